"""A paragraph comes in; whether it is a caption or not the story's words at all goes out.

The one idea: what surrounds a story announces itself by form: a label, an order to the reader, a
credit, a notice. Each rule names such a form, never a topic. What fits no rule stays body text.
A longer paragraph is looked at only by its first and last words.
"""

import re

from storyledger.acquire.notices import is_notice
from storyledger.acquire.paragraphs import ends_sentence
from storyledger.report import Role

# Adverts, link lines and notices are short; longer paragraphs need the rules for any length.
_SHORT = 260
_LOOK_AT = 420

_AGENCY = (
    r"(?:AP|A\.P\.|AFP|EPA(?:-EFE)?|EFE|ANSA|DPA|PA|UPI|TASS|Xinhua|Reuters|REUTERS|Getty(?: Images)?|Bloomberg"
    r"|Landov|Shutterstock|iStock|Corbis|Magnum|Anadolu(?: Agency)?|NurPhoto|Zuma(?: Press)?|ZUMA ?Press"
    r"|Sipa(?: USA)?|Rex(?: Features)?|Alamy|Abaca|SOPA Images|Pool|POOL|Handout|HANDOUT|Staff|Barcroft"
    r"|Redux|Polaris|Newscom|Associated Press|Press Association|Agence France-Presse)"
)
_NAME = r"[A-Z][\w.'’-]*"

# -- whole paragraphs, compared in lower case without end punctuation ---------------------------------------
_ALONE = frozenset(
    """
    advertisement|advertisements|advertisement advertisement|advertising|ad|ads|sponsored|sponsored content|promoted
    |story continued below|story continues below|article continues below|continued below|continue reading
    |continue reading the main story|continue reading below|advertisement continue reading the main story
    |close|share|share this|share this article|share this story|share on facebook|share on twitter|tweet|print
    |email|e-mail|whatsapp|facebook|twitter|pinterest|linkedin|reddit|instagram|youtube|copy link|save|comment
    |comments|view comments|leave a comment|post a comment|join the discussion|loading|replay|play|pause|play video
    |watch video|photo|photos|video|videos|image|images|audio|listen|listen now|slideshow|gallery|view gallery
    |hide caption|toggle caption|caption|read more|read more here|more|more on this|see more|learn more|see also
    |also see|also read|read also|read next|up next|watch|watch now|watch live|related|related articles
    |related stories|related story|related coverage|related content|related links|related news|related topics
    |related video|related videos|recommended|recommended for you|you may also like|you might also like
    |most popular|most read|most viewed|popular|trending|trending now|top stories|latest news|latest stories
    |more stories|more news|more from this section|more top stories|other stories|in other news|editor's picks
    |editors' picks|don't miss|must read|newsletter|newsletters|subscribe|sign up|log in|sign in|follow us|tags
    |topics|filed under|previous|next|prev|previous next|pullquote|break|music|in english|en español|español
    |back to top|skip to content|skip advertisement|view on instagram|view this post on instagram|thank you
    |this article is premium content|scroll down for video|x youtube video|youtube video|subscriber only|subscribers only|image copyright|media caption
    """.replace("\n", " ")
    .replace(" |", "|")
    .strip()
    .split("|")
)
_ALONE = frozenset(words.strip() for words in _ALONE)

