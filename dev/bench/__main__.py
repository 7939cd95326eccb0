"""`make bench [SECTION...]`: run the sections named, or all of them."""

import importlib
import pkgutil
import sys

from dev import bench
from dev.bench.figure import show

_NO_SECTIONS = {"__main__", "figure"}


def sections() -> list[str]:
    """Every section: a module of this package with `figures()`."""
    return sorted({module.name for module in pkgutil.iter_modules(bench.__path__)} - _NO_SECTIONS)


def main(names: list[str]) -> int:
    """Run the sections; the exit code is 1 when a limit was missed."""
    fine = True
    for name in names or sections():
        module = importlib.import_module(f"dev.bench.{name}")
        fine = show(f"{name}: {module.__doc__.splitlines()[0]}", module.figures()) and fine
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
