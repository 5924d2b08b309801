import re
from collections import Counter
from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, expression, good, vocabulary

# French, Swiss, March … live in lower case too; here the words beside them tell.
_NATIONAL = (
    "government|president|prime|minister|foreign|army|navy|police|officials?|troops|soldiers|capital|city|town|coast|"
    "border|parliament|"
    "embassy|ambassador|railways?|authorities|people|citizens?|voters?|media|newspapers?|economy|court|prosecutors?|"
    "judge|farmers|village|"
    "port|national|side|team|player|manager|company|owner"
)
_IN_CONTEXT = expression(
    rf"(?<![\w./@#-])(?:(?:french|swiss|danish|afghan|welsh|dutch)(?= (?:{_NATIONAL})\b)"
    r"|pacific(?= (?:coast|ocean|islands?|islanders?|rim|fleet|northwest|nations?)\b)"
    r"|(?:(?<=in )|(?<=on )|(?<=since )|(?<=until )|(?<=from ))august(?= [0-9]{1,4}\b)|(?:(?<=[0-9] )|(?<=last )|"
    r"(?<=next ))august\b"
    r"|(?:(?<=on )|(?<=since )|(?<=until ))march(?= [0-9]{1,2}(?:,|\.| at\b)))"
)
_DEMONYMS = {
    name.lower(): name
    for name in (
        "Ligurian Calabrian Sardinian Apulian Umbrian Piedmontese Genoese Sienese Silesian Moravian Ruthenian "
        "Bukovinian Crimean "
        "Transylvanian Wallachian Thracian Cretan Cypriote Peloponnesian Anatolian Cappadocian Circassian Dagestani "
        "Ingush Kabardian Bashkir "
        "Yakut Buryat Kalmyk Karelian Livonian Ingrian Pomeranian Westphalian Thuringian Rhenish Tyrolean Styrian "
        "Carinthian Breton "
        "Burgundian Occitan Aragonese Asturian Valencian Majorcan Azorean Madeiran Manx Orcadian Glaswegian "
        "Liverpudlian Mancunian Kashmiri "
        "Gujarati Sindhi Balochi Rajasthani Assamese Manipuri Goan Keralan Okinawan Hokkien Sichuanese Hainanese "
        "Mindanaoan Acehnese Sundanese "
        "Papuan Fijian Tahitian Tongan Queenslander Tasmanian Quebecois Québécois Acadian Patagonian Amazonian "
        "Yucatecan Oaxacan Darfuri "
        "Tigrayan Oromo Amhara Zanzibari Katangese Biafran Saharan Sahelian Maghrebi Levantine Kurdistani Hejazi "
        "Aleppine Damascene"
    ).split()
}
_BRANDS = {
    name.lower(): name
    for name in "Facebook Instagram WhatsApp YouTube TikTok LinkedIn Wikipedia Netflix Microsoft Samsung Boeing".split()
}
# Names of several words of which one alone would be mended by half.
_COMPOUND = expression(
    r"(?<![\w./@#-])(?:new (?:york|zealand|delhi|orleans|jersey|mexico|hampshire|england|guinea|caledonia)|(?:north|"
    r"south) (?:korea|africa|"
    r"sudan|macedonia|carolina|dakota|ossetia)(?:ns?)?|sri lankan?|san (?:francisco|diego|antonio|marino|salvador)|"
    r"hong kong|saudi arabian?|"
    r"european (?:union|commission|parliament)|united (?:kingdom|states|nations)|great britain|czech republic|rio de "
    r"janeiro|st petersburg)"
    r"(?![\w@]|\.\w)",
    re.IGNORECASE,
)
_COMPOUND_ENDS = frozenset(
    "york zealand delhi orleans jersey hampshire korea korean koreans africa african sudan carolina dakota ossetia "
    "lanka lankan francisco diego "
    "marino kong saudi european britain janeiro petersburg".split()
)
_NEEDS_CONTEXT = frozenset("french swiss danish afghan welsh dutch pacific august march".split())
_CERTAIN = vocabulary.names_by_word() | _DEMONYMS | _BRANDS
_LEAD = (
    r"(?<!-)(?:(?<=\bin )|(?<=\bof )|(?<=\bto )|(?<=\bnear )|(?<=\bfrom )|(?<=\boutside )|(?<=\baround )|(?<=\bsince ))"
)
_PREFIX = (
    r"(?:(?<=pro-)|(?<=anti-)|(?<=non-)|(?<=ex-)|(?<=un-)|(?<=neo-)|(?<=post-)|(?<=pre-)|(?<=mid-)|(?<=trans-)|"
    r"(?<=half-))"
)
_APART = r"(?<![\w./\\@#&=<[])(?<!laster of )"
_BEFORE, _BEFORE_LIKELY = expression(f"(?:(?<!-)|{_PREFIX}){_APART}"), expression(f"{_LEAD}{_APART}")
_BEHIND = expression(r"(?![\w@=\\/]|\.\w)")


