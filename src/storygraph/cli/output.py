"""Answers on standard output: a table for people, JSON, JSON lines or CSV for programs."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from storygraph.cli.options import Format

Row = dict[str, Any]


def say(text: str) -> None:
    """A message to the user, on standard error."""
    sys.stderr.write(text + "\n")


def print_json(value: Any) -> None:
    """One JSON value, indented."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_line(value: Any) -> None:
    """One JSON value on one line."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def print_rows(rows: Sequence[Row], form: Format, *, columns: Sequence[str] | None = None, title: str = "") -> None:
    """Rows in the form asked for. A table shows `columns` alone; the other forms show all."""
    if form is Format.json:
        print_json(list(rows))
    elif form is Format.jsonl:
        for row in rows:
            print_line(row)
    elif form is Format.csv:
        _csv(rows)
    else:
        print_table(rows, columns or (list(rows[0]) if rows else []), title=title)


def _csv(rows: Sequence[Row]) -> None:
    from storygraph.model.text import cell

    if not rows:
        return
    out = csv.writer(sys.stdout)
    names = list(rows[0])
    out.writerow(names)
    for row in rows:
        out.writerow([cell(row.get(name)) for name in names])


def print_table(rows: Sequence[Row], columns: Sequence[str], *, title: str = "") -> None:
    """A table as wide as the terminal; elsewhere of $COLUMNS columns, or 120."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(width=None if sys.stdout.isatty() else int(os.environ.get("COLUMNS") or 120))
    if not rows:
        console.print("Nothing found.")
        return
    table = Table(title=title or None, title_justify="left", show_edge=False, pad_edge=False)
    for name in columns:
        table.add_column(name.replace("_", " "), overflow="fold")
    for row in rows:
        table.add_row(*(Text(_shown(row.get(name))) for name in columns))
    console.print(table)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return "; ".join(f"{k}: {_shown(v)}" for k, v in value.items() if v not in (None, "", []))
    if isinstance(value, bool):
        return "yes" if value else ""
    return f"{value:.2f}" if isinstance(value, float) else " ".join(str(value).split())
