import re
from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

NEAR = 200
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
STRAIGHTENED = str.maketrans("‘’“”", "''\"\"")
ABOUT_MARKUP = expression(
    r"\b(?:HTML|XML|SGML|markup|entity|entities|escap(?:e[ds]?|ing)|character references?)\b|</[a-z]", re.IGNORECASE
)
FREQUENT = (
    r"(?:amp|nbsp|quot|apos|[lr][sd]quo|[mn]dash|hellip|pound|euro|deg|copy|reg|trade|middot|bull|laquo|raquo"
    r"|[aeiouAEIOU](?:acute|grave|circ|uml)|[nNoOaA]tilde|[cC]cedil|szlig|oslash|aring)"
)
NUMBER = r"#(?:0?3[489]|1[2-9][0-9]|2[0-4][0-9]|82[0-4][0-9]|8482|8364)"
WHOLE = (
    r"&(?=[A-Za-z#][A-Za-z0-9])(?:[aA][mM][pP];#?){0,6}"
    r"(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
)
UNENDED = rf"&(?:amp;){{0,3}}(?:{FREQUENT}|{NUMBER})(?![A-Za-z0-9;=])"
RUN_ON = (
    r"&(?:amp;){0,3}(?:#(?:0?39|82[0-4][0-9]|8482|8364)(?![0-9;=])|(?:[lr][sd]quo|[mn]dash|hellip)(?=[A-Za-z0-9])"
    r"|(?:euro|pound)(?=[0-9]))"
)
TORN = rf"& ?(?:{FREQUENT}|# ?[0-9]{{2,5}}) ?;"
NO_WORD = r"(?:nbsp|quot|[lr][sd]quo|[mn]dash|hellip|[aeiou](?:acute|grave|circ|uml)|[no]tilde|ccedil|szlig)"
HEADLESS = rf"(?<![&\w]){NO_WORD};|(?<=[A-Za-z]){NUMBER};"
OF_TWO_BYTES = frozenset("ÂÃÄÅÎÏÐÑØÙâ")
"""First bytes of UTF-8 read as Windows-1252; a reference behind one is the second, and mended with it or not at all."""


class HtmlReference(Rule):
    """Characters are written as themselves, not as HTML references.

    A reference that the reader can see was escaped once too often on its way through a template or a feed. The HTML
    standard says what each one stands for; numbers from 128 to 159 mean Windows-1252 there, and here.
    """

    message = "“{found}” is HTML for “{write}”"
    severity = "error"
    fix = "safe"
    find = rf"{WHOLE}|{UNENDED}|{RUN_ON}|{TORN}|{HEADLESS}"
    examples = (
        bad("They won&#8217;t pay &#38; she can&rsquo;t.", good="They won’t pay & she can’t."),
        bad("The B&amp;B is full.", good="The B&B is full."),
        bad("Tom &amp;amp; Jerry return.", good="Tom & Jerry return."),
        bad("The firm&#146;s caf&eacute; has shut.", good="The firm’s café has shut."),
        bad("A walk of 5&nbsp;km, she &nbsp;said.", good="A walk of 5 km, she said."),
        bad("The mill&amp;#8217;s owner &#x2014; gone.", good="The mill’s owner — gone."),
        bad("A &ldquo;quick&rdquo; look&hellip;", good="A “quick” look…"),
        bad('"No," she said. "They can&#8217;t."', good='"No," she said. "They can\'t."'),
        bad("The caf&#195;&#169; isn&acirc;&euro;&trade;t.", good="The café isn’t."),
        bad("The workers&rsquo pay&nbsp 5 &#8212 or so.", good="The workers’ pay 5 — or so."),
        bad("The mill&#8217s owner: &ldquoNo&rdquo for &euro40.", good="The mill’s owner: “No” for €40."),
        bad("She said: & quot;It isn& # 39;t mine.& quot;", good='She said: "It isn\'t mine."'),
        bad("The nbsp;quick ones don#8217;t pay.", good="The quick ones don’t pay."),
        bad("It cost &EURO;5 at the CAF&EACUTE;.", good="It cost €5 at the CAFÉ."),
        good("It was 10Î&frac14;s long. The Q&A, the R&D and fish&chips; M&nbspA."),
        good("A quote; a copy; a reg; the pound; the amp and the euro"),
        good("<p>The inn is full &amp; shut.</p>"),
        good("The AT&T; that was. A Q&A; the R&D; so on."),
        good("In HTML an ampersand is written &amp; and a space &nbsp; there."),
        good("It is at https://example.org/?a=1&amp;b=2 now."),
        good("M&S; P&O; and B&Q; they all fell."),
        good("fish &chips; salt &vinegar;"),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        straight = has_straight_marks(text)
        for match, reference in joined(matches):
            write = meant(reference) if reference == match[0] else read_again(reference)
            if write in (None, reference) or len(write) > 2:
                continue
            if ABOUT_MARKUP.search(text, max(match.start() - NEAR, 0), match.end() + NEAR):
                continue
            if text[match.start() - 1 : match.start()] in OF_TWO_BYTES and "\x7f" < write < "\xc0":
                continue
            start, end = match.start(), match.start() + len(reference)
            beside = (text[start - 1 : start], text[end : end + 1])
            if write.isspace():
                write = "" if any(neighbour in ("", " ", "\n") for neighbour in beside) else " "
            elif write in INVISIBLE:
                write = ""
            elif not write.isprintable() or write == "\ufffd":
                yield self.finding((start, end), message=f"“{reference}” is HTML for a character that does not exist")
                continue
            # `&lt;b&gt;` may be meant to be read as it would look on the page.
            safety = "unsafe" if write in ("<", ">") or reference[0] != "&" else "safe"
            write = write.translate(STRAIGHTENED) if straight else write
            yield self.finding((start, end), replace=write, safety=safety, found=reference)


def joined(matches: Iterable[Match[str]]) -> Iterator[tuple[Match[str], str]]:
    """The references, those that touch and were one character in UTF-8 as one."""
    run: list[Match[str]] = []
    for match in (*matches, None):
        if run and (match is None or match.start() != run[-1].end()):
            yield from split(run)
            run = []
        if match is not None:
            run.append(match)


def split(run: list[Match[str]]) -> Iterator[tuple[Match[str], str]]:
    at = 0
    while at < len(run):
        for count in (4, 3, 2, 1):
            reference = "".join(match[0] for match in run[at : at + count])
            if count == 1 or (at + count <= len(run) and read_again(reference)):
                yield run[at], reference
                at += count
                break


def read_again(references: str) -> str | None:
    """The one character whose bytes in UTF-8 these references are, or nothing."""
    encoded = bytearray()
    for reference in expression("&[^&;]*;").findall(references):
        character = meant(reference)
        try:
            encoded += character.encode("cp1252" if character > "\xff" else "latin-1")
        except UnicodeEncodeError:
            return None
    try:
        write = encoded.decode()
    except UnicodeDecodeError:
        return None
    return write if len(write) == 1 else None


def meant(reference: str) -> str:
    """What a reference stands for, however it was damaged or doubled; itself if it stands for nothing."""
    from html import unescape

    write = "&" + reference.replace(" ", "").lstrip("&").rstrip(";") + ";"
    if unescape(write) == write and write[1:-1].isupper() and len(write) > 5:
        write = unescape(write.lower()).upper()
    while "&" in write and (fewer := unescape(write)) != write:
        write = fewer
    return write if len(write) <= 2 else reference


def has_straight_marks(text: str) -> bool:
    return text.count("'") + text.count('"') > 1 + 4 * sum(map(text.count, "‘’“”"))
