"""What an article says of somebody's age."""

from __future__ import annotations

import pytest

from storygraph.model import Article, Mention
from storygraph.resolve.ages import Years, born


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Helen Marsh, 54, said no.", Years(1976, 1977)),
        ("Helen Marsh (54) said no.", Years(1976, 1977)),
        ("Helen Marsh, aged 54, said no.", Years(1976, 1977)),
        ("The 54-year-old Helen Marsh said no.", Years(1976, 1977)),
        ("The 54-year-old harbour master Helen Marsh said no.", Years(1976, 1977)),
        ("Helen Marsh (born 3 May 1977) said no.", Years(1977, 1977)),
        ("Helen Marsh, who was born in 1977, said no.", Years(1977, 1977)),
        ("Helen Marsh, 54 miles away, said no.", None),
        ("Helen Marsh said 54, no more.", None),
        ("Helen Marsh, 540, said no.", None),
    ],
)
def test_ages(text: str, years: Years | None) -> None:
    start = text.index("Helen")
    name = Mention(start=start, end=start + len("Helen Marsh"), type="Person", form="name")
    assert born(Article(id="a", text=text, published="2031-03-10"), [name]) == years
    if years and years.first != years.last:
        assert born(Article(id="a", text=text), [name]) is None, "an age without a day says no year"


def test_years_meet_with_a_year_to_spare() -> None:
    assert Years(1976, 1977).meets(Years(1978, 1979))
    assert not Years(1976, 1977).meets(Years(1979, 1980))
