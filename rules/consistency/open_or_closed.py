from collections.abc import Iterable, Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, Span, bad, expression, good

_NOUN_ENDS = expression(
    r"(?=[.,;:!?)”\"’\n]| (?:a|an|the|and|or|according|said|says|called|which|who|whose|that|from|at|in|on|of|to|"
    r"for|by|with|was|"
    r"were|is|are|has|had|have|will|would|can|could|may|might|must|should|when|while|as|but|before|after|through|"
    r"into|where|"
    r"because|until|since|than|if|near|over|under|about|against|along|between|behind|outside|inside|he|she|it|"
    r"they|we|"
    r"[a-z]{3,12}ed|did|does|do|came|went|took|fell|held|began|got|left|made|met|ran|rose|sank|saw|stood|told|won|"
    r"wept)\b|$)"
)
_NOUN_BEGINS = expression(
    r"(?:\b(?i:a|an|the|this|that|these|those|his|her|its|their|our|my|your|another|each|every|no|any|one|two|"
    r"three|four|five|"
    r"six|seven|eight|nine|ten|many|several|some|few|most|more|all|both|first|second|third|of|in|at|by|for|from|"
    r"with|near|"
    r"or|between|as|on|into|after|before|during|against|under|behind|through|new|old|former|local|other|"
    r"[a-z]{2,}(?:al|an|ed|ic|ish|ese|ous|ive))|[’']s|s[’']|[0-9]|[.!?][”’\"]?|\n|^) $|[\n“‘\"]$|^$"
)


def _open_forms() -> dict[str, str]:
    """The open forms, plurals too, and the closed singular of each."""
    with open(join(dirname(__file__), "data", "closed_compounds.txt"), encoding="utf-8") as file:
        compounds = [word for line in file if not line.startswith("#") for word in line.split() if "|" in word]
    forms: dict[str, str] = {}
    for compound in compounds:
        for each in (compound, _plural(compound)):
            form = each.replace("|", " ")
            forms[form] = compound.replace("|", "")
    return forms


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("wife"):
        return word[:-2] + "ves"
    if word.endswith("child"):
        return word + "ren"
    if word.endswith(("s", "sh", "ch", "x")):
        return word + "es"
    return word[:-1] + "ies" if word[-1] == "y" and word[-2] not in "aeiou" else word + "s"


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


_CLOSED = _open_forms()


class OpenOrClosed(Rule):
    """A compound noun that an article writes as one word is one word throughout.

    An air strike in one paragraph and an airstrike in the next are the work of two hands. Only nouns that
    dictionaries close (Merriam-Webster, Collins) and that mean the same in two words are looked at, and only where the
    article has both; verbs (they agreed to cease fire) are left alone.
    """

    message = "“{found}” is “{write}” elsewhere in this article"
    severity = "warning"
    fix = "unsafe"
    lexicon = _CLOSED
    examples = (
        bad(
            "The air strike killed five. It was the third airstrike in a week.",
            good="The airstrike killed five. It was the third airstrike in a week.",
        ),
        bad(
            "Two goal keepers were hurt. A goalkeeper’s hands matter. Every goalkeeper knows it.",
            good="Two goalkeepers were hurt. A goalkeeper’s hands matter. Every goalkeeper knows it.",
        ),
        bad(
            "Their counter offensive stalled; the counteroffensive had begun well.",
            good="Their counteroffensive stalled; the counteroffensive had begun well.",
        ),
        good("They agreed to cease fire at dawn; the ceasefire held."),
        good("The Sea Port Hotel looks out on the seaport."),
        good("The web site Vogue made was a website in name only."),
        good("On the third air strike force commanders fell silent; the airstrike went on."),
        good("They down load after load; the download is slow."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        found: dict[str, list[Match[str]]] = {}
        for match in matches:
            found.setdefault(_CLOSED[" ".join(match[0].split())], []).append(match)
        for singular, places in found.items():
            nouns = [match for match in places if _is_noun(document, match)]
            closed = [*_closed(document, singular)]
            if not nouns or not closed:
                continue
            if len(closed) >= len(places):
                for match in nouns:
                    write = "".join(match[0].split())
                    yield self.finding(match, replace=write, found=match[0], write=write, related=closed[:3])
            elif len(nouns) >= 2 * len(closed):
                cut = places[0][0].replace("\n", " ").index(" ")
                for span in closed:
                    form = document.text[slice(*span)]
                    write = f"{form[:cut]} {form[cut:]}"
                    yield self.finding(span, replace=write, found=form, write=write, related=[*map(_span, nouns[:3])])


def _is_noun(document: Document, match: Match[str]) -> bool:
    text, start = document.text, match.start()
    return bool(
        _NOUN_BEGINS.search(text, max(0, start - 16), start)
        and _NOUN_ENDS.match(text, match.end())
        and not document.in_address(start)
    )


def _span(match: Match[str]) -> Span:
    return Span(*match.span())


def _closed(document: Document, singular: str) -> Iterator[Span]:
    for form in {singular, _plural(singular), _capital(singular), _capital(_plural(singular))}:
        for at in document.places(form):
            end = at + len(form)
            around = document.text[at - 1 : at] + document.text[end : end + 1]
            if not any(letter.isalnum() or letter in "-_@/#" for letter in around) and not document.in_address(at):
                yield Span(at, end)
