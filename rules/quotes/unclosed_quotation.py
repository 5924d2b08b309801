from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from newslint import Block, Document, Edit, Finding, Rule, bad, expression, good

# Quoted words that may well run to the end of the sentence: a verb stands before them, or they begin with one.
VERB = "was|were|is|are|be|been|had|has|have|will|would|can|could|should|must|not|never"
LEADS_IN = expression(rf"\b(?:{VERB}|as|that|said|says|saying|it|he|she|they|we|who) [“‘\"'](?=\w)|[“‘\"'](?:{VERB})\b")
VERBS = "said|says|added|adds|asked|told [a-z]+|explained|recalled|wrote|writes|noted|replied|continued|insisted|warned"
NAME = r"(?:he|she|they|(?:[A-Z][\w’'.-]+ ){0,3}[A-Z][\w’'-]+)"
ROLE = r"(?:the|a|an|one|his|her|their) (?:[a-z-]+ ){0,2}[a-z-]+"
TITLE = r"(?:[A-Za-z][\w’'-]+ ){0,6}"
SPEAKER = expression(
    rf"[,?!](?P<inner>[”’\"']?) (?:(?:{TITLE}{NAME}|{ROLE}) (?:{VERBS})|(?:{VERBS}) (?:the [a-z]+|{TITLE}{NAME}))\b"
)
RESUMES = expression(
    rf"[,?!][”’\"'] (?:(?:{NAME}|{ROLE}) (?:{VERBS})|(?:{VERBS}) (?:{ROLE}|{NAME}))(?:, [^,.“”\"]{{1,50}})?, \Z"
)
NEXT_OPENS = expression(r"(?:, [^.!?“”\"]{1,60})?[.,:] ?[“‘\"']")
SENTENCE_END = expression(r"[.!?][”’\"']? +[“‘\"']?[A-Z]")


