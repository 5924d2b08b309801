"""Words of a page around an article, by class: what its buttons, boxes, prompts and notices are made of.

Own compilation, from the pages of news sites in many countries.
"""

NETWORKS = (
    r"facebook|fb|twitter|x\.com|whats ?app|linked ?in|reddit|telegram|messenger|pinterest|tumblr|flipboard"
    r"|instagram|viber"
    r"|vkontakte|weibo|we ?chat|threads|bluesky|mastodon|snapchat|tik ?tok|youtube|you tube|signal|line"
    r"|kakao ?talk|discord"
    r"|google news|google|apple news|apple podcasts|apple|spotify|deezer|soundcloud|stitcher|overcast"
    r"|pocket ?casts|pocket"
    r"|rss|sms|e-?mail|truth social|odnoklassniki|zalo|koo|sharechat|x"
)
CONTENT = (
    r"article|articles|story|stories|post|posts|page|pages|piece|report|interview|column|coverage|headlines?|news"
    r"|journalism"
    r"|reporting|newsroom|review|reviews|recipe|video|videos|episode|episodes|audio|gallery|galleries|slideshow"
    r"|photos?"
    r"|pictures|live ?blog|blog|content|text|thread|translation|site|website|web ?site|version|edition|series"
    r"|newspaper"
)
MAILINGS = (
    r"newsletters?|briefings?|bulletins?|digest|round-?up|mailing list|e-?mails?|e-?newsletters?|alerts?"
    r"|notifications?"
    r"|updates|inbox|e-?paper|rss feeds?"
)
CHANNELS = r"channels?|groups?|app|apps|podcasts?|playlists?|feeds?|community|account|page|profile|hashtag|membership"

