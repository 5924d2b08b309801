from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good, inflection

# “Of it, it is” cannot go on with these; “one of it” says nobody.
OWNED = (
    "entirety|infancy|heyday|peak|wake|citizens|members|residents|inhabitants|neighbou?rs|allies|founders?|owners|employees"
    "|workers|customers|borders|doors|shores|streets|walls|roots|predecessors?|successors?|beginnings|founding"
    "|population|headquarters|territory|leaders|subsidiaries|competitors|rivals|suppliers"
)
COUNTED = "(?i:one|two|three|four|five|six|seven|eight|nine|ten|several|many|each|both)"


# Counted nouns: “it is” would need an article before them.
NO_ARTICLE = frozenset(
    "year day week month hour church school prison jail college university court game mother father captain school "
    "election dinner season summer winter goal penalty out half president chairman bus train tour".split()
)
PARTS = (
    "studio garden gallery budget surface economy army government parliament capital navy constitution crew "
    "engine website "
    "network product client subscriber user logo debut manifesto reputation roof website kitchen collection location "
    "operation decision mission mandate membership contents shareholders staff fleet coast military intelligence"
)
COUNTABLE = "|".join(
    PARTS.split()
    + [noun for noun in inflection.plurals() if noun not in NO_ARTICLE]
    + list(inflection.plurals().values())
)
OWNING = (
    "of|in|on|at|to|from|with|for|by|near|inside|outside|under|behind|into|over|across|around|through|against|has|had|have|lost"
    "|opened|closed|sold|raised|changed|launched|celebrated|announced|left|won|built|published|increased|started|began"
    "|cut|reduced|lowered|doubled|moved|lose|sell|raise|change|open|close|launch|leave|win|build|publish|increase|keep|kept"
)
SUBJECTS = (
    "water|waters|population|economy|capital|members|residents|inhabitants|walls|roof|doors|windows|rooms|owner|owners"
    "|founder|director|chairman|leader|leaders|name|history|future|staff|workers|streets|borders|shares|profits|sales"
    "|fans|players|captain|author|authors|engine|engines|crew|pilot|driver|price|prices|value|aim|goal|purpose|origin"
    "|origins|main|climate|soil|surface|coast|forests|mountains|rivers|army|parliament|president|government|mayor"
)
"""What something has, and says something of."""
QUALITY = (
    "(?:first|new|old|main|latest|last|best|biggest|largest|annual|former|previous|current|second|third"
    "|only|northern|southern|eastern|western|oldest)"
)


class ItsForItIs(Rule):
    """“It’s” is it is or it has; “its” belongs to it.

    Possessives of pronouns have no apostrophe: its, hers, theirs (all style guides). Judged only where what follows
    leaves no choice: an article, “not”, “been” after “its”, “own” after “it’s”, “one of” before it.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    find = (
        r"(?<![\w’'])(?P<its>[Ii]ts)(?= (?:(?:a|an)(?! (?:la|cappella|capella|priori|posteriori))|the|been|one of"
        r"|not (?:a|an|the|over|fair|so|possible|about|because|going|been|yet|clear|known|enough|easy|true|just|only"
        r"|as|that|yet|what|how|where|about)|going to|because"
        r"|why|what|where|how|too (?:early|late|soon|much|bad))\b(?![-’']))"
        r"|(?<![\w’'])(?P<it_is>[Ii]t[’']s)(?= own\b(?! (?:it|the|a|up))(?! [a-z]+ed by))"
        rf"|\b(?:{COUNTED} of|(?:of|in|on|at|to|from|with|for|by|across|under|behind|against|into|near)"
        rf"(?= it[’']s (?:{OWNED})\b(?! [a-z]+ed by)(?![-’']))|in(?= it[’']s history)|on(?= it[’']s way\b))"
        r" (?P<whose>it[’']s)(?= [a-z])"
        rf"|(?<![\w’'])(?P<subject>[Ii]t[’']s)(?= (?:{SUBJECTS}) (?:is|are|was|were|has|had|have|will)\b)"
        r"|(?<![\w’'])(?P<owned>it[’']s)(?= (?:owners?|founders?|citizens|employees|headquarters|population)"
        r"(?:[.,;]| (?:in|at|on"
        r"|and|to|for|from|with|by|after|before)\b))"
        rf"|\b(?:{OWNING}) (?P<owner>it[’']s)(?= (?:{QUALITY} )?(?:{COUNTABLE})(?:[.,;:]| (?:in|on|at|of|for|to"
        rf"|and|or|with"
        r"|from|by|after|before|when|last|next|this|is|was|will|has|had|because|but|since|over|as)\b))"
    )
    examples = (
        bad("Its a long way to Goma.", good="It's a long way to Goma."),
        bad(
            "He said its been raining and it’s not over; its one of those days.",
            good="He said it’s been raining and it’s not over; it’s one of those days.",
        ),
        bad("The town has it's own mint.", good="The town has its own mint."),
        bad("The prison is proud of it’s studio.", good="The prison is proud of its studio."),
        bad("The club opened it’s new stadium in May.", good="The club opened its new stadium in May."),
        bad("It’s water is salt, and it’s walls are thick.", good="Its water is salt, and its walls are thick."),
        bad("One of it’s windows broke.", good="One of its windows broke."),
        bad("The firm wrote to it's customers.", good="The firm wrote to its customers."),
        good("The rest of it’s history. Most of it’s kind of gone; none of it’s true."),
        good("What I like of it’s the end. I live for it; it’s history now. Think of it: it’s one of two."),
        good("Each of us knows it’s late. Many of its rooms are shut. One of the men says it’s fine."),
        good("Its roof leaks; its not inconsiderable debts grew; its very name is odd."),
        good("The choir sang its a cappella set, and its a la carte menu is short."),
        good("It's a dog, and it’s owned by a bank. Its one door is shut."),
        good("Its too-small rooms and its what-ifs are famous."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        group = str(match.lastgroup)
        if group in ("whose", "owner", "owned", "subject"):
            yield self.finding(match.span(group), replace=f"{match[group][0]}ts", found=match[group], write="its")
        elif match["it_is"]:
            yield self.finding(match, replace=match[0][:2] + "s", found=match[0])
        else:
            apostrophe = "’" if "’" in document.text else "'"
            yield self.finding(match, replace=match[0][:2] + apostrophe + "s", found=match[0])