class LowerCaseName(Rule):
    """The name of a place, people, month or day has a capital.

    Machine translation from languages that write greek, monday and soviet small, and hurried typing, leave such words
    behind. AP, the Guardian and Chicago capitalise names and what is made from them; words that have become common
    nouns (french fries, swiss roll, august company) are not touched. A word no dictionary knows is a name if the
    article itself writes it so.
    """

    message = "“{found}” is a name: “{write}”"
    severity = "warning"
    fix = "safe"
    in_quotations = "unsafe"
    lexicon = (*_CERTAIN, *_NEEDS_CONTEXT)
    gate = "names"
    examples = (
        bad("She flew to lisbon on friday.", good="She flew to Lisbon on Friday."),
        bad(
            "The portuguese minister met european Union leaders.",
            good="The Portuguese minister met European Union leaders.",
        ),
        bad("A soviet-era bridge and kyiv’s oldest tram.", good="A Soviet-era bridge and Kyiv’s oldest tram."),
        bad("The french government fell on august 4.", good="The French government fell on August 4."),
        bad(
            "The town of Zavkhan is cold. In winter Zavkhan freezes, and few come to zavkhan.",
            good="The town of Zavkhan is cold. In winter Zavkhan freezes, and few come to Zavkhan.",
        ),
        bad("He wore a calabrian hat.", good="He wore a Calabrian hat."),
        bad("He flew from new york to hong kong.", good="He flew from New York to Hong Kong."),
        bad("A pro-russian party won.", good="A pro-Russian party won."),
        good("French fries and brussels sprouts came with french dressing."),
        good("An august body of swiss roll makers met in china shops."),
        good("Write to news@london.example, see paris.example/rome or tag #tokyo and @greek_news."),
        good("The file is called london-2012.txt and the variable paris_time."),
        good("They march 5 miles, may 7 of them rest, and polish the pacific oars."),
        good("The hearts of the fans. Hearts lost. Then Hearts won."),
        good("who says london is calling\nit never was"),
        good("A pale ale, a scotch and a turkey sandwich."),
        good("The mask is made of plaster of paris."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        standing = {match[0] for match in matches}
        certain = {word: _CERTAIN[word] for word in standing & _CERTAIN.keys()}
        likely = _names_here(document)
        done: set[int] = set()
        if not _COMPOUND_ENDS.isdisjoint(certain):
            for found in _COMPOUND.finditer(document.text):
                write = " ".join(word if word == "de" else word[0].upper() + word[1:] for word in found[0].split())
                if write != found[0]:
                    done.update(range(*found.span()))
                    yield from self._at(document, Span(*found.span()), write, "safe")
        for lead, names, safety in ((_BEFORE, certain, "safe"), (_BEFORE_LIKELY, likely, "unsafe")):
            for start, name in sorted((at, word) for word in names for at in document.places(word)):
                end = start + len(name)
                if start not in done and lead.match(document.text, start) and _BEHIND.match(document.text, end):
                    yield from self._at(document, Span(start, end), names[name], safety)
        if not _NEEDS_CONTEXT.isdisjoint(standing):
            for found in _IN_CONTEXT.finditer(document.text):
                yield from self._at(document, Span(*found.span()), found[0].capitalize(), "unsafe")

    def _at(self, document: Document, span: Span, name: str, safety: str) -> Iterator[Finding]:
        block = document.block_at(span.start)
        line = document.text[block.start : block.end] if block else ""
        if line.lower() != line or line.rstrip().endswith((".", "!", "?", "”", '"', "’")):
            found = document.text[slice(*span)]
            yield self.finding(span, replace=name, safety=safety, found=found, write=name)


def _names_here(document: Document) -> dict[str, str]:
    """The words that English does not know as names, but the article does: in mid-sentence, and more often so."""
    names = [name for name, times in document.capitalised.items() if times >= 2 and len(name) >= 4]
    pairs = [(name[0].lower() + name[1:], name) for name in names]
    pairs = [(word, name) for word, name in pairs if not vocabulary.is_word(word) and word in document.text]
    if not pairs:
        return {}
    words = document.words
    likely = {word: name for word, name in pairs if 0 < 2 * words.get(word, 0) <= min(4, words.get(name, 0))}
    if not likely:
        return likely
    within = Counter(mention.name for mention in document.names if not mention.opens_sentence)
    return {word: name for word, name in likely.items() if within[name] >= 2}
