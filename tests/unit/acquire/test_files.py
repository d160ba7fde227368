"""Paths become inputs; what cannot be opened becomes a Problem."""

import io
import zipfile
from pathlib import Path

import pytest

from storyledger.acquire.drafts import UnreadableError
from storyledger.acquire.files import Input, find_inputs, find_members, read_capped
from storyledger.report import Problem


def packed(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return Input(key="a.zip", open=lambda: io.BytesIO(buffer.getvalue()))


def test_folders_are_read_in_order(tmp_path):
    """A folder is read to its depth, sorted, without hidden files."""
    for name in ("b.txt", "a/z.txt", "a/b.txt", ".hidden", ".git/x", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("dam")
    assert [found.key for found in find_inputs([tmp_path])] == ["a/b.txt", "a/z.txt", "b.txt", "c.txt"]
    assert [found.key for found in find_inputs([tmp_path / "b.txt"])] == ["b.txt"]


def test_missing_and_empty(tmp_path):
    """A missing path, an empty folder and absent standard input are Problems."""
    found = list(find_inputs([tmp_path, tmp_path / "no", "-", Path("a\0b")]))
    assert all(isinstance(problem, Problem) and problem.do for problem in found)
    assert len(found) == 4


def test_standard_input():
    """A dash stands for the bytes given."""
    (found,) = find_inputs(["-"], b"dam")
    assert found.open().read() == b"dam"


def test_cap():
    """An input beyond its cap is refused unread."""
    with pytest.raises(UnreadableError, match="larger than"):
        read_capped(Input(key="a", open=lambda: io.BytesIO(b"12345")), 4)


def test_members():
    """Members come sorted, under the archive's name, without what systems add."""
    source = packed({"b.txt": "b", "a/c.txt": "c", "__MACOSX/x": "x", ".DS_Store": "x"})
    found = list(find_members(source))
    assert [(member.key, member.open().read()) for member in found] == [
        ("a.zip/a/c.txt", b"c"),
        ("a.zip/b.txt", b"b"),
    ]


@pytest.mark.parametrize(
    ("members", "what"),
    [
        ({"a.txt": b"a" * 5_000_000}, "too much for its size"),
        ({f"{n}.txt": b"a" * 900_000 for n in range(3)}, "too much for its size"),
        ({"[Content_Types].xml": "x"}, "office document"),
        ({}, "empty"),
    ],
)
def test_refused_archives(members, what):
    """Bombs, office documents and empty archives are refused before anything is unpacked."""
    with pytest.raises(UnreadableError, match=what):
        list(find_members(packed(members)))


def test_damaged_archives():
    """A cut archive is refused; a damaged member is a Problem and the others are read."""
    whole = packed({"a.txt": "dam " * 50, "b.txt": "sea"}).open().read()
    with pytest.raises(UnreadableError, match="damaged"):
        list(find_members(Input(key="a.zip", open=lambda: io.BytesIO(whole[:60]))))
    broken = bytearray(whole)
    broken[36:40] = b"\xff\xff\xff\xff"
    found = list(find_members(Input(key="a.zip", open=lambda: io.BytesIO(bytes(broken)))))
    assert [type(member) for member in found] == [Problem, Input]
