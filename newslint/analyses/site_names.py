"""Names of sites and sections that a page's title sets before and behind a headline.

A title is the headline and such names with a separator between two of them. Which of the parts is the headline is known by
what the others are: a site (by the words that newspapers, agencies and channels are called), a section, a date, a country.
"""

from re import finditer, fullmatch, sub

from newslint.named import NamedTuple

SITE_WORDS = frozenset(
    """
advertiser advocate agency argus blog bulletin chronicle courier daily dispatch echo enquirer evening examiner express gazette
globe guardian herald independent inquirer insider journal leader ledger mail magazine media mercury mirror monitor morning
network news newspaper newswire observer online picayune post press radio record recorder register reporter review sentinel
standard star sun telegraph telegram times today tribune tv voice wire weekly desk newsroom broadcasting channel
zeitung nachrichten presse blatt tageblatt abendblatt wochenblatt anzeiger kurier allgemeine rundschau tagblatt dagblad volkskrant
courrier gazette dépêche figaro libération parisien nouvelles faro diario periódico nación prensa heraldo noticias vanguardia tribuna
correio jornal folha estado público notícias gazeta corriere gazzetta stampa repubblica giornale messaggero mattino giorno
dziennik rzeczpospolita wyborcza kurier fakt pravda novosti vesti izvestia komsomolskaya novyny gazetesi haber haberler sabah
dagbladet aftenposten posten tidningen bladet avisen avis sanomat shimbun ilbo sinmun ribao wanbao kompas tempo adevărul ziarul
kathimerini hirek hírek magazin novine list večernji jutarnji delo dnevnik
""".split()
)
OUTLETS = frozenset(
    """
abc|al jazeera|ap|apa|axios|bbc|bloomberg|cbc|cbs|cnbc|cnn|dw|euronews|forbes|fortune|france 24|france24|itv|msn|nbc|newsweek|npr|pbs|politico|rappler
reuters|rte|rté|sbs|semafor|slate|substack|techcrunch|medium|vice|vox|wikipedia|wired|xinhua|yahoo|youtube|the atlantic|the conversation
the economist|the intercept|the nation|the onion|the spectator|the verge|le monde|el país|el pais|der spiegel|deutsche welle|kyodo|nikkei asia
foreign policy|foreign affairs|tass|ria novosti|interfax|interfax-ukraine|ukrinform|unian|meduza|anadolu|anadolu agency|aa|trt|trt world
yonhap|ndtv|wion|scroll.in|the wire|the hindu|the print|theprint|firstpost|moneycontrol|livemint|mint|dawn|dawn.com|geo|ary|bernama|antara
cgtn|cctv|rfi|rfe/rl|rferl|voa|swissinfo|lusa|ansa|efe|afp|dpa|upi|pti|ani|ians|mehr|irna|tasnim|haaretz|ynet|i24news|arab news|gulf news
the new arab|middle east eye|africanews|allafrica|news24|punch|the punch|vanguard|nation|the east african|the diplomat|the local|tvp|tvn24
polskie radio|onet|suspilne|hromadske|liga.net|nv|rbc-ukraine|babel|eurointegration|balkan insight|n1|b92|novinite|eenews|err|lrt|delfi|lsm
yle|svt|nrk|sky|sky sports|espn|eurosport|goal|the athletic|mailonline|mail online|huffpost|buzzfeed|daily beast|the daily beast|the hill|salon|quartz
usa today|abc news|pa media|stuff|rnz|nzz|srf|orf|rai|sputnik|rt|kbs|nhk|channelnewsasia|cna|scmp|globo|g1|uol|clarín|infobae|el universal|stuff.co.nz
""".replace("\n", "|").strip("|").split("|")
)
SECTIONS = frozenset(
    """
news|latest news|latest|top stories|top news|breaking news|headlines|world|world news|international|global|national|nation|local|local news|regional
region|regions|uk|uk news|us|us news|usa|europe|europe news|asia|africa|americas|americas news|asia pacific|middle east|latin america|country
politics|business|economy|finance|markets|money|companies|industry|technology|tech|science|health|environment|climate|climate change|energy|education
society|people|life|lifestyle|life & style|life and style|style|fashion|food|food & drink|travel|culture|arts|art|art & design|arts & culture|books|film|movies
music|stage|theatre|television|tv|tv & radio|media|entertainment|arts & entertainment|showbiz|celebrity|celebrities|games|sport|sports|football|soccer
cricket|tennis|rugby|golf|athletics|boxing|cycling|formula 1|f1|motorsport|swimming|winter sports|other sports|racing|basketball|ice hockey|olympics|weather
crime|courts|law|justice|police|war|ukraine war|war in ukraine|conflict|defence|defense|security|military|diplomacy|religion|history|heritage|features
interviews|in depth|long reads|property|real estate|cars|motoring|transport|agriculture|farming|space|nature|animals|wildlife|community|trending
royals|obituaries|opinion|opinions|comment|analysis|editorial|editorials|columns|blogs|letters|video|videos|photos|pictures|gallery|podcasts|live
press releases|press release|archive|archives|home|homepage|front page|all news|news feed|newsfeed|actualité|actualités|noticias|nachrichten|notizie
""".replace("\n", "|").strip("|").split("|")
)
GENRES = frozenset(
    """
live|live updates|live blog|video|watch|podcast|opinion|opinions|comment|analysis|editorial|obituary|obituaries|review|explainer|profile|interview
exclusive|breaking|breaking news|letters|letter|quiz|factbox|timeline|column|essay|investigation|special report|correction|update|updated|report
fact check|recap|preview|feature|q&a|as it happened|first night|long read|letters to the editor|war|money|life|history|nature|home|people|law|justice
""".replace("\n", "|").strip("|").split("|")
)
"""What a paper itself may print before a headline."""
QUOTED_AS_SOURCES = frozenset(
    "wall street journal|new york times|financial times|washington post|daily mail|sunday times|daily telegraph|mail on sunday"
    "|tass|ria novosti|xinhua|interfax|ap|afp|reuters|anadolu|anadolu agency|mehr|irna|bloomberg|guardian|der spiegel|le monde|bbc|cnn".split("|")
)
"""What may stand behind a dash as the source of what the headline says."""

