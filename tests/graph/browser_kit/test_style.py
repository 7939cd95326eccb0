"""The style: a rule for all that the schema declares, read as Neo4j Browser reads it, told apart by every eye."""

import math
from itertools import combinations

import pytest

from graph.browser_kit import style
from graph.schema import NODES, RELATIONSHIPS

APART = ("Agency", "Group", "Task", "Theme", "Deadline")
# Machado, Oliveira and Fernandes 2009: what a full protanope, deuteranope and tritanope sees, on linear RGB.
SIGHTS = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def as_browser_reads(sheet: str) -> dict[str, dict[str, str]]:
    """The rules in order, by the reader of Neo4j Browser 5: quotes hide braces, no comments, `a: b` split at `:`."""
    rules: dict[str, dict[str, str]] = {}
    quoted = inside = False
    selector = body = ""
    for character in sheet:
        if character in "'\"":
            quoted = not quoted
        elif character == "{" and not quoted:
            inside = True
        elif character == "}" and not quoted:
            pairs = (line.split(":") for line in body.split(";"))
            rules[selector] = {pair[0].strip(): pair[1].strip() for pair in pairs if len(pair) == 2}
            inside, selector, body = False, "", ""
        elif inside:
            body += character
        elif not character.isspace():
            selector += character
    return rules


def linear(colour: str) -> tuple[float, ...]:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    rgb = linear(colour)
    seen = [min(1.0, max(0.0, sum(f * c for f, c in zip(row, rgb, strict=True)))) for row in SIGHTS[sight]]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    x, y, z = (
        cube(sum(f * c for f, c in zip(row, seen, strict=True)) / w) for row, w in zip(to_xyz, white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def cube(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116


def test_every_label_and_type_has_a_rule_and_nothing_else_has() -> None:
    labels = {label for kind in NODES for label in kind.labels}
    types = {kind.type for kind in RELATIONSHIPS}
    assert set(style.table()["nodes"]) == labels
    assert set(style.table()["relationships"]) == types
    rules = as_browser_reads(style.grass())
    assert set(rules) == {f"node.{label}" for label in labels} | {f"relationship.{type_}" for type_ in types}


def test_browser_reads_captions_colours_and_sizes() -> None:
    for selector, properties in as_browser_reads(style.grass()).items():
        if selector.startswith("node."):
            assert properties["caption"] == "{caption}"
            assert properties["diameter"].removesuffix("px").isdigit()
        else:
            assert properties["caption"]
        assert properties["color"].startswith("#")
    assert as_browser_reads(style.grass())["relationship.CO_ASSIGNED"]["caption"] == "共 {tasks} 项"


def test_a_refining_label_stands_after_the_first_label() -> None:
    # Neo4j Browser applies every fitting rule in order: the last one wins.
    order = list(as_browser_reads(style.grass()))
    for kind in NODES:
        for label in kind.labels[1:]:
            assert order.index(f"node.{kind.key_label}") < order.index(f"node.{label}")


@pytest.mark.parametrize("label", style.labels())
def test_captions_can_be_read_on_their_colour(label: str) -> None:
    look = style.table()["nodes"][label]
    lights = sorted((luminance(look["colour"]), luminance(look["text"])))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_kinds_that_matter_are_told_apart_by_every_eye(sight: str) -> None:
    nodes = style.table()["nodes"]
    for one, other in combinations(APART, 2):
        distance = math.dist(lab(nodes[one]["colour"], sight), lab(nodes[other]["colour"], sight))
        assert distance >= 25, f"{one} and {other} look alike ({distance:.0f}) with {sight}"
