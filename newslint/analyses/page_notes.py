"""What stands about an article rather than in it: who wrote it, how to reach them, what they own, where it came from;
and what is left of tweets, tickers, forecasts, ways through a site, and an agency's codes.

Own compilation, from the pages of news sites in many countries.
"""

from newslint.analyses.page_grammar import TEASER
from newslint.analyses.page_labels import LABEL
from newslint.analyses.page_words import MAILINGS
from newslint.compiled import IGNORE_CASE, expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
else:
    Any = object

_NAME = r"(?-i:[A-Z][\w'.-]*(?: (?:[A-Z][\w'.-]*|de|da|van|von|der|al|bin|la|el)){1,3})"
_NAMES = rf"{_NAME}(?:(?:,|,? and| &) {_NAME}){{0,4}}"
_TRADE = (
    r"(?:(?:photo)?journalist|reporter|correspondent|editor|sub-?editor|(?<!under)writer|columnist|photographer"
    r"|videographer|producer|contributor|critic|blogger|newscaster|copywriter|sportswriter|intern|freelancer)s?"
)
_ROLE = rf"(?:[\w'&-]+ ){{0,4}}{_TRADE}"
_BEAT = (
    r"(?:politics|political|crimes?|courts?|health(?: ?care)?|education|schools|business|housing|transport(?:ation)?"
    r"|infrastructure|environment|climate|energy|technology|tech|science|sports?|football|soccer|cricket|basketball"
    r"|baseball|rugby|tennis|local|city hall|county|statehouse|elections?|immigration|economy|economics|finance"
    r"|financial|markets|media|arts|culture|entertainment|food|drink|religion|faith|planning|news|breaking|legal"
    r"|defen[cs]e|security|foreign|travel|lifestyle|fashion|music|film|books|television|tv|celebrity|money|consumer"
    r"|agriculture|farming|government|public|policing|police|social|labou?r|inequality|gender|race|real estate"
    r"|property|banking|trade|diplomacy|international|national|general assignments?|cryptocurrenc(?:y|ies)|crypto)"
)
_ADDRESS = r"[\w.+-]{1,40}@[\w.-]{3,50}"
_NUMBER = r"\+?[0-9][0-9() .-]{6,18}"
_REACH = r"(?:reach|contact|e-?mail|write to|message|text|call|follow|find|tweet|dm|get in touch with)"
_HANDLE = r"@[\w.]{2,40}"
_SITES = r"(?:x|twitter|x/twitter|instagram|facebook|linkedin|bluesky|threads|mastodon|signal|telegram)"
_WHERE = rf"(?:{_ADDRESS}|{_NUMBER}|{_HANDLE}|(?:on|via) {_SITES}\b)"
_PERSON = rf"(?:him|her|them|me|the (?:author|reporter|writer|journalist)s?|(?-i:[A-Z])[\w'-]+|{_NAMES})"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"

