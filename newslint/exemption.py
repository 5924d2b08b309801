"""What a config says of a finding that is right and yet wrong."""

from newslint.named import NamedTuple


class Exemption(NamedTuple):
    """One `[[exceptions]]` of a config: a rule that is right to find this text and yet wrong."""

    rule: str
    text: str
    files: tuple[str, ...] = ()
    reason: str = ""
