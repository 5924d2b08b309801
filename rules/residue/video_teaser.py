from collections.abc import Iterator
from re import Match
from re import match as matches

from newslint import Document, Finding, Rule, bad, good


class VideoTeaser(Rule):
    """An article carries no teaser for a film, a gallery or a podcast.

    “Watch: …” is the caption of a player that did not come along; without the player it is a headline in the middle
    of another story. A list whose items all begin with a word and a colon is left alone, and so is a line that ends
    as a sentence does.
    """

    message = "Take out the teaser “{found}”"
    severity = "warning"
    fix = "unsafe"
    find = (
        r"^[ \t]*[\[(*•»>▶►-]{0,3} ?(?:"
        r"(?:W(?:atch|ATCH)(?: (?:[Nn]ow|NOW|[Ll]ive|LIVE|[Mm]ore|MORE|[Tt]he [Vv]ideo|[Vv]ideo))?|V(?:ideo|IDEO)"
        r"|L(?:isten|ISTEN)(?: (?:[Nn]ow|NOW|[Hh]ere))?"
        r"|P(?:odcast|ODCAST)|G(?:allery|ALLERY)|I(?:n [Pp]ictures|N PICTURES)|P(?:hotos|HOTOS)|S(?:lideshow"
        r"|LIDESHOW)|I(?:nteractive|NTERACTIVE)|Q(?:uiz|UIZ)"
        r"|Guarda|Veja o vídeo|Mira|Vidéo|Vídeo|EN VIDÉO|VÍDEO|VIDÉO) ?[:|] ?[\"'“‘«]?[A-Z0-9À-Þ][^\n]{8,110}"
        r"|(?:This )?[Vv]ideo (?:is )?(?:not available|unavailable|can ?not be played)\b[^\n]{0,60}"
        r"|To play this video you need to [^\n]{0,60}"
        r"|This content is not available in your (?:location|region|country)\.?|Play (?:[Vv]ideo|[Aa]udio)"
        r"|Playback is not supported on this device\.?"
        r"|Media caption[^\n]{0,160}|Loading the player\.{0,3}"
        r"|Your browser does not support (?:the )?(?:HTML5 )?(?:audio|video|iframes?)\b[^\n]{0,40}"
        r"|(?:Please )?[Ee]nable Java[Ss]cript to (?:view|see|watch|play|read)\b[^\n]{0,80}"
        r")$"
    )
    examples = (
        bad(
            "The dam held.\n\nWatch: Drone flies over the flooded valley\n\nRain is forecast.",
            good="The dam held.\n\nRain is forecast.",
        ),
        bad(
            "The dam held.\n\nVIDEO: ‘We heard it roar’\n\nRain is forecast.", good="The dam held.\n\nRain is forecast."
        ),
        bad("The dam held.\n\nIn pictures: A valley under water", good="The dam held."),
        bad("The dam held.\n\nThis video is not available in your region", good="The dam held."),
        good("Watch: a small clock worn on the wrist."),
        good(
            "Plan: Decide who speaks first\n\nListen: Observe what the others are sharing\n\nShare: Tell them what "
            "you found"
        ),
        good("Watch the river, the mayor said."),
        good("Video: It arrives in June and will be shown to every school in the county."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        line = match[0].strip()
        labelled = ":" in line[:24]
        if labelled and (line[-1] in ".;,:" or _in_list_of_labels(document.text, *match.span())):
            return
        yield self.finding(match, drop=True, found=line)


def _in_list_of_labels(text: str, start: int, end: int) -> bool:
    above = text[max(0, start - 300) : start].rstrip("\n").rpartition("\n")[2]
    below = text[end : end + 60].lstrip("\n").partition("\n")[0]
    return any(matches(r"(?!\w+ (?:said|asked|says)\b)[\w’'-]+(?: [\w’'-]+)?: ?\S", line) for line in (above, below))
