"""Nouns that say what somebody is to somebody else, by the relation that they name. Lemmas, lower case."""

from __future__ import annotations

from storygraph.annotate.relations.words import words

_WORDS: dict[str, str] = {
    "LEADS": (
        "archbishop boss captain ceo chair chairman chairperson chairwoman chancellor chief co-chair co-chairman "
        "co-founder commandant commander commissioner dean dictator director duke emir emperor founder governor "
        "head headmaster king leader mayor monarch pm pope premier president prime-minister principal queen rector "
        "secretary-general sheriff speaker sultan superintendent head-coach coach publisher manager editor "
        "administrator taoiseach prince executive commander-in-chief provost selectman vice-chancellor whip"
    ),
    "WORKS_FOR": (
        "adviser advisor agent aide analyst anchor anthropologist archaeologist astronaut astronomer attorney-general "
        "author biologist cardinal chemist clerk climatologist colonel columnist constable consultant coordinator "
        "correspondent curator delegate deputy designer detective diplomat ecologist economist editor "
        "employee engineer envoy epidemiologist expert fellow firefighter forecaster general geologist historian "
        "inspector investigator journalist judge justice lecturer lieutenant meteorologist minister nurse officer "
        "official operative owner pastor physicist pilot producer professor prosecutor "
        "reporter researcher scholar scientist secretary seismologist sergeant soldier specialist staffer "
        "strategist student surgeon teacher technician treasurer trustee undersecretary vet "
        "virologist volunteer worker writer physician doctor psychologist sociologist geneticist host presenter "
        "bishop ombudsman counsel assistant comptroller coroner marshal ranger veterinarian"
    ),
    "SPEAKS_FOR": "spokesman spokesperson spokeswoman spox",
    "MEMBER_OF": (
        "activist bassist batsman bowler candidate congressman congresswoman contender councillor councilman defender "
        "drummer forward frontman goalkeeper guitarist lawmaker legislator lord member midfielder militant mp "
        "nominee parliamentarian player politician quarterback senator singer striker "
        "supremacist teammate democrat republican peer alderman assemblyman assemblywoman associate bandmate vocalist "
        "keyboardist"
    ),
    "REPRESENTS": (
        "advocate ambassador attorney barrister lawyer representative solicitor delegate envoy congressman "
        "congresswoman"
    ),
    "FAMILY_OF": (
        "aunt brother child cousin dad daughter ex-husband ex-wife father father-in-law fiance fiancé fiancée fiancee "
        "granddaughter grandfather grandmother grandson half-brother half-sister husband mother mother-in-law mum "
        "nephew niece parent relative sibling sister son son-in-law spouse stepfather stepmother stepson twin uncle "
        "widow widower wife"
    ),
    "PART_OF": (
        "affiliate agency arm authority branch bureau capital city court department district division island ministry "
        "municipality neighborhood neighbourhood office outpost part parliament police government army military navy "
        "province region section state subsidiary suburb town unit village wing legislature congress senate cabinet "
        "newspaper broadcaster carrier airline club team bank company university senator's peninsula county port area"
    ),
    "OWNS": "owner shareholder co-owner proprietor",
    "SUPPORTS": "ally backer supporter",
    "OPPOSES": "adversary challenger critic enemy foe opponent rival",
    "SUCCEEDS": "successor",
}
ROLES: dict[str, str] = {}
for _type, _list in _WORDS.items():
    for _word in _list.split():
        ROLES.setdefault(_word, _type)

SECOND = words("assistant associate deputy junior vice ex-vice undersecretary sub")
"""Before a leader's title: then the holder only works there."""
MANDATES = words(
    "assemblyman assemblywoman congressman congresswoman delegate lawmaker mp representative senator councillor "
    "legislator"
)
"""Of a place these represent it; of a party or house they are members."""
STATUS_WORDS = words("acting current ex former incumbent interim late longtime new outgoing then")

INSTITUTIONS = words(
    "administration agency army assembly authority broadcasting bureau cabinet coastguard commission congress "
    "council court department forces government guard intelligence legislature military ministry navy office "
    "parliament police senate service"
)
"""Last or second words of names of public bodies: those that open with a place belong to it."""

