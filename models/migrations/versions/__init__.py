"""One module a step; the number is the schema version."""
