"""Query files found in folders: `<topic>/<name>.cypher`, overrides in `<topic>/<back end>/<name>.cypher`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from storygraph.catalogue.header import Header, fail, read_header
from storygraph.catalogue.query import Query
from storygraph.catalogue.statement import check_statement
from storygraph.errors import QueryError


def shipped() -> Path:
    """The folder of the queries that come with StoryGraph: in the installed package, or in a source checkout.

    Raises:
        QueryError: it is in neither place.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "_queries", package.parents[1] / "queries"):
        if folder.is_dir():
            return folder
    raise QueryError(f"The query files are missing: there is no {package / '_queries'}.")


def read_folder(folder: Path) -> Iterator[Query]:
    """All queries under a folder, by topic and name; the files are checked as they are read.

    Raises:
        QueryError: a file breaks the rules, or an override has no query, with file and line.
    """
    for topic in sorted(p for p in folder.iterdir() if p.is_dir()):
        overrides = {f: _read(f) for f in sorted(topic.glob("*/*.cypher"))}
        for path in sorted(topic.glob("*.cypher")):
            own = {f.parent.name: h for f, h in overrides.items() if f.name == path.name}
            yield _query(path, own)
        for path in overrides:
            if not (topic / path.name).exists():
                fail(path, 1, f"there is no {topic / path.name} for it to stand in for")


def _read(path: Path) -> Header:
    header = read_header(path, path.read_text(encoding="utf-8"))
    if header.name != path.stem:
        fail(path, 1, f"name is {header.name!r}, but the file is called {path.stem!r}")
    declared = [p.name for p in header.params]
    check_statement(path, header.statement, header.first_line, declared, [c.name for c in header.columns])
    for name in header.example:
        if name not in declared:
            fail(path, 1, f"the example gives {name!r}, which is not declared")
    return header


def _query(path: Path, overrides: dict[str, Header]) -> Query:
    header = _read(path)
    for engine, other in overrides.items():
        if (other.params, other.columns, other.shape) != (header.params, header.columns, header.shape):
            fail(path.parent / engine / path.name, 1, f"param, column and shape must be those of {path}")
    return Query(
        name=header.name,
        topic=path.parent.name,
        title=header.title,
        description=header.description,
        params=tuple(header.params),
        columns=tuple(header.columns),
        shape=header.shape,
        example=header.example,
        statement=header.statement,
        overrides={engine: other.statement for engine, other in overrides.items()},
    )
