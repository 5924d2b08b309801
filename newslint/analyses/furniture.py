"""Furniture: what the page around an article says, told by its grammar.

A page speaks in labels, in counts and times, in orders to its visitor ("Get our best stories in your inbox"), in
questions to
them that such an order answers, and in notices about itself ("This content is hosted by …"). A reporter speaks of
others, in the past tense and in whole sentences. Each clause of a line is judged; a line is furniture if all its
clauses are, or may be beside one that is.
"""

from functools import cache
from re import split

from newslint.analyses.foreign_furniture import ADVERTISEMENT, OTHER, READ_ALSO, TAGS
from newslint.analyses.furniture_heads import BRIEF, COMMON, HEADS, LONGEST, RARE, SHORT, SPEECH, TITLE, WEAK_HEADS
from newslint.analyses.outlets import AGENCIES, SITE_WORDS
from newslint.analyses.page_certain import CERTAIN_NOTICE
from newslint.analyses.page_grammar import ASKS, CERTAIN_COUNT, COUNT, PROMPT, STAMP, TEASER
from newslint.analyses.page_labels import CERTAIN, LABEL, LABEL_HEADS, MARK
from newslint.analyses.page_notices import NOTICE
from newslint.analyses.page_speech import ORDERS, bids, speaks_to_visitor
from newslint.analyses.page_vocabulary import VOCABULARY, is_interface
from newslint.analyses.page_words import LABELS, WEAK
from newslint.compiled import IGNORE_CASE, expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
else:
    Any = object

NONE, MAYBE, LIKELY, SURE = range(4)
"""How certain it is that a line is furniture: not at all; only beside other furniture; so that an editor should look;
nothing else can be meant."""

_WORDS = expression(r"[^\W_]+")
_LETTERS = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HEAD = expression(r"[\W_]{0,12}([^\W_]+)")
_MARKED = expression(rf"[^\n]{{2,48}}?{MARK}|[^a-z\n]{{4,40}} [A-Z0-9]\w*[a-z]")
_CLEAN = expression(r"^[\W_]+|[\W_]+$")
_SEGMENTS = expression(
    r"[ \u00a0]?[|·•⋅│▪︱¦][ \u00a0]?|[ \u00a0]+(?:[/»›>—–]|::|&nbsp;)[ \u00a0]+|[ \u00a0]*\u00a0[ \u00a0]+| {2,}|\t+"
)
_SENTENCES = expression(r"(?<=[.!?…])[”\"')]?\s+(?=[“\"'‘(\[]?[^\W_a-z])")
_REPORTED = frozenset(
    "said says saying told asked added wrote argued he she him her his hers they their had would could went came"
    " who whose were was".split()
)
_WAS = expression(
    r"(?:\b(?:was|were) (?:this|you|(?:originally|first|also|previously|automatically|auto|machine|translated|published"
    r"|produced|written|generated"
    r"|created|removed|deleted|syndicated))|\b(?:there )?(?:was|were) (?:an? )?(?:error|problem|you|this"
    r"|not (?:found|available)))\b",
    IGNORE_CASE,
)
_SPOKEN = expression(r", (?:the|a|an|one|some|as) [^,.]{3,60}\.?$", IGNORE_CASE)
_LIST = r"#?[\w'&./+-]+(?: [\w'&./+-]+){0,4}(?:(?:,| ?[|·•⋅/;]| #) ?#?[\w'&./+-]+(?: [\w'&./+-]+){0,4}){1,24}"


def may_be_furniture(line: str) -> bool:
    """Whether there is reason to ask `furniture`, which costs more."""
    if len(line) > LONGEST:
        return False
    if len(line) <= TITLE and VOCABULARY.issuperset(_LETTERS.findall(line.lower())):
        return True
    if ("(@" in line or "? " in line) and len(line) <= SHORT:
        return True
    head = _HEAD.match(line)
    if head is None:
        return bool(line) and len(line) <= SHORT
    word = head[1].lower()
    if (word in ORDERS and len(line) <= SPEECH) or (word in LABEL_HEADS and _MARKED.match(line)):
        return True
    if word in HEADS or not word[0].isascii() or (word[0].isdigit() and len(line) <= SHORT):
        return True
    if word not in WEAK_HEADS or len(line) <= BRIEF:
        return word in WEAK_HEADS
    return not (COMMON if len(line) <= SHORT else RARE).isdisjoint(_WORDS.findall(line.lower(), head.end()))


