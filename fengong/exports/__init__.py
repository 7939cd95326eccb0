"""The subcommands of `fengong export`, one a module."""
