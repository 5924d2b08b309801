import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, vocabulary

TO_SINGULAR = {
    "have": "has",
    "don't": "doesn't",
    "don’t": "doesn’t",
    "haven't": "hasn't",
    "haven’t": "hasn’t",
    "are": "is",
    "were": "was",
    "do not": "does not",
    "aren't": "isn't",
    "aren’t": "isn’t",
}
TO_PLURAL = {
    "has": "have",
    "is": "are",
    "was": "were",
    "does": "do",
    "hasn't": "haven't",
    "hasn’t": "haven’t",
    "isn't": "aren't",
    "isn’t": "aren’t",
    "wasn't": "weren't",
    "wasn’t": "weren’t",
}
SINGULAR_IN_S = frozenset(
    "news series species means headquarters barracks gallows crossroads works mews lens chaos gas bus bias atlas "
    "canvas iris pancreas christmas alms "
    "analysis basis crisis thesis emphasis diabetes rabies measles mumps herpes rickets billiards darts dominoes "
    "cards draughts checkers bowls "
    "athletics economics politics physics mathematics statistics ethics gymnastics electronics logistics genetics "
    "linguistics mechanics robotics aerobics "
    "tennis whereabouts thanks premises sales remains rest less plus minus yes apropos hers ours theirs its this "
    "thus times "
    "corps chassis rendezvous census virus campus status bonus focus consensus circus chorus surplus prospectus "
    "headlights "
    "singles doubles finals days weeks months years hours minutes miles kilometres kilometers metres meters pounds "
    "dollars euros points acres hectares tonnes tons percent grams calories degrees "
    "dogs wings bulls rays jets giants".split()
)
PLURAL_ALONE = (
    "Activists|Airlines|Analysts|Authorities|Banks|Buses|Carriers|Clashes|Campaigners|Citizens|Commuters|Companies|Consumers|Critics|Customers|Detectives|Doctors|Drivers|Economists"
    "|Employees|Experts|Families|Fans|Farmers|Firefighters|Fishermen|Flights|Forecasters|"
    "Historians|Hospitals|Hotels|Investigators|Investors|Journalists|Judges|Lawmakers|Lawyers|Markets|Ministers"
    "|Neighbors|Neighbours|Negotiators|Nurses|Officers|Officials|Opponents|Organisers|Owners|Patients|Players|Politicians|Organizers|Parents|Passengers|"
    "People|Pilots|Prices|Prisoners|Prosecutors|Protesters|Pupils|Rebels|Refugees|Relatives|Rescuers|Researchers"
    "|Residents|Roads|Sailors|Schools|Scientists|Shares|Shops|Soldiers|Stocks|Spectators|Students|Supporters|"
    "Survivors|Teachers|Thousands|Tourists|Traders|Trains|Troops|Trucks|Viewers|Villagers|Visitors|Volunteers|Voters|Witnesses|Workers"
)
# One thing or one person, and never a body of people, which British English lets take a plural.
SINGULAR_ALONE = (
    "accident|agreement|article|attack|bill|blast|book|boy|bridge|budget|building"
    "|captain|car|case|chairman|contract|crash|deal|decision|defendant|disease|doctor|earthquake|election|explosion"
    "|film|fire|flood|girl|house|inquiry|investigation|judge|killer|law|lawsuit|letter|man|match|mayor|meeting"
    "|minister|mother|father|motion|novel|officer|path|plan|plane|policy|president|price|problem|project|proposal"
    "|prosecutor|protest|report|reporter|result|river|road|ruling|scheme|sentence|ship|speech|spokesman"
    "|spokeswoman|statement|storm|strike|suspect|teacher|tower|treaty|trial|truck|vehicle|vessel|victim"
    "|witness|woman"
)
PREPOSITION = expression(r" (?:to|for|of|in|from|on|by|at|with|between|about|over|against|among|behind|near) ")
START = r"(?<![^\n “\"‘])(?<![^.!?:”’\"'] )(?<![^.!?][”’\"'] )"
"""Told without alternatives, which would be multiplied with all others where the pattern's triggers are sought."""
AT_A_STOP = r"(?:^|(?<=[.!?:] )|(?<=[.!?][”’\"'] )|(?<=[“\"‘]))"
DETERMINER = r"(?:the|his|her|its|their|our|my|these|those)"
HAS = "has|is|was|does|(?:has|is|was)n[’']t"
HAVE = "have|are|were|(?:do|have|are)n[’']t|do not"
COUNTED = r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Many|Several|Both|Some|Most|Few|Dozens|Hundreds|Thousands)"

