"""A page's answer as a file: exactly what the page shows."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from starlette.responses import Response

from storygraph.model.text import cell
from storygraph.web.page import Answer, Page


def as_json(answer: Any) -> bytes:
    """UTF-8 JSON."""
    return json.dumps(answer, ensure_ascii=False, default=str).encode()


def as_csv(rows: list[dict[str, Any]]) -> bytes:
    """A header line and a line a row; columns are those of the first. UTF-8 with the mark that spreadsheets want."""
    out = io.StringIO(newline="")
    names = list(rows[0]) if rows else []
    writer = csv.writer(out)
    if names:
        writer.writerow(names)
    writer.writerows([cell(row.get(name)) for name in names] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def written(page: Page, answer: Answer, form: str) -> Response:
    """The answer in a format of the page; a file to keep unless it is JSON."""
    if form == "json":
        return Response(as_json(answer), media_type="application/json")
    suffix = form
    if form == "csv":
        body, media_type = as_csv(answer[page.rows]), "text/csv; charset=utf-8"
    else:
        made = page.formats[form]
        body, media_type, suffix = made.write(answer), made.media_type, made.suffix or form
    name = f"{page.name}.{suffix}"
    return Response(body, media_type=media_type, headers={"content-disposition": f'attachment; filename="{name}"'})
