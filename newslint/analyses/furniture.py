"""Furniture: what the page around an article says, told by its grammar.

A page speaks in labels, in counts and times, in orders to its visitor ("Get our best stories in your inbox"), in questions to
them that such an order answers, and in notices about itself ("This content is hosted by …"). A reporter speaks of
others, in the past tense and in whole sentences. Each clause of a line is judged; a line is furniture if all its
clauses are, or may be beside one that is.
"""

from functools import cache

from newslint.analyses.foreign_furniture import ADVERTISEMENT, OTHER, READ_ALSO
from newslint.analyses.page_words import CHANNELS, CONTENT, LABELS, MAILINGS, NETWORKS, WEAK
from newslint.compiled import IGNORE_CASE, expression
from newslint.gates.furniture import COMMON, LONGEST, RARE, SHORT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
else:
    Any = object

NONE, MAYBE, LIKELY, SURE = range(4)
"""How certain it is that a line is furniture: not at all; only beside other furniture; so that an editor should look;
nothing else can be meant."""

_OUR = r"(?:our|the|this|these|a|an|your|my|all|more|full|whole|entire|complete|free|daily|weekly|morning|evening|latest|best|local|independent|original|official|new|other|related|[0-9]+)"
_SOME = rf"(?:{_OUR} ){{0,3}}(?:[\w'&.-]+ ){{0,3}}?"
_NETWORKS = rf"(?:(?:{NETWORKS})(?: and | & |, and |, | or | / |/| )?)+"
_TIME = r"(?:[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})? ?(?:[ap]\.?m\.?)?(?: ?(?:\(?[a-z]{2,5}\)?|(?:utc|gmt)[+-][0-9:]{1,5}))?)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? )"
_DATE = (
    rf"{_DAY}?(?:[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTH},? ?(?:[12][0-9]{{3}})?|{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?,? ?(?:[12][0-9]{{3}})?"
    r"|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2,4})"
)
_WHEN = (
    rf"(?:(?:{_DATE}|{_TIME}|today|yesterday|just now|(?:an?|[0-9]{{1,2}}) (?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|h|m|d|days?|weeks?|months?|years?) ago)"
    r"(?: ?[,-] ?| at | on | )?)+"
)
_STAMP = r"(?:first |last |originally )?(?:published|posted|updated|uploaded|modified|created|edited|release time|publish(?:ed)? time|date|last (?:update|edit|change))"

