"""Who takes part in an event, in which role, and where it takes place.

A chain takes part only where the tree ties one of its mentions to the trigger: as an argument, inside an argument
("officials of the ministry"), or as the owner or complement of an event noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from storygraph.annotate.events.lexicon import VERBS
from storygraph.annotate.events.syntax import antecedent, children, conjuncts, first_conjunct, is_passive, subject
from storygraph.annotate.events.triggers import Trigger
from storygraph.annotate.events.words import words
from storygraph.annotate.lookup import Spans
from storygraph.model import Chain, Mention, Participant, Quotation

UNDERGONE = words(
    "acquittal abduction appointment arrest assassination beating beheading capture conviction coronation "
    "death demise demolition deportation destruction detention dismissal execution expulsion extradition "
    "firing funeral hospitalisation hospitalization impeachment imprisonment inauguration indictment injury "
    "killing kidnapping murder nomination ouster poisoning promotion publication release removal rescue "
    "sacking sentencing shooting slaying stabbing suspension trial closure birth swearing-in theft autopsy "
    "jailing incarceration"
)
"""Nouns whose owner undergoes the event: "her arrest" is not hers to make."""
ROLE_OF = {
    "against": "patient", "at": "patient", "on": "patient", "upon": "patient", "onto": "patient", "for": "beneficiary",
    "to": "recipient", "by": "agent", "with": "partner", "between": "partner", "among": "partner", "from": "source",
    "about": "topic", "over": "topic", "regarding": "topic", "of": "patient", "into": "patient", "in": "patient",
    "near": "patient", "as": "topic", "after": "topic", "through": "topic", "under": "topic", "alongside": "partner",
}  # fmt: skip
PLACING = words("in at near inside outside within around off across throughout along from to into on through")
WITHIN = words("at between by for from including of")
"""Prepositions within an argument whose objects take part in what it does: "firms including Brightwater"."""
DEEDS = words("for of with")
"""Prepositions between a judging verb and the deed: "charged him with theft"."""
AROUND = words("at during for in of on to with")
JUDGING = words("accuse acquit arrest blame charge condemn convict criticise criticize indict jail sentence suspect")
TELLING = words(f"{VERBS['say']} {VERBS['accuse']} {VERBS['deny']}") | words(
    "call characterise characterize condemn confirm criticise criticize decry denounce deplore investigate mourn probe"
)
"""Verbs whose subject speaks or thinks of the event that is their object, and need not have acted in it."""
NO_PART = words("according")
"""Prepositions of whom the sentence has its news from."""
OF_THE_AIM = words("about against by for from over to with")
SLIGHT = words("other say talk write")
"""Types of which somebody who speaks of himself tells many, none of them news."""
SELF = words("i me my we us our")
INNER = ("poss", "compound", "nmod", "amod", "appos", "nummod")


class Actors:
    """Finds chains at tokens. Built once an article."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention], chains: Sequence[Chain]) -> None:
        self.chains = chains
        self.mentions = mentions
        self.spans = Spans(doc, mentions)

    def mention(self, token: Token) -> int | None:
        """Position of the mention that the token heads, else of the name that it stands in."""
        found = self.spans.headed_by(token)
        if found is not None:
            return found
        found = self.spans.at(token)
        return found if found is not None and self.mentions[found].form == "name" else None

    def usable(self, position: int) -> bool:
        """Whether the mention's chain is a node of the graph: named or a document."""
        return self.is_node(self.mentions[position].chain)

    def is_node(self, chain: int) -> bool:
        """Whether the chain is one of the graph: named or a document."""
        return self.chains[chain].named or self.chains[chain].type == "Document"

    def of_argument(self, token: Token, depth: int = 0) -> Iterator[int]:
        """Mentions that an argument names: its head and what it is coordinated with, else whose it is."""
        for part in conjuncts(token):
            at = self.mention(part)
            if at is not None and self.usable(at):
                yield at
                if self.mentions[at].type != "Document":
                    continue
            if depth < 3:
                yield from self._inside(part, depth)

    def _inside(self, noun: Token, depth: int) -> Iterator[int]:
        for child in noun.children:
            if child.dep_ in INNER:
                yield from self.of_argument(child, depth + 1)
            elif child.dep_ == "prep" and child.lower_ in WITHIN:
                for inner in children(child, "pobj"):
                    yield from self.of_argument(inner, depth + 1)
            elif child.dep_ == "acl" and child.tag_ == "VBN":
                for agent in children(child, "agent"):
                    for inner in children(agent, "pobj"):
                        yield from self.of_argument(inner, depth + 1)