class UnclosedQuotation(Rule):
    """A quotation is closed where it ends.

    Without its closing mark the reader takes the reporter's words for the speaker's. A paragraph may leave a quotation
    open only if it goes on in the next, which then opens with a mark of its own; a quoted fragment is closed even then
    (AP, Guardian).
    """

    message = "This quotation is not closed"
    severity = "warning"
    fix = "unsafe"
    gate = "marks"
    examples = (
        bad(
            "“We heard nothing,” said Ito. “All we had was a radio.\n\nThe inquiry goes on.",
            good="“We heard nothing,” said Ito. “All we had was a radio.”\n\nThe inquiry goes on.",
        ),
        bad(
            '"We heard nothing," said Ito. "She told us, \'Wait.\'\n\nThe inquiry goes on.',
            good='"We heard nothing," said Ito. "She told us, \'Wait.\'"\n\nThe inquiry goes on.',
        ),
        bad(
            "‘We heard nothing,’ said Ito. ‘All we had was a radio.\n\nThe inquiry goes on.",
            good="‘We heard nothing,’ said Ito. ‘All we had was a radio.’\n\nThe inquiry goes on.",
        ),
        bad(
            "“My aunt says, ‘It will pass, it always does,” said Ito. “It never does.”",
            good="“My aunt says, ‘It will pass, it always does,’” said Ito. “It never does.”",
        ),
        bad(
            "‘She left,’ he said.\n\n‘She said, “Wait,” and I said, “I wait for nobody,” he told us.\n\nThe end.",
            good="‘She left,’ he said.\n\n‘She said, “Wait,” and I said, “I wait for nobody,”’ he told us.\n\nThe end.",
        ),
        bad(
            "“Today,” he says, “we have the boat and nobody to row it.\n\nThe inquiry goes on.",
            good="“Today,” he says, “we have the boat and nobody to row it.”\n\nThe inquiry goes on.",
        ),
        bad(
            "“Today we have the boat, said Ana Ito, who built it.\n\nThe inquiry goes on. “It does,” he said.",
            good="“Today we have the boat,” said Ana Ito, who built it.\n\nThe inquiry goes on. “It does,” he said.",
        ),
        bad(
            "“We heard nothing, the pilot said. “Not a word.”\n\n“We did, said Ana Ito, a nurse. “All of it.”",
            good="“We heard nothing,” the pilot said. “Not a word.”\n\n“We did,” said Ana Ito, a nurse. “All of it.”",
        ),
        bad("“Today,” he says, “we have the boat. He points to the shed.\n\nThe inquiry goes on."),
        bad(
            "The water was so cold, said Ito, that she “stopped thinking of her feet.\n\n“It was bad,” she said.",
            good="The water was so cold, said Ito, that she “stopped thinking of her feet.”\n\n“It was bad,” she said.",
        ),
        bad("“We heard nothing, Ito said. “Not a word.”", good="“We heard nothing,” Ito said. “Not a word.”"),
        bad(
            'The wall was "never meant to hold.\n\n"We knew that," said Ito. "We all did."',
            good='The wall was "never meant to hold."\n\n"We knew that," said Ito. "We all did."',
        ),
        bad("My uncle said, “Make it smaller. I did that for a year.\n\nThe inquiry goes on."),
        bad("They handed out a “Keep Calm leaflet to everyone who came."),
        good("“We heard nothing,” said Ito. “All we had was a radio.\n\n“It was broken.”"),
        good("‘She said, “Wait,” and I waited.\n\n‘Then it rained.’"),
        good("The report lists “three causes:\n\nthe rain;\n\nthe wall;\n\nthe radio.”"),
        good('He is 6\' 2", she is 5\'4" and the shelf is 3.5" deep.'),
        good("’Twas the ’90s, and the workers’ demands were rock ’n’ roll to the bosses’ ears."),
        good('The call is s.replace("\'", "") and the shop is Toys“R”Us.'),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        blocks = document.blocks
        starts = [block.start for block in blocks]
        for fault in document.pairing.faults:
            if fault.kind == "unclosed":
                block = blocks[max(0, bisect_right(starts, fault.span.start) - 1)]
                edit, safety = closing(document, block, fault.span.start)
                yield self.finding(fault.span, edits=[edit] if edit else [], safety=safety)


def closing(document: Document, block: Block, start: int) -> tuple[Edit | None, str]:
    """The missing mark, where its place is beyond much doubt, and how far to trust it."""
    text, pairing = document.text, document.pairing
    first = bisect_left(pairing.quotations, start, key=attrgetter("start"))
    quotation = pairing.quotations[first]
    opened, end = quotation.opening.end, block.end
    mark = pairing.style.mark("close", quotation.level)
    if mark is None:
        return None, "unsafe"
    if quotation.end < end:
        ends_well = text[quotation.end - 1] in ".,!?…" and text[quotation.end] not in (" ", "\n", mark)
        several = SENTENCE_END.search(text, opened, quotation.end)
        return Edit(quotation.end, quotation.end, mark) if ends_well and not several else None, "unsafe"
    speech = begins_speech(text, block, start)
    speaker = SPEAKER.search(text, opened, end)
    if speaker and speech:
        after = text[speaker.end() : speaker.end() + 3].lstrip(".,: ")[:1]
        place = speaker.end("inner")
        if speaker["inner"] == mark:
            return None, "unsafe"
        sure = (
            NEXT_OPENS.match(text, speaker.end())
            or after in ("“", "‘", '"', "'")
            or speaker.end() + 1 == end
            or not marks_behind(text, speaker.end(), end)
        )
        return Edit(place, place, mark) if sure else None, "unsafe"
    inner = pairing.quotations[first + 1 : bisect_left(pairing.quotations, end, key=attrgetter("start"))]
    ended = text[block.start : end].rstrip("”’\"'")[-1:]
    tangled = any(other.level == quotation.level or other.closing is None for other in inner)
    if speaker or tangled or ended not in (".", "!", "?", "…"):
        return None, "unsafe"
    several = SENTENCE_END.search(text, opened, end)
    if several and speech and text[max(block.start, start - 4) : start].rstrip().endswith(","):
        place = several.start() + 1  # a comma leads in one sentence, a colon more (AP): but not everybody holds to it
        return Edit(place, place, mark), "shown"
    leads_in = LEADS_IN.search(text, max(block.start, start - 12), start + 12)
    resumes = RESUMES.search(text, max(block.start, start - 110), start)
    if not speech and (several or not (leads_in or resumes)):
        return None, "unsafe"
    inside = speech or resumes or pairing.style.stops_inside is not False or text[end - 1] != "."
    place = end - (not inside)
    if mark == text[place - 1]:
        return None, "unsafe"  # it would make two marks of one
    return Edit(place, place, mark), "unsafe"


def marks_behind(text: str, start: int, end: int) -> bool:
    """Whether more marks, or another sentence, follow in the paragraph."""
    rest = text[start:end]
    return any(mark in rest for mark in '“”"‘') or SENTENCE_END.search(rest) is not None


def begins_speech(text: str, block: Block, start: int) -> bool:
    """Whether the quotation opens where speech begins, not with a few words of it."""
    behind = text[max(block.start, start - 4) : start].rstrip()[-1:]
    return text[start + 1 : start + 3].lstrip("‘“\"' ")[:1].isupper() and (not behind or behind in ".!?:,”’\"'")
