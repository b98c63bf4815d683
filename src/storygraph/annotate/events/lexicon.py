"""The words that tell of events, by type. Lemmas, lower case.

A verb in no list is an event of the type "other", unless it is in NOT_EVENTS: states, thoughts, aspects of other
verbs. A noun is an event only if it is listed. Lists are compiled by hand.
"""

from __future__ import annotations

from storygraph.annotate.events.words import words

VERBS: dict[str, str] = {
    "meet": "convene gather huddle meet reconvene reunite",
    "visit": "tour visit",
    "talk": "chat consult converse interview negotiate phone speak talk telephone debate discuss brief",
    "testify": "testify depose",
    "write": "email mail message post retweet text tweet tweete type write blog",
    "publish": "air broadcast declassify disclose print publish reveal unveil upload unseal televise release",
    "leak": "leak divulge",
    "announce": "announce declare proclaim notify inform confirm report",
    "say": (
        "acknowledge add admit advise affirm allege answer argue assert assure claim comment conclude describe echo "
        "elaborate explain express insist joke lament maintain note observe opine predict quip reaffirm recount "
        "reiterate remark repeat reply respond restate say state stress tell thank question quote cite mention "
        "indicate suggest clarify recall welcome congratulate"
    ),
    "request": (
        "appeal apply ask beg call demand implore invite petition plead press pressure request seek solicit "
        "subpoena summon urge encourage"
    ),
    "promise": "offer pledge promise vow volunteer swear guarantee commit",
    "agree": "accede accept acquiesce agree approve authorise authorize concede ratify reconcile settle allow permit",
    "sign": "initial sign cosign co-sign countersign",
    "support": "applaud back champion commend defend endorse hail laud praise support honor honour nominate",
    "oppose": (
        "blast boycott condemn criticise criticize decry defy denounce deplore disagree disobey dispute mock object "
        "oppose protest rebuff rebuke refuse reject resist slam snub veto challenge contest disapprove decline scold"
    ),
    "accuse": "accuse blame fault impeach implicate incriminate slander",
    "deny": "contradict debunk deny disavow disown disprove rebut refute",
    "apologise": "apologise apologize confess repent regret",
    "warn": "caution threaten warn alert menace",
    "decide": (
        "choose decide decree determine instruct mandate opt order pick resolve rule select direct require overrule "
        "reconsider reverse overturn uphold"
    ),
    "legislate": (
        "abolish amend criminalise criminalize decriminalise decriminalize enact legalise legalize legislate outlaw "
        "pass repeal waive adopt"
    ),
    "vote": "elect reelect re-elect vote ballot poll abstain",
    "win": (
        "beat defeat lose outscore prevail qualify score trounce unseat win triumph clinch tie finish outplay outpoint"
    ),
    "run": "campaign canvass contend run contest",
    "appoint": (
        "appoint assume designate hire rehire inaugurate install name promote recruit reinstate succeed swear_in "
        "take_office crown ordain become"
    ),
    "resign": (
        "abdicate demote dismiss fire oust quit recuse resign retire sack step_down step_aside depose topple remove "
        "stand_down lay_off"
    ),
    "join": "attend compete enlist enrol enroll join participate enter ally partner cooperate collaborate co-operate",
    "investigate": (
        "analyse analyze assess audit check comb evaluate examine inspect interrogate investigate monitor probe "
        "research review scan search study survey test scrutinise scrutinize inquire enquire question hunt"
    ),
    "discover": "detect discover find identify locate recover spot trace uncover unearth observe",
    "arrest": "apprehend arrest capture detain imprison incarcerate jail seize nab extradite handcuff",
    "release": "acquit bail exonerate free liberate pardon parole rescue evacuate extricate exhume save escape commute",
    "charge": "arraign charge indict prosecute sue file",
    "try": "appeal arraign cross-examine hear litigate retry",
    "sentence": "convict fine penalise penalize punish sentence execute discipline",
    "sanction": (
        "ban bar block blockade blacklist censor censure deport disqualify embargo expel forbid freeze impose prohibit "
        "quarantine restrict revoke sanction suspend prorogue confiscate prevent suppress deter"
    ),
    "attack": (
        "abduct ambush assail assassinate assault attack bomb bombard clash detonate fight fire_at hijack invade "
        "kidnap lynch maul ram raid rape shell shoot stab storm strafe strangle strike torture beat_up occupy "
        "confront hit target tear-gas explode"
    ),
    "protest": "demonstrate march rally riot picket chant",
    "crime": (
        "abuse bribe burgle counterfeit deceive defraud embezzle extort forge hack harass launder loot molest rob "
        "smuggle steal traffic vandalise vandalize exploit infiltrate interfere collude spy mislead obstruct"
    ),
    "die": "asphyxiate decease die drown kill murder perish slaughter slay starve behead decapitate euthanise",
    "injure": (
        "bruise burn hospitalise hospitalize hurt infect injure maim poison sicken treat vaccinate wound contract "
        "collapse faint suffer"
    ),
    "live": "adopt baptise baptize bear bury cremate divorce emigrate engage graduate immigrate marry wed born",
    "disaster": (
        "blaze capsize collide crash derail engulf erupt explode flood ignite overturn overrun sink submerge "
        "quake topple landfall break_out rupture spread trap strand ravage"
    ),
    "destroy": (
        "burn smash cripple damage demolish destroy devastate dismantle erase flatten raze ruin shatter wreck deface "
        "delete shut close_down shut_down knock clog crack crush"
    ),
    "move": (
        "accompany arrive ascend board bring carry climb come cross deliver depart deploy disembark dispatch drive "
        "emigrate escort exit fall fetch flee fly go head import export land leave migrate move pull_over relocate "
        "return ride rush sail send ship steer transfer transport travel traverse walk withdraw retreat dock leap "
        "take_off lift_off launch_into orbit recall"
    ),
    "buy": "acquire auction bid buy invest lease merge privatise privatize purchase sell trade nationalise",
    "pay": "bankroll compensate contribute donate fund pay refund reimburse repay subsidise subsidize borrow lend",
    "give": (
        "award bestow confer dedicate donate grant hand provide receive supply earn get give present tender relinquish"
    ),
    "launch": (
        "activate begin co-found commence create establish form found inaugurate initiate introduce kickstart launch "
        "open reopen restart resume set_up start unfurl release"
    ),
    "end": (
        "foil thwart "
        "abandon abort call_off cancel cease close conclude defer delay disband discontinue dissolve drop end expire "
        "halt interrupt lapse lift pause postpone rescind retract scrap stop terminate wind_up give_up disrupt"
    ),
    "make": (
        "assemble build compile compose conduct construct convert design develop draft erect install manufacture "
        "perform produce repair fix patch record renovate restore sing play paint film stage"
    ),
    "change": (
        "accelerate climb contract cut decline decrease degrade dip double drop expand extend fall grow increase jump "
        "lower plummet plunge raise reduce rise shrink slide slow soar strengthen surge weaken widen worsen upgrade "
        "downgrade dissipate intensify ease shift switch evolve transform transition break reform"
    ),
    "occur": "celebrate commemorate hold_event host mourn occur happen take_place cause prompt trigger spark commit",
}

