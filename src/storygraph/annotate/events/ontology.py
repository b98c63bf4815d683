"""The kinds of events, with their counterparts in CAMEO (root or event codes) and ACE 2005 (type.subtype).

`docs/ontology.md` is `describe()`; the words of each type are in `lexicon`.
"""

from __future__ import annotations

from typing import NamedTuple


class EventType(NamedTuple):
    """One kind of event; empty strings where a scheme has no counterpart."""

    name: str
    says: str
    cameo: str = ""
    ace: str = ""


TYPES: tuple[EventType, ...] = (
    EventType("meet", "people or bodies come together to talk", "036, 04", "Contact.Meet"),
    EventType("visit", "goes to see a place or somebody", "042", "Contact.Meet"),
    EventType("talk", "speaks with somebody: a call, a conversation, an interview", "041", "Contact.Phone-Write"),
    EventType("testify", "gives evidence before a court or a committee", "", "Justice.Trial-Hearing"),
    EventType("write", "writes or sends a letter, message, post", "01", "Contact.Phone-Write"),
    EventType("publish", "makes a document or information public", "01", ""),
    EventType("leak", "makes public or passes on what was secret", "", ""),
    EventType("announce", "makes a decision or fact known officially", "01", ""),
    EventType("say", "a reported utterance", "01", ""),
    EventType("request", "asks, appeals, demands", "02, 10", ""),
    EventType("promise", "undertakes, offers", "03, 07", ""),
    EventType("agree", "comes to an agreement, accepts, approves", "05, 08", ""),
    EventType("sign", "signs a document", "057", ""),
    EventType("support", "backs, endorses, praises", "05", ""),
    EventType("oppose", "rejects, criticises, condemns", "11, 12", ""),
    EventType("accuse", "says that somebody did wrong", "112", ""),
    EventType("deny", "says that it is not so", "12", ""),
    EventType("apologise", "says sorry, admits, confesses", "055", ""),
    EventType("warn", "warns, threatens", "13", ""),
    EventType("decide", "a decision, an order, a rule", "", ""),
    EventType("legislate", "makes, changes or ends a law", "", ""),
    EventType("vote", "a vote, an election, a referendum", "", "Personnel.Elect"),
    EventType("win", "wins or loses a vote, a contest, a prize", "", "Personnel.Elect"),
    EventType("run", "stands for office, campaigns", "", "Personnel.Nominate"),
    EventType("appoint", "takes or is given a post", "", "Personnel.Start-Position"),
    EventType("resign", "leaves or loses a post", "", "Personnel.End-Position"),
    EventType("join", "becomes a member, takes part", "", "Personnel.Start-Position"),
    EventType("investigate", "an inquiry, a search, a test", "09", ""),
    EventType("discover", "finds, detects, identifies", "", ""),
    EventType("arrest", "takes into custody", "173", "Justice.Arrest-Jail"),
    EventType("release", "sets free, rescues", "0841", "Justice.Release-Parole"),
    EventType("charge", "charges, indicts, sues", "", "Justice.Charge-Indict"),
    EventType("try", "a trial, a hearing, a plea, an appeal", "", "Justice.Trial-Hearing"),
    EventType("sentence", "a verdict, a judgment, a punishment", "", "Justice.Sentence"),
    EventType("sanction", "sanctions, bans, blocks, suspends", "16, 17", ""),
    EventType("attack", "violence against people or things", "18, 19, 20", "Conflict.Attack"),
    EventType("protest", "a demonstration, a strike, a riot", "14", "Conflict.Demonstrate"),
    EventType("crime", "theft, fraud, corruption, abuse", "", ""),
    EventType("die", "somebody dies or is killed", "", "Life.Die"),
    EventType("injure", "somebody is hurt, falls ill, is treated", "", "Life.Injure"),
    EventType("live", "birth, marriage, divorce, study", "", "Life.Marry"),
    EventType("disaster", "a natural disaster, a fire, an accident, an outbreak", "", ""),
    EventType("destroy", "damages, closes down, removes", "", ""),
    EventType("move", "goes, travels, brings, sends", "", "Movement.Transport"),
    EventType("buy", "buys, sells, takes over, invests", "", "Transaction.Transfer-Ownership"),
    EventType("pay", "pays, funds, donates, fines", "07", "Transaction.Transfer-Money"),
    EventType("give", "gives, receives, awards", "07", "Transaction.Transfer-Ownership"),
    EventType("launch", "starts, founds, opens, introduces", "", "Business.Start-Org"),
    EventType("end", "ends, cancels, gives up", "", "Business.End-Org"),
    EventType("make", "builds, makes, performs", "", ""),
    EventType("change", "rises, falls, becomes, grows", "", ""),
    EventType("occur", "takes place, an incident, a ceremony", "", ""),
    EventType("other", "an action of none of these kinds", "", ""),
)
NAMES: frozenset[str] = frozenset(t.name for t in TYPES)


def describe() -> str:
    """The table of event types as Markdown, as it stands in docs/ontology.md."""
    rows = [f"| `{t.name}` | {t.says} | {t.cameo} | {t.ace} |" for t in TYPES]
    return "\n".join(["| type | what | CAMEO | ACE 2005 |", "|---|---|---|---|", *rows])
