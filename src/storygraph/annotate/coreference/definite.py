"""Definite descriptions: which chain "the commissioner", "the airline", "the country" or "the report" goes back to.

A description goes back to a chain that has been called so, by a title, an apposition or an earlier description, unless
what distinguishes the one is not said of the other. Where nobody has been called so, kinds decide: "the airline" to
the only company in reach, "the state" to a state.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from storygraph.annotate.coreference import bodies, family, places, words
from storygraph.annotate.coreference.choose import best, called, clash, latest
from storygraph.annotate.coreference.state import Link, Phrase, modifiers
from storygraph.annotate.documents.words import kind_of
from storygraph.annotate.names.words import folded

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "such"})
ACCUSED = frozenset({"accused", "defendant", "suspect"})
GENERIC_DOCUMENTS = frozenset({"document", "file", "text", "paperwork"})
LIKE = {kind: {"filing", "lawsuit"} for kind in ("filing", "lawsuit")}
HEADLINE, LEAD = 40, 120  # tokens from the start in which a headline begins, in which the lead repeats it
Found = tuple[Link, float] | None


def determiner(p: Phrase) -> Token | None:
    """The article, demonstrative or possessive of a phrase."""
    return next((c for c in p.head.lefts if c.dep_ in {"det", "poss", "predet"}), None)


def resolve(p: Phrase, before: Sequence[Link], named: Sequence[Link]) -> Found:
    """The chain a description goes back to, with a confidence; None where it is unsure or introduces something new.

    `before` are the chains read so far, `named` the named chains of the article.
    """
    first = determiner(p)
    demonstrative = first is not None and first.dep_ in {"det", "predet"} and first.lower_ in DEFINITE
    possessed = first is not None and first.dep_ == "poss"
    if modifiers(p) & words.NOT_THE_SAME:
        return None
    if p.type == "Document":
        return _document(p, before, named) if demonstrative or possessed else _again(p, before)
    if p.type == "Place":
        return places.resolve(p, before, named, demonstrative or possessed)
    if not demonstrative and not possessed:
        return _bare(p, before, named) if first is None else None
    if p.type == "Organization":
        return bodies.resolve(p, before, named)
    if p.type == "Group":
        target = best(p, called(p, before))
        return (target, 0.7) if target is not None else None
    return _person(p, before, named)


def _bare(p: Phrase, before: Sequence[Link], named: Sequence[Link]) -> Found:
    """A bare "Governor signs …" in a headline: the only chain called so in the article; "police": the only police."""
    if p.head.dep_ not in {"nsubj", "nsubjpass", "poss", "ROOT", "pobj", "dobj"}:
        return None
    if p.type == "Person" and not p.plural and p.head.dep_ not in {"pobj", "dobj"}:
        same = called(p, named)
        if len(same) > 1 and modifiers(p):
            same = [x for x in same if modifiers(p) <= x.modifiers] or [
                x for x in same if modifiers(p) <= x.modifiers | x.name_words
            ]
        return (same[0], 0.6) if len(same) == 1 else None
    if p.type == "Organization" and not p.plural:
        found = bodies.by_words(p, named)
        if found is not None:
            return found
    if p.noun in {"police", "parliament", "congress"}:
        same = [x for x in before if x.named and x.type == "Organization" and p.noun in x.name_words]
        return (same[0], 0.6) if len(same) == 1 else None
    return None


def _person(p: Phrase, links: Sequence[Link], named: Sequence[Link]) -> Found:
    owner = next((c for c in p.head.lefts if c.dep_ == "poss"), None)
    if owner is not None and (p.noun in words.FAMILY or p.noun in words.OF_SOMEONE):
        return None
    if owner is None and p.noun in words.FAMILY:
        return family.parent(p, links)
    gender = words.gender_of_noun(p.noun)
    fitting = [x for x in links if gender == "unknown" or x.gender in {gender, "unknown"}]
    target = best(p, called(p, fitting))
    if target is not None:
        return target, 0.8 if target.named else 0.7
    later = [x for x in called(p, named) if not x.plural] or _head_of(p, named) or _charged(p, named)
    return (later[0], 0.6) if len(later) == 1 and not p.plural and gender in {"unknown", later[0].gender} else None


def _charged(p: Phrase, named: Sequence[Link]) -> list[Link]:
    """Who "the accused" may be: whoever is said to be charged, tried or the like."""
    if p.noun not in ACCUSED:
        return []

    def on_trial(q: Phrase) -> bool:
        verb = q.head.head
        done = q.head.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in words.CHARGE
        return done or (q.head.dep_ == "pobj" and verb.head.lemma_ in {"case", "charge", "trial"})

    return [x for x in named if x.type == "Person" and not x.plural and any(on_trial(q) for q in x.phrases)]


def _head_of(p: Phrase, named: Sequence[Link]) -> list[Link]:
    """Who "the Lakeland water safety chief" may be: whoever heads something with the same words in its name."""
    if p.noun not in words.HEADS:
        return []
    own = surroundings(p)
    return [
        x
        for x in named
        if x.type == "Person" and any(len(own & surroundings(q)) > 1 for q in x.phrases if q.form == "nominal")
    ]


def surroundings(p: Phrase) -> set[str]:
    """Folded content words that stand before a description's noun or in "of" and "for" after it."""
    after = [
        t
        for c in p.head.rights
        if c.dep_ == "prep" and c.lower_ in {"of", "for"}
        for t in c.subtree
        if t.i < p.end + 10
    ]
    before = [t for c in p.head.lefts for t in c.subtree]
    return {folded(t.text) for t in [*before, *after] if t.pos_ in {"NOUN", "PROPN"}}


