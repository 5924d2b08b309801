"""The parts of a Markdown file."""
