from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, vocabulary

TAG = expression(
    r", (?:(?:he|she|they|we|I|it|(?:[A-Z][\w’'.-]+ ){0,3}[A-Z][\w’'-]+) )?"
    r"(?:said|says|added|adds|asked|asks|told|shouted|cried|replied|wrote|writes|explained|recalled|continued|joked)\b"
)
LAST_WORD = expression(r"[A-Za-z.]{1,20}\Z")


class StopOnBothSides(Rule):
    """A stop stands on one side of a closing quotation mark, not on both.

    `“We left.”.` and `“We left,”, she said` are what is left when a quotation is pasted with its stop into a sentence
    that had one. US and UK practice differ on the side, but both set one stop (AP, Chicago 6.9, Hart's Rules 9.2.7).
    """

    message = "One stop is enough: {write} for {found}"
    severity = "warning"
    fix = "safe"
    find = r"(?<=\w)(?P<inside>[.,?!])(?P<marks>[”\"’']{1,3})(?P<outside>[.,])(?=\s|$)"
    examples = (
        bad("“We left the yard.”. It was late.", good="“We left the yard.” It was late."),
        bad('He replied: "We left the yard.".', good='He replied: "We left the yard."'),
        bad("“We left the yard,”, she said.", good="“We left the yard,” she said."),
        bad("“We left the yard.”, she said.", good="“We left the yard,” she said."),
        bad("“Where is the yard?”, she asked.", good="“Where is the yard?” she asked."),
        bad("“He said, ‘Go home.’”. We went.", good="“He said, ‘Go home.’” We went."),
        good("The firm is “Acme Inc.”, and the play “Who’s Afraid of Virginia Woolf?”."),
        good("“Who?”, “Where?” and “When?” are what a reporter asks, and then “why?”, of course."),
        good("To the question, “What did you do?”, Mr Ito replied: “I left.”"),
        good("He met a man from the “U.S.”. It was “J.R.”, as they called him."),
        good("“We left the yard,” she said. “It was late…”. He gave it “a go”."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        inside, marks, outside = match["inside"], match["marks"], match["outside"]
        text = document.text
        tag = outside == "," and TAG.match(text, match.start("outside"))
        if inside == "." and _is_abbreviated(text, match.start()):
            return
        if inside in "?!" and not (tag and _is_speech(document, match.start("marks"))):
            return
        if inside == "." and outside == "," and not tag:
            return
        stop = "," if outside == "," and inside == "." else "." if outside == "." and inside == "," else inside
        sure = inside == outside and _is_speech(document, match.start("marks"))
        safety = None if sure else "unsafe"
        yield self.finding(match, replace=stop + marks, safety=safety, found=match[0], write=stop + marks)


def _is_speech(document: Document, mark: int) -> bool:
    """Whether what ends there begins as speech does, not as in `To the question, “why?”, he said …`."""
    text = document.text
    quotation = next((each for each in document.quotations if each.closing and each.closing.start == mark), None)
    if quotation is None:
        return False
    behind = text[max(0, quotation.start - 3) : quotation.start].rstrip(" ")[-1:]
    return text[quotation.opening.end : quotation.opening.end + 1].isupper() and behind in ("", *"\n.!?:")


def _is_abbreviated(text: str, end: int) -> bool:
    word = LAST_WORD.search(text, max(0, end - 20), end)
    return word is not None and (len(word[0]) == 1 or "." in word[0] or vocabulary.is_abbreviation(word[0]))
