"""English is told by its commonest words."""

import pytest

from storyledger.acquire.languages import tell_language


@pytest.mark.parametrize(
    ("text", "stated", "expected"),
    [
        ("The dam was safe, officials said, and they have no plan for the town.", None, "en"),
        ("Der Damm hält, sagte die Bürgermeisterin am Freitag in der Stadt.", None, None),
        ("Too short", None, None),
        ("Der Damm hält, sagte die Bürgermeisterin am Freitag in der Stadt.", "de", "de"),
        ("Der Damm hält, sagte die Bürgermeisterin am Freitag in der Stadt.", "en", None),
        ("", "pt_BR", "pt"),
        ("", "English", "en"),
        ("", "all of them", None),
    ],
)
def test_languages(text, stated, expected):
    """What is stated wins; what does not show stays unknown."""
    assert expected == tell_language(text, stated)
