"""The words of an interface: a short line that has no other word, and one of its own, is no reporter's.

Own compilation, from the pages of news sites in many countries.
"""

from newslint.analyses.page_speech import MATTER, ORDERS, THINGS
from newslint.compiled import expression

STRONG = frozenset(
    """
adblock adblocker advert advertisement advertisements akismet autoplay autoplaying buffering captcha cookie cookies
crossword e-newsletter embed fullscreen inbox javascript kindle loading login logged logout mute newest newsletter
newsletters
oldest password playback podcast podcasts popup qr recaptcha retweet retweets rss sitemap slideshow sponsored subtitles
survey swipe toggle trial tweet tweets unmute unsubscribe upvote upvotes url username whatsapp telegram
""".split()
)
COUNTED = frozenset(
    """
articles comments dislikes downloads images likes photos pictures posts reactions reads replies retweets saves shares
slides
stories tweets upvotes videos views
""".split()
)
_FUNCTION = frozenset(
    """
return front cancel anytime change choose showing worth set back get go edit turn switch start started manage a about
above affected again all already also an and any anonymous are as at back be been below best by can can't close
content could d do does doesn't don't first for free from has have having here how i if in into is isn't it it's its
just
last later less list m many may maybe me member members might more most must my near new next no not now of off ok on
one only
or other our out over per please previous re s side skip so some sorry still t than thank thanks that the there these
this to today
too under until up us via want was we were what when which who why will with x yes you you're you've your yours
""".split()
)
_INTERFACE = frozenset(
    """
access account accounts ad ads address advertising agree anonymous app archive arrow author autoplay bar bookmark
bookmarks box
browser button cancel caption captions category categories channel clear collapse conditions confirm consent contact
contents continue
correct correction corrections credit current day days default desktop details device digital duration edition editor
email
enlarge error errors expand external failed feed field fields file filter font forgot forgotten format frame full
fullscreen
google guest guidelines headline heard helpful hide home homepage hour hours icon improve interactive issue items keep
keywords large larger library live load loaded log logged longer lost main max mb medium menu min mins minutes mobile
mode month months
navigation newer nickname notification number off older open opens opinions option options original page pages paid
partner
partners password pdf phone photos photo player playlist policy popular post posts powered preferences premium press
print privacy
problem profile promoted published quality quick rating read reader readers recent recommended recommendations refresh
registered related reload remaining remind reload report reported required reset result results returned rights rules
screen search section sections seconds selected sent session settings share shared shares short show sign signed
similar site size slide
small sort source sources speed sponsored standard star stars story subject submit submitted subscribe subscribed
subscriber
subscription suggested suggestions supported survey tab tags terms text thread time timed title tool tools top topic
topics
trending trial type typo unavailable unlimited updated updating use user users valid version video videos view viewed
viewer
viewing views volume wait warning watching web website week weeks width window word words wrong yet zoom
""".split()
)
VOCABULARY = _FUNCTION | _INTERFACE | STRONG | COUNTED | THINGS | MATTER | ORDERS
BIDDEN = frozenset(
    """
back cancel go return scan search turn
accept browse click close collapse continue copy discover enlarge expand explore find flag follow hide join jump keep
like
listen load log mute open pause play print rate read refresh register reject reload remove reply report save scroll
see send
share show sign skip sort subscribe swipe take tap tell toggle unmute view vote watch zoom
""".split()
)
_POINTING = frozenset("all more our the this these to for us by in on below here and".split())
_HERE = frozenset("below here now".split())
_OBJECTS = (
    MATTER | THINGS | (_INTERFACE - frozenset("use home time day days week month hour hours text number".split()))
)
_LETTERS = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER = expression(r"(?<![\w.])[0-9][0-9.,]*[km]?(?![\w])")


def is_interface(clause: str) -> bool:
    """Whether a clause has the words of an interface alone, and tells that it is one."""
    plain = clause.lower().replace("’", "'")
    words = _LETTERS.findall(plain)
    if not 1 <= len(words) <= 12 or not VOCABULARY.issuperset(words):
        return False
    present = frozenset(words)
    numbered = _NUMBER.search(plain) is not None
    if numbered and not COUNTED.isdisjoint(present) and len(words) <= 6:
        return True
    if len(words) < 2:
        return numbered and not present.isdisjoint({"advertisement", "duration", "slide"})
    if words[0] in BIDDEN and _HERE.issuperset(words[1:]):
        return True
    if words[0] in BIDDEN and len(words) <= 7 and not _OBJECTS.isdisjoint(words[1:]):
        return not _POINTING.isdisjoint(words[1:]) or not STRONG.isdisjoint(present)
    return not STRONG.isdisjoint(present) and (
        not present.isdisjoint({"your", "our", "this", "us", "you", "is", "are"}) or words[0] in BIDDEN
    )
