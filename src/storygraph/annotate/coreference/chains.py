"""Chains as they are handed on: the fullest name, other names, descriptions, titles."""

from __future__ import annotations

from typing import Literal, cast

from spacy.tokens import Doc

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link
from storygraph.annotate.names.words import PEOPLES, nations
from storygraph.model import Chain, EntityType


def chain_of(doc: Doc, link: Link) -> Chain:
    """The finished chain. Its name is the longest of its names (not in capitals if another is not), else of its
    descriptions; equal lengths: the first."""
    phrases = sorted(link.phrases, key=lambda p: p.start)
    names = list(dict.fromkeys(_text(doc, p.start, p.end) for p in phrases if p.form == "name"))
    described = list(dict.fromkeys(_text(doc, p.start, p.end) for p in phrases if p.form == "nominal"))
    pool = names or described or [_text(doc, phrases[0].start, phrases[0].end)]
    name = max(pool, key=lambda n: (not (n.isupper() and len(n) > 6), len(n)))
    return Chain(
        type=cast(EntityType, link.type),
        name=name,
        named=bool(names),
        aliases=tuple(n for n in names if n != name),
        descriptions=tuple(sorted(link.heads)),
        titles=tuple(sorted(link.titles)),
        gender=cast(Literal["male", "female", "neuter", "unknown"], link.gender),
        plural=link.plural,
        kind=link.kind or _kind(link, name),
    )


def _text(doc: Doc, start: int, end: int) -> str:
    return " ".join(doc[start:end].text.split())


def _kind(link: Link, name: str) -> str | None:
    first = name.split()[0]
    if link.type != "Group":
        return None
    if first in words.FAITHS or first + "s" in words.FAITHS:
        return "faith"
    if first in words.PARTIES:
        return "party"
    return "nation" if first in nations()[1] or first in PEOPLES else None
