"""Times that pass from one clause to another, and those that must not."""

from __future__ import annotations

from storygraph.model import Interval


def day(first: str, last: str | None = None) -> Interval:
    """An interval of one day, or from one day to another."""
    return Interval(earliest=first, latest=last or first, precision="range" if last else "day")


MONDAY, TUESDAY = day("2024-05-06"), day("2024-05-07")
ON_MONDAY, UNDATED = ("2024-05-06", "2024-05-06"), (None, "2024-05-10")
JULY = day("2021-07-08")


def test_a_clause_with_when_tells_what_happened_on_the_day_before_it(read):
    events = read("He was known to police long before July 8, when the riots erupted.", times={"July 8": JULY})
    assert events.days("erupted") == ("2021-07-08", "2021-07-08")


def test_a_time_between_helper_and_participle_is_the_participles(read):
    events = read("A truck was on Monday rammed into the gate.", times={"Monday": MONDAY})
    assert events.days("rammed") == ON_MONDAY


def test_the_time_of_a_state_is_not_that_of_the_verb_before_it(read):
    events = read("She became mayor and held the post until 2011.", times={"2011": day("2011-01-01", "2011-12-31")})
    assert events.days("became") == UNDATED


def test_what_is_done_upon_an_event_has_its_time(read):
    events = read("He wrote the note upon leaving the tower on Monday.", times={"Monday": MONDAY})
    assert events.days("wrote") == ON_MONDAY


def test_who_agrees_to_a_later_event_did_not_agree_then(read):
    events = read("The board agreed to meet on Friday.", times={"Friday": day("2024-05-17")})
    assert events.days("meet") == ("2024-05-17", "2024-05-17")
    assert events.days("agreed") == UNDATED


def test_a_day_to_come_is_not_the_day_of_a_past_verb(read):
    events = read("The mayor has declared tomorrow a holiday.", times={"tomorrow": day("2024-05-11")})
    assert events.days("declared") == UNDATED
    assert events["declared"].status == "happened"


def test_a_count_of_days_dates_the_other_side(read):
    text = "The bridge was closed on Tuesday, a day after the river flooded."
    events = read(text, times={"Tuesday": TUESDAY})
    assert events.days("closed") == ("2024-05-07", "2024-05-07")


def test_what_was_going_on_then_has_the_same_day(read):
    text = "On Monday the minister, who was visiting the port, survived an attack."
    events = read(text, times={"Monday": MONDAY})
    assert events.days("visiting") == ON_MONDAY


def test_a_time_after_a_quotation_is_not_of_what_is_said(read):
    text = '"They need to stand by us," he said, while addressing the press on Monday.'
    assert read(text, times={"Monday": MONDAY}).days("said") == ON_MONDAY


def test_a_charge_does_not_date_the_deed(read):
    events = read("He pleaded guilty on Monday to eight murders.", times={"Monday": MONDAY})
    assert events.days("pleaded") == ON_MONDAY
    assert events.days("murders") == UNDATED


def test_a_suggested_inquiry_has_no_day(read):
    events = read("On Monday the mayor suggested a broad inquiry.", times={"Monday": MONDAY})
    assert events.days("inquiry")[0] is None


def test_a_trial_due_to_begin_has_the_day_of_its_beginning(read):
    events = read(
        "The council prepares for a trial expected to begin in June.", times={"June": day("2024-06-01", "2024-06-30")}
    )
    assert events.days("trial") == ("2024-06-01", "2024-06-30")
    assert events["trial"].status == "planned"


def test_a_planned_event_with_a_last_day_is_not_before_publication(read):
    events = read("The council will vote by June 30.", times={"June 30": day("2024-06-30")})
    assert events.days("vote") == ("2024-05-10", "2024-06-30")


def test_an_event_denied_for_a_day_to_come_keeps_the_day(read):
    events = read("The minister will not attend on Friday.", times={"Friday": day("2024-05-17")})
    assert events.days("attend") == ("2024-05-17", "2024-05-17")


def test_the_news_of_the_headline_has_the_day_of_the_main_event(read):
    text = "Minister announces end of fuel tax\n\nThe minister said on Monday that the fuel tax would go."
    assert read(text, times={"Monday": MONDAY}).days("announces") == ON_MONDAY


def test_a_life_told_after_a_death_is_no_aftermath(read):
    text = "The painter died on Monday.\n\nShe received a medal for her work."
    assert read(text, times={"Monday": MONDAY}).days("received") == UNDATED


def test_what_says_little_is_held_with_little_confidence(read):
    events = read(
        "Rosa Vell said it was late. Rosa Vell met Ada Orr.", names={"Rosa Vell": "Person", "Ada Orr": "Person"}
    )
    assert events["said"].confidence <= 0.4 < events["met"].confidence


def test_an_open_duration_beside_a_date_changes_nothing(read):
    events = read("It took two years. The plant closed on Monday.", times={"two years": Interval(), "Monday": MONDAY})
    assert events.days("closed") == ON_MONDAY


def test_only_the_nearest_preposition_bounds_a_time(read):
    text = "The chairman is expected to appear before the committee on Friday."
    assert read(text, times={"Friday": day("2024-05-17")}).days("appear") == ("2024-05-17", "2024-05-17")


def test_the_date_of_a_letter_is_not_that_of_its_reading(read):
    events = read("A clerk read out a letter dated Monday.", times={"Monday": MONDAY})
    assert events.days("read") == UNDATED


def test_a_meeting_that_is_to_be_held_has_the_day(read):
    events = read("A public meeting is to be held at the hall on Friday.", times={"Friday": day("2024-05-17")})
    assert events.days("meeting") == ("2024-05-17", "2024-05-17")
    assert events["meeting"].status == "planned"
