"""What each rule of the SMART check says, and what it proposes, in three languages."""

from collections.abc import Mapping

from equiplan.domain.text.messages import N_

from ...text.languages import Language
from ...text.messages import Messages, say
from .model import Letter, Reason, Verdict

REASONS: Messages = {
    "title_vague": N_("The title tells a direction, not what will be done."),
    "title_only_vague": N_("The title tells a direction; only its measures say what will be done."),
    "no_deed": N_("The title is short and no deed was recognised in it."),
    "nobody_named": N_("Nobody is named to do it."),
    "not_measured": N_("Nothing says how its success will be seen."),
    "measured_by_axis": N_("Only its axis is measured, not the action itself."),
    "no_target": N_("It has an indicator, but no value to reach."),
    "target_without_number": N_("The target has no number that we can read."),
    "no_owner": N_("Nobody answers for it: it is unlikely to be done."),
    "no_means": N_("No means are stated: no budget, time or people."),
    "beyond_whole": N_("The target is above 100% of a whole."),
    "all_on_one_day": N_("All the actions of the plan end on the same day."),
    "no_objective": N_("Its axis does not say what it aims at."),
    "other_subject": N_("Its indicators share no word with it."),
    "no_calendar": N_("No date is given."),
    "calendar_unread": N_("A timeline is written, but no date was understood in it."),
    "no_end": N_("The timeline has no end."),
    "outside_plan": N_("It ends outside the period of the plan."),
    "ends_before_start": N_("It ends before it has begun."),
    "indicator_short": N_("The indicator is a single word: of what, of whom?"),
    "no_unit": N_("The indicator does not say whether it counts, measures or observes."),
    "no_baseline": N_("The starting value is not stated: progress cannot be computed."),
    "no_aim": N_("No value to reach is given."),
    "aim_beyond_whole": N_("The target is above 100% of a whole."),
    "no_aim_to_judge": N_("Without a target nobody can judge whether it can be achieved."),
    "unlike_its_action": N_("The indicator shares no word with what it accompanies."),
    "no_deadline": N_("It is not said by when the value is aimed at."),
}

PROPOSALS: Messages = {
    "title_vague": N_(
        "Say what will be done, for whom and how much: “Train the 40 panel members” rather than “Improve communication”."
    ),
    "title_only_vague": N_("Bring the main measure into the title."),
    "no_deed": N_(
        "Read it again: would an outsider know what will be done? If not, begin with a verb."
    ),
    "nobody_named": N_("Name the person or body that answers for it."),
    "not_measured": N_("Add an indicator and its target: “200 people trained by the end of 2026”."),
    "measured_by_axis": N_(
        "Attach one of the axis’ indicators to it, or say what it is to deliver."
    ),
    "no_target": N_("Say how far and by when: “at least 40% in 2027”."),
    "target_without_number": N_(
        "If it is a deliverable, say how one will see that it is finished; if not, give the number to reach."
    ),
    "no_owner": N_("Appoint a person or a body, and only one that is accountable."),
    "no_means": N_("Write the amount and who pays, or “no cost: two days of the team”."),
    "beyond_whole": N_("Correct the percentage, or write “a rise of 150%” if it is a growth."),
    "all_on_one_day": N_(
        "Check that all can end that day; if not, give this one a date of its own."
    ),
    "no_objective": N_("Write under the title of the axis what is to have changed in the end."),
    "other_subject": N_("Check that they do measure this action; no rule can tell that for you."),
    "no_calendar": N_("Give a start and an end: “Q3 2026”, “June 2026 – March 2027”."),
    "calendar_unread": N_("Write a month, a quarter or a year."),
    "no_end": N_(
        "Add the month or year by which it is to be finished, or the period of the plan if it recurs."
    ),
    "outside_plan": N_("Correct the date or the period of the plan."),
    "ends_before_start": N_("Correct one of the two dates."),
    "indicator_short": N_("Say what is counted and among whom: “share of women among managers”."),
    "no_unit": N_(
        "Begin with “number of”, “share of” or “rate of”; for a document, write “published (yes/no)”."
    ),
    "no_baseline": N_("Note today’s value and its date; failing that, say who will measure it."),
    "no_aim": N_("Give the value aimed at and its date."),
    "aim_beyond_whole": N_("Correct the percentage, or say that it is a rise."),
    "no_aim_to_judge": N_("Give the value aimed at, then compare it with today’s."),
    "unlike_its_action": N_("Check that it does measure that; no rule can tell it for you."),
    "no_deadline": N_("Add a date to the target, or an end to the action."),
}

MESSAGES: Messages = {
    **REASONS,
    **{f"{code}.proposal": said for code, said in PROPOSALS.items()},
}

LETTERS: Mapping[Letter, Mapping[Language, str]] = {
    Letter.SPECIFIC: N_("Specific"),
    Letter.MEASURABLE: N_("Measurable"),
    Letter.ACHIEVABLE: N_("Achievable"),
    Letter.RELEVANT: N_("Relevant"),
    Letter.TIME_BOUND: N_("Time-bound"),
}
VERDICTS: Mapping[Verdict, Mapping[Language, str]] = {
    Verdict.MET: N_("yes"),
    Verdict.PARTLY: N_("partly"),
    Verdict.MISSING: N_("no"),
    Verdict.UNKNOWN: N_("look yourself"),
}


def why(reason: Reason, language: Language) -> str:
    """What is not met."""
    return say(REASONS, reason.code, language)


def proposal(reason: Reason, language: Language) -> str:
    """What to write, with an example where one helps."""
    return say(PROPOSALS, reason.code, language)
