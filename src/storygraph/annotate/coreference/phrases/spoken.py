"""Who "I", "we" and "you" are: the speaker of the quotation; in an interview who asks and who answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable

from spacy.tokens import Doc, Token

from storygraph.annotate.coreference.phrases.candidates import PERSONS, Candidate
from storygraph.annotate.coreference.phrases.groups import Groups
from storygraph.annotate.lookup import tokens_of
from storygraph.model import Annotations

QUESTIONS = 3  # from which an article is an interview
TURNS = 4  # paragraphs with such pronouns outside of quotations, the same
LONGEST_QUESTION, LONGEST_REMARK = 120, 60  # tokens of a paragraph
OPENING = 1200  # code points in which the one interviewed is presented
ASKED, ASKING = "asked", "asking"


def join(doc: Doc, found: Annotations, phrases: list[Candidate], groups: Groups) -> None:
    """Join the pronouns of the first and second person that one speaker uses; "I" also to who is quoted."""
    said, paragraph = _said(doc, found), _paragraphs(doc)
    spoken = [p for p in phrases if p.form == "pronoun" and p.gender in {"I", "we", "you"}]
    open_ones = [p for p in spoken if said[p.head.i] is None and not p.quoted]
    turns = _turns(doc, paragraph) if len({paragraph[p.head.i] for p in open_ones}) >= TURNS else {}
    first: dict[Hashable, int] = {}
    chains: dict[int, int] = {}
    for p in phrases:
        if p.chain is not None:
            chains.setdefault(p.chain, p.number)
    for p in spoken:
        speaker = said[p.head.i]
        if p.gender == "I" and isinstance(speaker, int) and speaker in chains:
            groups.join(chains[speaker], p.number)
        else:
            groups.join(first.setdefault(_whose(p, speaker, turns, paragraph[p.head.i]), p.number), p.number)
    if ASKED in first:
        guest = _guest(found)
        if guest is not None and guest in chains:
            groups.join(chains[guest], first[ASKED])


def _said(doc: Doc, found: Annotations) -> list[int | str | None]:
    """Who says each token in direct speech: the number of a chain, or where the speaker stands, or nobody."""
    said: list[int | str | None] = [None] * len(doc)
    for q in found.quotations:
        if q.speaker is not None and q.kind != "indirect":
            whose = q.speaker.chain if q.speaker.chain is not None else f"at {q.speaker.start}"
            for span in q.spans:
                for token in tokens_of(doc, span):
                    said[token.i] = whose
    return said


def _paragraphs(doc: Doc) -> list[int]:
    numbers, number = [0] * len(doc), 0
    for token in doc:
        numbers[token.i] = number
        number += token.is_space and "\n" in token.text
    return numbers


def _turns(doc: Doc, paragraph: list[int]) -> dict[int, str]:
    """ "question" or "answer" for each paragraph of an interview; empty where too little is asked."""
    texts: dict[int, list[Token]] = defaultdict(list)
    for token in doc:
        texts[paragraph[token.i]].append(token)
    asks = {n for n, tokens in texts.items() if any(t.text == "?" for t in tokens[-4:])}
    if len(asks) < QUESTIONS:
        return {}
    turns = {}
    for n, tokens in texts.items():
        persons = {PERSONS.get(t.lower_) for t in tokens}
        remark = "you" in persons and not persons & {"I", "we"} and len(tokens) < LONGEST_REMARK
        turns[n] = "question" if (n in asks and len(tokens) < LONGEST_QUESTION) or remark else "answer"
    return turns


def _whose(p: Candidate, speaker: int | str | None, turns: dict[int, str], paragraph: int) -> Hashable:
    """What pronouns of one person have in common."""
    if speaker is not None:
        return speaker, p.gender
    if not turns:
        return p.gender, paragraph if p.quoted else None
    turn = turns[paragraph]
    people = {("question", "you"): ASKED, ("answer", "I"): ASKED, ("question", "I"): ASKING}
    return people.get((turn, p.gender), (turn, p.gender))


def _guest(found: Annotations) -> int | None:
    """The person named most often in the opening."""
    named = Counter(
        m.chain for m in found.mentions if m.type == "Person" and found.chains[m.chain].named and m.start < OPENING
    )
    return named.most_common(1)[0][0] if named else None
