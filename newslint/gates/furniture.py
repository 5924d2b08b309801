"""Whether a short line has a word that a page's buttons, prompts and notices are made of, or letters of another alphabet."""

from newslint.views import Views, byte_of

SHORT, LONGEST = 110, 320
COMMON = frozenset(
    """
share sharing shared tweet print save bookmark gift copied link email mail follow following like subscribe subscription subscriptions
sign log login register join donate support membership download install app apps notifications alerts newsletter newsletters
inbox briefing click tap scan read reading reads listen listening watch play playback video videos audio podcast podcasts playlist
gallery slideshow photos caption captions credit copyright comments comment commenting reply views view
advertisement advertisements advertisment advertising advert ad ads sponsored promoted promotion publi pub cookies
javascript browser privacy accept loading refresh refreshes updated published posted modified uploaded min minutes ago
related recommended trending popular picks miss previous skip jump scroll continue continues load tags tagged
topics keywords filed categories dossier further discover live translated translation
translate automatic automatically generated originally appeared syndicated inputs
agencies source editor disclaimer commission affiliate error typo mistake feedback tip
content subscribers subscriber embed embedded instagram twitter facebook whatsapp telegram youtube google
rate enter invalid wrong thank thanks unsubscribe forwarded iphone enable allow stay text font duration word
home menu search close hide show expand enlarge zoom fullscreen settings transcript account quotes data delayed more
explore latest buy unlock trial unlimited qr full notify next back also article articles story stories headlines story image
compartir partager teilen condividi lire voir leer lea leia veja leggi lesen mehr lees les lue czytaj zobacz baca oku publicite
publicidad anzeige werbung pubblicità lexo citeste vezi ver saiba guarda devamini olvasta simak xem citește čtěte přečtěte läs læs
""".split()
)
"""What stands in a line of furniture of up to `SHORT` characters."""
RARE = frozenset(
    """
cookies newsletter newsletters javascript copyright subscribe subscribers subscriber commission affiliate translated syndicated unsubscribe
inbox delayed consent reproduction rights disclaimer privacy notifications telegram whatsapp facebook youtube browser blocker spotify podcasts
""".split()
)
"""What stands in a longer one."""
_COMMON, _RARE = ({bytes(map(byte_of, word)) for word in words} for words in (COMMON, RARE))
_MARKS = bytes(byte for byte in range(0x80) if not chr(byte).isalnum())
_BLANKS = bytes.maketrans(_MARKS, b" " * len(_MARKS))
_OTHER_LETTERS = (b"\x80\x81", b"\x81\x81", b"\x83\x83")


def opens(views: Views) -> bool:
    lines = views.plain.split(b"\n")
    short = b" ".join([line for line in lines if len(line) <= SHORT])
    if not _COMMON.isdisjoint(short.lower().translate(_BLANKS).split()):
        return True
    if any(letters in short for letters in _OTHER_LETTERS):
        return True
    longer = b" ".join([line for line in lines if SHORT < len(line) <= LONGEST])
    return not _RARE.isdisjoint(longer.lower().translate(_BLANKS).split())
