"""What bringing a file may have to say, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "upload.empty": N_("The file “{name}” is empty. Check it, then send it again."),
    "upload.too_large": N_(
        "The file “{name}” is larger than {megabytes} MB. Take its pictures out or export it as a lighter PDF, then send it again."
    ),
}
