"""The command line and composition root: wires settings, store, pipeline and app."""
