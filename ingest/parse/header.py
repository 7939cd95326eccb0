"""The header: what a document says of itself."""

from graph.records import Header


def read_header(text: str, *, plan_start: int | None = None, body_start: int | None = None) -> Header:
    """Title, number, issuer, date, year, place (printed name), addressees and approval of a document.

    `plan_start` is where the plan proper begins behind its covering notice (its title line), `body_start` where
    its first chapter or unit begins; without them the header looks for them itself. `place_code` stays null: the
    registry of divisions supplies it. `rests_on` names the basis of each field.
    """
    return Header(
        title="",
        number=None,
        issuer=None,
        issued_on=None,
        year=None,
        place=None,
        place_code=None,
        addressees=None,
        approval=None,
    )
