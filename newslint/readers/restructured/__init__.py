"""The parts of a reStructuredText file."""
