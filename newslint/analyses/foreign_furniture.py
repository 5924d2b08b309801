"""The words over links to other articles, in languages that English news is translated from.

Own compilation, from the pages of news sites.
"""

READ_ALSO = (
    # French, Spanish, Catalan, Portuguese, Italian, Romanian
    r"lire (?:aussi|[ée]galement|la suite|plus|l'article|notre)|[àa] (?:lire|voir|d[ée]couvrir"
    r"|[ée]couter)(?: aussi| [ée]galement)?|voir aussi|pour aller plus loin"
    r"|sur le m[êe]me sujet|(?:l[ée]e?a|lee|leer|lea|ver|vea|mira)(?: tambi[ée]n| adem[áa]s| m[áa]s)"
    r"|[ll]ea (?:aqu[íi]|la noticia)|sigue leyendo|seguir leyendo|te puede interesar|le puede interesar"
    r"|tambi[ée]n te puede interesar|te recomendamos|m[áa]s informaci[óo]n|noticias? relacionadas?|llegiu tamb[ée]"
    r"|leia (?:tamb[ée]m|mais|ainda)|veja (?:tamb[ée]m|mais)|saiba mais"
    r"|not[íi]cias relacionadas|continue lendo|continuar a ler|leggi (?:anche|tutto|di pi[ùu])|continua a leggere"
    r"|guarda anche|per approfondire|potrebbe interessarti(?: anche)?|citi[țţt]i? (?:[șşs]i|mai mult)"
    r"|cite[șşs]te (?:[șşs]i|mai mult|[îi]n continuare)|vezi [șşs]i"
    # German, Dutch, Scandinavian
    r"|lesen sie (?:auch|mehr|dazu|hier|weiter)(?: auch| mehr)?|lesen sie dazu auch|mehr (?:zum thema|dazu|lesen)"
    r"|auch interessant|das k[öo]nnte sie auch interessieren|weiterlesen|zum thema|lesetipp|lees (?:ook|meer"
    r"|verder)|meer over|l[äa]s (?:ocks[åa]|[äa]ven|mer)|les (?:ogs[åa]|mer|videre)|l[æe]s (?:ogs[åa]|mere|videre)"
    r"|lue (?:my[öo]s|lis[äa][äa])|lesi[ðd] einnig|loe (?:ka|edasi|lisaks)|lasi ar[īi]|skaitykite taip pat"
    # Slavonic
    r"|czytaj (?:te[żz]|tak[żz]e|r[óo]wnie[żz]|wi[ęe]cej|dalej)|zobacz (?:te[żz]|tak[żz]e|r[óo]wnie[żz]|wi[ęe]cej)"
    r"|przeczytaj (?:te[żz]|tak[żz]e|r[óo]wnie[żz])?|(?:[čc]t[ěe]te|p[řr]e[čc]t[ěe]te si)(?: tak[ée]| t[ée][žz]"
    r"| dal?e)?|[čc][íi]tajte (?:aj|tie[žz]|viac)|pro[čc]itajte? (?:jo[šs]|i|vi[šs]e)|preberite (?:tudi|[šs]e)"
    r"|[čc]itajte (?:jo[šs]|i)"
    r"|читайте (?:также|тоже|також|ще|й|по теме|далее|больше|більше)|читать (?:также|далее|дальше|ещ[её])|ч(?:и"
    r"|ы)тайце (?:таксама|яшчэ)|смотрите (?:также|ещ[её])|дивіться (?:також|ще)|по теме|по темі|подробнее"
    r"|больше новостей|більше новин|прочетете (?:още|също|повече)|вижте (?:още|също)|прочитајте (?:и|још|повеќе)"
    r"|читајте (?:и|још)"
    # Others
    r"|olvassa? (?:el|tov[áa]bb|m[ée]g)|olvasta m[áa]r\??|kapcsol[óo]d[óo] cikk(?:ek)?|devam[ıi]n[ıi] oku(?:yun)?"
    r"|bunu? da oku(?:yun)?|bunlar da (?:ilginizi [çc]ekebilir)|bunlar[ıi] da okuyun|ilgili haber(?:ler)?"
    r"|ayr[ıi]ca oku(?:yun)?|lexo (?:edhe|m[ëe] shum[ëe])|lexoni (?:edhe)|διαβάστε (?:επίσης|ακόμη|ακόμα"
    r"|περισσότερα|και)|δείτε (?:επίσης|ακόμη|και)|baca (?:juga|selengkapnya|artikel)|simak juga|lihat juga"
    r"|basahin(?: din)?|soma (?:pia|zaidi)|xem (?:th[êe]m|ti[ếe]p)|[đd][ọo]c (?:th[êe]m|ti[ếe]p)"
    r"|irakurri (?:gehiago|ere)"
    r"|اقرأ (?:أيضا|أيضاً|ايضا|المزيد)|اقرا ايضا|شاهد أيضا|المزيد|قراءة المزيد|بیشتر بخوانید|همچنین بخوانید"
    r"|مزید پڑھیں|یہ بھی پڑھیں|קראו (?:גם|עוד)|(?:इसे )?यह? ?भी पढ़ें|इसे भी पढ़ें|और पढ़ें|আরও পড়ুন|আরো পড়ুন"
    r"|இதையும் படியுங்கள்|ఇది కూడా చదవండి"
    r"|相关(?:阅读|报道|新闻|文章)|延伸(?:阅读|閱讀)|相關(?:報導|新聞|閱讀)"
    r"|阅读更多|更多阅读|关联记事|関連記事|あわせて読みたい|続きを読む"
    r"|また読む|こちらも読む|관련 ?기사|관련기사"
    r"|더 ?보기|더 읽기|อ่านเพิ่มเติม|อ่านต่อ|წაიკითხეთ (?:ასევე|აგრეთვე)|կարդացեք (?:նաև|ավելին)|կարդալ ավելին"
    r"|davamını oxu|həmçinin oxuyun"
)
ADVERTISEMENT = (
    r"publicit[ée]|publicidade?|pubblicit[àa]|annuncio|anuncio|an[úu]ncio|werbung|anzeige|advertentie|reklama?"
    r"|annons|annonse|annonce|mainos|hirdet[ée]s|реклама|διαφήμιση|iklan|quảng cáo|إعلان|广告|廣告|広告|광고|विज्ञापन"
    r"|oglas|inzerce|reclam[ăa]|publicitate|ilan|reklam"
)
OTHER = (
    r"(?:suscr[íi]b(?:ete|ase)|abonnez-vous|inscrivez-vous|iscriviti|inscreva-se|assine|melden sie sich|abonnieren sie"
    r"|подписывайтесь|подпишитесь|підписуйтесь|підпишіться|абонирайте се|zapisz się|zasubskrybuj|abonează-te|abonați-vă"
    r"|prijavite se|pretplatite se|přihlaste se|odebírejte|prihláste sa|iratkozzon fel|abone olun|takip edin|síg[au]e?nos|seguici"
    r"|siga-nos|suivez-nous|rejoignez-nous|folgen sie uns|volg ons|följ oss|følg oss|seuraa meitä|śledź nas|sledujte nás|pratite nas"
    r"|следите за нами|слідкуйте за нами|читайте нас|следвайте ни|ακολουθήστε μας|εγγραφείτε|تابعنا|تابعونا|اشترك|订阅|訂閱|关注我们|구독)"
    r"(?: .{0,90})?|περισσότερα|قد يهمك أيضا|مواضيع ذات صلة|continuar (?:leyendo|lendo|a ler)|lire l'article complet|ver (?:también|mais)"
    r"|"
    r"compartir|partager|teilen|condividi|compartilhar|compartilhe|udostępnij|поделиться|поділитися|paylaş|delen"
    r"|dela|del|partilhar|bagikan|comparte|s['’]abonner|je m['’]abonne|suscríbete|suscribirse|abbonati|assine"
    r"|abonnieren|jetzt abonnieren|подписаться|підписатися|подписывайтесь|abone ol|zaloguj się|commentaires"
    r"|kommentare|comentarios|commenti|comentários|комментарии|коментарі|yorumlar|ver m[áa]s|voir plus"
    r"|mehr anzeigen|ver mais|mostra altro|newsletter abonnieren|inscrivez-vous à notre newsletter|leer en español"
    r"|lire en français|auf deutsch lesen|leggi in italiano|читать на русском|читати українською"
    r"|temas relacionados|mots-clés|schlagwörter|etiquetas|teilen sie diesen artikel|diesen artikel teilen"
    r"|artikel teilen|artikel anhören|écouter l['’]article|escuchar (?:el )?artículo|分享|分享到|공유|シェア|обговорити"
)
