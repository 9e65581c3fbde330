"""What an organisation and its people may have to say, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "person.not_yours": N_(
        "You manage the people of your unit, and this is not one of them. Ask whoever administers the organisation."
    ),
    "person.twice": N_(
        "Somebody in the directory already has this address. Look for it in the list, or give another address."
    ),
    "person.removed": N_("This person has been removed from the directory. Put them back first."),
    "role.too_large": N_(
        "This role allows more than yours does there, so you can neither give it nor take it away. Ask whoever administers the organisation."
    ),
    "role.must_end": N_("This role is only given for a time. Say which day is its last."),
    "role.past": N_(
        "This day is over: the role would have ended already. Choose today or a day to come."
    ),
    "role.no_account": N_(
        "A role is for somebody who signs in. Invite this person first: the role comes with the invitation."
    ),
    "role.last_administrator": N_(
        "There must always be somebody who administers the organisation, without an end day. Give that role to somebody else first."
    ),
    "invitation.already_here": N_("This person signs in already. Give them a role directly."),
    "invitation.not_open": N_(
        "This invitation has been accepted or taken back already. See where the person stands, then invite them again if need be."
    ),
    "invitation.has_account": N_(
        "An account already has this address. Sign in with it, then open the link of the invitation again."
    ),
    "invitation.other_account": N_(
        "This invitation is for another address than the one of this account. Sign out, then open the link again."
    ),
    "retention.out_of_bounds": N_(
        "This number of months is not allowed. Choose one within the bounds that are given."
    ),
    "account.only_administrator": N_(
        "You are the only administrator of {organisation}: without you, nobody could give a role there any more. Give that role to somebody else first, then erase your account."
    ),
    "organisation.not_yours": N_(
        "Your role lets you read this page, not change it. Ask whoever administers the organisation to make this change."
    ),
    "organisation.no_name": N_(
        "An organisation has a name. Write it as it should stand on top of the pages."
    ),
    "organisation.not_a_choice": N_("“{text}” is not one of the choices. Take one from the list."),
    "organisation.time_zone": N_(
        "“{text}” is not a time zone. Write it as in the list, for example Europe/Paris."
    ),
    "organisation.sectors": N_(
        "A sector takes at most {longest} characters, and there are at most {most}. Shorten the list."
    ),
    "colour.none": N_(
        "“{text}” is not a colour. Write a hash and six signs from 0 to f, for example #1b5585."
    ),
    "colour.unreadable": N_(
        "Text in {colour} would be hard to read: its contrast is {ratio} to 1, and 4.5 is needed. The nearest shade that can be read is {nearest}. Accept it, or choose another colour."
    ),
    "logo.none": N_("No picture arrived. Choose a PNG or JPEG file, then send it."),
    "logo.too_large": N_(
        "This file is larger than {kilobytes} kB. Make the picture smaller, then send it again."
    ),
    "logo.not_a_picture": N_(
        "This file is neither a whole PNG picture nor a JPEG. Save the logo in one of these formats."
    ),
    "logo.too_wide": N_(
        "This picture is {width} × {height} pixels; a logo has at most {most} a side. Make it smaller, then send it again."
    ),
    "unit.no_name": N_("A unit has a name. Write it."),
    "unit.too_long": N_("This name is longer than {at_most} characters. Shorten it."),
    "unit.name_taken": N_(
        "A unit “{name}” is there already, in the same place. Give this one another name."
    ),
    "unit.within_itself": N_(
        "A unit cannot be placed below itself, nor below one of its own. Choose another place."
    ),
    "unit.too_deep": N_("This would make more than {most} levels. Place the unit higher up."),
    "unit.has_children": N_("Other units are below “{name}”. Move or remove them first."),
    "unit.has_roles": N_(
        "People have a role in “{name}”, or are invited to it. Give them a role elsewhere or take it back first."
    ),
    "unit.in_use": N_(
        "Something still belongs to “{name}”, such as a plan. Place it elsewhere first."
    ),
    "unit.not_here": N_(
        "This unit is no longer there: somebody may have removed it. Load the page again, then choose again."
    ),
    "words.too_long": N_(
        "A word of the organisation takes at most {at_most} characters. Shorten “{text}”."
    ),
}
