"""Every kind of error the program can show a person."""

import importlib
import pkgutil

import api
import fengong
import graph
import ingest
from graph.errors import FengongError


def error_classes() -> list[type[FengongError]]:
    """All subclasses of the root in all packages, by code, then name."""
    packages = (graph, ingest, api, fengong)
    for package in packages:
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    found: set[type[FengongError]] = set()
    waiting = [FengongError]
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found.add(kind)
            waiting.extend(kind.__subclasses__())
    ours = {package.__name__ for package in packages}
    found = {kind for kind in found if kind.__module__.split(".")[0] in ours}
    return sorted(found, key=lambda kind: (kind.code, kind.__name__))
