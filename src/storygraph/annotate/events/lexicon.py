"""The words that tell of events, by type. Lemmas, lower case.

A verb in no list is an event of the type "other", unless it is in NOT_EVENTS: states, thoughts, aspects of other
verbs. A noun is an event only if it is listed. Lists are compiled by hand.
"""

from __future__ import annotations

from storygraph.annotate.events.words import words

VERBS: dict[str, str] = {
    "meet": "convene gather huddle meet reconvene reunite",
    "visit": "tour visit",
    "talk": "brief chat consult converse debate discuss interview negotiate phone speak talk telephone",
    "testify": "depose testify",
    "write": "blog email mail message post retweet text tweet tweete type write",
    "publish": "air broadcast declassify disclose print publish release reveal televise unseal unveil upload",
    "leak": "divulge leak",
    "announce": "announce confirm declare inform notify proclaim report",
    "say": (
        "acknowledge add admit advise affirm allege answer argue assert assure cite claim clarify comment "
        "conclude congratulate describe echo elaborate explain express indicate insist joke lament maintain "
        "mention note observe opine predict question quip quote reaffirm recall recount reiterate remark "
        "repeat reply respond restate say state stress suggest tell thank welcome"
    ),
    "request": (
        "appeal apply ask beg call demand encourage implore invite petition plead press pressure request "
        "seek solicit subpoena summon urge"
    ),
    "promise": "commit guarantee offer pledge promise swear volunteer vow",
    "agree": ("accede accept acquiesce agree allow approve authorise authorize concede permit ratify reconcile settle"),
    "sign": "co-sign cosign countersign initial sign",
    "support": "applaud back champion commend defend endorse hail honor honour laud nominate praise support",
    "oppose": (
        "blast boycott challenge condemn contest criticise criticize decline decry defy denounce deplore "
        "disagree disapprove disobey dispute mock object oppose protest rebuff rebuke refuse reject resist "
        "scold slam snub veto"
    ),
    "accuse": "accuse blame fault impeach implicate incriminate slander",
    "deny": "contradict debunk deny disavow disown disprove rebut refute",
    "apologise": "apologise apologize confess regret repent",
    "warn": "alert caution menace threaten warn",
    "decide": (
        "choose decide decree determine direct instruct mandate opt order overrule overturn pick reconsider "
        "require resolve reverse rule select uphold"
    ),
    "legislate": (
        "abolish adopt amend criminalise criminalize decriminalise decriminalize enact legalise legalize "
        "legislate outlaw pass repeal waive"
    ),
    "vote": "abstain ballot elect poll re-elect reelect vote",
    "win": (
        "beat clinch defeat finish lose outplay outpoint outscore prevail qualify score tie triumph trounce unseat win"
    ),
    "run": "campaign canvass contend contest run",
    "appoint": (
        "appoint assume become crown designate hire inaugurate install name ordain promote recruit rehire "
        "reinstate replace succeed swear_in take_office"
    ),
    "resign": (
        "abdicate demote depose dismiss fire lay_off oust quit recuse remove resign retire sack stand_down "
        "step_aside step_down topple"
    ),
    "join": ("ally attend co-operate collaborate compete cooperate enlist enrol enroll enter join participate partner"),
    "investigate": (
        "analyse analyze assess audit check comb enquire evaluate examine hunt inquire inspect interrogate "
        "investigate monitor probe question research review scan scrutinise scrutinize search study survey "
        "test"
    ),
    "discover": "detect discover find identify locate observe recover spot trace uncover unearth",
    "arrest": "apprehend arrest capture detain extradite handcuff imprison incarcerate jail nab seize",
    "release": (
        "acquit bail commute escape evacuate exhume exonerate extricate free liberate pardon parole rescue save"
    ),
    "charge": "arraign charge file indict prosecute sue",
    "try": "appeal arraign cross-examine hear litigate retry",
    "sentence": "convict discipline execute fine penalise penalize punish sentence",
    "sanction": (
        "avert ban bar blacklist block blockade censor censure confiscate deport deter disqualify embargo "
        "expel forbid freeze impose prevent prohibit prorogue quarantine repulse restrict revoke sanction "
        "suppress suspend thwart"
    ),
    "attack": (
        "battle abduct ambush assail assassinate assault attack beat_up bomb bombard clash confront detonate "
        "explode fight fire_at hijack hit invade kidnap lynch maul occupy raid ram rape shell shoot stab "
        "storm strafe strangle strike target tear-gas torture"
    ),
    "protest": "chant demonstrate march picket rally riot",
    "crime": (
        "abuse bribe burgle collude counterfeit deceive defraud embezzle exploit extort forge hack harass "
        "infiltrate interfere launder loot mislead molest obstruct pilfer rob smuggle snatch spy steal "
        "traffic vandalise vandalize"
    ),
    "die": ("asphyxiate behead decapitate decease die drown euthanise kill murder perish slaughter slay starve"),
    "injure": (
        "bruise burn collapse contract faint hospitalise hospitalize hurt infect injure maim poison sicken "
        "sprain suffer treat vaccinate wound"
    ),
    "live": ("adopt baptise baptize bear born bury cremate divorce emigrate engage graduate immigrate marry wed"),
    "disaster": (
        "stampede blaze break_out capsize collide crash derail engulf erupt explode flood ignite jolt landfall "
        "overrun overturn quake ravage rock rupture sink spread strand submerge topple trap"
    ),
    "destroy": (
        "burn clog close_down crack cripple crush damage deface delete demolish destroy devastate dismantle "
        "erase flatten knock raze ruin sever shatter shut shut_down smash torch wreck"
    ),
    "move": (
        "patrol accompany arrive ascend board bring carry climb come cross deliver depart deploy disembark "
        "dispatch dock drive emigrate escort exit export fall fetch flee fly go head import land "
        "launch_into leap leave lift_off migrate move orbit pull_over recall relocate retreat return ride "
        "rush sail send ship steer take_off transfer transport travel traverse walk withdraw"
    ),
    "buy": "acquire auction bid buy invest lease merge nationalise privatise privatize purchase sell trade",
    "pay": ("bankroll borrow compensate contribute donate fund lend pay refund reimburse repay subsidise subsidize"),
    "give": (
        "award bestow confer dedicate donate earn get give grant hand present provide receive relinquish supply tender"
    ),
    "launch": (
        "activate begin co-found commence create establish form found inaugurate initiate introduce "
        "kickstart launch open release reopen restart resume set_up start unfurl"
    ),
    "end": (
        "abandon abort call_off cancel cease close conclude defer delay disband discontinue disrupt "
        "dissolve drop end expire foil give_up halt interrupt lapse lift pause postpone rescind retract "
        "scrap stop terminate thwart wind_up"
    ),
    "make": (
        "assemble build compile compose conduct construct convert design develop draft erect film fix "
        "install manufacture paint patch perform play plug produce record renovate repair restore sing "
        "stage"
    ),
    "change": (
        "escalate accelerate break climb contract cut decline decrease degrade dip dissipate double downgrade drop "
        "ease evolve expand extend fall grow increase intensify jump lower plummet plunge raise reduce "
        "reform rise shift shrink slide slow soar strengthen surge switch transform transition upgrade "
        "weaken widen worsen"
    ),
    "occur": ("cause celebrate commemorate commit happen hold_event host mourn occur prompt spark take_place trigger"),
}

