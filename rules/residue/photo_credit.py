from collections.abc import Iterator
from re import Match, fullmatch, search

from newslint import Document, Finding, Rule, bad, good

AGENCIES = (
    "AFP|AP|EPA|EPA-EFE|Reuters|REUTERS|Getty|Getty Images|Alamy|Shutterstock|PA|PA Media|PA Wire|Rex|REX"
    "|Rex Features|Corbis|Magnum|iStock|Unsplash|"
    "Xinhua|TASS|Tass|ANSA|ANP|DPA|dpa|Zuma|ZUMA|UPI|NurPhoto|Anadolu|Bloomberg|Barcroft|Camera Press|Action Images"
    "|Imago|IMAGO|LaPresse|Handout|"
    "Wikimedia Commons|Wikimedia|Flickr|Pixabay|Pexels|The Guardian|The Observer|NASA|Allsport|SWNS"
    "|Press Association|Associated Press|"
    "AFP via Getty Images|Bridgeman Images|Avalon|Sipa|SIPA|Ritzau|Scanpix|Keystone|Kyodo|Jiji|Yonhap|AAP|CP"
    "|The Canadian Press|NTB|TT|Ritzau|Hina|HINA|PIXSELL|Pixsell|Cropix|CROPIX|Lusa|LUSA|Belga|BELGA|EFE|Tanjug|Fena"
    "|FENA|STA|PAP|MTI|Agerpres"
    "|Mediafax|Ukrinform|UNIAN|RIA Novosti|Sputnik|ČTK|CTK|TASR|BTA|Europa Press|Notimex|Agência Brasil|Bernama"
    "|Antara|ANTARA|PTI|ANI|IANS|VCG|CNS|STR"
)
WORLDWIDE = (
    "Getty Images|Getty|AFP via Getty Images|Reuters|REUTERS|Shutterstock|Alamy|PA Media|AFP|EPA-EFE|NurPhoto|Anadolu"
)
NAME = r"[^\W\d_][\w.’'-]{0,30}(?: [\w.’'&-]{1,30}){0,5}"
LABEL = (
    r"(?:Fotos?|FOTO|Bild|Zdjęcie|Fot\.|Imagen|Фото|Photograph(?:s|er|y)?|Photos?|PHOTOS?|Pictures?|Images?|IMAGE"
    r"|Illustrations?|Composite|Credit|CREDIT"
    r"|Graphic)(?: ?[Cc]redit| CREDIT| by| courtesy of)?"
)


