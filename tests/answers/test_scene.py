"""The day that an article tells of, and what is told in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storygraph.answers.timeline.outline import Outline
from storygraph.answers.timeline.scene import in_scene, scene
from storygraph.model import Annotations, Article

Annotate = Callable[..., tuple[Article, Annotations]]
OPENING = "Nora Fenwick opened the new ferry terminal on Tuesday."


def outline(annotate: Annotate, text: str, published: str | None = "2024-03-07", title: str | None = None) -> Outline:
    return Outline(*annotate(text, published, title))


def told_in_scene(one: Outline) -> set[str]:
    return {one.article.text[e.start : e.end] for e in one.found.events if e.time is None and in_scene(one, e)}


def test_the_first_day_that_is_given_to_something_is_the_scene(annotate: Annotate) -> None:
    text = f"{OPENING} The council had approved it on 1 March."
    assert scene(outline(annotate, text)) == "2024-03-05"


def test_no_day_no_scene(annotate: Annotate) -> None:
    assert scene(outline(annotate, "Nora Fenwick opened the new ferry terminal.")) is None


def test_without_a_day_of_publication_there_is_none(annotate: Annotate) -> None:
    assert scene(outline(annotate, OPENING, None)) is None


def test_what_is_long_past_is_no_scene(annotate: Annotate) -> None:
    assert scene(outline(annotate, "Nora Fenwick opened the ferry terminal on 5 March 2019.")) is None


def test_what_is_planned_is_no_scene(annotate: Annotate) -> None:
    assert scene(outline(annotate, "Nora Fenwick will open the ferry terminal on Friday.")) is None


def test_what_the_story_goes_on_to_tell_is_in_it(annotate: Annotate) -> None:
    one = outline(annotate, f"{OPENING}\n\nFenwick met the builders. She praised them.")
    assert {"met", "praised"} <= told_in_scene(one)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("She had resigned from the board.", "resigned"),
        ("The firm, which sued the port, stayed away.", "sued"),
        ("She met the builders in 2019.", "met"),
        ("She will meet the builders.", "meet"),
        ("She may meet the builders.", "meet"),
    ],
)
def test_what_looks_back_or_ahead_is_not(annotate: Annotate, sentence: str, word: str) -> None:
    assert word not in told_in_scene(outline(annotate, f"{OPENING}\n\n{sentence}"))


def test_a_headline_sets_no_scene_and_is_in_none(annotate: Annotate) -> None:
    title = "Mayor quits on Monday"
    one = outline(annotate, f"{title}\n\n{OPENING}", title=title)
    assert one.headline_end == len(title)
    assert scene(one) == "2024-03-05"
    assert "quits" not in told_in_scene(one)
