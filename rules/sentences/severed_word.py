from collections.abc import Iterator
from re import Match
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good, vocabulary

AFTER_A_HANGING_HYPHEN = "and or to nor but versus vs through than rather instead plus as not und y et"
_LEFT = pattern(r"(?<![\w'’./@#-])(?:(?:[A-Za-z]{2,14}-)(?P<part>[A-Za-z]{1,20})|[A-Za-z]{1,20}|[0-9]{1,3})\Z")
_HANGING = pattern(r"(?:\b(?:and|or|to|nor|but|versus|than|not)|[,/])\Z")
_COMPASS = frozenset("north south east west".split())
_COMPASS_ENDS = frozenset(
    "is este east eastern easterly eastward eastwards west western westerly westward westwards".split()
)
_OF_NATIONS = frozenset(
    "anglo franco sino russo indo afro euro austro greco graeco italo hispano luso judeo serbo turco polono "
    "americano non "
    "anti pro pre post mid pan trans ex un all".split()
)
_FIRST_OF_TWO = frozenset(
    "Abu Addis Buenos Burkina Cape Costa Dar Den Hong Kuala Las Los New North Phnom Puerto Rio San Santa Santo "
    "Sao São Saudi "
    "Sierra South Sri St Tel".split()
)
_HEADS = frozenset(
    "all cross deep double early far fast first flat free front full hard high large late last left long low "
    "lower mass "
    "mid middle multi new old one open part quarter right second semi short single six slow small soft third "
    "three top triple two four five seven eight nine ten upper vice well wide world half ex self non anti pro much so "
    "co record state near ill best better most least ever never".split()
)
_GRAMMAR = frozenset(
    "the a an he she it they we you i this that these those there his her its their our my your each nobody "
    "everyone who "
    "which what when where while if because although though but and or so then now is are was were be been has "
    "have had "
    "will would can could may might must should do does did not for from with at by in on of to as into said says stay "
    "see also please text read click join get".split()
)
_PREFIXES = frozenset("co re pre pro anti non semi multi un sub ex post mid self counter inter over under".split())
_AFTER_FIGURES = frozenset(
    "day week year month hour minute second page inch foot metre meter mile kilometre kilometer tonne "
    "ton strong member seat storey story point man woman acre hectare degree litre liter bed room race game match part "
    "megawatt gram pound euro dollar star".split()
)
_AFTER_PLACES = frozenset(
    "based born led backed made bound style educated listed controlled held occupied trained".split()
)
_HYPHENATED_BEFORE = frozenset("half self ex well ill".split())
_HYPHENATED_OR_SOLID = frozenset("anti co mid multi non post pre pro semi".split())
_NAMED_PARTS = _OF_NATIONS | _PREFIXES | _HYPHENATED_BEFORE | _HYPHENATED_OR_SOLID
_HYPHENATED_AFTER = frozenset(
    "activated backed based born building century class controlled day driven edged eyed faced famous fed filled "
    "fired free friendly funded goer goers haired half handed hour house inch kilometer kilometre known language law "
    "led lettered level like line lived long looking made maker makers making man mannered metre meter mile minded "
    "minute month off old operated owned page paid person point powered profile range rated ranking related run "
    "runner scale second shaped shot sized speaking spoken style term throw time timer type up wide winner winning "
    "woman word year".split()
)

