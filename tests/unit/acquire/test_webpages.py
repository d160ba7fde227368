"""A page gives its article and what it states of itself."""

import sys

import pytest

from storyledger.acquire.webpages import read_webpage
from storyledger.errors import EngineError

PAGE = """<!doctype html><html lang="en-GB"><head><title>The dam holds</title>
<meta property="og:site_name" content="The Port Post"><meta property="og:title" content="The dam holds">
<meta property="article:published_time" content="2031-05-02T01:10:00Z">
<meta property="article:modified_time" content="2031-05-03T10:00:00+02:00">
<script type="application/ld+json">{"datePublished": "2031-05-01T23:10:00-02:00"}</script>
</head><body><nav>Home News</nav><article><h1>The dam holds</h1>
<p>The old dam above Port Anne held for a third day, officials in the town said on Friday after a night of rain.</p>
<p>Nobody needed to leave, the engineer in charge told reporters who had waited for her on the quay since dawn.</p>
</article><footer>Copyright 2031</footer></body></html>"""


def test_article_and_metadata():
    """Words, title, outlet, language, and the day by the outlet's own clock."""
    pytest.importorskip("trafilatura", exc_type=ImportError)
    (draft,) = read_webpage("p.html", PAGE.encode())
    assert "held for a third day" in draft.text
    assert "Copyright" not in draft.text
    assert (draft.title, draft.outlet, draft.language) == ("The dam holds", "The Port Post", "en-GB")
    assert draft.published == "2031-05-01T23:10:00-02:00"
    assert draft.revised == "2031-05-03T10:00:00+02:00"


def test_missing_trafilatura(monkeypatch):
    """Without trafilatura the error says what to install."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(EngineError, match="pip install trafilatura"):
        list(read_webpage("p.html", PAGE.encode()))
