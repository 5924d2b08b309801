from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, good

VERBS = (
    r"said|says|added|adds|explained|recalled|replied|continued|told (?:the )?[A-Za-z]+|wrote|writes|insisted|noted"
    r"|joked|admitted|warned"
)
NAME = r"(?:[A-Z][\w’'.-]+ ){0,2}[A-Z][\w’'-]+"
TITLE = "(?:the |a |an )?(?:[a-z-]+ ){0,3}"
ENDS = r"(?=[.,;:]|$|\n| (?:on|in|at|to|after|during|before|when|while|as|with|of|last|this|yesterday|today|later)\b)"
WORDS = 3


class MissingComma(Rule):
    """Speech that goes on with “she said” has a comma before its closing mark.

    `“We left” she said` runs the speaker's words into the reporter's, and `“We left.” she said` ends a sentence that
    goes on. A question or exclamation mark serves as well (AP, Guardian, Chicago 13.40).
    """

    message = "A comma stands before the closing mark: {write} for {found}"
    severity = "warning"
    fix = "unsafe"
    find = (
        rf"(?<=[a-z])\.?[”\"’'] (?:(?:he|she|they|we|I|{NAME}) (?:{VERBS})|(?:{VERBS}) (?:he|she|{TITLE}{NAME}))"
        rf"{ENDS}"
    )
    examples = (
        bad("“We left the yard” she said.", good="“We left the yard,” she said."),
        bad("“We left the yard.” she said on Friday.", good="“We left the yard,” she said on Friday."),
        bad('"We left the yard" said Karim Haddad.', good='"We left the yard," said Karim Haddad.'),
        bad('"We left the yard." said Karim Haddad.', good='"We left the yard," said Karim Haddad.'),
        good("“We left the yard.” Haddad said on Friday that it rained."),
        good("“We left the yard” she said was the answer. “Gone” he said."),
        good("The film “Gone with the Wind” she said on Friday was long."),
        good("“We left the yard,” she said. “Why did we?” he asked."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        ends = {match.start() + match[0].startswith("."): match for match in matches}
        for quotation in document.quotations:
            match = ends.get(quotation.closing.start) if quotation.closing else None
            if match is None or quotation.closing is None or quotation.depth:
                continue
            words = text[quotation.opening.end : quotation.closing.start]
            behind = text[max(0, quotation.start - 3) : quotation.start].rstrip(" ")
            begins = words[:1].isupper() and behind[-1:] in ("", *"\n.!?:")
            names_speaker = match[0].startswith(".") and match[0][3:4].isupper()
            if begins and len(words.split()) > WORDS and not names_speaker:
                mark = Span(match.start(), quotation.closing.end)
                write = "," + text[slice(*quotation.closing)]
                yield self.finding(mark, replace=write, found=text[slice(*mark)], write=write)
