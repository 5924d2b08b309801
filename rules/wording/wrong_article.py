import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, vocabulary

# How a word begins to the ear, where its letters mislead. Checked against the CMU Pronouncing Dictionary (BSD licence).
SAID_WITH_Y_OR_W = expression(
    r"(?:eu|ewe|uni(?!ll|r|n|m|de|ss)|unanim|unary|ubiq|uk[aru]|ura|ure|uri|uro|us[aeu]|ut[aeio]|uv|ugan|ouija|oui$"
    r"|ouag"
    r"|oaxac|one$|one-|ones|once|oneness|onetime)"
)
SILENT_H = expression(r"(?:hour|honest|honor|honour|heir(?!ar))")
EITHER_WAY = expression(
    r"(?:herb|homage|urugu|uzbek|uygh|uigh|uruk|hab|hallu|haph|haran|haras|harmon|harp|hed|heg|hel+o|hem|hep|hera"
    r"|here|herm|hero|heur|hex|hiat|hib|hid|hil|his|hol|homo|horiz|horr|"
    r"hosti|hote|hum|hur|hyd|hye|hyg|hym|hyp|hys|hisp|hallo|hondu|havan|hawai|hung)"
)
SPELLED_OUT = frozenset(
    "ABC AC ADHD AGM AI AK-47 AP API APR ATM EBITDA ECB ECG EEG EFTA EKG EMT EPA EPL ER ESG ESPN ETA ETF FA FBI "
    "FCC FDA FDIC FDP FIA FM FSB FT FTC "
    "EU HD HDMI HDTV HGV HIV HMRC HMS HPV HQ HR HSBC HTML HTTP IAEA IBM ICBM ICC ICU ID IED IMF IPO IQ IRA IRS ISP IT "
    "ITV IUD IV IVF LCD LED LGBT LGBTQ LGBTQ+ LNG LPG LSD LSE LSO "
    "MBA MBE MD MEP MI5 MI6 MLA MLB MLS MOT MP MP3 MPV MRI MRNA MRSA MSF MSNBC MSP MTV MVP NBA NBC NCO NDA NFL NFT "
    "NGO NHL NHS NPR NRA NSA NSAID NYPD OBE OECD OED OEM "
    "RAF RBI RFP RNA RNLI RPG RSPCA RSV RSVP RV SBU SDF SEC SEO SMS SNP SOE SOS SPD SSRI SUV SVP XML XL".split()
)
SAID_AS_WORDS = frozenset(
    "NATO NASA FIFA NASDAQ SWAT FEMA HAMAS SARS NAFTA NASCAR RADAR LASER SCUBA FARC MENSA SIM RAM ROM LAN".split()
)
Y_LETTERS = frozenset(
    "UFO UN US USA UK UAE UNESCO UNICEF UEFA USB UV UPS USAF USAID UKIP UTC UNHCR USDA UBS EUR".split()
)
FUNCTION_WORDS = frozenset(
    "the to they that this then there he she we you was were with when where who which what while not no did do does "
    "for from by but "
    "be been has have had her his him my me so such than these those them will would can could may must shall should "
    "about above after all along also although always am among an and any are around as asked at each either else "
    "even ever if in into is isn it its itself "
    "of off often on once onto or other others our ours out over own under until unless unto up upon us".split()
)
BEFORE_LETTER_A = frozenset(
    "vitamin hepatitis serie group plan type grade section class schedule pool division level part option figure "
    "table appendix annex row column note "
    "point streptococcus influenza block gate phase stage tier unit series league exhibit model letter liga viva "
    "vuelta volta".split()
)
BEFORE_NO_AND = frozenset(
    "of in to for with at by from on as is was be been being such has have had not like into after about without "
    "than that and or but under over between "
    "become became through against during within it's he's she's gets got get makes made make gave give take took "
    "takes use used".split()
)
FUNCTION_WORD = "|".join(sorted(word for word in FUNCTION_WORDS if word[0] in "aeiou"))
_SPELLED_WITH_AN = sorted(word for word in SPELLED_OUT if word[0] in "EFHLMNRSX")
# A pattern waits for what its plain parts hold; what stands in a `(?!(?!` only narrows it down.
_SPELLED = (
    rf"(?!(?!(?:{'|'.join(map(re.escape, _SPELLED_WITH_AN))})S*s*(?![A-Za-z0-9])|[AIO](?!A)[A-Z0-9]|[A-Z]-))"
    r"[AEFHILMNORSX][A-Z0-9-]"
)
# Whatever else may stand there, by its first letters, is right or left alone.
LOOKS_LIKE_AN = (
    rf"{_SPELLED}|"
    r"[AIai](?![A-Z0-9])[\w’'-]|[Ee](?!u|we|[A-Z0-9])[\w’'-]"
    r"|[Oo](?!ne(?!ro|i)|nce|u[ai]|ax|[A-Z0-9])[\w’'-]"
    r"|[Uu](?!ni(?!ll|r|n|m|de|ss)|biq|k|r[aeiou]|s[aeu]|t[aeio]|v|gan|[A-Z.-])\w|[Hh](?:our|on(?:est|ou?r)|eir)|8|1[18]"
)
LOOKS_LIKE_A = (
    r"[BCDGJKPQTVWYZbcdgjkpqtvwyz]|[FLMNRSflmnrs](?=[a-z])|[Hh](?!our|on(?:est|ou?r)|eir|is|ote|er[abemo])[a-z]|[1-79](?<!1(?=[18]))"
    rf"|(?:{'|'.join(sorted(word for word in SAID_AS_WORDS if word[0] in 'EFHLMNRSX'))})(?![A-Za-z0-9])"
    r"|[Ee](?:u|we)|EUR|[Oo](?:ne|nce|ui|uag|ax)|[Uu](?:ni(?!ll|r|n|m|de|ss)|nani|nar|bi|k|r[aeiou]|s[aeu]|t[aeio]|v|gan)|U[A-Z]|[Uu]-"
)