BYLINE = (
    rf"(?:(?:words|story|text|report|reporting|photos|pictures|photographs|photography|written|reported|compiled"
    rf"|produced|video|graphics?|illustrations?|interview|review|analysis)(?: (?:and|&) [a-z]{{4,13}})? )?by:? {_NAMES}"
    rf"(?:,|,? \||,? [–—-]| /)? {_ROLE}(?:(?:,| at| of| for| in| \|| [–—-])[^.]{{2,50}})?"
    rf"|(?:words|text|story|pictures|photographs|photography|graphics?|illustrations?)(?: (?:and|&) [a-z]{{4,13}})?"
    rf" by:? {_NAMES}"
    rf"|{_NAME}(?:,| \|| [–—-]| /) (?-i:(?:[A-Z][\w'&-]*|and|of|&)(?: (?:[A-Z][\w'&-]*|and|of|&)){{0,3}} )?"
    rf"{_TRADE}(?:(?:,| at| of| for| in| \|| [–—-]) (?-i:[A-Z])[^.]{{2,40}})?"
)
"""A line that names an author with what they do."""
BIOGRAPHY = (
    rf"(?:{_NAMES}|(?:the|this|our) (?:author|writer|columnist|reporter|guest writer)s?|(?:he|she)),?"
    rf" (?:(?:is|was|are|has been|works as|serves as) (?:also |currently |now )?(?:an? |the |our |[\w'.&-]{{2,30}}'s? )"
    rf"[^.]{{0,90}}\b{_TRADE}\b.{{0,260}}"
    rf"|(?:covers|cover|writes (?:about|on)|reports on|has (?:covered|written about|reported on)|covered)\b[^.]{{0,60}}"
    rf"\b{_BEAT}\b.{{0,220}})"
    r"|(?:the|this|our) (?:author|writer|columnist)s? (?:is an?|is the|are|holds?|teach(?:es)?|works?|lives|owns?"
    r"|can be|served as|writes?)\b.{5,260}"
    rf"|(?:about|follow) {_NAME}|(?:original )?sources? ?: ?(?-i:[A-Z])[\w'. -]{{2,60}}"
)
"""A line that tells who an author is, behind the article."""
_REPORTED_BY = (
    r"(?:\(?(?:additional |with |extra |further |more )*(?:reporting|inputs?|writing|editing|contributions?|research"
    r"|files?|agency inputs?) (?:by|from|of) [^.]{3,160}\)?"
    r"|[^.]{3,120}\bcontributed (?:to|reporting)(?: (?:to|for))?(?: this (?:report|story|article|piece))?)"
)
_OWNED = (
    rf"(?:you can )?{_REACH}(?: or [a-z-]+)? {_PERSON} ?:?(?: (?:at|on|via|by|in|and|or|e-?mail|phone|confidence))*"
    rf" ?:? ?{_WHERE}.{{0,120}}"
    rf"|(?:you can )?(?:follow|find) {_PERSON}(?:'s)? (?:[\w]+ ){{0,3}}(?:on|via|at) {_SITES}\b.{{0,80}}"
)
_DESK = (
    rf"(?:got|have|do you|did you|know|if you|want to|send|share|tell us|seen|are you|were you|been|something)\b"
    rf".{{0,110}}\b(?:e-?mail|contact|write to|send|drop us|get in touch|reach|call|tip)\b.{{0,80}}"
    rf"\b(?:news|newsdesk|newsroom|tips?|editor|editors|editorial|desk|investigations?|letters|reporter|stories"
    rf"|story)[\w.-]{{0,20}}@[\w.-]{{3,50}}.{{0,60}}"
    rf"|e-?mail ?: ?{_ADDRESS}.{{0,60}}|(?:tel|phone|whats ?app) ?: ?{_NUMBER}.{{0,60}}"
)
_DISCLOSED = (
    r"(?:full |affiliate |advertis(?:er|ing) )?(?:disclosures?|disclaimer) ?: ?.{10,300}"
    r"|.{0,160}\b(?:we|us|our)\b.{0,60}\b(?:earn|receive|get|collect|make|paid)\b.{0,60}\b(?:commission|affiliate"
    r"|percentage of (?:the )?sales?|share of (?:the )?sales|small fee)\b.{0,120}"
    r"|.{0,60}\b(?:views?|opinions?)(?: and (?:views?|opinions?))?"
    r"(?: (?:expressed|stated|presented|given|above|here|(?:in|of) this)\b.{0,60}| (?:are|is)(?: (?:entirely|solely"
    r"|those|purely|strictly))*(?: of)?(?: the)? )\b(?:(?:author|writer|columnist)(?:'s|s|s')?"
    r"|personal|(?:his|her|their) own)\b.{0,150}"
    r"|(?:this|the|our) (?:article|story|feature|content|post|report|piece|project|series|column) (?:was|is|has been"
    r"|has not been|is not|was not)(?: \w+){0,3} (?:produced|created|made|written|edited|published|syndicated|funded"
    r"|sponsored|supported|generated|provided|republished|commissioned|reproduced|translated)\b.{0,200}"
    r"|(?:this|the) (?:article|story|content|post|report) (?:is|was) (?:a |an )?(?:syndicated|sponsored|paid|auto"
    r"|part of (?:a|an|our|the))\b.{0,160}"
    r"|(?:this )?(?:article|information|content|story) (?:above )?is (?:for|intended for) (?:general |educational )?"
    r"(?:information|informational|educational|entertainment)\b.{0,160}"
    r"|translat(?:ed|ion) ?(?::|by|from (?:the )?\w+ by) ?(?-i:[A-Z])[\w'. -]{3,60}"
    r"|original sources? ?: ?(?-i:[A-Z])[\w'. -]{2,60}|(?:original|first) (?:source|publication) ?: ?.{2,80}"
)
_EMBEDDED = (
    rf"[–—-]{{1,2}} ?.{{2,60}} \({_HANDLE}\),? {_MONTH} ?[0-9]{{1,2}},? ?[12][0-9]{{3}}.{{0,12}}"
    r"|.{0,280}\bpic\.twitter\.com/\w{4,14}(?: .{0,40})?"
    rf"|(?:a |an )?(?:tweet|post|reel|instagram post|facebook post|tiktok|video|thread|story|photo)(?: \w+)? (?:by|from"
    rf"|shared by) (?:.{{2,40}} \()?{_HANDLE}\)?.{{0,30}}"
    r"|.{0,40}\bto (?:view|watch|see|play|hear) this (?:video|content|post|tweet|audio|page)\b.{0,120}"
    r"|this (?:content|post|video|tweet|embed|image)\b.{0,40}\b(?:could not|couldn't|cannot|can't|failed)\b.{0,80}"
)
_FALL = r"(?:[+\u2212–-] ?[0-9][0-9.,]*(?: ?\([+\u2212–-]?[0-9.,]+ ?%\)| ?%)|[▲▼△▽↑↓] ?[0-9][0-9.,]*%?)"
_TICKER = rf"(?:[\w&.' /-]{{2,30}}:? ?[$€£₹]?[0-9][0-9.,]*{{1,1}} {_FALL}(?: ?[|,;·] ?| |$)){{1,12}}".replace(
    "*{1,1}", "*"
)
_SKY = (
    r"(?:sunny|sun|clear|cloudy|clouds?|cloud cover|overcast|rain|rainy|light|heavy|showers?|snow|sleet|fog|foggy|mist"
    r"|haze|hazy|windy?|mostly|partly|drizzle|thunder(?:storms?)?|storms?|hot|cold|high|low|max|min|humidity|feels"
    r"|like|skies|sky|scattered|broken|few|and|with|spells|intervals|hi|lo|gusts|mph|km/h|today|tonight|now)"
)
_DEGREES = r"(?<![\w.])-?[0-9]{1,3} ?(?:[°º] ?[CF]?|[CF])(?!\w)"
_WEATHER = (
    rf"(?:(?-i:[A-Z])[\w'.-]+(?:,? (?-i:[A-Z])[\w'.-]+){{0,3}} ?[:,|]? ?)?"
    rf"(?=.*[°º]|.*\b(?:{_SKY})\b)(?=.*{_DEGREES})(?:(?:{_SKY}|{_DEGREES}|[0-9]+ ?%)(?:[ ,:;|/·-]{{1,3}}|$)){{2,12}}"
    rf"|(?:(?-i:[A-Z])[\w'.-]+ ){{1,3}}-?[0-9]{{1,3}} ?[°º] ?[CF]?"
)
_CRUMB = r"(?-i:[A-Z0-9])[\w'&.-]*(?: [\w'&.-]+){0,2}"
_CRUMBS = rf"(?:you are here ?: ?)?{_CRUMB}(?: ?[»›❯→>] ?{_CRUMB}){{2,6}}(?: ?[»›❯→>].{{0,120}})?"
_BUREAU = r"(?-i:PTI|ANI|IANS|UNI|AFP|AP|APP|DPA|ANSA|BERNAMA|Bernama|NNN|KUNA|WAM|XINHUA|AAP|ATA|GNA|NAN|PNA|TASS)"
_CODES = (
    rf"[-–—]{{0,3}} ?{_BUREAU}(?: ?/ ?\w{{2,4}}){{1,4}}|[(\[]{_BUREAU}[)\]](?: (?-i:[A-Z]{{2,4}})){{0,6}}"
    rf"|[-–—]{{1,3}} ?{_BUREAU}|{_BUREAU}(?: (?-i:[A-Z]{{2,4}})){{1,6}}"
    rf"|(?-i:N{{4}}|[A-Z]{{2,3}}(?:/[A-Z]{{2,3}}){{2,4}})"
)
_LEFT = r"!\[[^\]\n]{0,160}\]\([^)\n]{1,200}\)"
_POLLED = (
    r"(?:poll|vote|quiz|survey|your say|question of the (?:day|week)) ?[:|] ?.{6,120}\?(?: .{0,40})?"
    rf"|(?:sponsored|promoted|paid for|presented|supported) by (?-i:[A-Z])[\w&.' -]{{1,40}}"
    rf"|(?:sponsored|promoted|paid|native|branded|partner|commercial) (?:content|posts?|links?|stor(?:y|ies)|feature)"
    rf"|delivered (?:straight |direct(?:ly)? )?to your .{{3,40}}|.{{3,80}}\bin your (?:inbox|{MAILINGS})\b.{{0,40}}"
)
_CONTROL = (
    r"(?:press|hit|tap|click)(?: on)? (?:play|the (?:play|bell|arrow|plus|star|heart|button|icon|image|photo|link|map))"
    r"\b.{0,60}"
    r"|(?:get|receive|set(?: up)?|turn on|manage|choose|customi[sz]e|edit|change|update) (?:your |our |my |all |free "
    r"|the |push |e-?mail |news |instant |breaking |privacy |cookie |notification |account )*(?:alerts?|notifications?"
    r"|preferences|settings|newsletters?)\b(?: (?:for|about|on|from|when|by|in|to|with)\b.{0,60})?"
    r"|(?:only|just|from|for(?: only| just)?|starting at|now) [$€£₹] ?[0-9][0-9.,]*[pc]? (?:a|per|/|for|every) ?(?:week"
    r"|month|year|day|the first|your first|[0-9]+ (?:weeks|months))\b.{0,60}"
    r"|thank(?:s| you)(?: so much| very much)? for (?:voting|reading|signing up|subscribing|sharing|joining|visiting"
    r"|watching|listening|participating|registering|your (?:vote|feedback|support|interest|comment|rating|message))"
    r"\b.{0,60}"
    r"|(?:an )?error (?:loading|playing|occurred|while|fetching|retrieving)\b.{0,60}|(?:failed|unable) to (?:load|play"
    r"|fetch)\b.{0,40}"
    r"|(?:open|view|show|see) (?:in|on) (?:google maps|apple maps|maps|the app|app|a new (?:tab|window)|browser|full"
    r" ?screen|google earth|gallery|larger map)(?: .{0,20})?|(?:watch|view|play) in full ?screen"
    r"|(?:remove|hide|skip|block|without|no|fewer|less) (?:the |all |these )?(?:ads|adverts|advertising|advertisements)"
    r"\b.{0,50}|go ad-?free.{0,40}"
    r"|(?:correct|report|suggest|flag|fix|spotted) (?:a|an|any|this) (?:\w+ )?(?:mistake|error|typo|correction|problem"
    r"|inaccuracy|issue|ad|advert|comment)s?(?: (?:in|with|on|about|to) (?:this|the|us)\b.{0,30})?"
    r"|(?:flag|report|mark)(?: this)? as (?:inappropriate|spam|abuse|offensive)"
    r"|(?:watch|see|view|listen to|hear|check out|read|scroll) (?:the|a|an|this|our|how|what|why|more|through|all)\b"
    r"[^.,;]{4,90} (?:below|above|here)"
    r"|[^.]{5,100}(?: [–—-]|:|,|!|\.) (?:enter|click|vote|book|apply|sign up|register|shop|order|donate|watch|listen"
    r"|read|find out|get|buy)(?: \w+)? (?:here|below)"
    r"|[^.]{4,90}: (?:like|follow|join|find|add|subscribe to|connect with) us\b.{0,50}"
    r"|(?:your|every|each) (?:contribution|donation|support|subscription|membership|gift|pound|dollar)\b.{0,60}"
    r"\b(?:journalism|reporting|newsroom|independent|free|work)\b.{0,60}"
    r"|this is an? (?:syndicated|sponsored|paid|automat\w+|promoted|affiliate) .{3,120}"
    r"|(?:modified|publish(?:ed|ing)?|updated?|created?|posted) (?:date|time|on|at) ?:? .{0,12}[0-9].{2,40}"
)
_ANYWHERE = "|".join(
    (_CONTROL, _OWNED, _DESK, _DISCLOSED, _EMBEDDED, _TICKER, _WEATHER, _CRUMBS, _CODES, _LEFT, _POLLED)
)
_SAYS = expression(r"\b(?:said|says|told|asked|added|replied|wrote|claimed|insisted|according)\b|[“”]", IGNORE_CASE)
_compiled: dict[str, Any] = {}


