"""What datasets and countings may have to refuse, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "dataset.not_yours": N_(
        "Your role does not let you count this dataset. Ask whoever answers for it, or whoever administers the organisation."
    ),
    "dataset.not_yours_to_decide": N_(
        "Validating and locking is for the equality officer or the administration. Submit the counts: they will see them."
    ),
    "dataset.name_taken": N_(
        "A dataset has this name already. Give this one another name, or use the one there is."
    ),
    "brought.reading": N_("Reading the columns."),
    "brought.counting": N_("Counting."),
    "brought.empty": N_("This file is empty. Check it, then send it again."),
    "brought.too_large": N_(
        "This file is larger than {megabytes} MB. Keep only the columns that are needed, or export it as .csv, then send it again."
    ),
    "brought.failed": N_(
        "This file could not be counted; nothing of it is kept. Save it again in your spreadsheet program, or export it as .csv, then send it."
    ),
    "brought.gone": N_(
        "This file is no longer there: it was counted, discarded, or destroyed after a day. Send it again if it is still to be counted."
    ),
    "brought.not_counted": N_(
        "This file is not counted yet, or is being counted again. Wait for the end, then look at the counts before you keep them."
    ),
    "brought.not_one_of_these": N_("Send a table: .xlsx, .ods, .csv or .parquet."),
    "counting.locked": N_(
        "The counts of {on} are locked: they do not change any more. Count another day."
    ),
    "counting.validated": N_(
        "The counts of {on} are validated. The equality officer can give them back for correction; then you can replace them."
    ),
    "counting.day_taken": N_(
        "{on} has its counts already. Look at what would change, then confirm the replacement."
    ),
    "counting.restore_taken": N_(
        "{on} has been counted again since. Remove those counts first, or keep them."
    ),
    "counting.moved": N_(
        "These counts are no longer there: somebody has moved them on, replaced or removed them meanwhile. The page shows where they stand."
    ),
    "counting.nothing": N_("There is nobody to count. Give at least one number; zero counts too."),
    "counting.twice": N_(
        "The category “{category}” is given twice. Add the two rows up, or correct one of them."
    ),
    "counting.days": N_("The first day comes after the last one. Correct one of them."),
    "counting.to_come": N_("This day has not come yet. Give the day that the counts describe."),
    "counting.too_many": N_(
        "These columns make more than {most} cells. Count by fewer columns, or group their categories."
    ),
    "counting.too_long": N_(
        "The name of a category is longer than {most} characters. Shorten it in the file."
    ),
    "counting.no_reason": N_("Rows not counted, beyond those that are told one by one."),
}
