"""docker-compose.yml: valid by the compose specification's own schema, and set as the tested servers are.

`data/compose-spec.json` is the schema of compose-spec/compose-spec (Apache-2.0), unchanged.
"""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from dev.neo4j.server import HEAP, SETTINGS
from fengong.settings import Settings
from graph.browser_kit.server import settings as kit_settings

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    return found


def test_it_fits_the_compose_schema(compose: dict[str, Any]) -> None:
    schema = json.loads((ROOT / "tests/data/compose-spec.json").read_text(encoding="utf-8"))
    jsonschema.validate(compose, schema)


def test_the_schema_would_notice(compose: dict[str, Any]) -> None:
    schema = json.loads((ROOT / "tests/data/compose-spec.json").read_text(encoding="utf-8"))
    spoiled = {**compose, "services": {"neo4j": {**compose["services"]["neo4j"], "volume": []}}}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(spoiled, schema)


def test_the_server_is_set_as_the_tested_ones(compose: dict[str, Any]) -> None:
    environment = compose["services"]["neo4j"]["environment"]
    given = {
        key.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".").replace("\0", "_"): value
        for key, value in environment.items()
    }
    kit = kit_settings("http://127.0.0.1:8000")
    for name, value in {**SETTINGS, **kit, "server.memory.heap.max_size": HEAP}.items():
        assert given[name] == value, name


def test_the_image_is_the_release_that_is_tested(compose: dict[str, Any]) -> None:
    pom = (ROOT / "dev/neo4j/lts/pom.xml").read_text(encoding="utf-8")
    tested = re.search(r"<artifactId>neo4j-harness</artifactId>\s*<version>(\d+\.\d+)\.", pom)
    assert tested
    assert compose["services"]["neo4j"]["image"] == f"neo4j:{tested.group(1)}-community"


def test_ports_are_published_to_this_machine_alone(compose: dict[str, Any]) -> None:
    ports = [port for service in compose["services"].values() for port in service.get("ports", ())]
    assert len(ports) == 3
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_every_variable_is_a_setting(compose: dict[str, Any]) -> None:
    known = {f"FENGONG_{name.upper()}" for name in Settings.model_fields}
    for name in ("ingest", "api"):
        assert set(compose["services"][name]["environment"]) <= known


@pytest.mark.parametrize(
    ("password", "accepted"),
    [("neo4j", False), ("password", False), ("changeme", False), ("12345678", False), ("short", False), ("", False),
     ("y8-Kd!ö长密码q", True), ("correct horse", True)],
)  # fmt: skip
def test_a_known_or_short_password_is_refused(compose: dict[str, Any], password: str, accepted: bool) -> None:
    script = compose["services"]["password"]["command"][0].replace("$$", "$")
    environment = {**os.environ, "FENGONG_NEO4J_PASSWORD": password}
    done = subprocess.run(["/bin/sh", "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is accepted
    assert bool(done.stderr) is not accepted
