"""What is read of a user's own list, and which rows are named as unreadable."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storygraph.answers.matching import Listed, read_list
from storygraph.errors import InputError


def listed(tmp_path: Path, text: str, name: str = "list.csv") -> tuple[list[Listed], list[tuple[int | None, str]]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    rows, failures = read_list(path)
    assert all(f.path == str(path) for f in failures)
    return rows, [(f.line, f.reason) for f in failures]


def test_columns_are_found_by_many_headings(tmp_path: Path) -> None:
    rows, failures = listed(
        tmp_path,
        "Entity ID;Full name;A.K.A.;Kind;Nationality;Date of birth;Post\n"
        '7;Helen Marsh;"Nell Marsh; H. Marsh";Person;United Kingdom;12/03/1971;harbour master\n',
    )
    assert not failures
    assert rows == [
        Listed(
            "7", ("Helen Marsh", "Nell Marsh", "H. Marsh"), 2, "Person", frozenset({"GB"}), frozenset({1971}),
            "harbour master",
        )
    ]  # fmt: skip


def test_parts_of_a_name_make_the_name(tmp_path: Path) -> None:
    rows, _ = listed(tmp_path, "id,first name,last name\n1,Helen,Marsh\n")
    assert rows[0].names == ("Helen Marsh",)


def test_bad_rows_are_named_and_the_others_go_on(tmp_path: Path) -> None:
    rows, failures = listed(
        tmp_path,
        "id,name,birth date\n1,Helen Marsh,1971\n,Nobody,\n2,,\n3,Owen Tandy,unknown\n1,Again,\n4,a,b,c\n"
        '\n5,"Livia\nBrandt",1980-01\n6,Last,\n',
    )
    assert [(r.id, r.line) for r in rows] == [("1", 2), ("5", 9), ("6", 11)]
    assert [line for line, _ in failures] == [3, 4, 5, 6, 7]
    assert "without an id" in failures[0][1]
    assert "no name" in failures[1][1]
    assert "birth date" in failures[2][1]
    assert "line 2 already" in failures[3][1]
    assert "4 cells under a header of 3" in failures[4][1]


def test_other_types_are_left_out(tmp_path: Path) -> None:
    rows, failures = listed(tmp_path, "id,name,schema\n1,Sea Rose,Vessel\n2,Ostrava,Company\n3,Who Knows,LegalEntity\n")
    assert [(r.id, r.type) for r in rows] == [("2", "Organization"), ("3", None)]
    assert not failures


def test_follow_the_money_entities(tmp_path: Path) -> None:
    person = {
        "id": "NK-7",
        "schema": "Person",
        "caption": "Helen Marsh",
        "properties": {
            "name": ["Хелен Марш", "Helen Marsh"],
            "alias": ["Nell Marsh"],
            "nationality": ["gb", "ie-c"],
            "birthDate": ["1971-03-12"],
            "position": ["harbour master"],
        },
    }
    owns = {"id": "own-1", "schema": "Ownership", "properties": {"owner": ["NK-7"], "asset": ["NK-8"]}}
    lines = [json.dumps(person), json.dumps(owns), "{", "[]", json.dumps({"schema": "Person", "properties": {}})]
    rows, failures = listed(tmp_path, "\n".join(lines), "people.ftm.json")
    assert len(rows) == 1
    assert rows[0].names == ("Helen Marsh", "Хелен Марш", "Nell Marsh")
    assert rows[0].countries == {"GB", "IE"}
    assert rows[0].born == {1971}
    assert rows[0].about == "harbour master"
    assert [line for line, _ in failures] == [3, 4, 5]


@pytest.mark.parametrize("text", ["", "who,what\n1,2\n", "name\nHelen Marsh\n"])
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match="'id' and 'name'"):
        listed(tmp_path, text)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="absent"):
        read_list(tmp_path / "absent.csv")
