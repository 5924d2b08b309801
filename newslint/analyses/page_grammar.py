"""The grammar of a page's furniture, as patterns for one clause: labels with numbers, times, orders, notices,
questions, teasers.

Own compilation, from the pages of news sites in many countries.
"""

from newslint.analyses.page_words import CHANNELS, CONTENT, MAILINGS, NETWORKS

_OUR = (
    r"(?:our|the|this|these|a|an|your|my|all|more|full|whole|entire|complete|free|daily|weekly|morning|evening"
    r"|latest|best|local|independent|original|official|new|other|related|[0-9]+)"
)
_SOME = rf"(?:{_OUR} ){{0,3}}(?:[\w'&.-]+ ){{0,3}}?"
_NETWORKS = rf"(?:(?:{NETWORKS})(?: and | & |, and |, | or | / |/| )?)+"
_TIME = (
    r"(?:[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})? ?(?:[ap]\.?m\.?)?(?: ?(?:\(?[a-z]{2,5}\)?|(?:utc"
    r"|gmt)[+-][0-9:]{1,5}))?)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? )"
_DATE = (
    rf"{_DAY}?(?:[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTH},? ?(?:[12][0-9]{{3}})?|{_MONTH} [0-9]{{1,2}}(?:st|nd|rd"
    rf"|th)?,? ?(?:[12][0-9]{{3}})?"
    r"|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2,4})"
)
_WHEN = (
    rf"(?:(?:{_DATE}|{_TIME}|today|yesterday|just now|(?:an?|[0-9]{{1,2}}) ?(?:sec(?:ond)?s?|min(?:ute)?s?|hours?"
    rf"|hrs?|h|m|d|days?|weeks?|months?|years?) ago)"
    r"(?: ?[,-] ?| at | on | )?)+"
)
_POSTER = r"(?:admin(?:istrator)?|webmaster|web ?desk|online ?desk|news ?desk|staff|editor)"
_STAMP = (
    r"(?:first |last |originally )?(?:published|posted|updated|uploaded|modified|created|edited|release time"
    r"|publish(?:ed)? time|date|last (?:update|edit|change))"
)

STAMP = (
    rf"{_STAMP} ?:? ?(?:(?:on|at|in|about) )?{_WHEN}(?: ?(?:and )?{_STAMP} ?:? ?(?:(?:on|at) )?{_WHEN})*"
    rf"(?: ?[,|·]? ?by (?:{_POSTER}|(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?))?(?: ?(?:in|under|[|·]) (?-i:[A-Z])[\w"
    rf" &,]{{2,40}})?"
    rf"|(?:posted |written |published |uploaded |submitted )?by:? {_POSTER}(?:(?: on| at|,)? {_WHEN})?"
)
COUNT = (
    r"(?:(?:view|read|see|show|load) )?(?:all )?[0-9][0-9.,]{0,9}[km]?\+? (?:comments?|views?|shares?|likes?"
    r"|reads?|reactions?|replies|retweets|reposts|followers|subscribers|photos|images|votes?)(?: so far| ago)?"
    r"|(?:(?:page )?views?|comments?|shares?|likes?|reads?|hits|word count|words|votes?|post views|read count"
    r"|total views|readers|rating) ?[:(] ?[0-9][0-9.,/]{0,9}[km]?\)?"
    r"|(?:(?:photo |image )?(?:slideshow|gallery|photo|image|slide|item|picture|page"
    r"|video) ?:? ?)[0-9]{1,3} ?(?:of|/) ?[0-9]{1,3}"
    r"|(?:estimated |approximate )?(?:reading|read|listening|viewing) time ?:? ?(?:about |approx\.? |~ ?"
    r"|< ?)?[0-9]{1,3} ?(?:m|min(?:ute)?s?|sec(?:ond)?s?)(?: read)?|[0-9]{1,3}[ -]?min(?:ute)?s? (?:read|listen"
    r"|watch|video)"
    r"|(?:listen|play|audio|video|watch|duration|running time|video duration|length|listen to (?:this )?(?:article"
    r"|story))[ :·(,-]{0,3}[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?\)?(?: ?min(?:ute)?s?)?|(?:duration|length"
    r"|running time) ?:? ?(?:[0-9]{1,3} ?(?:hours?|min(?:ute)?s?|sec(?:ond)?s?),? ?(?:and )?)+"
    r"|[0-9][0-9.,]{0,9} ?[km]?\+? (?:people|users?|readers?|others?) (?:are |have |has |also )?(?:talking|reading|read"
    r"|viewing|viewed|watching|like[ds]?|reacted|found|shared|recommend)\b(?: (?:about|to))? ?(?:this|it|now)?(?:"
    r" .{2,20})?"
    r"|showing (?:results? )?[0-9]{1,3} ?(?:-|–|to) ?[0-9]{1,3} of [0-9,]{1,7}(?: \w+)?|time to read ?:? ?[0-9]{1,3}"
    r" ?min(?:ute)?s?"
    r"|(?:current|remaining|total|elapsed) time ?:? ?-?[0-9]{1,2}:[0-9]{2}|-?0?0:00|[01] ?/ ?[0-9]{1,3}|[01] of"
    r" [0-9]{1,3}|\+ ?[0-9]{1,3} (?:more|photos|images)|(?:an?|[0-9]{1,2}) (?:sec(?:ond)?s?"
    r"|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?) ago|[0-9]{1,3} (?:stories|articles|videos|slides|pictures|new"
    r" posts?"
    r"|unread|more)|(?:photo |image |picture )?galler(?:y|ies) ?:? ?[0-9]{1,3} (?:photos|images|pictures|slides)"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? ?/ ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|rate it:?(?: [1-5]){3,5}"
    r"|(?:[1-5] ){4}5|text size ?:?(?: a){2,3}|font(?: size)? ?:? ?(?:(?:small|medium|large|big|normal"
    r"|a[+-]?)[ ,/]*)+|a[+-] ?a[+-]?(?: ?a[+-]?)?"
)
CERTAIN_COUNT = (
    r"(?:(?:view|read|see|show|load) )?(?:all )?[0-9][0-9.,]{0,9}[km]?\+? (?:comments?|views?|shares?|retweets|reposts)"
    r"|(?:(?:page )?views?|comments?|shares?|post views|read count|total views) ?[:(] ?[0-9][0-9.,/]{0,9}[km]?\)?"
    r"|(?:photo |image )?(?:slideshow|gallery|photo|image|slide|picture) ?:? ?[0-9]{1,3} ?(?:of|/) ?[0-9]{1,3}"
    r"|(?:estimated |approximate )?(?:reading|read|listening|viewing) time\b.{3,20}|[0-9]{1,3}[ -]?min(?:ute)?s?"
    r" (?:read"
    r"|listen|watch)|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? ?/ ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|rate it.{4,20}"
    r"|(?:listen|listen to (?:this )?(?:article|story)).{2,12}|text size.{0,10}|font.{1,40}"
    r"|[0-9][0-9.,]{0,9} ?[km]?\+? (?:people|users?|readers?|others?) are .{4,30} (?:this|about this)"
    r"|(?:photo |image |picture )?galler(?:y|ies) ?:? ?[0-9]{1,3} (?:photos|images|pictures|slides)"
)
PROMPT = "|".join(
    (
        # orders about mailings, channels, applications
        rf"(?:sign(?: me)? up|subscribe|register|opt in|enrol)(?: (?:now|here|today|for free|free|below))?(?: (?:for"
        rf"|to|and|by|via|on)\b.*?)?\b(?:{MAILINGS}|{CHANNELS}|{NETWORKS}|you miss nothing)\b.{{0,60}}",
        r".{3,80}(?::|,| [–—-]) (?:please )?(?:click|tap) (?:here|below|(?:on )?the (?:link|button|image|photo))",
        rf"(?:get|receive|have|enjoy|start|read|find|follow|catch)\b.{{0,90}}\b(?:(?:in|to|into"
        rf"|straight to) your (?:inbox|e-?mail|mailbox|phone|device|mobile|feed)|by (?:joining|subscribing|signing up"
        rf"|following|registering)\b.{{0,60}}|on your (?:phone|mobile|device|home ?screen)|with (?:our"
        rf"|the) {_SOME}(?:{MAILINGS}|app))\b.{{0,50}}",
        rf"(?:follow|like|find|join|add|watch|see|subscribe to|visit|connect with|message|tag|support) (?:us|me"
        rf"|our {_SOME}(?:{CHANNELS}|{NETWORKS}|page))\b(?: (?:on|in|at|via|for|to|as|now|here|today)\b.{{0,90}})?",
        rf"(?:follow|like|find|subscribe to|watch|listen to) (?:the )?(?-i:[@A-Z])[\w@'.-]*(?: (?:(?-i:[A-Z&])[\w'.-]*"
        rf"|and|the|of|in|for|english|&)){{0,6}} (?:on|via|at) {_NETWORKS}(?:(?:channels?|for|at|to|and)\b.{{0,60}})?",
        rf"(?:join|follow|enter|open|scan|subscribe to) (?:(?:our|this|us) ?{_SOME}(?:{CHANNELS}|{NETWORKS})"
        rf"|the {_SOME}(?:channel|{NETWORKS}))\b(?: (?:on|in|at|via|for|to|now|here|today|and)\b.{{0,80}}"
        rf"|: ?\S{{4,60}})?",
        r"(?:to )?(?:listen|watch|hear)(?: to)? ?: ?.{3,90}\b(?:podcast|playlist|episode|spotify|deezer|soundcloud"
        r"|youtube|apple podcasts)\b.{0,60}",
        rf"(?:download|get|install|try|open|use|update)(?: it)? (?:in |on )?(?:our|the|this) {_SOME}app\b(?: (?:for"
        rf"|from|on|to|now|here|today|and)\b.{{0,80}})?",
        r"(?:turn on|enable|allow|activate|switch on|manage|accept) (?:push |browser |desktop |your |the "
        r"|our )*(?:notifications?|alerts?)\b.{0,60}",
        r"stay (?:tuned|informed|connected|up[ -]to[ -]date|ahead|in the (?:loop|know)|updated)(?<!tuned)(?: (?:with"
        r"|to|by|on|for) (?:us|our|the latest)\b.{0,80})?|stay (?:tuned|connected|updated) (?:to"
        r"|with) .{2,50} for (?:more|the latest|all)\b.{0,50}",
        r"(?:scan|use) (?:the|this|our) qr(?: |-)?code\b.{0,60}",
        r"join (?:over |more than |the )?[0-9][0-9.,]*[km+]* .{0,25}\b(?:readers|subscribers|members|people|others"
        r"|fans)\b.{0,80}",
        r"(?:get|receive|have|read) .{3,70} (?:by|via|over) (?:e-?mail|text|whats ?app|telegram|sms)\b.{0,40}",
        rf"(?:also |find us |now |we're |join us |we are )?on {_NETWORKS}|caption ?: ?(?-i:[A-Z]).{{3,160}}",
        r"(?:unlimited|full|digital|premium) .{0,30}(?:access|subscription)\b.{0,40}[0-9]+(?:p|c| cents| pence)? (?:a"
        r"|per) (?:week"
        r"|month|year|day)\b.{0,30}",
        r"(?:read |see |view |show )?(?:more|all|other|latest|previous)(?: (?:articles?|stories|posts|news|content"
        r"|columns|work"
        r"|reports?|pieces))? (?:by|from) (?-i:[A-Z])[\w'.]*(?: (?:(?-i:[A-Z&])[\w'.]*|of|the|de|van|von)){0,4}",
        r"view .{3,40}'s? (?:full )?(?:profile|bio|archive|page)|cancel (?:at )?any ?time\b.{0,40}",
        r"(?:try|get|read|enjoy|start|subscribe|join)\b.{0,50} for (?:just |only |as little as )?(?:[$€£₹]|usd |eur"
        r" )[0-9]\S*"
        r" (?:a|per|for) .{3,40}|(?:try|get|read|enjoy) .{0,20}(?:weeks?|months?|days) (?:free|for (?:just |only"
        r" )?[$€£][0-9]).{0,30}",
        r"to (?:contact|reach|e-?mail) (?:the |our )?(?:author|reporter|editor|writer|newsroom|journalist)s?\b.{0,110}",
        r"for (?:more|all|further|full|the latest)\b.{2,70}, (?:please )?(?:read|see|visit|follow|watch|listen|check"
        r"|go|click|join"
        r"|subscribe|download|head)\b.{0,20}\b(?:our|us|here|this|the)\b.{0,60}",
        r"(?:catch|get|read|check|find|follow|see|watch|browse) (?:all )?(?:of )?(?:the |our )?(?:latest|breaking|live"
        r"|top|trending)\b.{3,110}\b(?:news|headlines|updates|stories|coverage)\b.{0,20}\b(?:on|at|from|here|only on"
        r"|with|around) ?.{0,50}",
        r"for (?:all )?(?:the |more )?(?:latest|breaking|more|live)\b.{0,60}\b(?:news|stories|updates|headlines"
        r"|coverage|articles|videos|reports|analysis|content)\b.{0,40}, (?:download|follow|visit|subscribe|join|like"
        r"|check|click|read|log on|sign up|go to|see|install|watch|stay)\b.{2,90}",
        r"don'?t miss out\b.{0,90}|never miss (?:a|an|any|our) (?:story|stories|update|article|alert|thing|goal|beat"
        r"|post"
        r"|headline)\b.{0,60}|be the first to (?:know|comment|read|review|reply|share)\b.{0,50}",
        r"unsubscribe (?:at )?any ?time.{0,30}|no spam.{0,50}|you can unsubscribe.{0,40}|(?:enter|type"
        r"|add) your (?:e-?mail|name|comment|password)\b.{0,60}",
        # about this page
        rf"(?:share|tweet|e-?mail|print|save|bookmark|gift|pin|rate|download|copy|send|forward|report|flag|cite"
        rf"|republish|like|buy|listen to|hear|embed|post|discuss|translate|comment on|react to|license) (?:this|the"
        rf"|full) (?:full |original |whole )?(?:{CONTENT}|link)(?: ?(?:to|with|via|on|by|as|in|for|here|now|at|from"
        rf"|:)(?: ?(?:a|your|my|friends?|others|family|someone|colleagues?|the|this|it|later|offline|free|pdf|e-?mail"
        rf"|copy link|{NETWORKS}|social media|,|and)\b)*)?",
        r"(?:gift|send) this (?:article|story|page|link) to (?:a|your) friends?",
        r"read (?:this|it|the) ?(?:article|story|interview|page|report|text|post|original)?(?: (?:also"
        r"|in full))? (?:in|on) ?:? ?(?-i:[A-Z\u0400-\u04ff\u3040-\ud7ff\u0600-\u06ff])[\w]*(?: ?[,|/] ?\w+)*"
        r"|(?:also )?(?:read"
        r"|available)(?: also)? in ?:? ?(?-i:[A-Z\u0400-\u04ff\u3040-\ud7ff\u0600-\u06ff]\w*)"
        r"(?:,? (?:and )?(?-i:[A-Z]\w*)){0,4}",
        r"(?:please )?(?:click|tap|press|swipe)(?: on)? (?:here|the (?:link|button|image|icon|bell|banner|photo)|below"
        r"|above|through|this link|and join)\b.{0,90}|(?:or |and |to )?(?:read|see|view|watch|listen|learn|find out"
        r"|get|download|subscribe|join|donate|register|report it|sign up|apply|share"
        r"|contact us)\b.{0,60}\b(?:,? (?:please )?click(?:ing)? here|by clicking here|here)",
        r"(?:read|see|view|open|get|continue(?: reading)?|finish reading|access|unlock) (?:the |this )?(?:full|whole"
        r"|rest of (?:the|this)|original|complete|entire)(?: \w+)? (?:article|story|report|text|interview|post|piece"
        r"|coverage|version)\b(?: (?:here|on|at|in|now|below|via|from)\b.{0,60})?",
        r"(?:highlight|select|mark) (?:it|the (?:text|error|mistake|typo|word|fragment)|a (?:typo|mistake|fragment"
        r"|piece of text))\b.{0,30}\b(?:press|hit|click) .{2,30}|press ctrl ?\+ ?enter.{0,50}|report it(?: here| to us"
        r"| now)?|let us know(?: here| below| by .{2,40})?",
        r"(?:found|spotted|noticed|see|seen|did you (?:find|spot|notice)) an? (?:typo|error|mistake|bug|inaccuracy"
        r"|problem)\b.{0,60}",
        r"(?:watch|see|view|listen to|play)(?: the| this| our)? (?:full )?(?:video|clip|film|report|interview|photos"
        r"|pictures|gallery|podcast|episode|audio|slideshow|trailer|highlights)(?: (?:below|above|here|now|in full"
        r"|on our .{2,30}|on (?:youtube|facebook|tiktok|instagram|iplayer)))?",
        r"(?:listen|subscribe|follow)(?: and (?:subscribe|follow|rate|review))? (?:to .{2,40} )?(?:on|via|in) (?:apple"
        r"|spotify|google|soundcloud|deezer|your podcast|acast|amazon|stitcher|pocket casts|iheart)\b.{0,90}|(?:listen"
        r"|subscribe)\b.{0,80}\bwherever you (?:get|listen to|find) (?:your )?podcasts.{0,20}",
        r"(?:jump|skip|go|back|scroll|return|move)(?: down| up| back)? (?:to|past) (?:the )?(?:(?:the )?(?:top|content"
        r"|main content|comments?|recipe|article|navigation|footer|header|homepage|home ?page|home|main menu|main)"
        r"|next .{2,20}|newsletter .{2,20}|continue|read)(?: (?:of (?:the )?page|section|reading|with .{2,30}"
        r"|the article|page))?|scroll (?:down|up)?\b.{0,4}(?:for|to) (?:more|continue|read|see)\b.{0,40}|(?:view|see"
        r"|read|show|load|browse) (?:all|more) (?:posts|stories|articles|news|comments|headlines|photos|videos"
        r"|coverage|updates|from|by|of our)\b.{0,50}|(?:re)?load(?:ing)? (?:more|the page|comments|player|video"
        r"|content)\b.{0,30}|(?:re)?fresh (?:the |this )?(?:page|for|to see|browser)\b.{0,40}",
        r"(?:embed|embedded|post|tweet|photo|video|content) (?:from|via|by) (?:social media|twitter|x|instagram"
        r"|facebook|youtube|tiktok|telegram|reddit)|(?:view|see|open|watch|read) (?:this|it|the|more)(?: (?:post|tweet"
        r"|video|photo|reel|thread|story|content))? (?:on|at|from) (?:twitter|x|instagram|facebook|youtube|tiktok"
        r"|telegram|threads|vimeo|reddit)",
        # comments, accounts, money
        r"(?:to (?:comment|leave (?:a|your) (?:comment|tribute|reply|message|review)|post|reply|vote|view|read"
        r"|continue|see|join|access|watch|save)\b.{0,60}, ?)?(?:please |you must |you need to "
        r"|you have to )?(?:log ?(?:ged )?in|login|sign(?:ed)? in|sign up|register|subscribe|create (?:an|your"
        r"|a)(?: free)? account)(?: (?:or|and|/) (?:log ?in|sign in|sign up|register|subscribe|create (?:an|your"
        r"|a)(?: free)? account|become a member))*(?: (?:now|here|today|for free|free))?(?: (?:to|and) (?:continue"
        r"|read|comment|unlock|view|access|keep|post|reply|leave|join|watch|listen|save|see|get|receive|follow"
        r"|support|enjoy|never|download|like|add|report|participate|submit|manage)\b.{0,80}| (?:with|using"
        r"|via) .{2,40})?",
        r"(?:already|are you|not yet|not) (?:a |an |have an )?(?:subscriber|subscribed|member|registered|account|user"
        r"|signed up)\b.{0,60}|(?:log|sign) in(?: here| now)?|don'?t have an account.{0,30}|(?:have"
        r"|already have) an account.{0,30}",
        r"(?:please )?(?:support|fund|back|help (?:us|fund|support|sustain|keep|power)|sustain|defend|strengthen"
        r"|invest in|donate to|contribute to|stand with) (?:us|our|independent|quality|local|free|fearless|public"
        r"|the work of|this)(?: .{0,60}?)?(?:journalism|reporting|newsroom|work|mission|team|media|us|coverage"
        r"|community|from|today|now|reporters|journalists)?\b.{0,60}",
        r"(?:to (?:support|continue|keep|read|access)\b.{0,60}, )?(?:i |we )?(?:subscribe|become an? .{0,20}(?:member"
        r"|subscriber|supporter|patron)|join(?: us)?|donate|contribute|support us|subscribing|unlimited access"
        r"|full access|try it|start(?: your)?(?: free)? trial|subscriptions?)\b.{0,50}(?:from|for|at|only|just"
        r"|as little as) (?:only |just |as little as )?(?:[$€£₹¥₽₴]|usd |eur |rs\.? ?)[0-9]\S*.{0,40}",
        r"(?:please )?(?:consider )?(?:make a|making a|give a|your) (?:donation|contribution|gift|support|subscription"
        r"|membership|help) ?(?:makes?|helps?|keeps?|allows?|means|to|today|now|here|supports|matters|counts"
        r"|funds)?\b.{0,90}|become an? (?:\w+ )?(?:member|subscriber|supporter|patron|friend)\b.{0,60}|(?:buy|shop"
        r"|order|treat|offer) (?:us|me) an? (?:coffee|beer)\b.{0,20}",
        r"(?:e-?mail|contact|write to|message|call|text|whatsapp|tip|reach|send .{2,40} to"
        r"|get in touch(?: with)?) (?:us|me|our|the (?:news ?desk|newsroom|editor|editors|reporter|author)"
        r"|your (?:photos|pictures|stories|tips|views|news|story|comments))\b(?:.{0,60}(?:@|\b(?:tips?|story|stories"
        r"|photos|videos|here|whats ?app|news ?desk|newsroom|signal|telegram|[0-9]{4,}))\b.{0,60})?",
        r"(?:please |kindly )?(?:enable|turn on|activate|disable|turn off|pause|whitelist|allow|accept|update|refresh"
        r"|clear|upgrade) (?:your |the |our )?(?:java ?script|cookies|ad[ -]?block(?:er|ing)?s?|browser|cache"
        r"|third[- ]party|site)\b.{0,110}",
        r"(?:please )?(?:leave|write|post|add|join|share|send|submit|drop|tell us|let us know"
        r"|comment)\b.{0,70}\b(?:in the comments?(?: section| box)?|comments? (?:below|section)|below"
        r"|to the (?:discussion|conversation|debate))\b.{0,40}|(?:please )?(?:share|give"
        r"|send)(?: us)? your (?:thoughts|views?|opinions?|feedback|comments?|experiences?|story|stories"
        r"|reaction)\b.{0,40}\b(?:with us|to us|below|here|comments?|by e-?mail|via|@).{0,60}|give us your feedback"
        r"|send us your .{2,40}",
    )
)
ASKS = (
    r"(?:want|looking for|need|love|like|liked|enjoy|enjoyed|enjoying|got|have|do you (?:have|know|like|want|work"
    r"|live)|did you (?:like|enjoy|find|make|see)|have you|are you|were you|was this|is there|know|interested in"
    r"|what do you|what'?s your|who do you|how would you|would you like|think|tell us|agree|missed|hungry for"
    r"|curious|can'?t get enough|fancy|tired of|spotted|found|noticed|why|ready to|any)\b.{0,110}\?"
)
TEASER = (
    r"(?:(?:\[?(?:photos?|video|watch|pics|gallery|updated?|exclusive|live|podcast|audio|quiz|poll|explainer"
    r"|analysis|opinion|interview)\]? )?(?:read|see|watch|view|listen|explore)(?: (?:more|also|next|too|on|this"
    r"|now|here|live|below|again|the (?:video|full (?:story|interview|video|report)|moment)))+|also (?:read|see"
    r"|watch|on)"
    r"|more (?:on|about|from|in)(?: (?:this|the)(?: (?:story|topic|subject|author|section|series))?)?"
    r"|related(?: (?:story|stories|articles?|links?|news|content|coverage|reading|posts?|video|videos|topics?))?"
    r"|(?:further|recommended|suggested|background|additional|essential|must) (?:reading|read|viewing|listening"
    r"|articles?|stories|videos?)"
    r"|must[- ](?:read|see|watch)|recommended(?: (?:for you|stories|by .{2,20}))?|(?:you )?(?:may"
    r"|might) (?:also )?(?:like|enjoy|be interested in)|don'?t miss|in case you missed(?: it| this)?|icymi|up next"
    r"|next up|next article|previous (?:article|story|post)|next (?:story|post)|what to (?:read|watch) next"
    r"|most (?:read|popular|viewed|shared)|trending(?: now)?|popular(?: now)?|editor'?s'? (?:picks?|choice)"
    r"|our (?:picks?|dossier|series|archive|full coverage)"
    r"|dossier|to (?:read|listen|watch|see|discover|find out more|learn more|go further)(?: (?:also|too|next"
    r"|about it))?|read the (?:dossier|series|interview|analysis|explainer|report|column)|go deeper|dig deeper"
    r"|learn more|find out more|discover|full (?:story|report|coverage|interview|list)|special (?:report|coverage)"
    r"|in pictures|in photos|in video|photos|video|videos|watch(?: live| now)?|listen(?: now| live)?|podcast"
    r"|photo gallery|gallery|slideshow|infographic|interactive|quiz|poll"
    r"|live|live updates|live blog|follow live|latest|breaking|sponsored|partner content|promoted|advertorial"
    r"|from the archives?|from our archives?|opinion from .{2,20}|elsewhere|on our site|tags?|tagged|topics?"
    r"|keywords?|key ?words|categor(?:y|ies)|filed under|posted in|labels|related tags|hashtags|section|rubric)"
)
