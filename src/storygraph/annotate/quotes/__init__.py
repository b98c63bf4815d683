"""Who said what: quotations with cue and speaker."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Doc

from storygraph.annotate.quotes.according import find_according, find_hearsay, find_nominal
from storygraph.annotate.quotes.adjectives import find_adjectival
from storygraph.annotate.quotes.confidence import Feature, calibrated
from storygraph.annotate.quotes.continuation import find_continuations
from storygraph.annotate.quotes.credits import find_credited, find_headline, find_transcript
from storygraph.annotate.quotes.direct import find_direct
from storygraph.annotate.quotes.finish import Finisher, merged, with_parents
from storygraph.annotate.quotes.indirect import find_indirect
from storygraph.annotate.quotes.layout import Page
from storygraph.annotate.quotes.nested import without_weak
from storygraph.model import Chain, Mention, Quotation, TimeExpression


def find_quotations(
    doc: Doc,
    mentions: Sequence[Mention],
    chains: Sequence[Chain],
    times: Sequence[TimeExpression],
    confidence: Callable[[Feature], float] = calibrated,
) -> list[Quotation]:
    """Quotations in text order: direct, mixed and indirect, each with its speaker and cue where the text has them.

    `confidence` gives the probability that an attribution of a class is right, once for each quotation, in order.
    """
    page = Page(doc)
    drafts = find_direct(page)
    drafts += find_transcript(page)
    drafts += find_credited(page, {k for d in drafts for k in d.quoted})
    drafts += find_headline(page)
    claimed = {d.cue.i for d in drafts if d.cue is not None}
    drafts += find_indirect(page, claimed)
    drafts += find_according(page, claimed)
    drafts += find_hearsay(page, claimed)
    drafts += find_nominal(page, claimed)
    drafts += find_adjectival(page)
    drafts += find_continuations(page, drafts)
    finisher = Finisher(page, mentions, chains, times, confidence)
    return with_parents([finisher.quotation(d) for d in merged(page, without_weak(page, drafts))], page.text)
