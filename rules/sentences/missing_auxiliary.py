from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_PARTICIPLES = (
    "shown given taken seen done written driven broken chosen hidden spoken stolen thrown born gone eaten "
    "forgotten worn "
    "sworn been"
).split()
_BARE = (
    "able unable been born going likely unlikely ready gone done seen taken shown written driven broken chosen fallen "
    "hidden spoken stolen thrown"
).split()
_NEEDS_OBJECT = (
    "accused of,suspected of,survived by,sentenced to,arrested on,arrested by,detained by,injured in,jailed for,"
    "buried in,educated at,forced to,allowed to,known as,known for,based in,located in,charged with"
).split(",")
"""Participles that would have something between them and the preposition, were they the past."""
_MODALS = ("will", "would", "could", "should", "might", "must", "cannot")
_SAID = ("said", "says", "added")
_AFTER_MODAL = {f"{modal} {one}" for modal in _MODALS for one in _PARTICIPLES}
_AFTER_PRONOUN = {f"{pronoun} {one}" for pronoun in ("He", "She", "They", "We") for one in _BARE}
_AFTER_SAID = {f"{said} {pronoun} {one}" for said in _SAID for pronoun in ("he", "she", "it", "they") for one in _BARE}
_WITHOUT_OBJECT = {f"{pronoun} {one}" for pronoun in ("He", "She", "They", "It") for one in _NEEDS_OBJECT}
NOUN_BEFORE = expression(
    r"(?i)\b(?:the|an?|his|her|their|its|my|our|your|free|political|good|last|living|own|ill|iron|what|as|than"
    r"|how|who|which"
    r"|popular|national|public|and|or|if|that|when)(?: (?:last|late|new|old|living|own|free))? \Z"
)
STOP = expression(r"[.?!:;—–][\"'”’)]* |[“‘\"(]|\n")


class MissingAuxiliary(Rule):
    """A participle has its auxiliary.

    “She born in Odesa”, “it going to close”, “the film will shown”: translation from languages that do without “was”,
    “is” or “be” drops it. Only an editor can say which was meant (Reuters: check, do not guess): it is reported, not
    repaired.
    """

    message = "An auxiliary verb is missing at “{found}”"
    severity = "error"
    in_quotations = "skip"
    lexicon = tuple(sorted(_AFTER_MODAL | _AFTER_PRONOUN | _AFTER_SAID | _WITHOUT_OBJECT))
    examples = (
        bad("She born in Odesa in 1951 and moved to Paris."),
        bad("The company said it going to close the plant."),
        bad("The film will shown at the festival."),
        bad("It was late. He survived by two sons. It located in the old town."),
        good(
            "He, born in Rome, left. The suspects, who had long been held, were freed. His last will written in "
            "1951 is lost."
        ),
        good(
            "Had the men been told? The lessons of the war having been learned, he left. The best there’s been so far."
        ),
        good("She said she likely would go. They likely saw it. He likely knew."),
        good("“We been here before,” he said. Their free will given up, they could, given time, leave."),
        good("What will be will be; as would, given time, all his rivals. Never had so many men been held."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        if text[end : end + 1] != " " or not text[end + 1 : end + 2].islower():
            return
        if match[0].endswith("likely") and not text.startswith(" to ", end):
            return
        before = STOP.split(text[max(0, start - 160) : start])[-1]
        words = match[0].split()
        if words[0] in _MODALS:
            wrong = before.strip() != "" and not NOUN_BEFORE.search(before) and before[-2:-1].isalpha()
        elif words[0] in ("He", "She", "They", "We", "It"):
            wrong = before.strip() == ""
        else:
            wrong = True
        if wrong:
            yield self.finding(match, found=match[0])