def participants_of(trigger: Trigger, actors: Actors, said: Quotation | None) -> tuple[Participant, ...]:
    """Participants in text order, each chain once (its first role). `said` is the quotation that the trigger cues."""
    found: dict[int, Participant] = {}
    if said is not None and said.speaker is not None:
        speaker = said.speaker
        for chain in (speaker.chain, speaker.behalf if speaker.chain is None else None):
            if chain is not None and actors.is_node(chain):
                found[chain] = Participant(start=speaker.start, end=speaker.end, chain=chain, role="agent")
    for token, role in _arguments(trigger, actors):
        for position in actors.of_argument(token):
            mention = actors.mentions[position]
            if mention.type == "Place" and role in ("place", "patient") and token.dep_ == "pobj":
                continue
            made = Participant(
                start=mention.start, end=mention.end, chain=mention.chain, role="patient" if role == "place" else role
            )
            found.setdefault(mention.chain, made)
    for hearer in _heard(said, actors, trigger):
        found.setdefault(hearer.chain, hearer)
    return tuple(sorted(found.values(), key=lambda p: (p.start, p.end)))


def _heard(said: Quotation | None, actors: Actors, trigger: Trigger) -> Iterator[Participant]:
    """Whom it is said to."""
    chain = said.addressee if said is not None else None
    if chain is not None and actors.is_node(chain):
        at = trigger.token.idx
        yield Participant(start=at, end=at, chain=chain, role="recipient")


def who_speaks(trigger: Trigger, actors: Actors, inside: Quotation | None) -> Participant | None:
    """Who tells the event of himself: "I" or "we" in a quotation of a known speaker. Understood, so with an empty
    span: the words beside the event do not name who that is."""
    chain = inside.speaker.chain if inside is not None and inside.speaker is not None else None
    if chain is None or not actors.is_node(chain) or trigger.type in SLIGHT:
        return None
    for token, role in _arguments(trigger, actors):
        if token.lower_ in SELF:
            return Participant(start=token.idx, end=token.idx, chain=chain, role=role)
    return None


def place_of(trigger: Trigger, actors: Actors) -> Mention | None:
    """The place named by a preposition of place at the trigger, at its light verb or in its arguments."""
    heads = [trigger.token, *([trigger.light] if trigger.light else [])]
    if trigger.noun and not trigger.light and trigger.token.head.pos_ in ("VERB", "AUX"):
        heads.append(trigger.token.head)
    for head in heads:
        found = _place_under(head, actors)
        if found is not None:
            return found
    for head in heads:
        for child in head.children:
            if child.dep_ in ("dobj", "nsubjpass", "nsubj", "pobj", "xcomp", "poss", "compound", "amod"):
                found = _place_under(child, actors)
                if found is None and trigger.noun and child.dep_ in ("poss", "compound", "amod"):
                    at = actors.mention(child)
                    found = actors.mentions[at] if at is not None and actors.mentions[at].type == "Place" else None
                if found is not None:
                    return found
    return None


def _place_under(head: Token, actors: Actors) -> Mention | None:
    for prep in children(head, "prep"):
        if prep.lower_ not in PLACING or (head.dep_ == "pobj" and prep.lower_ in ("from", "to")):
            continue
        for obj in children(prep, "pobj"):
            for token in (obj, *_nested(obj)):
                at = actors.mention(token)
                if at is not None and actors.mentions[at].type == "Place" and actors.usable(at):
                    return actors.mentions[at]
    return None


