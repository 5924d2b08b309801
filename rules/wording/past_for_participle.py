import re
import tomllib
from collections.abc import Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

with open(join(dirname(__file__), "data", "irregular_verbs.toml"), "rb") as _file:
    VERBS = tomllib.load(_file)["row"]
PARTICIPLES = {row["past"]: row["participle"] for row in VERBS if row["past"] != row["participle"]}
BUILT = dict(
    pair.split(":")
    for pair in (
        "build:built send:sent lend:lent spend:spent lose:lost choose:chosen write:written speak:spoken "
        "eat:eaten go:gone give:given begin:begun know:known see:seen grow:grown forget:forgotten teach:taught "
        "bring:brought keep:kept "
        "hear:heard tell:told"
    ).split()
)
ADVERB = r"(?:(?:never|already|just|since|also|even|not|recently|finally|long|[a-z]{2,10}ly) )?"
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
    in_quotations = "skip"
    find = (
        rf"\b(?P<have>[Hh]a(?:s|ve|d|ving)(?:n[’']t)?"
        rf"|(?:they|we|you|who|that|there|what|(?:c|w|sh)ould|might|must|may)[’']ve) "
        rf"{ADVERB}(?:(?P<past>{'|'.join(PARTICIPLES)})(?![\w’'-])"
        rf"|(?P<base>{'|'.join(BUILT)})(?![\w’'-])(?= (?:the|a|an|his|her|its|their|our|in|on|at|to|for|from|with|by"
        rf"|up|out|off|it|them|him|and|[a-z]+ed)\b|[,.]))"
    )
    examples = (
        bad("The pump has broke twice.", good="The pump has broken twice."),
        bad("They have already went home.", good="They have already gone home."),
        bad("It was the boy who had wrote the letter.", good="It was the boy who had written the letter."),
        bad("She had took the bus, and he had drove.", good="She had taken the bus, and he had driven."),
        bad("The wall that they had build in May fell.", good="The wall that they had built in May fell."),
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
        if match["past"]:
            if match["have"].lower() != "having" and not CLAUSE_STARTS.search(before):
                return
            yield self._finding(match, "past", PARTICIPLES[match["past"]])
        elif re.search(r"\b(?:he|she|it|they|we|i|you|who|which)[ \n]$", before, re.IGNORECASE) and match[
            "have"
        ].lower() in ("had", "has"):
            yield self._finding(match, "base", BUILT[match["base"]])

    def _finding(self, match: Match[str], group: str, participle: str) -> Finding:
        whole = match[0][: match.start(group) - match.start()] + participle
        return self.finding(match, replace=whole, found=match[0])
