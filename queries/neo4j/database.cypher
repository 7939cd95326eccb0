// The database in use: its name, and whether it takes writes.
SHOW DATABASES YIELD name, access, writer, currentStatus
WHERE name = $name
RETURN name, access = 'read-write' AND writer AS writable, currentStatus AS status
