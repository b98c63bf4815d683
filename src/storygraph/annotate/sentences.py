"""Sentence starts that respect headlines and paragraph breaks; runs before the parser."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

_SINGLE_BREAK = re.compile(r"([^\s])[ \t]*\n[ \t]*(\S{1,2})")
WRAPPED_SHARE = 0.08  # share of single line breaks inside sentences from which lines count as wrapped


def hard_wrapped(text: str) -> bool:
    """Whether lines break inside sentences (fixed-width text): then a single line break says nothing.

    A line goes on inside a sentence where it ends without a full stop and the next begins with a small letter, unless
    that is a name with a capital inside ("iPhone").
    """
    breaks = _SINGLE_BREAK.findall(text)
    inside = sum(before not in '.!?:”"' and after[0].islower() and not after[1:].isupper() for before, after in breaks)
    return len(breaks) >= 3 and inside / len(breaks) > WRAPPED_SHARE


@Language.component("sentence_starts")
def sentence_starts(doc: Doc) -> Doc:
    """Start a sentence after each blank line, and after each line break unless the text is hard-wrapped."""
    wrapped = hard_wrapped(doc.text)
    for token in doc[:-1]:
        breaks = token.text.count("\n") if token.is_space else 0
        if breaks > 1 or (breaks and not wrapped):
            doc[token.i + 1].is_sent_start = True
    return doc
