"""Network analysis of planned co-assignment (共同列名): plain rows in, one report out."""
