"""What HTML and XML share: tags, character references, blocks."""
