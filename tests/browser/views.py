"""The views of the explorer on the Hunan plan, by the query string that opens each."""

from urllib.parse import urlencode

MARKET = "430000:market-regulation"
REFORM = "430000:development-reform"
CHANGSHA = "430100:people-government"


def view(name: str, **parameters: str) -> str:
    """The address of a view."""
    return "/?" + urlencode({"view": name} | parameters)


VIEWS = {
    "overview": "/",
    "network": view("network"),
    "network-tie": view("network", pick=f"{REFORM}|{MARKET}"),
    "network-path": view("network", **{"from": MARKET, "to": CHANGSHA}),
    "agencies": view("agencies"),
    "agency": view("agency", id=MARKET),
    "pair": view("pair", a=MARKET, b=REFORM),
    "tasks": view("tasks"),
    "themes": view("themes"),
    "themes-both": view("themes", both="theme:2f9ee464|theme:d1b93edb"),
    "deadlines": view("deadlines"),
    "compare": view("compare"),
    "quality": view("quality"),
}
