"""The strings and comments of a Python source."""
