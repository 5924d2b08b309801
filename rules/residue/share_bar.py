from collections.abc import Iterator
from re import Match, findall

from newslint import Document, Finding, Rule, bad, good

NETWORK = (
    "facebook|twitter|x|whats ?app|linkedin|linked in|reddit|telegram|messenger|pinterest|tumblr|flipboard|pocket"
    "|instagram|instapaper|viber|vk|"
    "weibo|wechat|threads|bluesky|mastodon|line|sms|e-?mail|snapchat|tiktok|xing|skype|google\\+?|bookmark"
)
ACTION = (
    "share|tweet|pin|pin it|print|copy|save|post|send|like|link|copied|copy link|link copied|url|more|close"
    "|comments?|gift"
)
FILLER = "on|via|by|to|with|in|it|this|article|story|post|page|item|full|options|click|opens|new|window|a|friend|0"


class ShareBar(Rule):
    """An article carries no bar of share buttons.

    The words are the labels of icons, which a scraper reads as text. They belong to the page and mean nothing in
    print, in a feed or in an archive; the IPTC's news formats (NITF, ninjs) keep them out of an article's body
    altogether.
    """

    message = "Take out the share buttons “{found}”"
    severity = "warning"
    fix = "safe"
    ignore_case = True
    find = (
        r"^[ \t]*[\[(*•»>-]{0,2} ?(?:"
        r"share (?:this|full|the)(?: (?:article|story|post|page|content|item|entry|video|on|via|with your friends"
        r"|with others|on social media))?:?"
        rf"|(?=[^\n]{{0,160}}\b(?:share|tweet|pin it|print|copy link)\b)(?:(?:{NETWORK}|{ACTION}|{FILLER})(?:[ "
        rf"|·•,/:()]{{1,4}}|$)){{2,40}}"
        r"|share(?: this)?: ?[^\n.]{0,60}"
        r"|like loading\.\.\.|share (?:save|options|icon|button)s?|(?:gift|e-?mail|tweet"
        r"|bookmark) this (?:article|story|page|post)?"
        r")[\])*]{0,2}[ \t]*$"
    )
    examples = (
        bad(
            "He left at noon.\n\nShare on Facebook Share on Twitter\n\nShe stayed.",
            good="He left at noon.\n\nShe stayed.",
        ),
        bad("He left at noon.\n\nShare this article\n\nShe stayed.", good="He left at noon.\n\nShe stayed."),
        bad("He left at noon.\n\nFacebook | Twitter | Email | Print | Share", good="He left at noon."),
        bad("He left at noon.\n\nShare: WhatsApp, Telegram, Copy link", good="He left at noon."),
        bad("He left at noon.\n\nTweet this story\n\nShe stayed.", good="He left at noon.\n\nShe stayed."),
        good("Share prices fell on Monday."),
        good("Share the story with friends via Facebook and Twitter, the campaign asks its members."),
        good("Print\n\nThe print edition sells 40,000 copies."),
        good("What the survey asked about:\n\nFacebook\n\nTwitter\n\nEmail"),
        good("Share: Inform citizens of public services through social content."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        line = match[0].strip()
        networks = len(findall(rf"(?i)\b(?:{NETWORK})\b", line))
        if ":" in line and not line.endswith(":") and not networks:
            return
        furniture = networks > 1 or line.lower().startswith(("share this", "share full", "like loading"))
        yield self.finding(match, drop=True, found=line, safety=None if furniture else "unsafe")
