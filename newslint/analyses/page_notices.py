"""Notices of a page about itself, as a pattern for one clause.

Own compilation, from the pages of news sites in many countries.
"""

NOTICE = "|".join(
    (
        r"(?:sorry,? |unfortunately,? )?(?:this|the|that|your)? ?(?:video|audio|content|media|page|post|embed|clip"
        r"|player|player|feature|browser|playback|service|programme|live ?stream|stream|image|photo"
        r"|article)(?: \w+)? (?:is|are|was|has|does|can ?not|cannot|can't|could not|may|isn't|won't|not)(?: not"
        r"| no longer| currently| temporarily| been)* ?(?:available|unavailable|supported?|play(?:ed|able)?"
        r"|load(?:ed)?|display(?:ed)?|removed|restricted|be (?:played|loaded|displayed|shown|found)|expired|disabled"
        r"|hosted|blocked|found|reserved|provided|exclusive|locked|for (?:subscribers|members))\b.{0,110}",
        r"(?:this|the|some|all|full) (?:article|story|content|post|page|report|interview|text|feature|section|site"
        r"|newsletter|blog|live ?blog|edition|podcast|episode|piece|audio|video)(?: was| is| are| has been| may be"
        r"| will be| contains?)* (?:free(?: to read)?|(?:only |exclusively |reserved |available |restricted "
        r"|accessible |open |intended |limited )+(?:to|for) .{0,30}(?:subscribers|members|registered|premium|readers"
        r"|logged)|for (?:our |premium |paid |paying |registered |digital |full )*(?:subscribers|members|users|readers)|behind a paywall|premium|sponsored"
        r"|paid for|brought to you|an? (?:advert|advertisement|advertorial|sponsored|paid|promotional)\b|closed"
        r"|no longer (?:being )?(?:live|updated|active|available)|now closed|being updated|(?:continuously "
        r"|constantly |regularly |automatically )updated|affiliate|advertising|translated (?:automatically"
        r"|by (?:google|deepl|an? (?:automatic|machine|ai)|ai|machine|artificial))|(?:automatically|machine|auto"
        r"|ai)[- ](?:translated|generated|produced|created)|generated (?:by|using|with|automatically)|(?:created"
        r"|produced|written|translated|summari[sz]ed|read) (?:with|by|using|from) (?:the help of |an? )?(?:ai"
        r"|artificial|automat\w*|machine|google|deepl|chatgpt|a computer|text[- ]to[- ]speech)"
        r"|translated from .{2,20} (?:by|using|with) an? .{0,10}(?:automat|machine|ai)\w*)\b.{0,120}",
        r"(?:this|the) (?:article|story|post|piece|content|report|column|text|interview)(?: was| is| has been"
        r"| were)?(?: also)?(?: originally| first| previously)? (?:published|appeared|posted|republished|syndicated"
        r"|reposted|produced|distributed|sourced|auto-?published)(?: originally| first)?(?: here)? (?:on|by|in|at|from"
        r"|with|via|under|through) .{2,100}\b(?:republished|reproduced|creative commons|read the original"
        r"|with permission|licen[cs]e|agency feed|syndicated feed|without (?:modification|edit)\w*)\b.{0,90}",
        r"(?:this|the) (?:article|story|post) (?:originally |first )?appeared (?:originally |first )?(?:on|in"
        r"|at) (?-i:[A-Z]).{2,60}|read the original (?:article|story|post|version)?.{0,40}|(?:originally"
        r"|first) (?:published|appeared|posted)(?: originally| first)? (?:on|by|at"
        r"|in) (?-i:[A-Z][\w'&.]*(?: [A-Z&][\w'&.]*| of| the| for){0,5})|(?:the post"
        r"|this post) .{2,200} (?:appeared first|first appeared|was first published) (?:on|in|at) .{2,60}",
        r"(?:with|based on) (?:additional )?(?:inputs?|information|reports?|material|files?|agency (?:inputs"
        r"|reports)) (?:from|by|of) (?-i:[A-Z])[\w&/'. ]{1,60}(?: / \w{1,4})?|with (?:inputs?|information"
        r"|reporting) from (?:agencies|agency|wires?|other agencies)\b.{0,40}|\(?agencies\)?",
        r"(?:automatic(?:ally)?|machine|ai|auto|computer)[ -](?:translat|generat|summar)\w+\b.{0,60}"
        r"|translated (?:with|by|using|automatically by) (?:google|deepl|yandex|bing|microsoft|ai|chatgpt|machine"
        r"|artificial)\b.{0,40}|translation (?:by|with|via|:) ?(?:google|deepl|yandex|bing|ai|machine)\b.{0,30}"
        r"|(?:transcript|audio|captions?|subtitles?|summary) (?:is |are |was |were )?(?:auto|automatic|ai"
        r"|machine)\w*[- ](?:generat|creat)\w+\b.{0,60}|this (?:audio|transcript|summary|translation|voice) (?:is"
        r"|was) (?:auto|automatic|ai|machine|generated|created|produced)\b.{0,90}",
        r"(?:we|the site|our team|the publisher|our partners|the author|journalists)(?: and our partners"
        r"| or our partners)? (?:may|might|will|can|could)? ?(?:earn|receive|get|make|be paid|collect)s? (?:a |an "
        r"|some |small |affiliate )*(?:commission|money|fee|revenue|compensation)s?\b.{0,140}|(?:if|when) you (?:buy"
        r"|purchase|click|shop|make a purchase|sign up)\b.{3,90}\b(?:earn|receive|get|make|be paid)\b.{3,80}|(?:this"
        r"|the) (?:article|post|page|story|site) (?:may )?(?:contains?|includes?) (?:affiliate|sponsored|paid|advertis"
        r"|referral)\w*\b.{0,140}|(?:as an )?amazon (?:associate|affiliate)\b.{3,90}|affiliate (?:links?"
        r"|disclosure)\b.{0,120}",
        r"(?:we|our (?:site|partners)|this (?:site|website|page)|the (?:site"
        r"|website))(?: and our partners)?(?: also)? (?:use|uses|value|need|care about|respect|store)s? (?:cookies"
        r"|your (?:consent|privacy)|third[- ]party|and our partners)\b.{0,240}|we need your (?:consent|permission|help"
        r"|support)\b.{0,100}|it (?:looks|seems|appears) (?:like|as if|that|as though) (?:you(?:'re| are| have)"
        r"|your (?:browser|ad))\b.{0,120}|(?:java ?script|cookies) (?:is|are|must be|needs? to be"
        r"|has been)(?: currently)? (?:disabled|enabled|required|turned off|not enabled)\b.{0,100}"
        r"|your (?:browser|device|player|phone|system) (?:does not|doesn't|is|must|cannot|can't)\b.{0,100}",
        r"(?:by|in) (?:signing|clicking|subscribing|registering|continuing|submitting|using|providing|posting|entering"
        r"|creating|proceeding)\b.{2,120}\byou (?:are )?(?:agree|accept|consent|confirm|acknowledge|opt"
        r"|will receive)\w*\b.{0,160}|i (?:have read|agree|accept|consent|would like)\b.{0,140}"
        r"|(?:we (?:will )?(?:never|won't|do not|don't)|your (?:data|details|information"
        r"|e-?mail)(?: address)?) (?:will )?(?:never |not )?(?:be )?(?:share|sell|spam|published|shared|sold"
        r"|used)\w*\b.{0,80}",
        r"(?:you(?:'ve| have| are|'re)?|there (?:was|were|is|are)) (?:successfully |now |already |been "
        r"|only )*(?:subscribed|signed up|unsubscribed|logged|registered|an error|a problem|no comments|reached your"
        r"|reading your (?:last|first|free)|not logged|receiving this|[0-9]+ free)\b.{0,100}|you must be (?:logged"
        r"|signed|a (?:member|subscriber)|registered|[0-9]{2})\b.{0,90}|(?:thanks|thank you) for (?:subscrib|sign"
        r"|regist|your feedback|reading|joining|visiting|your comment|sharing)\w*\b.{0,90}|(?:something"
        r"|oops)\W? ?(?:went wrong)?\b.{0,60}|(?:an )?(?:error|problem) (?:has )?occurred.{0,60}|(?:please )?(?:try"
        r"|check) (?:again|your inbox|your e-?mail|back (?:soon|later))\b.{0,60}",
        r"(?:comments?|commenting|replies|discussion)(?: section)?(?: (?:on|for) (?:this|the) \w+)? (?:is|are"
        r"|have been|has been|will be)(?: now| currently)? (?:closed|disabled|moderated|turned off|switched off|locked"
        r"|reviewed|subject to)\b.{0,90}|no (?:comments|replies) yet.{0,40}|required fields.{0,30}|(?:comments"
        r"|reader comments|discussion) (?:rules|policy|guidelines|powered by)\b.{0,60}|(?:please )?(?:read|see|review"
        r"|follow|respect|observe) (?:our|the) (?:comment|community|house|commenting|posting|moderation"
        r"|discussion)\w*(?: \w+)? ?(?:policy|guidelines|rules|standards|code)?\b.{0,60}",
        r"(?:all|stock|market|share|price|financial|currency|index|real[- ]time|delayed)?,? ?(?:and )?(?:market "
        r"|price |stock )?(?:quotes|data|prices|market data)(?: (?:are|is|may be|shown|displayed|provided|delayed|in"
        r"|by|or|real[- ]time|real time))* (?:(?:delayed|real[- ]time|real time)\b.{0,60}\b[0-9]{1,2} ?min.{0,60}"
        r"|(?:powered|provided|supplied|delayed) by (?-i:[A-Z]).{1,60}|by (?-i:[A-Z]).{2,60}"
        r"|(?:in )?real[- ]time.{0,40})",
        r"(?:score ?card|page|blog|live ?blog|feed|scores?|results|table|data|ticker|this (?:page|blog|story"
        r"|article))(?: will)?(?: be)?(?: automatically| also)? (?:refresh(?:es)?|reloads?|updates?(?: automatically)?"
        r"|refreshed|updated)(?: (?:automatically|every|itself|as|with|throughout|when|in)\b.{0,60})?"
        r"|(?:this is a )?(?:breaking|developing)(?: news)? story\b.{0,110}|more (?:details "
        r"|information )?(?:to follow|follows|to come|soon)|(?:follow|see|join) (?:our |the )?(?:live ?blog"
        r"|live coverage|live updates)\b.{0,60}",
        r"editor in charge ?:? ?.{2,30}|editor ?: ?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+){0,2}|(?:web )?(?:editor"
        r"|edited by) ?: ?(?-i:[A-Z])[\w.]*(?: (?-i:[A-Z&])[\w.]*){0,3}|(?:source|via|agency|sources) ?: ?(?:(?:xinhua"
        r"|tass|ria novosti|interfax|reuters|afp|ap|bloomberg|ians|ani|pti|upi|yonhap|kyodo|jiji|dpa|efe|ansa|apa"
        r"|anadolu|aa|bernama|antara|ukrinform|unian|agencies|pa|pa media|getty|globe newswire|globenewswire"
        r"|pr newswire|business wire|cgtn|irna|mena|wam|spa|petra|belta|trend|azertac|lusa|belga|anp|ritzau|tt|ntb"
        r"|agerpres|mti|ctk|pap|sana|vna|vnexpress|gmw\.cn|chinadaily\.com\.cn|people's daily|global times"
        r"|[a-z ]*(?:news agency|post|times|daily|herald|news|gazette))[ ,/&]*)+",
        r"(?:©|\(c\)|copyright)[ :]*(?:©|\(c\)|by|[0-9]{4}|(?-i:[A-Z][\w&.]*(?: [A-Z&][\w&.]*){0,5},? [0-9]{4})"
        r"|all rights).{0,140}|© ?(?:[0-9]{4}|(?-i:[A-Z])).{0,140}|(?:.{0,60} )?all rights reserved.{0,140}"
        r"|(?:no )?(?:part of this|unauthori[sz]ed|reproduction|redistribution|republication"
        r"|copying)\b.{0,120}\b(?:prohibited|forbidden|permission|not allowed|consent)\b.{0,60}"
        r"|this material may not\b.{3,120}|our standards ?: ?.{3,60}|(?:re)?print(?:s|ing)?(?: and|&) permissions?"
        r"|reuse this content",
        r"(?:skip|end of|beginning of|start of|allow) (?:twitter|x|facebook|instagram|youtube|tiktok|social media|google"
        r"|podcast|newsletter|advertisement|ad|related)(?: (?:post|content|promotion|video|embed|playlist|signup))?s?"
        r"(?: ?,? ?[0-9]{1,2})?(?: by .{2,40})?\??|be the first (?:of your friends )?to (?:like|comment|share|react|rate)\b.{0,30}"
        r"|(?:some|parts?|portions?|all)(?: parts?| portions?)? of this (?:article|story|post|page|content) .{0,20}\b(?:sourced"
        r"|taken|adapted|reproduced|generated)\b.{0,60}|(?:general |standard )?(?:terms|conditions|t&cs?)(?: (?:and|&)"
        r" conditions)? apply|disclaimer ?:? ?(?:the |this |these |all |any |our )?(?:views?|opinions?|story|article|report|information|content) .{10,260}|(?:the )?(?:views|"
        r"opinions)(?:,? (?:and )?(?:views|opinions))?(?: and other .{2,30})? (?:expressed|presented|stated)\b.{2,80}\b(?:not"
        r" (?:necessarily )?(?:reflect|represent)|those of the author)\b.{0,120}"
        r"|in (?:partnership|association|collaboration) with (?-i:[A-Z])[\w&.' -]{1,40}|(?:published|reproduced|republished)"
        r" (?:here )?(?:under|with|by) (?:a |an )?(?:licen[cs]e|permission|agreement|arrangement|creative)\b.{0,70}|edited for (?:clarity|style|length)"
        r"\b.{0,40}|(?:site|website|theme|web|page) (?:designed?|built|developed|powered|by)\b.{2,40}|designed by .{2,40}|(?:paid for|sponsored|presented|powered|supported|brought to you|funded|produced|promoted) (?:by|with) (?-i:[A-Z]|the [A-Z])"
        r"[\w&.' -]{1,50}|our (?:whats ?app|telegram|viber|signal|e-?mail|phone|hotline|tip ?line)(?: (?:number|address|channel))?"
        r"(?: is)? ?:? ?\S.{4,50}|this (?:story|article|piece|report|post) is part of (?:our|a|the|an) .{3,90}|(?:no|any) part of"
        r" this .{4,120}|.{3,90}\b(?:delivered|sent|straight|direct|directly|right|free)\b.{0,20}\b(?:in)?to your (?:inbox|e-?mail|phone"
        r"|mailbox|device)\b.{0,40}|(?:this|the) (?:article|story|post|interview|piece|essay|report)(?: was| is| has been)?"
        r"(?: originally| first| previously)? (?:published|appeared|posted|republished|syndicated)(?: originally| first)? (?:by|in|on"
        r"|at|with) (?-i:[A-Z])[\w.'&]*(?: (?:(?-i:[A-Z&])[\w.'&]*|of|the|de|for)){0,5}",
        r"(?:view|see) this post on .{3,12}|a post shared by .{2,90}|(?:a )?(?:reel|video|photo|story) (?:shared"
        r"|posted) by .{2,60}\(@\w+\).{0,20}|pic\.twitter\.com/\w{4,14}|[-–—] .{2,50}\(@\w{2,20}\) .{3,24}"
        r"|.{2,30} \(@\w{2,20}\) (?:on|via) (?:x|twitter|instagram)|(?:tweet|post|video|photo|reel) (?:not found"
        r"|unavailable|deleted)|t\.co/\w{6,12}",
    )
)
