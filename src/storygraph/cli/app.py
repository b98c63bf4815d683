"""All verbs. A new one is a file beside this and a line here."""

from __future__ import annotations

import typer

from storygraph.cli import (
    annotate,
    article,
    decide,
    decisions,
    demo,
    export,
    ingest,
    load,
    match,
    path,
    queries,
    quotes,
    reread,
    review,
    search,
    serve,
    stats,
    timeline,
    why,
)

app = typer.Typer(
    name="storygraph",
    help="Articles in, a topic-timeline knowledge graph out: who said what and what happened when, with sources.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

app.command()(ingest.ingest)
app.command()(timeline.timeline)
app.command()(quotes.quotes)
app.command()(path.path)
app.command()(why.why)
app.command()(review.review)
app.command()(serve.serve)
app.command()(decide.decide)
app.command()(decisions.decisions)
app.command()(match.match)
app.command()(reread.reread)
app.command()(search.search)
app.command()(article.article)
app.command()(stats.stats)
app.command("queries")(queries.list_queries)
app.command("query")(queries.run_query)
app.command()(annotate.annotate)
app.command()(load.load)
app.command()(export.export)
app.command()(demo.demo)