_DASHES = "-–—"
_BARS = "|¦│▎┃»›«‹::~•·⋅"
_SEPARATOR = (
    r"[ \t\u00a0]+(?P<mark>[|¦│▎┃»›«‹]{1,2}|::|//|[~•·⋅⟩]|(?:[-–—/\\:<>→►]|&gt;|&lt;)(?=[ \u00a0]))[ \t\u00a0]*"
)
_SMALL = frozenset("of the and for in on & at la le el de del du des di da do dos das der die den und et y e i van von".split())
_DOMAIN = r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){1,2}"
_RUN_ON = r"[A-Z][a-z]+(?:News|Times|Post|Today|Online|Daily|Herald|Wire|Insider|Live|24|Web|Net|Press|Radar|Desk|Media)[\w]{0,3}"
_EDITION = (
    r"(?i)[ ,]+(?:UK|US|USA|UA|India|Australia|Canada|Africa|Asia|Europe|English|English Edition|in English|Edition|Online|Magazine|World|Global|International|\.com)$"
)
_DATE = r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4}|[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}"


class Part(NamedTuple):
    """A part of a title at an offset; `mark` is the separator before it, `gap` where that begins."""

    gap: int
    start: int
    end: int
    mark: str
    text: str


class Tail(NamedTuple):
    """A span of a title to take out, the name to tell, and whether nothing else can be meant."""

    start: int
    end: int
    name: str
    is_certain: bool


def names_around(title: str) -> list[Tail]:
    """The names before and behind the headline in a title, with their separators."""
    parts = _parts(title)
    first = _leading(parts)
    last = _trailing(parts, first)
    found = []
    kept = parts[first : last + 1]
    if first:
        names = [part.text for part in parts[:first]]
        bars = all(part.mark not in (*_DASHES, ":", "/") for part in parts[1 : first + 1])
        certain = bars and (first > 1 or any(map(_is_site, names)))
        found.append(Tail(parts[0].start, parts[first].start, " ".join(names), certain))
    if last < len(parts) - 1:
        start, certain = parts[last + 1].gap, _is_certain(kept, parts[last + 1 :])
        section = fullmatch(r".*[^ ]( [\[(][A-Z][\w ]{2,16}[\])])", title[: start])
        if section:
            start -= len(section[1])
        found.append(Tail(start, len(title), parts[-1].text, certain))
    return found


def _parts(title: str) -> list[Part]:
    parts, gap, start, mark = [], 0, 0, ""
    for match in finditer(_SEPARATOR, title):
        parts.append(Part(gap, start, match.start(), mark, title[start : match.start()].strip()))
        gap, start, mark = match.start(), match.end(), match["mark"]
    parts.append(Part(gap, start, len(title), mark, title[start:].strip()))
    return parts


def _leading(parts: list[Part]) -> int:
    """How many parts stand before the headline."""
    chain = 0
    while chain < len(parts) - 1 and len(parts[chain].text.split()) <= 4:
        chain += 1
    while chain:
        before = parts[:chain]
        names = [part.text for part in before]
        marks = [part.mark for part in parts[1 : chain + 1]]
        sited = any(map(_is_site, names))
        bars = all(mark not in (*_DASHES, ":", "/") for mark in marks)
        plain = [name.lower().strip("[]() ") for name in names]
        known = all(_is_site(name) or name.lower().strip("[]() ") in SECTIONS or (sited and _is_capital(name)) for name in names)
        alone = chain == 1 and not sited and plain[0] in GENRES
        if known and not alone and (bars or (sited and chain == 1 and _is_site(names[0]))) and _is_headline(parts[chain].text):
            return chain if bars or parts[chain].text[0].isupper() else 0
        if chain > 1 and bars and _is_capital(names[0]) and all(name in SECTIONS for name in plain[1:]) and _is_headline(parts[chain].text):
            return chain
        chain -= 1
    return 0


