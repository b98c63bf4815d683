"""How much is in a project."""

from __future__ import annotations

from typing import Any

from storygraph.answers.context import Context
from storygraph.model.edges import EDGES
from storygraph.model.nodes import NODES


def stats(context: Context) -> dict[str, Any]:
    """Nodes by label (entities by kind), edges by type, articles, texts (copies counted once), span of publication."""
    nodes: dict[str, int] = {}
    for node in NODES:
        if node.table == "Entity":
            text = "MATCH (n:Entity) RETURN n.kind AS kind, count(*) AS n ORDER BY kind"
            nodes |= {row["kind"]: row["n"] for row in context.store.rows(text)}
        else:
            nodes[node.table] = context.store.rows(f"MATCH (n:{node.table}) RETURN count(*) AS n")[0]["n"]
    edges = {
        e.type: n for e in EDGES if (n := context.store.rows(f"MATCH ()-[r:{e.type}]->() RETURN count(*) AS n")[0]["n"])
    }
    found = context.store.rows(
        "MATCH (a:Article) RETURN count(*) AS articles, count(DISTINCT a.origin) AS texts,"
        " min(a.published) AS first, max(a.published) AS last"
    )[0]
    return {
        "nodes": nodes,
        "edges": edges,
        "articles": found["articles"],
        "texts": found["texts"],
        "first_published": found["first"],
        "last_published": found["last"],
    }
