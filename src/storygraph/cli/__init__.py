"""The command line: one file a verb."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typer

main = typer.Typer()


@main.callback()
def top() -> None:
    """StoryGraph."""


@main.command()
def annotate(path: str) -> None:
    from storygraph.annotate import Annotator
    from storygraph.answers.annotation_line import annotation_line
    from storygraph.model import Article
    from storygraph.resolve import ResolveInput, resolve

    text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    articles = [Article(**json.loads(line)) for line in text.split("\n") if line.strip()]
    found = list(Annotator().pipe(articles))
    corpus = [ResolveInput(a, f, a.text_hash) for a, f in zip(articles, found, strict=True)]
    resolution = resolve(corpus)
    for a, f in zip(articles, found, strict=True):
        print(json.dumps(annotation_line(a, f, resolution), ensure_ascii=False))