NOUNS: dict[str, str] = {
    "meet": (
        "assembly conference congress convention gathering meeting session summit talk negotiation briefing roundtable "
        "reunion consultation"
    ),
    "visit": "tour trip visit pilgrimage",
    "talk": "call conversation debate dialogue discussion interview phone_call telephone_call speech lecture",
    "testify": "testimony deposition opening_statement",
    "write": "tweet",
    "publish": "disclosure publication revelation broadcast livestream declassification premiere",
    "leak": "leak",
    "announce": "announcement declaration proclamation confirmation",
    "say": "remark reply comment",
    "request": "appeal demand petition plea request invitation recommendation bail_application",
    "promise": "offer pledge promise",
    "agree": "agreement approval ceasefire truce deal settlement ratification acceptance compromise accord armistice",
    "sign": "signing",
    "support": "endorsement praise nomination",
    "oppose": "boycott condemnation criticism objection refusal rejection veto backlash outcry dispute outrage",
    "accuse": "accusation allegation impeachment suspicion complaint",
    "deny": "denial",
    "apologise": "apology confession",
    "warn": "threat warning ultimatum",
    "decide": "decision decree ruling executive_order",
    "legislate": "decriminalisation decriminalization legalisation legalization repeal passage",
    "vote": "ballot by-election caucus election poll polling primary referendum runoff vote voting plebiscite",
    "win": "defeat loss victory win triumph scoring_record passing_record world_record",
    "run": "campaign candidacy candidature",
    "appoint": "appointment coronation inauguration promotion swearing-in",
    "resign": "departure dismissal firing ouster resignation retirement sacking removal abdication",
    "join": "accession participation",
    "investigate": (
        "audit autopsy examination experiment inquest inquiry inspection investigation manhunt poll probe review "
        "search survey test testing"
    ),
    "discover": "discovery detection",
    "arrest": "arrest capture custody detention extradition incarceration jailing imprisonment",
    "release": "acquittal bail escape evacuation parole pardon rescue release",
    "charge": "charge indictment lawsuit prosecution arraignment",
    "try": "cross-examination hearing sentencing trial retrial court_case",
    "sentence": "sentence prison_term jail_term conviction execution judgment judgement punishment verdict",
    "sanction": (
        "ban blockade clampdown crackdown deportation embargo expulsion injunction lockdown prorogation quarantine "
        "restriction sanction suspension curfew blackout censorship"
    ),
    "attack": (
        "chase hijack rampage shot patrol air_raid "
        "abduction airstrike ambush assassination assault attack battle bombing bombardment clash conflict coup "
        "explosion fighting gunfire hijacking hostage-taking incursion insurgency intervention invasion kidnapping "
        "massacre mutiny occupation offensive raid rape shelling shooting shootout siege stabbing strike uprising "
        "violence war blast genocide air_strike firefight beating torture"
    ),
    "protest": "demonstration hunger_strike march protest rally riot sit-in unrest walkout vigil revolution",
    "crime": (
        "piracy speeding drunken_driving drunk_driving "
        "arson burglary bribery collusion corruption cyberattack embezzlement espionage fraud hack heist interference "
        "poisoning plot robbery scam scandal smuggling tampering theft vandalism harassment abuse hacking"
    ),
    "die": "death demise homicide killing manslaughter murder suicide slaying beheading",
    "injure": "hospitalisation hospitalization infection injury surgery illness treatment transplant",
    "live": "birth divorce funeral graduation marriage wedding burial honeymoon upbringing",
    "disaster": (
        "blizzard downtime emergency snowstorm "
        "accident aftershock avalanche blaze bleaching bushfire collapse collision crash cyclone derailment drought "
        "earthquake epidemic eruption famine fire flood flooding heatwave hurricane inferno landfall landslide "
        "malfunction mudslide outbreak outage pandemic quake rainfall rollover shipwreck spill storm temblor "
        "tornado tragedy tremor tsunami typhoon wildfire wreck disaster catastrophe bird_strike takeoff take-off"
    ),
    "destroy": "closure demolition destruction shutdown damage removal",
    "move": (
        "arrival crossing deployment departure exit exodus expedition flight landing launch mission spacewalk take-off "
        "takeoff voyage withdrawal retreat journey delivery transfer migration emigration return pullout repatriation"
    ),
    "buy": "acquisition auction buyout investment merger purchase sale takeover acquistion",
    "pay": "donation payment bailout payout refund",
    "give": "award",
    "launch": (
        "adoption construction creation introduction launch opening reopening rollout debut start startup founding "
        "establishment formation"
    ),
    "end": "cancellation cancelation delay postponement end ending termination dissolution abolition interruption",
    "make": "performance renovation repair restoration reconstruction",
    "change": "cut decline decrease expansion fall increase reduction rise surge spread slump downturn recession",
    "occur": (
        "appearance attempt playoff mourning tryout "
        "anniversary ceremony competition concert event festival final game impasse incident match operation parade "
        "party race tournament crisis championship celebration dinner press_conference deadline encounter exchange "
        "confrontation standoff stand-off scandal affair reception workshop"
    ),
}

