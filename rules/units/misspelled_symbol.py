from collections.abc import Iterator
from re import Match, search
from re import compile as pattern

from newslint import Document, Finding, Rule, Span, bad, good

SURE = {f"{unit}{power}": f"{unit}{'²³'[power - 2]}" for unit in "km m cm mm mi ft".split() for power in (2, 3)}
SURE |= {
    **{
        f"{square}{unit}": f"sq {unit}"
        for square in ("sq.", "sq. ", "Sq.", "Sq ", "Sq. ")
        for unit in ("m", "km", "ft", "mi", "cm")
    },
    **{f"{unit}^{power}": f"{unit}{'²³'[power - 2]}" for unit in ("km", "m", "cm") for power in (2, 3)},
    **dict.fromkeys(("Km2", "KM2"), "km²"),
    "Km²": "km²",
    **dict.fromkeys(("Km", "kms", "Kms", "KMs"), "km"),
    **dict.fromkeys(("Kg", "kgs", "Kgs", "KGs"), "kg"),
    **dict.fromkeys(("Km/h", "kms/h", "km/hr", "kms/hr", "km/hrs", "Km/hr", "Kms/h", "KmH", "km / h"), "km/h"),
    **dict.fromkeys(("Kwh", "kwh", "KWh"), "kWh"),
    **dict.fromkeys(("Ghz", "ghz"), "GHz"),
    "cms": "cm",
    "Mph": "mph",
    "Kph": "kph",
    "Kw": "kW",
    "kw": "kW",
    "Khz": "kHz",
    "khz": "kHz",
    "Mhz": "MHz",
}
DOUBTFUL = {"KM": "km", "KG": "kg", "Cm": "cm", "mts": "m", "mtrs": "m", "Mts": "m", "mt": "m", "Ha": "ha"}
GRAMS = {"gr": "g", "grs": "g", "gms": "g"}  # or grains
SPEED = {"kmh": "km/h", "Kmh": "km/h", "KM/H": "km/h", "KMH": "km/h"}
FIGURE = pattern(
    r"(?:(?<![A-Za-z0-9.,/$€£_-])[0-9][0-9.,]{0,15}[½¼¾⅓⅔]?(?: (?:million|billion|thousand))?[ \u00a0-]?|\bper )\Z"
)
SYMBOLS = SURE | DOUBTFUL | GRAMS | SPEED


