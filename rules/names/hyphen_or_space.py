from collections.abc import Iterator

from newslint import Document, Finding, Rule, Span, bad, expression, good, vocabulary

_BEFORE = expression(r"(?<![\w-])")
_AFTER = expression(r"(?![\w-]| [A-Z])")
_SURNAME = expression(r" [A-Z]\w{2,30}")
_MOST = 100


class HyphenOrSpace(Rule):
    """A name of two words has its hyphen everywhere in an article, or nowhere.

    Tizi-Ouzou comes with the French map, Tizi Ouzou with the agency. The name is one; the article’s own majority of two
    to one decides, as the Guardian and AP leave such hyphens to local use.
    """

    message = "“{found}” is “{write}” ({times}×) elsewhere in this article"
    severity = "warning"
    fix = "unsafe"
    gate = "compounds"
    examples = (
        bad(
            "Trains from Sidi-Ferruch ran late. In Sidi Ferruch it rained, and Sidi Ferruch, a port, was cold.",
            good="Trains from Sidi Ferruch ran late. In Sidi Ferruch it rained, and Sidi Ferruch, a port, was cold.",
        ),
        bad(
            "A letter by Jean-Pierre Belmont. Jean-Pierre Belmont died. Jean Pierre Belmont wrote.",
            good="A letter by Jean-Pierre Belmont. Jean-Pierre Belmont died. Jean-Pierre Belmont wrote.",
        ),
        bad("Coca-Kola rose and Bejo-Kola fell. Bejo Kola is new."),
        good("The Clermont-Ferrand line is closed; Clermont itself is not, and Ferrand is a hill."),
        good("Hill-Walker is a name. A Hill Walker lives here."),
        good("Mats Solheim-Berg and Marit Solheim met."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        joined = [word for word in document.compounds if all(part.istitle() for part in word.split("-"))]
        for word in joined[:_MOST]:
            apart = word.replace("-", " ")
            if apart not in document.text or all(map(vocabulary.is_word, apart.split())):
                continue
            joint, spaced = _stands(document, word, apart), _stands(document, apart, word)
            if not joint or not spaced:
                continue
            few, many = (joint, spaced) if len(spaced) >= len(joint) else (spaced, joint)
            kept = document.text[many[0].start : many[0].end]
            for span in few:
                yield self.finding(
                    span,
                    replace=kept if len(many) >= 2 * len(few) else None,
                    safety="shown" if document.in_quotation(span.start) else "unsafe",
                    related=many[:3],
                    found=document.text[span.start : span.end],
                    write=kept,
                    times=str(len(many)),
                )


def _stands(document: Document, form: str, other: str) -> list[Span]:
    """Where the form stands as a whole name, or before a name that the other form stands before as well."""
    text = document.text
    return [
        Span(at, at + len(form))
        for at in document.places(form)
        if _BEFORE.match(text, at)
        and (_AFTER.match(text, end := at + len(form)) or _goes_on_alike(text, end, other))
        and not document.in_address(at)
    ]


def _goes_on_alike(text: str, end: int, other: str) -> bool:
    """Jean-Pierre Belmont, where there is a Jean Pierre Belmont."""
    surname = _SURNAME.match(text, end)
    return surname is not None and f"{other}{surname[0]}" in text
