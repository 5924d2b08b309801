"""What rules share: functions of an article's text, each asked for through its `Document`, which computes it once."""
