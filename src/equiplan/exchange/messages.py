"""What packages and their sending may have to refuse, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "package.too_large": N_(
        "This package is larger than {limit} MB. Ask the other organisation to share fewer plans or fewer years."
    ),
    "package.malformed": N_(
        "This is not a readable package: something is wrong at “{where}”. Ask for it to be sent again."
    ),
    "package.version": N_(
        "This package is in another version of the format than “{format}”. Upgrade the older of the two installations."
    ),
    "package.not_a_zip": N_(
        "This file is not a package: the .zip is expected as it was downloaded, with package.json and package.json.sig and nothing else."
    ),
    "package.no_signature": N_(
        "The signature is missing. Add the file package.json.sig that goes with package.json, or bring the whole .zip."
    ),
    "package.forged": N_(
        "The signature of this package is not good: it was changed on its way, or comes from somebody else. Nothing was taken. Ask for it to be sent again."
    ),
    "package.wrong_key": N_(
        "This package from “{name}” is signed with another key than the one you exchanged. Telephone them before you change the key here: this is also what somebody posing as them would do."
    ),
    "package.replayed": N_("This package has been received already. Nothing has changed."),
    "package.older": N_("A newer package has been received already: this older one is not taken."),
    "package.expired": N_(
        "This package has expired. Ask the other organisation to send a new one."
    ),
    "package.from_the_future": N_(
        "This package is dated in the future. Check the clocks of both machines, then ask for it to be sent again."
    ),
    "package.not_for_us": N_(
        "This package is meant for “{name}”, not for your organisation. Enter the right organisation, or tell the sender."
    ),
    "package.not_from_them": N_(
        "This package says it comes from “{name}”, which is not the expected organisation. Nothing was taken."
    ),
    "package.unknown_sender": N_(
        "This package comes from an organisation with which you have not exchanged keys. Add it first, with its introduction."
    ),
    "package.not_a_member": N_(
        "The sender is not, or is no longer, a member of your network: its package is not taken."
    ),
    "package.not_theirs": N_(
        "This package holds an agreement that belongs to another organisation. Nothing was taken. Tell the sender."
    ),
    "package.not_accepted": N_(
        "The other installation did not accept this package: it does not know you, or not with this key. Compare your fingerprints by telephone, then exchange your introductions again."
    ),
    "introduction.malformed": N_(
        "This is not a whole introduction. Copy the entire line that the other installation shows, from the first brace to the last."
    ),
    "introduction.ourselves": N_(
        "This is the introduction of an organisation of this very installation. Invite it as a member, without packages."
    ),
    "introduction.our_key": N_(
        "This introduction carries the key of this installation. Copy the one that the other installation shows."
    ),
    "introduction.known": N_(
        "This organisation is in the list already, the other way round. Remove it first if you want to change that."
    ),
    "introduction.other_key": N_(
        "This organisation is known here already with another key. Check the fingerprint by telephone, then tick the box to replace the key."
    ),
    "sending.host_not_allowed": N_(
        "This installation may not contact {host}. Whoever administers it has to add it to EQUIPLAN_PEERS; meanwhile, download the package and hand it over another way."
    ),
    "sending.not_https": N_(
        "A package only goes out by https. Ask the other organisation for an introduction whose address begins with https."
    ),
    "sending.address": N_(
        "This address is not one that a package can be sent to. Ask the other organisation for its introduction."
    ),
    "sending.no_address": N_(
        "No address is known for this organisation. Download the package and hand it over another way."
    ),
    "sending.no_answer": N_(
        "{host} did not answer. Try again later; if this lasts, telephone the other organisation."
    ),
    "sending.refused": N_(
        "{host} refused the package (answer {status}). Telephone the other organisation."
    ),
    "sending.nothing_new": N_("Nothing has changed since the last sending."),
    "sending.nobody": N_("No organisation of this identifier has exchanged keys with this one."),
    "sending.no_such_organisation": N_("No organisation here has this name: “{name}”."),
}
