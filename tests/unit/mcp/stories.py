"""A small database of two reports, the later one with other numbers."""

from datetime import date

from storyledger.acquire.reports import acquire_text
from storyledger.pipeline import read_report
from storyledger.store.sqlite import create_store

EARLIER = """ARDENFORT — Mayor Ilse Vandry said on Friday that 12 people were injured at the quay.

Harbour chief Odo Brill denied that the quay was unsafe. "We checked it in March," he said."""
LATER = """ARDENFORT — Mayor Ilse Vandry said on Monday that 14 people were injured at the quay.

Pilot Bram Odel said that the quay had been unsafe for years."""
TEXTS = {"courier": ("2031-05-03", EARLIER), "lantern": ("2031-05-05", LATER)}


def make_database(path, story="quay"):
    """Both reports, read and kept."""
    with create_store(path, story, "The Ardenfort quay") as store:
        for key, (day, text) in TEXTS.items():
            report = acquire_text(text, key, published=date.fromisoformat(day))
            store.add(report, read_report(report))
    return path
