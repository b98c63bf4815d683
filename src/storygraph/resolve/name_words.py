"""Words within names that do not tell one bearer from another. Folded; sorted."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


TITLES = words("""
    admiral ambassador archbishop baroness bishop brig brigadier capt captain cardinal chairman chairwoman
    chancellor chief cllr col colonel commissioner congressman congresswoman councillor count dame detective dr
    father gen general gov governor inspector judge justice king lady lieutenant lord lt maj major minister
    miss mr mrs ms officer pope premier president prime prince princess prof professor queen rabbi rep
    representative rev reverend secretary sen senator sergeant sgt sheikh sheriff sir sister speaker
    superintendent
""")

PARTICLES = words("""
    abu al ben bin bint da dal de del della den der di dos du el ibn la le les ten ter van vom von zu
""")

# Endings that say only in which form a company is registered.
COMPANY_FORMS = words("""
    ab ag asa bhd bv co company corp corporation gmbh inc incorporated kg kk limited llc llp lp ltd nv oyj
    pjsc plc pte pty sa sarl spa srl
""")

# Words that name what kind of body it is; it is told from others of its kind by the words beside them.
BODY_WORDS = words("""
    administration agency airlines airport army assembly association authority bank board bureau cabinet
    campaign club college commission committee communications conference congress corporation council court
    department directorate electronics embassy enterprises federation force foundation fund government group
    holding holdings hospital house industries institute international league ministry motor motors movement
    network office organization parliament party police school senate service services society systems
    technologies technology tribunal union university
""")

# Endings of a body's name that may fall away: the long and the short name are of one body.
TAILS = words("""
    airlines bank committee communications corporation department electronics enterprises group holding
    holdings industries international ministry motor motors party systems technologies technology
""")

FUNCTION_WORDS = words("""
    a an and at by de del der des du et for from in la le of on the to und with y
""")

GENERATIONS = {
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
    "jnr": "jr",
    "jr": "jr",
    "junior": "jr",
    "senior": "sr",
    "snr": "sr",
    "sr": "sr",
}

SPELLINGS = {
    "centre": "center",
    "centres": "centers",
    "defence": "defense",
    "harbour": "harbor",
    "labour": "labor",
    "organisation": "organization",
    "programme": "program",
    "theatre": "theater",
}

# What a thing is called, and of which type it then is: evidence that stands beside the type of a name.
HEADS_OF_TYPE: dict[str, frozenset[str]] = {
    "Group": words("""
        community faith minority people religion sect tribe
    """),
    "Organization": words("""
        agency airline bank brand broadcaster bureau chain charity club committee company conglomerate
        corporation department employer firm foundation giant group insurer lender maker manufacturer ministry
        newspaper operator organisation organization outlet party producer publisher retailer startup supplier
        team union university
    """),
    "Person": words("""
        activist actor actress adviser advisor analyst artist attorney author boss candidate chairman
        chairwoman chancellor chief coach commissioner congressman daughter defendant director doctor
        economist executive father founder governor husband investigator journalist judge king lawmaker lawyer
        leader man mayor minister mother officer official player politician president prince princess
        professor prosecutor queen reporter researcher scientist secretary senator singer son spokesman
        spokesperson spokeswoman suspect victim wife woman writer
    """),
    "Place": words("""
        area capital city coast continent country county district hamlet island kingdom lake mountain
        municipality nation neighborhood neighbourhood port province region republic river state street suburb
        territory town village
    """),
}
