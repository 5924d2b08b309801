"""Chinese syllables in pinyin and in the Wade–Giles romanisation, by the published table of the two.

Guoqing is Kuo-ch’ing, Zhang Xueliang Chang Hsueh-liang. Apostrophes are left out, as news leaves them out: so the way
back is not always clear, and only Wade–Giles is made from pinyin.
"""

_INITIALS = {
    "b": "p",
    "p": "p",
    "d": "t",
    "t": "t",
    "g": "k",
    "k": "k",
    "j": "ch",
    "q": "ch",
    "x": "hs",
    "zh": "ch",
    "ch": "ch",
    "z": "ts",
    "c": "ts",
    "r": "j",
    **{initial: initial for initial in ("sh", "s", "m", "f", "n", "l", "h", "y", "w", "")},
}
_FINALS = (
    "a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo v ve"
).split()
_OF_FINALS = {"ian": "ien", "ie": "ieh", "ong": "ung", "iong": "iung", "ue": "ueh", "ve": "ueh", "v": "u", "er": "erh"}
_WHOLE = {
    "zhi": "chih",
    "chi": "chih",
    "shi": "shih",
    "ri": "jih",
    "zi": "tzu",
    "ci": "tzu",
    "si": "ssu",
    "yan": "yen",
    "ye": "yeh",
    "you": "yu",
    "yi": "i",
    "yong": "yung",
    "yue": "yueh",
    "gui": "kuei",
    "kui": "kuei",
    "ge": "ko",
    "ke": "ko",
    "he": "ho",
    "e": "o",
    "luo": "lo",
    "nuo": "no",
    "duo": "to",
    "tuo": "to",
    "zuo": "tso",
    "cuo": "tso",
    "suo": "so",
    "ruo": "jo",
    "zhuo": "cho",
    "chuo": "cho",
}
_AFTER_PALATAL = frozenset("i ia ian iang iao ie in ing iong iu u uan ue un".split())
_PALATAL = frozenset("jqx")
_RETROFLEX = frozenset(("zh", "ch", "sh", "r", "z", "c", "s"))
_HISSED = frozenset("a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo".split())

_syllables: dict[str, str] = {}
_LONGEST = 6
_MOST_LETTERS = 14


def wade_giles(name: str) -> str:
    """A name in pinyin, in small plain letters, in Wade–Giles without marks; nothing if it is no pinyin."""
    if not _syllables:
        _syllables.update(_table())
    return _spelled(name) or "" if len(name) <= _MOST_LETTERS else ""


def _spelled(name: str) -> str | None:
    """The longest syllables first, as pinyin without its apostrophe is read."""
    if not name:
        return ""
    for length in range(min(_LONGEST, len(name)), 0, -1):
        syllable = _syllables.get(name[:length])
        if syllable is not None and (rest := _spelled(name[length:])) is not None:
            return syllable + rest
    return None


def _table() -> dict[str, str]:
    table = {}
    for initial, other in _INITIALS.items():
        for final in _FINALS:
            if initial in _PALATAL and final not in _AFTER_PALATAL:
                continue
            if initial in _RETROFLEX and final not in _HISSED:
                continue
            if not initial and final[0] not in "aoe":
                continue
            table[initial + final] = other + _OF_FINALS.get(final, final)
    return table | _WHOLE
