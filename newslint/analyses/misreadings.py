"""Single characters that were read with a wrong encoding: the two to four characters that UTF-8 made of each.

ftfy judges lines. A name or a mark that is damaged alone in a clean text gives it too little to judge by; here each
sequence is undone by itself, to any depth, where the word makes sense only without it.
"""

from collections.abc import Iterator

from newslint.analyses import losses
from newslint.compiled import expression
from newslint.named import NamedTuple

_MARKS = frozenset(
    "‐‑‒–—―‘’‚“”„•…‰′″‹›⁄€№™−≈≠≤≥←→★☆✓❤\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u202f\u2028\u2060\ufeffﬁﬂ"
)
_SIGNS = frozenset("¡¢£¤¥§©ª«\xad®°±²³´µ¶·¹º»¼½¾¿×÷\xa0¨¸¬")
_LATIN = expression("[À-ÖØ-öø-žƠơƯưȘ-țḀ-ỹ]")
_SINGLE = frozenset("àÀéÉèóíáÁÓÍ")
_AS_SIGNS = frozenset("†‡®°»™©²³¹ªº…’”–—›")
"""What stands rightly right behind a word."""
_DASHED = frozenset("’”–—…“‘")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
_WORD_BEFORE = expression(r"[A-Za-z]+\Z")
_WORD_AFTER = expression(r"[A-Za-z]+")
_BOX = expression("[─-▟]")
_DIGITS = frozenset("0123456789")
_SPACES = frozenset(" \n\xa0\t")
_DEEPEST = 4


def _table(encoding: str, lowered: bool = False) -> dict[str, int]:
    characters = {chr(byte): byte for byte in range(0x80, 0xA0)} if encoding in _WITH_CONTROLS else {}
    for byte in range(0x80, 0x100):
        try:
            characters[bytes((byte,)).decode(encoding)] = byte
        except UnicodeDecodeError:
            characters[chr(byte)] = byte
    if lowered:
        for capital, byte in (("Â", 0xC2), ("Ã", 0xC3), ("Ä", 0xC4), ("Å", 0xC5)):
            del characters[capital]
            characters[capital.lower()] = byte
        characters["ÿ"] = 0x9F
    return characters


_WITH_CONTROLS = ("cp1252", "cp1250", "cp1257", "iso8859-2", "iso8859-15", "cp1251", "cp1253")
_COMMON = ("cp1252", "cp1250", "mac_roman", "cp850", "cp437", "cp1251", "cp1253", "iso8859-2")
_ENCODINGS = ("cp1252", "cp1250", "cp1257", *_COMMON[2:7], "iso8859-2", "iso8859-15", "lowered")
_tables: dict[str, dict[str, int]] = {}

SEQUENCE = expression(
    # the first byte of two in each encoding, with anything beyond ASCII behind it; the first of three
    r"[ÂÃÄÅÆÈĂĹĀĆВГДЕИΒΓΔΕ¬√ƒ≈»┬├─┼╚Čãåäâ][^\x00-\x7f]|[âïáāв‚βΓÔ][^\x00-\x7f][^\x00-\x7f]"
)


class Reading(NamedTuple):
    """What a sequence was; `end` is where it ends, and `certain` says that no other encoding makes sense."""

    character: str
    end: int
    certain: bool


def sound(text: str) -> tuple[str, bool]:
    """A stretch without its misread characters, and whether all of them are certain."""
    parts: list[str] = []
    certain = True
    done = 0
    for match in SEQUENCE.finditer(text):
        if match.start() < done:
            continue
        at = match.start()
        reading = _reading(text, at)
        while reading is not None:
            parts += text[done:at], reading.character
            certain = certain and reading.certain
            done = at = reading.end
            reading = _reading(text, at) if SEQUENCE.match(text, at) else None
    return "".join(parts) + text[done:], certain


def _reading(text: str, at: int) -> Reading | None:
    for depth in range(_DEEPEST, 1, -1):
        deep = _read(text, at, depth, _of("cp1252"))
        if deep is not None and _is_of_interest(deep[0]):
            return Reading(*deep, certain=True)
    found: dict[str, Reading] = {}
    for encoding in _ENCODINGS:
        read = _read(text, at, 1, _of(encoding))
        if read is None or not _is_of_interest(read[0]):
            continue
        character, end = read
        if _makes_sense(text, at, end, character, encoding):
            found.setdefault(character, Reading(character, end, encoding in _COMMON))
    if not found:
        return None
    readings = list(found.values())
    if len(readings) > 1:
        readings.sort(key=lambda reading: not _is_known(text, at, reading))
    first, *others = readings
    return first._replace(certain=first.certain and not any(other.certain for other in others))


def _is_known(text: str, at: int, reading: Reading) -> bool:
    """Whether the whole word is known with this reading."""
    before, after = _WORD_BEFORE.search(text, max(at - 30, 0), at), _WORD_AFTER.match(text, reading.end)
    return losses.is_known((before[0] if before else "") + reading.character + (after[0] if after else ""), ())


def _of(encoding: str) -> dict[str, int]:
    if encoding not in _tables:
        lowered = encoding == "lowered"
        _tables[encoding] = _table("cp1252" if lowered else encoding, lowered)
    return _tables[encoding]


