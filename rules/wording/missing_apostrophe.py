from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

OWNED = (
    "own|first|second|third|fourth|president|prime|foreign|defence|defense|finance|interior|health|government"
    "|mayor|capital|parliament|economy|population|army|ambassador|leader|captain|manager|coach|goalkeeper|striker"
    "|opponents|supporters|victory|defeat|innings|lead|debt|exports|largest|biggest|oldest"
    "|supreme|central|national|new|southern|northern|eastern|western|most"
)
# Plurals that are none: what stands there is a genitive, or the plural spelled wrong.
NO_PLURALS = (
    "country city company party army family lady enemy county agency industry economy community university century "
    "society baby women children men everyone someone nobody somebody anyone today tomorrow"
).split()
NEGATIVES = "dont doesnt didnt wasnt isnt couldnt wouldnt shouldnt havent hasnt hadnt arent werent mustnt".split()
NEGATIVE = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in NEGATIVES)
PEOPLES = expression(r"(?:an|ian|i|ek|ab|er|or|ard|ite|ot|ane|ede|nn|urk|erb|roat|hai|at|zech|lovak|lovene)s\Z")


class MissingApostrophe(Rule):
    """A genitive has an apostrophe: Kent’s second innings, today’s paper, the country’s debt.

    Scanners lose the mark and writers leave it out (all style guides). A name is judged by the article itself: where it
    has Kent and Kent’s and only once Kents, the latter is no name of its own.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    find = (
        rf"(?<![\w’'.@/-])(?P<name>[A-Z][a-z]{{2,14}}s)(?= (?:{OWNED})\b)"
        rf"|(?<![\w’'.@/-])(?P<plural>{'|'.join(f'{noun}s' for noun in NO_PLURALS)})(?= [a-z])"
        rf"|(?<![\w’'.@/-])(?P<negative>{NEGATIVE})(?= [a-z])"
    )
    examples = (
        bad(
            "Kent won. Kents second innings was long. It was Kent’s day.",
            good="Kent won. Kent’s second innings was long. It was Kent’s day.",
        ),
        bad("The countrys debt is in todays paper.", good="The country’s debt is in today’s paper."),
        bad("A womens team won’t play.", good="A women’s team won’t play."),
        bad("They didnt ask.", good="They didn’t ask."),
        good("American and Americans first. All our yesterdays. Wales second goal. Paris first."),
        good("Kents first came in 1066. He mans the boat; Hastings new mayor."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        word = match[0]
        if match["name"]:
            stem, words = word[:-1], document.words
            known = words.get(stem, 0) + words.get(f"{stem}’s", 0) + words.get(f"{stem}'s", 0)
            if known < 2 or words.get(word, 0) > 1 or PEOPLES.search(word):
                return
        apostrophe = "'" if "'" in document.text and "’" not in document.text else "’"
        write = f"{word[:-1]}{apostrophe}{word[-1]}"
        yield self.finding(match, replace=write, found=word, write=write)