NOT_EVENTS = words(
    # states
    "be have age await believe belong bother comprise concern consist constitute contain correspond cost cover "
    "depend deserve differ doubt enjoy entail exceed exist expect favor favour fear feel fit function hate hope "
    "imagine imply include intend involve keep know lack last lie like live love matter mean miss need number owe "
    "own pertain possess prefer presume pretend pertain range rank regard rely remain represent resemble "
    "reside result seem situate sit stand stem suffice suit suppose suspect tend think trust understand "
    "understand used value vary view want wear weigh wish wonder worry worth base locate house surround "
    "entitle title date dedicate title stretch span consider deem recognise recognize "
    "perceive appear look sound smell hear see watch notice remember forget realise realize learn "
    "respect appreciate admire estimate anticipate interpret relate associate compare "
    "contrast depict reflect symbolise symbolize signify show prove demonstrate illustrate highlight "
    "underscore feature refer relate regard accord concern affect influence "
    # helpers and aspects of other verbs
    "do let make help enable can may might must shall should will would ought dare try attempt aim plan manage "
    "fail continue strive struggle ensure prevent avoid get go use utilise utilize follow precede "
    "put take turn work act bear serve lead handle deal cope tackle focus concentrate rest happen "
    "pend schedule slate "
    "face earn need hold give come keep leave become run stay allow permit require cause "
)
