from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_SPELT_OUT = (
    "BBC CNN FBI CIA NSA NHS UK USA UAE GDP DNA HIV RNA IMF WTO ECB IAEA ICJ IOC NBA NFL MLB NHL ATP WTA IPCC "
    "OECD OSCE LGBT "
    "CCTV DVD GPS AFP KGB FSB SBU PLO PKK YPG ANC BJP CEO CEOs NGO NGOs IDF GCHQ DUP SNP UKIP MI5 MI6 NYPD LAPD "
    "IMO ILO UNHCR "
    "UNDP UNRWA WFP MSF HRW ABC NBC CBS PBS ITV RTÉ ARD ZDF SEC FAA NTSB"
).split()
_SPOKEN = "NATO UNESCO UNICEF NASA FIFA UEFA OPEC ASEAN MERS SARS OFSTED NASDAQ FRONTEX".split()
"""Spoken as words, so that British houses write Nato: only lower case is wrong, and two ways in one article."""
_WORDS = frozenset("Ard Sec Ceo Epa Anc Abc Mers Ilo".split())
"""Names, or words of other languages."""
_SAME = frozenset("abc sec ard anc mers dup imo ceos".split())


def _slips() -> dict[str, str]:
    slips: dict[str, str] = {}
    for name in (*_SPELT_OUT, *_SPOKEN):
        lower = name.lower()
        if lower not in _SAME:
            slips[lower] = name
        if name in _SPELT_OUT and name.capitalize() not in _WORDS:
            slips[name.capitalize()] = name
        if len(name) > 3 and name.isupper():
            slips[name[:-1] + name[-1].lower()] = name
            slips[name[:2] + name[2:].lower()] = name
            slips[name[0].lower() + name[1:]] = name
    return {slip: name for slip, name in slips.items() if not (slip.endswith("s") and slip[:-1] in _SPELT_OUT)}


_SLIPS = _slips()
_TWO_WAYS = {name.capitalize(): name for name in (*_SPOKEN, "VAR")}
_SHORT = ("Un", "un", "Eu", "eu", "the us", "The us", "the Us", "The Us")
_BESIDE = ("-", "/", "_", "@", "#", "&", "\\", "=")
_BODY = (
    r"(?=[’']s |\b (?:said|says|security council|general assembly|secretary[ -]general|refugee|agency|agencies|"
    r"mission|"
    r"peacekeep[a-z]+|human rights|envoy|summit|officials?|leaders?|countries|member|citizens?|president|"
    r"government|military|army|navy|"
    r"air force|embassy|treasury|dollars?|congress|senate|supreme court|state department|justice department|"
    r"troops|forces|soldiers|"
    r"sanctions|has|is|was|will|and the|diplomats?|ambassador|commission|parliament|capital|economy|election|"
    r"court|border)\b)"
)
_BODIES = expression(rf"(?<![\w.@/#-])(?<=[Tt]he )(?:Un|un|Eu|eu|Us|us){_BODY}")


class AcronymCase(Rule):
    """An abbreviation has its capitals.

    Bbc, fbi, UNICEf and the Eu come from headline converters, from translation and from hurried typing. Abbreviations
    that are spelt out have capitals everywhere (BBC, EU); those that are spoken as words may be Nato (Guardian, BBC) or
    NATO (AP), but not both in one article.
    """

    message = "“{found}” is an abbreviation: “{write}”"
    severity = "warning"
    fix = "safe"
    in_quotations = "unsafe"
    lexicon = (*_SLIPS, *_TWO_WAYS, *_SHORT)
    examples = (
        bad("The bbc asked the Fbi and UNICEf.", good="The BBC asked the FBI and UNICEF."),
        bad("The nato summit opened.", good="The NATO summit opened."),
        bad(
            "The Un said the eu’s envoy met the us president.", good="The UN said the EU’s envoy met the US president."
        ),
        bad(
            "VAR took long. VAR was wrong, and then Var was off.",
            good="VAR took long. VAR was wrong, and then VAR was off.",
        ),
        good("The Nato summit and Unesco’s list; Fifa fined Uefa."),
        good("He told the us of today. Un ami m’a dit."),
        good("NGOs, CEOs and DVDs; see bbc.co.uk, @cnn and nasa.gov."),
        good("The Var is a river; the Cia. Ltda. is a firm."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        places = list(matches)
        for match in places:
            name = _SLIPS.get(match[0])
            before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
            if name is None or before in _BESIDE or behind[:1] in _BESIDE or (behind[:1] == "." and match[0].istitle()):
                continue
            if match[0].istitle() and _is_within_name(text, match):
                continue
            if match[0].islower() and _is_lower_case(document, match.start()):
                continue
            if name != match[0] and match[0] in _two_ways_right(document, name):
                continue
            yield self.finding(match, replace=name, found=match[0], write=name)
        for slip in {match[0] for match in places} & _TWO_WAYS.keys():
            name = _TWO_WAYS[slip]
            if 0 < document.words.get(slip, 0) * 2 <= document.words.get(name, 0):
                for match in places:
                    if match[0] == slip:
                        yield self.finding(match, replace=name, safety="unsafe", found=slip, write=name)
        if any(match[0] in _SHORT for match in places):
            for body in _BODIES.finditer(text):
                yield self.finding(body, replace=body[0].upper(), safety="unsafe", found=body[0], write=body[0].upper())


def _is_within_name(text: str, match: Match[str]) -> bool:
    """Kim Uk Il."""
    before = text[max(0, match.start() - 20) : match.start()].split(" ")
    return text[match.end() : match.end() + 2].strip().isupper() and len(before) > 1 and before[-2][:1].isupper()


def _is_lower_case(document: Document, offset: int) -> bool:
    """Whether a whole block is in lower case."""
    block = document.block_at(offset)
    line = document.text[block.start : block.end] if block else ""
    return line.islower()


def _two_ways_right(document: Document, name: str) -> frozenset[str]:
    return frozenset((name.capitalize(),)) if name in _SPOKEN and name.capitalize() in document.words else frozenset()
