from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

SCRIPTS = (
    r"adsbygoogle|googletag|google_ad|googlesyndication|dataLayer|_gaq|gtag ?\(|fbq ?\(|_taboola|taboola"
    r"|jwplayer|twttr|instgrm|FB\.init|disqus_|jQuery|\$\(document|document\.(?:write|getElement|createElement"
    r"|location|cookie)"
    r"|window\.(?:\w+ ?=|on\w+|add)|addEventListener|div-gpt-ad|__tcfapi|OneSignal|pbjs"
    r""
    r"|cmd\.push|getElementById|setTimeout ?\(|innerHTML|\bga ?\(['\"]"
)
SHORTCODES = (
    r"the_ad(?:_group|_placement)?|adrotate|ad|ads|adinserter|adsense|caption|gallery|embed|embedyt|audio|video"
    r"|playlist"
    r"|youtube|vimeo|twitter|tweet|instagram|facebook|tiktok|soundcloud|spotify|infogram|flourish|datawrapper|iframe"
    r"|button|quote|pullquote|blockquote|toc|ez-toc|contact-form(?:-7)?|newsletter|mc4wp_form|wpforms|gravityforms?"
    r"|ninja_form"
    r"|related(?:_posts?)?|read_?more|readmore|social|share|sharethis|addtoany|sc|box|row|column|col|tabs?|tab"
    r"|accordion|toggle"
    r"|section|spacer|divider|dropcap|highlight|map|poll|yop_poll|rev_slider|slideshow|product|table|tps_(?:header"
    r"|title|footer)"
    r"|nextpage|page|pagebreak|fusion_\w+|et_pb_\w+|vc_\w+|su_\w+|td_\w+|penci_\w+|elementor-template|tdb?_\w+"
    r"|wp\w*_\w+|av_\w+"
    r"|one_(?:half|third|fourth)(?:_last)?|recent_posts|metaslider|envira-gallery|ngg\w*|cmsmasters_\w+|x_\w+|bctt"
    r"|responsivevoice"
    r"|restrict|paywall|pmpro\w*|membership|s2If|private|login"
)
TAGS = (
    "a|abbr|article|aside|b|blockquote|body|br|button|center|dd|div|dl|dt|em|embed|figcaption|figure|font|footer|form"
    "|h[1-6]"
    "|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|noscript|ol|p|picture|script|section"
    "|small|source"
    "|span|strong|style|svg|table|tbody|td|th|tr|u|ul|video"
)
MARKUP = rf"</?(?:{TAGS})(?: [^<>\n]{{0,300}})?/?>"


class PageCode(Rule):
    """An article carries no code of the page it stood on.

    Scripts of advertisements and statistics, shortcodes of WordPress and its like, style sheets and templates' places
    are instructions to a program; where the program did not run, a scraper took them for text. Only a whole line is
    taken out: an article about code quotes it within a sentence.
    """

    message = "Take out the page's code “{found}”"
    severity = "warning"
    fix = "safe"
    in_addresses = True
    where = "body"
    find = (
        rf"^[ \t]*[^\n]{{0,80}}?(?:{SCRIPTS})[^\n]{{0,600}}$"
        rf"|^[ \t]*\[/?(?:{SHORTCODES})\b(?:[ =:][^\[\]\n]{{0,300}})?/?\](?:[^\n]{{0,400}}\[/\w[\w-]{{0,30}}\])?(?:["
        rf" \t]*\[/?\w[\w-]{{0,30}}"
        r"(?: [^\[\]\n]{0,300})?\]){0,8}[ \t]*$"
        r"|^[ \t]*\[/[a-z][\w-]{1,30}\](?:[ \t]*\[/[a-z][\w-]{1,30}\]){0,8}[ \t]*$"
        r"|^[ \t]*\[[a-z][\w-]{1,30} [a-z][\w-]{0,20}=[^"
        r" ][^\[\]\n]{0,300}\](?:[^\[\]\n]{0,200}\[/\w[\w-]{0,30}\])?(?:[ \t]*\[/?\w[^\]\n]{0,60}\]){0,8}[ \t]*$"
        rf"|^[ \t]*{MARKUP}(?:(?:[ \t]|&nbsp;)*{MARKUP}){{0,12}}[ \t]*$"
        r"|^[ \t]*<!--[^\n]{0,300}-->[ \t]*$|^[ \t]*/?\*?[ \t]*<!\[CDATA\[[^\n]{0,80}$"
        r"|^[ \t]*(?:@media[^\n{]{0,80}|@import[^\n{]{0,80}|[.#][a-z][\w-]{1,40}(?:[ ,>.#:][\w\-.# :>,()]{0,80})?"
        r")[ \t]*\{[^\n]{0,400}$"
        r"|^[ \t]*(?:var|const) [\w$]{1,40} ?= ?[^\n]{0,300};?[ \t]*$"
        r"|^[ \t]*\(?!?function ?\([^\n]{0,400}$|^[ \t]*\}{1,3} ?\)?(?:\( ?\w{0,20}[^\n]{0,60}\))?\)?;[ \t]*$"
        r"|^[ \t]*(?:\{\{[^\n{}]{1,80}\}\}|\{%[^\n{}]{1,120}%\}|%%[\w-]{2,40}%%|\$\{[\w.]{2,40}\}|<\?php[^\n]{0,300}"
        r"|\[\[[a-z][\w:.-]{1,40}\]\]"
        r"|\{(?:\$|#|/)?[a-z][\w.]{2,30}\})[ \t]*$"
    )
    examples = (
        bad(
            "The dam held.\n\n(adsbygoogle = window.adsbygoogle || []).push({});\n\nRain fell.",
            good="The dam held.\n\nRain fell.",
        ),
        bad('The dam held.\n\n[the_ad id="204"]\n\nRain fell.', good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\n[/vc_column_text][/vc_column]\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\n{{ article.related }}\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\n.ad-slot { display: none; }\n\nRain fell.", good="The dam held.\n\nRain fell."),
        good("The dam held.\n\n[sic]\n\nRain fell."),
        good("The page sets a variable named dataLayer, which counts its visitors, he explained."),
        good("The tag <br> breaks a line, and [gallery] shows pictures."),
        good("The dam held.\n\n[Applause]\n\nRain fell."),
        good("Let x = 3, the teacher wrote on the board."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        code = match[0].strip()
        if code[-1] in ".?”" and code[0].isupper() and not code.endswith("}"):
            return
        certain = (
            code[0] == "["
            or "adsbygoogle" in code
            or "googletag" in code
            or "dataLayer" in code
            or code.startswith(("<!--", "<script", "%%", "{{", "{%"))
        )
        yield self.finding(match, drop=True, found=code[:80], safety=None if certain else "unsafe")
