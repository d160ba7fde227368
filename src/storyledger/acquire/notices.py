"""A paragraph's first and last words come in; whether a page or paper speaks of itself in it goes out.

The one idea: a paper that turns to its readers (to sell, to ask, to send them to another page, to say how its page works)
speaks of "this page", "our app", "you will receive"; a report of an event does not. Each rule names such a turn, no topic.
Quoted words are never asked about here.
"""

import re

_SHORT = 260  # an advert or a line of housekeeping
_LONGEST = 1_100  # an appeal for money

_LABELLED = re.compile(
    r"[\[(>*•\s—–-]{0,6}(?:(?:ADVERT(?:ISEMENT|ORIAL|ISING)?S?|SPONSORED(?: (?:CONTENT|POST))?|PAID (?:CONTENT|POST)|PROMOTED)\b(?! BY)"
    r"|(?:Advert(?:isement|orial)?|Sponsored(?: content| post)?|Paid (?:content|post)|Promoted)[\])]?\s?[:|—–\]]"
    r"|Price [Aa]ction:)"
)
_HOUSEKEEPING = re.compile(
    r"""
    (?:
        this\ (?:live\ )?(?:page|blog|live\ ?blog|story|article|post|report)[ ]
          (?:is|was|has\ been|will\ be)[ ]
          (?:now\ |being\ |no\ longer\ |continually\ |constantly\ |regularly\ |frequently\ )?
          (?:updated|closed|refreshed|developing)\b
      | this\ is\ a\ (?:developing|breaking|live)(?:\ news)?\ (?:story|blog|page)\b
      | refresh\ (?:this|the|your)\ (?:page|browser)\b
      | (?:our|this|the)\ live\ (?:coverage|blog|page|feed)\ (?:has|is)\ (?:now\ )?
          (?:ended|ending|closed|closing|over|finished|paused)\b
      | we(?:['’]re|\ are)\ (?:now\ )?(?:closing|pausing|ending|wrapping\ up)\ (?:this|our|the)[ ]
          (?:live\ )?(?:page|blog|coverage)\b
      | that(?:['’]s|\ is)\ (?:it|all)\ (?:from|for)\ (?:us|me|our\ \w+|now|today|tonight)\b
      | thank(?:s|\ you)\ for\ (?:following\ (?:along|our|us|this)|staying\ with\ us)\b
      | (?:good\ (?:morning|afternoon|evening)|hello)\b,?\ (?:and\ )?welcome\ (?:back\ )?to[ ]
          (?:our|the|this|today['’]s)\b
      | follow\ (?:our|all\ the|the\ latest)\ .{0,40}\b(?:live|coverage|updates|here)\b
      | you\ can\ (?:read|follow|find|watch|see)\ (?:our|the|all|more)\ .{0,60}\bhere\W*$
      | (?:more|updates?)\ (?:to\ follow|follows?|to\ come|soon)\W*$
      | (?:developing\ story|story\ developing)\b.{0,20}$
      | check\ back\ (?:for|soon|later)\b|(?:\d+\ )?comments?(?:\ \(\d+\))?$
      | comments\ (?:are|have\ been|on\ this\ \w+\ are)\ (?:now\ )?
          (?:closed|turned\ off|disabled|moderated)\b
      | this\ (?:article|story|post)\ (?:is\ )?tagged\ under\b
      | (?:reader\ |online\ |today['’]s\ )?(?:poll|vote|question\ of\ the\ day|have\ your\ say)\s?[:–—]\ ?
          [^?]{5,160}\?
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "... today? Email us": a question that holds "you" or "your", and an order that tells how to answer it.
_ASKS = re.compile(
    r"""
    [^?]{0,160}\b[Yy]ou(?:r|['’]re|['’]ve)?\b[^?]{0,160}\?\ (?:Please\ |If\ so,?\ |Then\ )?(?:
        [Ee]-?mail|[Cc]all|[Rr]ing|[Tt]ext|[Gg]et\ in\ touch|[Cc]ontact|[Ww]rite\ to|[Tt]ell\ us|[Ss]end
      | [Ll]et\ us\ know|[Vv]ote|[Ss]hare|[Jj]oin
    )\b
    """,
    re.VERBOSE,
)
# A page that ends by summing the day up: "We are pausing our live coverage. Here is where things stand: …"
_SUMS_UP = re.compile(r"\bhere(?:['’]s|\s+(?:is|are))\s+(?:where|what|how|an?|the)\b[^.]*\d", re.IGNORECASE)
_TO_PAGE = re.compile(
    r"""
    (?:^|[.!?:;–—]\ ?)(?:
        (?:turn|go)\ to\ |see\ |continued\ (?:on|from)[ ]
      | (?:full\ )?(?:story|report)(?:,|:|\ on)\ ?
      | more\ on[ ]
    )?(?:page|p\.)\ ?[A-Z]?\d{1,3}[.!)]*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OFFER = re.compile(
    r"\b(?:today only\b|offer (?:ends|expires|valid)\b|while (?:stocks|supplies) last\b|use (?:promo )?code [A-Z0-9]{4,}|limited[- ]time offer\b"
    r"|(?:order|book|buy|call) (?:now|today)!|buy one,? get one\b|free delivery\b|\d{1,2}% off\b[^.]{0,120}!)",
    re.IGNORECASE,
)
_PITCH = re.compile(
    r"""
      \bplease\ consider\ (?:
          making\ an?\ (?:\w+\ )?(?:contribution|donation|gift)
        | an?\ (?:\w+\ )?(?:donation|contribution|subscription)
        | becoming\ an?|subscribing|donating|supporting\ (?:us|our)
      )\b
    | \byou(?:['’]ll|\ will)\ receive\ (?:e-?mails?|occasional|our|updates)\b
    | \bchip\ in\ [$£€]\d
    | \bis\ (?:reader|listener)[- ](?:supported|funded)\b
    | \bsubscribers?\ (?:get|enjoy|receive)\ (?:unlimited|full|exclusive|ad-free|free)\b
    | \bfree\ (?:articles?|stories)\ (?:left|remaining)\b
    | \balready\ a\ (?:subscriber|member)\?
    | \bbe\ the\ first\ to\ hear\ about\b
    | \bnever\ miss\ (?:a|another)\ (?:story|update|episode)\b
    | \b(?:download|get)\ our\ (?:free\ |new\ )?app\b
    | \bget\ our\ (?:\w+\ ){0,3}(?:briefing|newsletter|bulletin)\b
    | \bnewsletter\ sign[- ]?up\b
    | \bour\ (?:\w+\ ){0,2}newsletter\ (?:brings|gives|sends|delivers)\b
    | \bavailable\ without\ charge\ to\ any\b
    | \bverify\ you['’]re\ not\ a\ robot\b
    | \bprotected\ by\ recaptcha\b
    | \bmeet\ your\ inbox\b
    | \b(?:tell\ us|let\ us\ know|sound\ off|weigh\ in)\b.{0,40}\bin\ the\ comments\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_notice(words: str, tail: str, length: int) -> bool:
    """True if a paper speaks of itself or sells: housekeeping, appeal, question to readers, advert, page reference.

    Args:
        words: how the paragraph begins, blanks collapsed.
        tail: how it ends.
        length: of the whole paragraph.

    Gaps: adverts that neither name themselves nor offer anything, and services of others ("call the hotline").

    >>> line = "This page is updated all day. Times are local."
    >>> is_notice(line, line, len(line))
    True
    """
    if length < _LONGEST and (_PITCH.search(words) or _PITCH.search(tail)):
        return True
    if length > _SHORT:
        return False
    page = _HOUSEKEEPING.match(words) and not _SUMS_UP.search(words)
    return (
        bool(page)
        or any(rule.match(words) for rule in (_LABELLED, _ASKS))
        or any(rule.search(words) for rule in (_TO_PAGE, _OFFER))
    )
