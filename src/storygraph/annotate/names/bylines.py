"""Notes about the author and links at the end of an article: who is named only there is no part of the story.

A credit ("Reporting by …") is none of these: it says who wrote the article, so whom it names stays an entity.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc

from storygraph.annotate.names.proposals import Proposal
from storygraph.annotate.names.vote import key_of

LONGEST = 60  # tokens of a paragraph that may be such a note
PARAGRAPHS = 6  # of the end that are looked at
PROFESSION = (
    "(?:author|columnist|contributor|correspondent|editor|freelancer?|journalist|photographer|producer|reporter|writer)"
)
NOTE = re.compile(
    rf"""\s*[(\[—–*•-]*\s*(?:
      (?:Follow|Contact|Email|E-mail|Write\ to|Reach)\b[^.]*(?:@|\bon\b|\bat\b)
    | (?:Copyright|©|\(c\)|Subscribe|Sign\ up|Read\ more|Related|More\ (?:on|from))\b
    | (?:\w+[ ]){{0,5}}contributed\ to\ this\b
    | [A-Z][\w.’'-]+(?:[ ][A-Z][\w.’'-]+){{1,3}}[ ](?:is|was)[ ](?:an?|the|our)?\b[^.]*\b{PROFESSION}\b
    | [A-Z][\w.’'-]+(?:[ ][A-Z][\w.’'-]+){{1,3}},?[ ](?:[A-Z][\w’'-]*[ ]){{0,4}}{PROFESSION}\b[^.]*$
    | (?:[A-Z][\w’'-]*[ ]){{0,4}}{PROFESSION}[ ](?:for|at|with)\b[^.]*$
    )""",
    re.VERBOSE,
)
HEADED = re.compile(r"\s*(?:About the [Aa]uthors?|[A-Z]\w+ (?:Event|News|Desk)|Author|Tags?)\s*:?\s*$")


def begins(doc: Doc) -> int:
    """First token of the by-lines that the article ends in; its length where there are none."""
    starts = [0, *(t.i + 1 for t in doc if t.is_space and "\n" in t.text and t.i + 1 < len(doc))]
    first = len(doc)
    for start in reversed(starts[-PARAGRAPHS:]):
        text = doc[start:first].text if first > start else ""
        if start == 0 or first - start > LONGEST or (text.strip() and not (NOTE.match(text) or HEADED.match(text))):
            break
        first = start
    return first


def without(doc: Doc, names: Iterable[Proposal]) -> list[Proposal]:
    """The names of people and bodies without those that stand in the closing by-lines alone."""
    found, first = list(names), begins(doc)
    told = {key_of(doc, p.start, p.end) for p in found if p.start < first}
    words = {w for key in told for w in key.split()}
    return [
        p
        for p in found
        if p.start < first
        or p.type in {"Place", "Group"}
        or key_of(doc, p.start, p.end) in told
        or (p.type == "Person" and key_of(doc, p.end - 1, p.end) in words)
    ]


CREDIT = re.compile(
    r"^[ \t]*[(\[]?(?:(?:Additional )?[Rr]eporting|Editing|Writing|Compiled|Written) by [A-Z].{0,300}$"
    r"|^[ \t]*By [A-Z][^.!?\n]{2,80}$",
    re.MULTILINE,
)


def credited(text: str) -> list[tuple[int, int]]:
    """Lines that say who wrote the article, as code points: whom they name is an entity, but takes no part in what is
    told, and no "she" or "they" means them."""
    return [match.span() for match in CREDIT.finditer(text)]
