from collections.abc import Iterator
from re import Match, findall, fullmatch, split, sub

from newslint import Document, Finding, Rule, bad, good

SITE_WORDS = frozenset(
    "advertiser advocate argus blog bulletin chronicle courier daily dispatch echo evening examiner express gazette "
    "globe guardian "
    "herald independent inquirer insider journal leader ledger mail magazine media mercury mirror monitor morning "
    "network news newspaper "
    "observer online picayune post press radio record register reporter review sentinel standard star sun telegraph "
    "times today tribune tv "
    "voice wire weekly zeitung".split()
)
OUTLETS = frozenset(
    "abc al|jazeera ap axios bbc bloomberg cbc cbs cnbc cnn dw euronews forbes fortune france"
    "|24 itv msn nbc newsweek npr politico rappler reuters "
    "rte sbs semafor slate substack techcrunch medium vice vox wikipedia wired xinhua yahoo youtube the|atlantic the"
    "|conversation the|economist "
    "the|intercept the|nation the|onion the|spectator the|verge le|monde el|país der|spiegel deutsche"
    "|welle kyodo nikkei|asia foreign|policy foreign|affairs".split()
)
QUOTED_AS_SOURCES = frozenset(
    (
        "wall street journal",
        "new york times",
        "financial times",
        "washington post",
        "daily mail",
        "sunday times",
        "daily telegraph",
        "mail on sunday",
    )
)
SECTIONS = frozenset("arts sport sports business culture travel opinion politics science money life style food".split())
DASHES = "-–—•·~"
DOMAIN = (
    r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20})?\.(?:com|org|net|info|co|news|tv|fm|io|eu|uk|us|ca|au|in|ie|nz|za|de|fr"
    r"|it|es|ru|ua|gov|edu)"
)
RUN_ON = r"[A-Z][a-z]+(?:News|Times|Post|Today|Online|Daily|Herald|Wire|Insider|Live|24|Web|Net)"
# What stands behind a dash can be a site's name only if one of these is in it.
NAMES_A_SITE = (
    rf"[^\n]{{0,122}}(?:\b(?i:{'|'.join(sorted({*SITE_WORDS, *(name.split('|')[-1] for name in OUTLETS)}))})\b"
    r"|\.[a-z]{2}|[a-z][A-Z2]|[ \t\u00a0](?:\||»|::|›|‹|«)[ \t\u00a0])"
)
SMALL = frozenset("of the and for in on & at la le el de del di da der die das".split())


