"""Words that tell names apart: titles, roles, and the nouns that bodies and places are named with."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

DETERMINERS = frozenset("a an the this that these those".split())
PARTICLES = frozenset(
    "al abu ben bin da dal de del della den der di dos du el ibn la las le los of st ten ter van von zu y".split()
)
TITLES = frozenset(
    """admiral ambassador archbishop baron baroness bishop brigadier capt captain cardinal chancellor chief cmdr
    co-founder col colonel commander commissioner congressman congresswoman constable corporal councillor count
    countess dame deputy detective dr duchess duke emperor emir empress father first gen general gov governor
    hon imam inspector judge justice king lady lieutenant lord lt madam maj major mayor minister miss mr mrs ms mx
    officer pope premier president presidents prime prince princess private prof professor queen rabbi rep reps
    representative representatives rev reverend sen senator senators sens sergeant sgt sheik sheikh sheriff sir
    sister speaker sultan superintendent vice""".split()
)
ROLES = frozenset(
    """accountant activist actor actress adviser advisor agent aide ally analyst anchor architect artist assassin
    assemblyman assemblywoman assistant astronaut attorney author backpacker ballerina banker biologist blogger boss
    boxer brother bureaucrat businessman businesswoman candidate captain cardinal ceo chair chairman chairperson
    chairwoman champion chancellor chef chemist chief cleric co-founder coach colleague columnist comedian commander
    commissioner composer conductor congressman congresswoman consultant contractor coordinator correspondent
    cosmonaut councillor councilman councilwoman counsel counsellor critic cyclist dancer daughter dealer defendant
    defender delegate democrat deputy designer detective developer dictator diplomat director dissident doctor donor
    driver drummer economist editor emperor engineer entrepreneur envoy epidemiologist ex-husband ex-wife executive
    expert farmer father filmmaker financier firefighter fisherman footballer founder friend fugitive general
    goalkeeper governor graduate guard guitarist head hero historian host hunter husband inmate inspector
    instructor interpreter inventor investigator investor janitor journalist judge justice killer king lawmaker
    lawyer leader lecturer legislator lieutenant lobbyist magistrate magnate manager mathematician mayor mechanic
    mediator medic member merchant midfielder minister missionary mogul monk mother mp musician narrator neighbor
    neighbour negotiator novelist nun nurse officer official officials operator opponent organiser organizer owner
    painter paramedic partner passenger pastor patient philanthropist philosopher photographer physician physicist
    pilot player playwright poet policeman policewoman politician pope predecessor premier president presenter priest
    prime prince princess principal prisoner producer professor programmer prosecutor protester psychiatrist
    psychologist publisher queen rapper rebel recruit refugee reporter representative republican researcher
    resident retiree rival runner sailor salesman scholar scientist screenwriter sculptor secretary senator sergeant
    sheriff shopkeeper singer sister skipper smuggler sociologist soldier solicitor son songwriter speaker specialist
    spokesman spokesmen spokesperson spokeswoman spy star statesman statistician strategist striker student successor
    superintendent superstar supervisor surgeon survivor suspect teacher technician technologist teenager terrorist
    therapist trader trainer translator treasurer trustee tutor tycoon undersecretary veteran veterinarian victim
    violinist volunteer widow wife winger winner witness worker writer""".split()
)
ORG_HEADS = frozenset(
    """academy administration agency airlines airways alliance army assembly assn association authority bank bloc
    board brigade broadcasting brothers bureau cabinet caucus center centre chamber church club co coalition
    college command commission committee companies company confederation conference congress consortium convention
    corp corporation corps council court daily department directorate dept embassy enterprises faculty federation
    fbi firm force forces foundation front fund gazette group guard guards guild herald holdings hospital house inc
    industries institute institution intelligence international journal jihad junta laboratory laboratories league
    legislature limited llc llp ltd magazine media mercury militia ministry mission motors movement network news
    newspaper observer office orchestra organisation organization parliament partners partnership party
    patrol pictures plc police politburo post press project quartet records regiment registry reserve royals school
    secretariat senate service services society squad staff starbucks star state-run store stores studios summit
    systems taskforce team technologies television telegraph theatre times tribunal tribune tribe trust
    tv union united university ventures watch weekly works yard""".split()
)
PLACE_HEADS = frozenset(
    """airfield airport archipelago area arena avenue basin bay beach boulevard bridge building canal canyon cape
    castle cathedral cemetery city coast complex corridor county creek crossing delta desert district falls field
    forest fortress gulf harbor harbour headquarters heights highway hill hills hotel island islands isle jail junction lake
    lane memorial mosque mount mountain mountains municipality ocean oilfield palace parish park peninsula plain
    plains plateau plaza point pond port prefecture prison province railway rainforest range reef region
    reservation reservoir ridge river road route sea shrine square stadium station strait street suburb temple
    tower town tunnel valley village volcano zoo""".split()
)
PEOPLE_NOUNS = frozenset(
    """activists americans believers citizens civilians clans communities community communists conservatives
    families fighters followers immigrants islanders leaders lawmakers liberals majority migrants minorities
    minority nationalists nationals natives people peoples pilgrims population protesters rebels refugees residents
    separatists settlers soldiers students supporters tribe tribes troops villagers voters women worshippers""".split()
)
BODY_NOUNS = frozenset(
    "army authorities cabinet congress embassy forces military navy parliament police senate".split()
)
ORG_APPOSITIVES = frozenset(
    """agency airline bank band broadcaster carrier chain channel charity club company contractor firm giant group
    insurer league magazine maker manufacturer network newspaper nonprofit organisation organization outlet paper
    party platform producer provider publisher regulator retailer site startup studio supplier union website""".split()
)
NOT_NAMES = frozenset(
    """AC AD AI AIDS AM ATM BC BCE BST CCTV CE CEO CEST CET CFO COO COVID COVID-19 CPU CV DC DIY DNA DVD EDT EST
    FAQ FBO GDP GMT GPS HD HIV HQ ID IQ IT IVF KM LED LGBT LGBTQ MD MP MPH MPs OK OS PC PDF PDT PhD PIN PM PPE PR
    PST PTSD PVC Q&A RAM RNA RSVP SARS SDK SMS SOS SUV TNT TV UFO UPS URL USB UTC UV VAT VIP WWI WWII""".split()
)
WIRE = frozenset("analysis breaking correction corrected exclusive factbox insight live update watch wrapup".split())
COMPASS = frozenset("central east eastern mainland north northern south southern west western downtown".split())
REPORTING = frozenset(
    """accuse acknowledge add admit agree allege announce argue ask assert believe claim comment complain concede
    confirm criticize declare demand deny describe disclose estimate explain insist mention note quote recall reject
    remark reply report respond reveal say state stress suggest tell testify think tweet urge want warn write""".split()
)


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def nations() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Three tables to the usual name of the country: of its names, of its people's names, and of its capital."""
    names: dict[str, str] = {}
    people: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in _lines("nations.txt"):
        called, folk, capital = (part.strip() for part in line.split("|"))
        usual = called.split(",")[0]
        names |= {n.strip(): usual for n in called.split(",")}
        people |= {n.strip(): usual for n in folk.split(",") if n.strip()}
        if capital:
            capitals[capital] = usual
    return names, people, capitals


@cache
def known() -> dict[str, str]:
    """Names that are what they are wherever they stand: "Place" or "Organization" by name."""
    names, _, capitals = nations()
    found = dict.fromkeys([*names, *capitals, *_lines("places.txt")], "Place")
    return found | dict.fromkeys(_lines("organizations.txt"), "Organization")


@cache
def given_names() -> dict[str, str]:
    """Common given names to "male" or "female"."""
    found = {}
    for line in _lines("given.txt"):
        sex, names = line.split(": ")
        found |= dict.fromkeys(names.split(), "male" if sex == "m" else "female")
    return found
