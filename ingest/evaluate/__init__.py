"""Extraction held against answers made by hand: precision, recall and F1 of each kind of fact."""
