"""A quotation while it is being put together: tokens and spans, before chains and times are looked up."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from storygraph.model import Span


@dataclass
class Draft:
    """Content, cue and speaker of one attribution.

    `source` is the token that heads the speaker phrase; `label` replaces it where the speaker is no phrase of the
    parse ("Q", a headline's last word). `home` is the stretch in quote marks that the cue stands in.
    """

    spans: list[Span]
    cue: Token | None
    source: Token | None
    home: int
    act: str = "assert"
    lemma: str | None = None
    polarity: str = "asserted"
    confidence: float = 1.0
    hearer: Token | None = None
    label: Span | None = None
    quoted: list[int] = field(default_factory=list)  # stretches in marks that are the content
    cue_span: Span | None = None
    follows: bool = False  # takes its speaker over from another quotation
    under: Token | None = None  # the cue of the utterance that it goes on with: when and where it was said
    weak: bool = False  # counts only where the article itself says so, not inside what somebody else says

    @property
    def start(self) -> int:
        """First code point of the content, else of the cue."""
        if self.spans:
            return self.spans[0].start
        return self.cue.idx if self.cue is not None else 0

    @property
    def end(self) -> int:
        """End of the content, else the start."""
        return self.spans[-1].end if self.spans else self.start
