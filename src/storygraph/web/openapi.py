"""The description of /api/v1 by OpenAPI 3.1, made from the table of pages and actions."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import Any

from storygraph.web.guard import CSRF_HEADER
from storygraph.web.page import Action, Page, Params

ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {"error": {"type": "string"}, "nearest": {"type": "array", "items": {"type": "string"}}},
}


def description(pages: list[Page], actions: list[Action]) -> dict[str, Any]:
    """The OpenAPI document."""
    paths: dict[str, Any] = {}
    for page in pages:
        paths[f"/api/v1{plain(page.address)}"] = {"get": _page(page)}
    for action in actions:
        paths[f"/api/v1/{action.name}"] = {"post": _action(action)}
    paths["/api/v1/session"] = {"get": _session()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "StoryGraph",
            "version": version("storygraph"),
            "description": "One project, on this machine.",
        },
        "paths": paths,
        "components": {
            "securitySchemes": {"launch": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Error": ERROR},
        },
        "security": [{"launch": []}],
    }


def plain(address: str) -> str:
    """The address without what says how a parameter in it is read."""
    return re.sub(r":path}", "}", address)


def _page(page: Page) -> dict[str, Any]:
    properties, required = _properties(page.params)
    in_path = set(re.findall(r"{(\w+)", page.address))
    parameters = [
        {
            "name": name,
            "in": "path" if name in in_path else "query",
            "required": name in in_path or name in required,
            "schema": schema,
            **({"description": schema["description"]} if "description" in schema else {}),
        }
        for name, schema in properties.items()
    ]
    parameters.append(
        {"name": "format", "in": "query", "required": False, "schema": {"enum": page.format_names, "default": "json"}}
    )
    content: dict[str, Any] = {"application/json": {"schema": {"type": "object"}}}
    if page.rows:
        content["text/csv"] = {"schema": {"type": "string"}}
    for made in page.formats.values():
        written = "object" if "json" in made.media_type else "string"
        content.setdefault(made.media_type, {"schema": {"type": written}})
    return {
        "operationId": page.name,
        "summary": page.summary,
        "parameters": parameters,
        "responses": {"200": {"description": "The answer", "content": content}, **_errors("400", "404", "503")},
    }


def _action(action: Action) -> dict[str, Any]:
    schema = action.body.model_json_schema(ref_template="#/components/schemas/{model}")
    schema.pop("$defs", None)
    return {
        "operationId": action.name.replace("/", "_"),
        "summary": action.summary,
        "parameters": [{"name": CSRF_HEADER, "in": "header", "required": True, "schema": {"type": "string"}}],
        "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
        "responses": {
            "200": {"description": "What came of it", "content": {"application/json": {"schema": {"type": "object"}}}},
            **_errors("400", "403", "404", "409", "503"),
        },
    }


def _session() -> dict[str, Any]:
    return {
        "operationId": "session",
        "summary": f"What a write has to carry in {CSRF_HEADER}, and whether writing is switched on",
        "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"type": "object"}}}}},
    }


def _properties(params: type[Params]) -> tuple[dict[str, Any], list[str]]:
    schema = params.model_json_schema(ref_template="#/components/schemas/{model}")
    for found in schema.get("properties", {}).values():
        found.pop("title", None)
    return schema.get("properties", {}), schema.get("required", [])


def _errors(*codes: str) -> dict[str, Any]:
    words = {
        "400": "A parameter is wrong",
        "403": "Editing is not switched on, or the header is missing",
        "404": "There is nothing of that name or id",
        "409": "That cannot be decided",
        "503": "There is no graph yet",
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {code: {"description": words[code], "content": content} for code in codes}