STAMP = rf"{_STAMP} ?:? ?(?:(?:on|at|in|about) )?{_WHEN}(?: ?(?:and )?{_STAMP} ?:? ?(?:(?:on|at) )?{_WHEN})*"
COUNT = (
    r"(?:(?:view|read|see|show|load) )?(?:all )?[0-9][0-9.,]{0,9}[km]?\+? (?:comments?|views?|shares?|likes?|reads?|reactions?|replies|retweets|reposts|followers|subscribers|photos|images|votes?)(?: so far| ago)?"
    r"|(?:(?:page )?views?|comments?|shares?|likes?|reads?|hits|word count|words|votes?|post views|read count|total views|readers|rating) ?[:(] ?[0-9][0-9.,/]{0,9}[km]?\)?"
    r"|(?:(?:photo |image )?(?:slideshow|gallery|photo|image|slide|item|picture|page|video) ?:? ?)[0-9]{1,3} ?(?:of|/) ?[0-9]{1,3}"
    r"|(?:estimated |approximate )?(?:reading|read|listening|viewing) time ?:? ?(?:about |approx\.? |~ ?|< ?)?[0-9]{1,3} ?(?:m|min(?:ute)?s?|sec(?:ond)?s?)(?: read)?|[0-9]{1,3}[ -]?min(?:ute)?s? (?:read|listen|watch|video)"
    r"|(?:listen|play|audio|video|watch|duration|running time|video duration|length|listen to (?:this )?(?:article|story))[ :·(,-]{0,3}[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?\)?(?: ?min(?:ute)?s?)?|(?:duration|length|running time) ?:? ?(?:[0-9]{1,3} ?(?:hours?|min(?:ute)?s?|sec(?:ond)?s?),? ?(?:and )?)+"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? ?/ ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|rate it:?(?: [1-5]){3,5}|(?:[1-5] ){4}5|text size ?:?(?: a){2,3}|font(?: size)? ?:? ?(?:(?:small|medium|large|big|normal|a[+-]?)[ ,/]*)+|a[+-] ?a[+-]?(?: ?a[+-]?)?"
)
PROMPT = "|".join((
    # orders about mailings, channels, applications
    rf"(?:sign(?: me)? up|subscribe|register|opt in|enrol)(?: (?:now|here|today|for free|free|below))?(?: (?:for|to|and|by|via|on)\b.*?)?\b(?:{MAILINGS}|{CHANNELS}|{NETWORKS}|you miss nothing)\b.{{0,60}}",
    rf"(?:get|receive|have|enjoy|start|read|find|follow|catch)\b.{{0,90}}\b(?:(?:in|to|into|straight to) your (?:inbox|e-?mail|mailbox|phone|device|mobile|feed)|by (?:joining|subscribing|signing up|following|registering)\b.{{0,60}}|on your (?:phone|mobile|device|home ?screen)|with (?:our|the) {_SOME}(?:{MAILINGS}|app))\b.{{0,50}}",
    rf"(?:follow|like|find|join|add|watch|see|subscribe to|visit|connect with|message|tag|support) (?:us|me|our {_SOME}(?:{CHANNELS}|{NETWORKS}|page))\b(?: (?:on|in|at|via|for|to|as|now|here|today)\b.{{0,90}})?",
    rf"(?:follow|like|find|subscribe to|watch|listen to) (?:the )?(?-i:[@A-Z])[\w@'.-]*(?: (?:(?-i:[A-Z&])[\w'.-]*|and|the|of|in|for|english|&)){{0,6}} (?:on|via|at) {_NETWORKS}(?:(?:channels?|for|at|to|and)\b.{{0,60}})?",
    rf"(?:join|follow|enter|open|scan|subscribe to) (?:our|the|this|us) ?{_SOME}(?:{CHANNELS}|{NETWORKS})\b(?: (?:on|in|at|via|for|to|now|here|today|and)\b.{{0,80}}|: ?\S{{4,60}})?",
    r"(?:to )?(?:listen|watch|hear)(?: to)? ?: ?.{3,90}\b(?:podcast|playlist|episode|spotify|deezer|soundcloud|youtube|apple podcasts)\b.{0,60}",
    rf"(?:download|get|install|try|open|use|update)(?: it)? (?:in |on )?(?:our|the|this) {_SOME}app\b(?: (?:for|from|on|to|now|here|today|and)\b.{{0,80}})?",
    r"(?:turn on|enable|allow|activate|switch on|manage|accept) (?:push |browser |desktop |your |the |our )*(?:notifications?|alerts?)\b.{0,60}",
    rf"stay (?:tuned|informed|connected|up[ -]to[ -]date|ahead|in the (?:loop|know)|updated)\b(?: (?:with|to|by|on|for) (?:us|our|the latest)\b.{{0,80}}| (?:to|with) .{{2,50}} for (?:more|the latest|all)\b.{{0,50}})?",
    r"(?:scan|use) (?:the|this|our) qr(?: |-)?code\b.{0,60}",
    r"(?:catch|get|read|check|find|follow|see|watch|browse) (?:all )?(?:of )?(?:the |our )?(?:latest|breaking|live|top|trending)\b.{3,110}\b(?:news|headlines|updates|stories|coverage)\b.{0,20}\b(?:on|at|from|here|only on|with|around) ?.{0,50}",
    r"for (?:all )?(?:the |more )?(?:latest|breaking|more|live)\b.{0,60}\b(?:news|stories|updates|headlines|coverage|articles|videos|reports|analysis|content)\b.{0,40}, (?:download|follow|visit|subscribe|join|like|check|click|read|log on|sign up|go to|see|install|watch|stay)\b.{2,90}",
    r"don'?t miss out\b.{0,90}|never miss (?:a|an|any|our) (?:story|stories|update|article|goal|beat|post|headline)\b.{0,60}|be the first to (?:know|comment|read|review|reply|share)\b.{0,50}",
    r"unsubscribe (?:at )?any ?time.{0,30}|no spam.{0,50}|you can unsubscribe.{0,40}|(?:enter|type|add) your (?:e-?mail|name|comment|password)\b.{0,60}",
    # about this page
    rf"(?:share|tweet|e-?mail|print|save|bookmark|gift|pin|rate|download|copy|send|forward|report|flag|cite|republish|like|buy|listen to|hear|embed|post|discuss|translate|comment on|react to|license) (?:this|the|full) (?:full |original |whole )?(?:{CONTENT}|link)(?: ?(?:to|with|via|on|by|as|in|for|here|now|at|from|:)(?: ?(?:a|your|my|friends?|others|family|someone|colleagues?|the|this|it|later|offline|free|pdf|e-?mail|copy link|{NETWORKS}|social media|,|and)\b)*)?",
    r"(?:gift|send) this (?:article|story|page|link) to (?:a|your) friends?",
    r"read (?:this|it|the) ?(?:article|story|interview|page|report|text|post|original)?(?: (?:also|in full))? (?:in|on) ?:? ?(?-i:[A-Z\u0400-\u04ff\u3040-\ud7ff\u0600-\u06ff])[\w]*(?: ?[,|/] ?\w+)*|(?:also )?(?:read|available)(?: also)? in ?:? ?(?-i:[A-Z\u0400-\u04ff\u3040-\ud7ff\u0600-\u06ff]\w*)(?:,? (?:and )?(?-i:[A-Z]\w*)){0,4}",
    r"(?:please )?(?:click|tap|press|swipe)(?: on)? (?:here|the (?:link|button|image|icon|bell|banner|photo)|below|above|through|this link|and join)\b.{0,90}|(?:or |and |to )?(?:read|see|view|watch|listen|learn|find out|get|download|subscribe|join|donate|register|report it|sign up|apply|share|contact us)\b.{0,60}\b(?:,? (?:please )?click(?:ing)? here|by clicking here|here)",
    r"(?:read|see|view|open|get|continue(?: reading)?|finish reading|access|unlock) (?:the |this )?(?:full|whole|rest of (?:the|this)|original|complete|entire)(?: \w+)? (?:article|story|report|text|interview|post|piece|coverage|version)\b(?: (?:here|on|at|in|now|below|via|from)\b.{0,60})?",
    r"(?:highlight|select|mark) (?:it|the (?:text|error|mistake|typo|word|fragment)|a (?:typo|mistake|fragment|piece of text))\b.{0,30}\b(?:press|hit|click) .{2,30}|press ctrl ?\+ ?enter.{0,50}|report it(?: here| to us| now)?|let us know(?: here| below| by .{2,40})?",
    r"(?:found|spotted|noticed|see|seen|did you (?:find|spot|notice)) an? (?:typo|error|mistake|bug|inaccuracy|problem)\b.{0,60}",
    r"(?:watch|see|view|listen to|play)(?: the| this| our)? (?:full )?(?:video|clip|film|report|interview|photos|pictures|gallery|podcast|episode|audio|slideshow|trailer|highlights)(?: (?:below|above|here|now|in full|on our .{2,30}|on (?:youtube|facebook|tiktok|instagram|iplayer)))?",
    r"(?:listen|subscribe|follow)(?: and (?:subscribe|follow|rate|review))? (?:to .{2,40} )?(?:on|via|in) (?:apple|spotify|google|soundcloud|deezer|your podcast|acast|amazon|stitcher|pocket casts|iheart)\b.{0,90}|(?:listen|subscribe)\b.{0,80}\bwherever you (?:get|listen to|find) (?:your )?podcasts.{0,20}",
    r"(?:jump|skip|go|back|scroll|return|move)(?: down| up| back)? (?:to|past) (?:the )?(?:(?:the )?(?:top|content|main content|comments?|recipe|article|navigation|footer|header|homepage|home ?page|home|main menu|main)|next .{2,20}|newsletter .{2,20}|continue|read)(?: (?:of (?:the )?page|section|reading|with .{2,30}|the article|page))?|scroll (?:down|up)?\b.{0,4}(?:for|to) (?:more|continue|read|see)\b.{0,40}|(?:view|see|read|show|load|browse) (?:all|more) (?:posts|stories|articles|news|comments|headlines|photos|videos|coverage|updates|from|by|of our)\b.{0,50}|(?:re)?load(?:ing)? (?:more|the page|comments|player|video|content)\b.{0,30}|(?:re)?fresh (?:the |this )?(?:page|for|to see|browser)\b.{0,40}",
    r"(?:embed|embedded|post|tweet|photo|video|content) (?:from|via|by) (?:social media|twitter|x|instagram|facebook|youtube|tiktok|telegram|reddit)|(?:view|see|open|watch|read) (?:this|it|the|more)(?: (?:post|tweet|video|photo|reel|thread|story|content))? (?:on|at|from) (?:twitter|x|instagram|facebook|youtube|tiktok|telegram|threads|vimeo|reddit)",
    # comments, accounts, money
    r"(?:to (?:comment|leave (?:a|your) (?:comment|tribute|reply|message|review)|post|reply|vote|view|read|continue|see|join|access|watch|save)\b.{0,60}, ?)?(?:please |you must |you need to |you have to )?(?:log ?(?:ged )?in|login|sign(?:ed)? in|sign up|register|subscribe|create (?:an|your|a)(?: free)? account)(?: (?:or|and|/) (?:log ?in|sign in|sign up|register|subscribe|create (?:an|your|a)(?: free)? account|become a member))*(?: (?:now|here|today|for free|free))?(?: (?:to|and) (?:continue|read|comment|unlock|view|access|keep|post|reply|leave|join|vote|watch|listen|save|see|get|receive|follow|support|enjoy|never|download|like|add|report|participate|submit|manage)\b.{0,80}| (?:with|using|via) .{2,40})?",
    r"(?:already|are you|not yet|not) (?:a |an |have an )?(?:subscriber|subscribed|member|registered|account|user|signed up)\b.{0,60}|(?:log|sign) in(?: here| now)?|don'?t have an account.{0,30}|(?:have|already have) an account.{0,30}",
    r"(?:please )?(?:support|fund|back|help (?:us|fund|support|sustain|keep|power)|sustain|defend|strengthen|invest in|donate to|contribute to|stand with) (?:us|our|independent|quality|local|free|fearless|public|the work of|this)(?: .{0,60}?)?(?:journalism|reporting|newsroom|work|mission|team|media|us|coverage|community|from|today|now|reporters|journalists)?\b.{0,60}",
    r"(?:to (?:support|continue|keep|read|access)\b.{0,60}, )?(?:i |we )?(?:subscribe|become an? .{0,20}(?:member|subscriber|supporter|patron)|join(?: us)?|donate|contribute|support us|subscribing|unlimited access|full access|try it|start(?: your)?(?: free)? trial|subscriptions?)\b.{0,50}(?:from|for|at|only|just|as little as) (?:only |just |as little as )?(?:[$€£₹¥₽₴]|usd |eur |rs\.? ?)[0-9]\S*.{0,40}",
    r"(?:please )?(?:consider )?(?:make a|making a|give a|your) (?:donation|contribution|gift|support|subscription|membership|help) ?(?:makes?|helps?|keeps?|allows?|means|to|today|now|here|supports|matters|counts|funds)?\b.{0,90}|become an? (?:\w+ )?(?:member|subscriber|supporter|patron|friend)\b.{0,60}|(?:buy|shop|order|treat|offer) (?:us|me) an? (?:coffee|beer)\b.{0,20}",
    r"(?:e-?mail|contact|write to|message|call|text|whatsapp|tip|reach|send .{2,40} to|get in touch(?: with)?|tell|speak to|drop) (?:us|me|our|the (?:news ?desk|newsroom|editor|editors|reporter|author)|your (?:photos|pictures|stories|tips|views|news|story|comments))\b.{0,110}",
    r"(?:please |kindly )?(?:enable|turn on|activate|disable|turn off|pause|whitelist|allow|accept|update|refresh|clear|upgrade) (?:your |the |our )?(?:java ?script|cookies|ad[ -]?block(?:er|ing)?s?|browser|cache|third[- ]party|site)\b.{0,110}",
    r"(?:please )?(?:leave|write|post|add|join|share|send|submit|drop|tell us|let us know|comment)\b.{0,70}\b(?:in the comments?(?: section| box)?|comments? (?:below|section)|below|to the (?:discussion|conversation|debate))\b.{0,40}|(?:please )?(?:share|give|send)(?: us)? your (?:thoughts|views?|opinions?|feedback|comments?|experiences?|story|stories|reaction)\b.{0,40}\b(?:with us|to us|below|here|comments?|by e-?mail|via|@).{0,60}|give us your feedback|send us your .{2,40}",
))
NOTICE = "|".join((
    r"(?:sorry,? |unfortunately,? )?(?:this|the|that|your)? ?(?:video|audio|content|media|page|post|embed|clip|player|player|feature|browser|playback|service|programme|live ?stream|stream|image|photo|article)(?: \w+)? (?:is|are|was|has|does|can ?not|cannot|can't|could not|may|isn't|won't|not)(?: not| no longer| currently| temporarily| been)* ?(?:available|unavailable|supported?|play(?:ed|able)?|load(?:ed)?|display(?:ed)?|removed|restricted|be (?:played|loaded|displayed|shown|found)|expired|disabled|hosted|blocked|found|reserved|provided|exclusive|locked|for (?:subscribers|members))\b.{0,110}",
    r"(?:this|the|some|all|full) (?:article|story|content|post|page|report|interview|text|feature|section|site|newsletter|blog|live ?blog|edition|podcast|episode|piece|audio|video)(?: was| is| are| has been| may be| will be| contains?)* (?:free(?: to read)?|(?:only |exclusively |reserved |available |restricted |accessible |open |intended |limited )+(?:to|for) .{0,30}(?:subscribers|members|registered|premium|readers|logged)|for (?:subscribers|members|registered users|our subscribers)|behind a paywall|premium|sponsored|paid for|brought to you|an? (?:advert|advertisement|advertorial|sponsored|paid|promotional)\b|closed|no longer (?:being )?(?:live|updated|active|available)|now closed|being updated|(?:continuously |constantly |regularly |automatically )?updated|affiliate|advertising|translated (?:automatically|by (?:google|deepl|an? (?:automatic|machine|ai)|ai|machine|artificial))|(?:automatically|machine|auto|ai)[- ](?:translated|generated|produced|created)|generated (?:by|using|with|automatically)|(?:created|produced|written|translated|summari[sz]ed|read) (?:with|by|using|from) (?:the help of |an? )?(?:ai|artificial|automat\w*|machine|google|deepl|chatgpt|a computer|text[- ]to[- ]speech)|translated from .{2,20} (?:by|using|with) an? .{0,10}(?:automat|machine|ai)\w*)\b.{0,120}",
    r"(?:this|the) (?:article|story|post|piece|content|report|column|text|interview)(?: was| is| has been| were)?(?: also)?(?: originally| first| previously)? (?:published|appeared|posted|republished|syndicated|reposted|produced|distributed|sourced|auto-?published)(?: originally| first)?(?: here)? (?:on|by|in|at|from|with|via|under|through) .{2,100}\b(?:republished|reproduced|creative commons|read the original|with permission|licen[cs]e|agency feed|syndicated feed|without (?:modification|edit)\w*)\b.{0,90}",
    r"(?:this|the) (?:article|story|post) (?:originally |first )?appeared (?:originally |first )?(?:on|in|at) (?-i:[A-Z]).{2,60}|read the original (?:article|story|post|version)?.{0,40}|(?:originally|first) (?:published|appeared|posted)(?: originally| first)? (?:on|by|at|in) (?-i:[A-Z][\w'&.]*(?: [A-Z&][\w'&.]*| of| the| for){0,5})|(?:the post|this post) .{2,200} (?:appeared first|first appeared|was first published) (?:on|in|at) .{2,60}",
    r"(?:with|based on) (?:additional )?(?:inputs?|information|reports?|material|files?|agency (?:inputs|reports)) (?:from|by|of) (?-i:[A-Z])[\w&/'. ]{1,60}(?: / \w{1,4})?|with (?:inputs?|information|reporting) from (?:agencies|agency|wires?|other agencies)\b.{0,40}|\(?agencies\)?",
    r"(?:automatic(?:ally)?|machine|ai|auto|computer)[ -](?:translat|generat|summar)\w+\b.{0,60}|translated (?:with|by|using|automatically by) (?:google|deepl|yandex|bing|microsoft|ai|chatgpt|machine|artificial)\b.{0,40}|translation (?:by|with|via|:) ?(?:google|deepl|yandex|bing|ai|machine)\b.{0,30}|(?:transcript|audio|captions?|subtitles?|summary) (?:is |are |was |were )?(?:auto|automatic|ai|machine)\w*[- ](?:generat|creat)\w+\b.{0,60}|this (?:audio|transcript|summary|translation|voice) (?:is|was) (?:auto|automatic|ai|machine|generated|created|produced)\b.{0,90}",
    r"(?:we|the site|our team|the publisher|our partners|the author|journalists)(?: and our partners| or our partners)? (?:may|might|will|can|could)? ?(?:earn|receive|get|make|be paid|collect)s? (?:a |an |some |small |affiliate )*(?:commission|money|fee|revenue|compensation)s?\b.{0,140}|(?:if|when) you (?:buy|purchase|click|shop|make a purchase|sign up)\b.{3,90}\b(?:earn|receive|get|make|be paid)\b.{3,80}|(?:this|the) (?:article|post|page|story|site) (?:may )?(?:contains?|includes?) (?:affiliate|sponsored|paid|advertis|referral)\w*\b.{0,140}|(?:as an )?amazon (?:associate|affiliate)\b.{3,90}|affiliate (?:links?|disclosure)\b.{0,120}",
    r"(?:we|our (?:site|partners)|this (?:site|website|page)|the (?:site|website))(?: and our partners)?(?: also)? (?:use|uses|value|need|care about|respect|store)s? (?:cookies|your (?:consent|privacy)|third[- ]party|and our partners)\b.{0,240}|we need your (?:consent|permission|help|support)\b.{0,100}|it (?:looks|seems|appears) (?:like|as if|that|as though) (?:you(?:'re| are| have)|your (?:browser|ad))\b.{0,120}|(?:java ?script|cookies) (?:is|are|must be|needs? to be|has been)(?: currently)? (?:disabled|enabled|required|turned off|not enabled)\b.{0,100}|your browser (?:does not|doesn't|is|must)\b.{0,100}",
    r"(?:by|in) (?:signing|clicking|subscribing|registering|continuing|submitting|using|providing|posting|entering|creating|proceeding)\b.{2,120}\byou (?:are )?(?:agree|accept|consent|confirm|acknowledge|opt|will receive)\w*\b.{0,160}|i (?:have read|agree|accept|consent|would like)\b.{0,140}|(?:we (?:will )?(?:never|won't|do not|don't)|your (?:data|details|information|e-?mail)(?: address)?) (?:will )?(?:never |not )?(?:be )?(?:share|sell|spam|published|shared|sold|used)\w*\b.{0,80}",
    r"(?:you(?:'ve| have| are|'re)?|there (?:was|were|is|are)) (?:successfully |now |already |been |only )*(?:subscribed|signed up|unsubscribed|logged|registered|an error|a problem|no comments|reached your|reading your (?:last|first|free)|not logged|receiving this|[0-9]+ free)\b.{0,100}|you must be (?:logged|signed|a (?:member|subscriber)|registered|[0-9]{2})\b.{0,90}|(?:thanks|thank you) for (?:subscrib|sign|regist|your feedback|reading|joining|visiting|your comment|sharing)\w*\b.{0,90}|(?:something|oops)\W? ?(?:went wrong)?\b.{0,60}|(?:an )?(?:error|problem) (?:has )?occurred.{0,60}|(?:please )?(?:try|check) (?:again|your inbox|your e-?mail|back (?:soon|later))\b.{0,60}",
    r"(?:comments?|commenting|replies|discussion)(?: section)?(?: (?:on|for) (?:this|the) \w+)? (?:is|are|have been|has been|will be)(?: now| currently)? (?:closed|disabled|moderated|turned off|switched off|locked|reviewed|subject to)\b.{0,90}|no (?:comments|replies) yet.{0,40}|required fields.{0,30}|(?:comments|reader comments|discussion) (?:rules|policy|guidelines|powered by)\b.{0,60}|(?:please )?(?:read|see|review|follow|respect|observe) (?:our|the) (?:comment|community|house|commenting|posting|moderation|discussion)\w*(?: \w+)? ?(?:policy|guidelines|rules|standards|code)?\b.{0,60}",
    r"(?:all|stock|market|share|price|financial|currency|index|real[- ]time|delayed)?,? ?(?:and )?(?:market |price |stock )?(?:quotes|data|prices|market data)(?: (?:are|is|may be|shown|displayed|provided|delayed|in|by|or|real[- ]time|real time))* (?:(?:delayed|real[- ]time|real time)\b.{0,60}\b[0-9]{1,2} ?min.{0,60}|(?:powered|provided|supplied|delayed) by (?-i:[A-Z]).{1,60}|by (?-i:[A-Z]).{2,60}|(?:in )?real[- ]time.{0,40})",
    r"(?:score ?card|page|blog|live ?blog|feed|scores?|results|table|data|ticker|this (?:page|blog|story|article))(?: will)?(?: be)?(?: automatically| also)? (?:refresh(?:es)?|reloads?|updates?(?: automatically)?|refreshed|updated)(?: (?:automatically|every|itself|as|with|throughout|when|in)\b.{0,60})?|(?:this is a )?(?:breaking|developing)(?: news)? story\b.{0,110}|more (?:details |information )?(?:to follow|follows|to come|soon)|(?:follow|see|join) (?:our |the )?(?:live ?blog|live coverage|live updates)\b.{0,60}",
    r"editor in charge ?:? ?.{2,30}|editor ?: ?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+){0,2}|(?:web )?(?:editor|edited by) ?: ?(?-i:[A-Z])[\w.]*(?: (?-i:[A-Z&])[\w.]*){0,3}|(?:source|via|agency|sources) ?: ?(?:(?:xinhua|tass|ria novosti|interfax|reuters|afp|ap|bloomberg|ians|ani|pti|upi|yonhap|kyodo|jiji|dpa|efe|ansa|apa|anadolu|aa|bernama|antara|ukrinform|unian|agencies|pa|pa media|getty|globe newswire|globenewswire|pr newswire|business wire|cgtn|irna|mena|wam|spa|petra|belta|trend|azertac|lusa|belga|anp|ritzau|tt|ntb|agerpres|mti|ctk|pap|sana|vna|vnexpress|gmw\.cn|chinadaily\.com\.cn|people's daily|global times|[a-z ]*(?:news agency|post|times|daily|herald|news|gazette))[ ,/&]*)+",
    r"(?:©|\(c\)|copyright)[ :]*(?:©|\(c\)|by|[0-9]{4}|(?-i:[A-Z][\w&.]*(?: [A-Z&][\w&.]*){0,5},? [0-9]{4})|all rights).{0,140}|© ?(?:[0-9]{4}|(?-i:[A-Z])).{0,140}|(?:.{0,60} )?all rights reserved.{0,140}|(?:no )?(?:part of this|unauthori[sz]ed|reproduction|redistribution|republication|copying)\b.{0,120}\b(?:prohibited|forbidden|permission|not allowed|consent)\b.{0,60}|this material may not\b.{3,120}|our standards ?: ?.{3,60}|(?:re)?print(?:s|ing)?(?: and|&) permissions?|reuse this content",
    r"(?:view|see) this post on .{3,12}|a post shared by .{2,90}|(?:a )?(?:reel|video|photo|story) (?:shared|posted) by .{2,60}\(@\w+\).{0,20}|pic\.twitter\.com/\w{4,14}|[-–—] .{2,50}\(@\w{2,20}\) .{3,24}|.{2,30} \(@\w{2,20}\) (?:on|via) (?:x|twitter|instagram)|(?:tweet|post|video|photo|reel) (?:not found|unavailable|deleted)|t\.co/\w{6,12}",
))
ASKS = (
    r"(?:want|looking for|need|love|like|liked|enjoy|enjoyed|enjoying|got|have|do you (?:have|know|like|want|work|live)|did you (?:like|enjoy|find|make|see)|have you|are you|were you|was this|is there|know|interested in|what do you|what'?s your|who do you|how would you|would you like|think|tell us|agree|missed|hungry for|curious|can'?t get enough|fancy|tired of|spotted|found|noticed|why|ready to|any)\b.{0,110}\?"
)
TEASER = (
    r"(?:(?:\[?(?:photos?|video|watch|pics|gallery|updated?|exclusive|live|podcast|audio|quiz|poll|explainer|analysis|opinion|interview)\]? )?(?:read|see|watch|view|listen|explore)(?: (?:more|also|next|too|on|this|now|here|live|below|again|the (?:video|full (?:story|interview|video|report)|moment)))+|also (?:read|see|watch|on)"
    r"|more (?:on|about|from|in)(?: (?:this|the)(?: (?:story|topic|subject|author|section|series))?)?|related(?: (?:story|stories|articles?|links?|news|content|coverage|reading|posts?|video|videos|topics?))?|(?:further|recommended|suggested|background|additional|essential|must) (?:reading|read|viewing|listening|articles?|stories|videos?)"
    r"|must[- ](?:read|see|watch)|recommended(?: (?:for you|stories|by .{2,20}))?|(?:you )?(?:may|might) (?:also )?(?:like|enjoy|be interested in)|don'?t miss|in case you missed(?: it| this)?|icymi|up next|next up|next article|previous (?:article|story|post)|next (?:story|post)|what to (?:read|watch) next|most (?:read|popular|viewed|shared)|trending(?: now)?|popular(?: now)?|editor'?s'? (?:picks?|choice)|our (?:picks?|dossier|series|archive|full coverage)"
    r"|dossier|to (?:read|listen|watch|see|discover|find out more|learn more|go further)(?: (?:also|too|next|about it))?|read the (?:dossier|series|interview|analysis|explainer|report|column)|go deeper|dig deeper|learn more|find out more|discover|full (?:story|report|coverage|interview|list)|special (?:report|coverage)|in pictures|in photos|in video|photos|video|videos|watch(?: live| now)?|listen(?: now| live)?|podcast|photo gallery|gallery|slideshow|infographic|interactive|quiz|poll"
    r"|live|live updates|live blog|follow live|latest|breaking|sponsored|partner content|promoted|advertorial|from the archives?|from our archives?|opinion from .{2,20}|elsewhere|on our site|tags?|tagged|topics?|keywords?|key ?words|categor(?:y|ies)|filed under|posted in|labels|related tags|hashtags|section|rubric)"
)
_WORDS = expression(r"[^\W_]+")
_CLEAN = expression(r"^[\W_]+|[\W_]+$")
_SEGMENTS = expression(r"[ \u00a0]?[|·•⋅│▪︱¦][ \u00a0]?|[ \u00a0]+(?:[/»›>—–]|::|&nbsp;)[ \u00a0]+|[ \u00a0]*\u00a0[ \u00a0]+| {2,}|\t+")
_SENTENCES = expression(r"(?<=[.!?…])[”\"')]?\s+(?=[“\"'‘(\[]?[^\W_a-z])")
_REPORTED = expression(
    r"\b(?:said|says|saying|told|asked|added|wrote|argued|he|she|him|her|his|hers|they|them|their|had|would|could|did(?! you)|went|came|who|whose)\b"
    r"|, (?:the|a|an|one|some|as) [^,.]{3,60}\.?$|(?<!you )\b(?:were|was)\b(?! (?:not )?(?:this|you|an? (?:error|problem)|(?:originally|first|also|previously|auto|machine|translated|published|produced|written|generated|created|removed|deleted|syndicated)))",
    IGNORE_CASE,
)
_LIST = rf"#?[\w'&./+-]+(?: [\w'&./+-]+){{0,4}}(?:(?:,| ?[|·•⋅/;]| #) ?#?[\w'&./+-]+(?: [\w'&./+-]+){{0,4}}){{1,24}}"