OF_SOME = rf"of (?:them|us|you|{DETERMINER} (?:[\w’'-]+ ){{0,3}}[\w-]+(?:[^s’' ]s|people|men|women|children))"
OF_ALL = rf"of (?:them|us|you|{DETERMINER} (?:[a-z-]+ )?(?:[a-z-]+[^s’' ]s|people|men|women|children))"
ANY_NOUN = r"(?:(?!and |or |nor )[a-z]{1,20}[’']?s?[’']? )?"


MAY_START = r"(?<!\w)(?<![\w,;] )"


# A match begins where something rare stands, and what leads up to it is asked of each distance at which it may begin;
# in short, as `found` asks again.
def _led_by(first: str, letters: str, distances: range, subject: str = "") -> str:
    behind = "|".join(f"(?<=[{first}](?<={MAY_START}{subject}.)[{letters}]{{{far - 1}}})" for far in distances)
    return f"(?!(?!{behind}))"


A_DETERMINER = "(?:The|An?|This|That|His|Her|Its|Their) "
MANY = "(?:These|Those|The) [a-z](?:[a-z-]{0,15} [a-z-])?[a-z-]{1,15}[a-hj-rtv-z]s "
DETERMINED = _led_by("AHIT", "A-Za-z’' ", range(2, 31))
OF_MANY = _led_by("T", "A-Za-z -", range(8, 42), f"(?={MANY})")
BEFORE_ONE = expression(rf"{START}{A_DETERMINER}{ANY_NOUN}\Z")
BEFORE_MANY = expression(rf"{AT_A_STOP}{MANY}\Z", re.MULTILINE)


def _few_by_few(words: str) -> Iterator[str]:
    listed = words.split("|")
    for at in range(0, len(listed), 4):
        yield f"(?:{'|'.join(listed[at : at + 4])})"


def _parts() -> Iterator[tuple[str, str, str]]:
    """Subjects and verbs that disagree, by their kind; cut so small that each can be found by what is rare in it."""
    yield "pronoun", "(?:He|She|It)", HAVE
    yield "one", f"(?:Each|One) {OF_ALL}", HAVE
    yield "counted", f"{COUNTED} {OF_SOME}", HAS
    yield "body", "(?:Not every(?:one|body)|Everyone|Everybody|Nobody|No one|Someone|Somebody)", HAVE
    for nouns in _few_by_few(SINGULAR_ALONE):
        yield "single", nouns, HAVE
    for nouns in _few_by_few(PLURAL_ALONE):
        yield "alone", nouns, HAS


def _pattern() -> str:
    parts: list[str] = []
    single: list[str] = []
    for at, (kind, subject, verb) in enumerate(_parts()):
        (single if kind == "single" else parts).append(rf"{subject} (?P<{kind}{at}>{verb})")
    more = "two|three|four|five|six|seven|eight|nine|ten|several|many"
    parts.append(rf"There (?P<there>{HAS})(?= (?:{more}) (?P<many>[a-z-]+s)\b)")
    return (
        rf"(?:{START}(?:{'|'.join(parts)})"
        rf"|(?<=[,;] )and {COUNTED.lower()} of {DETERMINER} (?:[a-z’'-]+ ){{0,2}}[a-z-]+[^s’' ]s (?P<and>{HAS})"
        rf"|{DETERMINED}(?:{'|'.join(single)})|(?<=[a-hj-rtv-z]s ){OF_MANY}(?P<plural>{HAS})"
        r"|\b(?:[Hh]e|[Ss]he) (?P<dialect>don[’']t))(?![\w’'-])"
    )