class WrongArticle(Rule):
    """“A” stands before a consonant sound, “an” before a vowel sound.

    The ear decides, not the letter: an hour, an MP, an 8% rise, but a university, a one-off, a UN envoy (AP, Guardian
    and Chicago agree). Words on which good speakers differ, such as historic, hotel and herb, are left alone.
    """

    message = "“{found}”: write “{write}” by the sound of “{word}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    find = (
        rf"(?<![^ \n\t“\"‘({{—–])(?:[Aa][ \n][\"“‘']?(?!(?:{FUNCTION_WORD})[ \n])(?={LOOKS_LIKE_AN})"
        rf"|[Aa]n[ \n][\"“‘']?(?={LOOKS_LIKE_A}))"
        r"([A-Za-z0-9][\w’'&+.,-]*)"
    )
    examples = (
        bad("It was a enormous wave.", good="It was an enormous wave."),
        bad("They waited for a hour at the gate.", good="They waited for an hour at the gate."),
        bad("She works for a NGO in Goma.", good="She works for an NGO in Goma."),
        bad("Sales rose by a 11% margin, not an 12% one.", good="Sales rose by an 11% margin, not a 12% one."),
        bad("He went to an university in an European city.", good="He went to a university in a European city."),
        bad("It is an good plan for an one-off vote.", good="It is a good plan for a one-off vote."),
        bad("A Iranian tanker passed.", good="An Iranian tanker passed."),
        bad("A EU envoy spoke.", good="An EU envoy spoke."),
        good("An EU envoy met a European one at a EUR 5m fund."),
        good("An hour, an heir, an MP, an 8-0 win, an X-ray, an 80th birthday, an SUV, an F-16, an e-mail."),
        good(
            "A one-off, a UN envoy, a European, a unicorn, a eulogy, a ubiquitous UFO, a URL, a Ukrainian, a useful "
            "ewe."
        ),
        good("A historic hotel or an historic hotel, a herb or an herb."),
        good("Vitamin A is in carrots; vitamin a intake fell. Plan A is to wait. He got an A in art."),
        good("A NATO ship, a NASA probe, a FIFA rule, a SWAT team, a US state, a LAN party, a FAQ."),
        good("An Post delivered a letter to an Taoiseach in a NY suburb; Vuelta a España begins."),
        good("An mRNA jab, an nth try, an f-word, an 18-year-old and an 1,800-acre farm."),
        good("We had a 1-0 lead, a 10% rise, a 100-1 shot and an 11-year run."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        article, word = match[0].split()[0], match[1].rstrip(".,-’'")
        before = _word_before(document.text, match.start())
        wanted = _article(word)
        if not word or not wanted or wanted == article.lower() or before.lower() in BEFORE_LETTER_A:
            return
        if article == "An" and word[0].isupper() and not vocabulary.as_name(word.lower()):
            return
        if article == "A" and (before and not _sentence_starts(document.text, match.start())):
            return
        if before and not vocabulary.is_word(before.lower()) and before[0].isupper() and word[0].isupper():
            return
        write = {"a": wanted, "an": wanted, "A": wanted.capitalize(), "An": wanted.capitalize()}[article]
        certain = (
            (word in SPELLED_OUT or word[0].islower())
            and (wanted == "an" or before.lower().replace("’", "'") in BEFORE_NO_AND)
        ) or word[0].isdigit()
        span = (match.start(), match.start() + len(article))
        shown = match[0][: len(article)] + " " + word
        yield self.finding(
            (span[0], match.start(1) + len(word)),
            replace=write + match[0][len(article) : match.start(1) - match.start() + len(word)],
            found=shown,
            word=word,
            safety=None if certain else "unsafe",
        )


def _article(word: str) -> str:
    """The article that a word takes; nothing where one cannot tell, or where the word takes none."""
    lower = word.lower().replace("’", "'")
    first = lower.split("-")[0].split("'")[0]
    if word[0].isdigit():
        return _article_of_figure(word)
    if word in SPELLED_OUT or word.rstrip("s") in SPELLED_OUT:
        return "an" if word[0] in "AEFHILMNORSX" else ""
    if word in SAID_AS_WORDS or word in Y_LETTERS:
        return "a"
    if len(first) == 1 and "-" in word:
        return "an" if first in "aefhilmnorsx" else "a" if first in "bcdgjkpqtuvwyz" else ""
    if len(word) < 2 or lower in FUNCTION_WORDS or EITHER_WAY.match(lower) or not word.isascii():
        return ""
    acronym = len(word) > 1 and sum(map(str.isupper, word)) > 1
    if acronym:
        return (
            "an"
            if word.isalpha() and re.match("[AIO](?!A)", word) and len(word) > 3
            else "a"
            if word[0] in "BCDGJKPQTVWZ"
            else ""
        )
    parts = [part for part in re.split(r"[-']", lower) if part]
    if not all(vocabulary.is_word(part) or vocabulary.as_name(part) for part in parts[:1]) or not re.search(
        "[aeiouy]", first
    ):
        return ""
    if word[0].isupper() and not (vocabulary.as_name(first) or vocabulary.is_word(first)):
        return ""
    if SAID_WITH_Y_OR_W.match(lower):
        return "a"
    if first[0] == "h":
        return "an" if SILENT_H.match(first) else "a"
    if first[0] == "x" or (first[0] == "y" and first[1] not in "aeiou"):
        return ""
    return "an" if first[0] in "aeiou" else "a"


def _article_of_figure(word: str) -> str:
    digits = re.match(r"[0-9]+(?:,[0-9]{3})*", word)
    figure = digits[0].replace(",", "") if digits else ""
    if figure in ("11", "18") or (figure[:2] in ("11", "18") and len(figure) % 3 == 2) or figure[:1] == "8":
        return "an"
    return "" if figure[:2] in ("11", "18") or figure[:1] == "0" or not figure else "a"


def _word_before(text: str, start: int) -> str:
    found = re.search(r"([\w’'-]+)[ \n]$", text[max(0, start - 40) : start])
    return found[1] if found else ""


def _sentence_starts(text: str, start: int) -> bool:
    return bool(re.search(r"(?:^|[.!?:]|\n)[\s\"“‘'(]*$", text[max(0, start - 6) : start]))