def may_be_furniture(line: str) -> bool:
    """Whether there is reason to ask `furniture`, which costs more."""
    if len(line) > LONGEST:
        return False
    words = _WORDS.findall(line.casefold())
    return not (COMMON if len(line) <= SHORT else RARE).isdisjoint(words) or not line.isascii()


def furniture(line: str) -> int:
    """How certain it is that a line is furniture."""
    if len(line) > LONGEST:
        return NONE
    text = " ".join(line.replace("’", "'").split(" ")).strip()
    whole = _certainty(text)
    if whole or _matches(_TEASERS, text) is not None:
        return whole
    clauses = [part for part in _SEGMENTS.split(text) if _CLEAN.sub("", part)]
    barred = len(clauses) > 1
    certainties = []
    for part in clauses:
        one = _certainty(part)
        if not one and (sentences := _SENTENCES.split(part))[1:]:
            certainties += [_certainty(sentence) for sentence in sentences]
        else:
            certainties.append(one)
    if not certainties or min(certainties) == NONE or (max(certainties) < LIKELY and not barred):
        return NONE if not certainties or min(certainties) == NONE else MAYBE
    return SURE if barred and min(certainties) >= MAYBE and len(clauses) > 2 else LIKELY


def _certainty(clause: str) -> int:
    core = _CLEAN.sub("", clause)
    label = core.casefold()
    if not label:
        return NONE
    if label in LABELS:
        certainty = MAYBE if label in WEAK else SURE if " " in label else LIKELY
        return max(MAYBE, certainty - 1) if clause.rstrip().endswith(":") else certainty
    if label in ("a a", "a- a", "a a a", "aa"):
        return SURE
    foreign = _matches(_FOREIGN, core)
    if foreign:
        return SURE
    if _matches(_COUNTS, core + (")" if clause.rstrip().endswith(")") and "(" in core else "")):
        return SURE if " " in core and not core[0].isdigit() else MAYBE
    if _matches(_STAMPS, core):
        return LIKELY
    if (teaser := _matches(_TEASERS, clause)) is not None:
        return _teaser(teaser)
    plain = clause.strip(_EDGES)
    if _REPORTED.search(clause) or (core[0].islower() and len(core.split()) > 5):
        return NONE
    bare = plain.rstrip(".! ")
    if _matches(_NOTICES, bare) or (_matches(_PROMPTS, bare) and not _is_told(plain)):
        return LIKELY
    if (plain.endswith("?") and _matches(_ASKED, plain)) or (plain.endswith("!") and len(plain.split()) <= 5):
        return MAYBE
    return NONE


