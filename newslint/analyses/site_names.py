"""Names of sites and sections that a page's title sets before and behind a headline.

A title is the headline and such names with a separator between two of them. Which of the parts is the headline is
known by
what the others are: a site (by the words that newspapers, agencies and channels are called), a section, a date, a
country.
"""

from re import finditer, fullmatch, sub

from newslint.analyses.furniture import SURE, furniture, may_be_furniture
from newslint.analyses.outlets import GENRES, OUTLETS, QUOTED_AS_SOURCES, SECTIONS, SITE_WORDS
from newslint.named import NamedTuple

_DASHES = "-–—"
_CRUMBS = "»«›‹◂◀◄▸▶►▹◃⟩⟨⟫⟪❯❮≫≪^⋆★☆✦◆◇■□▪▫●○∙➤➔⇒→←"
"""What stands between names in titles and not in headlines."""
MARK = (
    rf"(?P<mark>[|¦│▎┃⎮❘｜]{{1,2}}|[{_CRUMBS}]{{1,3}}(?!\w)|[»«›‹]{{1,2}}|::|//|-{{2,3}}|>{{2,3}}|<{{2,3}}|[~•·⋅⸱]"
    r"|(?:[-–—/\\:<>]|&gt;|&lt;)(?=[ \u00a0]))"
)
_SEPARATOR = rf"[ \t\u00a0]+{MARK}[ \t\u00a0]*"
_SMALL = frozenset(
    "of the and for in on & at la le el de del du des di da do dos das der die den und et y e i van von".split()
)
_DOMAIN = r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){1,2}"
_RUN_ON = (
    r"[A-Z][a-z]+(?:News|Times|Post|Today|Online|Daily|Herald|Wire|Insider|Live|24|Web|Net|Press|Radar|Desk"
    r"|Media)[\w]{0,3}"
)
_COMPOUND = (
    r"(?:\w{3,20}(?:blatt|zeitung|nachrichten|anzeiger|kurier|rundschau|bladet|tidning(?:en)?|avisen|posten|sanomat"
    r"|leht"
    r"|dagblad|courant|gazeta|gazette|shimbun|ilbo|pravda|tribune?|telegraph|telegraf|herald|chronicle|online"
    r"|newsroom|times"
    r"|wire|journal|magazine|insider))"
)
_EDITION = (
    r"(?i)[ ,]+(?:UK|US|USA|UA|India|Australia|Canada|Africa|Asia|Europe|English|English Edition|in English"
    r"|Edition|Online|Magazine|World|Global|International|\.com)$"
)
_DATE = (
    r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4}"
    r"|[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}"
)


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
        section = fullmatch(r".*[^ ]( [\[(][A-Z][\w ]{2,16}[\])])", title[:start])
        if section:
            start -= len(section[1])
        found.append(Tail(start, len(title), parts[-1].text, certain))
    return found


def _parts(title: str) -> list[Part]:
    parts, gap, start, mark = [], 0, 0, ""
    for match in finditer(_SEPARATOR, title):
        parts.append(Part(gap, start, match.start(), mark, title[start : match.start()].strip()))
        gap, start, mark = match.start(), match.end(), "-" if match["mark"].startswith("--") else match["mark"]
    parts.append(Part(gap, start, len(title), mark, title[start:].strip()))
    return parts


