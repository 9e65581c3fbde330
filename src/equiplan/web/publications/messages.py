"""What publications may have to say, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "publication.not_yours": N_(
        "Your role does not let you publish for the whole organisation. Ask whoever administers it."
    ),
    "publication.no_title": N_("Give the publication a title: it is what people read first."),
    "publication.same_word": N_(
        "A category is called “{word}”, a word that means something else here. Rename it in the data, then start again."
    ),
    "publication.unrecognised": N_(
        "Publication no. {number}, about the same people, speaks of “{word}”, which the counts no longer know by that name. Nothing leaves without reckoning with it: publish these figures with the category of then, or count again on another date."
    ),
    "publication.not_ready": N_(
        "This publication is not ready, or has been published already. The page shows where it stands."
    ),
    "publication.overtaken": N_(
        "Another publication about the same people has left meanwhile: together they might say too much. Prepare this one again."
    ),
    "publication.why": N_(
        "Say in a sentence why this publication is withdrawn: people will read it in its place."
    ),
    "publication.withdrawn_already": N_("This publication is withdrawn already."),
    "publication.protecting": N_(
        "Protecting the small counts, together with all that was published before."
    ),
    "publication.attacking": N_("Independent audit of what is about to leave."),
    "publication.given_up": N_(
        "The work stopped before its end; nothing has left. Prepare the publication again."
    ),
    "step.merged": N_("Categories of “{dimension}” are told together: {categories}."),
    "step.dropped": N_("The table “{table}” is not broken down by “{dimension}” any more."),
    "step.withheld": N_("No number can leave without giving others away: the tables are empty."),
    "step.stopped": N_(
        "The time allowed is over: somewhat more cells than the least may be protected."
    ),
}
