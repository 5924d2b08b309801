"""Korean given names in the Revised Romanization and in McCune–Reischauer's: Dae-jung is Tae-chung.

Personal names are written in either, and in mixtures: so both sides are brought to one plain form.
"""

_VOWELS = (("yeo", "yo"), ("eo", "o"), ("eu", "u"), ("oo", "u"), ("ee", "i"), ("ou", "u"), ("uh", "o"))
_INITIALS = {"g": "k", "d": "t", "b": "p", "j": "ch", "r": "n", "l": "n"}
_MOST_LETTERS = 7


def plain(name: str) -> str:
    """A given name of two hyphenated syllables in plain McCune–Reischauer; nothing if it is none."""
    parts = name.lower().replace("’", "").replace("'", "").split("-")
    if len(parts) != 2 or not all(part.isascii() and part.isalpha() and len(part) <= _MOST_LETTERS for part in parts):
        return ""
    return "-".join(map(_syllable, parts))


def _syllable(part: str) -> str:
    for group, other in _VOWELS:
        part = part.replace(group, other)
    return _INITIALS.get(part[0], part[0]) + part[1:]