def _leading(parts: list[Part]) -> int:
    """How many parts stand before the headline."""
    chain = 0
    while chain < len(parts) - 1 and len(parts[chain].text.split()) <= 4 and not parts[chain].text.startswith("("):
        chain += 1
    while chain:
        before = parts[:chain]
        names = [part.text for part in before]
        marks = [part.mark for part in parts[1 : chain + 1]]
        sited = any(map(_is_site, names))
        bars = all(mark not in (*_DASHES, ":", "/") for mark in marks)
        plain = [name.lower().strip("[]() ") for name in names]
        known = all(
            _is_site(name) or name.lower().strip("[]() ") in SECTIONS or (sited and _is_capital(name)) for name in names
        )
        alone = chain == 1 and not sited and plain[0] in GENRES
        if (
            known
            and not alone
            and (bars or (sited and chain == 1 and _is_site(names[0])))
            and _is_headline(parts[chain].text)
        ):
            return chain if bars or parts[chain].text[0].isupper() else 0
        if (
            chain > 1
            and bars
            and len(set(marks)) == 1
            and all(_is_capital(name) and len(name.split()) <= 4 for name in names)
            and len(parts[chain].text.split()) > max(len(name.split()) for name in names)
            and _is_headline(parts[chain].text)
        ):
            return chain
        if (
            chain > 1
            and bars
            and _is_capital(names[0])
            and all(name in SECTIONS for name in plain[1:])
            and _is_headline(parts[chain].text)
        ):
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
    site = next(
        (number for number, part in enumerate(tails) if _is_site(part.text) and not _is_doubtful(part, title_case)),
        None,
    )
    if site is not None and all(len(name.split()) <= 7 for name in names[site + 1 :]):
        names, tails = names[: site + 1], tails[: site + 1]
    sited = site is not None
    sections = [name.lower() in SECTIONS and name.lower() not in ("live", "video") for name in names]
    repeated = len(tails) > 1 and len({part.mark for part in tails}) == 1
    for part, is_section in zip(tails, sections, strict=True):
        name, mark = part.text, part.mark
        if (_is_site(name) and not _is_doubtful(part, title_case)) or _is_furniture(name):
            continue
        if fullmatch(_DATE, name):
            if sited or mark not in _DASHES:
                continue
            return False
        words = len(name.split())
        if (
            not name
            or words > 5
            or name[-1] in "?!,;:”’\"'"
            or not (is_section or _is_capital(name))
            or name.lower() in GENRES - SECTIONS
            or name == "Live"
        ):
            return False
        if mark in _DASHES:
            if not (
                (sited and words <= 2 and not title_case)
                or (sited and repeated and words <= 3)
                or (repeated and words <= 4 and not title_case)
                or (sited and is_section)
                or (not title_case and words > 1 and len(tails) > 1 and any(sections) and not is_section)
            ):
                return False
        elif mark in "/:<>\\":
            if not (sited or (len(tails) > 1 and all(sections)) or (repeated and words <= 4 and not title_case)):
                return False
        elif mark in ("•", "·", "⋅", "~"):
            if not (sited or is_section or (not title_case and (words > 1 or len(tails) > 1))):
                return False
        elif words > 4 and not sited:
            return False
    return True


def _is_doubtful(part: Part, title_case: bool) -> bool:
    return (
        part.mark in _DASHES
        and title_case
        and not _is_known(part.text)
        and not part.text.startswith("The ")
        and len(part.text.split()) > 3
    )


def _is_certain(kept: list[Part], tails: list[Part]) -> bool:
    """Whether nothing else can be meant; behind a bar two capitals may be a columnist's name."""
    sentence_case = not _is_title_case(kept[-1].text)
    repeated = len(tails) > 1 and len({part.mark for part in tails}) == 1 and _is_site(tails[-1].text)
    if repeated and sentence_case:
        return True
    for part in tails:
        name, words = part.text, part.text.split()
        if _is_furniture(name):
            continue
        if _is_site(name):
            marked = (
                "." in name or "online" in name.lower() or (len(words) > 1 and (sentence_case or words[0] == "The"))
            )
            source = name.lower().removeprefix("the ") in QUOTED_AS_SOURCES
            if part.mark in _DASHES and (not marked or source):
                return False
        elif part.mark == ":":
            if not (len(tails) > 1 and _is_site(tails[-1].text)):
                return False
        elif part.mark in (*_DASHES, "/", "•", "·", "⋅", "~", "<", ">"):
            if not (name.lower() in SECTIONS and _is_site(tails[-1].text)):
                return False
        elif (
            part.mark[0] not in _CRUMBS
            and len(words) > 1
            and name.lower() not in SECTIONS
            and not _is_site(tails[-1].text)
        ):
            return False
    return True


def _is_furniture(name: str) -> bool:
    """Whether a part of a title is a button or a counter of the page."""
    return may_be_furniture(name) and furniture(name) == SURE


def _is_headline(text: str) -> bool:
    return len(text.split()) >= 4


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 4]
    return not any(word.islower() for word in words)


def _is_capital(name: str) -> bool:
    words = name.strip("[]()").split()
    return (
        bool(words)
        and all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL or "’" in word[:2] for word in words)
        and (words[0][0].isupper() or words[0][0].isdigit())
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
        last = content[-1] if content else ""
        return bool(fullmatch(_COMPOUND, last)) or (plain != name and last in SITE_WORDS)
    ends = {content[-1].rpartition("-")[2], content[-1]}
    if fullmatch(_COMPOUND, content[-1]):
        return True
    opens = words[0] in (
        "the",
        "daily",
        "radio",
        "la",
        "le",
        "el",
        "der",
        "die",
        "het",
        "de",
    ) and not SITE_WORDS.isdisjoint(content)
    foreign = words[0] in _FIRST and len(words) > 1
    return not SITE_WORDS.isdisjoint(ends) or opens or foreign


_FIRST = frozenset(
    "correio jornal folha gazeta corriere gazzetta diario journal gazette courrier tribune tribuna radio"
    " rádio heraldo faro dziennik kurier"
    " ukrainska zeitung kyiv-post komsomolskaya noticias nachrichten".split()
)
