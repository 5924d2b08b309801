import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection

PARTICIPLES = {verb.past: verb.participle for verb in inflection.irregular() if verb.past != verb.participle}
HAVE = (
    "has have had having hasn't haven't hadn't they've we've you've who've that've there've what've could've would've "
    "should've might've must've may've"
).split()
ADVERBS = "never already just since also even not recently finally long only once ever".split()
LEXICON = {
    f"{spelled} {past}": past
    for past in PARTICIPLES
    for have in (*HAVE, *(f"{have} {adverb}" for have in HAVE[:4] for adverb in ADVERBS))
    for spelled in (have, have.capitalize())
}
CLAUSE_STARTS = expression(
    r"(?:^|[.!?:;,(–—“‘\"])[ \n“‘\"]*(?:(?:and|but|because|when|if|after|before|since|as|while|although|though|until"
    r"|once|so|where) )?"
    r"(?:he|she|it|they|we|i|you|the \w+|an? \w+|[a-z]+) ?$"
    r"|(?:\b(?:who|which|that)|\b(?:and|but|because|when|if|after|before|although|though|until) (?:he|she|it|they|we"
    r"|i|you)|[,)]) ?$"
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
        bad("It was the boy who had wrote the letter.", good="It was the boy who had written the letter."),
        bad("She had took the bus, and he had drove.", good="She had taken the bus, and he had driven."),
        bad("“I had went out to buy bread,” she said.", good="“I had gone out to buy bread,” she said."),
        bad(
            "A spokesman said Belgian brewers had drank less.",
            good="A spokesman said Belgian brewers had drunk less.",
        ),
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
        if match[0].lower().startswith("having") or CLAUSE_STARTS.search(before):
            whole = match[0][: -len(past)] + PARTICIPLES[past]
            yield self.finding(match, replace=whole, found=match[0])
