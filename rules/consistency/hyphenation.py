from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, expression, good, vocabulary

# With the hyphen these mean something else than without it.
_TWO_WORDS = frozenset(
    "co-op re-act re-bound re-call re-claim re-collect re-count re-cover re-create re-creation re-dress re-form "
    "re-formation re-fuse re-join re-lay "
    "re-lease re-mark re-pair re-place re-play re-present re-press re-prove re-quest re-search re-sent re-serve "
    "re-sign re-signed re-signing "
    "re-solve re-sort re-sound re-store re-strain re-trace re-treat re-turn re-view re-ward in-sight in-put out-side "
    "no-one re-signs "
    "on-set off-set up-set set-up pre-position pre-sent pro-noun pro-claim pro-gram mis-sing ex-press ex-port "
    "ex-change co-ed e-state a-part "
    "un-ionised un-ionized multi-ply over-all man-kind any-one some-one every-one any-time some-time every-day "
    "all-ready well-being "
    "less-on mar-ten post-age part-time per-cent shut-down".split()
)

_MAY_DIFFER = ("re-", "un-", "ex-", "pre-", "mis-")
"""Behind these a hyphen often tells two words apart: re-formed, reformed."""

_WORD = expression(r"(?<![\w-])[A-Za-z]+(?:-[A-Za-z]+)?(?![\w-])")
_FEW = 20
_PLURAL = ("", "s", "es")
_ENDINGS = (*_PLURAL, "'s", "’s", "s'", "s’")


class Hyphenation(Rule):
    """A compound has its hyphen everywhere in an article, or is closed everywhere.

    Counter-offensive in one paragraph and counteroffensive in the next tell the reader that two people wrote the piece.
    Dictionaries differ (AP and the Guardian: email; the New Yorker: e-mail), so the article’s own majority of two to
    one decides, or a smaller one that has the dictionary on its side. Names keep what they have, and words that a
    hyphen tells apart (re-sign, resign) are left alone.
    """

    message = "“{found}” is “{write}” elsewhere in this article"
    severity = "warning"
    fix = "safe"
    in_quotations = "unsafe"
    gate = "compounds"
    examples = (
        bad(
            "The bookshop closed. Another bookshop opened, and a third book-shop too.",
            good="The bookshop closed. Another bookshop opened, and a third bookshop too.",
        ),
        bad(
            "Two co-pilots slept. One co-pilot did not, and the copilots agreed: co-pilots need sleep.",
            good="Two co-pilots slept. One co-pilot did not, and the co-pilots agreed: co-pilots need sleep.",
        ),
        bad(
            "His birth-place is unknown, her birthplace is not.",
            good="His birthplace is unknown, her birthplace is not.",
        ),
        bad(
            "The goal-keeper fell. They sang the goalkeeper’s name.",
            good="The goalkeeper fell. They sang the goalkeeper’s name.",
        ),
        bad(
            "An allrounder is dear. Every all-rounder knows it.",
            good="An all-rounder is dear. Every all-rounder knows it.",
        ),
        good("She will resign on Monday and re-sign with the club on Friday."),
        good("The Co-operative Bank cooperates with nobody."),
        good("The T-shirt and the tshirts of a co-op and its coop."),
        good("Anne-Marie rang Annemarie."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        hyphenated = {_singular(word.lower()) for word in document.compounds if word[1:].islower()}
        pairs = {form: form.replace("-", "") for form in hyphenated - _TWO_WORDS if _may_close(form)}
        pairs = {
            form: closed
            for form, closed in sorted(pairs.items())
            if _has(document, closed) or _has(document, closed.capitalize())
        }
        places = _places(document, {*pairs, *pairs.values()}) if pairs else {}
        for form, closed in pairs.items():
            with_hyphen, without = places.get(form), places.get(closed)
            if not with_hyphen or not without:
                continue
            few, many = (with_hyphen, without) if _are_more(without, with_hyphen, closed) else (without, with_hyphen)
            clear = len(many) >= 2 * len(few)
            likely = vocabulary.is_word(closed) == (many is without)
            sure = clear or (likely and len(many) > len(few))
            for span in few:
                found = document.text[span.start : span.end]
                cut = form.index("-")
                write = found.replace("-", "") if few is with_hyphen else f"{found[:cut]}-{found[cut:]}"
                yield self.finding(
                    span,
                    replace=write if clear or likely else None,
                    safety="unsafe" if form.startswith(_MAY_DIFFER) or not sure else None,
                    related=many[:3],
                    found=found,
                    write=write,
                )


def _has(document: Document, word: str) -> bool:
    return word in document.text and any(document.has_word(word + ending) for ending in _ENDINGS)


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _may_close(form: str) -> bool:
    """Neither one-letter parts (T-shirt, but e-mail) nor chains."""
    parts = form.split("-")
    return len(parts) == 2 and all(len(part) > 1 or part == "e" for part in parts) and form.isascii()


def _places(document: Document, forms: set[str]) -> dict[str, list[Span]]:
    """Where each form or its plural stands as a word of the text, not as (part of) a name."""
    places: dict[str, list[Span]] = {}
    for found in _words(document.text, forms):
        word = found[0].lower()
        form = next(
            (form for form in (word, word[:-1], word[:-2]) if form in forms and word[len(form) :] in _PLURAL), ""
        )
        if not form:
            continue
        is_word = found[0].islower() or (found[0][1:].islower() and _opens(document, found.start()))
        if is_word and not document.in_address(found.start()):
            places.setdefault(form, []).append(Span(*found.span()))
    return places


def _words(text: str, forms: set[str]) -> Iterable[Match[str]]:
    """The words of a text; if few forms are asked for, only those that begin with one."""
    lower = text.lower()
    if len(forms) > _FEW or len(lower) != len(text):
        return _WORD.finditer(text)
    starts: set[int] = set()
    for form in forms:
        at = lower.find(form)
        while at >= 0:
            starts.add(at)
            at = lower.find(form, at + 1)
    return (found for found in (_WORD.match(text, start) for start in sorted(starts)) if found)


def _opens(document: Document, start: int) -> bool:
    return (
        document.text[max(0, start - 2) : start].rstrip(" “‘\"'")[-1:] in (".", "!", "?", "\n", "")
        or document.block_at(start - 1) is None
    )


def _are_more(without: list[Span], with_hyphen: list[Span], closed: str) -> bool:
    if len(without) != len(with_hyphen):
        return len(without) > len(with_hyphen)
    return vocabulary.is_word(closed)
