"""Relations of people and bodies to documents: who issued, signed, received, asked for, leaked or denied it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.relations.actors import Actors, Named
from storygraph.annotate.relations.candidate import Candidate
from storygraph.annotate.relations.reality import unreal
from storygraph.annotate.relations.roles import DOCUMENT_VERBS, SAYING_IN

PLATFORMS = frozenset({"Facebook", "Instagram", "Telegram", "TikTok", "Twitter", "Weibo", "WhatsApp", "X", "YouTube"})
COPIES = frozenset({"copy", "draft", "extract", "excerpt", "part", "summary", "text", "version"})
DOING = frozenset({"after", "by", "for", "in", "on"})  # "posted a note on the site blaming X": the same subject
ACTING = ("Person", "Organization", "Place", "Group")


def papers(actors: Actors) -> Iterator[Candidate]:
    """Candidates of all document mentions, in text order."""
    for _, mention in actors:
        if mention.type != "Document" or not actors.usable(mention.chain):
            continue
        paper = Named(start=mention.start, end=mention.end, chain=mention.chain, type="Document")
        tokens = actors.tokens(paper)
        inside = {t.i for t in tokens}
        root = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[-1])
        yield from _around(actors, paper, root, inside)
        yield from _clause(actors, paper, root)


def _around(actors: Actors, paper: Named, root: Token, inside: set[int]) -> Iterator[Candidate]:
    """Owner, author and addressee inside the noun phrase."""
    for child in root.children:
        if child.dep_ in ("poss", "compound", "nmod", "amod"):
            for who in acting(actors, child):
                if child.dep_ == "poss" or child.text not in PLATFORMS:
                    yield Candidate("ISSUED", who, paper, "", root)
        elif child.dep_ == "prep":
            type_ = {"by": "ISSUED", "from": "ISSUED", "to": "RECEIVED", "of": "ISSUED"}.get(child.lower_)
            if type_ is None or (child.lower_ == "of" and root.lemma_ not in ("report", "statement", "letter")):
                continue
            for obj in child.children:
                if obj.dep_ == "pobj":
                    for who in acting(actors, obj):
                        yield Candidate(type_, who, paper, "", root)
        elif child.dep_ in ("acl", "relcl", "amod") and child.pos_ == "VERB":
            yield from _done_to(actors, paper, child)


def _done_to(actors: Actors, paper: Named, verb: Token) -> Iterator[Candidate]:
    """A verb whose object the document is, in a clause of its own: "written by X", "that X signed"."""
    if unreal(verb):
        return
    type_ = DOCUMENT_VERBS.get(verb.lemma_)
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for obj in child.children:
                if type_ and obj.dep_ == "pobj":
                    for who in acting(actors, obj):
                        yield Candidate(type_, who, paper, verb.text, verb)
        elif child.dep_ == "nsubj" and type_ and verb.dep_ == "relcl":
            for who in acting(actors, child):
                yield Candidate(type_, who, paper, verb.text, verb)
        elif (
            child.dep_ in ("prep", "dative")
            and child.lower_ == "to"
            and verb.lemma_ in ("send", "address", "submit", "deliver", "write")
        ):
            for obj in child.children:
                if obj.dep_ == "pobj":
                    for who in acting(actors, obj):
                        yield Candidate("RECEIVED", who, paper, verb.text, verb)


def _clause(actors: Actors, paper: Named, root: Token) -> Iterator[Candidate]:
    """The verb over the document: "X published the report", "the report was leaked by X", "X said in a statement"."""
    head = root.head
    if root.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_ in COPIES:
        root, head = head.head, head.head.head  # "released copies of the report"
    for _ in range(3):
        if root.dep_ != "conj":
            break
        root = head
        head = root.head
    if root.dep_ in ("dobj", "nsubjpass") and head.pos_ == "VERB":
        yield from _done_to(actors, paper, head)
        type_ = DOCUMENT_VERBS.get(head.lemma_)
        if root.dep_ == "dobj" and type_ and not unreal(head):
            for who in subjects(actors, head):
                yield Candidate(type_, who, paper, head.text, head)
    elif root.dep_ == "pobj" and head.lower_ in ("in", "on", "via", "by", "through") and head.head.pos_ == "VERB":
        verb = head.head
        if verb.lemma_ in SAYING_IN and not unreal(verb):
            for who in subjects(actors, verb):
                yield Candidate("ISSUED", who, paper, verb.text, verb, 0.7)


def subjects(actors: Actors, verb: Token) -> Iterator[Named]:
    """Who the written or understood subject of a verb names."""
    for _ in range(4):
        own = [c for c in verb.children if c.dep_ == "nsubj"]
        if own:
            token = own[0]
            if token.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
                token = verb.head
            yield from acting(actors, token)
            return
        if verb.dep_ == "acl":
            yield from acting(actors, verb.head)
            return
        if verb.dep_ == "pcomp" and verb.head.lower_ in DOING and verb.head.head.pos_ == "VERB":
            verb = verb.head
        elif verb.dep_ not in ("conj", "xcomp", "advcl"):
            return
        verb = verb.head


def acting(actors: Actors, token: Token) -> Iterator[Named]:
    """The people and bodies that a noun phrase names: its head and what is joined to it, else whose it is."""
    found = actors.at(token)
    if found is not None and found.type in ACTING and found.start <= token.idx < found.end:
        yield found
    elif found is None and (several := actors.several(token)):
        yield from (s for s in several if s.type in ACTING)
    elif found is None:
        for child in token.children:
            if child.dep_ in ("poss", "compound", "nmod", "amod") or (child.dep_ == "appos" and child.i > token.i):
                yield from acting(actors, child)
            elif child.dep_ == "prep" and child.lower_ in ("of", "from", "at", "for"):
                for obj in child.children:
                    if obj.dep_ == "pobj":
                        yield from acting(actors, obj)
    for child in token.children:
        if child.dep_ == "conj":
            yield from acting(actors, child)
