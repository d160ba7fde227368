from collections import Counter

from storyledger.reconcile.blocks import Blocks, Ordered, Tally


class Word:
    """Compared by identity, as facts are."""

    def __init__(self, letters: str) -> None:
        self.letters = letters


QUAY, GATE, QUILL, ATE = map(Word, ("quay", "gate", "quill", "ate"))


def initial(word):
    """A word looks for its own first letter, and is found under all that it has."""
    return word.letters[:1], word.letters


def shared(a, b):
    """Both words and what they share; nothing where that is little."""
    both = set(a.letters) & set(b.letters)
    return (a.letters, b.letters) if len(both) > 1 else None


def found(blocks, *words):
    return [pair.found for pair in blocks.pairs(words, initial, shared)]


def test_what_was_made_is_not_made_again():
    """Only for other inputs, or if a whole ledger did without it."""
    calls = []

    def spell(word, mark):
        calls.append(word)
        return f"{word.letters}{mark}"

    blocks = Blocks().start()
    assert [blocks.make(spell, QUAY, "!"), blocks.make(spell, QUAY, "".join("!"))] == ["quay!", "quay!"]
    assert calls == [QUAY]
    assert blocks.start().make(spell, QUAY, "!") == "quay!"
    assert calls == [QUAY]
    assert blocks.make(spell, Word("quay"), "!") == "quay!"  # equal, but not known to be
    assert len(calls) == 2
    blocks.start().start().make(spell, QUAY, "!")
    assert len(calls) == 3


def test_pairs_share_a_key_and_pass_the_test():
    """In the order of the members, whoever asks and whoever offers."""
    assert found(Blocks(), QUAY, GATE, QUILL, ATE) == [("quay", "quill"), ("gate", "ate")]


def test_pairs_of_members_that_come_and_go_are_those_of_all_at_once():
    """Also where the new one stands before the others."""
    blocks = Blocks()
    for words in (
        [GATE],
        [QUAY, GATE],
        [QUAY, GATE, QUILL, ATE],
        [GATE, ATE],
        [],
        [QUILL, ATE],
        [QUAY, QUILL],
    ):
        assert found(blocks, *words) == found(Blocks(), *words)


def test_only_who_is_new_is_tested():
    """What two members were once found to be, they stay."""
    tested = []

    def note(a, b):
        tested.append((a.letters, b.letters))

    blocks = Blocks()
    list(blocks.pairs([QUAY, QUILL], initial, note))
    list(blocks.pairs([QUAY, Word("quip"), QUILL], initial, note))
    assert tested == [("quay", "quill"), ("quay", "quip"), ("quip", "quill")]


def common(a, b, letter):
    """Both words and a letter that both have."""
    return {a.letters, b.letters, letter}


def linked(blocks, words, sought):
    def near(word, *, earlier):
        sought.append(word.letters)
        others = words[: words.index(word)] if earlier else words
        both = ((w, sorted({*w.letters} & {*word.letters})) for w in others if w is not word)
        return ((w, letters[0]) for w, letters in both if letters)

    return [pair.found for pair in blocks.links(words, near, common)]


def test_links_of_members_that_come_and_go_are_those_of_all_at_once():
    """Whoever of the two is sought from."""
    blocks = Blocks()
    for words in ([GATE], [QUAY, GATE], [QUAY, GATE, QUILL, ATE], [GATE, ATE], [], [QUILL, ATE]):
        assert linked(blocks, words, []) == linked(Blocks(), words, [])


def test_only_from_who_is_new_links_are_sought():
    """The others know theirs."""
    blocks, sought = Blocks(), []
    linked(blocks, [QUAY, QUILL], sought)
    linked(blocks, [QUAY, ATE, QUILL], sought)
    assert sought == ["quay", "quill", "ate"]


def test_parts_do_not_share_what_they_know():
    """A pass before dates are known has members of its own."""
    blocks = Blocks()
    assert blocks.part("dates") is blocks.part("dates")
    assert blocks.part("dates") is not blocks.part("dates as of")


def test_each_is_made_once_while_it_is_asked_for():
    """What leaves and comes back is made again."""
    calls = []

    def spell(word):
        calls.append(word.letters)
        return word.letters.upper()

    blocks = Blocks()
    for words in ([QUAY], [GATE, QUAY], [GATE], [QUAY]):
        assert blocks.each(spell, words) == [word.letters.upper() for word in words]
    assert calls == ["quay", "gate", "quay"]


def test_members_that_are_equal_are_the_same_objects_as_before():
    """Each in its place; only what is another is new."""
    blocks, old = Blocks(), [("quay", 1), ("gate", 2)]
    assert blocks.start().same_members("words", old) == old
    new = [("".join("quay"), 1), ("gate", 3)]
    kept = blocks.start().same_members("words", new)
    assert kept == new
    assert [a is b for a, b in zip(kept, old, strict=True)] == [True, False]
    assert blocks.start().same_members("words", new) is kept


def test_a_tally_counts_who_is_there():
    """Whoever came and went before."""
    tally = Tally()
    for words in ([QUAY], [QUAY, GATE, ATE], [], [ATE, QUILL]):
        held = tally.count(words, lambda word: frozenset(word.letters))
        wanted = Counter(letter for word in words for letter in set(word.letters))
        assert {letter: count for letter, count in held.items() if count} == wanted


def test_what_is_equal_stays_the_same_object():
    """As long as each ledger asks for it."""
    blocks = Blocks()
    first = blocks.start().same("quay", ["lock"])
    assert blocks.start().same("quay", ["lock"]) is first
    assert blocks.start().same("quay", ["lamp"]) == ["lamp"]
    assert blocks.start().start().same("quay", ["lamp"]) is not first


def test_lists_that_come_and_go_are_kept_in_one_order():
    """Those that stay are not looked at."""
    ordered = Ordered()
    one, two, three = [(2, "b"), (5, "e")], [(1, "a"), (3, "c")], [(4, "d")]
    for lists in ([one], [one, two], [two, three, one], [three], []):
        assert ordered.merge(lists) == [m for _, m in sorted(row for rows in lists for row in rows)]


def test_a_named_thing_is_made_again_if_it_rests_on_something_else():
    """Equal is enough, and each name has its own."""
    blocks = Blocks()
    spelled = [
        blocks.start().named(name, lambda letters: [*letters], word)
        for name, word in (("a", ["q", "u"]), ("a", ["q", "u"]), ("a", ["q"]), ("b", ["q"]))
    ]
    assert spelled == [["q", "u"], ["q", "u"], ["q"], ["q"]]


def test_a_named_thing_stays_the_same_object():
    """While what it rests on is equal."""
    blocks = Blocks()
    first = blocks.start().named("a", list, ["quay"])
    assert blocks.start().named("a", list, ["quay"]) is first
    assert blocks.start().named("a", list, ["lock"]) is not first
