"""The MCP door: every question of the library as a read-only tool. No free-text Cypher."""