def furniture(line: str) -> int:
    """How certain it is that a line is furniture."""
    if len(line) > LONGEST:
        return NONE
    text = " ".join(line.replace("’", "'").split(" ")).strip()
    whole = _certainty(text)
    if whole or _matches(_TEASERS, text) is not None or _is_reported(text):
        return whole
    clauses = [part for part in _SEGMENTS.split(text) if _CLEAN.sub("", part)]
    if (
        len(clauses) > 2
        and not _SCORED.search(text)
        and clauses[0].strip(_EDGES).casefold() in _ROOTS
        and max(len(each.split()) for each in clauses) < 4
    ):
        return SURE
    certainties = []
    for part in clauses:
        sentences = [part] if len(clauses) > 1 and _certainty(part) else _SENTENCES.split(part)
        if len(clauses) == len(sentences) == 1:
            return NONE
        for number, sentence in enumerate(sentences):
            certainty = _certainty(sentence)
            if certainty == NONE and len(sentences) > 1 and sentence.endswith("?") and len(sentence.split()) <= 12:
                certainty = MAYBE
            if number and sentences[number - 1].endswith("?") and _CLEAN.sub("", sentence).casefold() in _ANSWERS:
                certainty = LIKELY
            if certainty == NONE:
                return NONE
            certainties.append(certainty)
    if not certainties or (max(certainties) < LIKELY and len(clauses) == 1):
        return MAYBE if certainties else NONE
    told = [certainty for certainty in certainties if certainty > MAYBE]
    return SURE if len(clauses) > 2 or (told and min(told) == SURE) else LIKELY


def _certainty(clause: str) -> int:
    core = _CLEAN.sub("", clause)
    label = core.casefold()
    if not label:
        return NONE
    if core in _ADS or (label in LABELS and clause[0] == "[" and clause[-1] == "]"):
        return LIKELY
    if label in LABELS:
        certainty = MAYBE if label in WEAK else SURE if " " in label else LIKELY
        return max(MAYBE, certainty - 1) if clause.rstrip().endswith(":") else certainty
    if label in ("a a", "a- a", "a a a", "aa"):
        return SURE
    foreign = _matches(_FOREIGN, core)
    if foreign:
        return SURE
    if _matches(_COUNTS, core + (")" if clause.rstrip().endswith(")") and "(" in core else "")):
        return SURE if _matches(CERTAIN_COUNT, core) else LIKELY if not core.isdigit() else MAYBE
    if _matches(_STAMPS, core) or _is_source(core):
        return LIKELY
    if (teaser := _matches(_TEASERS, clause)) is not None:
        return _teaser(teaser)
    if _SHOUTED.match(clause):
        return LIKELY
    plain = clause.strip(_EDGES)
    if _matches(CERTAIN_NOTICE, plain.rstrip(".! ")) and not _is_reported(clause):
        return SURE
    if is_interface(plain) and not clause.rstrip().endswith(":"):
        return SURE if bids(plain) else LIKELY
    if _is_reported(clause) or (core[0].islower() and len(core.split()) > 5):
        return NONE
    bare = plain.rstrip(".! ")
    if _matches(_NOTICES, bare) or (_matches(_PROMPTS, bare) and not _is_told(plain)):
        return SURE if bids(plain) else LIKELY
    if not clause.rstrip().endswith(":") and speaks_to_visitor(plain):
        return SURE if bids(plain) else LIKELY
    if (plain.endswith("?") and _matches(_ASKED, plain)) or (plain.endswith("!") and len(plain.split()) <= 5):
        return MAYBE
    return NONE


def _is_source(core: str) -> bool:
    """Whether a line names the agency or the paper that a copy comes from."""
    match = _SOURCE.match(core)
    if match is None:
        return False
    names = [name.casefold().removeprefix("the ") for name in split(r" ?[,/&|] ?| and ", match[1])]
    return all(name in AGENCIES or name.split()[-1] in SITE_WORDS for name in names if name)


def _is_reported(clause: str) -> bool:
    """Whether a clause speaks of others, or in the past tense, as reporters do."""
    words = _REPORTED.intersection(_WORDS.findall(clause.lower()))
    if words:
        return not (words <= {"was", "were"} and _WAS.search(clause))
    return "," in clause and _SPOKEN.search(clause) is not None


def _is_told(plain: str) -> bool:
    """Whether an order is rather the beginning of a sentence about something: it is long, or goes on as prose does."""
    words = plain.split()
    return len(words) > 32


