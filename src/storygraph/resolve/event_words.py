"""Words for one kind of happening: trigger lemmas that may tell of the same event although they share no stem.

Each line is one class; a word stands in one class only. Compiled by hand; sorted within a line.
"""

from __future__ import annotations

_CLASSES = """
accident collide collision crash pileup smash wreck
acquire acquisition bid buy buyout purchase takeover
announce announcement declaration declare
appeal plead plea
appoint appointment hire name nominate pick recruit replace
arrest apprehend capture catch custody detain detention jail nab seize
assault attack bomb bombing blast explode explosion raid strike
award honor honour prize
ban bar outlaw prohibit suspend suspension
birth born bear
blaze burn fire inferno
break-in burglary heist rob robbery steal theft
charge indict indictment
convict conviction guilty verdict
cut cutback layoff lay-off slash
death die dead pass perish pass_away succumb
debut introduce introduction launch release roll-out unveil unveiling
defeat beat win victory triumph
demonstrate demonstration protest march rally riot
depart departure leave quit resign resignation step_down retire retirement
disaster catastrophe tragedy
dismiss dismissal fire_from oust ouster sack sacking
earthquake quake temblor tremor aftershock jolt
elect election
escape flee jailbreak
evacuate evacuation
fine penalty
flood flooding
game match
gun_down shoot shooting gunfire
hack breach
homicide kill killing murder slay slaying assassinate assassination execute
hurt injure injury wound
inquiry investigate investigation probe
join sign
lawsuit litigation sue suit
marriage marry wed wedding
meet meeting summit talks
merge merger
rehab rehabilitation treatment
rescue save
sentence sentencing imprison imprisonment
stab stabbing knife
storm hurricane typhoon cyclone
trial try
visit trip
""".strip()

CLASS_OF: dict[str, str] = {w: line.split()[0] for line in _CLASSES.split("\n") for w in line.split()}

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


def trigger_class(lemma: str) -> str:
    """The class of a trigger: that of the table, else its stem."""
    return CLASS_OF.get(lemma) or CLASS_OF.get(lemma.replace(" ", "_")) or "~" + stem(lemma)
