"""The command `fengong`."""


def main() -> None:
    """Run the command line."""
