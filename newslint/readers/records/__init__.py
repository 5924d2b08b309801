"""The fields of JSON values and of tables."""
