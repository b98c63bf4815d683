"""Father and son of one name; a town and a company of one name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storygraph.model import Annotations, Article

Annotate = Callable[..., tuple[Article, Annotations]]


def chains_of(annotate: Annotate, text: str, name: str) -> list[int]:
    """Chains of the mentions that end in a name or its generation, in text order."""
    _, found = annotate(text)
    numbers: dict[int, int] = {}
    named = [m for m in found.mentions if m.form == "name" and name in text[m.start : m.end]]
    return [numbers.setdefault(m.chain, len(numbers)) for m in named]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "John Reed Jr. was held. His father, John Reed Sr., is a judge. Reed Jr. denied it.",
            "Reed",
            [0, 1, 0],
        ),
        ("John Reed was mayor. His son, also named John Reed, runs a bank. The younger Reed left.", "Reed", [0, 1, 1]),
        ("George Castell and his son George Castell Jr. own a farm. Castell Jr. grows hops.", "Castell", [0, 1, 1]),
        ("John Reed, 62, and his son John Reed, 31, were held. The younger Reed is a pilot.", "Reed", [0, 1, 1]),
        ("John Reed Jr. was held in Oslo. Mr. Reed, 62, denied it. John Reed was freed on Monday.", "Reed", [0, 0, 0]),
        ("John Reed, 62, was held. Tom Moser and his son met John Reed, 63, in Oslo.", "Reed", [0, 0]),
    ],
)
def test_father_and_son(annotate: Annotate, text: str, name: str, expected: list[int]) -> None:
    assert chains_of(annotate, text, name) == expected


def test_the_son_is_the_relative(annotate: Annotate) -> None:
    _, found = annotate("George Castell and his son George Castell Jr. own a farm.")
    family = [r for r in found.relations if r.type == "FAMILY_OF"]
    assert [(found.chains[r.source].name, found.chains[r.target].name) for r in family] == [
        ("George Castell Jr.", "George Castell")
    ]


def test_who_signs_the_article_is_not_she(annotate: Annotate) -> None:
    text = "By Ann Lee\n\nThe port of Dorval closed on Friday. She said so on Monday."
    _, found = annotate(text)
    signed = next(m.chain for m in found.mentions if text[m.start : m.end] == "Ann Lee")
    assert [m.form for m in found.mentions if m.chain == signed] == ["name"]


def test_who_signs_the_article_takes_no_part_in_it(annotate: Annotate) -> None:
    text = "The port closed, Ada Lund said.\n\n(Reporting by Ann Lee in Oslo and Tom Reed; Editing by Jo Hart)"
    _, found = annotate(text)
    signed = {k for k, c in enumerate(found.chains) if c.name in {"Ann Lee", "Tom Reed", "Jo Hart"}}
    assert len(signed) == 3
    assert not signed & {end for r in found.relations for end in (r.source, r.target)}
    assert not signed & {q.speaker.chain for q in found.quotations if q.speaker}
