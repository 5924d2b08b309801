import re
from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection

PLURALS = set(inflection.plurals().values()) | {
    "people",
    "men",
    "officials",
    "troops",
    "forces",
    "authorities",
    "rebels",
}
# One person, and never a body of people, which British English lets take a plural.
PERSONS = (
    "actor actress adviser ambassador analyst artist author boy bishop businessman businesswoman captain "
    "chairman chairwoman chancellor "
    "coach commander commissioner composer defendant director doctor driver economist editor engineer envoy "
    "expert farmer "
    "father foreman girl goalkeeper governor headteacher husband inspector journalist judge lawyer leader manager "
    "mayor minister mother neighbour neighbor novelist nurse officer official owner painter pilot player poet "
    "policeman pope "
    "premier president priest prince princess prosecutor professor queen referee reporter researcher scientist "
    "secretary "
    "senator singer soldier spokesman spokesperson spokeswoman striker surgeon suspect teacher victim widow "
    "wife witness woman writer"
).split()
VERBS = [verb for verb in inflection.verbs() if verb.plain]
TO_PLURAL = {verb.third: verb.base for verb in VERBS}
TO_SINGULAR = {verb.base: verb.third for verb in VERBS if verb.base not in ("elect",)}
OBJECT = (
    r"(?:him|her|it|them|the|a|an|that|to|his|their|its|in|on|at|by|for|with|from|more|and|not|us|about"
    r"|into|how|what|when|against)"
)
NUMBER = (
    r"(?:[0-9][0-9,.]*(?: (?:million|thousand))?|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|twenty|thirty|dozens of|hundreds of|thousands of|several|many)"
)
# An island of 412 people was: what is counted is not the subject.
NOT_OF_SO_MANY = "(?<!of )" + "".join(rf"(?<!\bof [\w,]{{{size}}} )" for size in range(1, 9))
COUNTED_PEOPLE = (
    "people soldiers civilians children women men officers protesters demonstrators suspects prisoners hostages "
    "refugees migrants passengers residents workers journalists activists pupils patients victims players "
    "fighters militants "
    "houses homes buildings schools cars vehicles villages roads bridges villagers policemen firefighters "
    "flights trains"
).split()
ONE_SUBJECT = expression(
    r"(?:\A|[.!?:;][”’\"']? )[“‘\"]?(?:(?:[Bb]ut|[Aa]nd|[Nn]ow|[Tt]hen|[Mm]eanwhile,|[Tt]oday) )?(?:[Tt]he"
    r"|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[A-Z]\w+[’']s) (?:[a-z-]+ )?\Z"
)
MANY_SUBJECT = expression(
    r"(?:\A|[.!?:;][”’\"']? )[“‘\"]?(?:(?:[Bb]ut|[Aa]nd|[Nn]ow|[Tt]hen|[Mm]eanwhile,|[Tt]oday) )?"
    r"(?:(?:[Tt]he|[Tt]hese|[Tt]hose|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost"
    r"|[Tt]wo|[Tt]hree|[A-Z][\w-]+[’']s|[A-Z][a-z]+(?:an|ish|ese|i|ian)) )?(?:(?!and|or|of)[a-z-]+ )?\Z"
)
COUNTED = expression(
    rf"(?:(?:\A|[.!?:;,][”’\"']? |\b(?:and|but|that|when|where|after|because|said|while|as) "
    rf")[“‘\"]?(?:(?:[Aa]t least|[Aa]bout|[Ss]ome|[Nn]early|[Aa]lmost|[Aa]round|[Oo]ver|[Mm]ore than|[Aa]nother"
    rf"|[Oo]nly|[Tt]he|[Uu]p to) )?{NUMBER} (?:[a-z-]+ )?)\Z",
    re.IGNORECASE,
)


def _waiting_for(nouns: Iterable[str], verbs: Iterable[str]) -> str:
    """Noun and verb written out, so that the pattern waits for both."""
    return "|".join(f"{noun} {verb}" for noun in nouns for verb in verbs)


class VerbAfterNoun(Rule):
    """A verb agrees with its noun: players surround him, the minister says, 12 people were killed.

    Judged where the noun begins its sentence or is counted, so that nothing before it can be the subject, and where
    the verb is no noun as well (Quirk 10.34). Nouns for a body of people (government, team, police) may take either
    number in British English and are left alone.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    find = (
        rf"s (?P<third>{'|'.join(TO_PLURAL)})(?= {OBJECT}\b)"
        rf"|\b(?:{'|'.join(PERSONS)}) (?P<base>{'|'.join(TO_SINGULAR)})(?= {OBJECT}\b)"
        rf"|\b{NOT_OF_SO_MANY}(?={_waiting_for(COUNTED_PEOPLE, ('was', 'is', 'has'))})[a-z]+ (?P<be>was|is|has)"
        r"(?= (?:been|not|being|still|also|now|[a-z]{2,12}ed|hurt|taken|held|sent|lost|left|shot|dead|missing|among|in"
        r"|on|at)\b)"
    )
    examples = (
        bad(
            "Zamalek’s players surrounds him; three are booked.",
            good="Zamalek’s players surround him; three are booked.",
        ),
        bad("Residents expects the road to open.", good="Residents expect the road to open."),
        bad("The old minister say that it is late.", good="The old minister says that it is late."),
        bad(
            "At least 12 people was killed. It rained, and two houses was destroyed.",
            good="At least 12 people were killed. It rained, and two houses were destroyed.",
        ),
        good("A report on the players says that they left. One of the 12 people was killed."),
        good("The committee say that it is late; the team agree. The prime minister and the president say that."),
        good("One in five people is in debt. The number of schools falls. The players’ union says that."),
        good("She let the minister say that. Each of two people was hurt. The group of 12 people was held."),
        good("The film with six soldiers tells the story. The Simpsons tells it. News follows in an hour."),
        good("A total of 12 people was named. Being with people makes him calm."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text = document.text
        block = document.block_at(match.start())
        if block is None or block.kind == "headline":
            return
        third = match["third"]
        group = str(match.lastgroup)
        at = match.start(group)
        words = text[max(block.start, at - 90) : at]
        noun = re.search(r"([\w’'-]+) \Z", words)
        if noun is None:
            return
        before = words[: noun.start()]
        if at - 90 > block.start:
            before = "…" + before
        if third:
            if not before.strip('“‘"'):
                before = ""
            if noun[1].lower() not in PLURALS or not MANY_SUBJECT.search(before):
                return
            write = TO_PLURAL[third]
        elif group == "base":
            if not ONE_SUBJECT.search(before):
                return
            write = TO_SINGULAR[match["base"]]
        else:
            if not COUNTED.search(before) or re.search(
                r"\b(?:one|1|each|none|every|either|neither) (?:in|of|out)", before, re.IGNORECASE
            ):
                return
            write = {"was": "were", "is": "are", "has": "have"}[match["be"]]
        yield self.finding(
            match.span(group), replace=write, found=f"{noun[1]} {match[group]}", write=f"{noun[1]} {write}"
        )
