"""Verbs of headlines in capitals ("Court Clears Mayor"), which the tagger takes for names."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from storygraph.annotate.events.words import words

IRREGULAR = {
    "beaten": "beat", "bought": "buy", "caught": "catch", "dealt": "deal", "fell": "fall", "fled": "flee",
    "fought": "fight", "found": "find", "gave": "give", "hit": "hit", "hurt": "hurt", "led": "lead", "lost": "lose",
    "quit": "quit", "sank": "sink", "shot": "shoot", "shut": "shut", "slain": "slay", "sold": "sell",
    "stole": "steal", "stolen": "steal", "struck": "strike", "sued": "sue", "tried": "try", "won": "win",
}  # fmt: skip
SMALL = words("a an and as at but by for from in into of on or over the to vs with")
OTHERWISE = words("allege board create hit injure publish rule state")
"""Verbs whose forms in headlines are most often something else ("Alleged", "States", "Hit and Run")."""
FINITE = words("VBD VBP VBZ")
LEAST_CAPITALS = 3
SHARE = 0.8  # of the words of a headline in capitals that begin with one
DOUBLED = 4  # letters that a participle with a doubled consonant has at least before its ending ("robb-ed")


def in_capitals(sentence: Tokens) -> bool:
    """Whether nearly all words of a sentence begin with a capital, and no verb of it is written small."""
    told = [t.text for t in sentence if t.is_alpha and t.lower_ not in SMALL]
    capital = sum(text[0].isupper() for text in told)
    if capital < LEAST_CAPITALS or capital < SHARE * len(told):
        return False
    return not any(t.tag_ in FINITE and t.is_lower for t in sentence)


def headline_verb(token: Token, known: dict[str, str]) -> str | None:
    """The lemma of a verb among `known` that a word taken for a name is, by its form and place; else None.

    The sentence must be one in capitals. A bare form ("Clinch") needs a plural or "to" before it.
    """
    if token.pos_ != "PROPN" or not token.is_alpha or _is_surname(token):
        return None
    word = token.lower_
    lemma = IRREGULAR.get(word) or _inflected(word, known)
    if lemma is None and word in known and token.i > token.sent.start:
        before = token.nbor(-1)
        plural = before.lower_.endswith("s") and not before.lower_.endswith("ss") and before.text[0].isupper()
        lemma = word if plural or before.lower_ == "to" else None
    return lemma if lemma in known and lemma not in OTHERWISE else None


def _is_surname(token: Token) -> bool:
    """Whether the word may be the last name of somebody: what is left would be no full name."""
    if token.ent_type_ != "PERSON":
        return False
    person = next((e for e in token.sent.ents if e.start <= token.i < e.end), None)
    return person is None or token.i < person.end - 1 or len(person) <= 2


def _inflected(word: str, known: dict[str, str]) -> str | None:
    """The verb that a third person or a participle belongs to."""
    for ending, others in (("ies", ("y",)), ("ied", ("y",)), ("es", ("", "e")), ("ed", ("", "e")), ("s", ("",))):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            base = word[: -len(ending)]
            found = next((base + o for o in others if base + o in known), None)
            if found is None and ending == "ed" and len(base) >= DOUBLED and base[-1] == base[-2]:
                found = base[:-1] if base[:-1] in known else None
            if found is not None:
                return found
    return None
