"""The application: guard, table of routes, static files."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from storygraph.web.desk import Desk, Opening
from storygraph.web.guard import Guard, Secrets
from storygraph.web.openapi import description
from storygraph.web.pages import ACTIONS, PAGES
from storygraph.web.rendering import HERE
from storygraph.web.routes import Table


def create_app(opening: Opening, *, hosts: frozenset[str], port: int, secret: Secrets) -> Starlette:
    """The pages of a project as an ASGI application.

    Args:
        opening: which project, and who may change it.
        hosts: the Host headers it answers to, such as {"127.0.0.1:8765"}.
        port: part of the cookie's name.
        secret: the token of this launch.
    """
    desk = Desk(opening)
    table = Table(desk, secret.csrf)
    document = json.dumps(description(PAGES, ACTIONS))

    async def openapi(_: Request) -> Response:
        return Response(document, media_type="application/json")

    async def session(_: Request) -> Response:
        known = {"csrf": secret.csrf, "editing": bool(opening.analyst), "analyst": opening.analyst}
        return Response(json.dumps(known), media_type="application/json")

    async def missing(request: Request, error: Exception) -> Response:
        code = error.status_code if isinstance(error, HTTPException) else 500
        words = {404: "There is no such page.", 405: "This address takes no such request."}.get(
            code, "Something went wrong here; the terminal that runs `storygraph serve` says what."
        )
        if request.url.path.startswith("/api/"):
            return table.error(code, words)
        return table.page("error.html", code, title="Not possible", words=words, nearest=[])

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        desk.close()

    return Starlette(
        routes=[
            *(route for page in PAGES for route in table.routes(page)),
            *(table.action(action) for action in ACTIONS),
            Route("/api/v1/openapi.json", openapi, methods=["GET"]),
            Route("/api/v1/session", session, methods=["GET"]),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ],
        middleware=[Middleware(Guard, hosts=hosts, secret=secret, port=port)],
        exception_handlers={404: missing, 405: missing, 500: missing},
        lifespan=lifespan,
    )
