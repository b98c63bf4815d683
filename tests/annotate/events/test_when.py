"""When an event was: only by what the text says."""

from __future__ import annotations

from datetime import date

import pytest

from storygraph.annotate.events.bounds import interval_of
from storygraph.model import Interval

MONDAY = Interval(earliest="2024-05-06", latest="2024-05-06", precision="day")
TUESDAY = Interval(earliest="2024-05-07", latest="2024-05-07", precision="day")
APRIL = Interval(earliest="2024-04-01", latest="2024-04-30", precision="month")
Y2010 = Interval(earliest="2010-01-01", latest="2010-12-31", precision="year")
JUNE = Interval(earliest="2024-06-01", latest="2024-06-30", precision="month")
ON_MONDAY = ("2024-05-06", "2024-05-06")
UNDATED = (None, "2024-05-10")

GOVERNED = [
    ("The mayor resigned on Monday.", "resigned", ON_MONDAY),
    ("On Monday, the mayor resigned.", "resigned", ON_MONDAY),
    ("Monday's explosion destroyed the plant.", "explosion", ON_MONDAY),
    ("She spoke at a news conference in Lima on Monday.", "conference", ON_MONDAY),
    ("The leaders held talks on Monday.", "talks", ON_MONDAY),
    ("A bus crashed on Monday, killing seven people.", "killing", ON_MONDAY),
    ("On Monday, police raided the office and seized the files.", "seized", ON_MONDAY),
    ("The mayor said on Monday that the plant had closed.", "closed", UNDATED),
    ("The mayor said on Monday that the plant had closed.", "said", ON_MONDAY),
    ("The clerk was fired after he leaked the memo.", "leaked", UNDATED),
    ("Elections which were held on Monday were calm.", "Elections", ON_MONDAY),
    ("The clerk pleaded guilty when he appeared in court on Monday.", "pleaded", ON_MONDAY),
    ("Ann Lee, the chairwoman since Monday, resigned.", "resigned", UNDATED),
    ("Ann Lee, who has led the union since Monday, resigned.", "resigned", UNDATED),
]


@pytest.mark.parametrize(("text", "word", "days"), GOVERNED)
def test_the_time_that_governs_the_event_dates_it(read, text, word, days):
    times = {"Monday": MONDAY} if "Monday" in text else {}
    assert read(text, times=times).days(word) == days


def test_what_a_figure_is_compared_with_dates_nothing(read):
    events = read("Sales rose 4 percent, from 90 boats a year ago.", times={"a year ago": Y2010})
    assert events.days("rose") == UNDATED


BOUNDS = [
    ("since", Y2010, "happened", ("2010-01-01", "2024-05-10")),
    ("after", MONDAY, "happened", ("2024-05-06", "2024-05-10")),
    ("before", MONDAY, "happened", (None, "2024-05-05")),
    ("until", APRIL, "happened", (None, "2024-04-30")),
    ("by", JUNE, "planned", ("2024-05-10", "2024-06-30")),
    ("", JUNE, "planned", ("2024-06-01", "2024-06-30")),
    ("", JUNE, "happened", (None, "2024-05-10")),
    ("", Interval(earliest="2024-01-01", latest="2024-12-31"), "happened", ("2024-01-01", "2024-05-10")),
]


@pytest.mark.parametrize(("bound", "interval", "status", "days"), BOUNDS)
def test_words_before_the_time_open_an_end_and_publication_caps_the_past(bound, interval, status, days):
    got = interval_of(interval, bound, status, date(2024, 5, 10))
    assert (got.earliest, got.latest) == days
    assert got.dated == (days[0] is not None and days[1] is not None)


NOTHING_SAYS_WHEN = [
    "The mayor resigned and the council elected a new one.",
    "Police arrested three men. A court sentenced them to two years.",
    "The ministry published the report, the minister said.",
    "Fire destroys the old market\n\nA fire destroyed the old market. Two people were killed.",
]


