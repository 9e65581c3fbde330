"""What collecting may have to refuse, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "data_requests.not_yours": N_(
        "Your role does not let you do this for the whole organisation. Ask whoever administers it."
    ),
    "data_requests.not_open": N_(
        "This answer cannot be written in, or not any more: it is submitted, locked, closed, or somebody else answers for it. The page shows where it stands."
    ),
    "data_requests.moved": N_(
        "This answer is no longer there: somebody has moved it on, or back, meanwhile. The page shows where it stands."
    ),
    "data_requests.is_published": N_(
        "This data request is published: members are answering it, and what is asked does not change any more. Only its deadline can be put off."
    ),
    "data_requests.lacks_language": N_(
        "A text is missing in one language: {what}. Members read the request in theirs; write it, then publish."
    ),
    "data_requests.no_questions": N_("Nothing is asked yet. Add at least one count, then publish."),
    "data_requests.no_members": N_(
        "Your organisation has no member to ask. Invite organisations into your network, then publish."
    ),
    "data_requests.days": N_(
        "The days are not in order: the period ends before it begins, or the deadline is already past. Correct one of them."
    ),
    "data_requests.too_many_cells": N_(
        "This would be {count} cells for each member to fill, {most} at most. Keep fewer categories, or one breakdown only."
    ),
    "data_requests.not_said": N_(
        "{title}: {count} cell(s) are still empty. Write a number, 0 for nobody, or a question mark for what you do not know; the draft is saved."
    ),
    "data_requests.why": N_(
        "{title}: say in a sentence why not all of it is known. This is how the network learns what is still missing."
    ),
    "data_requests.meanwhile": N_(
        "{by} saved this draft while you were writing it. What you wrote is still on the page: compare, then save again to put your version in the place of theirs."
    ),
    "data_requests.say_why": N_("Say why in a sentence: the organisation will read it."),
    "data_requests.exception_days": N_(
        "A lock exception ends on a day to come, {days} days from now at most. Give another day."
    ),
    "data_requests.exception_already": N_(
        "A lock exception is already granted for this answer, or it is not locked any more. The page shows it."
    ),
    "data_requests.exception_person": N_(
        "Choose the person who will correct it: one of those who have answered for this member."
    ),
    "data_requests.no_mail": N_(
        "No mail server is configured: nothing was sent. Ask whoever administers Equiplan, or write yourself."
    ),
    "data_requests.nobody_to_remind": N_(
        "There is nobody to remind today: everybody has answered, or was reminded today already."
    ),
    "data_requests.no_such_category": N_(
        "Each line names a category in the three languages, with “|” in between; one name alone is for all three. Line {line}: “{said}”."
    ),
    "data_requests.too_few_categories": N_(
        "Give at least two different categories, or choose no breakdown."
    ),
    "data_requests.same_breakdown": N_(
        "Both breakdowns are the same. Choose another one, or keep one only."
    ),
    "template.unreadable": N_(
        "This file does not open as an .xlsx workbook. Download the template, fill it in without changing its format, and send it back."
    ),
    "template.too_large": N_(
        "This file is too large to be the template filled in ({megabytes} MB at most). Download the template and copy your numbers into it."
    ),
    "template.another": N_(
        "This workbook is not the template of this request: its first sheet, its lines or its columns are not those of the template. Download the template of this page and copy your numbers into it."
    ),
    "template.wrong_cells": N_(
        "{count} cell(s) of the workbook cannot be read. Nothing was saved: correct them in the workbook and send it again."
    ),
    "publishing.nothing_sure": N_(
        "No answer is validated for this count yet. Only what members have validated, or you have locked, is published."
    ),
    "data_requests.no_population": N_(
        "This population is not there any more. Choose another one, or “People of its own”."
    ),
    "publishing.others_have_answered": N_(
        "These figures were published already when other members had answered ({before}, and {now} now). The difference would give those of the members that have answered meanwhile: a sum of the same people is published with the same members only."
    ),
    "publishing.not_enough": N_(
        "This total cannot leave: it needs at least {least} members, none of which weighs more than half. Wait for more answers, or merge categories next year."
    ),
}