def _teaser(teaser: Any) -> int:
    label, title = teaser["label"].casefold(), teaser["title"].strip(" )]*")
    bare = title.lstrip("\"'“‘«[(")
    if len(title.split()) > 2 and title[-1] not in ".;,:?" and _matches(_SHOWN, label):
        return LIKELY
    if not bare or not (bare[0].isupper() or bare[0].isdigit()) or (title[-1] in ".;,:" and not title.endswith("...")):
        if not (_matches(_LISTED, label) and _matches(_LISTS, title) and title[-1] not in ".;"):
            return NONE
        return SURE if _matches(_FILED, label) and _matches(_LIST, title) else LIKELY
    if _matches(_LISTED, label):
        if _matches(_FILED, label) and _matches(_LIST, title):
            return SURE
        return LIKELY if _matches(_LISTS, title) or len(title.split()) <= 3 else NONE
    if len(title.split()) < 2:
        return NONE
    return SURE if _matches(CERTAIN, label) else LIKELY


_SHOUTED = expression(
    r"[\W_]{0,4}(?:(?:ALSO |MORE )?(?:READ|SEE|WATCH|LISTEN)(?: (?:MORE|ALSO|TOO|NEXT|NOW))*"
    r"|(?:RELATED|RECOMMENDED)(?: [A-Z]+)?|YOU (?:MAY|MIGHT) (?:ALSO )?LIKE|DON'T MISS|IN OTHER NEWS|KEEP READING)"
    r" (?=[A-Z0-9“\"'][\w'’]*[a-z]|[A-Z0-9]\w* [a-z])[^\n]{8,150}(?<![.;:,])$"
)
_SOURCE = expression(
    r"(?:sources?|via|agency|courtesy|credit|fuentes?|quellen?|fontes?|fonti|kild[ea]r?|källa|bron|lähde|źródło|zdroj"
    r"|forrás|izvor"
    r"|vir|sursa|kaynak|sumber|nguồn|источник|джерело|извор|източник|πηγή|المصدر|来源|來源|出典|출처) ?[:：]?"
    r" ((?-i:[A-Zadpen])[^.:;?!]{1,50})$",
    IGNORE_CASE,
)
_EDGES = " \t*_•·»«›‹>→←▶►☞☛👉👇🔴📲📩🎧📷📸🎥▎|-–—=~#:;…[]()"
_FILED = r"tags?|tagged|keywords?|filed under|posted in|related tags|hashtags|related topics?"
_LISTED = (
    r"tags?|tagged|topics?|related topics?|keywords?|key ?words|categor(?:y|ies)|filed under|posted in|labels"
    r"|related tags|hashtags|section|rubric"
)
_LISTS = _LIST + r"|\w+(?: [\w&]+){0,3}"
_COUNTS, _STAMPS, _PROMPTS, _NOTICES, _ASKED = COUNT, STAMP, PROMPT, NOTICE, ASKS
_TAG = r"[^\s,;|.!?，、،]{1,40}(?: [^\s,;|.!?，、،]{1,40}){0,3}"
_TAGS = rf"(?!.*\b(?:the|an|was|is|are|he|she|it|you|i|we|they|yes|no|not)\b){_TAG}(?: ?[,;|，、،] ?{_TAG}){{0,20}}"
_FOREIGN = (
    rf"(?:{READ_ALSO})(?: ?[:|»–-] ?.{{3,180}}|[.…]*)|(?:{ADVERTISEMENT})|(?:{OTHER})(?: ?[:|] ?.{{2,60}})?"
    rf"|(?:{TAGS}) ?[:：] ?{_TAGS}"
)
_TEASERS = (
    rf"[\[(*•»«›‹>→▶►👉👇🔴☞🎧📷🎥▎_ -]{{0,4}}(?P<label>{TEASER}|{LABEL})(?P<mark>{MARK})(?P<title>[^\n]{{2,180}})"
)


_ANSWERS = frozenset(
    "tell us|let us know|get in touch|leave feedback|give feedback|contact us|email us|write to us|share it|tell us"
    " here|join us"
    "|sign up|subscribe|log in|sign in|vote|vote now|click here|report it|have your say|comment below|talk to us".split(
        "|"
    )
)
_SCORED = expression(r"\b(?:away|draw)\b", IGNORE_CASE)
_ROOTS = frozenset("home|homepage|front page|main page|start".split("|"))
_SHOWN = r"(?:photo |picture |image |video )?gallery|slideshow|to (?:listen|watch|read|see)|in pictures"
_ADS = frozenset("AD ADS ADVERT ADVERTISING PROMOTED SPONSORED PUBLICITY".split())


@cache
def _compiled(source: str) -> Any:
    return expression(source, IGNORE_CASE)


def _matches(source: str, text: str) -> Any:
    return _compiled(source).fullmatch(text)


def is_prompt(sentence: str) -> bool:
    """Whether a sentence is furniture though a reporter's sentences follow it."""
    return _certainty(sentence) >= LIKELY
