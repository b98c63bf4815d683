"""Documents that the article talks about: reports, letters, filings, laws."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from storygraph.annotate.documents import words
from storygraph.annotate.lookup import Spans
from storygraph.annotate.names.patterns import title_after
from storygraph.model import Mention

NONE = frozenset({"any", "every", "no"})
LONGEST = 8  # tokens of a description, determiner to head


def find_documents(doc: Doc, names: Sequence[Mention]) -> list[Mention]:
    """Document mentions, named or described, in text order; no two overlap.

    A description reaches from its determiner to its head; a possessor with a name of its own stays outside
    ("Ada's [second memo]"). A name that ends in a document's noun ("the Clean Water Act") is a mention of form "name".
    """
    at = Spans(doc, list(names))
    found: list[tuple[int, int, bool]] = []
    covered: set[int] = set()
    for start, end, named in [*_named(doc, at), *_titled(doc), *_works(doc, at), *_described(doc, at)]:
        tokens = range(start, end)
        if not covered.intersection(tokens):
            covered.update(tokens)
            found.append((start, end, named))
    return [_mention(doc, *f) for f in sorted(found)]


def _mention(doc: Doc, start: int, end: int, named: bool) -> Mention:
    span = doc[start:end]
    return Mention(start=span.start_char, end=span.end_char, type="Document", form="name" if named else "nominal")


def _named(doc: Doc, names: Spans[Mention]) -> Iterator[tuple[int, int, bool]]:
    """Capitalised runs that end in a document's noun, and what the language model calls a law."""
    for token in doc:
        if not (token.text[0].isupper() and token.lower_ in words.NAME_HEADS) or token.i == 0:
            continue
        start = _name_start(doc, token)
        inside = names.at(token)
        if token.lower_ == "convention" and _held(doc, start):
            continue
        modifies = token.dep_ == "compound" and token.head.i > token.i and token.head.is_lower
        if start < token.i and not modifies and (inside is None or names.items[inside].type != "Organization"):
            yield start, _name_end(doc, token.i + 1), True
    for entity in doc.ents:
        if entity.label_ == "LAW" and not any(names.at(t) is not None for t in entity):
            start = entity.start
            while start < entity.end and (doc[start].is_lower or doc[start].lower_ in {"the", "a", "an"}):
                start += 1
            end = entity.end
            while end > start and (doc[end - 1].tag_ == "POS" or doc[end - 1].is_punct or doc[end - 1].is_space):
                end -= 1
            if start < end and not any(t.is_sent_start for t in doc[start + 1 : end]):
                yield start, end, True


def _held(doc: Doc, start: int) -> bool:
    """Whether a convention is a meeting: a national one, or where something is done "at" it."""
    before = [t.lower_ for t in doc[max(0, start - 3) : start]]
    return "at" in before or any(t.lower_ in {"national", "party"} for t in doc[start : start + 4])


def _name_start(doc: Doc, token: Token) -> int:
    start = token.i
    while start > token.sent.start:
        before = doc[start - 1]
        joins = before.lower_ in {"of", "and", "for", "on", "the"} and start - 1 > token.sent.start
        if before.text[0].isupper() and before.is_alpha and before.lower_ not in {"the", "a", "an", "this", "that"}:
            start -= 1
        elif joins and doc[start - 2].text[0].isupper() and doc[start - 2].pos_ == "PROPN" and before.lower_ != "the":
            start -= 2
        else:
            break
    while start < token.i and doc[start].pos_ in {"VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PRON", "ADV", "DET"}:
        start += 1
    return start


def _name_end(doc: Doc, end: int) -> int:
    """After the head: "Resolution 12", "Bill 2019"."""
    while end + 1 < len(doc) and doc[end].lower_ in {"of", "for", "on"} and doc[end + 1].text[0].isupper():
        if doc[end + 1].ent_type_ in {"DATE", "TIME"}:
            break
        end += 2
    return end + 1 if end < len(doc) and doc[end].text.isdigit() else end


def _works(doc: Doc, names: Spans[Mention]) -> Iterator[tuple[int, int, bool]]:
    """Titles of books and the like that a noun near them says to be documents."""
    for entity in doc.ents:
        if entity.label_ != "WORK_OF_ART" or any(names.at(t) is not None for t in entity):
            continue
        near = doc[max(0, entity.start - 5) : min(len(doc), entity.end + 4)]
        if any(words.KIND_OF.get(t.lemma_.lower()) in {"book", "report", "document"} for t in near if t.is_lower):
            start, end = entity.start, entity.end
            while start < end and (doc[start].is_punct or doc[start].is_space):
                start += 1
            while end > start and (doc[end - 1].is_punct or doc[end - 1].is_space):
                end -= 1
            if start < end:
                yield start, end, True


def _titled(doc: Doc) -> Iterator[tuple[int, int, bool]]:
    """Titles of books right after the noun: "her memoir, Low Water: A Life"."""
    for token in doc[:-2]:
        if token.is_lower and words.KIND_OF.get(token.lemma_) == "book":
            title = title_after(doc, token)
            if title is not None:
                yield *title, True


def _described(doc: Doc, names: Spans[Mention]) -> Iterator[tuple[int, int, bool]]:
    for token in doc:
        if token.pos_ in {"NOUN", "PROPN"} and _is_document(token) and names.at(token) is None:
            start = _start(doc, doc[token.i - 2] if token.lower_ == "mail" else token, names)
            named = _after_person(doc, start, token, names)
            if named is not None:
                yield named, token.i + 1, True
            elif token.dep_ != "compound" or token.head.i < token.i:
                yield start, token.i + 1, False


