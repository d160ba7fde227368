"""The lemma of a verb, close enough to group what is said.

In: a verb or participle as written. Out: its lemma, by lexicon and suffix rules.
"""

import re

from storyledger.extract.words.cues import lemma_of


def verb_lemma(word: str) -> str:
    """Lemma of a verb or participle by lexicon and suffix rules; close enough to group by."""
    known = lemma_of(word)
    if known != word.lower():
        return known
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("ceed", "ss")):
        return word
    for ending in ("ied", "ies", "ing", "ed", "es", "s"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            if ending in ("ied", "ies"):
                return stem + "y"
            if stem[-1] == stem[-2] and (stem[-1] not in "elsz" or _DOUBLED.search(stem)):
                return stem[:-1]
            vowelled = ending in ("es", "ing", "ed") and (_ENDS_MUTE.search(stem) or _SHORT.match(stem))
            return stem + "e" if vowelled else stem
    return word


# "Injur" and "captur" want their e back, "kill" and "monitor" do not; of one syllable all do whose last letter was not doubled.
_ENDS_MUTE = re.compile(
    r"""
    (?:
        [aeiouy][rcgsvz]|[nr]c
      | (?<!^h)(?<!^ha)(?<!ri)(?<!si)(?<!^lo)(?<!elo)(?<!olo)ng
      | rg|[rl][sv]|ns|aps|[uv]|(?<![eo])at|[^aeiou][iu]d|[bcdfgkpt]l|dg|[bt]ut|ecut|[sm]put|scap|^creat
      | (?:pl|om?p|el)et|(?:om|dev|den)ot|[bcdfglmpr]in|com|sum|(?:inv|ev)ad|[lr]od|[nr]ced|vok|(?:ter|con)ven|dul|mpil|tpon|[wt]ast
    )$
    (?<!ear)(?<!air)(?<!eer)(?<!er)(?<!our)(?<!oar)(?<!focus)
    (?<!itor)(?<!nsor)(?<!onor)(?<!thor)(?<!rbor)(?<!hbor)(?<!ilor)(?<!abor)(?<!chor)(?<!avor)(?<!olor)(?<!ctor)
    """,
    re.VERBOSE,
)
# Whose l is doubled before an ending only.
_DOUBLED = re.compile(r"(?:canc|comp|prop|exp|disp|trav|lab|fu|mod)ell$|troll$")
_SHORT = re.compile(r"[^aeiou]{1,3}[aeiou][bdfgklmnpt]$")
_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "'s:be ’s:be 're:be ’re:be are:be became:become been:be began:begin begun:begin blew:blow blown:blow "
        "bought:buy broke:break broken:break brought:bring built:build "
        "burnt:burn came:come caught:catch chose:choose chosen:choose cut:cut dead:die dealt:deal died:die drawn:draw drew:draw driven:drive "
        "drove:drive dug:dig dying:die fallen:fall fed:feed fell:fall fled:flee flew:fly flown:fly fought:fight "
        "freed:free froze:freeze frozen:freeze "
        "gave:give given:give goes:go going:go gone:go got:get grew:grow grown:grow had:have has:have held:hold "
        "hid:hide hidden:hide hit:hit hung:hang is:be kept:keep "
        "leapt:leap led:lead left:leave lent:lend lost:lose made:make met:meet owed:owe owing:owe paid:pay "
        "put:put ran:run risen:rise rode:ride rose:rise "
        "sank:sink sent:send set:set shook:shake shot:shoot slain:slay sold:sell spent:spend split:split "
        "stole:steal stolen:steal stood:stand struck:strike "
        "stuck:stick sunk:sink swam:swim swept:sweep swollen:swell swung:swing taken:take threw:throw "
        "thrown:throw tied:tie took:take tore:tear torn:tear tying:tie used:use using:use "
        "was:be went:go were:be withstood:withstand won:win wore:wear"
    ).split()
)
