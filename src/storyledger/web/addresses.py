"""Steps of an address. In: what a browser sent. Out: paths in which a slash of a name is no border.

Servers decode an address before anyone looks for steps, so "a%2Fb" would be two. The raw address still
tells, and a letter that no name has stands for the slash until the step is taken.
"""

from urllib.parse import unquote

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

_SLASH = "\0"


class Steps:
    """ASGI middleware: takes an address apart before it decodes it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on under its steps."""
        if scope["type"] == "http":
            scope = {**scope, "path": "/".join(map(_step, _raw(scope).split("/")))}
        await self._app(scope, receive, send)


def _step(raw: str) -> str:
    return unquote(raw).replace("/", _SLASH)


def address_of(request: Request) -> str:
    """The address asked for, without its query, as it was sent."""
    return _raw(request.scope)


def _raw(scope: Scope) -> str:
    return str(scope["raw_path"].decode("latin-1"))


class _StatementNumber(Convertor[str]):
    """S and a number, with a letter where it was cut in two."""

    regex = r"S\d+[a-z]?"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


class _StoryName(Convertor[str]):
    """One step, whatever is in it."""

    regex = "[^/]+"

    def convert(self, value: str) -> str:
        return value.replace(_SLASH, "/")

    def to_string(self, value: str) -> str:
        return value.replace("/", _SLASH)


register_url_convertor("statement", _StatementNumber())
register_url_convertor("story", _StoryName())