def _after_person(doc: Doc, start: int, head: Token, names: Spans[Mention]) -> int | None:
    """Where a name begins that is made of a person's and the noun: "the Aldous memos". A pronoun or "a" before it makes
    it a description."""
    position = names.at(doc[head.i - 1]) if head.i else None
    if position is None or names.items[position].type != "Person" or doc[start].tag_ == "PRP$":
        return None
    begin = head.i - 1
    while begin > start and names.at(doc[begin - 1]) == position:
        begin -= 1
    return begin if doc[start].lower_ not in {"a", "an"} else None


def _is_document(token: Token) -> bool:
    """Whether the noun means a document here."""
    if not _may_be(token) or _asked_or_none(token):
        return False
    never = words.NOT_BEFORE.get(token.lemma_.lower())
    return never is None or not any(t.lemma_.lower() in never for t in token.lefts)


def _may_be(token: Token) -> bool:
    noun, text = token.lemma_.lower(), token.lower_
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if noun == "article":
        return token.doc[token.i + 1 : token.i + 3].text == "of impeachment"
    if noun == "mail":
        return before == "-" and token.nbor(-2).lower_ == "e"
    if _object_of(token, words.ON_VERB.get(noun, frozenset())):
        return True
    if text == "minutes":
        return _of_meeting(token)
    needs = words.NEEDS_BEFORE.get(text) or words.NEEDS_BEFORE.get(noun)
    if text in {"records", "figures"} and any(t.dep_ == "poss" or t.pos_ == "PROPN" for t in token.lefts):
        return True
    if noun == "measure":
        return token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in words.ENACT
    if needs is not None:
        return before in needs or bool(needs & {t.lower_ for t in token.lefts})
    if noun not in words.KIND_OF and text not in words.KIND_OF:
        return False
    if before in words.PRESS or (after == "that" and token.tag_ == "NNS"):
        return False
    bare = not any(t.dep_ in {"det", "poss", "amod", "compound", "nummod"} for t in token.lefts)
    if token.tag_ == "NNS" and noun in words.COUNTED and (after in {"by", "from"} or before == "to"):
        return True
    mass = noun in words.MASS and not any(t.dep_ in {"det", "poss", "nummod"} for t in token.lefts)
    if mass and not bare and not any(t.text[0].isupper() and not t.is_sent_start for t in token.lefts):
        return noun == "legislation"
    if bare and (token.tag_ == "NN" or noun in words.LIGHT_NOT_ALONE or noun == "report"):
        return noun in {"legislation"}
    return not (noun in {"report", "estimate", "announcement"} and token.tag_ == "NNS" and not _pointed_at(token))


def _asked_or_none(token: Token) -> bool:
    """Whether it is asked for ("which law"), belongs to what a relative clause is about ("whose report"), or there is
    none, or anyone that may be ("no agreement", "any report")."""
    first = next((t for t in token.lefts if t.dep_ in {"det", "poss"}), None)
    return first is not None and (first.tag_ in {"WDT", "WP", "WP$"} or first.lower_ in NONE)


def _object_of(token: Token, verbs: frozenset[str]) -> bool:
    """Whether one of the verbs has the noun as its object, or says so after it ("a claim filed in May")."""
    if token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in verbs:
        return True
    return any(c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in verbs for c in token.rights)


def _of_meeting(token: Token) -> bool:
    """Minutes of a meeting, not of an hour."""
    own = [t for t in token.lefts if not t.is_punct]
    after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    pointed = bool(own) and all(t.dep_ in {"det", "poss"} or t.lower_ in {"board", "meeting"} for t in own)
    return pointed and after not in {"after", "before", "from", "into", "later", "leading", "since", "until", "when"}


def _pointed_at(token: Token) -> bool:
    return any(t.dep_ == "poss" or t.lower_ in {"the", "these", "those", "two", "three"} for t in token.lefts)


def _start(doc: Doc, head: Token, names: Spans[Mention]) -> int:
    """First token of the description: determiner or possessive pronoun, else the first modifier."""
    start = head.i
    while start > max(head.sent.start, head.i - LONGEST):
        before = doc[start - 1]
        if before.pos_ == "DET" or before.tag_ == "PRP$":
            return start - 1 if before.lower_ not in {"no", "any", "every", "each"} else start
        inside = (
            before.text in {"-", '"', "“", "”", ",", "and", "but"}
            and start - 1 > head.sent.start
            and _of(doc[start - 2], head)
        )
        if not inside and not (before.pos_ in words.PREMODIFIERS and _of(before, head)):
            break
        start -= 1
    if start < head.i and doc[start - 1].lower_ == "to" and start:
        start += 1  # "asks to archive report"
    return start


def _of(token: Token, head: Token) -> bool:
    """Whether the token modifies the head from the left, but is no possessor."""
    for _ in range(3):
        joined = token.dep_ == "conj" and token.pos_ == token.head.pos_ == "ADJ"
        if token.dep_ in {"poss", "nsubj", "relcl", "ROOT", "conj", "prep"} and not joined:
            return False
        if token.head.i == head.i:
            return True
        token = token.head
    return False