def _matches(source: str, text: str) -> bool:
    if source not in _compiled:
        _compiled[source] = expression(source, IGNORE_CASE)
    return _compiled[source].fullmatch(text) is not None


def _bare(line: str) -> str:
    return line.replace("’", "'").strip(" *_•|[]").rstrip(".! ")


def is_note(line: str) -> bool:
    """Whether a line is a note about the article, or a remnant, wherever it stands."""
    return _matches(_ANYWHERE, _bare(line)) and (_SAYS.search(line) is None or "pic.twitter.com" in line)


def is_label(line: str) -> bool:
    """Whether a line is what stands over a list of other stories."""
    return _matches(f"{LABEL}|{TEASER}", _bare(line).rstrip(":"))


def is_byline(line: str) -> bool:
    """Whether a line names an author with their post."""
    return len(line) <= 120 and line[-1] not in ".?!:" and _matches(BYLINE, _bare(line))


def is_biography(line: str) -> bool:
    """Whether a line at the end tells who wrote the article."""
    return _SAYS.search(line) is None and _matches(BIOGRAPHY, _bare(line))


_STOPS = '.!?:;,…”"’)»'
_SCORE = expression(r"\b[0-9]{1,3} ?[-–:] ?[0-9]{1,3}\b")


def is_title(line: str) -> bool:
    """Whether a line may be the title of another story."""
    words = line.split()
    if not (4 <= len(words) <= 18 and 24 <= len(line) <= 120) or (line[-1] in _STOPS and line[-1] not in '?’”"'):
        return False
    first = line.lstrip("“‘\"'«")[:1]
    if not (first.isupper() or first.isdigit()) or _SCORE.search(line) or line.count(",") > 2:
        return False
    return sum(word[0].islower() for word in words) >= 2 or all(word[0].isupper() for word in words if len(word) > 3)
