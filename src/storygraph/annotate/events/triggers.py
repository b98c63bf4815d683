"""Which words tell of an event, and of what type."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from storygraph.annotate.events.headlines import headline_verb, in_capitals
from storygraph.annotate.events.lexicon import NOT_EVENTS, NOUNS, VERBS
from storygraph.annotate.events.syntax import children
from storygraph.annotate.events.words import words

VERB_TYPE: dict[str, str] = {}
for _name, _words in VERBS.items():
    for _word in _words.split():
        VERB_TYPE.setdefault(_word, _name)
NOUN_TYPE: dict[str, str] = {}
for _name, _words in NOUNS.items():
    for _word in _words.split():
        NOUN_TYPE.setdefault(_word, _name)

LIGHT = words("carry conduct deliver do experience give have hold make perform stage suffer take undergo undertake")
"""Verbs that only say that the event of their object takes place."""

PHRASES: dict[tuple[str, str], str] = {  # verb with its particle, object or preposition
    ("break", "out"): "disaster", ("bring", "down"): "destroy", ("call", "for"): "request", ("call", "off"): "end",
    ("call", "on"): "request", ("call", "upon"): "request", ("carry", "out"): "make", ("catch", "fire"): "disaster",
    ("come", "out"): "publish", ("come", "to"): "move", ("cut", "off"): "end", ("draw", "up"): "make",
    ("fill", "in"): "write", ("get", "away"): "release", ("get", "married"): "live", ("give", "birth"): "live",
    ("give", "in"): "agree", ("give", "up"): "end", ("go", "on"): "move", ("hand", "over"): "give",
    ("hold", "hostage"): "attack", ("lay", "off"): "resign", ("lead", "to"): "occur", ("lose", "control"): "disaster",
    ("pass", "away"): "die", ("pull", "out"): "move", ("put", "down"): "die", ("put", "out"): "end",
    ("set", "fire"): "disaster", ("set", "off"): "attack", ("set", "up"): "launch", ("shut", "down"): "end",
    ("find", "guilty"): "sentence", ("find", "innocent"): "sentence",
    ("plead", "guilty"): "try", ("plead", "innocent"): "try", ("step", "aside"): "resign",
    ("step", "down"): "resign", ("stand", "down"): "resign", ("swear", "in"): "appoint",
    ("take", "charge"): "appoint", ("take", "effect"): "launch", ("take", "job"): "appoint", ("take", "off"): "move",
    ("take", "office"): "appoint", ("take", "over"): "buy", ("take", "part"): "join", ("take", "place"): "occur",
    ("take", "to"): "move", ("turn", "down"): "oppose", ("turn", "himself"): "arrest", ("wrap", "up"): "end",
    ("fire", "gas"): "attack", ("fire", "shot"): "attack", ("fire", "round"): "attack", ("fire", "rocket"): "attack",
    ("fire", "missile"): "attack", ("fire", "bullet"): "attack", ("fire", "on"): "attack", ("fire", "into"): "attack",
    ("come", "in"): "move", ("go", "to"): "move", ("go", "into"): "move", ("come", "into"): "launch",
    ("appear", "in"): "occur", ("appear", "before"): "occur",
    ("put", "on"): "make", ("bear", ""): "live", ("go", "out"): "end", ("turn", "into"): "change",
    ("hold", "accountable"): "", ("face", "charge"): "charge", ("run", "for"): "run", ("name", "as"): "appoint",
    ("name", "after"): "live", ("serve", "as"): "appoint", ("serve", "in"): "appoint", ("leave", "for"): "move",
}  # fmt: skip
INTRANSITIVE = {"overturn": "disaster", "collapse": "disaster", "explode": "attack", "burn": "disaster"}
"""Types of verbs without object that mean something else with one."""
PASSIVE = {
    "name": "appoint",
    "bear": "live",
    "call": "",
    "schedule": "occur",
    "hold": "occur",
    "take": "move",
    "base": "",
}
"""Types of verbs that are events in the passive ("she was named head of …")."""


ADJECTIVES = {
    "dead": "die",
    "injured": "injure",
    "wounded": "injure",
    "hospitalised": "injure",
    "hospitalized": "injure",
}
PREDICATED = words("acomp oprd amod ROOT attr conj advcl ccomp")
"""Adjectives that say the outcome of an event, where they are predicates or close a headline's noun phrase."""
WITHIN_NAMES = words("arrest attack crime destroy die disaster")
"""Types of nouns that tell of an event also before another noun: "crash victims", "murder charge"."""
DEEDS = words("attack crime die")
PROSECUTED = words("accuse arrest charge investigate sentence try")
"""Types of nouns that a deed before them names the matter of: "fraud trial", "murder inquiry"."""
QUANTITIES = words(
    "barrage bout couple dozen flurry handful hundred kind lot million number pair part round score series "
    "spate string thousand type wave"
)


