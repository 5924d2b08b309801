from __future__ import annotations

from collections.abc import Iterator
from re import Match, fullmatch, search

from newslint import Document, Finding, Rule, Span, bad, good

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint import conversions

FRACTIONS = "½¼¾⅓⅔⅛⅜⅝⅞"
HEDGE = (
    "just over|over|more than|at least|well over|almost|nearly|just under|under|less than|up to|at most|about|around"
    "|some|approximately|approx|roughly|or about|circa|or|minus"
)
MEASURE = (
    "[0-9½¼¾⅓⅔⅛]|mile|met(?:re|er)|kilo|foot|feet|inch|yard|acre|hectare|lit(?:re|er)|gallon|pint|pound|ounce|gram|ton"
)
SYMBOL = (
    r"(?:[Cc][Mm]s?|cc|cl|[Ff]t|HP|b?hp|[Kk][Gg]s?|[Kk][Mm]s?|[Kk][Pp][Hh]|[Kk]mp?h|[Ll]|ltrs?|[Mm][Mm]s?|[Mm][Pp][GgHh]"
    r"|MW|PSI|psi|bar|bbls?|floz|g|gals?|gms?|grs?|ha|hPa|in|ins|inHg|k[JjWw]|kPa|kn|kts?|lbs?|ly|m|m[Lltbg]|mbar|mi|nmi"
    r"|oz[st]?|pt|qts?|[Ss]q[A-Za-z]*|[Cc]u|[Ff]l|imp|(?:(?<!1)|(?<=11))st|t|yds?|[CF]|[Uu][SsKk]"
    r"|U(?=\.S\. ))(?![A-Za-z])"
)
WORD = (
    "(?i:acr|bar|cal|car|cen|cub|deg|fee|foo|gal|gra|hec|hor|imp|inc|kca|kel|kil|kno|lig|lit|lon|mba|meg|met|mil|nau|oun"
    r"|pin|pou|qua|sea|sho|squ|sta|sto|ton|tro|flu|yar|cels|fahr|m\.p)"
)
SCALE = "(?:hundred|thousand|million|billion|trillion)"
FIGURE = (
    rf"[-−–~≈]?(?:\.?[0-9]|[{FRACTIONS}])[^()\[\]A-Za-z°º˚′″\"'’]{{0,20}}"
    rf"(?:(?:to|by|and|or|minus|x|{SCALE}|bn|mn|tn|m|k)[^()\[\]A-Za-z°º˚′″\"'’]{{1,20}}){{0,4}}"
    rf"(?:[°º˚′″\"'’]|{SYMBOL}|{WORD})"
)
"""A figure, perhaps with others, and the beginning of a unit; a symbol stands alone."""
IN_WORDS = (
    rf"(?:an? quarter|an? third|half)(?: of)? an?[ -](?:{SCALE}[ -])?(?:{WORD})|an? half|an? (?:{SCALE}[ -])?(?:{WORD})"
    r"|an?[ -]and|half[ -]and|an? [a-z]{1,9}[ -]and"
)


