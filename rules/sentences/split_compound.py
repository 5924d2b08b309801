from collections.abc import Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good


def _table() -> dict[str, str]:
    """What each is in one word."""
    with open(join(dirname(__file__), "data", "split_compounds.txt"), encoding="utf-8") as file:
        entries = [entry for line in file if line[0] != "#" for entry in line.split()]
    return {entry.replace("|", " "): entry.replace("|", "") for entry in entries}


_TABLE = _table()
_AT_START = frozenset(("more over", "mean while", "further more", "like wise", "what ever", "when ever"))
_TIME = (
    "(?:[0-9]{1,2} |sight|reach|range|earshot|days|weeks|hours|minutes|months|a (?:few|week|day|month|year|matter)"
    "|the next)"
)
# What makes two words of it after all: some one hundred men, the firm it dealt with in May, more over the weekend.
_NOT_BEFORE = {
    "some one": r" (?:of|or|hundred|thousand|million|[a-z]+ly|party|person|man|day|thing|state|country)\b",
    "any one": r" (?!(?:who|else|could|can|would)\b)",
    "some thing": r" of\b",
    "every thing": r" of\b",
    "any thing": r" of\b",
    "some body": r" (?:of|parts?|weight|armou?r|language)\b",
    "every body": r" (?:of|part|shape|type)\b",
    "with in": rf" (?!{_TIME})",
    "with out": r"(?:-| of| there)\b",
    "what ever": r" (?:was|is|happened|made|became)\b",
    "some where": r" (?!(?:in|near|on|else|between|around|along|at|outside|inside)\b)",
    "no where": r" (?!(?:in|near|on|else|to|at|was|is|did|has)\b)",
    "over night": r" (?:and|shifts?|trains?|flights?|vision|sky|time)\b",
    "mean while": r" [a-z]",
    "out side": r" (?!(?:the|his|her|their|its|a)\b)",
    "in side": r" (?!(?:the|his|her|their|its|a)\b)",
    "to wards": r"[.,]| (?:and|or|with|where|in|at|on)\b",
}
_NEVER = {found: expression(f"(?:{pattern})") for found, pattern in _NOT_BEFORE.items()}
_NOT_AFTER = expression(r"(?i)(?:machine|\bany|\bnot (?:just|only))[ \n]\Z")
_CLOSED = frozenset("-'’@_/#.")
_AFTER_IT = frozenset("-@_/#")


class SplitCompound(Rule):
    """A word that English writes as one is not set as two.

    Dictation, recognition of print and translation leave “along side”, “never the less”, “him self”, “spokes man”: two
    words that may each stand alone, but not next to each other. Merriam-Webster and Oxford know them as one word only.
    """

    message = "“{found}” is one word: “{write}”"
    severity = "warning"
    fix = "safe"
    in_quotations = "unsafe"
    lexicon = tuple(sorted({*_TABLE, *(one[0].upper() + one[1:] for one in _TABLE)}))
    examples = (
        bad("The ship drew along side the quay.", good="The ship drew alongside the quay."),
        bad("Never the less, it was shut every where.", good="Nevertheless, it was shut everywhere."),
        bad(
            "The mayor him self came; they saw it them selves.", good="The mayor himself came; they saw it themselves."
        ),
        bad("Further more, the spokes man was ill.", good="Furthermore, the spokesman was ill."),
        bad("The trial went on with out her.", good="The trial went on without her."),
        bad("Some one rang the bell.", good="Someone rang the bell."),
        good("They waited for buses with drawn curtains; the firm it dealt with in May."),
        good("With in mind what she said, some one hundred men met any one of them; a head line-up."),
        good("What ever happened to him? The more over the top, the better. He put her self-esteem first."),
        good("A check pointed at it. A fire fighter-jet crews lit. He went along side-streets."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        found = " ".join(match[0].split())
        lower = found.lower()
        if text[start - 1 : start] in _CLOSED or text[end : end + 1] in _AFTER_IT:
            return
        if lower in _AT_START and found[0].islower():
            return
        never = _NEVER.get(lower)
        if (never is not None and never.match(text, end)) or _NOT_AFTER.search(text, max(0, start - 12), start):
            return
        write = found[0] + _TABLE[lower][1:]
        sure = lower in _SURE
        yield self.finding(match, replace=write, found=found, write=write, safety=None if sure else "unsafe")


_SURE = frozenset(
    found
    for found in _TABLE
    if found.endswith((" self", " selves", " wards", " where", "the less")) or found in ("along side", "spokes man")
) | {
    "spokes woman", "spokes person", "further more", "earth quake", "earth quakes", "al though", "be tween",
    "be hind", "be yond", "be neath", "un til", "a gainst", "a mong", "grand mother", "grand children", "head quarters",
    "member ship", "citizen ship", "champion ship", "leader ship", "child hood", "peace ful", "success ful",
    "other wise", "where ever",

}  # fmt: skip
