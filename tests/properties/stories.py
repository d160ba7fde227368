"""Any report, put together from plain sentences about people and places that do not exist."""

from datetime import date, timedelta

from hypothesis import strategies as st

from storyledger.acquire.reports import acquire_text
from storyledger.report import Report

SENTENCES = [
    "Mayor Ilse Vandry said on Monday that the Old Quay Bridge was closed.",
    "Harbour master Odo Brill denied that the ferry had sunk.",
    "“The gate held,” Vandry told reporters. “Nobody was hurt.”",
    "The rescue service said that at least 40 people were killed in the flood.",
    "The rescue service said that 12 people were killed and another 300 were injured.",
    "The Tarn Gazette reported, citing the harbour office, that 3,000 soldiers were sent to Tarn.",
    "The council expects that 500 homes will be damaged next week.",
    "Police said that it was not clear why the gate had opened.",
    "“We ran for the gate at once, and it was already under water",  # a mark is missing
    "Some 2,000 vans — or “lorries” – crossed the bridge… every day!",
    "Ça alors, dit-il: 40 µm, Ⅻ, and 😀 40 people hurt.",
    "READ MORE: Ten people hurt in ferry crash",
    "quill: (no; comment",
    "Nobody said anything.",
]

paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
texts = st.lists(paragraphs, min_size=1, max_size=4).map("\n\n".join)
days = st.none() | st.integers(0, 20).map(lambda n: date(2031, 10, 1) + timedelta(days=n))


@st.composite
def stories(draw: st.DrawFn, most: int = 4) -> list[Report]:
    """Some reports, dated or not, some with one text."""
    drawn = draw(st.lists(st.tuples(texts, days), min_size=1, max_size=most))
    return [acquire_text(text, f"r{i}", published=day) for i, (text, day) in enumerate(drawn)]
