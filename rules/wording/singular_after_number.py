from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection

PLURALS = inflection.plurals()
NUMBER = (
    r"[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|(?<!\w)[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen"
    "|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]everal|[Mm]any(?! (?:people|of|are|were|have|more|who|other))"
    "|[Dd]ozens of|[Hh]undreds of|[Tt]housands of|[Aa] few|[Aa] dozen|[Aa] couple of|[Aa] number of"
)
ONE_OF = "[Oo]ne of (?:the|these|those|his|her|its|their|our|my|your)"
SOME_OF = "(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) of (?:my|your|his|her|our|their)"
# Words that may stand between: adjectives, of which no closed list is needed where a number leads.
BETWEEN = (
    r"(?P<between>(?:(?!(?:of|in|on|at|to|for|with|by|from|and|or|a|an|the|his|her|its|their|that|is|was|are|were|be|been"
    r"|per|who|which|as|than|he|she|they|we|it|not|more)\b)[a-z]+(?:-[a-z]+)?(?<!s) ){0,2}?)"
)
LAST = (
    r"(?P<noun>(?!(?:people|million|billion|children|thousand|hundred|of|and|or|to|in|on|at|for|men|women|more|who|which"
    r"|did|were|are)\b)[a-z-]{2,14}[a-rt-z])"
)
ENDS = (
    r"(?=[.;:)!?](?!\w)|,? (?:who|which|was|were|is|are|has|had|have|said|say|says|told|will|would|could|came"
    r"|went|took|left|died|carried|from|in|at|on|of|with|to|and|that|by|across|after|before|during|since|over|near|when"
    r"|because|against|into|between|under|ago|later|earlier|you|without|met|agreed|fled"
    r"|signed|fell|began|got|made|lost|won|stood|accused|arrived|escaped|survived|entered|wanted|want|live|lived|work"
    r"|worked|denied|visited)\b|, [A-Z])"
)
NO_ADJECTIVE = frozenset(
    "of in at on to for with by from and or but the a an his her its their our my your this that is was are "
    "were be been "
    "one two three four five six seven eight nine ten hundred thousand million billion dozen half per who "
    "which as than "
    "he she they we you it i not no so if out up down off about into over more every each any some all people "
    "men women "
    "children police".split()
)
NO_NUMBERED = expression(
    r"(?:[0-9$€£][.,]?|[/–-]|\b(?:[Nn]o|[Nn]umber|[Ff]ormula|[Pp]art|[Cc]hapter|[Tt]op|[Cc]lass|[Gg]rade|[Cc]hannel"
    r"|[Rr]oute|[Hh]ighway|[Pp]age|[Ll]evel|[Ss]tage|[Pp]hase|[Aa]rticle|[Ss]ection|(?!(?:The|In|For|After|Before|About|Some|And|But|With|All|Only|Of|On|At|Nearly|Almost|Over|Around|Another|Last"
    r"|First|Next|More|By|From|To|Since|During|When|Where|If|As)\b)[A-Z][a-z]+|[A-Z]{2,})) ?\Z"
)
COUNT = expression(r"(?:\A|[.!?,;:“] ?|\b[a-z]+ )(?:[2-9]|[1-9][0-9]{1,2}|[1-9][0-9]{0,2}(?:,[0-9]{3})+)\Z")
COMPOUND = expression(r",? (?:and|to|or) [a-z]+(?:-[a-z]+)? [a-z]+s?\b")


class SingularAfterNumber(Rule):
    """After a number above one, and after “one of the”, a noun is plural.

    Many languages count with the singular (Turkish, Hungarian, Chinese), and a final s is easily lost in a scan.
    Nouns that stand before another noun (two police officer jobs, three member states) are singular and right, so
    something that ends the noun phrase has to follow.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    find = (
        rf"\b(?P<lead>{ONE_OF}|{SOME_OF}|{NUMBER}) {BETWEEN}{LAST}{ENDS}"
        rf"|(?<=[0-9]) (?P<counted>{'|'.join(PLURALS)}) (?=(?:were|are|have) )"
    )
    examples = (
        bad("One of the soldier was hurt.", good="One of the soldiers was hurt."),
        bad(
            "Two journalist were held, and several worker from Goma left.",
            good="Two journalists were held, and several workers from Goma left.",
        ),
        bad(
            "She is one of the best-known painter, Rosa Vell said.",
            good="She is one of the best-known painters, Rosa Vell said.",
        ),
        bad("Three young woman told the court.", good="Three young women told the court."),
        bad("The mills have stocks for about three week.", good="The mills have stocks for about three weeks."),
        bad("It was one of the best spell you will see.", good="It was one of the best spells you will see."),
        bad("More than 40 passenger were taken to hospital.", good="More than 40 passengers were taken to hospital."),
        bad(
            "Two of my cousin were there; the two leader met in May.",
            good="Two of my cousins were there; the two leaders met in May.",
        ),
        good("Mambo No 5 fans are here. Channel 4 viewer figures. The May 5 attack and others are over."),
        bad("He is one of my friend.", good="He is one of my friends."),
        good("One of the soldiers was hurt; two member states and three student leaders left."),
        good("Two officer-cadets and three teacher-training schools closed."),
        good("One of the soldier’s boots was found."),
        good("One of the team was hurt; one of the family said so; one of the public asked."),
        good("Chapter two student essays are due. Six general election debates were held."),
        good("It took five man-hours. One of the House and Senate leaders agreed."),
        good("She had two, friend and foe said."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if match["counted"]:
            before = document.text[max(0, match.start() - 24) : match.start()]
            if COUNT.search(before):
                yield self.finding(match.span("counted"), replace=PLURALS[match["counted"]], found=match[0].strip())
            return
        noun, between = match["noun"], match["between"].split()
        if noun not in PLURALS or not NO_ADJECTIVE.isdisjoint(between):
            return
        if any(word in PLURALS or word.endswith(("’s", "s")) for word in between):
            return
        before = document.text[max(0, match.start() - 16) : match.start()]
        if NO_NUMBERED.search(before) or COMPOUND.match(document.text, match.end()):
            return
        yield self.finding(match.span("noun"), replace=PLURALS[noun], found=match[0])
