"""Messages, requests and calendar entries: short texts in which bare figures are times.

"At 7", "Monday 11-4" or "3h" mean hours only where one writes to somebody about an appointment. In an article the
same figures count something else, so the rules and tokens for them hold for messages alone.
"""

from __future__ import annotations

from spacy.tokens import Doc

LONGEST = 300
"""Code points of the longest text that may be a message."""
_ADDRESSED = {
    "i", "me", "my", "mine", "we", "us", "our", "you", "your", "let", "lets", "please", "hey", "hi", "?",
}  # fmt: skip
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


def is_message(doc: Doc) -> bool:
    """Whether a text is short and speaks to somebody, asks, commands, or is a mere note without a finite verb."""
    if len(doc.text) > LONGEST or not len(doc):
        return False
    if any(t.lower_ in _ADDRESSED for t in doc):
        return True
    return doc[0].tag_ == "VB" or not any(t.tag_ in _FINITE for t in doc)