class SiteName(Rule):
    """A headline ends where its words end, not with the name of the site or section.

    A page's title repeats the section and the site behind a bar or a dash so that a browser's tab can show it; what a
    scraper saves as the headline is that title. Search engines advise sites to brand their titles this way, and
    newspapers print no headline with their own name in it.
    """

    message = "Take the site's name “{found}” off the headline"
    severity = "warning"
    fix = "safe"
    where = "headline"
    find = rf"[ \t\u00a0](?:(?:\||»|::|›|‹|«)|[-–—•·~](?=[^\n]{{3,121}}$)(?={NAMES_A_SITE}))[ \t\u00a0][^\n]{{2,120}}$"
    examples = (
        bad(
            "Ferry runs aground off Brac | Croatia\n\nNobody was hurt.",
            good="Ferry runs aground off Brac\n\nNobody was hurt.",
        ),
        bad(
            "Ferry runs aground off Brac - The Split Herald\n\nNobody was hurt.",
            good="Ferry runs aground off Brac\n\nNobody was hurt.",
        ),
        bad(
            "Ferry runs aground off Brac » World » Adriatic Times\n\nNobody was hurt.",
            good="Ferry runs aground off Brac\n\nNobody was hurt.",
        ),
        bad(
            "Ferry runs aground off Brac – SplitToday.com\n\nNobody was hurt.",
            good="Ferry runs aground off Brac\n\nNobody was hurt.",
        ),
        bad(
            "Ferry runs aground off Brac — Evening Star Travel\n\nNobody was hurt.",
            good="Ferry runs aground off Brac\n\nNobody was hurt.",
        ),
        bad(
            "Ferry runs aground off Brac - BBC News\n\nNobody was hurt.",
            good="Ferry runs aground off Brac\n\nNobody was hurt.",
        ),
        good("Ferry runs aground off Brac - as it happened\n\nNobody was hurt."),
        good("Live - Ferry runs aground off Brac\n\nNobody was hurt."),
        bad(
            "Nobody should miss the ferry | Ana Horvat\n\nI was on it.",
            good="Nobody should miss the ferry\n\nI was on it.",
        ),
        good("Opinion | The ferry that would not sink\n\nNobody was hurt."),
        good("Ferry runs aground – and nobody noticed\n\nNobody was hurt."),
        good("Two held after ferry fire - police\n\nNobody was hurt."),
        good("The last ferry - A Love Story\n\nNobody was hurt."),
        good("The man who painted ferries - The Secret Life of Arts\n\nNobody was hurt."),
        good("Brac 3 - Hvar 1\n\nNobody was hurt."),
        good("Ferry runs aground on Brac - News at last of the missing captain\n\nNobody was hurt."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        headline = document.text[document.text.rfind("\n", 0, match.start()) + 1 : match.start()]
        sentence_case = any(word.islower() and len(word) > 4 for word in headline.split())
        tails = list(_tails(match[0]))
        for number, (start, _, _) in enumerate(tails):
            offered = [tail[1:] for tail in tails[number:]]
            kept = len((headline + match[0][:start]).split())
            if kept >= 3 and _are_names(offered):
                safety = None if all(_is_certain(mark, name, sentence_case) for mark, name in offered) else "unsafe"
                yield self.finding(
                    (match.start() + start, match.end()), replace="", found=offered[-1][1], safety=safety
                )
                return


def _tails(text: str) -> Iterator[tuple[int, str, str]]:
    at = 0
    parts = split(r"([ \t\u00a0]+(?:\||-|–|—|»|::|•|·|›|‹|«|~)[ \t\u00a0]+)", text)
    for mark, name in zip(parts[1::2], parts[2::2], strict=True):
        yield at, mark.strip(), name.strip()
        at += len(mark) + len(name)


def _words(name: str) -> list[str]:
    return findall(r"[\w.’'&!+-]+", name)


def _is_site(name: str) -> bool:
    plain = sub(
        r" (?:UK|US|USA|India|Australia|Canada|Africa|Asia|English|English Edition|International|Edition|Online"
        r"|Magazine|\.com)$",
        "",
        name,
    )
    words = _words(plain.lower())
    if not words or not all(word[0].isupper() or word in SMALL or word[0].isdigit() for word in _words(name)):
        return bool(fullmatch(DOMAIN, name))
    if len(words) > 2 and words[-1] in SECTIONS and SITE_WORDS.intersection(words[-2:-1]):
        words = words[:-1]
    last = words[-1].rpartition("-")[2]
    outlet = sub(r" (?:news|sport)$", "", plain.lower()).replace(" ", "|") in OUTLETS
    named = len(words) > 1 and (
        last in SITE_WORDS or (words[0] in ("the", "daily", "radio") and not SITE_WORDS.isdisjoint(words))
    )
    return (
        outlet
        or named
        or bool(fullmatch(DOMAIN, name) or fullmatch(RUN_ON, name))
        or (plain != name and last in SITE_WORDS)
    )


def _are_names(tails: list[tuple[str, str]]) -> bool:
    site_follows = _is_site(tails[-1][1])
    return all(_is_site(name) or _is_section(mark, name, site_follows) for mark, name in tails)


def _is_section(mark: str, name: str, site_follows: bool) -> bool:
    words = _words(name)
    if not words or len(words) > 4 or name[-1] in "?!,;:”’\"'":
        return False
    capitals = all(word[0].isupper() or word.lower() in SMALL for word in words) and words[0][0].isupper()
    if mark in DASHES:
        return site_follows and ((capitals and len(words) <= 2) or bool(fullmatch(r"[0-9./-]{6,10}", name)))
    return capitals or (site_follows and words[0][0].isupper())


def _is_certain(mark: str, name: str, sentence_case: bool) -> bool:
    """Whether nothing else can be meant; behind a bar two capitals may be the columnist's name."""
    words = _words(name)
    if mark not in DASHES:
        return len(words) == 1 or _is_site(name) or not all(word[0].isupper() for word in words)
    marked = "." in name or "online" in name.lower() or (len(words) > 1 and (sentence_case or words[0] == "The"))
    return marked and name.lower().removeprefix("the ") not in QUOTED_AS_SOURCES
