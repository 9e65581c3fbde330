"""What work under way says of itself, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "job.waiting": N_("Waiting: the work begins in a moment."),
    "job.running": N_("Work under way."),
    "job.done": N_("It is done."),
    "job.failed": N_(
        "This work stopped on an error. Try again; if it happens again, tell whoever administers Equiplan."
    ),
    "job.given_up": N_(
        "This work was cut off several times and was not taken up again. Try again with a lighter document, or tell whoever administers Equiplan."
    ),
}
