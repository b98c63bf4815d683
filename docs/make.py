"""Makes the pages of docs/ that are derived from code: schema.md from the model, queries.md from the catalogue.

python docs/make.py          writes them
python docs/make.py --check  exits 1 if one is not up to date (a test does the same)
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from storygraph.catalogue import Catalogue
from storygraph.model.columns import columns
from storygraph.model.edges import EDGES, RELATIONS, Edge, Evidenced, Lasting
from storygraph.model.nodes import NODES, Node

HERE = Path(__file__).parent


def _first_line(kind: type[Node] | type[Edge]) -> str:
    return (kind.__doc__ or "").strip().splitlines()[0]


def _rows(kind: type[Node] | type[Edge], leave_out: set[str]) -> list[str]:
    return [
        f"| `{c.name}` | {c.type}{'?' if c.nullable else ''} | {c.description} |"
        for c in columns(kind)
        if c.name not in leave_out
    ]


def _table(kind: type[Node] | type[Edge], leave_out: set[str]) -> list[str]:
    rows = _rows(kind, leave_out)
    return ["", "| column | type | meaning |", "|---|---|---|", *rows] if rows else []


def schema() -> str:
    """The page of nodes and edges."""
    out = [
        "# The graph's schema",
        "",
        "Made by `python docs/make.py` from `storygraph/model`: edit there. `?` marks columns that may be null.",
        "Every kind of entity lives in one table, told apart by `kind`; in Neo4j a node has both labels,",
        "`:Entity:Person`.",
        "",
        "## Nodes",
    ]
    for node in NODES:
        out += ["", f"### {node.table}", "", _first_line(node), *_table(node, set())]
    out += ["", "## Edges", "", "At most one edge of a type lies between the same two nodes in a direction; its id is"]
    out += ["`TYPE(source>target)`. All but `WITHIN` and `CO_MENTIONED` carry their best evidence:", ""]
    out += ["| column | type | meaning |", "|---|---|---|", *_rows(Evidenced, set())]
    common = set(Evidenced.model_fields)
    for edge in EDGES:
        if edge.type in RELATIONS:
            continue
        pairs = ", ".join(f"{a} → {b}" for a, b in edge.pairs)
        own = common if issubclass(edge, Evidenced) else set(Edge.model_fields)
        out += ["", f"### {edge.type}", "", f"{pairs}. {_first_line(edge)}", *_table(edge, own)]
    out += ["", "### Relations", "", "Entity → Entity, with a title and four dates:", ""]
    out += ["| column | type | meaning |", "|---|---|---|", *_rows(Lasting, common)]
    out += ["", "| type | says that the source … the target |", "|---|---|"]
    out += [f"| `{name}` | {says} |" for name, says in RELATIONS.items()]
    return "\n".join(out) + "\n"


def queries() -> str:
    """The page of the catalogue."""
    out = [
        "# The catalogue of queries",
        "",
        "Made by `python docs/make.py` from `queries/`: a new query is a new file there.",
    ]
    topic = ""
    for q in Catalogue.load():
        if q.topic != topic:
            topic = q.topic
            out += ["", f"## {topic}"]
        out += ["", f"### {q.name}", "", f"{q.title}. {q.description}", ""]
        for p in q.params:
            need = "required" if p.required else f"default `{p.default!r}`"
            out.append(f"- `{p.name}` ({p.type}, {need}): {p.help}")
        out += ["", "Columns: " + ", ".join(f"`{c.name}`" for c in q.columns) + "."]
    return "\n".join(out) + "\n"


def with_demo(readme: str, output: str) -> str:
    """The README with this output of `make demo` in the block after the line that announces it."""
    head, announced, rest = readme.partition(ANNOUNCED)
    _, fence, tail = rest.partition("\n```\n\n## ")
    shown = "\n".join(line.rstrip() for line in output.strip().splitlines())
    return f"{head}{announced}\n\n```\n{shown}{fence}{tail}"


def demo_output(folder: Path) -> str:
    """What `storygraph demo` prints, 110 columns wide."""
    code = "import sys; from storygraph.cli import main; sys.argv = ['storygraph', 'demo', '--db', sys.argv[1]]; main()"
    command = [sys.executable, "-c", code, str(folder)]
    environment = {**os.environ, "COLUMNS": "110"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd=HERE.parent)
    return done.stdout.replace(str(folder), "demo.storygraph")


ANNOUNCED = "This is what `make demo` prints:"
PAGES = {"schema.md": schema, "queries.md": queries}


def main() -> int:
    """Write the pages, or check them."""
    stale = [n for n, make in PAGES.items() if not (HERE / n).exists() or (HERE / n).read_text("utf-8") != make()]
    if "--check" in sys.argv:
        sys.stderr.write("".join(f"docs/{n} is not up to date: python docs/make.py\n" for n in stale))
        return 1 if stale else 0
    if "--demo" in sys.argv:
        readme = HERE.parent / "README.md"
        with tempfile.TemporaryDirectory() as folder:
            output = demo_output(Path(folder) / "demo.storygraph")
        readme.write_text(with_demo(readme.read_text("utf-8"), output), encoding="utf-8")
    for name in stale:
        (HERE / name).write_text(PAGES[name](), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