class MisspelledSymbol(Rule):
    """The symbol of a unit is spelled as the International System has it: km², kg, km/h.

    A symbol is no abbreviation: it has its own case, no plural and a raised figure (SI Brochure, 9th edition, 5.2; the
    Guardian and the Economist print it so). Kg, kms and km2 are what keyboards and machine translation leave behind.
    """

    message = "The symbol is {write}, not {found}"
    severity = "warning"
    fix = "safe"
    in_quotations = "unsafe"
    find = (
        r"(?:(?<=[0-9½¼¾⅓⅔])|(?<=[0-9½¼¾⅓⅔][ \u00a0-])|(?<=ion[ \u00a0-])|(?<=and[ \u00a0-])|(?<=\bper )"
        r"|(?<![A-Za-z0-9_/.-])(?=km[23]))"
        r"(?P<symbol>(?:km|cm|mm|mi|ft|m)[23]|(?:k?m|cm)\^[23]|K[Mm](?:2|²)|kms?/hrs?|km / h"
        r"|[Ss]q\. ?(?:k?m|ft|mi|cm)|Sq (?:k?m|ft|mi|cm)|KmH|K[Mm]s?(?:/[Hh]r?)?|kms(?:/h)?"
        r"|[Kk]mh|KMH|K[Gg]s?|kgs|Cm|cms|[MK]ph"
        r"|gr(?:(?<=[0-9½¼¾⅓⅔]gr)|(?<=[0-9½¼¾⅓⅔][ \u00a0-]gr)|(?<=ion[ \u00a0-]gr)|(?<=and[ \u00a0-]gr)|(?<=per gr))s?"
        r"|gms|mtr?s|Mts|Ha(?= of\b)"
        r"|mt(?= (?:high|long|wide|deep|tall|from|away|below|above|off|of|and)\b)"
        r"|[Kk]w|[Kk]wh|KWh|[KkMmGg]hz)(?![A-Za-z0-9_’'/&^²³-])(?!\.[A-Za-z0-9])"
    )
    examples = (
        bad("It burned 40 km2 of heath.", good="It burned 40 km² of heath."),
        bad("A vault of 1,200 m3 lies below.", good="A vault of 1,200 m³ lies below."),
        bad("There are 85 people per km2 on a few km2.", good="There are 85 people per km² on a few km²."),
        bad("The calf weighed 35 Kg at birth.", good="The calf weighed 35 kg at birth."),
        bad("They walked 12kms to the well.", good="They walked 12km to the well."),
        bad("She carried 20 Kgs of rice over 8 Kms.", good="She carried 20 kg of rice over 8 km."),
        bad("It does 90 Km/h downhill.", good="It does 90 km/h downhill."),
        bad("A gust of 130kmh was measured.", good="A gust of 130km/h was measured."),
        bad("Add 15 gr of salt and 200 g of rice.", good="Add 15 g of salt and 200 g of rice."),
        bad("The router sends at 5 Ghz and uses 2 kwh.", good="The router sends at 5 GHz and uses 2 kWh."),
        good("It burned 40 km² (15 sq miles) of heath at 90 km/h, 35 kg a head."),
        good("CO2 and H2O; the BMW M2 and the M3; the m2 chip; an A4 sheet; U2 and B12"),
        good("Turn off at the 5 KM Marker and the 12 KM Post."),
        good("RUNNERS FACE 50 KM OF MUD AND 20 KG OF KIT"),
        good("The 50 Km de Marcha and the 100 Km del Passatore were his races."),
        good("The bullet weighs 115 gr and leaves at 900 mph."),
        good("At 100kmh, or 120kmh on the bypass, nobody heard it."),
        bad("A flat of 80 sq.m stands on 40 km^2 at 90 km/hr.", good="A flat of 80 sq m stands on 40 km² at 90 km/h."),
        bad("A forest of 300 Km2 and a wall 30 mt high", good="A forest of 300 km² and a wall 30 m high"),
        bad("The farm has 40 Ha of vines.", good="The farm has 40 ha of vines."),
        good("A city of 80 sq. miles; 30 Mt of CO2; a yield of 15 mt from coal; 40 Ha Long Bay cruises; 300 m 2 days"),
        good("5K, 10Ks and 4 KGB men; 20 MPH; 12 lbs; a quake of 7.8 Mw; 300 ML of water"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        symbol, text, span = match["symbol"], document.text, Span(*match.span())
        measured = FIGURE.search(text, max(0, span.start - 40), span.start)
        if measured is None and symbol not in ("km2", "km3"):
            return
        start = measured.start() if measured else span.start
        printed = document.layer.span(span)
        around = text[max(0, start - 30) : start] + text[match.end() : match.end() + 30]
        after = text[match.end() : match.end() + 5]
        in_capitals = symbol.isupper() and (not search("[a-z]{2}", around) or search("^ [A-Z]", after))
        foreign = symbol[0] == "K" and search(r"^ d(?:e|el|ei|i|a|o|u)\b", after)
        near = text[max(0, start - 3000) : match.end() + 3000]
        grains = symbol in GRAMS and not search(r"[0-9] ?g\b", near)
        if symbol in ("Ha", "Mts", "mt") and not _is_measure(symbol, after, near):
            return
        own_style = symbol in SPEED and document.words.get(symbol, 0) > 1 and "km/h" not in near  # New Zealand
        raised = printed.end - printed.start != len(symbol)  # km<sup>2</sup>
        if symbol not in SYMBOLS or raised or in_capitals or foreign or grains or own_style:
            return
        before = text[max(0, start - 2) : start]
        in_running_text = search(r"(?:^|[a-z,;:(] )$", before) and not search("^ [A-Z]", after)
        yield self.finding(
            span,
            replace=SYMBOLS[symbol],
            safety=None if symbol in SURE and in_running_text else "unsafe",
            found=symbol,
        )


def _is_measure(symbol: str, after: str, near: str) -> bool:
    """30 Mts high and 40 Ha of vines; 30 Mt of CO2, 40 Ha Long and Billings, MT are none."""
    if symbol == "Ha":
        return search(r"^ (?:of|were|was|in|a)|^[.,;)]", after) is not None
    return search("megat|tonne|emission|yield|cargo|wheat|nuclear", near) is None
