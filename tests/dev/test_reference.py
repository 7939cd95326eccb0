"""Every question, endpoint, setting, command, error and part of the schema is documented, and as it is now."""

from pathlib import Path

import pytest

from dev.reference.errors import error_classes
from dev.reference.pages import pages

FOLDER = Path(__file__).parents[2] / "docs" / "reference"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


def test_the_pages_are_what_the_program_says_now(made):
    stale = [name for name, text in made.items() if (FOLDER / name).read_text("utf-8") != text]
    assert stale == [], "run `make docs`"
    assert {path.name for path in FOLDER.iterdir()} == set(made)


def test_nothing_is_left_without_a_description(made):
    for name, text in made.items():
        for number, line in enumerate(text.splitlines(), start=1):
            assert not line.startswith("| ") or not line.endswith("|  |"), f"{name}:{number} has no description: {line}"


def test_every_error_has_a_code_a_status_and_an_exit_code():
    kinds = error_classes()
    assert len(kinds) > 15
    for kind in kinds:
        assert kind.exit_code != 0, kind
        assert kind.status == 301 or 400 <= kind.status <= 599, kind
        assert kind.__doc__, kind
