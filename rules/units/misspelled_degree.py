from collections import Counter
from collections.abc import Iterator
from re import Match, finditer

from newslint import Document, Finding, Rule, bad, good


class MisspelledDegree(Rule):
    """A temperature is written 11C, 11°C or 11 °C, in one way through an article.

    Keyboards without a degree sign give the ordinal mark of Spanish and Portuguese (º) or a ring, and scrapers pull the
    sign and the letter apart. The SI Brochure has 11 °C, the Guardian and the BBC 11C, Chicago 11°C; none has “11 º C”.
    """

    message = "A temperature is written {write}"
    severity = "warning"
    fix = "safe"
    find = (
        r"(?<![A-Za-z0-9.,])(?P<figure>[0-9]{1,4}(?:\.[0-9]{1,2})?)"
        r"(?:[ \u00a0]?º[ \u00a0]?|[ \u00a0]?˚[ \u00a0]?|[ \u00a0]°[ \u00a0]"
        r"|[ \u00a0]?(?:℃[ \u00a0]?(?=C)|℉[ \u00a0]?(?=F))(?!.\.? [A-Z]))"
        r"(?P<scale>[CF])(?![A-Za-z0-9_’'&-]| d(?:e|el|a|o)\b)"
        r"|(?<![A-Za-z0-9.,])(?P<other>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?:[ \u00a0]?°[ \u00a0]?(?P<small>[cf])"
        r"|[ \u00a0]?(?P<behind>[CF])°|[ \u00a0]?°?(?P<named>[CF]) degrees?)(?![A-Za-z0-9_’'&°-])"
    )
    examples = (
        bad("The air was 9 º C at noon.", good="The air was 9°C at noon."),
        bad("At 21 ° C the queen flies; at 14°C she rests.", good="At 21°C the queen flies; at 14°C she rests."),
        bad("It fell from 31C to 12º C overnight.", good="It fell from 31C to 12C overnight."),
        bad("Between 18˚C and 25 °C it will flower.", good="Between 18 °C and 25 °C it will flower."),
        bad("The kiln is at 900 ° F.", good="The kiln is at 900°F."),
        bad("The spring is at 71℃ C, the pool at 38°C.", good="The spring is at 71°C, the pool at 38°C."),
        bad("It was 20°c at noon and 9 C° at dawn.", good="It was 20°C at noon and 9°C at dawn."),
        good("It was 71℃ C Company’s mess had no water; 71℃ C. Ito said."),
        good("It was 11C, or 11°C, or 11 °C, or 98.6° F."),
        good("The 9º Congreso met; 21º Cavalry"),
        good("The 2º Curso met 3ºC’s pupils and 5º C de primaria."),
        good("Turn it by 30 ° and cut."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        near = document.text[max(0, match.start() - 5000) : match.end() + 5000]
        printed = r"(?<![A-Za-z0-9.,])[0-9]{1,4}(?:\.[0-9])?( ?°?)[CF](?![A-Za-z0-9’'°-])"
        manners = Counter(other[1] for other in finditer(printed, near))
        manner = manners.most_common(1)[0][0] if manners else "°"
        # Calle Mayor 12, 5º C is a flat in Madrid
        warm = manners or any(word in document.words for word in ("temperature", "temperatures", "Celsius", "degrees"))
        figure = match["figure"] or match["other"]
        scale = match["scale"] or match["small"] or match["behind"] or match["named"]
        write = f"{figure}{manner}{scale.upper()}"
        yield self.finding(match, replace=write, safety=None if warm else "unsafe")
