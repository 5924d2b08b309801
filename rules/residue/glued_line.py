from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good
from newslint.analyses.furniture import LIKELY, NONE, SURE, furniture, is_prompt

WORDS = (
    r"(?i:read:|read (?:more|also|next|full|the full|this)|also read|see also|watch(?: the| now| live|:)|listen (?:to"
    r"|now|here|on)|related(?: stor| article|:)|continue reading|click (?:here|to|on|the|below|through)"
    r"|tap here|subscribe|sign up|sign in to|log in to|register (?:now|here|for free|to)|follow (?:us|our|@"
    r"|[A-Z]\w+ [A-Z]?\w* ?on)|follow (?=[A-Z])|join our|join us on|like us|download (?:our|the|app)|get (?:our"
    r"|your|more|all|breaking|unlimited)|share (?:this|on|via|your)"
    r"|tweet this|gift this|print this|save this|advertisement|article continues|story continues|text continues"
    r"|scroll (?:down|to)|comments (?:are|\()|leave a (?:comment|reply)|post a comment|have your say|join the"
    r"|back to top|skip to|support (?:our|us|independent|quality)|donate|become a|help us (?:keep|continue|reach"
    r"|report|do)|enable|turn on|translated (?:by|with)|automatic(?:ally)? translat|machine trans|\(?with inputs"
    r"|originally published|first published on|this (?:article|story|content) (?:was|is|first|originally|appeared)"
    r"|the post |found a|spotted a|did you|do you (?:have|know)|got a|have a (?:tip|story)|want more|enjoy|loved"
    r"|liked"
    r"|view (?:this|image|gallery|in)|a post shared|pic\.twitter\.com/\w{2,20}"
    r"|[—–-] [A-Z][\w ]{1,24} \(@\w{2,20}\)|image (?:source|caption|credit)|enlarge|hide caption|show caption"
    r"|play video|report (?:a|an)|tags?:|filed under|copyright|©|all rights|lire (?:aussi|la)|leer|lea tamb|leia"
    r"|leggi|lesen sie|czytaj|zobacz|devam|baca juga|\.\.\. ?\(more\)|… ?\(more\)|stay (?:tuned|informed|up"
    r"|connected)|don[’']t miss|never miss|for more (?:news|stories|on|from|updates)|for (?:the )?latest"
    r"|you can (?:follow|read|subscribe|unsubscribe)|unsubscribe|thanks? (?:you )?for|to (?:continue reading"
    r"|subscribe|support our|receive our)|already a|last updated|[0-9]{1,6} (?:comments|shares|views|min read)"
    r"|email us|let us know)(?!\w)"
)
FARTHEST = 1200
HEADS = (
    r"^(?P<head>Advertisement|ADVERTISEMENT|Listen to this article|Hide caption|Play [Vv]ideo|Share this article"
    r"|Skip to (?:main )?content|View image in fullscreen"
    r"|[0-9]{1,2} min(?:ute)?s? read|(?:Estimated )?[Rr]eading [Tt]ime:? [0-9]{1,2} min(?:ute)?s?|FILE PHOTO:"
    r"|FILE -|Enlarge this image|Story continues below advertisement|Article continues below|toggle caption"
    r"|Print this page|Loading\.\.\.) (?=[A-Z“‘\"'])"
    r"|(?<=[.!?”’\"'])(?P<inner>[ \u00a0]?(?:Advertisement|ADVERTISEMENT|Story continues below advertisement"
    r"|Article continues below(?: advertisement)?))(?= [A-Z“‘\"'])"
)


class GluedLine(Rule):
    """A paragraph ends with its last sentence, and begins with its first.

    Where a scraper drops a line break, a button, a prompt or a teaser of the page stands in a row with the reporter's
    sentences. It is told by its grammar as a line of its own is (`residue/page-line`), with the whole rest of
    the paragraph, or one sentence of it, for the line.
    """

    message = "Take the page's “{found}” out of the paragraph"
    severity = "warning"
    fix = "safe"
    in_addresses = True
    where = "body"
    find = rf"(?<=[.!?”’\"')\]…])(?P<gap>[ \u00a0]{{0,1}})(?:{WORDS})|{HEADS}"
    examples = (
        bad(
            "The dam held, she said. Sign up for our newsletter to get stories like this in your inbox.",
            good="The dam held, she said.",
        ),
        bad("“We will stay.” Found a typo? Highlight it and press Ctrl+Enter.", good="“We will stay.”"),
        bad(
            "The dam held. Subscribe to our newsletter. It was built in 1961.",
            good="The dam held. It was built in 1961.",
        ),
        bad("ADVERTISEMENT The dam held, the mayor said.", good="The dam held, the mayor said."),
        bad("The dam held, the mayor said. READ MORE: Why dams fail", good="The dam held, the mayor said."),
        good("The dam held. Subscribe to the alerts, the mayor said, and sleep."),
        good("The dam held. Get the children out first, he had told them."),
        good("The screen said: “Found a typo? Highlight it and press Ctrl+Enter.”"),
        good("The dam held. Share the news, she wrote."),
        good("Advertisement spending fell. Read more slowly, the teacher told her."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        block = document.block_at(match.start())
        if block is None or document.in_quotation(match.end() - 1):
            return
        text = document.text
        head = match["head"] or match["inner"]
        if head:
            safety = None if head.strip() == "ADVERTISEMENT" else "unsafe"
            yield self.finding((match.start(), match.end()), replace="", found=head.strip(), safety=safety)
            return
        begin, end = match.end("gap"), text.find("\n", match.end(), block.end)
        end = block.end if end < 0 else end
        if begin <= block.start or end - begin > FARTHEST or not _is_prose(text[block.start : match.start()]):
            return
        rest = text[begin:end].rstrip()
        certainty = furniture(rest)
        if certainty >= LIKELY:
            safety = None if certainty == SURE else "unsafe"
            yield self.finding((match.start(), begin + len(rest)), replace="", found=rest, safety=safety)
            return
        for sentence in document.sentences:
            if sentence.start <= begin < sentence.end and sentence.end < end:
                one = text[begin : sentence.end].rstrip()
                if furniture(one) >= LIKELY and is_prompt(one):
                    yield self.finding((match.start(), begin + len(one)), replace="", found=one, safety="unsafe")
                return


def _is_prose(text: str) -> bool:
    return bool(text.strip()) and not text.rstrip().endswith("?") and furniture(text.rpartition("\n")[2]) == NONE
