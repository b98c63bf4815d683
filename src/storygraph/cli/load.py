"""storygraph load: the graph into another database as well."""

from __future__ import annotations

from typing import Annotated

import typer

from storygraph.cli.options import Db, opened
from storygraph.cli.progress import progress


def load(
    uri: Annotated[str, typer.Argument(metavar="URI", help="neo4j://host:7687, bolt://…, or a file for a copy.")],
    db: Db = None,
) -> None:
    """Write the graph into another database. Loading again changes nothing.

    Credentials for Neo4j: STORYGRAPH_NEO4J_USER and STORYGRAPH_NEO4J_PASSWORD, or a file named by
    STORYGRAPH_NEO4J_AUTH_FILE.

    \b
    storygraph load neo4j://localhost:7687
    """
    with opened(db) as project, progress() as show:
        nodes, edges = project.load(uri, progress=show)
    typer.echo(f"{nodes} nodes and {edges} edges are in {uri}")
