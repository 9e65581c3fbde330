"""What networks may have to refuse, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "network.not_yours": N_(
        "Your role does not let you do this for the whole organisation. Ask whoever administers it."
    ),
    "network.nobody": N_(
        "No organisation of this installation has exactly this name or code. Ask it for its code: it finds it on its page “Our networks”."
    ),
    "network.several": N_(
        "Several organisations have this name. Ask the one you are looking for for its code."
    ),
    "network.self": N_("This is your own organisation. Give the name or the code of another one."),
    "network.circle": N_(
        "This would be a circle: one of the two organisations already belongs to the other, directly or through another one, or is invited to. Answer what is waiting first, or end the other membership."
    ),
    "membership.already": N_(
        "This membership exists already, or waits for an answer. It is in the list."
    ),
    "membership.moved": N_(
        "This membership is no longer there: somebody has answered it, or ended it, meanwhile. The page shows where it stands."
    ),
    "membership.why": N_(
        "Say in a sentence why this membership ends: the organisation will read it."
    ),
    "agreement.moved": N_(
        "This agreement is no longer there: the other side has answered it, or ended it, meanwhile. The page shows where it stands."
    ),
    "agreement.not_a_member": N_(
        "Your organisation is not a member of this network today: nothing can be shared with it."
    ),
    "agreement.nothing": N_("Choose at least one thing to share."),
    "agreement.purpose": N_("Say what it will be used for: nothing is shared without a purpose."),
    "agreement.days": N_(
        "The last day comes before the first one, or has passed already. Correct one of them."
    ),
    "agreement.too_long": N_(
        "An agreement holds five years at most; after that you give another one, if you still want to. Choose an earlier last day."
    ),
    "agreement.years": N_("The last year comes before the first one. Correct one of them."),
    "agreement.which": N_("Choose the indicator to share."),
}
