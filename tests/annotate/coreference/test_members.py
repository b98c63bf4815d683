"""Plural mentions as members: one mention that stands for several entities."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storygraph.answers.annotation_line import annotation_line
from storygraph.model import Annotations, Article, Resolution

Annotate = Callable[..., tuple[Article, Annotations]]


def members(annotate: Annotate, text: str, mention: str) -> set[str]:
    """Names of those that the last mention written so stands for together."""
    _, found = annotate(text)
    chains = [found.chains[m.chain] for m in found.mentions if text[m.start : m.end] == mention]
    return {found.chains[k].name for k in chains[-1].members} if chains else set()


@pytest.mark.parametrize(
    ("text", "mention", "who"),
    [
        ("Tom Reed and Jack Moser left the bank in May. The two men did not comment.", "The two men", "Reed Moser"),
        ("Anna Lund and Piet Moser won the vote. They thanked the town.", "They", "Lund Moser"),
        ("Anna Lund met Piet Moser in Oslo. The couple married in May.", "The couple", "Lund Moser"),
        ("Acme Corp and Brightline Ltd merged. Both companies will cut jobs.", "Both companies", "Corp Ltd"),
        ("France and Germany signed a pact. Both countries said it would help.", "Both countries", "France Germany"),
        ("Two brothers, Ali Reed and Sam Reed, were held. The brothers denied it.", "The brothers", "Reed"),
        ("Ada Sonko and Mary Lund were found on Monday. Both were unhurt.", "Both", "Sonko Lund"),
    ],
)
def test_who_several_are(annotate: Annotate, text: str, mention: str, who: str) -> None:
    found = members(annotate, text, mention)
    assert len(found) == 2
    assert {name.split()[-1] for name in found} == set(who.split())


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Anna Lund and Piet Moser accused the guards. They denied it.", "They"),
        ("Peter Lund, Tom Moser and Ali Reed spoke. The two men left early in a car.", "The two men"),
        ("Tom Reed and Jack Moser left. The two men arrested in Lima are others.", "The two men"),
        ("Tom Reed or Jack Moser will win. The brothers spoke in Lima.", "The brothers"),
    ],
)
def test_who_several_are_is_left_open_where_it_is_unsure(annotate: Annotate, text: str, mention: str) -> None:
    assert members(annotate, text, mention) == set()


def test_later_mentions_are_of_the_same_chain(annotate: Annotate) -> None:
    text = "Tom Reed and Jack Moser left the bank. The two men did not comment. They said they were innocent."
    _, found = annotate(text)
    several = {m.chain for m in found.mentions if found.chains[m.chain].members}
    assert len(several) == 1
    chain = found.chains[several.pop()]
    assert chain.plural
    assert not chain.named


def test_speakers_and_relations_know_the_members(annotate: Annotate) -> None:
    text = "Anna Lund and Tom Reed won. Both are professors at the University of Bergen. Both said it was fair."
    _, found = annotate(text)
    names = {found.chains[r.source].name for r in found.relations if r.type == "WORKS_FOR"}
    assert names == {"Anna Lund", "Tom Reed"}
    speaker = found.quotations[0].speaker
    assert speaker is not None
    assert speaker.chain is not None
    assert {found.chains[k].name for k in found.chains[speaker.chain].members} == names


def test_members_are_printed_only_where_they_are_entities(annotate: Annotate) -> None:
    article, found = annotate("Tom Reed and Jack Moser left the bank. They did not comment.")
    line = annotation_line(article, found, Resolution())
    assert all("members" not in m for m in line["mentions"])