def _nested(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in ("appos", "compound", "nmod", "poss", "amod"):
            yield child
        elif child.dep_ == "prep" and child.lower_ in ("of", "in", "near", "at"):
            yield from children(child, "pobj")


def _in_capitals(trigger: Trigger, actors: Actors) -> Iterator[tuple[Token, str]]:
    """The names before and after a headline's verb, whose tree is no help."""
    verb = trigger.token
    passive = verb.lower_.endswith(("ed", "en")) or verb.lower_ in ("caught", "found", "held", "shot", "sold", "slain")
    before = (verb.doc[k] for k in range(verb.i - 1, verb.sent.start - 1, -1))
    first = next((t for t in before if actors.mention(t) is not None), None)
    if first is not None:
        yield first, "patient" if passive else "agent"
    after = next((t for t in verb.doc[verb.i + 1 : verb.sent.end] if actors.mention(t) is not None), None)
    if after is not None and not passive and all(t.pos_ != "ADP" for t in verb.doc[verb.i + 1 : after.i]):
        yield after, "patient"


def _arguments(trigger: Trigger, actors: Actors) -> Iterator[tuple[Token, str]]:
    if trigger.capital is not None:
        yield from _in_capitals(trigger, actors)
    elif trigger.noun:
        yield from _of_noun(trigger)
    else:
        yield from _of_verb(trigger.token)


def _of_verb(verb: Token) -> Iterator[tuple[Token, str]]:
    passive = is_passive(verb)
    who = subject(verb)
    if who is not None:
        yield who, "patient" if passive else "agent"
    yield from _complements(verb)
    for later in children(verb, "conj"):
        if not children(verb, "dobj") and not passive and later.tag_ == verb.tag_ and not children(later, "nsubj"):
            for obj in children(later, "dobj"):
                yield obj, "patient"


def _complements(verb: Token) -> Iterator[tuple[Token, str]]:
    for child in verb.children:
        if child.dep_ == "dobj":
            yield antecedent(child, verb), "patient"
            yield from (
                (o, ROLE_OF.get(p.lower_, "topic")) for p, o in _prepositional(child) if p.lower_ not in ("in",)
            )
        elif child.dep_ == "dative":
            for obj in children(child, "pobj") or [child]:
                yield obj, "recipient"
        elif child.dep_ in ("oprd", "attr"):
            yield child, "topic"
        elif child.dep_ == "agent":
            for obj in children(child, "pobj"):
                yield obj, "agent"
        elif child.dep_ == "prt":
            continue
        elif child.dep_ == "xcomp" and child.pos_ in ("VERB", "NOUN", "PROPN"):
            yield from ((obj, "topic") for obj in children(child, "dobj", "attr"))
            yield from ((obj, "topic") for prep, obj in _prepositional(child) if prep.lower_ in OF_THE_AIM)
    for prep, obj in _prepositional(verb):
        yield obj, ROLE_OF.get(prep.lower_, "topic")


def _prepositional(head: Token) -> Iterator[tuple[Token, Token]]:
    for prep in [p for first in children(head, "prep") for p in conjuncts(first)]:
        if prep.lower_ in NO_PART:
            continue
        for obj in children(prep, "pobj"):
            yield prep, obj
        for inner in children(prep, "prep"):
            for obj in children(inner, "pobj"):
                yield inner, obj


def _of_noun(trigger: Trigger) -> Iterator[tuple[Token, str]]:
    noun = trigger.token
    undergone = noun.lemma_.lower() in UNDERGONE
    if trigger.light is not None:
        verb = trigger.light
        who = subject(verb)
        if who is not None and who.i != noun.i:
            yield who, "patient" if verb.lemma_ in ("suffer", "undergo", "experience") else "agent"
        yield from (pair for pair in _complements(verb) if pair[0].i != noun.i)
    for child in noun.children:
        if child.dep_ == "poss":
            yield child, "patient" if undergone else "agent"
        elif child.dep_ in ("compound", "amod", "nmod"):
            yield child, "topic"
        elif child.dep_ in ("acl", "relcl"):
            for agent in children(child, "agent"):
                yield from ((o, "agent") for o in children(agent, "pobj"))
            yield from ((s, "agent") for s in children(child, "nsubj"))
    for prep, obj in _prepositional(noun):
        if prep.lower_ == "of":
            yield obj, "patient" if undergone else "agent"
        else:
            yield obj, ROLE_OF.get(prep.lower_, "topic")
    if trigger.light is None:
        yield from _around(noun)


def _deed(noun: Token, preposition: Token) -> Iterator[tuple[Token, str]]:
    """Who acts in what a preposition ties to a verb: the object of a verb of judging, else the subject."""
    verb = preposition.head
    if verb.dep_ in ("acomp", "oprd") and verb.pos_ == "ADJ":
        verb = verb.head  # "pleaded guilty to theft"
    if verb.pos_ not in ("VERB", "AUX"):
        return
    accused = next((c for c in children(verb, "dobj") if c.i < preposition.i), None)
    if accused is not None and preposition.lower_ in DEEDS and verb.lemma_ in JUDGING:
        yield accused, "agent"
        return
    who = subject(verb)
    if who is not None and who.i != noun.i:
        judged = is_passive(verb) and verb.lemma_ in JUDGING
        yield who, "patient" if is_passive(verb) and not judged else "agent"


def _around(noun: Token) -> Iterator[tuple[Token, str]]:
    """Who acts in the clause that an event noun without owner stands in ("the ministry opened an inquiry")."""
    if children(noun, "poss"):
        return
    first = first_conjunct(noun)
    head = first.head
    if first.dep_ in ("dobj", "attr") and head.pos_ in ("VERB", "AUX"):
        who = subject(head)
        if who is not None and who.i != noun.i and head.lemma_ not in TELLING:
            yield who, "agent"
    elif first.dep_ == "pobj" and head.lower_ in AROUND:
        yield from _deed(noun, head)
    elif first.dep_ in ("nsubj", "nsubjpass") and head.pos_ in ("VERB", "AUX"):
        yield from ((o, "agent") for a in children(head, "agent") for o in children(a, "pobj"))
        yield from (
            (o, ROLE_OF.get(p.lower_, "topic"))
            for p, o in _prepositional(head)
            if p.lower_ in ("between", "with", "against")
        )
