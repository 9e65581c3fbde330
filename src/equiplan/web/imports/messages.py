"""What an intake may have to say, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "imports.not_read": N_(
        "This document has not been read yet. Wait for the reading to end, then adopt the plan."
    ),
    "imports.no_plan": N_(
        "No action was found in this document: there is no plan to adopt. Send the document that holds the plan."
    ),
    "imports.reading": N_("Reading the document."),
    "imports.reading_page": N_("Reading the document: page {done} of {total}."),
    "imports.corrected_since": N_(
        "Somebody corrected this text while you were writing it: “{text}”. Yours is still here: keep it or bring both together, then save."
    ),
    "imports.not_there": N_(
        "This row is not there any more: somebody moved it, merged it or left it out. See how it stands now, then try again."
    ),
    "imports.not_the_last": N_(
        "Somebody has corrected something else since. See what the last correction is, then undo it if you still want to."
    ),
    "imports.adopted_already": N_(
        "This plan has been adopted: what was read is not corrected here any more. Open the adopted plan and change it there."
    ),
    "imports.not_read_yet": N_(
        "This document is being read. Wait for the reading to end, then try again."
    ),
    "imports.said_since": N_(
        "Somebody has said what another line or column is since. See how the plan was read now, then say it again."
    ),
    "imports.no_such_role": N_(
        "This line cannot be that. A row of a table can only be text about the plan or no part of it: say what the columns hold instead."
    ),
    "imports.no_columns": N_("No column was chosen. Say at least which one holds the actions."),
    "imports.plan_changed": N_(
        "The plan or what was read has changed since this page was shown. Nothing was changed: see what differs now, then choose again."
    ),
}