VERBS: dict[str, str] = {
    "accuse": "ACCUSES", "fault": "ACCUSES", "implicate": "ACCUSES",
    "blame": "ACCUSES", "sue": "ACCUSES", "impeach": "ACCUSES", "indict": "ACCUSES",
    "own": "OWNS", "acquire": "OWNS", "buy": "OWNS", "purchase": "OWNS",
    "represent": "REPRESENTS", "join": "MEMBER_OF", "lead": "LEADS", "head": "LEADS", "chair": "LEADS", "run": "LEADS",
    "govern": "LEADS", "operate": "OWNS", "found": "LEADS", "co-found": "LEADS",
    "support": "SUPPORTS", "back": "SUPPORTS", "endorse": "SUPPORTS", "defend": "SUPPORTS", "praise": "SUPPORTS",
    "ban": "OPPOSES", "blacklist": "OPPOSES", "sanction": "OPPOSES",
    "oppose": "OPPOSES", "criticise": "OPPOSES", "criticize": "OPPOSES", "condemn": "OPPOSES", "denounce": "OPPOSES",
    "marry": "FAMILY_OF", "wed": "FAMILY_OF", "succeed": "SUCCEEDS", "replace": "SUCCEEDS", "employ": "EMPLOYS",
    "hire": "EMPLOYS",
}  # fmt: skip
WITH_PREPOSITION: dict[tuple[str, str], str] = {
    ("work", "for"): "WORKS_FOR", ("work", "at"): "WORKS_FOR", ("serve", "in"): "MEMBER_OF",
    ("belong", "to"): "MEMBER_OF", ("live", "in"): "LOCATED_IN", ("reside", "in"): "LOCATED_IN",
    ("bear", "in"): "LOCATED_IN",
    ("base", "in"): "LOCATED_IN", ("locate", "in"): "LOCATED_IN", ("headquarter", "in"): "LOCATED_IN",
    ("situate", "in"): "LOCATED_IN", ("play", "for"): "MEMBER_OF", ("vote", "against"): "OPPOSES",
    ("preside", "over"): "LEADS", ("teach", "at"): "WORKS_FOR", ("serve", "with"): "MEMBER_OF",
}  # fmt: skip
DOCUMENT_VERBS: dict[str, str] = {
    "author": "ISSUED", "compile": "ISSUED", "draft": "ISSUED", "email": "ISSUED", "file": "ISSUED",
    "impose": "ISSUED", "introduce": "ISSUED", "announce": "ISSUED", "circulate": "ISSUED", "declare": "ISSUED",
    "issue": "ISSUED", "make": "ISSUED", "post": "ISSUED", "prepare": "ISSUED", "present": "ISSUED",
    "produce": "ISSUED", "propose": "ISSUED", "publish": "ISSUED", "release": "ISSUED", "send": "ISSUED",
    "submit": "ISSUED", "table": "ISSUED", "tweet": "ISSUED", "unveil": "ISSUED", "write": "ISSUED", "pass": "ISSUED",
    "print": "ISSUED", "co-author": "ISSUED", "commission": "REQUESTED", "adopt": "ISSUED", "approve": "ISSUED",
    "sponsor": "ISSUED", "co-sponsor": "ISSUED",
    "sign": "SIGNED", "ratify": "SIGNED", "receive": "RECEIVED", "obtain": "RECEIVED", "get": "RECEIVED",
    "request": "REQUESTED", "subpoena": "REQUESTED", "demand": "REQUESTED", "seek": "REQUESTED", "leak": "LEAKED",
    "deny": "DENIED", "dispute": "DENIED", "reject": "DENIED", "publicise": "ISSUED", "enact": "ISSUED",
}  # fmt: skip
SAYING_IN = words(
    "accuse apologise condemn criticise criticize deny promise reject urge welcome "
    "according announce add confirm declare explain note report reveal reply respond say state tell warn "
    "write describe call claim criticise agree apologise offer ask demand"
)
