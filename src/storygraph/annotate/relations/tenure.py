"""Since when and until when a relation held, where dates stand with the words that say it: "chairman since 2010"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from storygraph.annotate.lookup import Spans
from storygraph.annotate.relations.words import words
from storygraph.model import TimeExpression

REACH = 10  # tokens after the word of the relation in which its dates stand
STARTING = words("appoint become elect join name")
Tenure = tuple[str | None, str | None]


class Tenures:
    """Dates by token. Built once an article."""

    def __init__(self, doc: Doc, times: Sequence[TimeExpression]) -> None:
        self.doc = doc
        self.times = times
        self.spans = Spans(doc, times)

    def of(self, token: Token) -> Tenure:
        """ISO dates of the beginning and the end of what the token says; None where the text gives none."""
        since = until = None
        opened = ""
        end = min(token.i + REACH, token.sent.end - 1)
        for at in range(token.i + 1, end):
            word = self.doc[at]
            if word.text in (";", ".", "\n") or (word.pos_ == "VERB" and not opened):
                break
            position = self.spans.at(self.doc[at + 1])
            if position is None:
                continue
            interval = self.times[position].interval
            if word.lower_ in ("since", "from") and interval.earliest:
                since, opened = interval.earliest[:10], word.lower_
            elif (word.lower_ in ("until", "till") or (word.lower_ == "to" and opened == "from")) and interval.latest:
                until = interval.latest[:10]
            elif word.lower_ in ("in", "on") and interval.earliest and self._starts(token):
                since = interval.earliest[:10]
        return since, until

    @staticmethod
    def _starts(token: Token) -> bool:
        return token.lemma_ in STARTING or token.head.lemma_ in STARTING or token.head.head.lemma_ in STARTING
