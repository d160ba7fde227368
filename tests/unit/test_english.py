from storyledger.english import MONTHS, NUMBERS, SHORT_MONTHS, TENS, WEEKDAYS, word_lists


def test_lists_stand_in_their_order():
    """Whoever counts by them may rely on the place of a word."""
    assert (MONTHS.index("December"), SHORT_MONTHS.index("Sep"), WEEKDAYS.index("Sunday")) == (11, 8, 6)
    assert (NUMBERS.index("twelve"), TENS.index("ninety")) == (11, 7)


def test_a_file_of_lists_is_read_by_table_and_name():
    """As sets of words."""
    lists = word_lists("storyledger.extract.words", "speakers.toml")
    assert "premier" in lists["groups"]["leader"]