PROGRESSIVE = words("am are be been is was were 's 're 'm ’s ’re ’m")
NAMES = words("DATE TIME PERSON GPE LOC FAC ORG NORP")
"""Types of names that hold no event: the month of March, the Corn Exchange."""


class Trigger(NamedTuple):
    """A word that tells of an event. `light` is the verb that only carries a noun's tense and subject; `capital` the
    lemma of a headline's verb that the tagger took for a name."""

    token: Token
    type: str
    noun: bool
    light: Token | None = None
    capital: str | None = None

    @property
    def lemma(self) -> str:
        """The lemma in lower case; the tagger leaves the plural of a name, or of a noun in capitals, as it is."""
        lemma = self.capital or self.token.lemma_.lower()
        if self.noun and self.token.pos_ == "PROPN" and lemma not in NOUN_TYPE and lemma.endswith("s"):
            return lemma[:-1]
        return lemma


def find_triggers(doc: Doc) -> list[Trigger]:
    """Triggers in text order, one a token."""
    found = []
    for sentence in doc.sents:
        in_headline = in_capitals(sentence)
        found += [t for token in sentence if (t := _trigger(token, in_headline)) is not None]
    return found


def _trigger(token: Token, in_headline: bool) -> Trigger | None:
    capital = headline_verb(token, VERB_TYPE) if in_headline and token.pos_ == "PROPN" else None
    if capital is not None and noun_type(token) is None:
        return Trigger(token, VERB_TYPE[capital], noun=False, capital=capital)
    if token.pos_ == "VERB" or (
        token.pos_ == "AUX" and token.dep_ in ("ROOT", "ccomp") and token.lemma_ not in ("be", "have")
    ):
        return _verb(token)
    if token.lower_ in ADJECTIVES and token.dep_ in PREDICATED:
        return Trigger(token, ADJECTIVES[token.lower_], noun=False)
    if token.pos_ == "NOUN" or (
        token.pos_ == "PROPN" and (token.ent_type_ not in NAMES or _taken_for(token, in_headline))
    ):
        return _noun(token)
    return None


def _taken_for(token: Token, in_headline: bool) -> bool:
    """Whether an event noun is taken for a part of an organisation's name: in a headline in capitals, or short for an
    offence."""
    return token.ent_type_ == "ORG" and (in_headline or token.text in ("DUI", "DWI"))


def noun_type(token: Token) -> str | None:
    """The type of a noun that tells of an event, else None."""
    lemma = token.lemma_.lower()
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    if token.pos_ == "PROPN" and lemma.endswith("s") and lemma not in NOUN_TYPE:
        lemma = lemma[:-1]  # a headline's capital: the tagger leaves the plural of a name as it is
    if lemma == "record" and token.head.lemma_ in ("break", "equal", "set") and token.dep_ in ("dobj", "nsubjpass"):
        return "win"
    previous = token.nbor(-1).lower_ if token.i and token.nbor(-1).dep_ in ("compound", "amod") else ""
    return NOUN_TYPE.get(f"{previous}_{lemma}") or NOUN_TYPE.get(lemma)


def verb_type(token: Token) -> str | None:
    """The listed type of a verb, else None."""
    return VERB_TYPE.get(token.lemma_.lower()) if token.pos_ == "VERB" else None


