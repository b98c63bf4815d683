"""The table of quotations: a bounded part of what the filters let through, each utterance with all its printings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from storygraph.answers.context import Context
from storygraph.answers.quotes import UNSAID
from storygraph.answers.sentences import Sentences
from storygraph.answers.speakers import meant
from storygraph.answers.wording import variants
from storygraph.errors import NotFoundError

Row = dict[str, Any]
UNSURE = 0.6  # confidence below which a row is drawn dashed
MOST = 5000  # printings and ends of the utterances that are shown


class Asked(NamedTuple):
    """What the quotations are filtered by. `speaker`, `about`: a name or an id; `words`: words that they hold."""

    speaker: str = ""
    about: str = ""
    words: str = ""
    kind: str = ""
    act: str = ""
    since: str = ""
    until: str = ""


class Utterances:
    """The utterances that the filters let through.

    Without `act`, who would not answer and mere hearsay are left out. `about` is an entity, else words. Raises
    NotFoundError where nobody is meant by the name of the speaker.
    """

    def __init__(self, context: Context, asked: Asked) -> None:
        self._context = context
        self._counts: dict[tuple[tuple[str, str], ...], int] = {}
        self.speakers: list[Row] = []
        self.about: Row | None = None
        described = ""
        if asked.speaker:
            self.speakers, described = _speakers(context, asked.speaker)
        words = asked.words
        if asked.about:
            try:
                self.about = context.find.entity(asked.about)
            except NotFoundError:
                words = words or asked.about
        self._each: list[Row] = [{"speaker": s["id"], "described": ""} for s in self.speakers] or [
            {"speaker": "", "described": described}
        ]
        self._given: dict[str, Any] = {
            "about": self.about["id"] if self.about else "",
            "words": words,
            "kind": asked.kind,
            "act": asked.act,
            "without": sorted(UNSAID),
            "since": asked.since,
            "until": asked.until,
        }

    def count(self, **changed: str) -> int:
        """How many there are, with some filters changed."""
        key = tuple(sorted(changed.items()))
        if key not in self._counts:
            rows = [self._context.rows("how_many_quotes", **each, **self._given | changed) for each in self._each]
            self._counts[key] = sum(int(r[0]["quotes"]) for r in rows if r)
        return self._counts[key]

    def page(self, sort: str, *, skip: int, limit: int, **changed: str) -> list[str]:
        """Ids in the order that is asked for: date, speaker, sources or confidence.

        The rows before them are asked for as well and left out here: the embedded database stops the whole process
        where a SKIP goes far beyond the rows that there are.
        """
        last = min(skip + limit, self.count(**changed))
        if skip >= last:
            return []
        name, order = ("quotes_page_by_speaker", {}) if sort == "speaker" else ("quotes_page", {"sort": sort})
        found = []
        for each in self._each:
            found += self._context.rows(name, **each, **self._given | changed, **order, limit=last)
        if len(self._each) > 1:  # of several speakers of one name: their rows are put in order here
            found.sort(key=lambda r: (r.get("weight", 0), r.get("who") or "", r["day"] or "9999", r["quote"]))
        return list(dict.fromkeys(r["quote"] for r in found))[skip:last]


def _speakers(context: Context, name: str) -> tuple[list[Row], str]:
    """Entities, and descriptions between bars, that a name means; an id is looked up at once."""
    for row in context.rows("find_by_id", id=name):
        if "aliases" in row["node"]:
            return [row["node"]], ""
    who = meant(context, name)
    known = context.rows("entities_by_id", ids=sorted(who.ids)) if who.ids else []
    return known, "|".join(["", *who.described, ""]) if who.described else ""


def described(context: Context, ids: Sequence[str]) -> list[Row]:
    """The utterances of these ids in their order, as rows of a table.

    The first printing in time is in `article`, `publisher`, `published`, `start`, `end`; `outlets` are all that print
    it; `speaker` is who it is taken to be, `written` what the articles say.
    """
    if not ids:
        return []
    wanted = sorted(set(ids))
    told: dict[str, list[Row]] = _grouped(context.rows("utterances", ids=wanted, limit=MOST))
    ends = _grouped(context.rows("quote_ends", ids=wanted, limit=MOST))
    printed = _grouped(context.rows("printings", ids=wanted, limit=MOST))
    return [_row(told[q], ends[q], printed[q]) for q in ids if told[q]]


def _grouped(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["quote"]].append(row)
    return found


def _row(told: list[Row], ends: list[Row], printed: list[Row]) -> Row:
    q, about = told[0], {e["entity"]: e["name"] for e in ends if e["relation"] == "ABOUT"}
    first = printed[0] if printed else {}
    names = [t["speaker"] for t in told if t["speaker_id"]]
    return {
        "quote": q["quote"],
        "said": q["said_earliest"],
        "said_latest": q["said_latest"] if q["said_earliest"] else None,
        "reported": q["first_reported"],
        "speaker": "; ".join(names),
        "speaker_id": q["speaker_id"],
        "written": q["written"],
        "speaks_for": q["speaks_for"],
        "kind": q["kind"],
        "act": q["act"],
        "polarity": q["polarity"],
        "medium": q["medium"],
        "text": q["text"],
        "about": list(about.values()),
        "about_ids": list(about),
        "addressee": next((e["name"] for e in ends if e["relation"] == "ADDRESSED_TO"), ""),
        "addressee_id": next((e["entity"] for e in ends if e["relation"] == "ADDRESSED_TO"), ""),
        "outlets": list(dict.fromkeys(p["publisher"] or "unknown outlet" for p in printed)),
        "printings": len(printed),
        "independent_sources": q["independent_sources"],
        "confidence": q["extraction_score"],
        **{k: first.get(k) for k in ("article", "publisher", "published", "start")},
        "end": first.get("stop"),
    }


def opened(context: Context, rows: Sequence[Row]) -> dict[str, Row]:
    """For each row what it opens: the sentences `around` its first printing, and its `variants`."""
    sentences = Sentences(context)
    ids = sorted({r["quote"] for r in rows if r["printings"] > 1})
    printed = _grouped(context.rows("printings", ids=ids, limit=MOST)) if ids else {}
    found = {}
    for row in rows:
        own = row["quote"]
        place = (row["article"], row["start"], row["end"])
        found[own] = {
            "around": sentences.cited(*place) if row["article"] else None,
            "variants": printings(printed.get(own, []), row["kind"], row["text"]),
        }
    return found


def printings(rows: Sequence[Row], kind: str, text: str) -> list[Row]:
    """How each article prints an utterance, and where it differs from the words that are shown; none of one alone."""
    return variants(sorted(rows, key=lambda p: (p["printed"] != kind, p["wording"] != text)))