class WrongConversion(Rule):
    """A figure in brackets is the figure before it in the other unit.

    A converted figure that is not one means that somebody divided for multiplied, took acres for square miles, or
    forgot the 32 degrees. Reuters and the BBC convert measures for readers abroad; the AP Stylebook's round factors
    (0.62, 1.6, 2.47, 0.4) and any sensible rounding pass. The first figure is taken as right; only the writer knows.
    """

    message = "{source} is {exact}; write {write}"
    severity = "warning"
    fix = "unsafe"
    # A pattern waits for what its plain parts hold, and `(aa` is rarer than `about`: so that stands in a `(?!(?!`.
    find = (
        rf"[(\[] ?{FIGURE}"
        rf"|[(\[] ?(?!(?!(?:{HEDGE})\.? (?:(?:minus )?{FIGURE}|{IN_WORDS})|half an? ))[a-z]{{2}}|[(\[] ?c\. ?[0-9]"
        r"|[(\[] ?an? (?:quarter|third|half|mile|kilo|met|foot|yard|acre|hect)"
    )
    examples = (
        bad("The lava covered 3,000 km² (600 square miles).", good="The lava covered 3,000 km² (1,200 square miles)."),
        bad("The village lies 45km (72 miles) inland.", good="The village lies 45km (28 miles) inland."),
        bad("A herd grazed 700 hectares (283 acres).", good="A herd grazed 700 hectares (1,700 acres)."),
        bad("It was minus 15 C (minus 27 F) at dawn.", good="It was minus 15 C (5 F) at dawn."),
        bad("Dubai reached 48C (86F).", good="Dubai reached 48C (118F)."),
        bad("a 60-kilometre (96-mile) detour", good="a 60-kilometre (37-mile) detour"),
        bad("The keeper is 1.9m (6ft 9in).", good="The keeper is 1.9m (6ft 3in)."),
        bad("Between 15 and 20 miles (9 and 12 km) of hose", good="Between 15 and 20 miles (24 and 32 km) of hose"),
        bad("A rise of 3C (37.4F) would melt it.", good="A rise of 3C (5.4F) would melt it."),
        bad("It spans 2m hectares (800,000 acres).", good="It spans 2m hectares (4.9m acres)."),
        bad("Sail 40 nautical miles (40 miles; 74km).", good="Sail 40 nautical miles (46 miles; 74km)."),
        bad(
            "The lake lies 1.640 metres (5,380 feet) above the sea.",
            good="The lake lies 1,640 metres (5,380 feet) above the sea.",
        ),
        good("The path is 9km (6 miles) long, 5 km (3 miles) of it paved."),
        good("It is 5ft 11in (1.80m) tall and weighs 12st 4lb (78kg)."),
        good("A rise of 2C (3.6F), to 31C (88F), and 1.5C (2.7F) above normal."),
        good("She keeps 2m (6ft) away; the others keep 6ft (2m) away."),
        good("Oven at 200C (400F, gas mark 6), 300g (10½oz) flour, 100ml (3½fl oz) milk"),
        good("From 10 to 15 miles (16 to 24 km), then half a mile (800 metres) on foot."),
        good("A gallon (4.5 litres) there is not a gallon (3.8 liters) here."),
        good("The tunnel, 50 km (2 hours) away, cost £34m (20 years ago)."),
        good("They use 7 litres per 100km (40 mpg) and do 60 miles an hour (97 km/h)."),
        good("Wind of 50 knots (58mph; 93km/h) and 40 tons (36 metric tons) of hail"),
        good("An ounce of gold (31.1 grams) and more than 60 miles (nearly 100 km) of wire"),
        good("Run 5 km (20 miles by the road)."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text = document.text
        if not search(MEASURE, text[max(0, match.start() - 60) : match.start()]):
            return
        from newslint import conversions

        for conversion in conversions.conversion_at(text, document.quantities, match.start()):
            if conversions.is_right(conversion):
                continue
            source, target = conversion.source, conversion.target
            if pointed := _pointed(text, conversion):
                span, write = pointed
                yield self.finding(span, replace=write, message=f"In English it is {write}")
                continue
            variants = conversions.variants(conversion, document.words)
            corrections = {conversions.correction(text, conversion, variant) for variant in variants}
            told = f"{text[source.start : source.end]} is {' or '.join(sorted(one.exact for one in corrections))}"
            edits = min(one.edits for one in corrections) if len({one.edits for one in corrections}) == 1 else ()
            if edits:
                told += f"; write {' and '.join(edit.text for edit in edits)}"
            yield self.finding(Span(target.start, target.end), edits=edits, message=told)


def _pointed(text: str, conversion: conversions.Conversion) -> tuple[Span, str] | None:
    """A figure whose point parts thousands, as the conversion tells: 1.640 metres (5,380 feet); and what to write."""
    from newslint import conversions

    source = conversion.source
    found = text[source.figures[0].start : source.figures[0].end]
    if len(source.figures) != 1 or not fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", found):
        return None
    meant = source.figures[0]._replace(value=source.figures[0].value * 1000, step=1.0)
    if not conversions.is_right(conversion._replace(source=source._replace(figures=(meant,)))):
        return None
    return Span(source.figures[0].start, source.figures[0].end), found.replace(".", ",")
