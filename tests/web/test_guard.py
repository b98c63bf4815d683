"""Who may ask: the negative matrix of the pages' security."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from storygraph.web.guard import CSRF_HEADER, DEEPEST, HEADERS, LARGEST_BODY, LONGEST_TARGET, Guard, Secrets

SECRET = Secrets("s" * 43)
HOST = "127.0.0.1:8765"
ORIGIN = f"http://{HOST}"
KEY = {"authorization": f"Bearer {SECRET.token}"}
WRITE = {**KEY, CSRF_HEADER: SECRET.csrf}


async def _echo(request: Request) -> PlainTextResponse:
    return PlainTextResponse(f"{len(await request.body())}")


@pytest.fixture
def client() -> Iterator[TestClient]:
    app = Starlette(routes=[Route("/{rest:path}", _echo, methods=["GET", "POST", "OPTIONS"])])
    guarded = Guard(app, hosts=frozenset({HOST, "localhost:8765"}), secret=SECRET, port=8765)
    with TestClient(guarded, base_url=ORIGIN, follow_redirects=False) as made:
        yield made


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({}, 401),
        ({"authorization": "Bearer wrong"}, 401),
        ({"authorization": "Bearer "}, 401),
        ({"authorization": f"Basic {SECRET.token}"}, 401),
        ({"cookie": "storygraph_8765=wrong"}, 401),
        ({"cookie": f"storygraph_9999={SECRET.token}"}, 401),
        ({"cookie": 'storygraph_8765="; =;;'}, 401),
        ({"cookie": f"storygraph_8765={SECRET.token}"}, 200),
        (KEY, 200),
        ({**KEY, "host": "evil.test:8765"}, 421),
        ({**KEY, "host": "127.0.0.1"}, 421),
        ({**KEY, "host": "127.0.0.1:80"}, 421),
        ({**KEY, "host": "LOCALHOST:8765"}, 421),
        ({**KEY, "host": "localhost:8765"}, 200),
        ({**KEY, "origin": "http://evil.test"}, 403),
        ({**KEY, "origin": "null"}, 403),
        ({**KEY, "origin": "https://127.0.0.1:8765"}, 403),
        ({**KEY, "origin": ORIGIN}, 200),
        ({**KEY, "sec-fetch-site": "cross-site"}, 403),
        ({**KEY, "sec-fetch-site": "same-site"}, 403),
        ({**KEY, "sec-fetch-site": "same-origin"}, 200),
    ],
)
def test_who_may_read(client: TestClient, headers: dict[str, str], code: int) -> None:
    assert client.get("/search", headers=headers).status_code == code


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        (KEY, 403),
        ({**KEY, CSRF_HEADER: "wrong"}, 403),
        ({**KEY, CSRF_HEADER: SECRET.token}, 403),
        ({CSRF_HEADER: SECRET.csrf}, 401),
        ({**WRITE, "origin": "http://evil.test"}, 403),
        (WRITE, 200),
    ],
)
def test_who_may_write(client: TestClient, headers: dict[str, str], code: int) -> None:
    assert client.post("/api/v1/decide", headers=headers, content=b"{}").status_code == code


def test_every_answer_carries_the_policy_and_no_foreign_permission(client: TestClient) -> None:
    for answer in (client.get("/"), client.get("/", headers=KEY), client.get("/", headers={"host": "evil.test"})):
        for name, value in HEADERS.items():
            assert answer.headers[name] == value
        assert not [h for h in answer.headers if h.startswith("access-control-")]


def test_the_opening_address_gives_a_cookie_once_the_key_is_right(client: TestClient) -> None:
    answer = client.get(f"/open?token={SECRET.token}")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith("storygraph_8765=")
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize("query", ["", "?token=", "?token=wrong", "?token=%FF", f"?token={SECRET.csrf}"])
def test_a_wrong_key_opens_nothing(client: TestClient, query: str) -> None:
    answer = client.get(f"/open{query}")
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers


def test_large_requests_are_refused(client: TestClient) -> None:
    assert client.get("/search?q=" + "x" * LONGEST_TARGET, headers=KEY).status_code == 414
    assert client.get("/x" * (DEEPEST + 1), headers=KEY).status_code == 414
    assert client.post("/x", headers=WRITE, content=b"x" * (LARGEST_BODY + 1)).status_code == 413
    assert client.post("/x", headers=WRITE, content=b"x" * LARGEST_BODY).text == str(LARGEST_BODY)


def test_a_secret_is_256_bits_and_never_shown() -> None:
    secret = Secrets()
    assert len(secret.token) >= 43
    assert secret.token not in repr(secret)
    assert secret.token != Secrets().token
    assert secret.csrf != secret.token
