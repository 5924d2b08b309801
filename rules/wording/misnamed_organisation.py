from collections.abc import Collection, Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, expression, good, misnomers

ANOTHER_NAME_FOLLOWS = expression(
    r"[ \n](?:Vehicles?|Show|Works|Associations?|Federation|Institute|Society|Foundation|Trust|School|Club|Watch"
    r"|Museum|Centre|Center|Journal|Review)\b"
)
GOES_ON = expression(r"-|['’][a-rt-z]")
NAME_GOES_ON = expression(r"[ \n](?:(?:of|for) (?:the )?)?(?!U\.?N\b|United Nations\b|EU\b|European Union\b)[A-Z]")
LAST_WORD = expression(r"([\w.’'-]+)[ \n]$")
MAY_STAND_BEFORE = frozenset("The A An And At By For From In Of On To With US U.S UN U.N EU UK U.K".split())


class _Lures(Collection[str]):
    """What draws the eye to a slip; nothing is made before the first is asked for."""

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(misnomers.lures()))

    def __len__(self) -> int:
        return len(misnomers.lures())

    def __contains__(self, entry: object) -> bool:
        return entry in misnomers.lures()

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
    lexicon = _Lures()
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
        bad("The Fund of Children of the United Nations paid.", good="The United Nations Children's Fund paid."),
        bad("The Space Agency European lost contact.", good="The European Space Agency lost contact."),
        bad("The European Bank for Investments paid.", good="The European Investment Bank paid."),
        bad("A NATO spokesman and the OTAN chief agreed.", good="A NATO spokesman and the NATO chief agreed."),
        bad("The World Health Organization (OMS) met.", good="The World Health Organization (WHO) met."),
        good("The Security Council of the UN, and ONU, Ohio Northern University, met."),
        good("The Committee on Foreign Relations and the Chinese Defence Ministry agreed."),
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

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        done = 0
        for match in matches:
            if match.start() < done:
                continue
            for slip in misnomers.near(document.text, *match.span()):
                if slip.start >= done and not self._goes_on(document.text, slip):
                    done = slip.end
                    yield self._at(document.text, slip)

    def _goes_on(self, text: str, slip: misnomers.Likeness) -> bool:
        """Whether it may be a part of another name."""
        if text[max(0, slip.start - 1) : slip.start] == "-" or GOES_ON.match(text, slip.end):
            return True
        before = LAST_WORD.search(text, max(0, slip.start - 30), slip.start)
        longer = (
            before is not None
            and before[1][0].isupper()
            and before[1].isalpha()
            and before[1].rstrip(".") not in MAY_STAND_BEFORE
        )
        follows = NAME_GOES_ON if slip.alone else ANOTHER_NAME_FOLLOWS
        return slip.alone and (longer or follows.match(text, slip.end) is not None)

    def _at(self, text: str, slip: misnomers.Likeness) -> Finding:
        found = text[slip.start : slip.end]
        write = slip.name.replace("'", "’") if "’" in text else slip.name
        span = Span(slip.start, slip.end)
        return self.finding(span, replace=write, found=found, write=write, safety=None if slip.certain else "unsafe")
