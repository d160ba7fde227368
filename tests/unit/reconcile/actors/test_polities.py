import pytest

from storyledger.reconcile.actors.polities import find_polities, named_in, polity_in


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Kelmaria's foreign ministry"], {"Kelmaria": "Kelmaria"}),
        (["Kelmaria", "Kelmarian president"], {"Kelmaria": "Kelmaria", "Kelmarian": "Kelmaria"}),
        (["Dovary's interior ministry", "Dovaran army"], {"Dovary": "Dovary", "Dovaran": "Dovary"}),
        (["Kelmar Defence Department", "Kelmar"], {"Kelmar": "Kelmar"}),
        (["Kelmar Defence Department"], {}),
        (["Kelmarian president"], {}),
        (["Peru's foreign ministry"], {}),
        (["South Korea's foreign ministry"], {}),
        (["Tarn's police", "Tarn's mayor"], {}),
        (["Harbour Board president"], {}),
        (["Liberals", "Liberal officials"], {}),
    ],
)
def test_a_country_is_known_by_what_only_a_country_has(names, found):
    """An adjective alone is of none, and whoever has a mayor is no country."""
    assert find_polities([named_in(names)]) == found


def test_nobodys_surname_is_a_country():
    """ "Vandry's foreign ministry" is that of her country."""
    assert find_polities([named_in(["Vandry's foreign ministry"], ["Ilse Vandry"])]) == {}


def test_words_for_two_countries_name_none():
    """A talk between both is of neither."""
    known = {"Kelmaria": "Kelmaria", "Dovary": "Dovary"}
    assert polity_in("talks of Kelmaria and Dovary", known) is None
    assert polity_in("Dovary's army", known) == "Dovary"
