"""Web and e-mail addresses, handles, hashtags and file names: stretches that spelling and spacing rules leave alone.

A cheap pattern finds what an address cannot be without (`://`, `@`, `#`, a dot inside a word); only there is a token
looked at. Sentences glued together (`troops.The`, `eyes.that`) are no addresses: a bare domain wants a known ending in
the right case, and an ending that is an English word (`.in`, `.live`) wants a path behind it too.
"""

import re

from newslint.compiled import expression
from newslint.finding import Span

TRIGGER = expression(r"[:@#.](?:(?<=:)//|(?<=[@#])\w|(?<=\.)[A-Za-z]{2})")  # a set in front is looked for fast
REACH = 128  # how far before its trigger an address may begin
URL_CHARACTERS = r"[\w\-.~:/?#@!$&'*+,;=%()]"
SCHEME = expression(r"[A-Za-z][A-Za-z0-9+.\-]{1,11}://" + URL_CHARACTERS + "{1,2000}")
EMAIL = expression(r"(?:mailto:)?[\w.+\-]{1,64}@\w[\w\-]{0,62}(?:\.\w[\w\-]{0,62}){0,8}")
HANDLE = expression(r"@(?=\w{0,60}[^\W\d_])\w{1,60}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,6})?")
HASHTAG = expression(r"#(?=\w{0,100}[^\W\d_])\w{1,100}")
DOTTED = expression(r"[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,12}")
PATH = expression(r"(?::[0-9]{1,5})?[/?]" + URL_CHARACTERS + "{0,2000}")
GLUED_SENTENCE = expression(r"\.[A-Z][a-z]+(?:['’][a-z]+)?$")

_ENDINGS = (
    "com org net edu gov mil int info biz io ai app dev aero museum coop eu asia cat example "
    # two-letter country codes (ISO 3166) that are not English words
    "ac ae af ag al ao ar au aw ax az ba bb bd bf bg bh bi bj bm bn bo br bs bt bw bz ca cc cd cf cg ch ci ck cl cm "
    "cn co cr cu cv cw cy cz de dj dk dm dz ec ee eg er es fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr "
    "gt gu gw gy hk hn hr ht hu ie il im iq ir je jm jo jp ke kg kh ki km kn kp kr kw ky kz lb lc li lk lr ls lt lu "
    "lv ly mc md mg mh mk ml mm mn mo mp mq mr ms mt mv mw mx mz na nc ne nf ng ni nl np nr nu nz pe pf pg ph pk pl "
    "pn pr ps pt pw py qa ro rs ru rw sa sb sc sd se sg si sk sl sm sn sr ss st su sv sx sy sz tc td tf tg th tj tk "
    "tl tm tn tr tt tv tw tz ua ug uk uy uz va vc ve vg vi vn vu wf ws yt za zm zw"
)
_WORDS_AS_ENDINGS = (
    "ad am as at be by do et gs hm id in is it la ma me mu my no om pa pm re sh so to us ye "
    "academy agency art bank blog club city cloud company design email fund house law legal life link live media "
    "name network news one online page pro pub radio shop show site social space store studio team tech today top "
    "tours travel university video watch wiki work works world xyz zone"
)
_FILE_ENDINGS = (
    "avi bat cfg csv css dll doc docx epub exe gif gz htm html ics ini ipynb java jpeg jpg js json jsx log md mov mp3 "
    "mp4 odt pdf php png ppt pptx psd py rb rtf sh sql srt svg tar tex tiff toml ts tsv txt vtt wav webp xhtml xls "
    "xlsx xml yaml yml zip"
)
ENDINGS = frozenset(_ENDINGS.split())
WORDS_AS_ENDINGS = frozenset(_WORDS_AS_ENDINGS.split())
FILE_ENDINGS = frozenset(_FILE_ENDINGS.split())
SECOND_LEVEL = frozenset(["ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "ne", "net", "or", "org"])


def addresses(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Where the addresses, handles and file names of a text stand, in order.

    Of a part of it, too, if white space or an end of the text is on both sides of that.
    """
    spans: list[Span] = []
    floor = start
    end = len(text) if end is None else end
    trigger = TRIGGER.search(text, start, end)
    while trigger:
        span = _address_at(text, trigger.start(), floor)
        if span:
            spans.append(span)
            floor = span.end
        trigger = TRIGGER.search(text, max(floor, trigger.start() + 1), end)
    return tuple(spans)


def _address_at(text: str, trigger: int, floor: int) -> Span | None:
    sign = text[trigger]
    start = _token_start(text, trigger, floor)
    if sign == "#":
        if start == trigger and text[trigger - 1 : trigger] not in ("&", "#"):
            return _matched(HASHTAG.match(text, trigger))
        return None
    if sign == ":":
        found = SCHEME.match(text, start)
        return Span(start, _trimmed(text, found.end(), trigger + 3)) if found and found.end() > trigger + 3 else None
    if sign == "@" and start == trigger:
        return _matched(HANDLE.match(text, trigger))
    email = EMAIL.match(text, start)
    if email:
        host = text.index("@", start) + 1
        domain = text[host : email.end()]
        return Span(start, host + (_domain_length(domain, path=True) or len(domain)))
    return _domain_or_file(text, start) if sign == "." else None


def _token_start(text: str, trigger: int, floor: int) -> int:
    start, floor = trigger, max(floor, trigger - REACH)
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in "_.+-"):
        start -= 1
    while start < trigger and text[start] in ".+-":
        start += 1
    return start


def _matched(found: re.Match[str] | None) -> Span | None:
    return Span(*found.span()) if found else None


def _domain_or_file(text: str, start: int) -> Span | None:
    dotted = DOTTED.match(text, start)
    if not dotted:
        return None
    path = PATH.match(text, dotted.end())
    www = dotted[0][:4].lower() == "www."
    length = _domain_length(dotted[0], path=www or path is not None)
    if length is None:
        return None
    end = start + length
    if path and end == dotted.end():
        end = _trimmed(text, path.end(), end)
    return Span(start, end)


def _domain_length(dotted: str, path: bool) -> int | None:
    """How much of a dotted run is a domain or a file name: `schema.org.This` is one up to `org`."""
    labels = dotted.split(".")
    for count in range(len(labels), 1, -1):
        if _is_ending(labels[:count], path and count == len(labels)):
            return len(".".join(labels[:count]))
    return None


def _is_ending(labels: list[str], path: bool) -> bool:
    ending, before = labels[-1], labels[-2]
    if not before:
        return False
    if ending.isupper():
        if not (before.isupper() or before.lower() in SECOND_LEVEL):
            return False
        ending = ending.lower()
    elif ending in ("Com", "Gov", "Net", "Org") and before[0].isupper():
        ending = ending.lower()
    if ending in ENDINGS or ending in FILE_ENDINGS:
        return True
    return ending in WORDS_AS_ENDINGS and (path or before in SECOND_LEVEL)


def _trimmed(text: str, end: int, start: int) -> int:
    """The end of an address without the punctuation of the sentence around it."""
    while end > start:
        last = text[end - 1]
        if last == ")" and text.count("(", start, end) >= text.count(")", start, end):
            break
        if last not in ".,;:!?'*)(_~":
            break
        end -= 1
    if text.endswith("'s", start, end):
        end -= 2
    glued = GLUED_SENTENCE.search(text, max(start, end - 40), end)
    return glued.start() if glued else end
