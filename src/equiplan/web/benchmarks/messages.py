"""What comparing may have to refuse, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "series.not_yours": N_(
        "Your role does not let you do this for the whole organisation. Ask whoever administers it."
    ),
    "series.kept_already": N_("This series is in use already. To change it, bring its file again."),
    "series.several": N_(
        "This file holds several dataflows, which are never one line: choose which one to keep."
    ),
    "series.no_points": N_("There is no value left to keep: tick at least one area that has some."),
    "series.too_many_areas": N_("At most {most} areas a series: keep those you compare with."),
    "series.unsaid": N_(
        "Say where these figures come from: title, definition, source, licence and date."
    ),
    "series.problems": N_(
        "{count} rows could not be read. Correct what the columns mean, or accept that they are left out."
    ),
}
