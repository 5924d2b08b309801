import re
from collections.abc import Collection, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, misnomers

ANOTHER_NAME_FOLLOWS = expression(
    r"[ \n](?:Vehicles?|Show|Works|Associations?|Federation|Institute|Society|Foundation|Trust|School|Club|Watch"
    r"|Museum|Centre|Center|Journal|Review)\b"
)
GOES_ON = expression(r"-|['’][a-rt-z]")
NAME_GOES_ON = expression(r"[ \n][A-Z]")
MAY_STAND_BEFORE = frozenset("The A An And At By For From In Of On To With US U.S UN U.N EU UK U.K".split())


class _Slips(Collection[str]):
    """Every slip; none is made before the first is asked for."""

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(misnomers.misnomers()))

    def __len__(self) -> int:
        return len(misnomers.misnomers())

    def __contains__(self, slip: object) -> bool:
        return slip in misnomers.misnomers()

    def __bool__(self) -> bool:
        return True


class MisnamedOrganisation(Rule):
    """An organisation is called by its own name.

    A name that was translated back, or written from memory, comes out nearly right: a Fund becomes a Foundation,
    Borders become Frontiers, a court “of” a court “for”. Reuters and AP ask for the full and exact name at first
    mention; the names here are those that the organisations use themselves.
    """

    message = "“{found}” is called “{write}”"
    severity = "warning"
    fix = "safe"
    in_quotations = "unsafe"
    lexicon = _Slips()
    examples = (
        bad("He joined the World Health Organism in 1990.", good="He joined the World Health Organization in 1990."),
        bad("The European Spatial Agency lost contact.", good="The European Space Agency lost contact."),
        bad("A report by Human Right Watch says so.", good="A report by Human Rights Watch says so."),
        bad("Reporters without Frontiers protested.", good="Reporters Without Borders protested."),
        bad("She plays in the London Symphonic Orchestra.", good="She plays in the London Symphony Orchestra."),
        bad("The Bank of International Settlements agreed.", good="The Bank for International Settlements agreed."),
        bad("The Red Half-Moon brought tents.", good="The Red Crescent brought tents."),
        bad("The British Ministry of Defense said no.", good="The British Ministry of Defence said no."),
        bad("The International Labor Agency met.", good="The International Labor Organization met."),
        bad("She won a grant of the Swiss National Science Federation."),
        bad("Rice came from the World Food Program's sister, the Foods and Agriculture Organization."),
        bad("The International Labor Organisation met.", good="The International Labour Organisation met."),
        bad("The Permanent Court of Arbitrage ruled.", good="The Permanent Court of Arbitration ruled."),
        bad("The Council of Foreign Relations wrote it.", good="The Council on Foreign Relations wrote it."),
        bad("He won the Nobel Peace Price.", good="He won the Nobel Peace Prize."),
        good("The International Labour Organization and the International Labor Organization are one."),
        good("The World Athletic Games and a World Foods stall closed the day."),
        good(
            "The International Monetary Fund, the World Health Organisation and the European Court of Justice agreed."
        ),
        good("The International Boxing Federation is not the International Boxing Association."),
        good(
            "Environmental Protection Authority, National Institute of Health and Doctors of the World are real names."
        ),
        good("The Indian Ministry of Defence and the U.S. Department of Defense met."),
        good("The Chinese Center for Disease Control and Prevention, in Beijing, is one of many."),
        good("It crossed the frontiers without doctors, a foundation and its money."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text = document.text
        if text[max(0, match.start() - 1) : match.start()] == "-" or GOES_ON.match(text, match.end()):
            return
        slip = re.sub(r"\s", " ", match[0])
        right, certain = misnomers.named(slip.replace("’", "'"))
        if not right:
            right, certain = misnomers.named(slip)
        before = re.search(r"([\w.’'-]+)[ \n]$", text[max(0, match.start() - 30) : match.start()])
        longer = (
            before is not None
            and before[1][0].isupper()
            and before[1].isalpha()
            and before[1].rstrip(".") not in MAY_STAND_BEFORE
        )
        follows = NAME_GOES_ON if len(slip.split()) == 2 else ANOTHER_NAME_FOLLOWS
        if not certain and (longer or follows.match(text, match.end())):
            return
        if not right:
            return
        write = right.replace("'", "’") if "’" in text else right
        yield self.finding(match, replace=write, found=match[0], safety=None if certain else "unsafe")
