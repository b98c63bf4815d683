"""storygraph annotate: article lines in, annotation lines out; nothing is stored."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from storygraph.cli.options import LanguageModel
from storygraph.cli.output import print_line, say
from storygraph.cli.progress import progress


def annotate(
    path: Annotated[str, typer.Argument(metavar="ARTICLES.jsonl", help="Article lines; - reads standard input.")],
    language_model: LanguageModel = None,
    coreference: Annotated[
        bool, typer.Option("--coreference", help="Also chains of all noun phrases, which the graph does without.")
    ] = False,
) -> None:
    """Print what is found in each article, one JSON line an article, in order.

    Entities, events and utterances are resolved across all the articles of one call.

    \b
    storygraph annotate articles.jsonl > annotations.jsonl
    """
    from storygraph.answers.annotation_line import annotation_line
    from storygraph.errors import InputError
    from storygraph.pipeline import annotate_corpus
    from storygraph.read import read

    articles, failed = [], False
    for item in read([path], stdin=sys.stdin.buffer):
        if isinstance(item, InputError):
            say(f"not read: {item}")
            failed = True
        else:
            articles.append(item.article)
    with progress() as show:
        found, resolution = annotate_corpus(articles, language_model=language_model, phrases=coreference, progress=show)
    for article, one in zip(articles, found, strict=True):
        print_line(annotation_line(article, one, resolution))
    if failed:
        raise typer.Exit(1)
