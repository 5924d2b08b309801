import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection

PARTICIPLES = {verb.past: verb.participle for verb in inflection.irregular() if verb.past != verb.participle} | {
    "saw": "seen",
    "did": "done",
    "fell": "fallen",
    "was": "been",
}
HAVE = (
    "has have had having hasn't haven't hadn't they've we've you've who've that've there've what've could've would've "
    "should've might've must've may've"
).split()
ADVERBS = (
    "never,already,just,since,also,even,not,recently,finally,long,only,once,ever,always,often,now,still,all,suddenly,"
    "quickly,slowly,steadily,sharply,rapidly,apparently,reportedly,allegedly,repeatedly,gradually,nearly,almost,"
    "largely,reluctantly,secretly,not yet,since then,so far"
).split(",")
LEXICON = {f"{have} {adverb} {past}": past for past in PARTICIPLES for have in HAVE[:4] for adverb in ADVERBS} | {
    f"{spelled} {past}": past for past in PARTICIPLES for have in HAVE for spelled in (have, have.capitalize())
}
ONE_SUBJECT = expression(
    r"(?:^|[.!?:;,] )(?:(?:and|but|that) )?(?:the|an?|his|her|its|their|our|my) (?:(?!the|an?|his|her|its|their|who"
    r"|which|that|where|when|what|he|she|it|they|we|you|i)[\w’'-]+ ){0,3}?"
    r"(?:(?:of|in|at|on|near|from) (?:the |an? |his |its |their )?(?:[\w-]+ )?)?"
    r"(?!people|men|women|children|police|most|all|[a-z]*s |(?:he|she|it|they|we|you|i|who|which|that) )[\w’'-]+ \Z",
    re.IGNORECASE | re.MULTILINE,
)
"""A subject in one noun phrase, in which no other can have the verb for its own."""
CLAUSE_STARTS = expression(
    r"(?:^|[.!?:;,(–—“‘\"])[ \n“‘\"]*(?:(?:and|but|because|when|if|after|before|since|as|while|although|though|until"
    r"|once|so|where) )?"
    r"(?:he|she|it|they|we|i|you|the \w+|an? \w+|[a-z]+) ?$"
    r"|(?:\b(?:who|which|that)|\b(?:and|but|because|when|if|after|before|although|though|until) (?:he|she|it|they|we"
    r"|i|you)|[,)]) ?$"
    r"|\band ?$|\b(?:said|says|told|claimed|admitted|warned|reported)\b[^.;:]{0,40} that "
    r"(?:(?:the|an?|his|her|its|their) )?[\w-]+ ?$"
    r"|\b(?:said|says|reported|claimed|announced|believes?|believed) (?:that )?(?!(?:the|an?|any|every|all|what|it|this"
    r"|that|these|those|his|her|its|their|more|most|some|much)[a-z]* )(?:\w+ ){0,2}[a-z]{2,}s ?$",
    re.IGNORECASE | re.MULTILINE,
)


class PastForParticiple(Rule):
    """After have a verb stands as its participle: has gone, had broken, had built.

    Irregular verbs have a past of their own, and the two are mixed up in speech and in translation; news style is
    standard English (AP, Guardian). “The best car he had broke down” is right: where a noun and its clause can meet
    so, nothing is said.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    lexicon = LEXICON
    examples = (
        bad("The pump has broke twice.", good="The pump has broken twice."),
        bad("They have already went home.", good="They have already gone home."),
        bad(
            "She told them that the rudder had froze. He said that he had took it out and had broke it.",
            good="She told them that the rudder had frozen. He said that he had taken it out and had broken it.",
        ),
        bad("It was the boy who had wrote the letter.", good="It was the boy who had written the letter."),
        bad("She had took the bus, and he had drove.", good="She had taken the bus, and he had driven."),
        bad("“I had went out to buy bread,” she said.", good="“I had gone out to buy bread,” she said."),
        bad(
            "A spokesman said Belgian brewers had drank less.",
            good="A spokesman said Belgian brewers had drunk less.",
        ),
        bad("The old convoy had froze in place.", good="The old convoy had frozen in place."),
        bad(
            "Prices have rose. The minister has not yet came back.",
            good="Prices have risen. The minister has not yet come back.",
        ),
        good("The best coat the mayor had froze in the snow. The house the firm had grew mould."),
        good("He said everything brewers had went sour, and that the money farmers had went to banks."),
        good("The best car he had broke down in Lyon."),
        good("Everything they had went to the bank."),
        good("He has gone, she had broken it and they have written."),
        good("The only dog she had ran away. What you have grew on trees."),
        good("Users have write access, and the phone has build quality."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        before = document.text[max(0, match.start() - 60) : match.start()]
        *_, past = match[0].split()
        if match[0].lower().startswith("having") or CLAUSE_STARTS.search(before) or ONE_SUBJECT.search(before):
            whole = match[0][: -len(past)] + PARTICIPLES[past]
            yield self.finding(match, replace=whole, found=match[0])
