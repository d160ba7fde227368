"""Who may ask for what. In: a request. Out: the answer with strict headers, or a refusal that says why.

The desk listens on this machine only. A page elsewhere must not be able to read it through a name that
was pointed here (Host), nor to write to it from another tab (Origin, Sec-Fetch-Site, form token).
"""

import secrets
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "x-content-type-options": "nosniff",
    # with no-referrer a browser sends "Origin: null" along with our own forms
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """ASGI middleware: refuses strangers, and adds headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                named = {name for name, _ in message["headers"]}
                more = ((k.encode(), v.encode()) for k, v in _HEADERS.items() if k.encode() not in named)
                message = {**message, "headers": [*message["headers"], *more]}
            await send(message)

        refused = refusal(scope["method"], Headers(scope=scope))
        if refused:
            await PlainTextResponse(refused, status_code=403)(scope, receive, sealed)
        else:
            await self._app(scope, receive, sealed)


def refusal(method: str, headers: Headers) -> str | None:
    """Why a request is refused; None if it is not."""
    host = headers.get("host", "")
    if _name_of(host) not in _LOOPBACK:
        return "Refused: this desk answers to 127.0.0.1 and localhost only."
    site = headers.get("sec-fetch-site", "none")
    if method in ("GET", "HEAD"):
        if site == "cross-site" and headers.get("sec-fetch-mode") != "navigate":
            return "Refused: another site asked for this page."
        return None
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != host:
        return "Refused: the form was sent from another site."
    if site not in ("same-origin", "none"):
        return "Refused: the form was sent from another site."
    return None


def _name_of(host: str) -> str:
    return host if host.endswith("]") else host.rpartition(":")[0] or host


def new_token() -> str:
    """A form token: another one each time the program starts."""
    return secrets.token_urlsafe(24)


def fits(token: str, given: object) -> bool:
    """True if a form carries the token of this program."""
    return isinstance(given, str) and secrets.compare_digest(token.encode(), given.encode())
