"""Words that report speech: verbs with the complements they take and the act they stand for, and nouns.

Flags of a verb: `q` may stand beside a direct quotation, `s` also beside a clause without "that" (", she said"),
`c` that-clause or question clause, `i` to-infinitive, `o` somebody + to-infinitive, `n` noun phrase,
`a` something + "as", `l` something + predicate ("called it a farce"), `r` names its hearer as object ("told her"),
`g` -ing clause, `d` documents and findings may be its subject. Prepositions after a colon head the content: "call:for,on".
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Verb:
    """What a reporting verb does and which complements hold the content."""

    act: str
    flags: frozenset[str]
    prepositions: frozenset[str] = frozenset()


_VERBS = """
accuse: accuse/q:of allege/qscn blame/nq charge/cq
admit: acknowledge/qscn admit/qscng:to concede/qscn confess/qscn:to
advise: advise/qco caution/qsco counsel/qco encourage/qo instruct/qco recommend/qcng remind/qsocr
agree: agree/qsci:with concur/qs second/n
announce: announce/qscn declare/qscnl disclose/qscn proclaim/qscnl publish/qc release/q reveal/qscn unveil/q
answer: answer/qs counter/qsc rejoin/q reply/qsc respond/qsc retort/qsc
ask: ask/qscor:for,about,that enquire/qsc inquire/qsc query/qcn question/qscn wonder/qsc
assert: accept/c add/qsc affirm/qsc allude/q:to argue/qsc assert/qscn assure/qscr attest/qc:to begin/q blog/qsc boast/qsc brag/qsc claim/qscn clarify/qsc comment/qsc conclude/qsc contend/qsc continue/qs deadpan/q declaim/q echo/qn elaborate/qs emphasise/qscn emphasize/qscn exclaim/qsc explain/qsc expound/q express/qn highlight/cn hint/qscn:at imply/qc indicate/qscd inform/qsrc insist/qsc:on instagram/q intone/q interject/qs joke/qsc lament/qscn lecture/q maintain/qsc mention/qcng muse/qsc mutter/qs narrate/q notify/qrc note/qsc observe/qsc offer/qi opine/qsc point/qc:to post/qc preach/q proffer/q pronounce/qn quip/qsc rail/q read/qd reassure/qsrc recall/qscng recap/q recite/q recount/qcng reflect/qs reiterate/qscn relate/qc remark/qsc remember/q repeat/qscn report/qscng restate/qcn say/qsc scream/qs shout/qsc signal/c sigh/q snap/q speculate/qsc state/qscn stipulate/cd stress/qscn submit/c suggest/qscng summarise/q summarize/q sum/q surmise/qsc tell/qscor testify/qsc text/qcr theorise/qsc theorize/qsc thunder/q tweet/qscn underline/cn underscore/cn verify/c volunteer/qc whisper/qsc write/qsc yell/qs email/qrc e-mail/qrc chant/q cry/qs speak/q:of,about talk/q:of tout/a refer/qa:to cite/qna
confirm: confirm/qscng corroborate/cn certify/c
criticise: attack/qa bash/qa blast/qa bemoan/qn blast/q complain/qsc:about condemn/qna criticise/qnga criticize/qnga decry/qn denounce/qna deplore/qn deride/qa lambast/q lambaste/q protest/qsc rebuke/q scoff/qsc slam/qa mock/qa fume/qs
demand: call/ql:for,on demand/qscin mandate/c order/qscon petition/o plead/qs press/oq urge/qsco request/qcn:from beg/qo beseech/qo implore/qo exhort/qo direct/o
deny: deny/qscng disavow/n dismiss/qna dispute/qcn refute/qn reject/qna rebut/qn repudiate/n contradict/n
decline: decline/i refuse/i
describe: characterise/a characterize/a compare/:to depict/a describe/qag detail/n dub/l brand/la label/la liken/:to name/l outline/n portray/a term/l title/l
estimate: assess/cd calculate/cd compute/cd estimate/qscnd forecast/qscn predict/qsc project/c reckon/qsc
apologise: apologise/qs:for apologize/qs:for
praise: commend/q congratulate/q hail/qa laud/qa praise/q salute/q thank/q
promise: commit/:to guarantee/c pledge/qscin promise/qscinr swear/qsci undertake/i vow/qsci
propose: propose/qcnig
rule: determine/cd establish/cd find/cd rule/qsc adjudge/c decide/cd
show: demonstrate/cd show/cd
threaten: threaten/qci
warn: warn/qscor:of,about,against alert/rc
"""

NOUNS: dict[str, str] = {
    "accusation": "accuse",
    "admission": "admit",
    "allegation": "accuse",
    "announcement": "announce",
    "argument": "assert",
    "assertion": "assert",
    "assessment": "estimate",
    "assurance": "promise",
    "charge": "accuse",
    "claim": "assert",
    "comment": "assert",
    "complaint": "criticise",
    "concession": "admit",
    "conclusion": "assert",
    "confession": "admit",
    "contention": "assert",
    "declaration": "announce",
    "demand": "demand",
    "denial": "deny",
    "estimate": "estimate",
    "finding": "rule",
    "insistence": "assert",
    "message": "assert",
    "order": "demand",
    "pledge": "promise",
    "plea": "demand",
    "prediction": "estimate",
    "promise": "promise",
    "proposal": "propose",
    "recommendation": "advise",
    "remark": "assert",
    "report": "assert",
    "request": "demand",
    "ruling": "rule",
    "statement": "assert",
    "suggestion": "propose",
    "testimony": "assert",
    "threat": "threaten",
    "vow": "promise",
    "warning": "warn",
}

HEARSAY = frozenset({"allegedly", "purportedly", "reportedly", "supposedly"})

DOCUMENTS = frozenset(
    """account advertisement affidavit agreement alert analysis announcement appeal article audit autopsy ban banner bill
    blog book briefing brief broadcast bulletin cable caption charter circular clause code column communique complaint
    constitution contract data database decision declaration decree definition diary dispatch document dossier draft
    editorial email entry essay estimate evidence filing finding footage forecast guideline guidance headline index
    indictment interview investigation journal judgement judgment law lawsuit leaflet ledger legislation letter list log
    manifesto manual memo memoir memorandum message minutes motion newsletter note notice notification obituary opinion
    order ordinance pamphlet paper paragraph petition placard plan poll post poster presentation projection proposal
    protocol provision readout record recording regulation release report research resolution result review rule ruling
    script section sentence sign slogan statement statistic statute study subpoena suit summary summons survey table tape
    testimony text timeline transcript treaty tweet update verdict video warrant webpage website will writ""".split()
)

SPOKESPEOPLE = frozenset(
    """aide ambassador attorney counsel delegate envoy lawyer mouthpiece representative spokesman spokesmen spokesperson
    spokespersons spokespeople spokeswoman spokeswomen press_officer""".split()
)

STANCES = frozenset("believe expect fear feel hope suspect think understand want wish worry".split())


def _table() -> dict[str, Verb]:
    table: dict[str, Verb] = {}
    for line in _VERBS.strip().splitlines():
        act, words = line.split(": ", 1)
        for word in words.split():
            lemma, _, flags = word.partition("/")
            flags, _, heads = flags.partition(":")
            table[lemma] = Verb(act, frozenset(flags), frozenset(heads.split(",") if heads else ()))
    return table


VERBS: dict[str, Verb] = _table()
