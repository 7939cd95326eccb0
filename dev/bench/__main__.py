"""`make bench [SECTION...]`: run the sections named, or all of them."""

import importlib
import sys

from dev.bench.figure import show

SECTIONS = ("start", "parse", "load")


def main(names: list[str]) -> int:
    """Run the sections; the exit code is 1 when a limit was missed."""
    fine = True
    for name in names or SECTIONS:
        module = importlib.import_module(f"dev.bench.{name}")
        fine = show(f"{name}: {module.__doc__.splitlines()[0]}", module.figures()) and fine
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
