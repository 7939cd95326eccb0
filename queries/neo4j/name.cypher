// The name of the database that this session talks to.
CALL db.info() YIELD name
RETURN name
