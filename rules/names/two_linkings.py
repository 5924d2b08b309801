from collections.abc import Iterable, Iterator
from re import Match, Pattern
from typing import NamedTuple

from newslint import Document, Finding, Rule, Span, bad, expression, good

_SYLLABLES = (
    "Jong Yong Jae Suk Geun Hyun Soo Seung Sung Sang Kyung Myung Dong Hye Eun Chul Jin Joon Woo Byung Tae "
    "Kwang Hee Nam "
    "Seok Yeon Yun Gyu Kai Ki Min Ji Hsiao Tse Tsung Ying Mei Chih Chun Kuo Wen Yat Hyung Kyu Jeong Seong"
).split()
"""With which given names of two syllables begin, in Korea and Taiwan."""
_LINKS = "al el El bin ben ibn Bin Ibn Saint au aux sur".split()
_TWO_SYLLABLES = expression(r"(?<![\w-])([A-Z][a-z]+) ([A-Z][a-z]{1,6})([- ])([A-Za-z][a-z]{1,6})(?![\w-])")
_FOLLOWED = expression(r"[’']s?\b|[.,;:!?)\n”\"]| (?:[a-z0-9(“–—-]|and|has|is|was|will)|$")
_WITH_ARTICLE = expression(
    r"(?:(?<![\w-])([A-Z]\w+)[- ])?(?<![\w-])"
    r"((?:[Aa]l|[Ee]l|[ae](?:sh?|[dnrtz]))-|(?:al|el) )([A-Z][\w’']*[a-z])(?![\w-])"
)
_OF_FATHER = expression(r"(?<![\w-])([A-Z]\w+) ([Bb]in|[Bb]en|[Ii]bn)[- ]([A-Z][\w’']*[a-z])(?![\w-])")
_OF_SAINT = expression(r"(?<![\w-])()(St\.?|Saint)[- ]([A-Z][\w’']*[a-z])(?![\w-])")
_ON_RIVER = expression(r"(?<![\w-])([A-Z]\w+)([- ](?:aux?|sur)[- ])([A-Z]\w+)(?![\w-])")
_IS_TOLD = expression(r", (?:the|who|a|an) ")
_TITLE = frozenset("The In At On By For From And But To Of With Mr Mrs Ms Dr President Minister Leader Near".split())


class _Form(NamedTuple):
    key: tuple[str, ...]
    style: str
    span: Span
    before: str


