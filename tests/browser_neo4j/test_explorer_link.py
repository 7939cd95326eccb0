"""From a view of the explorer to its Cypher in Neo4j Browser, where it runs as it is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import BUILT, settle
from tests.browser_neo4j.conftest import Served
from tests.conftest import need

pytestmark = [pytest.mark.neo4j, pytest.mark.browser]
_SLOW_MS = 60_000  # a loaded machine; nothing here asserts a time


def test_a_view_opens_in_neo4j_browser_and_runs(served: Served, page: Page) -> None:
    need("browser", "" if BUILT.is_file() else "the explorer is not built: npm ci && npm run build in explorer/")
    page.set_default_timeout(_SLOW_MS)
    expect.set_options(timeout=_SLOW_MS)
    page.goto(f"{served.api}/?view=agency&id=430000:market-regulation&table=collaborators")
    settle(page)
    page.locator('[data-figure="collaborators"] .behind summary').click()
    rows = page.locator('[data-figure="collaborators"] tbody tr').count()
    statement = page.locator('[data-figure="collaborators"] .statement').filter(has_text="collaborators")
    href = statement.locator('a[target="_blank"]').get_attribute("href") or ""
    assert href.startswith(f"http://127.0.0.1:{served.neo4j.http_port}/browser/?dbms={served.neo4j.uri}&cmd=edit&arg=")
    # Browser asks once how to sign in, which no link can know.
    page.goto(href)
    page.get_by_test_id("authenticationMethod").select_option("NO_AUTH")
    page.get_by_test_id("connect").click()
    expect(page.get_by_text(f":style {served.api}/browser/style.grass")).to_be_visible()
    page.get_by_test_id("editor-Run").click()
    expect(page.get_by_text(f"Started streaming {rows} records")).to_be_visible()