class PhotoCredit(Rule):
    """A photographer's credit does not stand in the article's text.

    The credit belongs to a picture, and the picture did not come along; often it is glued to the full stop of the
    paragraph above. IPTC keeps it in the picture's own metadata. Whether the picture is used after all is for an
    editor to know, so nothing is taken out unasked.
    """

    message = "Take the picture credit “{found}” out of the text"
    severity = "warning"
    fix = "safe"
    find = (
        rf"(?<=[.!?”’\"'…)]){LABEL} ?: ?{NAME}(?: ?[/,|] ?{NAME}){{0,3}}\.?$"
        rf"|(?<=[.!?”’\"'…)])[ \u00a0]?(?:[(\[](?:(?:Photo(?: by)?|Image|Credit) ?:? ?(?:{NAME} ?[/"
        rf"|] ?)?)?(?:{WORLDWIDE})"
        rf"(?: [Ff]ile [Pp]hoto| [Pp]hoto| photographer)?(?:/{NAME})?[)\]]"
        rf"|(?:{LABEL} ?: ?|Image source,? |© ?)(?:{NAME} ?[/|] ?)?(?:{AGENCIES})"
        rf"|(?:{WORLDWIDE})(?:/{NAME})?|[(\[](?:Photo(?:s|graph)?(?: by)?[ :]{{1,3}}"
        rf"|AP [Pp]hoto ?/ ?){NAME}(?: ?[/|] ?{NAME}){{0,3}}[)\]])$"
        rf"|^(?:[(\[]{LABEL}[ :]{{1,3}}{NAME}(?: ?[/|] ?{NAME}){{0,3}}[)\]]"
        rf"|[(\[]AP [Pp]hoto ?/ ?{NAME}[)\]]) (?=[A-Z])"
        rf"|^[ \t]*\(?{LABEL} ?: ?{NAME}(?: ?[/|] ?{NAME}){{0,3}}\)?[ \t]*$"
        rf"|^[ \t]*[(\[]?(?:(?:{LABEL}|File photo) )?(?:by )?{NAME} ?/ ?(?:{AGENCIES})[)\]]?[ \t]*$"
        rf"|^[ \t]*\(?(?:Photos?|Pictures?|Images?|Illustrations?) (?:courtesy of|by|via) {NAME}(?: ?[/|]"
        rf" ?{NAME}){{0,3}}\)?[ \t]*$"
        rf"|^[ \t]*(?:Photo|Image|Picture) by {NAME} on (?:Unsplash|Pexels|Pixabay|Flickr)[ \t]*$"
        rf"|^[ \t]*[(\[]?(?:AP [Pp]hoto|REUTERS|Reuters|AFP|Getty Images|EPA|AFP PHOTO) ?/ ?{NAME}[)\]]?[ \t]*$"
    )
    examples = (
        bad(
            "The owner opened his doors.Photograph: Mina Oday/AFP\n\nNobody slept.",
            good="The owner opened his doors.\n\nNobody slept.",
        ),
        bad(
            "The owner opened his doors.\n\nPhoto: Mina Oday/Getty Images\n\nNobody slept.",
            good="The owner opened his doors.\n\nNobody slept.",
        ),
        bad(
            "The owner opened his doors.\n\n(AP Photo/Mina Oday)\n\nNobody slept.",
            good="The owner opened his doors.\n\nNobody slept.",
        ),
        bad("The owner opened his doors.\n\nMina Oday/AFP via Getty Images", good="The owner opened his doors."),
        bad("“We stayed.”Picture credit: Mina Oday", good="“We stayed.”"),
        good("The photograph: a girl, a dog and a door. It hung in the hall."),
        good("Photos: they are all he has left."),
        good("A man sweeps the square in Basra, Iraq, in May. (AP Photo/Mina Oday)"),
        good("Credit: what it costs and who gets it"),
        good("Home/Away\n\nKabul/Kandahar"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        credit = match[0].strip()
        if match.start() and document.text[match.start() - 1] != "\n":
            if not _belongs_to_a_caption(document, match):
                glued = match[0] == credit and fullmatch(rf"(?:{AGENCIES})|.*:.*/ ?(?:{AGENCIES})", credit)
                yield self.finding(match, replace="", found=credit, safety=None if glued else "unsafe")
        elif match[0].endswith(" "):
            yield self.finding(match, replace="", found=credit, safety="unsafe")
        elif (given := fullmatch(r"\(?\w+ (?:courtesy of|by|via) ([^/|]*)\)?", credit)) and not _all_names(given[1]):
            return
        elif "/" in credit or ":" not in credit or _all_names(credit.partition(":")[2]):
            yield self.finding(match, drop=True, found=credit, safety="unsafe")


def _belongs_to_a_caption(document: Document, match: Match[str]) -> bool:
    """Whether the credit closes a paragraph of one sentence, which is a caption that a paper prints."""
    block = document.block_at(match.start())
    if block is None or (match[0].strip()[0] not in "([" and not match[0].startswith(" ")):
        return False
    before = document.text[block.start : match.start()]
    return block.kind == "caption" or (
        not search(r"[.!?][”’\"')]? [A-Z“‘\"']", before) and not before.endswith(("”", '"'))
    )


def _all_names(text: str) -> bool:
    small = {"of", "the", "de", "van", "von", "der", "la", "and", "for", "via", "by", "courtesy", "bin", "al"}
    words = text.strip(" )").split()
    return 0 < len(words) <= 6 and all(word[0].isupper() or word in small for word in words) and words[0] not in small
