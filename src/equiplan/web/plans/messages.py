"""What work in a plan may have to say, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "edit.conflict": N_(
        "{by} changed this text while you were writing it. Both texts are here: keep yours, keep theirs, or bring them together."
    ),
    "undo.conflict": N_(
        "This change can no longer be undone by itself: {by} has changed the same thing since. Undo the most recent change first, or write the value you want."
    ),
    "undo.overtaken": N_(
        "What this line changed is no longer there, or has changed in another way since. Undo what came after it first, or write the value you want."
    ),
    "undo.nothing": N_(
        "There is nothing to undo here: this line tells what took place and changed no value. Undo a change instead."
    ),
    "edit.not_yours": N_(
        "You can change the actions you own, and this is not one of them. Ask the equality officer to make this change or to hand the action to you."
    ),
    "edit.reader": N_(
        "Your role lets you read this plan, not change it. Ask whoever administers the organisation to change your role."
    ),
    "edit.closed": N_("This plan is closed and no longer changes. Reopen it to change it."),
    "change.no_title": N_("A title is needed. Say in a few words what it is about."),
    "change.no_text": N_("This text is empty. Write a few words, then save again."),
    "change.no_document": N_("No document arrived. Choose it, then send it again."),
    "change.too_long": N_(
        "This text is longer than {at_most} characters. Shorten it, or link a document to the action."
    ),
    "change.not_a_day": N_(
        "“{text}” is not a date between 1950 and 2150. Write it like this: 2027-12-31."
    ),
    "change.days_reversed": N_("The end comes before the start. Correct one of the two dates."),
    "change.not_years": N_(
        "“{text}” is not a period between 1950 and 2150. Write the first and the last year: 2026-2028."
    ),
    "change.not_a_number": N_(
        "“{text}” is not a number that can be followed. Write figures, for example 42 or 12.5."
    ),
    "change.not_an_amount": N_(
        "“{text}” is not an amount. Write figures, without a minus sign: 1200 or 1200.50."
    ),
    "change.not_a_percentage": N_(
        "Progress is a whole number from 0 to 100. Correct “{text}”, or empty the box if nobody knows."
    ),
    "value.filled": N_(
        "The value of that day comes from a count. Correct it at its source, or choose another day."
    ),
    "change.not_a_share": N_(
        "A share is written “24/80”: twenty-four out of eighty, never more than the whole. Correct “{text}”."
    ),
    "change.not_a_weight": N_(
        "A weight is a whole number from 0 to 100; 1 is the usual weight, 0 does not count. Correct “{text}”."
    ),
    "change.not_a_choice": N_("“{text}” is not one of the choices. Take one from the list."),
    "change.not_here": N_(
        "What you chose is not here: somebody may have removed it. Load the page again, then choose again."
    ),
    "change.two_days": N_(
        "“{text}” can be two days, {day_first} or {month_first} (year, month, day). Write the month in letters."
    ),
    "change.abandoned_why": N_(
        "An action is abandoned for a reason. Write it in a sentence: the review will need it."
    ),
    "aim.why": N_(
        "This plan is validated: a target in it changes only for a reason. Write it in a sentence."
    ),
    "aim.reversed": N_("The upper bound is smaller than the lower one. Correct one of the two."),
    "plan.not_next": N_(
        "A plan does not go straight from this state to the other. Follow the order: draft, validated, active, closed."
    ),
    "plan.empty": N_("This plan has no action. Add at least one before you validate it."),
    "plan.revise_why": N_(
        "A revision is made for a reason. Write it in a sentence: it is kept with the version."
    ),
    "plan.not_your_unit": N_(
        "You decide on the plans of your unit, and this would not be one. Choose your unit, or ask the equality officer of the organisation."
    ),
    "plan.not_validated": N_(
        "This plan has not been validated yet: there is no version to revise. Validate it first."
    ),
}