NOUNS: dict[str, str] = {
    "meet": (
        "assembly briefing conference congress consultation convention gathering meeting negotiation "
        "reunion roundtable session summit talk"
    ),
    "visit": "pilgrimage tour trip visit",
    "talk": "call conversation debate dialogue discussion interview lecture phone_call speech telephone_call",
    "testify": "deposition opening_statement testimony",
    "write": "tweet",
    "publish": "broadcast declassification disclosure livestream premiere publication revelation",
    "leak": "leak",
    "announce": "announcement confirmation declaration proclamation",
    "say": "comment remark reply",
    "request": "appeal bail_application demand invitation petition plea recommendation request",
    "promise": "offer pledge promise",
    "agree": ("acceptance accord agreement approval armistice ceasefire compromise deal ratification settlement truce"),
    "sign": "signing",
    "support": "endorsement nomination praise",
    "oppose": ("backlash boycott condemnation criticism dispute objection outcry outrage refusal rejection veto"),
    "accuse": "accusation allegation complaint impeachment suspicion",
    "deny": "denial",
    "apologise": "apology confession",
    "warn": "threat ultimatum warning",
    "decide": "choice decision decree executive_order ruling selection",
    "legislate": "decriminalisation decriminalization legalisation legalization passage repeal",
    "vote": ("ballot by-election caucus election plebiscite poll polling primary referendum runoff vote voting"),
    "win": "defeat loss passing_record scoring_record triumph victory win world_record",
    "run": "campaign candidacy candidature",
    "appoint": "appointment coronation hiring inauguration promotion swearing-in",
    "resign": "abdication departure dismissal firing layoff ouster removal resignation retirement sacking",
    "join": "accession participation",
    "investigate": (
        "audit autopsy examination experiment inquest inquiry inspection investigation manhunt poll probe "
        "review search survey test testing"
    ),
    "discover": "detection discovery",
    "arrest": "apprehension arrest capture custody detention extradition imprisonment incarceration jailing",
    "release": "acquittal bail escape evacuation pardon parole release rescue",
    "charge": "arraignment charge indictment lawsuit prosecution",
    "try": "court_case cross-examination hearing retrial sentencing trial",
    "sentence": "conviction execution jail_term judgement judgment prison_term punishment sentence verdict",
    "sanction": (
        "ban blackout blockade censorship clampdown crackdown curfew deportation embargo expulsion "
        "injunction lockdown prorogation quarantine restriction sanction suspension"
    ),
    "attack": (
        "abduction air_raid air_strike airstrike ambush assassination assault attack battle beating blast "
        "bombardment bombing chase clash conflict coup explosion fight fighting firefight genocide gunfire "
        "gunshot hijack hijacking hostage-taking incursion insurgency intervention invasion kidnapping "
        "massacre mutiny occupation offensive patrol raid rampage rape shelling shooting shootout shot "
        "siege stabbing strike torture uprising violence war"
    ),
    "protest": (
        "demonstration hunger_strike looting march protest rally revolution riot rioting sit-in unrest vigil walkout"
    ),
    "crime": (
        "abuse arson bribery burglary collusion corruption crime cyberattack drunk_driving drunken_driving "
        "dui dwi embezzlement espionage fraud hack hacking harassment heist interference piracy plot "
        "poisoning robbery scam scandal smuggling speeding tampering theft vandalism violation"
    ),
    "die": "beheading death demise homicide killing manslaughter murder slaying suicide",
    "injure": (
        "coma heart_attack heart_failure hospitalisation hospitalization illness infection injury "
        "panic_attack rehab rehabilitation stroke surgery transplant treatment"
    ),
    "live": "birth burial divorce funeral graduation honeymoon marriage upbringing wedding",
    "disaster": (
        "accident aftershock avalanche bird_strike blaze bleaching blizzard bushfire catastrophe collapse "
        "collision crash cyclone derailment disaster downtime drought earthquake emergency epidemic "
        "eruption famine fire flood flooding heatwave hurricane inferno landfall landslide malfunction "
        "mudslide outage outbreak pandemic quake rainfall rollover shipwreck snowstorm spill storm take-off "
        "takeoff temblor tornado tragedy tremor tsunami typhoon wildfire wreck"
    ),
    "destroy": "closure damage demolition destruction removal shutdown",
    "move": (
        "arrival crossing delivery departure deployment emigration exit exodus expedition flight journey "
        "landing launch migration mission pullout repatriation retreat return spacewalk take-off takeoff "
        "transfer voyage withdrawal"
    ),
    "buy": "acquisition acquistion auction buyout investment merger purchase sale takeover",
    "pay": "bailout donation payment payout refund",
    "give": "award",
    "launch": (
        "adoption construction creation debut establishment formation founding introduction launch opening "
        "reopening rollout start startup"
    ),
    "end": (
        "bankruptcy abolition cancelation cancellation delay disruption dissolution end ending interruption "
        "postponement stoppage termination"
    ),
    "make": "performance reconstruction renovation repair restoration",
    "change": (
        "change cut decline decrease downturn expansion fall increase recession reduction rise slump spread surge"
    ),
    "occur": (
        "affair anniversary appearance attempt celebration ceremony championship competition concert "
        "confrontation crisis deadline dinner encounter event exchange festival final game impasse incident "
        "match mourning operation parade party playoff press_conference race reception scandal stand-off "
        "standoff tournament tryout workshop"
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