class TwoLinkings(Rule):
    """The parts of a name are linked one way: Kim Jong-un or Kim Jong Un, al-Khatib or el-Khatib, bin or ben Salman.

    Agencies link the same name by their own rules: AP writes Kim Jong Un, the Guardian Kim Jong-un, Paris el-Khatib,
    London al-Khatib. Where the copy of two is joined an article has both. Its own majority of two to one decides.
    """

    message = "“{found}” is “{write}” ({times}×) elsewhere in this article"
    severity = "warning"
    fix = "unsafe"
    lexicon = dict.fromkeys((*_SYLLABLES, *_LINKS), "")
    examples = (
        bad(
            "Kim Jong-un smiled. The sister of Kim Jong-un spoke. Kim Jong Un waved.",
            good="Kim Jong-un smiled. The sister of Kim Jong-un spoke. Kim Jong-un waved.",
        ),
        bad(
            "Huda al-Khatib sang. The crowd rose for al-Khatib, and el-Khatib bowed.",
            good="Huda al-Khatib sang. The crowd rose for al-Khatib, and al-Khatib bowed.",
        ),
        bad(
            "Khalid bin Salman came. Aides of Khalid bin Salman spoke. Khalid ben Salman left.",
            good="Khalid bin Salman came. Aides of Khalid bin Salman spoke. Khalid bin Salman left.",
        ),
        good("The band Saint Étienne played in St Étienne."),
        bad("Ras al-Khaimah is hot. Ras el-Khaimah is dry."),
        bad(
            "Trains leave St Malo. The port of St Malo is old. In Saint Malo it rained.",
            good="Trains leave St Malo. The port of St Malo is old. In St Malo it rained.",
        ),
        bad(
            "Aid reached Port-au-Prince. In Port-au-Prince it rained. They left Port au Prince.",
            good="Aid reached Port-au-Prince. In Port-au-Prince it rained. They left Port-au-Prince.",
        ),
        good("Huda al-Khatib sang. Omar el-Khatib did not."),
        good("Kim Jong-un met Kim Yo-jong."),
        good("Khalid bin Salman met Khalid bin Sultan."),
        good("Saint John lies far from St John’s."),
        good("Al-Khatib spoke. “No,” said al-Khatib."),
        good("Deir al-Balah and Deir el-Bahari are two places."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        found: dict[tuple[str, ...], dict[str, list[_Form]]] = {}
        for form in _forms(document.text, {match[0] for match in matches}):
            if not document.in_address(form.span.start):
                found.setdefault(form.key, {}).setdefault(form.style, []).append(form)
        for styles in found.values():
            if len(styles) > 1:
                yield from self._judge(document, sorted(styles.values(), key=len, reverse=True))

    def _judge(self, document: Document, styles: list[list[_Form]]) -> Iterator[Finding]:
        many, *others = styles
        if any(_IS_TOLD.match(document.text, form.span.end) for style in styles for form in style):
            return
        if many[0].key[0] == "saint" and len(many) < 2 * sum(map(len, others)):
            return
        befores = {form.before for form in many if form.before}
        for few in others:
            own = {form.before for form in few if form.before}
            if own and befores and own.isdisjoint(befores):
                continue
            for form in few:
                now = document.text[slice(*form.span)]
                kept = document.text[slice(*many[0].span)]
                if now[0].isupper() != kept[0].isupper():
                    kept = now[0] + kept[1:] if now[0].lower() == kept[0].lower() else _cased(kept, now[0].isupper())
                yield self.finding(
                    form.span,
                    replace=kept if len(many) >= 2 * len(few) else None,
                    safety="shown" if document.in_quotation(form.span.start) else "unsafe",
                    related=[other.span for other in many[:3]],
                    found=now,
                    write=kept,
                    times=str(len(many)),
                )


def _cased(word: str, upper: bool) -> str:
    return (word[0].upper() if upper else word[0].lower()) + word[1:]


def _forms(text: str, present: set[str]) -> Iterator[_Form]:
    if not present.isdisjoint(_SYLLABLES):
        for match in _TWO_SYLLABLES.finditer(text):
            family, first, link, second = match.groups()
            if (first in _SYLLABLES or second.capitalize() in _SYLLABLES) and _is_whole(text, match):
                style = f"{link}{'A' if second[0].isupper() else 'a'}"
                if family not in _TITLE and style != " a":
                    yield _Form((family, first, second.lower()), style, Span(match.start(2), match.end()), "")
    if not present.isdisjoint({"al", "el", "El"}):
        yield from _linked(text, _WITH_ARTICLE, "article")
    if not present.isdisjoint({"bin", "ben", "ibn", "Bin", "Ibn"}):
        for form in _linked(text, _OF_FATHER, "father"):
            yield form._replace(key=(*form.key, form.before))
    if not present.isdisjoint({"Saint"}):
        yield from _linked(text, _OF_SAINT, "saint")
    if not present.isdisjoint({"au", "aux", "sur"}):
        for match in _ON_RIVER.finditer(text):
            yield _Form((match[1], match[3]), match[2], Span(*match.span()), "")


def _is_whole(text: str, match: Match[str]) -> bool:
    """Kim Jong Un, but not Kim Jong Un’s Park Avenue: two syllables, and no third."""
    return match[3] == "-" or _FOLLOWED.match(text, match.end()) is not None


def _linked(text: str, pattern: Pattern[str], kind: str) -> Iterator[_Form]:
    for match in pattern.finditer(text):
        possessive = kind != "saint" and match[3].endswith(("’s", "'s"))  # St John’s is another place
        name = match[3][:-2] if possessive else match[3]
        span = Span(match.start(2), match.start(3) + len(name))
        before = match[1] if match[1] and match[1] not in _TITLE else ""
        yield _Form((kind, name), match[2].lower(), span, before or "")
