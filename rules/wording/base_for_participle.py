import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection

VERBS = inflection.verbs()
# The passives and verbs that news has in the present.
IN_THE_PRESENT = frozenset(
    "agree consist depend belong happen occur exist know locate expect consider require allow base deem "
    "include involve prepare "
    "establish prohibit detain accuse arrest believe suppose wrote spoke broke took gave went knew saw "
    "drove chose grew".split()
)
BE = ("be", "been", "was", "were", "is", "are")
HAVE = ("have", "has", "had")
# Also nouns, but ones that have to be counted: nothing can “be reach”.
COUNTED = frozenset("reach release launch sign repair award recruit build buy find hold catch".split())
# After a noun and its “have” these go on with the sentence: the powers they have include arrest.
GOES_ON = frozenset(
    "include involve contain remain appear exist consist range come run become overcome depend belong seem tend vary "
    "matter arise continue prove prevail differ represent reflect suggest relate go hold welcome".split()
)
INTRANSITIVE = frozenset(
    "consist depend belong seem appear exist remain happen occur die arrive vanish emerge speak live go "
    "think agree decide".split()
)
NO_PARTICIPLE = frozenset("come become run overcome".split())
NO_PASSIVE = frozenset("went awoke arose rose lay rode wore swore sank shrank sprang wove overcame".split())
PAST_AND_ADJECTIVE = frozenset("broke bit did ran came became fell shook".split())
AFTER_BE = {verb.base: verb.participle for verb in VERBS if verb.plain or verb.base in COUNTED} | {
    verb.past: verb.participle for verb in VERBS if verb.past != verb.participle and verb.past not in PAST_AND_ADJECTIVE
}
AFTER_BE |= {
    verb.past: verb.participle
    for verb in inflection.irregular()
    if verb.past != verb.participle and verb.past not in PAST_AND_ADJECTIVE | NO_PASSIVE
}
AFTER_HAVE = {
    verb.base: verb.participle
    for verb in VERBS
    if (verb.plain or verb.base in COUNTED)
    and verb.base not in GOES_ON
    and verb.participle not in (verb.base, *NO_PARTICIPLE)
}
LEXICON = (
    {
        f"{be} {form}": form
        for be in BE
        for form in AFTER_BE
        if form not in NO_PARTICIPLE and (be not in ("is", "are") or form in IN_THE_PRESENT)
    }
    | {f"{have} {form}": form for have in HAVE for form in AFTER_HAVE}
    | {f"{have} be": "be" for have in (*HAVE, "been", "was", "were")}
)
CLEFT = expression(
    r"\b(?:do|does|did|done|doing|question|only|all|what|whatever|thing|way|aim|goal|step|job|task|role|how|why|can|could|will"
    r"|would|should|shall|may|might|must|let|had|has|have)\b",
    re.IGNORECASE,
)
LOOSE = expression(
    r"\b(?:advice|message|there|goal|plan|idea|answer|solution|trick|key|option|alternative|tip|rule|here|is|was|best|worst|least|first)\b",
    re.IGNORECASE,
)
ENDS = expression(
    r"[ \n](?:by|in|on|at|to|from|with|for|of|and|or|as|into|that|against|about|only|last|this|next|after"
    r"|before|during|since|until|over|under|near|again|when|because|today|yesterday)\b|[.,;:]"
)
HAVE_OBJECT = expression(
    r"[ \n](?:the|a|an|his|her|its|their|our|my|that|this|these|those|it|them|him|us|to|in|on|at|for|from|with"
    r"|by|up|out|off|about|more|many|several|all|some|two|three|[0-9])"
)
SUBJECT = expression(
    r"(?:\b(?:he|she|it|they|we|you|I|who|which|that|not|never|already|also|there|to|(?:c|w|sh)ould|will|must"
    r"|may|might|[a-z]+ly)|[A-Z]\w+|[a-z]{3,})[ \n]\Z",
    re.IGNORECASE,
)


