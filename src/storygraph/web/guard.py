"""Who may ask, and what every answer carries: the first to see a request.

The page holds confidential work and runs on the analyst's machine, where any web page that is open in the same browser
can send requests to it. So: exact Host names (against DNS rebinding), a secret of this launch in a cookie or bearer
header, no foreign origin, writes only with a header that no form can send, small requests only, and a content security
policy that lets nothing in from elsewhere.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, unquote

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CSRF_HEADER = "x-storygraph-csrf"
LONGEST_TARGET = 4096  # characters of path and query
DEEPEST = 12  # segments of a path
LARGEST_BODY = 64 * 1024  # bytes
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
SAFE = ("GET", "HEAD")


@dataclass(frozen=True)
class Secrets:
    """What this launch knows and nobody else: 256 bits for the session, and what follows from them for writes."""

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    @property
    def csrf(self) -> str:
        """What a write has to carry in its header."""
        return hmac.new(self.token.encode(), b"csrf", "sha256").hexdigest()

    def known(self, token: str) -> bool:
        """Whether it is the token, in constant time."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode())


class Guard:
    """ASGI middleware that answers what may not pass, and adds the headers to what does.

    Args:
        hosts: the exact Host headers that are ours, with the port.
        secret: of this launch.
        port: part of the cookie's name, so that two projects can be open side by side.
    """

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str], secret: Secrets, port: int) -> None:
        self._app, self._hosts, self._secret = app, hosts, secret
        self.cookie = f"storygraph_{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # no web sockets here

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                if "server" in headers:
                    del headers["server"]
            await send(message)

        answer = self._refusal(scope)
        if answer is not None:
            await answer(scope, receive, with_headers)
            return
        await self._app(scope, _bounded(receive), with_headers)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if headers.getlist("host") != [headers.get("host", "")] or headers.get("host", "") not in self._hosts:
            return PlainTextResponse("This server answers to its own name only.\n", 421)
        if _too_long(scope):
            return PlainTextResponse("The address is too long.\n", 414)
        if _length(headers) > LARGEST_BODY:
            return PlainTextResponse("The request is too large.\n", 413)
        if scope["path"] == "/open":
            return self._opened(scope)
        if self._foreign(headers):
            return PlainTextResponse("Requests from other sites are refused.\n", 403)
        if not self._authorised(headers):
            return PlainTextResponse(
                "Open the address that `storygraph serve` printed: it holds the key of this session.\n", 401
            )
        if scope["method"] not in SAFE and not hmac.compare_digest(
            headers.get(CSRF_HEADER, "").encode(), self._secret.csrf.encode()
        ):
            return PlainTextResponse(f"A write needs the header {CSRF_HEADER} (see /api/v1/session).\n", 403)
        return None

    def _opened(self, scope: Scope) -> Response:
        token = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if scope["method"] not in SAFE or not self._secret.known(token):
            return PlainTextResponse("This key is of another launch: take the address printed last.\n", 401)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self.cookie, token, httponly=True, samesite="strict", path="/")
        return answer

    def _foreign(self, headers: Headers) -> bool:
        origin = headers.get("origin")
        own = {f"http://{host}" for host in self._hosts}
        if origin is not None and origin not in own:
            return True
        return headers.get("sec-fetch-site", "none") not in ("none", "same-origin")

    def _authorised(self, headers: Headers) -> bool:
        scheme, _, given = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return self._secret.known(given.strip())
        jar: SimpleCookie = SimpleCookie()
        try:
            jar.load(headers.get("cookie", ""))
        except CookieError:
            return False
        return self.cookie in jar and self._secret.known(jar[self.cookie].value)


def _too_long(scope: Scope) -> bool:
    path = unquote(scope["raw_path"].decode("latin-1")) if scope.get("raw_path") else scope["path"]
    return len(path) + len(scope["query_string"]) > LONGEST_TARGET or path.count("/") > DEEPEST


def _length(headers: Headers) -> int:
    try:
        return int(headers.get("content-length", "0"))
    except ValueError:
        return LARGEST_BODY + 1


def _bounded(receive: Receive) -> Receive:
    """The body's pieces, cut off where they grow past the bound although no length was declared."""
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > LARGEST_BODY:
            return {"type": "http.disconnect"}
        return message

    return bounded
