"""The grammar of what stands before a link's title: a page's verb, or a kind of articles, and what relates them.

Own compilation, from the pages of news sites in many countries.
"""

_VERB = (
    r"(?:keep|continue|start|go on) reading|read|see|view|watch|listen(?: to)?|look|check(?: it| this)? ?out|explore"
    r"|discover|find out|learn|hear|play|catch up|dive in(?:to)?|dig in(?:to)?|browse|revisit|take a look|have a look"
)
_HOW = (
    r"(?:more|also|too|next|on|now|here|this|these|all|full|further|again|live|later|below|instead|first|related|our"
    r"|the"
    r"|as well|another|others?|back|for yourself|closer|deeper|about|it|(?:on|in|at) (?:the|our) [a-z]{3,12})"
)
_KIND = (
    r"related|recommended|suggested|similar|popular|trending|latest|top|other|others|further|featured|essential"
    r"|additional|must|previous|next|new|hot|best|earlier|background|companion|connected|linked|associated|today's"
    r"|(?:editors?'?s?'?|readers?'?s?'?|our|staff|today's|weekend|week's)|most (?:read|viewed|popular|shared|watched"
    r"|commented|clicked|discussed)|breaking|viral|exclusive|premium|selected|special"
)
_MATTER = (
    r"articles?|story|stories|posts?|news|reads?|reading|readings|links?|coverage|headlines?|picks?|choices?|topics?"
    r"|viewing|videos?|video|watch|listen|content|items?|updates?|reports?|interviews?|pieces?|podcasts?|columns?"
    r"|galler(?:y|ies)|pages?|materials?|publications?|analysis|recommendations?|selections?"
)
_TAIL = (
    r"(?: (?:for you|now|today|right now|this (?:week|month|hour)|by (?:the )?(?:author|editors?)|in (?:this"
    r" )?(?:section"
    r"|category|series)|on (?:this|the) (?:topic|subject|story|site|matter|theme)|from (?:our|the) (?:site|archives?"
    r"|partners?|web|network|author)|from around the web|elsewhere|on [a-z.]{3,14}))?"
)
LABEL = (
    rf"(?:(?:{_VERB})(?: {_HOW}){{0,4}}(?: (?:{_MATTER}))?{_TAIL}"
    rf"|(?:(?:{_KIND}|more|also) ){{1,2}}(?:{_MATTER}){_TAIL}"
    r"|you(?:'ll| will)? ?(?:may|might|could|would|will|should|must)? ?(?:also|now|really)? ?(?:like|love|enjoy|read"
    r"|see"
    r"|watch|be interested(?: in)?|find (?:this |these )?(?:interesting|useful)|want to (?:read|see|know)|have missed"
    r"|missed|need to (?:read|see|know))(?: (?:this|these|to read|reading|too))?"
    r"|(?:also|more|elsewhere|latest|only|new|next|still|now) (?:on|in|from|by|at|about) [\w'. ]{2,28}"
    r"|(?:and )?in other (?:news|stories|headlines)|in the news|from our (?:archives?|partners|newsroom|blog|pages)"
    r"|what (?:to (?:read|watch|hear|see|know)|others are reading|we're reading|you (?:missed|need to read))(?: next|"
    r" now)?"
    r"|(?:people|readers|others|users) (?:also|are) (?:read|reading|liked?|viewed|watching|watched|love|ask|asked)"
    r"|if you (?:like|liked|enjoyed) (?:this|that)(?: (?:article|story|post))?|because you read this"
    r"|(?:photo ?|picture ?|image ?|video ?)?galler(?:y|ies)|slideshows?|(?:photo|picture|video|audio) (?:essay|story"
    r"|report|special)"
    r"|(?:podcast )?episode [0-9]{1,4}|podcast episode(?: [0-9]{1,4})?|worth (?:a|another) (?:read|look|watch|listen)"
    r"|(?:pictures|photos|images)|in this (?:story|article|section)|quick links|click (?:here )?(?:to"
    r" read|for more|here))"
)
"""What stands before a title and a mark."""
CERTAIN = (
    rf"(?:(?:keep|continue) reading|(?:read|see|watch|listen|look|check out|explore|discover|view)(?: (?:more|also|too"
    rf"|next|related))+(?: (?:about|on) (?:it|this|that))?(?: (?:{_MATTER}))?{_TAIL}"
    rf"|(?:related|recommended|suggested|similar|trending|most (?:read|viewed|popular|shared)|(?:editors?'?s?|our)"
    rf"|must|previous|next|also) (?:{_MATTER}){_TAIL}|(?:recommended|suggested|selected|picked) for you"
    r"|you(?:'ll)? ?(?:may|might|could|will|would)? ?(?:also )?(?:like|enjoy|be interested in)(?: this| these)?"
    r"|in other news|in case you missed it|icymi|up next|next up|don't miss(?: this| it| out)?|trending(?: now)?"
    r"|also (?:on|in|from) (?-i:[A-Z])[\w'. ]{2,28}|more (?:on|about) this(?: (?:story|topic|subject))?"
    r"|(?:people|readers|others) also (?:read|liked?|viewed|watched)|(?:photo|picture|image|video) gallery)"
)
"""What stands before nothing else."""
LABEL_HEADS = frozenset(
    """
keep continue start go read see view watch listen look check explore discover find learn hear play catch dive dig browse
revisit take have related recommended suggested similar popular trending latest top other further featured essential
additional must previous next new hot best earlier background companion connected linked associated today editor editors
readers reader our staff weekend week most breaking viral exclusive premium selected special more also you elsewhere
only
still now in from what people others users if because photo picture image video videos gallery slideshow click icymi up
don photos pics podcast quiz watch live
etiketler schlagworte stichworte palabras parole trefwoorden nyckelord emneord stikkord asiasanat avainsanat tagi
etichete etiquetas oznake mots speed schlagwörter stichwörter słowa
anahtar ključne tunnisteet kata cuvinte palavras
""".split()
)
MARK = r"(?: ?(?:[:|▸▹▶►→➜➔➡⇒»›❯▷‣·•⟩]|>{1,3}|&gt;)+ ?| [–—-]{1,2} )"