# -- labels before a link: "SEE ALSO: …", "(PHOTOS: …)", ">>READ: …" -----------------------------------------
_HARD_LABEL = re.compile(
    r"""
    [\[(>»*•\s-]{0,6}(?:
        see\ (?:also|more)|also\ see
      | also\ (?:on|in|from|at)\ [^:.]{2,30}
      | read\ the\ \w+
      | read(?:\ more|\ also|\ next|\ this|\ now)?
      | also\ read|further\ reading
      | (?:now\ |must[- ]?)?watch(?:\ now|\ live|\ it|\ this|\ video)?
      | must[- ]read|videos?|photos?|pictures|in\ pictures|in\ photos|gallery|galleries|photo\ gallery
      | slide\ ?show|quiz|related(?:\ \w+){0,2}|recommended|more
      | more\ (?:on|from|about)\ [^:.]{2,40}
      | (?:more\ |full\ |complete\ |special\ |our\ |continuing\ )?coverage(?:\ of|\ on)?[^:.]{0,40}
      | don['’]t\ miss|click\ here|listen(?:\ now|\ here)?|podcast|interactive|next\ up|up\ next|vote\ now
      | live\ updates|live\ blog|next\ story|previous\ story|from\ the\ archives?|join\ us|tell\ us
      | sign\ up|subscribe|newsletter|download
    )\s?:(?!//)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Words that head news lines as well as links: boilerplate only before a line without end mark.
_SOFT_LABEL = re.compile(
    r"[\[(>»*•\s-]{0,4}(?:opinion|op-ed|column|editorial|analysis|comment|commentary|perspective|explainer|graphic|graphics"
    r"|map|maps|poll|your view|your say|blog|live|timeline|profile|fact check|in depth|in-depth)\s?:(?!//)",
    re.IGNORECASE,
)
# "Storm video:Port Anne under water": a label that has run into its link.
_RUN_LABEL = re.compile(r"[A-Z][^.:?!\n]{2,80}[a-z]:[A-Z‘“][a-z]")
_ARROWS = re.compile(r"(?:>>+|»|►|▶|→|⇒|☛|👉)\s*\S")
_LINK_ENDS = re.compile(
    r"(?:\bread more|\bsee more(?: videos| photos)?|\bcontinue reading|\bview more|\bwatch video|\s[-–—] video"
    r"|\bread the full story|>>+|»|share tweet post email|\bclick here)[.… ]*$",
    re.IGNORECASE,
)
_CLIP_LENGTH = re.compile(r"\d{1,2}:\d\d\s+(?!(?:[ap]\.?m|[A-Z]{2,4}T\b|GMT|UTC|[-–—:]))[A-Z\"“'‘]")

# -- orders to the reader and notices, at the start of a paragraph -------------------------------------------
_NOTICES = re.compile(
    r"""
    [\[(>»*•\s-]{0,4}(?:
        sign\ up\ (?:for|to|here|now|today)\b
      | subscribe\ (?:to|now|here|today|for)\b
      | click\ (?:here|to|for|through|on)\b
      | tap\ (?:here|to)\b
      | get\ (?:the|our|all\ the|daily|breaking)\b.{0,80}\b(?:inbox|newsletter|alerts?|app)\b
      | want\ (?:more|the\ latest|to\ get)\b.{0,80}[?]
      | enter\ your\ e-?mail|enjoy(?:ed|ing)?\ (?:this|our)\b
      | follow\ (?:
            us|me|@\w+|[^.]{2,40}:\ ?(?:facebook|twitter)
          | \S+(?:\ \S+){0,4}\ on\ (?:twitter|facebook|instagram|x|telegram|threads)
        )\b
      | (?:like|find|join|follow|visit)\ us\ (?:on|at)\b
      | join\ (?:the\ conversation|our\ (?:newsletter|channel|community|telegram))\b
      | download\ (?:the|our)\b.{0,60}\bapps?\b
      | share\ (?:this|your)\ (?:article|story|post|page|thoughts|on|with)\b
      | read\ or\ share\ this\b
      | send\ (?:us\ )?(?:your|letters|tips|questions|feedback|corrections)\b.{0,60}
          (?:@|\bto\b|images|photos|pictures|videos?)
      | are\ you\ there\?
      | (?:have|were)\ you\ (?:been\ )?affected\b.{0,80}\b
          (?:ring|call|email|write|send|tell|contact|share)\b
      | did\ you\ (?:see|take|film|witness|photograph)\b.{0,60}\?.{0,60}\b(?:send|share|tell|contact)\b
      | (?-i:ADVERTISEMENT|SPONSORED)\s
      | are\ you\ in\b.{0,60}\?.{0,40}\b(?:send|share|tell|contact)
      | (?:do\ you\ )?have\ (?:you\ )?(?:a\ |any\ )?(?:news\ |story\ )?
          (?:tips?|story\ ideas?|photos|videos)\b.{0,80}(?:\?|@|\bto\b)
      | got\ a\ (?:tip|story|question|confidential)\b
      | contact\ (?:the|this|our)\ (?:author|reporter|writer|newsroom|editors?)\b
      | (?:email|e-mail|write\ to|reach|contact)\b.{0,60}\b(?:at\ )?[\w.+-]+@[\w-]+\.
      | support\ (?:us|our|quality|independent|local)\b.{0,80}\b
          (?:journalism|newsroom|reporting|member|patron|donat\w+|today|subscri\w+)\b
      | donate\ (?:to|now|today|here)\b
      | thank(?:s|\ you)\ for\ (?:reading|subscribing|signing\ up|your\ support)\b
      | copyright\b.{0,12}(?:\d{4}|©|\(c\))
      | ©|\(c\)\ ?\d{4}|all\ rights\ reserved\b|licen[sc]ed\ under\b
      | this\ (?:material|article|story|content|website|site|transcript|page)\ (?:
            may\ not\ be|is\ protected|was\ originally\ published
          | was\ (?:first|originally)\ (?:published|reported)
          | first\ appeared|uses\ cookies
        )\b
      | this\ (?:article|story)\ is\ more\ than\ \d
      | this\ is\ a\ rush\ transcript
      | (?:\w+\ )?transcripts\ are\ created\ on\ a\b
      | (?:the\ )?(?:views|opinions)\ expressed\b
      | by\ (?:signing\ up|clicking|subscribing|submitting|continuing)\b,?.{0,40}\b(?:agree|consent)
      | we\ use\ cookies
      | please\ (?:enable|turn\ on|disable|verify|wait|log\ in|sign\ in|subscribe)\b
      | your\ browser\b
      | (?:sorry,\ )?(?:this|the)\ video\ (?:is|can|could)(?:n['’]t|\ not)\b
      | just\ watched\b|must\ watch\b|media\ requires\ javascript|(?:prev(?:ious)?|next)\ image\b
      | slideshow\ \(\d+|image\ \d+\ of\ \d+|\d+\ of\ \d+\b.{0,30}$|loading\b
      | (?:last\ |first\ )?(?:updated|published|posted|modified):?\ (?:on\ |at\ )?
          (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-z]{3,9}\.?\ \d|\d)[^.]{0,50}
          (?:[ap]\.m\.[^.]{0,12})?\)?$
      | \d{1,2}\ (?:years?|months?|weeks?|days?|hours?|minutes?)\ ago\b.{0,20}$
      | don['’]t\ see\ the\ .{2,30}\bclick\b
      | listen\ to\ (?:this|the)\ (?:article|story|podcast|episode)\b
      | read\ (?:it|this|the\ (?:story|article))\ in\ (?:spanish|english)
      | lea\ en\ español
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANYWHERE = re.compile(
    r"\ball rights reserved\b|\bmay not be (?:published|reproduced|republished|copied)\b.{0,60}\b(?:broadcast|rewritten|redistributed|permission)"
    r"|\bbecome (?:a|our|an?) (?:patron|member|subscriber|supporter|sponsor|donor)\b[^.]*!?$|\bfor reprint permission\b"
    r"|\bReplay More Videos\b|\bListen (?:· )?\d+:\d\d\b|\bLISTEN TO ARTICLE\b|\bsign up (?:here|today|now|for (?:our|the)\b.{0,40}newsletter)\b"
    r"|\bby signing up,? you (?:agree|consent)\b|\bunsubscribe at any ?time\b"
    r"|\bprivacy policy\b.{0,40}\b(?:terms|agree|apply)|\bagree to (?:our|the)\b.{0,40}\bprivacy policy\b"
    r"|\bfollow (?:him|her|them|me) on (?:twitter|facebook|instagram|x)\b|\bdelivered (?:straight |directly )?to your inbox\b",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"""
    (?:[•*⦁—–-]{1,2}\s*)?[(\[]?(?:
        (?:additional\ |with\ )?reporting\ (?:from\ .{2,40}\ )?by\b
      | (?:with|—\ ?with)\ (?:reporting|assistance|contributions|files|additional\ reporting)\b
      | contributing:|contributors?:
      | (?:written|edited|editing|compiled|produced|translated)\ by\b
      | with\ (?:post|news|ap|afp|staff)?\ ?wires?(?:\ services|\ reports)?\b
      | this\ (?:article|report|story)\ (?:is|was)\ (?:
          based\ (?:in\ part\ )?on\ .{0,30}\b(?:wire|agency|news)\ |compiled|written\ by|updated|corrected
        )
      | this\ (?:report|story)\ contains\ material\ from
      | (?:.{2,300}?)\ contributed(?:\ reporting)?(?:\ to\ this\ (?:report|story|article|post))?\.?$
      | this\ story\ has\ been\ (?:updated|corrected|refiled)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CONTRIBUTED = re.compile(
    r"""
      \bcontributed(?:\ reporting)?(?:\ to\ (?:this|the)\ (?:report|story|article|post))?
        (?:\ from\ [\w ,.]{2,40})?\.?\)?$
    | \breported\ from\ .{2,60}\bcontributed\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BYLINE = re.compile(
    rf"""
      (?:By|BY)\ (?:the\ |The\ )?{_NAME}(?:,?\ (?:(?:and|of|for|in|de|von|van|bin|al)\ )?{_NAME}){{0,7}}
        (?:,?\ (?:[A-Z]{{2,}}|Staff\ [Ww]riters?|Correspondents?|Reporters?).{{0,30}})?$
    | (?:By|From)\ (?:our|a)\ (?:\w+\ ){{0,2}}(?:[Cc]orrespondents?|[Rr]eporters?|[Ss]taff)\b[^.]{{0,30}}$
    | {_NAME}(?:\ (?:and\ )?{_NAME}){{0,5}}\ reported\ from\ [A-Z][\w ,.’'-]{{2,100}}$
    """,
    re.VERBOSE,
)
_ADDRESS_ONLY = re.compile(
    r"""
      (?:https?://\S+|www\.\S+|@\w{2,20})(?:\s+(?:https?://\S+|@\w{2,20}))*$
    | [\w.+-]+@[\w-]+\.[\w.]+(?:(?:,|\ or|\ and|;|\s)+[\w.+-]+@[\w-]+\.[\w.]+)*\.?$
    """,
    re.VERBOSE,
)
_BIO = re.compile(
    rf"""
    [•*⦁—–-]?\s*{_NAME}(?:\ {_NAME}){{1,3}},?\ (?:is|was|are|covers|writes|reports)\b.{{0,120}}\b(?:
        columnist|correspondent|reporter|staff\ writer|contributor|contributing\ (?:editor|writer)
      | fellow\ at|host\ of|author\ of
      | editor\ (?:at|of|emeritus|in\ chief)
      | for\ (?:The|the)[ ]
    )
    """,
    re.VERBOSE,
)

# -- captions --------------------------------------------------------------------------------------------
_CAPTION_STARTS = re.compile(
    r"(?:enlarge (?:this )?image|(?:hide|toggle|show|view) caption|(?:facebook twitter|twitter facebook) ?(?:pinterest)?"
    r"|(?:image|photo|slide|media|video|figure) ?(?:\d+ ?(?:of|/) ?\d+)? (?:caption|copyright|credit|source)\b|file photos?\b ?[:.–—-]?"
    r"|\(?file(?: photo)?\)? ?[-–—:]|(?:image|photo)s? (?:by|courtesy|via|from)\b.{2,80}$|(?:image|photo"
    r"|picture|pic|screenshot|photo illustration|illustration|graphic by)s?(?: source| credit)?:"
    r"|\((?:AP |Reuters |File |AFP )?(?:photo|image|file|picture)\b.{0,60}?\)|pictured(?: above| below)?:|caption:"
    rf"|(?-i:(?:{_NAME} ){{1,6}}(?:via|/) ?{_AGENCY}(?: Images)?(?: ?/ ?{_AGENCY})? [A-Z])"
    r"|video (?:from|by|courtesy of) [A-Z]|(?-i:(?:CLOSE|Image) [A-Z])|play video \d)",
    re.IGNORECASE,
)
_CAPTION_ENDS = re.compile(
    r"(?:\( ?(?:[A-Z@][^()\d]{0,60}?(?:/ ?[A-Z@]|\b(?:via|courtesy)\b)[^()\d]{1,60}|[^()]{0,70}\b(?:[Pp]hotos?"
    r"|PHOTO|screen ?(?:shot|grab|capture))\b[^()]{0,60}|Facebook|YouTube|Youtube|Twitter|Instagram|Pixabay"
    r"|Handout|Screenshot|Getty(?: Images)?|iStock|Shutterstock|Source: [A-Z][\w .]{1,30})\)"
    rf"|\b(?:[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|[Cc]redit|CREDIT|Image|Illustration)s?(?: credit)?: ?[A-Z][^.:]{{1,90}}"
    rf"|\b(?:[Pp]hoto(?:graph)?s? by|[Pp]hotos? courtesy(?: of)?) [A-Z][^.]{{1,80}}"
    rf"|\b(?:REUTERS|AFP|EPA|AP|Reuters)/[A-Z][\w .'’-]{{2,40}}(?:/[A-Z][\w ]{{2,20}})?(?: - \w{{4,20}})?"
    rf"|\bCredit [A-Z][^.]{{1,80}}|(?:\||/) ?{_AGENCY}(?: (?:Photo|Images))?(?: via [A-Z][\w ]{{1,30}})?"
    rf"|\| [^|.]{{2,40}}/[^|.]{{2,40}}"
    rf"|\(Published [A-Z][a-z]+day, [A-Z][a-z]{{2,8}}\.? \d{{1,2}}, \d{{4}}\))\s*\.?$"
)
_CREDIT_ONLY = re.compile(
    rf"{_NAME}(?: {_NAME}){{0,4}} ?(?:/|\||,|–|-|—) ?(?:[\w .]{{2,30}}[/|] ?)?{_AGENCY}(?: (?:via|Photo|Images).{{0,40}})?$"
)
_ANNOUNCERS = tuple("more related read see also latest recommended trending most top other".split())
_ANNOUNCES = re.compile(
    r"""
    (?:
        (?:more|full|complete|latest|related|continuing|our)\ (?:[\w'-]+\ ){0,2}
          (?:coverage|stories|articles|news|headlines|reading|links|videos?)
      | (?:see|read|watch|more|related)(?:\ also|\ more|\ on|\ from|\ about)?
      | (?:this\ )?\w+\ (?:is\ )?tagged\ under(?::\ .{2,60})?
    )\b(?:\ (?:on|of|from|about|in)\b.{2,60})?$
    """,
    re.VERBOSE,
)
_RULE_LINE = re.compile(r"[\W_]+$")


def tell_boilerplate(paragraph: str) -> Role | None:
    """Say whether a paragraph is a caption or boilerplate by its own form.

    Returns:
        Role.CAPTION, Role.BOILERPLATE, or None where no rule speaks.

    Gaps: adverts written as whole sentences without a label, and other stories' teasers, are missed
    unless their neighbours give them away (see `parts`).

    >>> tell_boilerplate("SEE ALSO: Ferry owner questioned")
    <Role.BOILERPLATE: 'boilerplate'>
    """
    words = " ".join(paragraph[:_LOOK_AT].split()) if len(paragraph) < _LOOK_AT else paragraph[:_LOOK_AT]
    tail = " ".join(paragraph[-160:].split())
    if _is_caption(words, tail, len(paragraph)):
        return Role.CAPTION
    if _is_boilerplate(words, tail, len(paragraph)):
        return Role.BOILERPLATE
    return None


def is_author_note(paragraph: str) -> bool:
    """True of `Jane Roe is a reporter for …`; only the end of a report makes that a note."""
    return len(paragraph) < 500 and bool(_BIO.match(paragraph))


def is_link_label(paragraph: str) -> bool:
    """True of a line that announces links below it: `Related:`, `More coverage of the flood:`."""
    words = paragraph.strip("[]() *")
    if len(words) > 90 or words.endswith("."):
        return False
    plain = words.rstrip(":.…! ").lower().replace("’", "'")
    if plain in {"earlier", "previously"}:
        return words.endswith(":")
    return bool(_ANNOUNCES.match(plain)) or (plain in _ALONE and plain.startswith(_ANNOUNCERS))


def _is_caption(words: str, tail: str, length: int) -> bool:
    if _CAPTION_STARTS.match(words) and length < 900:
        return True
    if length < 600 and _CAPTION_ENDS.search(tail):
        return not words.startswith(('"', "“"))
    return length < 120 and bool(_CREDIT_ONLY.match(words))


def _is_boilerplate(words: str, tail: str, length: int) -> bool:
    plain = words.strip("[]()*>»•· ").rstrip(":.…! ").lower().replace("’", "'")
    if plain in _ALONE or _RULE_LINE.match(words):
        return True
    if is_notice(words, tail, length):
        return not is_speech(words)
    if length < 400 and (_NOTICES.match(words) or _HARD_LABEL.match(words)):
        return not is_speech(words)
    if length < 600 and (_ANYWHERE.search(words) or (_SIGN_OFF.match(words) and _ends_notice(words, length))):
        return not is_speech(words)
    if length < 700 and _CONTRIBUTED.search(tail) and not is_speech(words):
        return "report" in tail or "story" in tail or length < 160
    if length > _SHORT:
        return False
    if _BYLINE.match(words) or _ADDRESS_ONLY.match(words) or _LINK_ENDS.search(words):
        return True
    # Lists of facts have arrows and labels too, but their entries end like sentences.
    openly = any(rule.match(words) for rule in (_ARROWS, _SOFT_LABEL, _CLIP_LENGTH, _RUN_LABEL))
    return openly and not ends_sentence(words)


def _ends_notice(words: str, length: int) -> bool:
    """`X contributed …` and the like are notes only when short; notes with a colon may be long."""
    return length < _SHORT or ":" in words[:30]


def is_speech(words: str) -> bool:
    """True if the paragraph quotes somebody: such words are the story's."""
    return words.startswith(('"', "“")) or bool(
        re.search(r"[,?!]['\"”’] (?:\w+ ){0,4}(?:said|says|told|added|wrote)\b", words)
    )
