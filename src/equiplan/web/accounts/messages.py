"""What one's own account may have to say, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "address.taken": N_("This address cannot be used here. Give another one."),
    "identity.taken": N_(
        "This identity opens another account already, or this account is linked to another one. Unlink one of the two first."
    ),
    "identity.only_way_in": N_("This is your only way in. Choose a password first."),
}