def carried_noun(verb: Token) -> Token | None:
    """The event noun that a light verb carries: its object, or its subject in the passive."""
    if verb.lemma_ not in LIGHT:
        return None
    near = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    if not near and verb.dep_ == "xcomp" and children(verb, "auxpass"):
        near = children(verb.head, "nsubj", "nsubjpass")  # "a meeting is (expected) to be held"
    objects = (counted(c) for c in near)
    found = next((c for c in objects if noun_type(c)), None)
    if found is None and verb.dep_ in ("relcl", "acl") and noun_type(verb.head):
        shared = verb.dep_ == "acl" and verb.tag_ == "VBN"
        if shared or any(c.tag_ in ("WDT", "WP") and c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
            return verb.head
    return found


def counted(noun: Token) -> Token:
    """What a word of quantity counts: "dozens of earthquakes" are earthquakes. Other nouns are themselves."""
    if noun.lemma_.lower() not in QUANTITIES:
        return noun
    inner = (o for p in children(noun, "prep") if p.lower_ == "of" for o in children(p, "pobj"))
    return next(inner, noun)


def _verb(token: Token) -> Trigger | None:
    lemma = token.lemma_.lower()
    if token.dep_ in ("aux", "auxpass") or (not lemma.isalpha() and "-" not in lemma) or len(lemma) < 2:
        return None
    if (token.dep_ == "amod" and token.tag_ == "VBG") or token.dep_ == "compound":
        return None
    if carried_noun(token) is not None:
        return None
    type_ = _phrase(token, lemma)
    if type_ is None:
        type_ = VERB_TYPE.get(lemma)
    if type_ is None:
        type_ = "" if lemma in NOT_EVENTS or not _told(token) else "other"
    return Trigger(token, type_, noun=False) if type_ else None


def _phrase(token: Token, lemma: str) -> str | None:
    """The type that particle, object or passive decide; "" means no event; None says nothing."""
    if lemma in PASSIVE and children(token, "auxpass", "nsubjpass"):
        return PASSIVE[lemma]
    if lemma in INTRANSITIVE and not children(token, "dobj", "auxpass", "nsubjpass", "agent"):
        return INTRANSITIVE[lemma]
    for child in token.children:
        if child.dep_ in ("prt", "dobj", "prep", "advmod", "acomp", "oprd", "ccomp"):
            found = PHRASES.get((lemma, child.lemma_.lower()))
            if found is not None:
                return found
    return None


def _told(token: Token) -> bool:
    """Whether a verb of no list is told as something that happens: past, perfect, passive or future, or done to
    something in the course of what the clause above tells ("fled, grabbing a bag")."""
    if token.tag_ in ("VBD", "VBN"):
        return token.dep_ != "amod"
    if token.tag_ in ("VBG", "VB") and token.dep_ in ("advcl", "xcomp", "pcomp", "conj") and children(token, "dobj"):
        return True
    helpers = {c.lower_ for c in token.children if c.dep_ == "aux"}
    progressive = token.tag_ == "VBG" and bool(helpers & PROGRESSIVE)
    return progressive or bool(helpers & {"will", "'ll", "did"})


def _tells_within(token: Token, type_: str) -> bool:
    """Whether a noun before another tells of an event of its own: "crash victims", and the deed in "murder charge"."""
    if type_ not in WITHIN_NAMES or (token.ent_type_ and token.text not in ("DUI", "DWI")):
        return False
    over = noun_type(token.head)
    return over is None or (type_ in DEEDS and over in PROSECUTED)


def _noun(token: Token) -> Trigger | None:
    type_ = noun_type(token)
    before_noun = token.dep_ in ("compound", "amod", "nmod", "npadvmod") and token.head.pos_ in ("NOUN", "PROPN")
    if type_ is None or (before_noun and not _tells_within(token, type_)):
        return None
    over = token.head.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token.head
    near = (token.head, over, *(c for c in token.children if c.dep_ in ("relcl", "acl")))
    light = next((v for v in near if v.pos_ == "VERB" and carried_noun(v) == token), None)
    return Trigger(token, type_, noun=True, light=light)
