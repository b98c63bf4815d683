"""storygraph decide: an analyst's decision into the ledger, the graph brought up to date."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from storygraph.cli.options import Db, Format, Output, StoreUri, day, last_day, opened
from storygraph.cli.output import print_json, say
from storygraph.cli.progress import progress

VerbName = Annotated[
    str, typer.Argument(metavar="VERB", help="merge, split, separate, retype, rename, relate, identify, hide, undo.")
]
What = Annotated[list[str], typer.Argument(metavar="WHAT...", help="Names or ids; for undo the decision's number.")]
Why = Annotated[str, typer.Option(metavar="WORDS", help="The reason. Needed, but for undo.")]
By = Annotated[
    str, typer.Option(metavar="NAME", envvar="STORYGRAPH_ANALYST", help="Who decides. Default: your user name.")
]
Leaving = Annotated[
    list[str] | None, typer.Option(metavar="ID", help="split: these articles' mentions leave. Repeat, or a,b,c.")
]
Places = Annotated[
    list[str] | None, typer.Option(metavar="ARTICLE:START", help="split: what is mentioned there leaves. Repeat.")
]


def decide(
    verb: VerbName,
    what: What,
    why: Why = "",
    by: By = "",
    articles: Leaving = None,
    mention: Places = None,
    article: Annotated[str | None, typer.Option(metavar="ID", help="relate: the article that says so.")] = None,
    start: Annotated[int | None, typer.Option(min=0, help="relate: where. Default: a sentence with both.")] = None,
    end: Annotated[int | None, typer.Option(min=1, help="relate: end of it, exclusive.")] = None,
    note: Annotated[str, typer.Option(metavar="WORDS", help="relate: what it rests on, if no article says so.")] = "",
    detail: Annotated[str, typer.Option(metavar="WORDS", help="relate: a title, such as chairman.")] = "",
    since: Annotated[str, typer.Option("--from", metavar="DATE", help="relate: true from this day.")] = "",
    until: Annotated[str, typer.Option("--to", metavar="DATE", help="relate: true until this day.")] = "",
    db: Db = None,
    store: StoreUri = None,
    form: Output = Format.table,
) -> None:
    """Correct who is who. Nothing is overwritten: each decision is an entry of a ledger, replayed on every new graph.

    \b
    storygraph decide merge "Helen Marsh" "H. Marsh" --why "same post in both reports"
    storygraph decide split "Helen Marsh" --articles a17,a23 --why "the footballer"
    storygraph decide separate "Ostrava" "Ostrava Inc." --why "the town and the company"
    storygraph decide retype "Ostrava" Place --why "a town"
    storygraph decide rename "Marsh" "Helen Marsh" --why "full name in the register"
    storygraph decide relate "Helen Marsh" LEADS "Harbour Committee" --article a17 --why "paragraph 3"
    storygraph decide identify "Helen Marsh" register:P-104 --why "same address"
    storygraph decide hide "Read More" --why "a link, not a name"
    storygraph decide undo 4
    """
    from storygraph.model.decision import VERBS

    if verb not in VERBS:
        raise typer.BadParameter(f"{verb!r} is none of {', '.join(VERBS)}", param_hint="VERB")
    if not why and verb != "undo":
        raise typer.BadParameter("say why: --why WORDS", param_hint="--why")
    with opened(db, store) as project, progress() as show:
        row = project.decide(
            verb,
            *what,
            why=why,
            by=by or None,
            progress=show,
            articles=articles or [],
            mentions=mention or [],
            article=article,
            start=start,
            end=end,
            note=note,
            detail=detail,
            since=day(since) or None,
            until=last_day(until) or None,
        )
    if form is not Format.table:
        print_json(row)
        return
    _told(row)


def _told(row: dict[str, Any]) -> None:
    typer.echo(f"decision {row['seq']}: {row['verb']} {row['what']}")
    if row["standing"] == "partly":
        say("note: not all of what it names could be told apart")
    if row["verb"] != "undo":
        say(f"to take it back: storygraph decide undo {row['seq']}")