def _again(p: Phrase, before: Sequence[Link]) -> Found:
    """An indefinite document once more: what a headline called so, told in the lead; or another on the same topic."""
    same = [
        x for x in before if x.type == "Document" and x.plural == p.plural and p.noun in x.heads and not clash(p, x)
    ]
    on_topic = [x for x in same if x.topics & topics(p)]
    if on_topic:
        target = latest(on_topic)
        return (target, 0.6) if target is not None else None
    fresh = [x for x in same if x.seen <= 2 and min(q.start for q in x.phrases) < HEADLINE and p.start < LEAD]
    return (fresh[0], 0.6) if len(fresh) == 1 and modifiers(p) else None


def topics(p: Phrase) -> set[str]:
    """Folded names that a document is about or from: before its noun, or in what depends on it after "on", "about"."""
    before = {folded(t.text) for t in p.head.lefts if t.pos_ == "PROPN"}
    after = {
        folded(t.text)
        for c in p.head.rights
        if c.dep_ == "prep" and c.lower_ in {"on", "about", "into", "concerning", "regarding"}
        for t in c.subtree
        if t.pos_ == "PROPN" and t.i < p.end + 12
    }
    return before | after


def _told_otherwise(p: Phrase, link: Link) -> bool:
    """Whether the phrase names whose document it is, and the chain has been told apart by something else: "the Acme
    report" is not "a report in The Times that …"."""
    own = {folded(t.text) for t in p.head.lefts if t.pos_ == "PROPN"}
    if not own or link.named:
        return False
    for q in link.phrases:
        after = [t for c in q.head.rights if c.dep_ in {"prep", "acl", "relcl"} for t in c.subtree]
        if any(t.pos_ == "PROPN" for t in after) and not own & {folded(t.text) for t in after}:
            return True
    return False


def _in_passing(link: Link) -> bool:
    """Whether it is a document only mentioned once so far, by its bare noun: "they never debated a bill"."""
    return not link.named and link.seen <= 1 and not link.modifiers and not link.topics


def _document(p: Phrase, before: Sequence[Link], named: Sequence[Link]) -> Found:
    """The nearest earlier document called so, else of this kind; else the only one named so further on."""
    documents = [x for x in before if x.type == "Document" and x.plural == p.plural]
    same = [x for x in documents if p.noun in x.heads and not clash(p, x) and not _told_otherwise(p, x)]
    own = modifiers(p) - words.EMPTY
    fitting = [x for x in same if topics(p) & x.topics] or [x for x in same if own & (x.modifiers | x.name_words)]
    known = fitting or same
    target = latest([x for x in known if not _in_passing(x)] or known)
    if target is not None:
        return target, 0.8
    later = [x for x in named if x.type == "Document" and p.noun in x.heads and x.plural == p.plural]
    if len(later) == 1 and not clash(p, later[0]):
        return later[0], 0.7
    if any(not w.isdigit() for w in own):
        return None
    kinds = LIKE.get(kind_of(p.noun), {kind_of(p.noun)})
    kin = [x for x in documents if x.kind in kinds and not clash(p, x)]
    if p.noun in GENERIC_DOCUMENTS:
        kin = [x for x in documents if x.kind in {"document", "dossier"}] or [x for x in documents if x.kind]
    if not kin and kind_of(p.noun) in {"letter", "report", "memo"}:
        kin = [x for x in documents if "document" in x.heads]
    target = latest(kin)
    return (target, 0.6) if target is not None else None
