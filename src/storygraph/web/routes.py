"""One table: every page with its address, every action; from it the routes and the description of /api/v1."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, get_origin

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from storygraph.errors import DecisionError, NotFoundError, RecordError, StoreError, StoryGraphError
from storygraph.web import formats
from storygraph.web.desk import Desk
from storygraph.web.page import Action, BadRequestError, Page, Params
from storygraph.web.rendering import asked, environment, state_of

Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]
STATUS: tuple[tuple[type[Exception], int], ...] = (
    (BadRequestError, 400),
    (NotFoundError, 404),
    (DecisionError, 409),
    (StoreError, 503),
    (RecordError, 503),
    (StoryGraphError, 400),
)


def parsed(params: type[Params], request: Request) -> Params:
    """The parameters of a request, those of the path among them. Raises BadRequestError that names what is wrong."""
    given: dict[str, Any] = {k: v for k, v in request.query_params.items() if k != "format"}
    for name, field in params.model_fields.items():
        key = field.alias or name
        if get_origin(field.annotation) in (list, tuple) and key in given:
            given[key] = request.query_params.getlist(key)
    try:
        return params(**{**given, **request.path_params})
    except ValidationError as error:
        raise BadRequestError(_told(error, params)) from error


def _told(error: ValidationError, params: type[Params]) -> str:
    known = ", ".join(f.alias or n for n, f in params.model_fields.items())
    said = []
    for e in error.errors():
        name = ".".join(map(str, e["loc"]))
        words = (
            f"unknown; there are: {known}" if e["type"] == "extra_forbidden" else e["msg"].removeprefix("Value error, ")
        )
        said.append(f"{name}: {words}")
    return "; ".join(said)


def status_of(error: Exception) -> int:
    """The HTTP status that an error of ours is answered with."""
    return next(code for kind, code in STATUS if isinstance(error, kind))


class Table:
    """Makes the routes over one desk."""

    def __init__(self, desk: Desk, csrf: str) -> None:
        self._desk, self._csrf = desk, csrf
        self._templates = environment()

    def routes(self, page: Page) -> list[Route]:
        """Its page, and its answer under /api/v1."""
        return [
            Route(page.address, self._html(page), methods=["GET"]),
            Route(f"/api/v1{page.address}", self._api(page), methods=["GET"]),
        ]

    def action(self, action: Action) -> Route:
        """Its route under /api/v1."""

        async def endpoint(request: Request) -> Response:
            try:
                if not self._desk.opening.analyst:
                    return self.error(403, "This page is read-only: start it with `storygraph serve --edit`.")
                body = action.body.model_validate_json(await request.body())
                answer = await self._desk.ask(lambda p: action.run(p, body, self._desk.opening.analyst))
            except ValidationError as error:
                return self.error(400, _told(error, action.body))
            except StoryGraphError as error:
                return self.error(status_of(error), str(error), error)
            return Response(formats.as_json(answer), media_type="application/json")

        return Route(f"/api/v1/{action.name}", endpoint, methods=["POST"])

    def error(self, code: int, words: str, error: Exception | None = None) -> Response:
        """An error as JSON."""
        nearest = list(error.nearest) if isinstance(error, NotFoundError) else []
        return Response(formats.as_json({"error": words, "nearest": nearest}), code, media_type="application/json")

    def page(self, template: str, code: int = 200, **more: Any) -> Response:
        """A page of its template."""
        context = {
            "analyst": self._desk.opening.analyst,
            "csrf": self._csrf,
            "folder": str(self._desk.opening.folder.name),
            "here": "",
            "page": None,
            "params": None,
            "exports": [],
            **more,
        }
        body = self._templates.get_template(template).render(context)
        return Response(body, code, media_type="text/html; charset=utf-8")

    def _api(self, page: Page) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            form = request.query_params.get("format", "json")
            try:
                if form not in page.format_names:
                    raise BadRequestError(f"format: there are {', '.join(page.format_names)}")
                params = parsed(page.params, request)
                answer = await self._desk.ask(lambda project: page.answer(project, params))
                return formats.written(page, answer, form)
            except StoryGraphError as error:
                return self.error(status_of(error), str(error), error)

        return endpoint

    def _html(self, page: Page) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            try:
                params = parsed(page.params, request)
                answer = await self._desk.ask(lambda project: page.answer(project, params))
            except StoryGraphError as error:
                return self.failed(request, error)
            state = state_of(params, page.address)
            here = request.url.path

            def again(**changed: Any) -> str:
                """This page with some parameters changed: a link is a view."""
                return here + asked({**state, **changed})

            exports = [(f, f"/api/v1{here}" + asked({**state, "format": f})) for f in page.format_names]
            return self.page(
                f"{page.name}.html",
                page=page,
                params=params,
                answer=answer,
                state=state,
                here=here,
                again=again,
                exports=exports,
                title=page.title.format(**answer),
            )

        return endpoint

    def failed(self, request: Request, error: StoryGraphError) -> Response:
        """The page that says what is wrong and what to do."""
        nearest = list(error.nearest) if isinstance(error, NotFoundError) else []
        return self.page(
            "error.html",
            status_of(error),
            title="Not possible",
            words=str(error),
            nearest=nearest,
            again=lambda **_: "/",
        )
