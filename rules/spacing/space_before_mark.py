from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

FRENCH = "«»\u202f"
NEAR = 200
CONDITIONAL = expression(r" \? \S{1,30} : ")


class SpaceBeforeMark(Rule):
    """No space stands before a semicolon, a colon, a question mark or an exclamation mark.

    French sets one, English does not (Chicago 6.7, Hart's Rules 4): it comes from a translation or a dropped tag.
    French text, smileys, `10 : 30` and `a ? b : c` are left alone.
    """

    message = "Drop the space before “{write}”"
    fix = "safe"
    find = (
        r"(?<=[\w%°)\]”’\"']) {1,2}(?P<mark>[;:]|[?!]{1,3}(?P<after>[”’\"')\]]{0,2}))"
        r"(?P<next>$|\s{1,2}\S|(?<=[a-z] ;)[a-z]{2}|(?<=[a-z] :)“)"
    )
    examples = (
        bad("Take your time ; there is no hurry.", good="Take your time; there is no hurry."),
        bad("It was late ;they left.", good="It was late; they left."),
        bad("The rule is this : nobody leaves.", good="The rule is this: nobody leaves."),
        bad("What will be banned ? Nothing.", good="What will be banned? Nothing."),
        bad("“Stop !” she cried.", good="“Stop!” she cried."),
        bad("For more (see below) :\n\nThe purpose", good="For more (see below):\n\nThe purpose"),
        bad("The mayor said :“Stop.”", good="The mayor said: “Stop.”"),
        good("We are so happy :) and they :heart_eyes: too ;-)"),
        good("The odds were 3 : 1 at 10 : 30."),
        good("The code reads x ? a : b here."),
        good("Le maire a dit : « C’est fini ! » Et après ?"),
        good("C’était en mai\u00a0: il pleuvait. Pourquoi\u00a0? Nul ne le sait."),
        good("It sank ? nobody knows why ? in 1912."),
        good("Name    : Jo\nAge     : 30"),
        good(
            "Le maire ne le sait pas et les élus de la ville ne sont pas là pour en parler avec lui dans la salle "
            "de la rue : c’est une fin ?"
        ),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, mark, follows = document.text, match["mark"], match["next"][-1:]
        before = text[match.start() - 1]
        question = mark[0] in "?!"
        lost_character = question and not match["after"] and follows.islower()
        figures = mark == ":" and before.isdigit() and follows.isdigit()
        block = document.block_at(match.start())
        if lost_character or figures or document.language != "en" or block is None:
            return
        around = text[max(block.start, match.start() - NEAR) : min(block.end, match.end() + NEAR)]
        if not any(sign in around for sign in FRENCH) and not CONDITIONAL.search(around):
            space = "" if match["next"][:1].strip() == "" else " "
            yield self.finding((match.start(), match.end("mark")), replace=mark + space)
