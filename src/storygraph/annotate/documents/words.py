"""Nouns that stand for a document, and what kind of document each makes."""

from __future__ import annotations

# kind: the nouns that mean it wherever they head a phrase
KINDS: dict[str, str] = {
    "agreement": "accord agreement armistice ceasefire-agreement memorandum-of-understanding pact treaty",
    "bill": "amendment bill decree edict law legislation ordinance regulation statute",
    "book": "autobiography biography book memoir novel textbook",
    "budget": "budget",
    "constitution": "charter constitution",
    "data": "database dataset spreadsheet",
    "document": "document dossier draft file leaflet manifesto manuscript pamphlet paperwork text transcript",
    "filing": "affidavit brief filing",
    "guidelines": "guideline handbook manual protocol",
    "indictment": "indictment",
    "lawsuit": "complaint lawsuit suit",
    "letter": "letter",
    "list": "blacklist checklist list watchlist",
    "memo": "memo memoranda memorandum",
    "message": "dispatch email e-mail fax message telegram",
    "petition": "petition",
    "poll": "poll polling survey",
    "post": "blog post tweet",
    "record": "certificate diary logbook passport receipt",
    "report": "assessment audit estimate findings projection report study",
    "resolution": "motion resolution",
    "ruling": "judgement judgment ruling verdict",
    "statement": "announcement communique communiqué declaration press-release proclamation release statement",
    "subpoena": "subpoena",
    "warrant": "warrant",
}
KIND_OF: dict[str, str] = {noun: kind for kind, nouns in KINDS.items() for noun in nouns.split()}

# noun: one of these must stand right before it, else it is something else
NEEDS_BEFORE: dict[str, frozenset[str]] = {
    "blog": frozenset({"a", "the", "his", "her", "its"}),
    "code": frozenset(["building", "civil", "criminal", "electoral", "ethics", "labor", "labour", "penal", "tax"]),
    "deal": frozenset(
        [
            "armistice",
            "brexit",
            "budget",
            "ceasefire",
            "climate",
            "free-trade",
            "nuclear",
            "nonproliferation",
            "peace",
            "trade",
            "withdrawal",
        ]
    ),
    "figures": frozenset(["census", "official", "unemployment"]),
    "file": frozenset(["case", "court", "personnel", "police", "secret"]),
    "motion": frozenset(["confidence", "no-confidence", "parliamentary"]),
    "notice": frozenset(["eviction", "legal", "public", "purple", "red", "yellow"]),
    "notes": frozenset(["contemporaneous", "diplomatic", "handwritten", "meeting"]),
    "note": frozenset(["diplomatic", "handwritten", "ransom", "suicide"]),
    "order": frozenset(["court", "deportation", "executive", "gag", "preservation", "restraining"]),
    "paper": frozenset(
        [
            "academic",
            "briefing",
            "consultation",
            "discussion",
            "green",
            "policy",
            "research",
            "scientific",
            "white",
            "working",
        ]
    ),
    "post": frozenset(["blog", "facebook", "instagram", "twitter", "weibo"]),
    "records": frozenset(
        [
            "bank",
            "court",
            "criminal",
            "financial",
            "medical",
            "military",
            "phone",
            "police",
            "public",
            "tax",
            "telephone",
        ]
    ),
    "release": frozenset(["media", "news", "press"]),
    "suit": frozenset(["action", "civil", "defamation", "federal", "libel"]),
    "text": frozenset(["agreed", "draft", "final", "full"]),
    "warrant": frozenset(["arrest", "extradition", "search"]),
    "warning": frozenset(["flood", "gale", "storm", "tornado", "travel", "tsunami"]),
}
LIGHT_NOT_ALONE = frozenset(
    [
        "complaint",
        "estimate",
        "projection",
        "verdict",
        "study",
        "announcement",
        "message",
        "law",
        "draft",
        "list",
        "brief",
    ]
)
PRESS = frozenset(["conflicting", "initial", "local", "media", "news", "press", "unconfirmed", "witness", "weather"])
# last words of documents' own names, when written with a capital
NAME_HEADS = frozenset(
    [
        "accord",
        "accords",
        "act",
        "agreement",
        "amendment",
        "bill",
        "charter",
        "clause",
        "code",
        "constitution",
        "convention",
        "declaration",
        "deal",
        "directive",
        "dossier",
        "guidelines",
        "law",
        "memo",
        "memorandum",
        "memos",
        "ordinance",
        "pact",
        "papers",
        "petition",
        "plan",
        "proclamation",
        "protocol",
        "regulation",
        "regulations",
        "report",
        "resolution",
        "review",
        "statute",
        "survey",
        "treaty",
    ]
)
NAME_KIND = {
    "act": "bill", "accords": "agreement", "clause": "constitution", "code": "bill", "convention": "agreement",
    "deal": "agreement", "directive": "bill", "dossier": "document", "guidelines": "guidelines", "memos": "memo",
    "papers": "document", "plan": "document", "regulations": "bill", "review": "report",
}  # fmt: skip
PREMODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV", "VERB"})


def kind_of(noun: str) -> str:
    """Kind of document that a noun in small letters means, else "document"."""
    return KIND_OF.get(noun) or NAME_KIND.get(noun) or KIND_OF.get(noun.rstrip("s")) or "document"
