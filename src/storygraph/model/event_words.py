"""Words for one kind of happening: trigger lemmas that may tell of the same event although they share no stem.

Each line is one class; a word stands in one class only. Compiled by hand; sorted within a line.
"""

from __future__ import annotations

from functools import lru_cache

_CLASSES = """
abandon abandonment ditch
abduct abduction kidnap kidnapping
abolish abolition repeal
accident collide collision crash pileup smash wreck
accord according announce announcement confirm confirmation declaration declare say statement tell
accuse accusation allegation allege charge indict indictment
acquire acquisition bid buy buyout purchase takeover
admit admission confess confession
adopt adoption
amend amendment revise revision
answer reply respond response
apologise apology apologize
appeal plea plead
appoint appointment hire name pick recruit rehire replace
approach ask request
arrest apprehend apprehension incarceration capture catch custody detain detention jail nab
arrive arrival
assault ambush attack blast bomb bombing explode explosion hit raid strike ram
award honor honour prize
back endorse endorsement support
ban bar outlaw prohibit
bankruptcy insolvency
battle clash fight fighting scuffle skirmish
begin commence start
behead beheading decapitate decapitation
betray betrayal
birth bear born
blaze burn fire inferno torch
block foil prevent stop thwart repulse avert
blockade siege
boycott shun
break-in burglary grab heist loot rob robbery steal theft
bribe bribery
build construct construction
bury burial funeral
cancel call_off cancelation cancellation scrap
ceremony gala
close closure shut shut_down shutdown
collapse crumble topple
compete competition
complain complaint
conclude conclusion end finish
condemn condemnation decry denounce
conspire conspiracy plot
contribute contribution donate donation
convict conviction guilty verdict
cost price
crackdown crack_down
crown coronation
cut disrupt disruption downtime outage sever
cyberattack hacking
damage destroy destruction devastate devastation ravage
deal accord_with agreement pact
debut introduce introduction launch roll-out rollout unveil unveiling
decide decision determine
defeat beat triumph victory win loss lose
defect defection
defend keep retain
delay postpone postponement
delete deletion erase
demonstrate demonstration march protest rally riot unrest rioting
deny denial refute
depart departure leave quit resign resignation retire retirement step_down
deploy deployment
deport deportation expel expulsion
derail derailment
die dead death pass pass_away perish succumb
direct helm
disaster catastrophe tragedy
disclose disclosure reveal revelation
discover discovery find locate
dismiss dismissal oust ouster relieve sack sacking terminate
divorce split separation
drown drowning
drunken_driving drunk_driving dui dwi
earthquake jolt quake temblor tremor
elect election
endanger imperil
enter check
erupt eruption
escape flee jailbreak
evacuate evacuation
expand expansion
explore exploration
extend extension
extradite extradition
fail failure
fall plunge slip tumble
fine penalty
fix patch plug repair
flood flooding
fund finance funding
game match
gather gathering
guard protect protection shield
gun_down gunfire rampage shoot shooting shot gun gunshot
hack breach
handcuff shackle
hearing hear
hijack hijacking piracy
homicide assassinate assassination execute kill killing murder slay slaying
hospitalise hospitalisation hospitalization hospitalize
host emcee
hurl lob pelt throw toss
hurt injure injury wound
impeach impeachment
inaugurate inauguration swear_in swearing-in
increase jump rise soar surge
infect infection
inquiry investigate investigation probe
inspect inspection
invade incursion invasion
invest investment
issue publish release
land landing touchdown
lawsuit litigation sue suit
layoff lay-off slash
lecture speech
legalise legalisation legalization legalize
loosen relax
marriage marry wed wedding
meet meeting summit talks
merge merger
mourn mourning
move relocate transfer transport
negotiate negotiation talk
nominate nomination nominee
object objection oppose opposition
overturn reverse
pardon clemency
party celebrate celebration
patrol patrolling
pay payment
perform performance
phone phone_call ring telephone
poison poisoning
praise hail laud
promise pledge vow
promote promotion
rape molest
ratify ratification
record milestone
reduce decline decrease drop reduction
refuse refusal
rehab rehabilitation stint treatment
reject rejection
rescue save
resume resumption
rock shake
rule ruling
sabotage tamper tampering
search comb hunt scour
select choice choose
sell sale
sentence imprison imprisonment sentencing
sign signing
smuggle smuggling
spark provoke trigger unleash
spill leak
stab knife stabbing
storm cyclone hurricane typhoon
suicide hang
surrender capitulate
suspend suspension
swim swimming
threat threaten
torture maltreat
trap strand
treat therapy
trial try
vaccinate vaccination
violate violation
visit tour trip
vote ballot
walkout walk_out
warn warning
weaken ease
withdraw pull_out pullout withdrawal
""".strip()

CLASS_OF: dict[str, str] = {w: line.split()[0] for line in _CLASSES.split("\n") for w in line.split()}

# Words for many kinds of happening: they may tell of an event that other mentions name more closely.
WIDER: dict[str, tuple[str, ...]] = {
    "assassinate": ("die",),
    "attack": ("gun_down", "stab", "hijack"),
    "call": ("phone",),
    "disaster": ("accident", "blaze", "flood", "earthquake", "storm"),
    "execute": ("die",),
    "hit": ("rock",),
    "incident": ("accident", "assault", "blaze", "gun_down", "stab"),
    "kill": ("die",),
    "killing": ("die",),
    "murder": ("die",),
    "raid": ("break-in",),
    "slay": ("die",),
    "slaying": ("die",),
    "strike": ("rock",),
    "suicide": ("die",),
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
