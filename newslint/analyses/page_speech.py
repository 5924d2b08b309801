"""What a page says to its visitor, told by classes of words: an order or an offer, something that only pages have, and
nobody else who is spoken of.

Own compilation, from the pages of news sites in many countries.
"""

from newslint.compiled import pattern

ORDERS = frozenset(
    """
access activate add allow ask bookmark browse buy call check chat click comment connect contact contribute copy
create disable discover dm donate download drop email enable enter explore fill find follow forward get gift grab
hear help highlight hit hover install join leave let like listen log login mail message miss never open pause
pick pin play please post press rate react read receive refresh register reply report republish retweet ring save
scan scroll see select send share show sign skip slide stay stream submit subscribe support swipe switch tag take
tap tell text toggle try turn tweet type unlock unmute unsubscribe update upgrade upload view visit vote watch
whatsapp write zoom
""".split()
)
"""What a page bids its visitor do."""
THINGS = frozenset(
    """
ad-blocker adblocker android app apps bell bluesky browser channel chatbot comments cookies ctrl
deezer digest download e-mail e-mails e-newsletter e-paper emoji epaper facebook fb flipboard gallery galleries
hashtag inbox insta instagram ios iphone javascript linkedin messenger newsdesk newsfeed newsletter
newsletters newsroom notifications paywall pinterest playlist podcast podcasts poll qr quiz quizzes reel rss
screenshot slideshow slideshows snapchat soundcloud spotify sms subscriber subscribers subscription
subscriptions telegram threads tiktok tweet twitter typo viber vimeo whatsapp
whats youtube alert alerts bulletin briefing ad-free login e-edition wechat weibo vkontakte
""".split()
)
"""What only pages and their publishers have."""
DEIXIS = frozenset("here below us our this me".split())
"""By what a page speaks of itself and its visitor."""
MATTER = frozenset(
    """
article articles story stories page pages post posts video videos audio photo photos picture pictures image images
comment
link links map map chart graphic document pdf full version interview report content site news headlines coverage
update updates latest tip tips feedback thoughts views opinion reaction memories question questions scores
membership member members offer access account series episode journalism newsroom reporting translation
""".split()
)
"""What pages and others have."""
_TOLD = frozenset(
    """
said says saying told asked added wrote argued he she him her hers his they their had would could went came who
whose were was did been became made took gave got went ministers minister police government officials according
yesterday
council president court
""".split()
)
_TOKENS = r"\+?[0-9][0-9 ]{6,}[0-9]|[^\W_]+(?:['’-][^\W_]+)*|(?<!\w)@\w+|#[^\W\d_]\w+"
_OPENING = frozenset("please kindly or and to now just simply then so for don't dont never be".split())
_GESTURES = frozenset("click hit press scroll swipe tap toggle zoom".split())
_WHERE = frozenset("to here on the left right up down through for below any this above play ctrl enter image".split())
_TARGETS = frozenset(
    """
arrow banner below bell box button continue ctrl enlarge expand gallery here hear icon image images left link links
listen
load map more photo photos picture pictures play read right see share subscribe video view watch zoom
""".split()
)
_GADGETS = frozenset(
    "alerts browser device e-mail email inbox mailbox mobile newsfeed notifications phone smartphone".split()
)
_OWN = frozenset(
    "bookmark embed flag gift listen print rate report republish retweet save share stream tweet"
    " unlock unsubscribe".split()
)
_PLAIN = frozenset("follow let want make find help keep look give go leave stay start like see".split())
_CERTAIN = frozenset(
    """
bluesky e-newsletter facebook inbox insta instagram linkedin newsletter newsletters notifications pinterest podcast
podcasts
spotify subscriber subscribers telegram tiktok twitter viber whatsapp youtube
""".split()
)
_ALWAYS = frozenset("ctrl javascript qr ad-blocker adblocker unsubscribe".split())
_MACHINE = frozenset("inbox adblocker ad-blocker javascript".split())


def speaks_to_visitor(clause: str) -> bool:
    """Whether a clause bids the page's visitor do something on a page."""
    tokens = _tokens(clause)
    if not 2 <= len(tokens) <= 26 or "http" in clause or not _TOLD.isdisjoint(tokens):
        return False
    start = _start(tokens)
    head, rest = tokens[start], frozenset(tokens[start + 1 :])
    if "inbox" in rest and "your" in rest:
        return True
    if tokens[start : start + 2] == ["sign", "up"] or head == "subscribe":
        return not rest.isdisjoint(DEIXIS | THINGS | {"you", "your"})
    if head not in ORDERS:
        return False
    if clause.rstrip().endswith(":"):
        return False
    if head in ("donate", "subscribe", "contribute") and len(tokens) <= 16 and not rest.isdisjoint({"our", "us"}):
        return True
    if head in _GESTURES:
        return len(tokens) <= 16 and tokens[start + 1] in _WHERE and not rest.isdisjoint(_TARGETS)
    if THINGS.isdisjoint(rest) and not any(token[0] in "@#" for token in rest):
        if len(tokens) > 14:
            return False
        if tokens[-1] == "here" and len(tokens) > 2 and not clause.rstrip().endswith("?"):
            return True
        wanted = {"here", "below", "us"} | ({"this"} if head in _OWN else set())
        return not rest.isdisjoint(MATTER) and not rest.isdisjoint(wanted)
    if "miss" in rest and not rest.isdisjoint({"never", "don't", "dont"}):
        return True
    if (len(tokens) <= 5 and head not in _PLAIN) or ("your" in rest and not rest.isdisjoint(_GADGETS)):
        return True
    return not rest.isdisjoint(DEIXIS) or any(
        token[0] in "@#" or (len(token) > 8 and token[-1].isdigit()) for token in rest
    )


def bids(clause: str) -> bool:
    """Whether a clause that speaks to the visitor can be nothing else."""
    tokens = _tokens(clause)
    if len(tokens) > 22 or len(tokens) < 2 or not _TOLD.isdisjoint(tokens):
        return False
    start = _start(tokens)
    head, rest = tokens[start], frozenset(tokens[start + 1 :])
    if "your" in tokens and not _MACHINE.isdisjoint(rest):
        return True
    if head not in ORDERS:
        return False
    if not _ALWAYS.isdisjoint(rest) or (head in ("click", "tap") and "here" in rest):
        return True
    if head in _OWN and "this" in rest and not rest.isdisjoint(MATTER) and len(tokens) <= 8:
        return True
    return not _CERTAIN.isdisjoint(rest) and not rest.isdisjoint({"our", "us", "here"})


def _tokens(clause: str) -> list[str]:
    found: list[str] = pattern(_TOKENS).findall(clause.lower().replace("’", "'"))
    return found


def _start(tokens: list[str]) -> int:
    start = 0
    while start < min(2, len(tokens) - 1) and tokens[start] in _OPENING:
        start += 1
    return start
