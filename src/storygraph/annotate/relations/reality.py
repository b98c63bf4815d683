"""Whether a clause tells of something that is so: not what is denied, asked, wished, planned or only possible."""

from __future__ import annotations

from spacy.tokens import Token

from storygraph.annotate.relations.words import words

POSSIBLE = words("can could may might must shall should to will would wo ’ll 'll ’d 'd")
OPEN = words("if lest unless whether")
UNREAL = words(
    "ask decline demand deny doubt fail forget hope intend offer plan propose question refuse threaten urge want "
    "wish wonder"
)
DONE = words("begin continue help manage start vote")  # what is done "to": it is so
CLAUSES = words("acl advcl ccomp conj pcomp relcl xcomp")
DEEPEST = 5  # clauses above the verb that are asked


def unreal(verb: Token) -> bool:
    """Whether the clause of a verb, or one that it hangs on, leaves open or denies what it says."""
    if _open(verb):
        return True
    for _ in range(DEEPEST):
        if verb.dep_ not in CLAUSES or verb.head.i == verb.i:
            return verb.sent[-1].text == "?"
        lower, verb = verb, verb.head
        if lower.dep_ == "xcomp" and verb.lemma_ in DONE and _open(verb):
            return True
        if lower.dep_ in {"ccomp", "xcomp", "pcomp"} and (verb.lemma_ in UNREAL or _negated(verb)):
            return True
        if lower.dep_ == "conj" and lower.tag_ in {"VB", "VBG", "VBN"} and _open(verb):
            return True
    return False


def _open(verb: Token) -> bool:
    if _negated(verb):
        return True
    done = verb.dep_ == "xcomp" and verb.head.lemma_ in DONE
    for c in verb.lefts:
        if c.dep_ == "aux" and c.lower_ in POSSIBLE and not (done and c.lower_ == "to"):
            return True
        if c.dep_ == "mark" and c.lower_ in OPEN:
            return True
    return False


def _negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)
