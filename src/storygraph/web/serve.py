"""Runs the application on this machine until it is stopped."""

from __future__ import annotations

import ipaddress
import socket

import uvicorn

from storygraph.errors import StoryGraphError
from storygraph.web.app import create_app
from storygraph.web.desk import Opening
from storygraph.web.guard import Secrets
from storygraph.web.rendering import BUILT

STOP_AFTER = 3  # seconds that open requests get when the server is told to stop


def names_of(host: str, port: int) -> frozenset[str]:
    """The Host headers under which an address on this machine is asked for."""
    shown = f"[{host}]" if ":" in host else host
    local = {f"127.0.0.1:{port}", f"localhost:{port}"} if is_loopback(host) else set()
    return frozenset({f"{shown}:{port}", *local})


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def bound(host: str, port: int) -> socket.socket:
    """A socket bound to the address; port 0 takes a free one. Raises StoryGraphError where it is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
    except OSError as error:
        made.close()
        raise StoryGraphError(f"{host}:{port} cannot be used ({error.strerror}): name another by --port.") from error
    return made


class Launch:
    """A server that is bound and can be run; `address` opens it."""

    def __init__(self, opening: Opening, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self._socket = bound(host, port)
        self.port: int = self._socket.getsockname()[1]
        self.secret = Secrets()
        shown = f"[{host}]" if ":" in host else host
        self.origin = f"http://{shown}:{self.port}"
        app = create_app(opening, hosts=names_of(host, self.port), port=self.port, secret=self.secret)
        self.server = uvicorn.Server(
            uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,  # addresses hold the key, and what an analyst looks for
                server_header=False,
                timeout_graceful_shutdown=STOP_AFTER,
            )
        )

    @property
    def address(self) -> str:
        """Where to open it; holds the key of this launch."""
        return f"{self.origin}/open?token={self.secret.token}"

    def run(self) -> None:
        """Answer until stopped."""
        self.server.run(sockets=[self._socket])


def scripts_built() -> bool:
    """Whether the scripts of the timeline and the graph are there; pages work without them."""
    return (BUILT / "app.js").exists()
