from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, expression, good

_HEADS = frozenset(
    "Biden Trump Obama Bush Clinton Reagan Carter Nixon Kennedy Putin Medvedev Yeltsin Gorbachev "
    "Zelensky "
    "Zelenskyy Zelenskiy Poroshenko Macron "
    "Hollande Sarkozy Chirac Xi Erdogan Erdoğan Lukashenko Assad Sisi Lula Bolsonaro Milei Maduro Petro Sheinbaum "
    "Tokayev Mirziyoyev Aliyev "
    "Steinmeier Duda Nawrocki Vučić Vucic Raisi Pezeshkian Rouhani Ramaphosa Zuma Mandela Tinubu Buhari Kagame "
    "Museveni Ruto Marcos Duterte Widodo "
    "Prabowo Yoon Tsai Lai Herzog Abbas Aoun Scholz Merz Merkel Starmer Sunak Johnson Thatcher Blair Modi "
    "Netanyahu Orban Orbán Meloni Sánchez Sanchez "
    "Trudeau Carney Albanese Ardern Kishida Ishiba Abe Sharif Khan Tusk Fico Rutte Frederiksen Kristersson "
    "Hasina Mitsotakis Ishaq Imran".split()
)
_GIVEN = r"(?:[A-Z][a-z’-]+ ){0,2}"
_NO_NAME = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July".split()
)


_LEADS = "by with from to of that met told said when while against between under on after".split()
_ROYAL = ("pope", "prince", "crown prince", "princess", "king", "queen", "emperor")
_HEAD = ("president", "vice president", "vice-president", "prime minister", "chancellor")
_PLAIN = ("mr", "mrs", "dr", "sir")
_PHRASES = {f"{lead} {title}": title for lead in _LEADS for title in (*_ROYAL, *_HEAD)} | dict.fromkeys(_PLAIN, "")
_NAME = expression(rf" {_GIVEN}(?P<name>[A-Z][\w’-]+)")
_PLAIN_NAME = expression(r"(?:(?<!sir)\.)? [A-Z][a-z]")


class LowerCaseTitle(Rule):
    """A title that leads a name has a capital.

    President Macron, Prime Minister Modi, Pope Francis, Sir Keir, Dr Smith: AP, the BBC and the Guardian alike, while
    the president and the US president Joe Biden (Guardian, FT) stand in lower case. So a head of state or
    government is told only where nothing but a preposition or a verb stands before the title.
    """

    message = "“{found}” leads a name: “{write}”"
    severity = "warning"
    fix = "unsafe"
    lexicon = _PHRASES
    examples = (
        bad("He met president Macron and dr Smith.", good="He met President Macron and Dr Smith."),
        bad(
            "The talks with prime minister Narendra Modi failed.",
            good="The talks with Prime Minister Narendra Modi failed.",
        ),
        bad("An audience with pope Francis.", good="An audience with Pope Francis."),
        good("The US president Joe Biden met the president. He said that president Joan Laporta of Barça agreed."),
        good("She ran for president Monday; the votes of king Penguins and of drag queen Bimini."),
        good("Yes, sir. He spoke to president and public."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, end = document.text, match.end()
        title = _PHRASES[" ".join(match[0].split())] or match[0]
        if title in _PLAIN:
            if not _PLAIN_NAME.match(text, end) or text[match.start() - 1 : match.start()] in ("@", "#", "/", "_"):
                return
        else:
            named = _NAME.match(text, end)
            name = named["name"] if named else ""
            if not name or (title in _HEAD and name not in _HEADS) or name in _NO_NAME:
                return
            if title == "king" and name.endswith("s") and name != "Charles":
                return
        write = " ".join(word.capitalize() for word in title.split())
        yield self.finding(Span(end - len(title), end), replace=write, found=title, write=write)
