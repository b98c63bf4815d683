"""What a query file must be like, and what is said of one that is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from storygraph.catalogue import Catalogue
from storygraph.catalogue.folder import read_folder
from storygraph.errors import NotFoundError, QueryError

GOOD = """\
// name: sample
// title: A sample
// description: Entities of a kind,
// description: by name.
// param: kind STRING required Person, Place …
// param: least INT default=2 fewest articles
// param: word STRING default='two words' in the name
// param: limit INT default=10 most rows
// column: id STRING
// column: name STRING
// shape: table
// example: kind=Person word='of the'

MATCH (e:Entity {kind: $kind}) // $comment; RETURN
WHERE e.articles >= $least AND e.name CONTAINS $word AND e.name <> 'CREATE ; $text'
RETURN e.id AS id, e.name AS name
ORDER BY name, id
LIMIT $limit;
"""


def write(folder: Path, text: str, name: str = "topic/sample") -> Path:
    path = folder / f"{name}.cypher"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_becomes_a_query(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (query,) = read_folder(tmp_path)
    assert (query.name, query.topic, query.title, query.shape) == ("sample", "topic", "A sample", "table")
    assert query.description == "Entities of a kind, by name."
    assert [(p.name, p.type, p.required, p.default) for p in query.params] == [
        ("kind", "STRING", True, None),
        ("least", "INT", False, 2),
        ("word", "STRING", False, "two words"),
        ("limit", "INT", False, 10),
    ]
    assert query.params[1].help == "fewest articles"
    assert [(c.name, c.type) for c in query.columns] == [("id", "STRING"), ("name", "STRING")]
    assert query.example == {"kind": "Person", "word": "of the"}
    assert query.statement.startswith("MATCH")
    assert query.statement_for("anything") == query.statement


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("// shape: table", "// shpae: table", 11, "expected `// key: value`"),
        ("// shape: table", "// just a comment", 11, "expected `// key: value`"),
        ("// shape: table", "// shape: list", 11, "shape is one of"),
        ("// shape: table\n", "", 1, "lacks `shape:`"),
        ("// title: A sample", "// title:", 2, "title is empty"),
        ("// title: A sample", "// name: sample", 2, "name is given twice"),
        ("// name: sample", "// name: Sample Query", 1, "is no name"),
        ("// name: sample", "// name: other", 1, "the file is called 'sample'"),
        ("least INT default=2", "least INTEGER default=2", 6, "TYPE one of"),
        ("least INT default=2", "least INT optional", 6, "expected `NAME TYPE required"),
        ("least INT default=2", "least INT default=few", 6, "expected a whole number"),
        ("least INT default=2", "kind INT default=2", 6, "kind is declared twice"),
        ("// column: name STRING", "// column: name TEXT", 10, "expected `NAME TYPE`"),
        ("// column: name STRING", "// column: title STRING", 16, "declared are id, title"),
        ("$least", "$fewest", 15, "$fewest is not declared"),
        (" AND e.name CONTAINS $word", "", 1, "word is declared but not used"),
        ("kind=Person word", "sort=Person word", 1, "the example gives 'sort'"),
        ("ORDER BY name, id\n", "", 16, "no ORDER BY"),
        ("LIMIT $limit;", "SKIP $limit;", 16, "no LIMIT"),
        ("LIMIT $limit;", "LIMIT $limit", 14, "ends with ;"),
        ("LIMIT $limit;", "LIMIT $limit; RETURN 1;", 18, "one statement"),
        (
            "RETURN e.id AS id, e.name AS name",
            "SET e.seen = true RETURN e.id AS id, e.name AS name",
            16,
            "only reads: SET",
        ),
        ("RETURN e.id AS id, e.name AS name", "WITH e", 14, "no RETURN"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    assert old in GOOD
    path = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(QueryError) as caught:
        list(read_folder(tmp_path))
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert said in str(caught.value)


def test_a_header_without_statement_is_refused(tmp_path: Path) -> None:
    write(tmp_path, GOOD[: GOOD.index("MATCH")])
    with pytest.raises(QueryError, match="no statement"):
        list(read_folder(tmp_path))


def test_an_override_replaces_the_statement_of_one_back_end(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD.replace("MATCH (e:Entity", "MATCH (e:Entity&!Event"), "topic/neo4j/sample")
    (query,) = read_folder(tmp_path)
    assert "Entity&!Event" in query.statement_for("neo4j")
    assert "Entity&!Event" not in query.statement_for("ladybug")


def test_an_override_with_other_columns_is_refused(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD.replace("name STRING", "title STRING").replace("AS name", "AS title"), "topic/neo4j/sample")
    with pytest.raises(QueryError, match=r"neo4j/sample\.cypher:1: param, column and shape"):
        list(read_folder(tmp_path))


def test_an_override_of_nothing_is_refused(tmp_path: Path) -> None:
    write(tmp_path, GOOD, "topic/neo4j/sample")
    with pytest.raises(QueryError, match="to stand in for"):
        list(read_folder(tmp_path))


def test_a_folder_of_the_user_adds_and_replaces(tmp_path: Path, catalogue: Catalogue) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD.replace("name: sample", "name: quotes"), "mine/quotes")
    more = Catalogue.load(tmp_path)
    assert len(more) == len(catalogue) + 1
    assert more.get("quotes").title == "A sample"
    assert more.get("sample").topic == "topic"


def test_a_missing_folder_is_named() -> None:
    with pytest.raises(QueryError, match="no folder nowhere"):
        Catalogue.load("nowhere")


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD, "another/sample")
    with pytest.raises(QueryError, match="in another and in topic"):
        Catalogue.load(tmp_path)


def test_an_unknown_name_gives_the_nearest(catalogue: Catalogue) -> None:
    with pytest.raises(NotFoundError) as caught:
        catalogue.get("entity_timelines")
    assert caught.value.nearest[0] == "entity_timeline"
