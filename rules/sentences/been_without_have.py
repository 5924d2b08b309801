from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

ENDINGS_BEFORE = (
    "has have had aving not n’t n't ’ve 've ’d 'd ’s 's never wly lly dly tly nly ely ply rly sly hly gly also already "
    "long ever just always since once still to often so there yet now only even both again all clearly"
).split()
PRONOUNS_BEFORE = "he she it they we you I who that which".split()
HAVE = expression(r"(?i)\b(?:ha(?:s|ve|d|ving)(?:n[’']t)?|never|not)\b|[’'](?:s|ve|d)\b|n[’']t\b")
SUBJECT = expression(
    r"(?:(?:The|An?|His|Her|Its|Their|Our|These|Those|Some|Many|Most|Several|All)\b[^,;:’']*|[A-Z]?[a-z]+s|People) \Z"
)
"""All that may stand before “been” where its “have” is missing."""
VERB = expression(
    r"\b(?:is|are|was|were|will|would|could|can|should|may|might|must|did|does|do|of|and|who|that|which|where|when|once"
    r"|long|always|[a-z]+ly)\b (?:[a-z]+ )?\Z|\b(?:is|are|was|were|will|would|could|can|should|may|might|must|did|does"
    r"|said|says)\b"
)
MOST_BEFORE = 9
STOP = expression(r"[.?!:;—–][\"'”’)]* |[“‘\"(]|\n")


class BeenWithoutHave(Rule):
    """“Been” has its “have”: the suspects have been held.

    Translation and quick editing drop it. Only an editor can say which form was meant (Quirk 3.56): it is reported,
    not repaired, where a sentence that begins with its subject has no verb before “been”.
    """

    message = "“Have” is missing before “{found}”"
    severity = "error"
    in_quotations = "skip"
    find = (
        "".join(f"(?<!{ending})" for ending in ENDINGS_BEFORE)
        + "".join(rf"(?<!\b{pronoun})" for pronoun in PRONOUNS_BEFORE)
        + r" (?P<been>been)(?= [a-z])"
    )
    examples = (
        bad("The suspects been held since March. The new line been open since June."),
        good("The suspects, who had long been held, were freed. Had the men been told? Its price has long been low."),
        good("The lessons of the war having been learned, he left. The best there’s been so far."),
        good("“We been here before,” he said. Never had so many men been held."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, start = document.text, match.start("been")
        before = STOP.split(text[max(0, start - 160) : start])[-1]
        if len(before.split()) > MOST_BEFORE or SUBJECT.match(before) is None:
            return
        if HAVE.search(before) or VERB.search(before):
            return
        block = document.block_at(start)
        if block is not None and block.kind != "headline":
            yield self.finding(match.span("been"), found=match["been"])