def _trailing(parts: list[Part], first: int) -> int:
    """The index of the headline's last part."""
    title_case = _is_title_case(parts[first].text)
    for last in range(first, len(parts) - 1):
        kept = sum(len(part.text.split()) for part in parts[first : last + 1])
        if kept >= 3 and _are_names(parts[last + 1 :], title_case):
            return last
    return len(parts) - 1


def _are_names(tails: list[Part], title_case: bool) -> bool:
    names = [part.text for part in tails]
    site = next((number for number, part in enumerate(tails) if _is_site(part.text) and not _is_doubtful(part, title_case)), None)
    if site is not None and all(len(name.split()) <= 7 for name in names[site + 1 :]):
        names, tails = names[: site + 1], tails[: site + 1]
    sited = site is not None
    sections = [name.lower() in SECTIONS and name.lower() not in ("live", "video") for name in names]
    for part, is_section in zip(tails, sections, strict=True):
        name, mark = part.text, part.mark
        if (_is_site(name) and not _is_doubtful(part, title_case)) or fullmatch(_DATE, name):
            continue
        words = len(name.split())
        if not name or words > 5 or name[-1] in "?!,;:”’\"'" or not (is_section or _is_capital(name)) or name.lower() in GENRES - SECTIONS or name == "Live":
            return False
        if mark in _DASHES:
            if not ((sited and words <= 2 and not title_case) or (sited and is_section) or (not title_case and words > 1 and len(tails) > 1 and any(sections) and not is_section)):
                return False
        elif mark in "/:<>→►\\":
            if not (sited or (len(tails) > 1 and all(sections))):
                return False
        elif mark in ("•", "·", "⋅", "~"):
            if not (sited or is_section or (not title_case and (words > 1 or len(tails) > 1))):
                return False
        elif words > 4 and not sited:
            return False
    return True


def _is_doubtful(part: Part, title_case: bool) -> bool:
    return part.mark in _DASHES and title_case and not _is_known(part.text) and not part.text.startswith("The ") and len(part.text.split()) > 3


def _is_certain(kept: list[Part], tails: list[Part]) -> bool:
    """Whether nothing else can be meant; behind a bar two capitals may be a columnist's name."""
    sentence_case = not _is_title_case(kept[-1].text)
    for part in tails:
        name, words = part.text, part.text.split()
        if _is_site(name):
            marked = "." in name or "online" in name.lower() or (len(words) > 1 and (sentence_case or words[0] == "The"))
            source = name.lower().removeprefix("the ") in QUOTED_AS_SOURCES
            if part.mark in _DASHES and (not marked or source):
                return False
        elif part.mark == ":":
            if not (len(tails) > 1 and _is_site(tails[-1].text)):
                return False
        elif part.mark in (*_DASHES, "/", "•", "·", "⋅", "~", "<", ">"):
            if not (name.lower() in SECTIONS and _is_site(tails[-1].text)):
                return False
        elif len(words) > 1 and name.lower() not in SECTIONS and not _is_site(tails[-1].text):
            return False
    return True


def _is_headline(text: str) -> bool:
    return len(text.split()) >= 4


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 4]
    return not any(word.islower() for word in words)


def _is_capital(name: str) -> bool:
    words = name.strip("[]()").split()
    return bool(words) and all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL or "’" in word[:2] for word in words) and (
        words[0][0].isupper() or words[0][0].isdigit()
    )


def _is_known(name: str) -> bool:
    plain = sub(r" (?:news|sport|sports|world|live)$", "", name.lower().strip("[]()"))
    return plain in OUTLETS or name.lower() in OUTLETS


def _is_site(name: str) -> bool:
    """Whether a name is one that sites have."""
    if _is_known(name) or fullmatch(_RUN_ON, sub(_EDITION, "", name)):
        return True
    if fullmatch(_DOMAIN, name):
        return not name.replace(".", "").isdigit() and not fullmatch(r"(?:[A-Z]\.){2,6}|.*\.[0-9]+", name + "")
    plain = sub(_EDITION, "", name)
    words = [word.strip("’'.,").lower() for word in plain.split()]
    if not words or not _is_capital(name) or len(words) > 6:
        return False
    content = [word for word in words if word not in _SMALL]
    if len(content) > 2 and content[-1] in SECTIONS and content[-2] in SITE_WORDS:
        content = content[:-1]
    if len(words) < 2 or not content:
        return plain != name and bool(content) and content[-1] in SITE_WORDS
    ends = {content[-1].rpartition("-")[2], content[-1]}
    opens = words[0] in ("the", "daily", "radio", "la", "le", "el", "der", "die", "het", "de") and not SITE_WORDS.isdisjoint(content)
    foreign = words[0] in _FIRST and len(words) > 1
    return not SITE_WORDS.isdisjoint(ends) or opens or foreign


_FIRST = frozenset(
    "correio jornal folha gazeta corriere gazzetta diario journal gazette courrier tribune tribuna radio rádio heraldo faro dziennik kurier"
    " ukrainska zeitung kyiv-post komsomolskaya noticias nachrichten".split()
)