COMPASS = frozenset("north south east west is".split())


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
        rf"(?<=[A-Za-z0-9])(?:-(?: {{1,2}}|\n{{1,2}} ?)(?!(?:{AFTER_A_HANGING_HYPHEN.replace(' ', '|')})\b)| "
        rf"-(?=[a-z]))"
        r"(?:([A-Za-z][a-z]{1,19})(-[a-z]+)?(?![\w-])|([0-9]{1,2})(?=[ .,]))"
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
        bad("The Euro- pean Union met in Aus- tralia.", good="The European Union met in Australia."),
        bad(
            "The state -owned line; a long- awaited, high- speed train; the Anglo- Irish deal.",
            good="The state-owned line; a long-awaited, high-speed train; the Anglo-Irish deal.",
        ),
        bad("The develop -ment of the east- ern coast.", good="The development of the eastern coast."),
        bad("A 17- year-old from the under- 19 side.", good="A 17-year-old from the under-19 side."),
        bad(
            "The long-prom- ised bridge, a well-re- spected man.",
            good="The long-promised bridge, a well-respected man.",
        ),
        bad("He flew to Abu- Dhabi.", good="He flew to Abu Dhabi."),
        bad("He moved to the US- stay tuned."),
        good("The prefixes un- and re- are common, and the suffix -ing and the e- in e-mail too."),
        good(
            "Man-made or -induced fires; left- rather than right-wing; a Paris- to Rome-bound train; the AA- "
            "rating, BBB- from Fitch."
        ),
        good("First- and third-party cookies, two- to three-year terms, pre- or post-war houses."),
        good("The kid- and family-friendly show; a low- to no-cost plan; a wait-and-see policy."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text = document.text
        start = _LEFT.search(text, max(0, match.start() - 24), match.start())
        if start is None:
            return
        left, right, place = start[0], match[1] or match[3], (start.start(), match.end())
        if start["part"]:
            if text[match.start()] == "-" and match[2] is None and _is_severed(start["part"], right):
                place = start.start("part"), match.end()
                yield self.finding(
                    place, replace=start["part"] + right, found=text[slice(*place)], write=start["part"] + right
                )
            return
        if left.lower() in COMPASS and right.lower() in COMPASS:
            return  # sentences/back-translated-compass-point
        apart = text[match.start()] == " "
        if apart and ((not left.isdigit() and len(left) == 1) or _HANGING.search(text, place[0] - 8, match.start())):
            return
        if apart and left in ("suffix", "ending", "suffixes", "endings", "letters"):
            return
        write, safety = _joined(document, left, right, "\n\n" in match[0])
        if write:
            tail = match[2] or ""
            safety = "unsafe" if tail or apart or text[place[0] - 1 : place[0]] == "-" else safety
            yield self.finding(
                place, replace=write + tail, found=text[slice(*place)], write=write + tail, safety=safety
            )
        elif not apart and "\n" not in match[0] and match[2] is None and self._is_dash(left, right):
            found = text[slice(*place)]
            yield self.finding(place, message=f"“{found}”: a severed word, or a dash without its space")

    @staticmethod
    def _is_dash(left: str, right: str) -> bool:
        if not right.islower() or not vocabulary.is_word(right) or len(left) < 2 or left.lower() in _NAMED_PARTS:
            return False
        return (left.islower() and vocabulary.is_word(left)) or (not set(left) <= set("ABCD") and right in _GRAMMAR)


def _is_severed(left: str, right: str) -> bool:
    """Whether the last part of a compound is a word only with what follows: long-prom- ised."""
    whole = vocabulary.is_common(left + right) or (left.istitle() and vocabulary.is_name(left + right))
    return whole and not (vocabulary.is_common(left) and vocabulary.is_common(right))


def _joined(document: Document, left: str, right: str, parted: bool) -> tuple[str, str]:
    """What the two halves are together, if anything, and how sure that is."""
    solid, compound, lower = left + right, f"{left}-{right}", left.lower()
    words = document.words
    if (lower in _COMPASS and right in _COMPASS_ENDS) or (left.isupper() and left.isalpha()):
        return "", ""
    if right.isdigit():
        return (compound, "unsafe") if lower in ("under", "over", "covid", "mid") else ("", "")
    if right[0].isupper():
        apart = f"{left} {right}"
        if words.get(compound, 0):
            return compound, "unsafe"
        if left.istitle() and (left in _FIRST_OF_TWO or (lower not in _OF_NATIONS and apart in document.text)):
            return apart, "unsafe"
        return (compound, "unsafe") if lower in _OF_NATIONS else ("", "")
    if words.get(compound, 0) > words.get(solid, 0):
        return compound, "unsafe"
    known = vocabulary.is_word(solid) or (left.istitle() and vocabulary.is_name(solid))
    if solid in words or (len(left) > 1 and left.isalpha() and known):
        if solid not in words and vocabulary.is_common(right) and _keeps_hyphen(lower, solid):
            return compound, "unsafe"
        both = vocabulary.is_common(left) and vocabulary.is_common(right)
        if both and right in _GRAMMAR and solid not in words and not vocabulary.is_common(solid):
            return "", ""
        return solid, "safe" if known and not both and lower not in _PREFIXES and not parted else "unsafe"
    return (compound, "unsafe") if _makes_a_compound(left, right) else ("", "")


def _keeps_hyphen(left: str, solid: str) -> bool:
    return left in _HYPHENATED_BEFORE or (left in ("anti", "pro") and not vocabulary.is_common(solid))


def _makes_a_compound(left: str, right: str) -> bool:
    if right in _GRAMMAR or not vocabulary.is_word(right):
        return False
    if left.lower() in _HYPHENATED_BEFORE | _HYPHENATED_OR_SOLID:
        return len(right) > 3
    if left.isdigit():
        return right in _HYPHENATED_AFTER or right in _AFTER_FIGURES
    if not left.islower() or not vocabulary.is_word(left):
        return left.istitle() and right in _AFTER_PLACES
    return right in _HYPHENATED_AFTER or left in _HEADS