def _read(text: str, at: int, depth: int, table: dict[str, int]) -> tuple[str, int] | None:
    """The character that was encoded `depth` times over at a place, and where it ends."""
    if depth == 0:
        return (text[at], at + 1) if at < len(text) else None
    first = _read(text, at, depth - 1, table)
    byte = table.get(first[0], 0) if first else 0
    length = 2 if 0xC2 <= byte <= 0xDF else 3 if 0xE0 <= byte <= 0xEF else 0
    if not length or first is None:
        return None
    encoded, end = bytearray((byte,)), first[1]
    while len(encoded) < length:
        more = _read(text, end, depth - 1, table)
        byte = table.get(more[0], 0) if more else 0
        if more is None or not 0x80 <= byte <= 0xBF:
            return None
        encoded.append(byte)
        end = more[1]
    try:
        return encoded.decode(), end
    except UnicodeDecodeError:
        return None


def _is_of_interest(character: str) -> bool:
    return character in _MARKS or character in _SIGNS or bool(_LATIN.match(character))


def _makes_sense(text: str, start: int, end: int, character: str, encoding: str) -> bool:
    before, after, sequence = text[start - 1 : start], text[end : end + 1], text[start:end]
    if encoding in ("cp1251", "cp1253") and not _is_alone(before, after, sequence):
        return False
    if _LATIN.match(character):
        return _fits_as_letter(text, start, end, character, encoding)
    if encoding == "lowered":
        return character in _SIGNS and character not in "ª°º»®" and not before.isalpha() and not after.isalpha()
    if len(sequence) == 3:
        return not (encoding in ("cp1257", "cp1250") and sequence[1:].isalpha())
    if character in "×÷":
        return all(beside in _SPACES or beside in _DIGITS or not beside for beside in (before, after))
    if encoding in ("mac_roman", "cp850", "cp437"):
        return before.isalnum() or after.isalnum() or character in "©®\xa0"
    if sequence[1].isalpha() and not (before in _DIGITS or after in _DIGITS or before.islower()):
        return False
    return not before.isupper() or any("\x80" <= part < "\xa0" for part in sequence)


def _fits_as_letter(text: str, start: int, end: int, letter: str, encoding: str) -> bool:
    before, after, sequence = text[start - 1 : start], text[end : end + 1], text[start:end]
    lead, rest = sequence[0], sequence[1:]
    has_control = any("\x80" <= part < "\xa0" for part in rest)
    if not (before.isalpha() or after.isalpha()):
        return letter in _SINGLE and lead == "Ã" and rest not in _DASHED and not before.isalnum()
    if letter.isupper():
        if before.islower() or (before.isupper() and after.isascii() and after.islower()):
            return False
    elif (before.isupper() and after.isascii() and after.isupper() and letter not in "ßı") or (
        letter == "ß" and before.lower() in _CONSONANTS
    ):
        return False
    if encoding == "lowered":
        return _fits_in_lower_case(before, after, lead, rest)
    if has_control:
        return True
    if lead.isalpha():
        return _is_odd_word(text, start, end, letter)
    if encoding == "mac_roman":
        return _fits_on_a_macintosh(before, after, rest, text[start - 2 : start - 1], text[end + 1 : end + 2])
    if _BOX.match(rest):
        return bool(before.isalpha() or letter.isupper()) and not _BOX.match(after)
    return True


def _is_odd_word(text: str, start: int, end: int, letter: str) -> bool:
    """Whether a capital and what follows it can be no part of a word, as they stand."""
    before, after, lead, rest = text[start - 1 : start], text[end : end + 1], text[start], text[start + 1 : end]
    if not lead.isascii() and "\u0370" <= lead <= "\u052f":
        return True
    if rest == "\xa0":
        return not before.isupper() and (after.islower() or not after.isalpha() or before.isalpha())
    if rest == "’" and after == "s" and not text[end + 1 : end + 2].isalpha():
        return False
    irregular = lead.isupper() and (before.islower() or (before.isupper() and after.islower()))
    plain_sign = all(not part.isalpha() and part not in _AS_SIGNS and part not in _DASHED for part in rest)
    if irregular or (plain_sign and lead.isupper() and (after.isalpha() or lead in "ÃĂÄÅĹ")):
        return True
    if before.isalpha():
        return after.isalpha() and letter.isupper() and lead == "Ã" and not rest.isalpha()
    if rest in _DASHED:
        return after.islower() and (lead in "ÃĂ" or text[end : end + 2].isalpha()) and lead not in "Ä"
    return after.islower() and (lead in "ÃÅÄ" or not rest.isalpha() or letter.isupper())


def _fits_in_lower_case(before: str, after: str, lead: str, rest: str) -> bool:
    if lead == "â" or rest in _DASHED or (rest.isalpha() and rest != "ÿ"):
        return False
    if lead == "ã" and before.isalpha() and rest not in _AS_SIGNS:
        return True
    return before.isalpha() and after.isalpha() and not rest.isspace()


def _fits_on_a_macintosh(before: str, after: str, rest: str, far_before: str, far_after: str) -> bool:
    inside = before.isalpha() and after.isalpha()
    if rest in "π±∫∞∑≤≥≠" or rest.isalpha():
        return (before.islower() and far_before.isalpha()) or ((inside or after.islower()) and far_after.islower())
    return before.islower() or after.islower() or inside


def _is_alone(before: str, after: str, sequence: str) -> bool:
    """Whether letters of another script stand among Latin ones, or before a figure."""
    foreign = [beside for beside in (before, after) if "\u0370" <= beside <= "\u052f"]
    return not foreign or sequence[:2] in ("вЂ", "в‚", "в„", "β€")


def stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words between spaces that hold a sequence."""
    done = start
    for match in SEQUENCE.finditer(text, start, end):
        if match.start() < done:
            continue
        first = max(text.rfind(" ", done, match.start()) + 1, text.rfind("\n", done, match.start()) + 1, done)
        last = text.find(" ", match.end(), end)
        done = end if last < 0 else last
        yield first, done
