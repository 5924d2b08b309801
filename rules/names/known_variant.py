import re
from collections.abc import Callable, Iterator, Mapping
from unicodedata import combining, normalize

from newslint import Document, Finding, Rule, Span, bad, expression, good, variants, vocabulary

_TOLD = expression(
    r"formerly|former name|previously|at the time|known (?:in|as|to)|called|renam|old name|spel[lt]|spelling|"
    r"romani[sz]|transliterat|"
    r"pronounc|in (?:Russian|Ukrainian|French|German|Arabic|English)|Soviet|tsar|empire|medieval|centur|histor|"
    r"\b1[0-8][0-9]{2}\b|\b19[0-8][0-9]\b"
)
_KEPT = {
    "Kiev": ("chicken ",),
    "Peking": (" duck", " opera"),
    "Szechuan": (" pepper", " cui"),
    "Tsingtao": (" beer",),
    "Moldavia": (),
}
_NEAR = 120
_Case = tuple[str, str, Callable[[int, int], bool]]


class KnownVariant(Rule):
    """An article that writes Zaragoza does not also write Saragossa.

    Translated and pasted copy brings in the form of another language or another romanisation: Karatchi beside Karachi,
    Kiev beside Kyiv. A reader may take them for two places. AP, the Guardian and the BBC each give one form in their
    gazetteers. The rule speaks only where the article itself has the other form too, and leaves longer names (Peking
    University, Dynamo Kiev), old names told as such, and what people call themselves alone.
    """

    message = "“{found}” is “{write}” ({times}×) under another name"
    severity = "warning"
    fix = "unsafe"
    gate = "names"
    examples = (
        bad(
            "Flights from Karachi were late. In Karatchi it rained.",
            good="Flights from Karachi were late. In Karachi it rained.",
        ),
        bad("Kyiv was quiet. The mayor of Kiev spoke.", good="Kyiv was quiet. The mayor of Kyiv spoke."),
        bad("She left Xi’an for Beijing. Peking was cold.", good="She left Xi’an for Beijing. Beijing was cold."),
        bad(
            "Abu Dhabi rose and Dubai fell. Abu Zabi's banks gained.",
            good="Abu Dhabi rose and Dubai fell. Abu Dhabi's banks gained.",
        ),
        bad("The Aachen fair opened. Aakhen is old.", good="The Aachen fair opened. Aachen is old."),
        good("She studied at Peking University in Beijing."),
        good("He served the chicken Kiev in Kyiv."),
        good("In 1972, Kiev had no such stadium; Kyiv has three."),
        good("The city of Almaty, formerly Alma-Ata, lies to the south."),
        good("He kept goal for Dynamo Kiev before he moved to Kyiv."),
        good("Flights from Saragossa were late."),
        good("Paris and London agreed; Londonderry did not."),
        good("The film Casablanca was not shot in Casablanca, nor The Odessa File in Odesa."),
        good("Oleg Lvov moved to Lviv. Lvov is a baker."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        spelled = _spelled(document.words)
        for preferred, variant, judge in (*_of_style(spelled), *_of_places(spelled)):
            wanted, other = _stands(document, preferred, spelled), _stands(document, variant, spelled)
            if not wanted or not judge(len(wanted), len(other)) or _is_somebody(document, other):
                continue
            kept = document.text[wanted[0].start : wanted[0].end]
            for span in other:
                if not _told_apart(document, span) and not _part_of_longer_name(document, span):
                    yield self.finding(
                        span,
                        replace=kept,
                        safety="shown" if document.in_quotation(span.start) else "unsafe",
                        related=wanted[:3],
                        found=document.text[span.start : span.end],
                        times=str(len(wanted)),
                    )


def _spelled(words: Mapping[str, int]) -> dict[str, list[str]]:
    """The words with a capital, without accents and possessive ’s, and how the article spells them."""
    spelled: dict[str, list[str]] = {}
    for word in [word for word in words if "-" in word or not word.islower()]:
        if "-" in word or (word[0].isupper() and (word.lower() not in words or not vocabulary.is_word(word))):
            name = word[:-2] if word.endswith(("’s", "'s")) else word
            plain = name if name.isascii() else _without_accents(name)
            if name not in spelled.setdefault(plain, []):
                spelled[plain].append(name)
    return spelled


def _without_accents(name: str) -> str:
    return "".join(letter for letter in normalize("NFKD", name.replace("’", "'")) if not combining(letter))


def _of_style(spelled: Mapping[str, list[str]]) -> Iterator[_Case]:
    """Pairs from the lexicon: its preferred form is kept, or the article’s own where houses differ (~)."""
    for mark, forms in variants.lines_about(spelled):
        present = [form for form in forms if all(part in spelled for part in form.split())]
        if mark == "~":
            yield from ((one, other, _twice) for one in present for other in present if one != other)
        elif forms[0] in present:
            yield from ((forms[0], other, _twice if mark == ">" else _any) for other in present[1:])


def _of_places(spelled: Mapping[str, list[str]]) -> Iterator[_Case]:
    """Pairs from the gazetteer, whose first form is kept if the article has it as often as the other."""
    for word in spelled:
        first = variants.place(word)
        if first and all(part in spelled for part in first.split()):
            yield first, word, _no_rarer


def _any(wanted: int, other: int) -> bool:
    return True


def _no_rarer(wanted: int, other: int) -> bool:
    return wanted >= other


def _twice(wanted: int, other: int) -> bool:
    return wanted >= 2 * other


def _stands(document: Document, form: str, spelled: Mapping[str, list[str]]) -> list[Span]:
    forms = spelled.get(form, [form])
    pattern = rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?!\w|-[A-Z])"
    return [
        Span(*found.span()) for found in re.finditer(pattern, document.text) if not document.in_address(found.start())
    ]


def _told_apart(document: Document, span: Span) -> bool:
    """Whether the article speaks of the form itself, or of a time when it was in use."""
    block = document.block_at(span.start)
    start, end = (block.start, block.end) if block else (0, len(document.text))
    around = document.text[max(start, span.start - _NEAR) : min(end, span.end + _NEAR)]
    before, after = document.text[max(0, span.start - 9) : span.start], document.text[span.end : span.end + 9]
    kept = _KEPT.get(document.text[span.start : span.end], ())
    return bool(
        before.endswith(("(", "/"))
        or after.startswith((" (", "/", ")"))
        or _TOLD.search(around)
        or any(before.endswith(word) or after.startswith(word) for word in kept)
    )


def _is_somebody(document: Document, spans: list[Span]) -> bool:
    places = {span.start for span in spans}
    return any(
        mention.span.start in places and (mention.title or (mention.before and not vocabulary.is_word(mention.before)))
        for mention in document.names
    )


def _part_of_longer_name(document: Document, span: Span) -> bool:
    last = None
    for mention in document.names:
        if mention.span.start == span.start and mention.before:
            opening_word = last is not None and last.opens_sentence and vocabulary.is_word(last.name)
            if not opening_word:
                return True
        if mention.span.end == span.end and mention.after:
            return True
        last = mention
    return False
