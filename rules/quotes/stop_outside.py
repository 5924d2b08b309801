from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, expression, good

VERBS = "said|says|added|adds|asked|explained|recalled|replied|continued|told|wrote|writes|noted|insisted|warned|joked"
GOES_ON = rf", (?:(?:he|she|they|we|I|(?:[A-Z][\w’'-]+ ){{0,2}}[A-Z][\w’'-]+) )?(?:{VERBS})\b"
SPEECH_GOES_ON = expression(rf"{GOES_ON}|, according to\b")
SAID = expression(r"\b(?:said|says|asked|replied|added|shouted|told [a-z]+)[:,] ?\Z")
MARKS = "“”\"″＂'‘’‛`´′„‟«»‚‹›"
ASKS = expression(
    r"(?:\A|[.!?] )(?:What|Why|Who|Where|When|How|Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|Shall|Should|Have"
    r"|Has) [a-z’']+ [^.!?]{2,200}\Z|(?:\A|[.!?] )(?:What|Who|Why|Where|How) [a-z’']+\Z"
)
TAG = expression(r" (?:he|she|they|I|we|the [a-z]+) [a-z]+ed\b|(?: [a-z]+)? said\b")
LONGEST = 600
LED_IN = expression(
    r"(?:\A|[\n.!?:”’\"']|\b(?:said|says|asked|told [a-z]+|thought|wrote|added|replied|goes|read|reads|to me),) ?\Z"
)
SENTENCE_WORDS, LOWER = 4, 0.65
SELF = expression(r"I(?![a-z])")


class StopOutside(Rule):
    """A comma, full stop or question mark that is the speaker's stands inside the quotation marks.

    “Where were you?” she asked: the question is hers (all style books). The comma before “she said” and the stop of a
    whole sentence go inside in news copy on both sides of the Atlantic (AP, Guardian, Reuters); only an article that
    mostly sets them outside, as some book publishers do, is left its way.
    """

    message = "Move “{found}” inside the quotation mark"
    severity = "warning"
    fix = "unsafe"
    find = (
        rf"(?<=[{MARKS}])(?:\?|!(?= [a-z])|, according to\b)|(?<=[\w{MARKS}][{MARKS}]){GOES_ON}"
        rf"|(?<=[a-z][{MARKS}])\.(?=[\s{MARKS}]|$)"
    )
    examples = (
        bad(
            "“It rained,” said Ito. “It rained all week”, she said. “It always does,” he said. “We know,” I said.",
            good="“It rained,” said Ito. “It rained all week,” she said. “It always does,” he said. “We know,” I said.",
        ),
        bad(
            "“We left the lamp on. What else could we do”? he said.",
            good="“We left the lamp on. What else could we do?” he said.",
        ),
        bad("“We left the lamp on”! she shouted.", good="“We left the lamp on!” she shouted."),
        bad("He sighed. ‘Who would have come’? Nobody.", good="He sighed. ‘Who would have come?’ Nobody."),
        bad(
            "“It rained,” said Ito. “It rained all week,” she said. “And nobody came to help us”. He left.",
            good="“It rained,” said Ito. “It rained all week,” she said. “And nobody came to help us.” He left.",
        ),
        bad(
            "“It rained,” said Ito. “So it did,” she said. “I thought, ‘Well, that is all there is’.”",
            good="“It rained,” said Ito. “So it did,” she said. “I thought, ‘Well, that is all there is.’”",
        ),
        good("“It rained,” he said. “It did,” she said. “The Old Man and the Sea”. He read “The Wind in the Willows”."),
        good("“It rained,” said Ito. “It rained all week”, she said. “It does”, he said. “We know”, they said."),
        good("“It rained,” she said. “It rained,” he said. “It does,” I said. He called it “a wet week”, she said."),
        good("Did she say “We left the lamp on”? Have you seen “What Maisie Knew”? “What Maisie Knew”? I have."),
        good("“Cheap”? Hardly. What is meant by “How are you doing today”?"),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text, inside, outside = document.text, 0, list[Span]()
        for quotation in document.quotations:
            if quotation.closing is None:
                continue
            start, end = quotation.closing
            words, behind = text[quotation.opening.end : start], text[max(0, quotation.start - 14) : quotation.start]
            begins = words[:1].isupper() and LED_IN.search(behind) is not None
            stop, last = text[end : end + 1], words[-1:]
            if stop in ("?", "!") and not quotation.depth:
                if begins and (
                    (stop == "!" and TAG.match(text, end + 1)) or (stop == "?" and ASKS.search(words[-LONGEST:]))
                ):
                    yield self._moved(Span(start, end), text)
            elif stop == "," and last.isalnum() and not quotation.depth:
                if begins and SPEECH_GOES_ON.match(text, end):
                    outside.append(Span(start, end))
            elif stop == "." and last.isalnum() and text[end + 1 : end + 2] in (" ", "\n", "", "”", "’", '"', "'"):
                if begins and (_is_sentence(words) or (" " in words and SAID.search(behind))):
                    outside.append(Span(start, end))
            elif last == "," and stop == " ":
                inside += not quotation.depth
            elif last == "." and begins and _is_sentence(words):
                inside += 1
        if inside >= 2 * len(outside):
            for mark in outside:
                yield self._moved(mark, text)

    def _moved(self, mark: Span, text: str) -> Finding:
        stop = text[mark.end]
        return self.finding(Span(mark.start, mark.end + 1), replace=stop + text[slice(*mark)], found=stop)


def _is_sentence(quoted: str) -> bool:
    """Whether this is no title, which has capitals."""
    words = [word for word in quoted[-LONGEST:].split() if word[:1].isalpha() and not SELF.match(word)]
    return len(words) >= SENTENCE_WORDS and sum(word[0].islower() for word in words) >= LOWER * len(words)
