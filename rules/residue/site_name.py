from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good
from newslint.analyses.site_names import MARK, names_around


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
    find = rf"[ \t\u00a0]{MARK}[ \t\u00a0]?(?=[^ \t\n])"
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
        bad(
            "Ferry runs aground off Brac ◂ Travel ◂ The Morning Tide\n\nNobody was hurt.",
            good="Ferry runs aground off Brac\n\nNobody was hurt.",
        ),
        bad(
            "The Tide :: Shipping :: Ferry runs aground off Brac\n\nNobody was hurt.",
            good="Ferry runs aground off Brac\n\nNobody was hurt.",
        ),
        bad(
            "Ferry runs aground off Brac | Comments (14) | Save article\n\nNobody was hurt.",
            good="Ferry runs aground off Brac\n\nNobody was hurt.",
        ),
        good("The dam that held – November 9, 2016\n\nNobody was hurt."),
        good("(CNN) -- Ferry runs aground off the island of Brac"),
        good("Ferry runs aground ▶ What we know\n\nNobody was hurt."),
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

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        headline = document.headline
        if headline is None:
            return
        for start, end, name, is_certain in names_around(document.text[headline.start : headline.end]):
            span = (headline.start + start, headline.start + end)
            yield self.finding(span, replace="", found=name, safety=None if is_certain else "unsafe")
