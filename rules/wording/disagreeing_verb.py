import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good, vocabulary

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
    "Airlines|Authorities|Banks|Buses|Carriers|Clashes|Companies|Critics|Detectives|Doctors|Drivers|Economists"
    "|Employees|Experts|Families|Farmers|Firefighters|Fishermen|Flights|Forecasters|"
    "Historians|Hospitals|Hotels|Investigators|Investors|Journalists|Judges|Lawmakers|Lawyers|Markets|Ministers"
    "|Neighbors|Neighbours|Negotiators|Nurses|Officers|Officials|Organisers|Organizers|Parents|Passengers|"
    "People|Pilots|Prices|Prisoners|Prosecutors|Protesters|Pupils|Rebels|Refugees|Relatives|Rescuers|Researchers"
    "|Residents|Roads|Sailors|Schools|Scientists|Shares|Shops|Soldiers|Stocks|Students|Supporters|"
    "Survivors|Teachers|Thousands|Tourists|Traders|Trains|Troops|Trucks|Villagers|Volunteers|Voters|Witnesses|Workers"
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
PREPOSITION = re.compile(r" (?:to|for|of|in|from|on|by|at|with|between|about|over|against|among|behind|near) ")
START = r"(?:^|(?<=[.!?][”’\"'] )|(?<=[.!?:] )|(?<=[“\"‘]))"
DETERMINER = r"(?:the|his|her|its|their|our|my|these|those)"
SINGULAR_VERB = r"(?P<{}>has|is|was|does|(?:has|is|was)n[’']t)"
PLURAL_VERB = r"(?P<{}>have|are|were|(?:do|have|are)n[’']t|do not)"
COUNTED = r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Many|Several|Both|Some|Most|Few|Dozens|Hundreds|Thousands)"


class DisagreeingVerb(Rule):
    """A verb agrees with its subject: he has, the shares are, two of them were, each of them has.

    Only subjects at the head of a sentence are judged, where nothing stands before them that could be the real one;
    names, teams and nouns that are plural in form only (news, politics, headquarters) are left alone. What people say
    in quotation marks is reported all the same, and stays theirs unless an editor decides.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    find = (
        rf"{START}(?:(?:He|She|It) {PLURAL_VERB.format('pronoun')}"
        rf"|(?:Each|One) of (?:them|us|you|{DETERMINER} (?:[a-z-]+ )?(?:[a-z-]+[^s’' ]s|people|men|women"
        rf"|children)) {PLURAL_VERB.format('one')}"
        rf"|{COUNTED} of (?:them|us|you|{DETERMINER} (?:[\w’'-]+ ){{0,3}}[\w-]+(?:[^s’' ]s|people|men|women"
        rf"|children)) {SINGULAR_VERB.format('counted')}"
        rf"|(?:Not every(?:one|body)|Everyone|Everybody|Nobody|No one|Someone|Somebody) {PLURAL_VERB.format('body')}"
        rf"|There {SINGULAR_VERB.format('there')}(?= (?:two|three|four|five|six|seven|eight|nine|ten|several"
        rf"|many) (?P<many>[a-z-]+s)\b)"
        rf"|(?:These|Those|The) (?:[a-z-]+ )?(?P<noun>[a-z-]{{3,}}s) {SINGULAR_VERB.format('plural')}"
        rf"|(?:The|A|An|This|That|His|Her|Its|Their) (?:(?!and |or |nor )[a-z]+[’']?s?[’']? )?(?:{SINGULAR_ALONE})"
        rf" {PLURAL_VERB.format('single')}"
        rf"|(?:{PLURAL_ALONE}) {SINGULAR_VERB.format('alone')})(?![\w’'-])"
        rf"|(?<=[,;] )and (?:{COUNTED.lower()}) of {DETERMINER} (?:[a-z’'-]+ ){{0,2}}[a-z-]+[^s’' ]s "
        rf"{SINGULAR_VERB.format('and')}(?![\w’'-])"
        rf"|\b(?:[Hh]e|[Ss]he) (?P<dialect>don[’']t)(?![\w’'-])"
    )
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
        group = next(
            name
            for name in ("pronoun", "one", "counted", "plural", "single", "alone", "and", "there", "body", "dialect")
            if match[name]
        )
        verb = match[group]
        if (group == "pronoun" and verb == "were") or (group == "one" and verb in ("don't", "don’t", "do not")):
            return
        if verb.startswith("don") and document.in_quotation(match.start(group)):
            return
        if group == "counted" and match[0].startswith(("Some", "Most")) and PREPOSITION.search(match[0], 8):
            return
        head = match[0][: match.start(group) - match.start()].split()[-1].lower()
        if group == "there":
            head = match["many"]
        if group in ("counted", "and", "plural", "there") and not _is_plural(head):
            return
        write = (TO_SINGULAR if group in ("pronoun", "one", "single", "body", "dialect") else TO_PLURAL)[verb]
        yield self.finding(match.span(group), replace=write, found=match[0])


def _is_plural(word: str) -> bool:
    if word in ("them", "us", "you", "people", "men", "women", "children"):
        return True
    singular = (
        word[:-3] + "y" if word.endswith("ies") else word[:-2] if re.search(r"(?:sh|ch|x|ss)es$", word) else word[:-1]
    )
    return word not in SINGULAR_IN_S and not word.endswith(("ss", "us", "is", "ics")) and vocabulary.is_common(singular)