LABELS = frozenset(
    """
share|share this|share it|share now|share article|share story|share via|share on|sharing|social share|share options
share with friends|share link|copy link|copy url|copy the link|link copied|link copied to clipboard|copied
copied to clipboard
save|saved|save for later|save article|save story|save this article|save this story|read later|bookmark
bookmark article
add to favorites|add to favourites|add to bookmarks|add to wishlist|add to reading list|add to watchlist|my list
my news
print|print article|print story|print this|print page|print version|printer friendly|e-mail|email article|email this
e-mail article|email story|gift article|gift this article|gift|send|send by email|send to a friend|pdf|download pdf
tweet|retweet|repost|pin it|reply|quote tweet|embed|embedded tweet|embedded post|embedded video|embed code|report post
follow|follow us|following|follow topic|follow this topic|follow author|unfollow|like|like this|dislike|like us
liked by
subscribe|subscribe now|subscribe today|subscribe here|subscribe for free|subscribe for more|subscription|unsubscribe
subscribe to newsletter|subscribe to our newsletter|sign up|sign up now|sign up here|sign up today|sign up for free
sign me up|register now
newsletter|newsletters|our newsletters|newsletter sign up|newsletter signup|get our newsletter|get the newsletter
email newsletter
your email|your e-mail|your email address|your name|email address|e-mail address|enter your email|enter email
first name|last name
invalid email|invalid email address|something went wrong|an error occurred|please try again|please try again later
try again
log in|login|log out|sign in|sign out|log in / register|sign in / register|register|create account|create an account
my account|my profile
become a member|membership|donate|donate now|support us|support our work|support our journalism|contribute
buy us a coffee|buy me a coffee
accept|accept all|decline|reject|agree|i agree|i accept|got it|got it!|ok, got it|no thanks|no, thanks|not now
maybe later|remind me later|allow|allow all|deny|dismiss
privacy policy|privacy|privacy notice|cookie policy|cookies|terms of use|terms of service|terms and conditions
terms & conditions|legal notice|imprint|impressum
play|pause|mute|unmute|play video|play audio|play now|play all|watch now|watch live|watch more|watch video
watch the video|watch on youtube|listen|listen now|listen live|listen here|live tv|live stream|livestream
loading|loading video|loading player|loading comments|buffering|replay|autoplay|fullscreen|full screen
exit fullscreen|picture in picture|transcript available|captions|subtitles|settings|volume|theater mode|skip intro
image caption|image credit|image source|photo caption|photo credit|media caption|video caption|caption|show caption
hide caption|toggle caption|show captions|hide captions
close|close gallery|close image|close video|close menu|close ad|close window|open gallery|open image|view gallery
photo gallery|image gallery|picture gallery|gallery|photogallery|slideshow|photos|view photos|view all photos
see all photos|expand|expand image|collapse|enlarge|enlarge image|enlarge photo|zoom|zoom in|zoom image|view larger
view larger image|view full size|full size|full-size image|swipe|click to expand|click to zoom|tap to expand
comments|comment|show comments|hide comments|view comments|see comments|all comments|add comment|post comment
post your comment|leave a comment|leave comment|leave a reply|write a comment|sort by|sort by newest|newest|oldest
top rated|newest first|oldest first|most liked|best rated|load comments|report comment|report abuse
be the first to comment|no comments|comment now|comments off
home|homepage|home page|go to homepage|go to home|back to home|back to homepage|back home|go back|back|back to top
top|top of page|to top|scroll to top|skip|skip to content|menu|main menu|navigation|search|search for
search this site|site map|sitemap|site index|sections|all sections|see all|see all posts|see more|see less|show all
show more|view all|view all posts|view more|load more|more|more…|more...|less|next|previous|prev|next page
previous page|next »|« previous|next post|previous post|next story|older posts|newer posts|last page
contact|contact us|about us|about|advertise|advertise with us|careers|help|faq|feedback|send feedback|give feedback
send us your feedback|report an error|report error|report a problem|report a mistake|report a typo|correct an error
suggest an edit|edit this page
about the author|about author|author bio|author|about the writer|more by this author|more from this author
more from the author|more by the author|all posts by this author|view author archive|view bio|read bio
tags|tag|topics|categories|category|filed under|posted in|keywords|labels|related tags|related topics|hot topics
key topics|in this article|in this story|on this page|table of contents|contents|explore more|explore more on
explore topics|companies in this article|people in this story
related|related posts|related links|related content|related items|related reading|recommended|recommended reading
recommended videos|recommended links|suggested|suggested reading|suggested for you|picked for you|more on this
more on|more news|more stories|more headlines|more articles|more videos|other stories|other news|other articles
in other news|latest|latest news|latest stories|latest videos|latest updates|latest from|breaking news|top news
top headlines|headlines|popular|popular news|most popular|trending|trending now|trending news|trending today
hot news|hot right now|viral|must read|must-read|must reads|must watch|must-watch|up next|next up|what's next
now playing|now reading|next article|see also|read also|also read|also see|also on|further reading|read more
read full|read next|read on|read in app|open in app|view in app|view original|see original|source link
original article|original source|full story|full article|full coverage|go deeper|dig deeper|learn more|find out more
discover more|know more|more info|more information|view details|details
advertisement|advertisment|advertisements|advertising|advert|ad|ads|ad:|ad -|paid advertisement|paid content
paid post|paid partnership|paid promotion|partner content|partner stories|sponsor|sponsored|sponsored by
sponsored content|sponsored post|sponsored links|sponsored message|promoted|promoted content|promo|promotion
promotional content|branded content|native ad|brought to you by|presented by|in partnership with|from our partners
from our advertisers|from our sponsors|commercial|commercial break|publi|pub|ad choices|why this ad
why am i seeing this ad|remove ad|report ad|go ad-free|ad-free
story continues|article continues|text continues|continues below|content continues below|story continues below
continue|continue reading|keep reading|scroll|scroll down|scroll for more|swipe for more|read the full story
read the full article|read full article|read full story|see full article|see full story|view full article
view full story|full text
key events|show key events only|live feed|live updates|live blog|live reporting|live coverage|latest posts
pinned post|pinned|new updates|show new updates|auto refresh|auto-refresh|refresh|reload|updating|live now
text size|font size|change font size|change text size|increase font size|decrease font size|a a a|a- a+|a+ a-|a a|aa
dark mode|light mode|night mode|reader mode|reading mode|accessibility|contrast|translate|translate this page
select language|change language|language|original text|show original|available in|also available in|other languages
available in other languages|word count|reading time|time to read|read time|views|shares|likes|reads
this is an ad|this is a sponsored post|opens new tab|opens in new tab|external link|external|link|click here
click here to read more|click here to subscribe|tap here|swipe up|view profile|view website|website|see profile
verified|official account|edited|just now|moments ago
purchase licensing rights|get the app|get app|download app|download the app|download now|install app|open app
app store|google play|get it on google play|download on the app store|scan qr code|scan to download|scan me
got a tip?|have a tip?|submit a tip|send a tip|send us a tip|tip us|write to us|email us|write for us|pitch us
join us|join now|join the conversation|join the discussion|join the debate|have your say|take our survey
take our poll|take the quiz|vote|vote now|view results|poll|enter now|shop now|buy now|order now|book now
add to cart|view deal|see deal|see offer|check price|learn how
thank you for subscribing|thanks for subscribing|thank you for signing up|thanks for signing up
thank you for reading|thanks for reading|thank you for your feedback|success|you're subscribed|you are subscribed
you're in|congratulations|almost there|check your inbox
did you like this article|did you enjoy this article|did you find this useful|was this helpful|was this useful
is this helpful|rate this article|rate this story|your rating|average rating|no votes yet|rate it|yes no|thumbs up
thumbs down
sent from my iphone|sent from my ipad|sent from my android|sent from outlook for ios|forwarded message
begin forwarded message|original message|view in browser|view this email in your browser|view online
forward to a friend|manage preferences|update preferences
originally published|republish|republish this article|republish our articles|syndicated|reprints
reprints and permissions|permissions|rights and permissions|request permission|cite this article|cite this page
how to cite|get citation|cite|export citation
automatic translation|machine translation|machine translated|translated by google|translated by deepl
translated by ai|auto-translated|automatically translated|ai translation|ai-generated|ai generated|ai summary
summarise|summarize|summarized by ai|listen with ai|generated by ai|ai audio|audio article|audio version
listen to article|listen to this article|listen to story|listen to the article|text to speech|read aloud
similar articles|similar stories|similar news|similar posts|current time|accept all and close|manage consent preferences
manage consent|consent preferences|forgotten your password|forgotten password|join for free|start free trial|hide map
show map
view map|ads by google|older newer|newer older|older posts newer posts|sort comments by|please wait
video player is loading
yes|no|terms|conditions|terms of sale|jobs|archive|archives|media kit|partners|our team|the team|disclaimer|ethics
editorial policy|code of ethics|ownership|subscriptions|rss feed|mobile site|apps|e-paper|cookie settings
cookie preferences|manage cookies|do not sell my information|accessibility statement|modern slavery statement|mastheads
masthead|corrections|syndication|classifieds|obituaries|shop|store|events|about this site|about the site|who we are
contacts|impressum|datenschutz|agb|company|investors|press room|site credits|feedback form|toggle navigation
toggle menu|toggle sidebar|toggle search|open search|close search|hide menu|go to top|go to content|main content
login/register|register/login|user menu|breadcrumb|breadcrumbs|page not found|primary menu|secondary menu|sidebar
footer|header menu|quick links|useful links|external links|follow us on|find us on|like us on|connect with us
stay connected|get in touch|share with|share to|tell a friend|email a friend|print friendly|show transcript
hide transcript|view transcript|read transcript|download transcript|download audio|download mp3|download video
direct link|popout player|pop-out player|audio player|video player|media player|mute video|unmute video
up vote|down vote|upvote|downvote|like loading|sign in to like|show full caption|photo by|photos by|photo via
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
"""What a page's buttons, boxes and fields are called, without marks at their ends, in small letters."""

WEAK = frozenset(
    """
print|save|send|back|top|next|previous|less|more|reply|like|continue|search|home|contact|about|help|author|details
language
follow|following|register|membership|subscription|contribute|allow|deny|agree|accept|decline|reject|privacy|cookies
cookie policy
terms of use|terms of service|terms and conditions|terms & conditions|play|pause|listen|captions|settings|volume
loading|gallery|photos
comments|comment|contents|table of contents|tags|tag|topics|category|categories|labels|keywords|latest|popular|viral
promotion|promo|headlines
link|website|external|breaking news|latest news|top news|verified|edited|vote|poll|details|success|newsletter
newsletters|privacy policy|privacy notice
sponsor|sponsored by|presented by|commercial|careers|faq|feedback|navigation|sections|sharing|website|likes|views
shares|reads|accessibility|contrast
translate|original text|available in|congratulations|related|recommended|suggested|learn more|find out more
more information|more info|help|contact us|about us
about the author|about author|author bio|learn how|your name|email address|first name|last name|live coverage
live updates|latest updates|republish|permissions|support us
headlines|details|full text|publi|pub|expand|collapse|skip|continue|scroll|refresh|menu|swipe|zoom|refresh
advertising|promoted|vote now|on this page|in this article|in this story
dig deeper|go deeper|sign up|discover more|other news|in other news|sponsored|unsubscribe|share|close|embed|pdf
ai translation|machine translation|machine translated|text to speech|audio version
related links|related reading|recommended reading|further reading|key topics|more|see also|key events|subscribe|gift
donate|ad|ads|syndicated|advert|summarise|summarize|original source|send feedback|give feedback
full story|full coverage|most popular|trending|up next|next up|what's next|hot topics|join us|write to us|email us
see all|view all|login|log in|sign in|sign out|log out|transcript available|subtitles|following
also see|also on|external link|read on|captions|more articles|more stories|more news|more videos|other stories
legal notice|imprint|cite|how to cite|headlines|settings|updating|pinned|ai generated|ai-generated|ai summary
learn more|dark mode|light mode|register now|search for|site map|sitemap|sections|report a problem|take the quiz
yes|no|terms|conditions|terms of sale|jobs|archive|archives|partners|our team|the team|disclaimer|ethics|ownership
subscriptions|apps|mastheads|masthead|corrections|classifieds|obituaries|shop|store|events|who we are|contacts
company|investors|press room|main content|footer|quick links|useful links|external links|agb|sidebar|syndication
editorial policy|code of ethics|media kit|mobile site|get in touch|photo by|photos by|upvote|accessibility statement
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
"""Labels that may head a section of an article, or be a whole answer: they tell something only beside others."""
