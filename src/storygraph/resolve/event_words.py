"""Words for one kind of happening: trigger lemmas that may tell of the same event although they share no stem.

Each line is one class; a word stands in one class only. Compiled by hand; sorted within a line.
"""

from __future__ import annotations

from functools import lru_cache

_CLASSES = """
accident collide collision crash pileup smash wreck
accord according announce announcement confirm confirmation declaration declare say statement tell
accuse accusation allegation allege charge indict indictment
acquire acquisition bid buy buyout purchase takeover
appeal plea plead
appoint appointment hire name pick recruit rehire replace
approach ask request
arrest apprehend capture catch custody detain detention jail nab
assault ambush attack blast bomb bombing explode explosion hit raid strike ram
award honor honour prize
ban bar outlaw prohibit
birth bear born
blaze burn fire inferno
block foil prevent stop thwart
break-in burglary grab heist loot rob robbery steal theft
phone phone_call ring telephone
ceremony gala
conclude conclusion end finish
convict conviction guilty verdict
cost price
cut disrupt disruption downtime outage sever
damage destroy destruction devastate devastation ravage
deal accord_with agreement pact
debut introduce introduction launch roll-out rollout unveil unveiling
defeat beat triumph victory win
defend keep retain
demonstrate demonstration march protest rally riot unrest
depart departure leave quit resign resignation retire retirement step_down
die dead death pass pass_away perish succumb
disaster catastrophe tragedy
discover discovery find
dismiss dismissal oust ouster relieve sack sacking terminate
earthquake jolt quake temblor tremor
elect election
enter check
escape flee jailbreak
evacuate evacuation
extend extension
fall plunge slip tumble
fine penalty
fix patch plug repair
flood flooding
game match
gun_down gunfire rampage shoot shooting
hack breach
homicide assassinate assassination execute kill killing murder slay slaying
host emcee
hurt injure injury wound
inquiry investigate investigation probe
issue publish release
lawsuit litigation sue suit
layoff lay-off slash
marriage marry wed wedding
meet meeting summit talks
merge merger
move relocate transfer transport
nominate nomination nominee
overturn reverse
party celebrate celebration
record milestone
rehab rehabilitation stint treatment
rescue save
rule ruling
search hunt
select choice choose
sentence imprison imprisonment sentencing
stab knife stabbing
storm cyclone hurricane typhoon
suspend suspension
threat threaten
trial try
visit tour trip
vote ballot
weaken ease
""".strip()

CLASS_OF: dict[str, str] = {w: line.split()[0] for line in _CLASSES.split("\n") for w in line.split()}

# Words for many kinds of happening: they may tell of an event that other mentions name more closely.
WIDER: dict[str, tuple[str, ...]] = {
    "attack": ("gun_down", "stab"),
    "disaster": ("accident", "blaze", "flood", "earthquake", "storm"),
    "incident": ("accident", "assault", "blaze", "gun_down", "stab"),
    "tragedy": ("accident", "blaze", "gun_down"),
    "violence": ("assault", "demonstrate"),
}

# Verbs and nouns of so many uses that the word alone says nothing about which event is meant.
LIGHT = frozenset(
    """
    add ask base be become begin bring call carry cause claim come consider continue do end expect face feel find
    follow get give go happen have help hold include keep know lead leave let like live look make mean move need occur
    place put react receive remain report run say see seem set show speak stand start stay stop take talk tell think
    try turn use want work write
    """.split()  # noqa: SIM905
)

ENDINGS = tuple(
    """
    ization isation ication ation ition ution ement ment ance ence sion tion ing ion ize ise ate ify ure age al er or ed
    es e y s
    """.split()  # noqa: SIM905
)


def stem(lemma: str) -> str:
    """What a verb and the nouns made from it have in common: "announce", "announcement"."""
    for ending in ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 4:
            lemma = lemma[: -len(ending)]
            break
    return lemma[:-1] if len(lemma) > 4 and lemma[-1] == lemma[-2] else lemma


@lru_cache(maxsize=1 << 14)
def trigger_classes(lemma: str) -> frozenset[str]:
    """The classes of a trigger: its own, and those that it may stand for."""
    return frozenset((trigger_class(lemma), *WIDER.get(lemma, ())))


@lru_cache(maxsize=1 << 14)
def trigger_class(lemma: str) -> str:
    """The class of a trigger: that of the table, else its stem."""
    return CLASS_OF.get(lemma) or CLASS_OF.get(lemma.replace(" ", "_")) or "~" + stem(lemma)
