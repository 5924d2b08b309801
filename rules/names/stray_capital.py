from collections.abc import Iterable, Iterator
from os.path import dirname, join
from re import MULTILINE, Match

from newslint import Document, Finding, Rule, Span, bad, expression, good

_BEFORE = expression(r"(?:(?<=[a-z,;] )|(?<=[a-z]\n)|(?<=[.!?”’\"] )|(?<=[“‘(\n\"])|^)", MULTILINE)
_BEHIND = expression(r"(?:[’']s? [a-z]|[.,;:!?)](?=[\s”’\"]|$)|[”\"]|\n|$| (?![’'])[a-z]+\b(?![’']?[A-Z]))(?! ?[0-9])")
_SEASONS = frozenset("spring summer autumn fall winter".split())
_IN_SEASON = expression(r"[a-z,] (?:in|of|during|by|through|throughout|until|since|for) (?:the|this|that|each|every) $")
_PERIODS = frozenset("year month week decade life".split())
_QUANTITIES = "two three four five several many some".split()
_SPORTING = frozenset("coach captain manager player team champion".split())
_SIDES = "home visiting former".split()
_FEW = 1


def _plural(word: str) -> str:
    if word in ("child", "police"):
        return "children" if word == "child" else word
    if word.endswith(("man", "men")):
        return word[:-3] + "men"
    if word.endswith(("s", "sh", "ch", "x")):
        return word + "es"
    return word[:-1] + "ies" if word[-1] == "y" and word[-2] not in "aeiou" else word + "s"


def _nouns() -> tuple[dict[str, str], frozenset[str]]:
    """The nouns with a capital, singular and plural, and their singulars; and those that are told on their own."""
    with open(join(dirname(__file__), "data", "common_nouns.txt"), encoding="utf-8") as file:
        text = "".join(line for line in file if not line.startswith("#")).strip()
    told, _, others = text.partition("\n\n")
    nouns: dict[str, str] = {}
    for noun in (*told.split(), *others.split()):
        nouns[noun.capitalize()] = nouns[_plural(noun).capitalize()] = noun
    return nouns, frozenset(told.split())


_NOUNS, _TOLD = _nouns()


def _with_determiners() -> dict[str, str]:
    """Each noun behind what bespeaks a common one: the Judge, both Umpires."""
    phrases: dict[str, str] = {}
    for word, noun in _NOUNS.items():
        plural = word.lower() != noun
        article = "an" if word[0] in "AEIO" else "a"
        told = ["Both", "both", "two", "his"] if plural else ["The", article, "its", "every"]
        before = ["the", "their", *(told if noun in _TOLD else [] if plural else ["his", "her", article])]
        before += ["his", "her"] if noun in _TOLD and not plural else []
        before += _QUANTITIES if plural else []
        if noun in _TOLD:
            before += ["The", "Two", "Many", "Several"] if plural else [article.capitalize(), "His", "Her"]
        if noun in _SPORTING:
            before += _SIDES
        phrases |= {f"{determiner} {word}": word for determiner in before}
    return phrases


_PHRASES = _with_determiners()


class StrayCapital(Rule):
    """A common noun has no capital in the middle of a sentence.

    The Judge and the Doctor come from German, from minutes and from hurried typing; AP, the Guardian and Chicago write
    judge and doctor unless a name follows. Looked at are nouns that stand alone, no part of a name; what many
    houses write with a capital (the Government, the Council, Parliament) is left alone, and so is a noun that the
    article writes so more than once or nowhere else.
    """

    message = "“{found}” is a common noun: “{write}”"
    severity = "warning"
    fix = "unsafe"
    lexicon = _PHRASES
    examples = (
        bad(
            "The Judge allowed him to keep it, and the judge was right.",
            good="The judge allowed him to keep it, and the judge was right.",
        ),
        bad("He said that both Umpires were content.", good="He said that both umpires were content."),
        bad("The geese leave in the Fall.", good="The geese leave in the fall."),
        good("It went to the Court of Appeals. The Theatre du Châtelet is in the theatre quarter."),
        bad(
            "The firm sent three Engineers, said the home Coach.",
            good="The firm sent three engineers, said the home coach.",
        ),
        bad("They gave him a prize for his Career.", good="They gave him a prize for his career."),
        good("The Government met. Judge Lopez spoke. “Judge,” he said, “I am sorry.”"),
        good("The Fall played. It is the Office of Management and Budget; Person of the Year."),
        good("The Nurse Practitioners’ Union met the Doctors Without Borders."),
        good("Judges met. Police said so: Doctors were there — Nurses too."),
        good("The Patient and the Nurse met; then the Patient left the Nurse."),
        good("JUDGE RULES FOR THE Doctor\n\nStudents at School"),
        good("She read the novel Teacher and saw Mother Courage."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        strays: dict[str, list[Span]] = {}
        told = set(_TOLD)
        for match in matches:
            word = match[0].split()[1]
            if _is_stray(document, match, word):
                if match[0].split()[0] in _SIDES:
                    told.add(_NOUNS[word])
                strays.setdefault(_NOUNS[word], []).append(Span(match.end() - len(word), match.end()))
        if sum(map(len, strays.values())) > _most(text):
            return
        for noun, places in strays.items():
            small = sum(document.words.get(form, 0) for form in (noun, _plural(noun)))
            if small >= 2 * len(places) - 1 if small else (noun in told and len(places) <= _FEW):
                for span in places:
                    found = text[slice(*span)]
                    yield self.finding(span, replace=found.lower(), found=found, write=found.lower())


def _most(text: str) -> int:
    """A text with more of them has a way of its own with capitals."""
    return 2 + len(text) // 2000


def _is_stray(document: Document, match: Match[str], word: str) -> bool:
    text, start, end = document.text, match.end() - len(word), match.end()
    if not _BEFORE.match(text, match.start()) or not _BEHIND.match(text, end):
        return False
    block = document.block_at(start)
    if block is None or block.kind not in ("paragraph", "item", "standfirst"):
        return False
    line = text[block.start : block.end].rstrip()
    if not line.endswith((".", "!", "?", "”", '"', "’", ":")) or document.in_address(start):
        return False
    noun = _NOUNS[word]
    if text[max(0, start - 9) : start] == "Save the ":
        return False
    if noun in _SEASONS and not _IN_SEASON.search(text, max(0, start - 20), start):
        return False
    if noun in _PERIODS and text[max(0, start - 7) : start] == "of the ":
        return False
    rest = text[end : end + 24].split()
    return not any(word[:1].isupper() for word in rest[:3]) and rest[:1] not in (["of"], ["du"], ["de"])
