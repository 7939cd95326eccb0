"""Records as rows: what the write statements take, a dump holds, the bulk import reads."""
