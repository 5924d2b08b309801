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
_PEOPLE = (
    "men women people police officers officials soldiers suspects victims workers residents villagers protesters talks "
    "prisoners hostages children students teachers doctors leaders ministers players fans families refugees migrants"
).split()
_MODALS = ("will", "would", "could", "should", "might", "must", "cannot")
_SAID = ("said", "says", "added")
_AFTER_MODAL = {f"{modal} {one}" for modal in _MODALS for one in _PARTICIPLES}
_AFTER_PRONOUN = {f"{pronoun} {one}" for pronoun in ("He", "She", "They", "We") for one in _BARE}
_AFTER_SAID = {f"{said} {pronoun} {one}" for said in _SAID for pronoun in ("he", "she", "it", "they") for one in _BARE}
_AFTER_PEOPLE = {f"{people} been" for people in _PEOPLE}
HAVE = expression(r"(?i)\b(?:ha(?:s|ve|d|ving)(?:n[’']t)?|never|not)\b|[’'](?:s|ve|d)\b|n[’']t\b")
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
    lexicon = tuple(sorted(_AFTER_MODAL | _AFTER_PRONOUN | _AFTER_SAID | _AFTER_PEOPLE))
    examples = (
        bad("She born in Odesa in 1951 and moved to Paris."),
        bad("The company said it going to close the plant."),
        bad("The film will shown at the festival."),
        bad("The suspects been held since March."),
        good(
            "He, born in Rome, left. The suspects, who had long been held, were freed. His last will written in "
            "1951 is lost."
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
        elif words[0] in ("He", "She", "They", "We"):
            wrong = before.strip() == ""
        else:
            wrong = words[0] in _SAID or (not HAVE.search(before) and before[:1].isupper())
        if wrong:
            yield self.finding(match, found=match[0])