def _is_told(plain: str) -> bool:
    """Whether an order is rather the beginning of a sentence about something: it is long, or goes on as prose does."""
    words = plain.split()
    return len(words) > 32


def _teaser(teaser: Any) -> int:
    label, mark, title = teaser["label"].casefold(), teaser["mark"], teaser["title"].strip(" )]*")
    bare = title.lstrip("\"'“‘«[(")
    if not bare or not (bare[0].isupper() or bare[0].isdigit()) or title[-1] in ".;,:" and not title.endswith("..."):
        return NONE if not (_matches(_LISTED, label) and _matches(_LISTS, title) and title[-1] not in ".;") else LIKELY
    if _matches(_LISTED, label):
        return LIKELY if _matches(_LISTS, title) or len(title.split()) <= 3 else NONE
    if len(title.split()) < 2:
        return NONE
    return SURE if label in _UNMISTAKABLE else LIKELY


_EDGES = " \t*_•·»«›‹>→←▶►☞☛👉👇🔴📲📩🎧📷📸🎥▎|-–—=~#:;…[]()"
_UNMISTAKABLE = frozenset("read more|read also|also read|read next|see also|related story|related article|read too".split("|"))
_LISTED = r"tags?|tagged|topics?|related topics?|keywords?|key ?words|categor(?:y|ies)|filed under|posted in|labels|related tags|hashtags|section|rubric"
_LISTS = _LIST + r"|\w+(?: [\w&]+){0,3}"
_COUNTS, _STAMPS, _PROMPTS, _NOTICES, _ASKED = COUNT, STAMP, PROMPT, NOTICE, ASKS
_FOREIGN = rf"(?:{READ_ALSO})(?: ?[:|»–-] ?.{{3,180}}|[.…]*)|(?:{ADVERTISEMENT})|(?:{OTHER})(?: ?[:|] ?.{{2,60}})?"
_TEASERS = rf"[\[(*•»>→▶►👉👇🔴☞🎧📷🎥▎_ -]{{0,4}}(?P<label>{TEASER})(?P<mark> ?(?:[:|]| [–—-] ))(?P<title>[^\n]{{2,180}})"


@cache
def _compiled(source: str) -> Any:
    return expression(source, IGNORE_CASE)


def _matches(source: str, text: str) -> Any:
    return _compiled(source).fullmatch(text)


def is_prompt(sentence: str) -> bool:
    """Whether a sentence is furniture though a reporter's sentences follow it: an order about what the page offers, a label."""
    return _certainty(sentence) >= LIKELY
