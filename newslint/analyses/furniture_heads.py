"""The words that a line of a page's furniture begins with, and those that it has.

Own compilation. See `furniture`.
"""

BRIEF, TITLE, SHORT, SPEECH, LONGEST = 24, 60, 110, 160, 320
"""How many characters a line has that may be furniture by one of `WEAK_HEADS` alone, that may have nothing but
words of an interface, that may be by one of `COMMON` too, by an order to the visitor, and by one of `RARE`."""
HEADS = frozenset(
    """
news text
agencies powered designed suscríbete abonnez inscrivez iscriviti inscreva zapisz abonează prijavite pretplatite
síguenos seguici suivez folgen volg följ følg newsletter
modified uploaded written fuente quelle fonte kilde källa bron źródło foto weather slide
0 1 aa abbonati abone abonnieren about accept accessibility activate ad add ads advert advertentie advertise
advertisement advertisements advertising advertisment affiliate agency agree ai allow already amazon annonce annons
annonse anzeige app article artikel assine auch audio author auto automatic automatically autoplay available average
ayrıca baca back basahin become begin bookmark branded breaking brought browse buffering bunları bunu caption
captions careers catch categories category cite citește citiți clear click close collapse comentarios comment
commentaires commenti commenting comments commercial companies compartir condividi congratulations contents continua
continue continues contrast contribute cookie cookies copied copy copyright created curious czytaj dark date
davamını decline decrease deny desktop details devamini devamını diesen dig disable disclaimer discover discussion
dislike dismiss don donate dossier download drop duration e edit edited editor embed embedded enable end enjoy enjoyed
enjoying enlarge enrol enter error escuchar estimated etiquetas exit expand explore export external facebook fancy
faq fb feedback filed follow following font forward forwarded found full fullscreen fund further gallery generated
get gift google guarda hashtags headlines hide highlight hits homepage hungry həmçinin icymi iklan ilgili image
images impressum imprint infographic instagram install interactive invalid irakurri javascript jetzt join jump key
keywords kommentare labels language lasi last latest lea leave lee leer lees legal leggi leia length les lesen
lesetipp lesið less let lexo lexoni light lihat liked likes link lire listen live livestream load loading loe log
login love loved lue läs læs machine main mainos manage mark market maybe media mehr membership menu message missed
modified moments mots must mute más native navigation need never newer newest newsletter newsletters night noticed
noticias notícias official ok oku older oldest olvassa olvasta oops opens opt original originally page pages paid
partager partagez partner pause pdf permissions photo photogallery photos pic picked picture pin pinned pitch play
podcast poll popular post posted potrebbe pour preberite presented prev previous print printer privacy promo
promoted promotion promotional pročitajte przeczytaj pub pubblicità publi publicidad publicité published purchase
přečtěte quiz quote quotes rate rating read reader reading reads rec recommended red redistribution reel refresh
register reject reklama related release reload remind remove replay replies reply repost reprints reproduction
republication republish request required retweet retweets reuse rights running saiba save saved scan schlagwörter
scorecard scores scroll section sections seguir sent settings share sharechat shares sharing shop sign sigue simak
site sitemap skaitykite skip slide slideshow sms soma sorry sort source sources sponsor sponsored spotted stand stay
stock story strengthen submit subscribe subscription subtitles success suggest suggested summarise summarize
summarized summary sur suscríbete sustain swipe syndicated table tag tagged tags también tap teilen telegram tell
temas terms thank thanks theater thumbs ticker tired toggle topics transcript translate translated translation
trending turn tweet twitter unauthorised unauthorized unfollow unlimited unlock unmute unsubscribe updated updating
uploaded veja ver verified vezi via video views viral visit voir volume wants website weiterlesen werbung whatsapp
wherever word words xem your youtube zobacz zoom zum à écouter čtěte čítajte
""".split()
)
"""What a line of furniture begins with."""
WEAK_HEADS = frozenset(
    """
a all almost also an any are as be best book buy by call cancel change check contact content correct create das data
did do does don email find first for from get give go got had has have hear help here home hot how i if in increase
interested is it je just keep know le learn like looking more most move my new next no not now of on only open order
other our page part people per please report return s score search see select send show so social some something
special start support take te text that the there third this time tip to today top total try unfortunately up update
use view vote want was watch we web what when where who why with write yes you your à
""".split()
)
"""What begins a line of furniture and many another."""
COMMON = frozenset(
    """
admin apply sourced helpful free articles browser yes thumbs information inputs
accept account ad ads advert advertisement advertisements advertising advertisment affiliate agencies ago alerts
allow also anzeige app appeared apps article articles audio automatic automatically baca back bookmark briefing
browser buy caption captions categories citeste citește click close comment commenting comments commission compartir
condividi content continue continues cookies copied copyright credit czytaj data delayed devamini disclaimer
discover donate dossier download duration editor email embed embedded enable enlarge enter error expand explore
facebook feedback filed follow following font forwarded full fullscreen further gallery generated gift google guarda
headlines hide home image inbox inputs instagram install invalid iphone javascript join jump keywords latest lea
leer lees leggi leia les lesen lexo like link lire listen listening live load loading log login lue läs læs mail
mehr membership menu min minutes miss mistake modified more newsletter newsletters next notifications notify oku
olvasta originally partager photos picks play playback playlist podcast podcasts popular posted previous print
privacy promoted promotion pub pubblicità publi publicidad publicite published přečtěte qr quotes rate read reading
reads recommended refresh refreshes register related reply saiba save scan scroll search settings share shared
sharing show sign simak skip slideshow source sponsored stay stories story subscribe subscriber subscribers
subscription subscriptions support syndicated tagged tags tap teilen telegram text thank thanks tip topics
transcript translate translated translation trending trial tweet twitter typo unlimited unlock unsubscribe updated
uploaded veja ver vezi video videos view views voir watch werbung whatsapp word wrong xem youtube zobacz zoom čtěte
""".split()
)
"""One of these stands in a line of furniture of up to `SHORT` characters that begins with one of `WEAK_HEADS`."""
RARE = frozenset(
    """
affiliate blocker browser commission consent cookies copyright delayed disclaimer facebook inbox javascript
newsletter newsletters notifications podcasts privacy reproduction rights spotify subscribe subscriber subscribers
syndicated telegram translated unsubscribe whatsapp youtube
""".split()
)
"""One of these stands in a longer one."""
ALONE = frozenset(
    """
suscríbete abonnez continuar newsletter newsletters unlimited
agencies powered designed
modified uploaded written fuente quelle fonte kilde källa bron źródło foto
paid disclaimer
bunları catch edited email javascript published read refresh source stay updated word
advert advertentie advertisement advertising already annonce annons annonse anzeige automatic automatically baca
bookmark bunu caption citește citiți comments compartir condividi copyright czytaj devamını disclaimer donate
dossier duration editor embed embedded enlarge font gift hashtags icymi ilgili image invalid jump keywords lea lee
leer lees leggi leia les lesen lexo lire listen loading log login lue läs læs mainos mehr never oku olvassa olvasta
originally partager photo pic posted promoted pubblicità publicidad publicité přečtěte rate redistribution register
reklama related reproduction republish retweet saiba scorecard scroll seguir sent sigue simak skip slideshow sorry
sponsored spotted tagged tags tap teilen thank thanks translated tweet unsubscribe veja ver vezi via views viral
voir watch weiterlesen werbung xem zobacz à čtěte
""".split()
)
"""What begins few lines but those of furniture."""
PAIRED = frozenset(
    """
admin apply browser sourced helpful thumbs inputs
ad error follows market news
accept ad ads advert advertisement advertisements advertising advertisment affiliate ago alerts allow anzeige
appeared audio automatic automatically baca bookmark caption captions categories citeste citește click comment
commenting comments commission compartir condividi continue continues cookies copied copyright credit czytaj delayed
devamini disclaimer discover donate dossier download duration editor embed embedded enable enlarge enter error
expand explore filed follow font forwarded fullscreen further generated gift guarda headlines inbox inputs instagram
install invalid iphone javascript join jump keywords lea leer lees leggi leia les lesen lexo link lire listening
load loading log login lue läs læs mail mehr membership min minutes miss mistake modified newsletter newsletters
notifications notify oku olvasta originally partager photos picks play playback playlist podcast podcasts popular
posted previous print promoted promotion pub pubblicità publi publicidad publicite published přečtěte qr rate reads
recommended refresh refreshes register related reply saiba save scan scroll share shared sharing sign simak skip
slideshow sponsored stay subscribe subscriber subscribers subscription subscriptions syndicated tagged tags tap
teilen telegram thank thanks transcript translate translated translation trending trial tweet typo unlimited unlock
unsubscribe updated uploaded veja ver vezi views voir werbung whatsapp word wrong xem zobacz zoom čtěte
""".split()
)
"""What stands behind another head in a line of up to `SHORT` characters, and seldom in one of an article."""
