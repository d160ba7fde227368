"""Paths come in, named inputs that can be opened go out: files, folders in sorted order, archives, "-".

The one idea: nothing is opened before its turn and nothing is read beyond its cap, so that neither
a full disk nor a bomb fills the memory; what cannot be opened is a Problem and the rest goes on.
"""

import io
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, cast

from storyledger.acquire.drafts import TEXT_CAP_BYTES, UnreadableError, problem_with, size_in_mb
from storyledger.report import Problem

_MEMBERS_CAP = 20_000
# A folder of news texts unpacks to 3-5 times its packed size, the most repetitive log to about 100.
_BOMB_RATIO = 200
_BOMB_FROM_BYTES = 1_000_000
_UNPACKED_CAP_BYTES = 2_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One thing to read: its key and how to open it, as often as need be."""

    key: str
    open: Callable[[], BinaryIO]


def find_inputs(
    paths: Sequence[Path | Literal["-"]], stdin: bytes | None = None
) -> Iterator[Input | Problem]:
    """Find what the paths name.

    Args:
        paths: files, folders (read to their depth, hidden names passed over), or "-".
        stdin: the bytes that "-" stands for.

    Yields:
        Inputs in the order of the paths, each folder sorted by name; Problems for what is not there.
    """
    for path in paths:
        if path == "-":
            yield _find_stdin(stdin)
        else:
            yield from _find_path(Path(path))


def read_capped(source: Input, cap_bytes: int, cure: str = "split it into its reports") -> bytes:
    """The bytes of an input.

    Raises:
        UnreadableError: more bytes than the cap.
        OSError: it cannot be opened or read.
    """
    with source.open() as stream:
        data = stream.read(cap_bytes + 1)
    if len(data) > cap_bytes:
        raise UnreadableError(f"it is larger than {size_in_mb(cap_bytes)}", cure)
    return data


def find_members(source: Input) -> Iterator[Input | Problem]:
    """Find the members of a zip archive, sorted by name.

    Raises:
        UnreadableError: not a whole archive, an office document, or a bomb.
    """
    with source.open() as stream, _open_archive(stream) as archive:
        members = [
            member
            for member in archive.infolist()
            if member.filename and member.filename[-1] != "/" and not _is_hidden(member.filename)
        ]
        _refuse_bomb(members)
        if not members:
            raise UnreadableError("this zip archive is empty", "check what was packed")
        for member in sorted(members, key=lambda member: member.filename):
            yield _unpack(archive, member, f"{source.key}/{member.filename}")


def _open_archive(stream: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError) as error:
        raise UnreadableError(
            f"this zip archive is damaged ({error})", "pack or download it again"
        ) from error


def _find_stdin(stdin: bytes | None) -> Input | Problem:
    if stdin is None:
        return problem_with("-", "nothing was given on standard input", "pipe a text into the command")
    data = stdin
    return Input(key="stdin", open=lambda: io.BytesIO(data))


def _find_path(path: Path) -> Iterator[Input | Problem]:
    try:
        if path.is_dir():
            yield from _find_in_folder(path)
        elif path.is_file():
            yield _file_input(path, path.name)
        elif path.exists():
            yield problem_with(str(path), "this is neither a file nor a folder", "give a file or a folder")
        else:
            yield problem_with(str(path), "there is no such file or folder", "check the path for a slip")
    except (OSError, ValueError) as error:
        yield problem_with(
            str(path),
            f"it cannot be opened ({_reason(error)})",
            "check the path and your permission to read it",
        )


def _find_in_folder(folder: Path) -> Iterator[Input | Problem]:
    troubles: list[Problem] = []

    def note(error: OSError) -> None:
        do = "ask for permission to read it"
        troubles.append(
            problem_with(str(error.filename), f"this folder cannot be opened ({_reason(error)})", do)
        )

    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        found.extend(Path(parent, name) for name in names if not _is_hidden(name))
    yield from troubles
    if not found and not troubles:
        yield problem_with(
            str(folder), "this folder holds no files", "check the path, or put reports into it"
        )
    for path in sorted(found, key=lambda path: path.relative_to(folder).as_posix()):
        key = path.relative_to(folder).as_posix()
        if path.is_file():
            yield _file_input(path, key)
        else:
            yield problem_with(str(path), "this is no regular file", "remove it or give its target")


def _file_input(path: Path, key: str) -> Input:
    # Names that are no UTF-8 hold lone surrogates, which no database takes.
    return Input(key=key.encode("utf-8", "replace").decode(), open=lambda: path.open("rb"))


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, key: str) -> Input | Problem:
    try:
        with archive.open(member) as packed:
            data = packed.read(TEXT_CAP_BYTES + 1)
    except RuntimeError:
        return problem_with(key, "it is locked with a password", "unpack the archive first")
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError, ValueError, zlib.error) as error:
        return problem_with(key, f"it cannot be unpacked ({error})", "pack or download the archive again")
    if len(data) > TEXT_CAP_BYTES:
        what = f"it is larger than {size_in_mb(TEXT_CAP_BYTES)}"
        return problem_with(key, what, "unpack the archive and split this file into its reports")
    return Input(key=key, open=lambda: cast("BinaryIO", io.BytesIO(data)))


def _refuse_bomb(members: Sequence[zipfile.ZipInfo]) -> None:
    names = {member.filename for member in members}
    if names & {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"}:
        raise UnreadableError(
            "it is an office document or a program, not an archive of texts", "save it as plain text or HTML"
        )
    if len(members) > _MEMBERS_CAP:
        raise UnreadableError(
            f"this archive holds more than {_MEMBERS_CAP:,} files", "unpack it and give the folder"
        )
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    sizes = [(unpacked, packed), *((member.file_size, member.compress_size) for member in members)]
    swollen = any(after > max(_BOMB_FROM_BYTES, _BOMB_RATIO * before) for after, before in sizes)
    if swollen or unpacked > _UNPACKED_CAP_BYTES:
        what = f"this archive unpacks to {size_in_mb(unpacked)}, too much for its size"
        raise UnreadableError(what, "unpack it yourself if you trust it, and give the folder")


def _is_hidden(name: str) -> bool:
    """Dot files and what macOS adds to archives."""
    return any(
        (part.startswith(".") and part not in {".", ".."}) or part == "__MACOSX" for part in name.split("/")
    )


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)