class DisagreeingVerb(Rule):
    """A verb agrees with its subject: he has, the shares are, two of them were, each of them has.

    Only subjects at the head of a sentence are judged, where nothing stands before them that could be the real one;
    names, teams and nouns that are plural in form only (news, politics, headquarters) are left alone. What people say
    in quotation marks is reported all the same, and stays theirs unless an editor decides.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    find = _pattern()
    examples = (
        bad("She don’t eat fish.", good="She doesn’t eat fish."),
        bad("It rained. It have been a wet May.", good="It rained. It has been a wet May."),
        bad("Two of the town’s four bridges is shut.", good="Two of the town’s four bridges are shut."),
        bad(
            "The prices was high, and three of her sisters has left.",
            good="The prices were high, and three of her sisters have left.",
        ),
        bad("Residents has left the valley.", good="Residents have left the valley."),
        bad("There was two boats. Not everybody were hurt.", good="There were two boats. Not everybody was hurt."),
        bad(
            "The miners’ strike were long. The old bridge have a toll.",
            good="The miners’ strike was long. The old bridge has a toll.",
        ),
        bad("Each of them have a key.", good="Each of them has a key."),
        bad("One of the doors were open.", good="One of the doors was open."),
        good("Does he have one? Insist that he have one. Were it his, he would."),
        good("The news is bad. The series was long. The politics is simple. The headquarters was sold."),
        good("The Times is late. The United States is here. The Giants was a film."),
        good("The loss of two of the ships was a blow. One of the men who have left is here."),
        good("The committee have met; the team were late. The judge and jury are out. The price-cutters are back."),
        good("The man and the woman were old. The village shops have shut. In the bridge are two lifts."),
        good("The poor have nothing. The people of the town have left. The aircraft were old."),
        good("Boots has cut prices. Paris was wet. Cats is a musical."),
        good("The boss is in; the glass was full; the bus has gone."),
        good("One of the things they have is time. Some of the news is good. Some of the gas was lost."),
        good("Most of the series is set in Wales. Both of them are in."),
        good("Most of the money for schools is spent; some of the damage to houses was old."),
        good("“It don’t matter,” she said, “and he don’t care.”"),
        good("There is many a slip. There was five minutes left. Everyone we are fond of is here."),
        good("The five years was a long time. The doubles is on Sunday."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        start, group = match.start(), str(match.lastgroup)
        if group.startswith(("single", "plural")):
            lead = BEFORE_ONE if group.startswith("single") else BEFORE_MANY
            led = lead.search(document.text, max(0, start - 45), start)
            if led is None:
                return
            start = led.start()
        whole = document.text[start : match.end()]
        block = document.block_at(start)
        if document.text[start - 1 : start] == "\n" and block is not None and block.start < start:
            return
        name = "there" if match["many"] else group
        group, verb = name.rstrip("0123456789"), match[name]
        if (group == "pronoun" and verb == "were") or (group == "one" and verb in ("don't", "don’t", "do not")):
            return
        if verb.startswith("don") and document.in_quotation(match.start(name)):
            return
        if group == "counted" and whole.startswith(("Some", "Most")) and PREPOSITION.search(whole, 8):
            return
        head = whole[: match.start(name) - start].split()[-1].lower()
        if group == "there":
            head = match["many"]
        if group in ("counted", "and", "plural", "there") and not _is_plural(head):
            return
        write = (TO_SINGULAR if group in ("pronoun", "one", "single", "body", "dialect") else TO_PLURAL)[verb]
        yield self.finding(match.span(name), replace=write, found=whole)


def _is_plural(word: str) -> bool:
    if word in ("them", "us", "you", "people", "men", "women", "children"):
        return True
    singular = (
        word[:-3] + "y" if word.endswith("ies") else word[:-2] if re.search(r"(?:sh|ch|x|ss)es$", word) else word[:-1]
    )
    return word not in SINGULAR_IN_S and not word.endswith(("ss", "us", "is", "ics")) and vocabulary.is_common(singular)
