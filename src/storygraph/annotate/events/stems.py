"""Verb and noun of one derivation under one key ("die", "death"; "explode", "explosion")."""

from __future__ import annotations

from functools import lru_cache

from storygraph.model.event_words import CLASS_OF

PAIRS = {
    "death": "die", "kill": "die", "killing": "die", "murder": "die", "killed": "die", "slaying": "die",
    "birth": "bear", "born": "bear", "choice": "choose", "flight": "fly", "theft": "steal", "sale": "sell",
    "speech": "speak", "trial": "try", "loss": "lose", "defeat": "win", "victory": "win", "beat": "win",
    "quake": "earthquake", "temblor": "earthquake", "blaze": "fire", "inferno": "fire", "shooting": "shoot",
    "talk": "talk", "negotiation": "talk", "negotiate": "talk", "burial": "bury", "ceasefire": "truce",
    "sacking": "dismiss", "sack": "dismiss", "fire": "fire", "probe": "investigate", "inquiry": "investigate",
    "enquiry": "investigate", "poll": "vote", "election": "elect", "swearing-in": "inaugurate", "pullout": "withdraw",
    "wedding": "marry", "detention": "detain", "conviction": "convict", "arrival": "arrive", "takeover": "take",
    "complaint": "complain", "crash": "crash", "collision": "collide", "purchase": "buy", "acquisition": "acquire",
    "legalise": "legalize", "hospitalise": "hospitalize", "judgment": "judge", "judgement": "judge",
    "hearing": "hear", "meeting": "meet", "decision": "decide", "revelation": "reveal", "invasion": "invade",
    "explosion": "explode", "closure": "close", "expansion": "expand", "suspension": "suspend", "division": "divide",
    "permission": "permit", "response": "respond", "defence": "defend", "departure": "depart", "exposure": "expose",
}  # fmt: skip
ENDINGS = (
    "isation", "ization", "ication", "ation", "ition", "ution", "sion", "tion", "ment", "ance", "ence", "ing", "ion",
    "ise", "ize", "al", "ure", "er", "ed", "ate", "ify", "e", "y", "s",
)  # fmt: skip


APART = frozenset(["accord", "accusation", "approach", "begin", "conclude", "enter", "issue", "move", "select"])
"""Classes of words that tell of many events of one article."""


@lru_cache(maxsize=1 << 14)
def key_of(lemma: str) -> str:
    """The class of the lemma's stem, or of the lemma, else the stem: words that may tell of one event of an article."""
    found = CLASS_OF.get(PAIRS.get(lemma, lemma))
    return stem(lemma) if found is None or found in APART else found


@lru_cache(maxsize=1 << 14)
def stem(lemma: str) -> str:
    """The key of a lemma; words of one key may tell of the same event."""
    word = PAIRS.get(lemma, lemma)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word
