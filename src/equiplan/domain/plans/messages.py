"""What the words of a plan may have to say, in three languages: refusals and findings."""

from equiplan.domain.text.messages import N_

from ..text.messages import Messages

MESSAGES: Messages = {
    "draft_json.unexpected": N_(
        "This JSON is not a plan draft: “{expected}” is expected at “{path}”. Export the plan again, or correct this value."
    ),
    "target.not_understood": N_(
        "No number to reach was understood in this target: “{text}”. State the number, its unit and what it counts."
    ),
    "calendar.two_days": N_(
        "“{text}” can be two days. It was read as {read} (year, month, day); if it is {other}, correct the calendar by writing the month in letters."
    ),
    "calendar.not_understood": N_(
        "This calendar was not understood: “{text}”. Give a date, a month, a quarter or a year."
    ),
    "budget.not_understood": N_(
        "No amount was understood in this budget: “{text}”. State the amount and its currency."
    ),
    "correction.unknown": N_("This correction is not known. Reload the page, then try again."),
    "correction.no_title": N_(
        "A title is needed. Say in a few words what it is about, or leave this row out."
    ),
    "correction.too_long": N_(
        "This text is longer than {at_most} characters. Shorten it, then save."
    ),
    "correction.not_years": N_("“{text}” is not a period. Write a year or two, such as 2026-2028."),
    "status.not_understood": N_(
        "This status was not understood: “{text}”. Write not started, in progress, done or abandoned."
    ),
    "correction.not_a_choice": N_("Choose one of the values offered."),
    "correction.not_a_language": N_("Choose French, English or Spanish, or no language."),
}
