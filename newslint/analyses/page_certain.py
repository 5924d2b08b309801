"""What only a page says, as a pattern for one clause: its player, its forms, its gates and its buttons.

Own compilation, from the pages of news sites in many countries. Nothing here is an author's note or a notice of law.
"""

from newslint.analyses.page_words import NETWORKS

_ACCOUNT = (
    r"(?:log ?in|login|sign in|sign up|register|subscribe|create (?:an?|your)(?: free)? account|(?:be|become) (?:a|an)"
    r"(?: \w+)? (?:member|subscriber)|(?:be )?(?:logged|signed) in)"
)
_FOR = (
    r"(?:comment|post|reply|continue|keep reading|read (?:more|on|the|this)|view|access|unlock|leave a|join the"
    r"|see (?:this|the)|save (?:this|articles))"
)
CERTAIN_NOTICE = "|".join(
    (
        r"(?:sorry,? |please wait,? |unfortunately,? )?(?:this|the|your)? ?(?:video|audio|live ?stream|media|embedded"
        r" (?:content|post))"
        r"(?: player)? (?:is|are|has|can ?not|can't|could not|isn't|does not)(?: not| no longer| currently)*"
        r" (?:available|unavailable|loading|be (?:played|loaded|displayed)|supported|expired)\b.{0,60}",
        r"(?:your|this) (?:browser|device|player) (?:does not|doesn't|cannot|can't|is not|isn't) .{3,90}",
        r"(?:current|remaining|total|elapsed) time ?:? ?-?[0-9]{1,2}:[0-9]{2}|duration ?:?"
        r" ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|00:00"
        r"|(?:tap|click)(?: here)? to (?:unmute|play|enlarge|expand|zoom|share|print|tweet|subscribe|e-?mail)\b.{0,60}"
        r"|(?:skip|close|hide) (?:the |this )?(?:ad|ads|advert|advertisement)(?: in [0-9]{1,2})?"
        r"|(?:play|press play|listen|audio)(?: now)? ?\(?[0-9]{1,3} ?min(?:ute)?s?\)?",
        r"(?:(?:[0-9][0-9.,]*[km]? (?:retweets?|quote tweets|likes?|replies|reposts?|shares?|views?|comments?)),?"
        r" ?){2,6}"
        r"|[0-9][0-9.,]*[km]? comments? on this (?:story|article|post)|page [0-9]{1,2} of [0-9]{1,2}|word count ?:?"
        r" ?[0-9,]{2,7}",
        rf"(?:please )?(?:you (?:must|need to|have to) )?{_ACCOUNT}(?:,? (?:or|and) {_ACCOUNT})* (?:to|in order to)"
        rf" {_FOR}\b.{{0,70}}",
        rf"(?:to|in order to) {_FOR}\b.{{0,50}}, (?:please )?(?:you (?:must|need to|have to) )?{_ACCOUNT}.{{0,40}}",
        r"(?:this|the) (?:article|content|story|post|video|page|feature|section) is (?:only |exclusively |reserved "
        r"|available "
        r"|restricted |exclusive )*(?:for|to) (?:our |premium |paid |paying |registered |digital )*(?:subscribers"
        r"|members)(?: only)?",
        r"(?:only )?(?:subscribers|members|registered (?:users|readers)) (?:can|only|have|may) (?:read|access|view"
        r"|comment|continue|log"
        r"|full).{0,60}|we and our (?:[0-9]{1,4} )?partners (?:store|use|process|access).{3,160}",
        r"you(?:'ve| have) (?:reached|used|hit) (?:your|the|all your) .{0,20}(?:free |monthly )*(?:article|story"
        r"|articles|stories)\b.{0,40}"
        r"|you have [0-9]{1,2} (?:free )?(?:articles?|stories) (?:left|remaining)\b.{0,30}",
        r"(?:comments?|commenting|replies) (?:(?:on|for) this (?:article|story|post) )?(?:is|are|have been|has been"
        r"|will be)(?: now"
        r"| currently| pre-?)* ?(?:closed|disabled|moderated|turned off|switched off)\b.{0,50}",
        rf"(?:share|tweet|pin|send|post|view|see|watch|open|print|save|follow|like)(?: (?:this|it|us))?(?: (?:article"
        rf"|story|post|video"
        rf"|page|link))? (?:on|via|to|with|by|in|using) (?:(?:{NETWORKS}|kindle|pocket|a friend|friends|print"
        rf"|messages?)(?:,? (?:and|or) |, "
        rf"| / |$))+",
        r".{0,60}\bopens? in (?:a )?new (?:window|tab)\b.{0,10}",
        r"a (?:post|reel|video|photo|story) shared by .{2,60}\(@[\w.]{2,40}\).{0,30}|pic\.twitter\.com/\w{4,14}",
        r"(?:proudly )?powered by (?:wordpress|disqus|blogger|ghost|wix|drupal|joomla|substack|beehiiv|google"
        r"|livefyre|viafoura|taboola"
        r"|outbrain)",
        r"(?:we(?: and our .{0,20}partners)?|this (?:site|website|web site|page)|our (?:site|website)) uses?"
        r" cookies\b.{0,240}",
        r"(?:(?:this |the |our )?(?:article|story|post|text|content|news|report|coverage|interview|column|feature"
        r"|review) continues (?:below|after(?= (?:the|this|our|these) (?:advert|ad|ads|advertisement|promotion|video"
        r"|image|photo|picture|gallery|break|commercial)\b))|text continues under)\b.{0,40}"
        r"|1(?:\.0{1,2})?x|(?:(?:playback )?speed ?:? ?)?(?:[0-3]\.?[0-9]{0,2}x ?){2,8}|(?:playback )?speed ?:?"
        r" ?[0-3](?:\.[0-9]{1,2})?x|(?:advertisement"
        r"|advertising)[ .·|:–-]{1,3}"
        r"(?:scroll|continue|story|article|please).{0,40}|advertisement ?#?[0-9]{1,2}",
        r"you are here ?: ?.{3,90}|sort(?: comments)? by ?:? ?(?:newest|oldest|best|top|most|date|rating).{0,20}",
        r"(?:sign up|subscribe)(?: now| here| today)? (?:to|for) (?:our|the|this|your|a)(?: [\w'&-]+){0,4}"
        r" (?:newsletters?|mailing list"
        r"|e-?mail alerts?|alerts|bulletin|briefing|digest|podcast|(?:youtube|telegram|whatsapp) channel)(?: (?:here"
        r"|today|now|by|to|and"
        r"|for)\b.{0,60})?",
    )
)
