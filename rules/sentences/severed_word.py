from collections.abc import Iterator
from re import Match
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good, vocabulary

AFTER_A_HANGING_HYPHEN = "and or to nor but versus vs through than plus as not und y et"
_LEFT = pattern(r"(?<![\w'’./@#-])(?:[A-Za-z]{1,20}|[0-9]{1,3})\Z")
_COMPASS = frozenset("north south east west".split())
_PREFIXES = frozenset("co re pre pro anti non semi multi un sub ex post mid self counter inter over under".split())
_HYPHENATED_BEFORE = frozenset("half self ex well ill".split())
_HYPHENATED_OR_SOLID = frozenset("anti co mid multi non post pre pro semi".split())
_HYPHENATED_AFTER = frozenset(
    "activated backed based born building century class controlled day driven edged eyed faced famous fed filled "
    "fired free friendly funded goer goers haired half handed hour house inch kilometer kilometre known language law "
    "led lettered level like line lived long looking made maker makers making man mannered metre meter mile minded "
    "minute month off old operated owned page paid person point powered profile range rated ranking related run "
    "runner scale second shaped shot sized speaking spoken style term throw time timer type up wide winner winning "
    "woman word year".split()
)


class SeveredWord(Rule):
    """A word is not broken by a hyphen and a space.

    Hyphenation at the end of a printed line survives scanning and pasting as a hyphen in mid-line, and neither a reader
    nor a search engine finds the word. Chicago (7.36-7.47) lets a hyphen divide a word only at the end of a line; a
    hanging hyphen, as in first- and third-party, is followed by “and”, “or” or “to”.
    """

    message = "“{found}” is a severed “{write}”"
    severity = "error"
    fix = "safe"
    across = True
    find = (
        rf"(?<=[A-Za-z0-9])-(?: {{1,2}}|\n{{1,2}} ?)(?!(?:{AFTER_A_HANGING_HYPHEN.replace(' ', '|')})\b)"
        r"([a-z]{2,20})(?!\w|-\w)"
    )
    examples = (
        bad("The vil- lage was flooded.", good="The village was flooded."),
        bad("He sent two regi-\nments to the border.", good="He sent two regiments to the border."),
        bad("It was the govern- ment’s idea.", good="It was the government’s idea."),
        bad("They live out- side the walls.", good="They live outside the walls."),
        bad("The 12- year sentence was upheld.", good="The 12-year sentence was upheld."),
        bad("A motion- activated camera saw him.", good="A motion-activated camera saw him."),
        bad("The pro- government march was banned.", good="The pro-government march was banned."),
        bad("A half- hour later the lights went out.", good="A half-hour later the lights went out."),
        bad(
            "The run- off is on Sunday, the first run-off in years.",
            good="The run-off is on Sunday, the first run-off in years.",
        ),
        bad("The road was closed- nobody knew why."),
        good("First- and third-party cookies, two- to three-year terms, pre- or post-war houses."),
        good("He moved to the US- stay tuned."),
        good("The kid- and family-friendly show; a low- to no-cost plan; a wait-and-see policy."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        start = _LEFT.search(document.text, max(0, match.start() - 24), match.start())
        if start is None:
            return
        left, right, place = start[0], match[1], (start.start(), match.end())
        found = document.text[slice(*place)]
        if left.lower() in _COMPASS or (left.isupper() and len(left) > 1):
            return
        solid, compound = left + right, f"{left}-{right}"
        words, is_word = document.words, vocabulary.is_word
        if words.get(compound, 0) > words.get(solid, 0):
            yield self.finding(place, replace=compound, found=found, safety="unsafe")
        elif solid in words or (len(left) > 1 and left.isalpha() and is_word(solid)):
            hyphenated = solid not in words and vocabulary.is_common(right) and _keeps_hyphen(left.lower(), solid)
            whole = is_word(solid) and not (vocabulary.is_common(left) and vocabulary.is_common(right))
            certain = whole and left.lower() not in _PREFIXES and "\n\n" not in found
            write = compound if hyphenated else solid
            yield self.finding(place, replace=write, found=found, safety="safe" if certain else "unsafe")
        elif _makes_a_compound(left, right):
            yield self.finding(place, replace=compound, found=found, safety="unsafe")
        elif left.islower() and "\n" not in found and is_word(left) and is_word(right):
            yield self.finding(place, message=f"“{found}”: a severed word, or a dash without its space")


def _keeps_hyphen(left: str, solid: str) -> bool:
    return left in _HYPHENATED_BEFORE or (left in ("anti", "pro") and not vocabulary.is_common(solid))


def _makes_a_compound(left: str, right: str) -> bool:
    if left.lower() in _HYPHENATED_BEFORE | _HYPHENATED_OR_SOLID:
        return len(right) > 3 and vocabulary.is_word(right)
    return right in _HYPHENATED_AFTER and (left.isdigit() or (left.islower() and vocabulary.is_word(left)))
