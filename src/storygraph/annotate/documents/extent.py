"""How far the description of a document reaches: "a letter to households", "Ada's statement", "the memo of 3 May"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

FARTHEST = 8  # tokens after the head
LONGEST = 45  # code points that are added on the right, at most
CLOSING = frozenset([",", ";", ":", "(", ")", '"', "“", "”", "‘", "’", ".", "—", "–", "\n", "\n\n"])
CUT = frozenset({"ccomp", "dobj", "xcomp"})  # what the last word cannot be without
COMPLEMENTS = frozenset({"prep", "acl", "relcl", "appos"})


def whole(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """First token and end of the description with whose it is and with what follows its noun; where that is long, only
    as much as is short. `doc[start:end]` is the description from its determiner to its noun."""
    head = doc[end - 1]
    return _left(doc, start, head), _right(doc, end, head)


def _left(doc: Doc, start: int, head: Token) -> int:
    """Takes in a possessor right before it."""
    owner = next((c for c in head.lefts if c.dep_ == "poss"), None)
    if owner is None or owner.i >= start or doc[start - 1].tag_ != "POS" or head.i - owner.left_edge.i > FARTHEST:
        return start
    return owner.left_edge.i if owner.left_edge.i >= head.sent.start else start


def _right(doc: Doc, end: int, head: Token) -> int:
    """Takes in the first complement, up to a comma or a relative clause."""
    child = next((c for c in head.rights if c.i >= end), None)
    if child is None or child.dep_ not in COMPLEMENTS or child.left_edge.i != end or _when(child):
        return end
    stop = end
    while stop <= child.right_edge.i and doc[stop].text not in CLOSING and doc[stop].tag_ not in {"WDT", "WP"}:
        stop += 1
    last = doc[stop - 1]
    if last.pos_ in {"ADP", "DET", "AUX", "CCONJ"} or _cut(last, stop):
        return end
    short = stop - end <= FARTHEST and doc[stop - 1].idx + len(doc[stop - 1]) - doc[end - 1].idx <= LONGEST
    return stop if short else end


def _cut(last: Token, stop: int) -> bool:
    """Whether what the last word cannot be without is left outside: "a post announcing …", "an order making media
    that"."""
    return any(
        c.i >= stop and (c.dep_ in CUT or (c.dep_ == "relcl" and last.doc[stop].text not in CLOSING))
        for c in last.rights
    )


def _when(child: Token) -> bool:
    """ "on Wednesday" says when something was done, not which document it is."""
    return child.lower_ == "on" and any(t.ent_type_ in {"DATE", "TIME"} for t in child.subtree)
