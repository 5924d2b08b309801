"""What newspapers, agencies, channels and their sections are called.

Own compilation of public facts.
"""

SITE_WORDS = frozenset(
    """
advertiser advocate agency argus blog bulletin chronicle courier daily dispatch echo enquirer evening examiner
express gazette
globe guardian herald independent inquirer insider journal leader ledger mail magazine media mercury mirror monitor
morning
network news newspaper newswire observer online picayune post press radio record recorder register reporter review
sentinel
standard star sun lantern packet beacon argus sentinel clarion trumpet bugle intelligencer messenger
plain-dealer echoes informer journal nachrichten review watchman weekender spokesman-review statesman
post-gazette post-dispatch star-telegram telegram-gazette times-picayune
telegraph telegram times today tribune tv voice wire weekly desk newsroom broadcasting channel
zeitung nachrichten presse blatt tageblatt abendblatt wochenblatt anzeiger kurier allgemeine rundschau tagblatt
dagblad volkskrant
courrier gazette dépêche figaro libération parisien nouvelles faro diario periódico nación prensa heraldo noticias
vanguardia tribuna
correio jornal folha estado público notícias gazeta corriere gazzetta stampa repubblica giornale messaggero mattino
giorno
dziennik rzeczpospolita wyborcza kurier fakt pravda novosti vesti izvestia komsomolskaya novyny gazetesi haber
haberler sabah
dagbladet aftenposten posten tidningen bladet avisen avis sanomat shimbun ilbo sinmun ribao wanbao kompas tempo
adevărul ziarul
kathimerini hirek hírek magazin novine list večernji jutarnji delo dnevnik
""".split()
)
OUTLETS = frozenset(
    """
abc|al jazeera|ap|apa|axios|bbc|bloomberg|cbc|cbs|cnbc|cnn|dw|euronews|forbes|fortune|france 24|france24|itv|msn|nbc
newsweek|npr|pbs|politico|rappler
reuters|rte|rté|sbs|semafor|slate|substack|techcrunch|medium|vice|vox|wikipedia|wired|xinhua|yahoo|youtube
the atlantic|the conversation
the economist|the intercept|the nation|the onion|the spectator|the verge|le monde|el país|el pais|der spiegel
deutsche welle|kyodo|nikkei asia
foreign policy|foreign affairs|tass|ria novosti|interfax|interfax-ukraine|ukrinform|unian|meduza|anadolu
anadolu agency|aa|trt|trt world
yonhap|ndtv|wion|scroll.in|the wire|the hindu|the print|theprint|firstpost|moneycontrol|livemint|mint|dawn|dawn.com
geo|ary|bernama|antara
cgtn|cctv|rfi|rfe/rl|rferl|voa|swissinfo|lusa|ansa|efe|afp|dpa|upi|pti|ani|ians|mehr|irna|tasnim|haaretz|ynet
i24news|arab news|gulf news
the new arab|middle east eye|africanews|allafrica|news24|punch|the punch|vanguard|nation|the east african
the diplomat|the local|tvp|tvn24
polskie radio|onet|suspilne|hromadske|liga.net|nv|rbc-ukraine|babel|eurointegration|balkan insight|n1|b92|novinite
eenews|err|lrt|delfi|lsm
yle|svt|nrk|sky|sky sports|espn|eurosport|goal|the athletic|mailonline|mail online|huffpost|buzzfeed|daily beast
the daily beast|the hill|salon|quartz
usa today|abc news|pa media|stuff|rnz|nzz|srf|orf|rai|sputnik|rt|kbs|nhk|channelnewsasia|cna|scmp|globo|g1|uol
clarín|infobae|el universal|stuff.co.nz
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
SECTIONS = frozenset(
    """
news|latest news|latest|top stories|top news|breaking news|headlines|world|world news|international|global|national
nation|local|local news|regional
region|regions|uk|uk news|us|us news|usa|europe|europe news|asia|africa|americas|americas news|asia pacific
middle east|latin america|country
politics|business|economy|finance|markets|money|companies|industry|technology|tech|science|health|environment
climate|climate change|energy|education
society|people|life|lifestyle|life & style|life and style|style|fashion|food|food & drink|travel|culture|arts|art
art & design|arts & culture|books|film|movies
music|stage|theatre|television|tv|tv & radio|media|entertainment|arts & entertainment|showbiz|celebrity|celebrities
games|sport|sports|football|soccer
cricket|tennis|rugby|golf|athletics|boxing|cycling|formula 1|f1|motorsport|swimming|winter sports|other sports
racing|basketball|ice hockey|olympics|weather
crime|courts|law|justice|police|war|ukraine war|war in ukraine|conflict|defence|defense|security|military|diplomacy
religion|history|heritage|features
interviews|in depth|long reads|property|real estate|cars|motoring|transport|agriculture|farming|space|nature|animals
wildlife|community|trending
royals|obituaries|opinion|opinions|comment|analysis|editorial|editorials|columns|blogs|letters|video|videos|photos
pictures|gallery|podcasts|live
press releases|press release|archive|archives|home|homepage|front page|all news|news feed|newsfeed|actualité
actualités|noticias|nachrichten|notizie
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
GENRES = frozenset(
    """
live|live updates|live blog|video|watch|podcast|opinion|opinions|comment|analysis|editorial|obituary|obituaries
review|explainer|profile|interview
exclusive|breaking|breaking news|letters|letter|quiz|factbox|timeline|column|essay|investigation|special report
correction|update|updated|report
fact check|recap|preview|feature|q&a|as it happened|first night|long read|letters to the editor|war|money|life
history|nature|home|people|law|justice
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
"""What a paper itself may print before a headline."""
QUOTED_AS_SOURCES = frozenset(
    "wall street journal|new york times|financial times|washington post|daily mail|sunday times|daily telegraph"
    "|mail on sunday"
    "|tass|ria novosti|xinhua|interfax|ap|afp|reuters|anadolu|anadolu agency|mehr|irna|bloomberg"
    "|guardian|der spiegel|le monde|bbc|cnn".split("|")
)
"""What may stand behind a dash as the source of what the headline says."""
AGENCIES = frozenset(
    """
hina|tanjug|mina|makfax|mia|bta|stp|sita|pap|cna taiwan|belga|apa|wam|spa|kuna|qna|bna|saba|nna|petra|ina|kun
prensa latina|agência brasil|agencia brasil|telam|télam|notimex|andina|tap|aps|map|sapa|nampa|zbc|gna|nan
shabait|sona|ena|bss|unb|app|rss nepal|montsame|akipress|kazinform|uza|trend|armenpress|interpressnews|moldpres
belta|elta|leta|bns|stt|ritzau|ntb|tt|lusa|europa press|agi|adnkronos|ansa|keystone-sda|apa-ots|agerpres|mti|čtk
ctk|sta
afp|reuters|ap|associated press|dpa|efe|ansa|xinhua|tass|ria novosti|interfax|interfax-ukraine|ukrinform|unian|yonhap
kyodo|jiji|bernama|antara|pti|ani|ians|upi|anadolu|anadolu agency|aa|irna|isna|mehr|tasnim|wafa|pa media|pa|aap|agencies
news agencies|agency|wires|own correspondent|globe newswire|globenewswire|pr newswire|business wire|cgtn|bbc|cnn|dw
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
"""News agencies, as a line that names the source of a copy calls them."""
