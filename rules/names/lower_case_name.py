from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, Span, bad, expression, good, settings, vocabulary

_NATIONAL = (
    "government|president|prime|minister|ministers|ministry|foreign|army|navy|air force|police|officials?|troops|"
    "soldiers|capital|cit(?:y|ies)|towns?|"
    "coast|border|parliament|embassy|ambassador|railways?|authorities|people|citizens?|voters?|media|newspapers?|"
    "economy|"
    "courts?|prosecutors?|judges?|farmers|villages?|ports?|national|sides?|teams?|players?|managers?|coach|"
    "company|companies|owner|"
    "airline|bank|central bank|language|zloty|crown|krone|franc|francs|kroner|lira|dinar|election|elections|"
    "exports|imports"
)
_LATTER = (
    r"(?=[.;:!?)”\"’,]|\n|$| (?:and|or|where|which|who|said|has|had|is|was|were|are|on|in|by|after|before|since|"
    r"for|to|when|while|"
    r"as|but|will|would|that|because|until|during|at|from|last|this|next)\b)"
)
_PLACES = (
    "china|turkey|jordan|chad|panama|manila|lima|bordeaux|bologna|genoa|brussels|kiev|oxford|cambridge|anchorage|"
    "cologne|"
    "jersey|guinea|congo"
)
# French, Swiss, March … live in lower case too; here the words beside them tell.
_IN_CONTEXT = expression(
    rf"(?<![\w./@#-])(?:(?:polish|welsh|afghan)(?= (?:{_NATIONAL})\b(?![’']))"
    r"|french(?= [a-z]{3})(?! (?:fr(?:y|ies|ied)|windows?|doors?|toast|dressings?|press|kiss|horns?|bread|polish|"
    r"beans?|bulldogs?|"
    r"knickers|letters?|leave|plaits?|twists?|braids?|sticks?|dips?|cuffs?|manicures?|onion|knots?|chalk|curve|"
    r"seams?|heels?|drains?|"
    r"loaf|loaves|roast|cut|crullers?|kissing)\b)"
    r"|swiss(?= [a-z]{3})(?! (?:rolls?|cheese|chard|steak|ball|muslin|meringue|stage)\b)"
    r"|danish(?= [a-z]{3})(?! (?:pastr(?:y|ies)|blue|oil|whisk|and|with|for|from)\b)"
    r"|dutch(?= [a-z]{3})(?! (?:ovens?|courage|auctions?|treat|uncles?|hoes?|doors?|elm|caps?|barns?|bab(?:y|ies)|"
    r"on|with|and|for)\b)"
    r"|(?:(?<=in )|(?<=the )|(?<=speak )|(?<=speaks )|(?<=into )|(?<=fluent ))(?:french|danish|dutch|welsh|polish)"
    r"(?=[.,;!?]|\n|$| (?:have|are|were|who|said|language)\b)"
    r"|roman(?= (?:empire|emperors?|catholics?|villas?|forts?|ruins|army|legions?|legionar|soldiers?|coins?|baths|"
    r"amphitheat|mosaics?|god|goddess)\b)"
    r"|(?:ottoman|byzantine)(?= (?:empire|emperors?|sultans?|rule|era|army|palace|times)\b)|venetian(?= "
    r"(?:republic|painters?|lagoon|gondol|"
    r"carnival|palace|art|authorities)\b)|catholic(?= (?:church|priests?|bishops?|archbishop|cardinals?|schools?|"
    r"diocese|charity|order|faith)\b)"
    r"|(?:(?<=anglo-)|(?<=franco-))(?:french|dutch|welsh)"
    r"|pacific(?= (?:coast|ocean|islands?|islanders?|rim|fleet|northwest|nations?)\b)|(?:(?<=south )|(?<=north )|"
    r"(?<=the ))pacific(?=[.,;])"
    rf"|(?:(?<=in )|(?<=from )|(?<=to )|(?<=near )|(?<=outside )|(?<=between )|(?<=against "
    rf"))(?:{_PLACES}){_LATTER}(?! and (?:ham|glass|porcelain|silver)\b)"
    r"|(?:china|jordan|chad|brussels|kiev)(?=[’']s [a-z])|brussels(?= (?:airport|summit|court|officials?|police|"
    r"diplomats?)\b)"
    rf"|(?:(?<=[ \n][0-9] )|(?<=[ \n][1-3][0-9] ))(?:march|august|may)(?=[.,;:)]|\n|$| [12][0-9]{{3}}\b)"
    r"|(?:(?<=in )|(?<=on )|(?<=since )|(?<=until )|(?<=from )|(?<=by ))(?:august|may)(?= [0-9]{1,4}\b)"
    r"|(?:(?<=[0-9] )|(?<=last )|(?<=next ))august\b|(?:(?<=on )|(?<=since )|(?<=until ))march(?= [0-9]{1,2}(?:,|"
    r"\.|\n| at\b))"
    r"|(?:(?<= on )|(?<= of )|(?<= to )|(?<= from )|(?<= around )|(?<= orbiting )|(?<= toward )|(?<= towards )|"
    r"(?<= near ))mars(?=[.,;:!?)’'” ])|(?<= )mars(?=[.?])"
    r"|(?:(?<=[Ii]n )|(?<=[Ss]ince )|(?<=until )|(?<=[Ee]arly )|(?<=late )|(?<=mid-)|(?<=end of )|(?<=start of )|"
    r"(?<=beginning of )|(?<=middle of )|"
    r"(?<=month of )|(?<=days of )|(?<=weeks of )|(?<=next ))(?:march|august)(?=[.,;:!?)”\"’]|\n|$| "
    r"(?:[12][0-9]{3}|and|or|when|after|but|to|with|"
    r"from|at|that|because|while|as|the|he|she|it|they|we|was|were|is|last|this|next)\b)"
    r"|(?:(?<=in )|(?<=since )|(?<=until )|(?<=early )|(?<=late )|(?<=mid-)|(?<=end of )|(?<=start of )|"
    r"(?<=beginning of )|(?<=month of ))"
    r"may(?=[.,;:!?)”\"]|\n|$| [12][0-9]{3}\b)"
    r"|(?:(?<=[a-z] last )|(?<=[a-z] every ))(?:march|may)(?=[.,;:!?)”\"]|\n|$| (?:and|when|after|but|to|with|"
    r"from|at|that|because|while|as|the|he|she|it|they)\b))"
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
_NEEDS_CONTEXT = frozenset(
    "french swiss danish afghan welsh dutch polish roman ottoman byzantine venetian catholic pacific august march "
    "china turkey jordan "
    "chad panama manila lima bordeaux bologna genoa brussels kiev oxford cambridge anchorage cologne "
    "jersey guinea congo mars".split()
)
_IN_MAY = tuple(
    f"{before} may" for before in (*"in since until early late of last every on from by".split(), *range(1, 32))
)
"""The word alone stands in every article."""
_SMALL = frozenset("of the and de do da del am upon".split())
_CHANCE = frozenset("new north south east west central great real black red white dead yellow gold".split())
"""Beside a name these may be words of their own: the new England manager, the real Madrid."""
_OPENING = frozenset(
    "The A An In At On By From For To With As But And When While After Before Both Last Since Its His".split()
)
_OFFICES = frozenset("Department Ministry Court Office Minister Assembly Council".split())
_TEAMS = frozenset("England Mexico Guinea Jersey Hampshire Brunswick".split())


def _rows(name: str) -> list[str]:
    with open(join(dirname(__file__), "data", name), encoding="utf-8") as file:
        return [row.strip() for row in file if row.strip() and not row.startswith("#")]


def _further(file: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for row in _rows(file):
        for entry in row.split():
            name, _, plural = entry.partition("/")
            names |= {(name + ending).lower(): name + ending for ending in {"", plural}}
    return names


_CERTAIN = vocabulary.names_by_word() | _DEMONYMS | _further("further_names.txt")
_NO_CITIES = _NEEDS_CONTEXT.union(settings.WORDS)
_CITIES = {word: name for word, name in _further("cities.txt").items() if word not in _NO_CITIES}


def _slips(name: str, is_told: bool) -> Iterator[str]:
    """A name of several words with one or more of its capitals missing."""
    words = name.split()
    forms = [(word,) if word in _SMALL else (word, word.lower()) for word in words]
    for slip in map(" ".join, product(*forms)):
        lower = slip == " ".join(form[-1] for form in forms)
        if slip != name and (not lower or is_told) and not (slip.startswith("new ") and words[1] in _TEAMS):
            yield slip


def _is_only_a_name(word: str) -> bool:
    return word not in _SMALL and (word in _CERTAIN or not vocabulary.is_word(word))


def _of_several_words() -> dict[str, str]:
    slips: dict[str, str] = {}
    for row in _rows("names_of_several_words.txt"):
        for entry in row.split("|"):
            name = entry.removeprefix("+")
            is_told = entry != name or any(map(_is_only_a_name, name.lower().split()))
            slips |= dict.fromkeys(_slips(name, is_told), name)
    return slips


_PHRASES = _of_several_words()
_LEAD = (
    r"(?<!-)(?:(?<=\bin )|(?<=\bof )|(?<=\bto )|(?<=\bnear )|(?<=\bfrom )|(?<=\boutside )|(?<=\baround )|"
    r"(?<=\bsince ))"
)
_PREFIX = (
    r"(?:(?<=pro-)|(?<=anti-)|(?<=non-)|(?<=ex-)|(?<=un-)|(?<=neo-)|(?<=post-)|(?<=pre-)|(?<=mid-)|(?<=trans-)|"
    r"(?<=half-))"
)
_APART = r"(?<![\w./\\@#&=<[])(?<!laster of )(?<!Tumblr )(?<!Twitter )(?<!Facebook )"
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
    lexicon = (*_CERTAIN, *_CITIES, *_NEEDS_CONTEXT, *settings.WORDS, *_PHRASES, *_IN_MAY)
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
        bad("The road ends at the red Sea.", good="The road ends at the Red Sea."),
        bad("The European Central bank met in Hong kong.", good="The European Central Bank met in Hong Kong."),
        bad("The party in the united Nations won.", good="The party in the United Nations won."),
        bad("He sent 500 swiss francs by the end of march.", good="He sent 500 Swiss francs by the end of March."),
        bad(
            "It was found in china, said the polish border police.",
            good="It was found in China, said the Polish border police.",
        ),
        bad(
            "He flew to sagamihara, then from turkey to reading.",
            good="He flew to Sagamihara, then from Turkey to reading.",
        ),
        bad(
            "The house democrats lost to a Republican; relations with turkey cooled.",
            good="The house Democrats lost to a Republican; relations with Turkey cooled.",
        ),
        bad(
            "It opened on 3 may 2019, and the White house agreed.",
            good="It opened on 3 May 2019, and the White House agreed.",
        ),
        good("The new England manager met the real Madrid, and a white house stood by the red sea of flags."),
        good("World food prices rose. European central banks met. Red sea urchins are found there."),
        good("They served tea in china cups; those interested in may apply; they met in march order."),
        good("French fries and brussels sprouts came with french dressing."),
        good("An august body of swiss roll makers met in china shops."),
        good("Write to news@london.example, see paris.example/rome or tag #tokyo and @greek_news."),
        good("The file is called london-2012.txt and the variable paris_time."),
        good("They march 5 miles, may 7 of them rest, and polish the pacific oars."),
        good("The hearts of the fans. Hearts lost. Then Hearts won."),
        good("who says london is calling\nit never was"),
        bad("Pictures taken on mars show ice.", good="Pictures taken on Mars show ice."),
        bad("In march, the dam held.", good="In March, the dam held."),
        good("Litter mars the beach, and nothing else mars it."),
        good("A pale ale, a scotch and a turkey sandwich."),
        good("The mask is made of plaster of paris."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        standing_there = list(matches)
        done: set[int] = set()
        standing = {match[0] for match in standing_there}
        certain = {word: _CERTAIN[word] for word in standing & _CERTAIN.keys()}
        likely = {word: _CITIES[word] for word in standing & _CITIES.keys()}
        in_settings = [match for match in standing_there if match[0] in settings.WORDS]
        for (start, end), name in settings.names(document.text, document.has_word, in_settings):
            yield from self._at(document, Span(start, end), name, "unsafe")
            done.update(range(start, end))
        cities, likely = likely, _names_here(document)
        for match in sorted(standing_there, key=lambda match: match.start() - match.end()):
            slip = " ".join(match[0].split())
            if slip in _PHRASES and match.start() not in done and _is_slip(document, match, slip):
                done.update(range(*match.span()))
                safety = "unsafe" if _may_be_words(slip) else "safe"
                yield from self._at(document, Span(*match.span()), _with_breaks(match[0], _PHRASES[slip]), safety)
        for lead, names, safety in (
            (_BEFORE, certain, "safe"),
            (_BEFORE, cities, "unsafe"),
            (_BEFORE_LIKELY, likely, "unsafe"),
        ):
            for start, name in sorted((at, word) for word in names for at in document.places(word)):
                end = start + len(name)
                if start not in done and lead.match(document.text, start) and _BEHIND.match(document.text, end):
                    yield from self._at(document, Span(start, end), names[name], safety)
        if not standing.isdisjoint((*_NEEDS_CONTEXT, *_IN_MAY)):
            for found in _IN_CONTEXT.finditer(document.text):
                if found.start() not in done:
                    yield from self._at(document, Span(*found.span()), found[0].capitalize(), "unsafe")

    def _at(self, document: Document, span: Span, name: str, safety: str) -> Iterator[Finding]:
        block = document.block_at(span.start)
        line = document.text[block.start : block.end] if block else ""
        if line.lower() != line or line.rstrip().endswith((".", "!", "?", "”", '"', "’")):
            found = document.text[slice(*span)]
            yield self.finding(span, replace=name, safety=safety, found=found, write=name)


def _is_slip(document: Document, match: Match[str], slip: str) -> bool:
    """Not the first words of a sentence or a title, nor a compass point."""
    start = match.start()
    before = document.text[max(0, start - 6) : start]
    first, *others = slip.split()
    if first[0].isupper() and (before.rstrip(" “‘\"'")[-1:] in (".", "!", "?", ":", "\n", "")):
        return not all(other in _SMALL or vocabulary.is_word(other) for other in others)
    if first[0].islower() and others[-1] in _OFFICES and document.text.startswith(" of ", match.end()):
        return False
    previous = before.rstrip(" ").rpartition(" ")[2]
    in_longer_name = first[0].isupper() and previous[:1].isupper() and previous not in _OPENING
    return not ((first == "real" and before.endswith("the ")) or before.endswith("-") or in_longer_name)


def _may_be_words(slip: str) -> bool:
    """The new Delhi mayor, the black sea of umbrellas."""
    words = slip.split()
    if slip.islower():
        return all(vocabulary.is_word(word) and word not in _CERTAIN for word in words)
    return words[0] in _CHANCE


def _with_breaks(found: str, name: str) -> str:
    """The name with the white space that was found."""
    breaks = iter(space for space in found if space.isspace())
    return "".join(next(breaks) if letter == " " else letter for letter in name)


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
