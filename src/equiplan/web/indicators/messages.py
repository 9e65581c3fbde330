"""What a service of indicators may refuse, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "publishing.not_validated": N_(
        "Only validated counts are published. Have them validated, then prepare the publication."
    ),
    "publishing.was_hidden": N_(
        "Counts of this dataset have left with their true numbers, small ones hidden: rounded numbers would narrow what is hidden. Publish these the same way."
    ),
    "publishing.was_rounded": N_(
        "Counts of this dataset have left rounded: true numbers would tell more than was meant. Publish these rounded."
    ),
    "publishing.no_dimension": N_(
        "These counts are not broken down that way. Choose a breakdown in the list, then prepare the publication."
    ),
    "definition.not_yours": N_(
        "An organisation’s measures are defined by somebody who answers for its figures: an administrator, the equality officer or the data officer. Ask one of them."
    ),
    "definition.used": N_(
        "This measure still fills {number} indicator(s). Choose something else to fill them first, then remove it."
    ),
    "definition.too_many": N_(
        "An organisation defines at most {most} measures. Remove those that are not used any more."
    ),
}