@pytest.mark.parametrize("text", NOTHING_SAYS_WHEN)
def test_no_event_is_dated_from_nothing(read, text):
    events = read(text)
    assert events.found
    assert all(e.interval.earliest is None for e in events.found)
    assert all(e.interval.latest in (None, "2024-05-10") for e in events.found)
    assert all(e.interval.latest is None for e in read(text, published=None).found)


def test_a_duration_dates_nothing(read):
    events = read("The clerk worked there for three years and resigned.", times={"three years": Interval()})
    assert events.days("resigned") == UNDATED


def test_the_headline_and_its_lead_share_their_time(read):
    text = "Mayor resigns over bridge deal\n\nThe mayor resigned on Monday over a deal to build a bridge."
    events = read(text, times={"Monday": MONDAY})
    assert events.days("resigns") == ON_MONDAY
    assert events["resigns"].cluster == events["resigned"].cluster
    assert events["resigns"].time is None


def test_a_story_goes_on_in_the_simple_past_but_not_in_the_pluperfect(read):
    text = (
        "A bus overturned near the bridge on Monday. The driver lost control on the wet road. "
        "The company had bought the bus at an auction."
    )
    events = read(text, times={"Monday": MONDAY})
    assert events.days("lost") == ON_MONDAY
    assert events.days("bought") == UNDATED


def test_a_reaction_lies_between_the_event_and_publication(read):
    text = 'The plant closed on Monday.\n\n"It is a shame," the mayor wrote.'
    events = read(text, times={"Monday": MONDAY}, quoted=["It is a shame,"])
    assert events.days("wrote") == ("2024-05-06", "2024-05-10")
    assert events["wrote"].interval.precision == "range"


def test_what_is_told_as_background_is_not_dated_by_the_story(read):
    text = "The mayor resigned on Monday. She once taught at a school. She was born in a village."
    events = read(text, times={"Monday": MONDAY})
    assert all(e.interval.earliest is None for e in events.found if e.start > text.index("once"))


def test_a_planned_event_may_lie_after_publication(read):
    events = read("The council will vote in June.", times={"June": JUNE})
    assert events.days("vote") == ("2024-06-01", "2024-06-30")
    assert events["vote"].status == "planned"


def test_two_times_in_one_sentence_go_to_their_own_events(read):
    text = "The clerk was arrested on Monday and released on Tuesday."
    events = read(text, times={"Monday": MONDAY, "Tuesday": TUESDAY})
    assert events.days("arrested") == ON_MONDAY
    assert events.days("released") == ("2024-05-07", "2024-05-07")


def test_a_clause_with_since_opens_the_interval(read):
    events = read("Dozens have been arrested since the protests began in April.", times={"April": APRIL})
    assert events.days("arrested") == ("2024-04-01", "2024-05-10")


def test_the_course_of_an_incident_shares_its_time_and_its_aftermath_follows(read):
    text = (
        "A bus crashed near the port on Monday.\n\nThe crash destroyed a bridge.\n\n"
        "Police have arrested the driver.\n\n"
        "The company had repaired the bus."
    )
    events = read(text, times={"Monday": MONDAY})
    assert events.days("destroyed") == ON_MONDAY
    assert events.days("arrested") == ("2024-05-06", "2024-05-10")
    assert events.days("repaired") == UNDATED


def test_what_somebody_says_on_is_of_the_day_on_which_they_spoke(read):
    text = "Ann Lee announced on Monday that the port would close.\n\nThe docks are old.\n\nAnn Lee agreed to a delay."
    events = read(text, names={"Ann Lee": "Person"}, times={"Monday": MONDAY})
    assert events.days("agreed") == ON_MONDAY


def test_an_outbreak_with_a_day_of_its_own_is_over(read):
    assert read("Doctors fought the outbreak of 2010.", times={"2010": Y2010})["outbreak"].status == "happened"