class BaseForParticiple(Rule):
    """After be and have a verb stands as its participle: was pronounced, has decided, must have been.

    Endings are lost by scanners and by writers whose own language has none; the passive and the perfect are made with
    the participle and nothing else (Quirk 3.56 and 3.63). “All he did was ask” is a sentence of another kind and right,
    and so is “the powers they have include arrest”.
    """

    message = "“{found}”: after “{auxiliary}” a verb has its participle, “{write}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    lexicon = LEXICON
    examples = (
        bad("The sentence will be pronounce in May.", good="The sentence will be pronounced in May."),
        bad("The villages can be reach only by air.", good="The villages can be reached only by air."),
        bad("The noise must have be audible.", good="The noise must have been audible."),
        bad(
            "The letter was wrote by a child and had been stole.",
            good="The letter was written by a child and had been stolen.",
        ),
        bad("The council has decide to close it.", good="The council has decided to close it."),
        bad("The bell was rang at noon.", good="The bell was rung at noon."),
        bad("Some of it was overdid, he said.", good="Some of it was overdone, he said."),
        bad("The board is consist of nine.", good="The board consists of nine."),
        bad("The wall that they had build swayed.", good="The wall that they had built swayed."),
        bad("Within six years the harvest had recover.", good="Within six years the harvest had recovered."),
        bad("The club is establish in Lyon.", good="The club is established in Lyon."),
        good("All they did was ask. What he does is provide a home. The aim is to be seen."),
        good("The powers they have include arrest. The people I have know it."),
        good("It was broke. He has come; it had become cold; they have run."),
        good("The best they can hope for is break even. There is release; it is record time."),
        good("The first step is identify, the next is measure."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, start = document.text, match.start()
        auxiliary, word = match[0].split()
        block = document.block_at(start)
        if block is None or block.kind == "headline" or text[match.end() : match.end() + 1] in ("-", "’", "'", "/"):
            return
        before = text[max(block.start, start - 90) : start]
        sentence = re.split(r"[.!?;:][”’\"']? ", before)[-1]
        if word == "be":
            write = "been"
            if auxiliary in ("was", "were") and re.search(r"\b(?:as|if|it) ", sentence):
                return
        elif auxiliary in HAVE:
            write = AFTER_HAVE[word]
            by_pronoun = re.search(r"\b(?:he|she|it|they|we|I|who) \Z", before) and auxiliary == "had"
            stops = auxiliary == "had" and text[match.end() : match.end() + 1] in (".", ",", ";")
            if not (HAVE_OBJECT.match(text, match.end()) or by_pronoun or stops) or not SUBJECT.search(before):
                return
            if auxiliary == "have" and re.search(
                r"\b(?:that|which|who|whom|what|all|those|people) (?:\w+ )?\Z", before
            ):
                return
            if auxiliary in ("has", "had", "have") and re.search(
                r"\b(?:what|all|whatever|everything|only|effect|had|better) (?:\w+ ){0,3}\Z", before
            ):
                return
            if (
                auxiliary in ("have", "having", "had")
                and re.search(r"\b(?:to|not to|would|will|he|she|they|we|you|I) \Z", before)
                and auxiliary != "had"
                and word in ("learn", "write", "say", "people")
            ):
                return
        else:
            write = AFTER_BE[word]
            if (
                auxiliary in ("was", "were", "is", "are")
                and word not in ("consist",)
                and not _is_past(word)
                and (CLEFT.search(sentence) or LOOSE.search(sentence) or not ENDS.match(text, match.end()))
            ):
                return
            if auxiliary in ("be", "been", "being") and re.search(r"\blet (?:\w+ )?\Z", sentence):
                return
        span = (match.end() - len(word), match.end())
        active = _active(auxiliary, word)
        if active is None:
            certain = None if word == "be" else "unsafe"
            yield self.finding(span, replace=write, found=match[0], auxiliary=auxiliary, write=write, safety=certain)
        elif active:
            yield self.finding(match, replace=active, message=f"“{match[0]}”: write “{active}”", safety="unsafe")
        else:
            yield self.finding(match, message=f"“{match[0]}” is no form of a verb")


def _active(auxiliary: str, word: str) -> str | None:
    """What is meant by a passive of a verb that has none; nothing where one cannot tell."""
    if word not in INTRANSITIVE or auxiliary in HAVE:
        return None
    verb = next(verb for verb in VERBS if verb.base == word)
    return {"is": verb.third, "are": verb.base, "was": verb.past, "were": verb.past}.get(auxiliary, "")


def _is_past(word: str) -> bool:
    return any(verb.past == word and verb.base != word for verb in VERBS)
