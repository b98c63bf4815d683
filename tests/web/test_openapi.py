"""The interface does what its description says, whatever is asked: schemathesis over every route, with a fixed seed."""

from __future__ import annotations

import json
import warnings

import pytest
from httpx2 import InvalidURL
from hypothesis import HealthCheck, Phase, reject, settings
from starlette.testclient import TestClient

from storygraph.project import StoryGraph
from storygraph.web.guard import CSRF_HEADER
from storygraph.web.openapi import description
from storygraph.web.pages import ACTIONS, PAGES
from web.conftest import HOST, SECRET

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its own imports use what is to go
    import schemathesis
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        response_schema_conformance,
        status_code_conformance,
    )

SCHEMA = schemathesis.openapi.from_dict(json.loads(json.dumps(description(PAGES, ACTIONS))))
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
HEADERS = {"authorization": f"Bearer {SECRET.token}", CSRF_HEADER: SECRET.csrf}


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
@SCHEMA.parametrize()
@settings(
    max_examples=20,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_route_answers_as_described(case: schemathesis.Case, client: TestClient, demo: StoryGraph) -> None:
    asked = case.as_transport_kwargs(base_url=f"http://{HOST}")
    made_up = {k: v for k, v in asked.get("headers", {}).items() if k.lower() not in (*HEADERS, "host")}
    asked["headers"] = {**made_up, **HEADERS}
    asked.pop("cookies", None)
    try:
        answer = client.request(**{k: v for k, v in asked.items() if v is not None})
    except InvalidURL:  # longer than the client sends; test_guard asks for what is longer than we answer
        reject()
    assert answer.status_code < 500 or answer.status_code == 503
    if answer.status_code not in (413, 414):  # longer than any address may be
        case.validate_response(answer, checks=CHECKS)
