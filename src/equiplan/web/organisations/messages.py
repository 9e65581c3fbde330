"""What an organisation and its people may have to say, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "person.not_yours": {
        "fr": "Vous gérez les personnes de votre unité, et celle-ci n’en fait pas partie. Demandez à qui administre l’organisation.",
        "en": "You manage the people of your unit, and this is not one of them. Ask whoever administers the organisation.",
        "es": "Usted gestiona a las personas de su unidad, y esta no forma parte de ella. Pregunte a quien administra la organización.",
    },
    "person.twice": {
        "fr": "Cette adresse est déjà celle de quelqu’un de l’annuaire. Cherchez-la dans la liste, ou donnez une autre adresse.",
        "en": "Somebody in the directory already has this address. Look for it in the list, or give another address.",
        "es": "Esta dirección ya es la de alguien del directorio. Búsquela en la lista o indique otra dirección.",
    },
    "person.removed": {
        "fr": "Cette personne a été retirée de l’annuaire. Remettez-la d’abord dans l’annuaire.",
        "en": "This person has been removed from the directory. Put them back first.",
        "es": "Esta persona se ha retirado del directorio. Vuelva a incluirla primero.",
    },
    "role.too_large": {
        "fr": "Ce rôle permet plus que le vôtre à cet endroit\u00a0: vous ne pouvez ni le donner ni le retirer. Demandez à qui administre l’organisation.",
        "en": "This role allows more than yours does there, so you can neither give it nor take it away. Ask whoever administers the organisation.",
        "es": "Este rol permite más que el suyo en ese lugar: no puede darlo ni quitarlo. Pregunte a quien administra la organización.",
    },
    "role.must_end": {
        "fr": "Ce rôle ne se donne que pour un temps. Indiquez son dernier jour.",
        "en": "This role is only given for a time. Say which day is its last.",
        "es": "Este rol solo se da por un tiempo. Indique su último día.",
    },
    "role.past": {
        "fr": "Ce jour est passé\u00a0: le rôle serait déjà terminé. Choisissez aujourd’hui ou un jour à venir.",
        "en": "This day is over: the role would have ended already. Choose today or a day to come.",
        "es": "Ese día ya ha pasado: el rol habría terminado. Elija hoy o un día futuro.",
    },
    "role.no_account": {
        "fr": "Un rôle est pour qui se connecte. Invitez d’abord cette personne, le rôle est dans l’invitation.",
        "en": "A role is for somebody who signs in. Invite this person first: the role comes with the invitation.",
        "es": "Un rol es para quien inicia sesión. Invite primero a esta persona: el rol va en la invitación.",
    },
    "role.last_administrator": {
        "fr": "Il faut toujours au moins une personne qui administre l’organisation, sans date de fin. Donnez d’abord ce rôle à quelqu’un d’autre.",
        "en": "There must always be somebody who administers the organisation, without an end day. Give that role to somebody else first.",
        "es": "Siempre debe haber alguien que administre la organización, sin fecha de fin. Dé primero ese rol a otra persona.",
    },
    "invitation.already_here": {
        "fr": "Cette personne se connecte déjà. Donnez-lui directement un rôle.",
        "en": "This person signs in already. Give them a role directly.",
        "es": "Esta persona ya inicia sesión. Dele un rol directamente.",
    },
    "invitation.not_open": {
        "fr": "Cette invitation a déjà été acceptée ou retirée. Regardez où en est la personne, puis invitez-la de nouveau s’il le faut.",
        "en": "This invitation has been accepted or taken back already. See where the person stands, then invite them again if need be.",
        "es": "Esta invitación ya se aceptó o se retiró. Vea la situación de la persona e invítela de nuevo si hace falta.",
    },
    "invitation.has_account": {
        "fr": "Un compte a déjà cette adresse. Connectez-vous avec ce compte, puis ouvrez de nouveau le lien de l’invitation.",
        "en": "An account already has this address. Sign in with it, then open the link of the invitation again.",
        "es": "Ya existe una cuenta con esta dirección. Inicie sesión con ella y abra de nuevo el enlace de la invitación.",
    },
    "invitation.other_account": {
        "fr": "Cette invitation est pour une autre adresse que celle de ce compte. Déconnectez-vous, puis ouvrez de nouveau le lien.",
        "en": "This invitation is for another address than the one of this account. Sign out, then open the link again.",
        "es": "Esta invitación es para una dirección distinta de la de esta cuenta. Cierre la sesión y abra de nuevo el enlace.",
    },
    "retention.out_of_bounds": {
        "fr": "Ce nombre de mois n’est pas permis. Choisissez un nombre entre les bornes indiquées.",
        "en": "This number of months is not allowed. Choose one within the bounds that are given.",
        "es": "Este número de meses no está permitido. Elija uno dentro de los límites indicados.",
    },
    "account.only_administrator": {
        "fr": "Vous êtes la seule personne qui administre {organisation}\u00a0: sans vous, plus personne n’y donnerait de rôle. Donnez d’abord ce rôle à quelqu’un d’autre, puis effacez votre compte.",
        "en": "You are the only administrator of {organisation}: without you, nobody could give a role there any more. Give that role to somebody else first, then erase your account.",
        "es": "Usted es la única persona que administra {organisation}: sin usted, nadie podría dar roles allí. Dé primero ese rol a otra persona y después borre su cuenta.",
    },
    "organisation.not_yours": {
        "fr": "Votre rôle permet de lire cette page, pas de la modifier. Demandez à la personne qui administre l’organisation de faire ce changement.",
        "en": "Your role lets you read this page, not change it. Ask whoever administers the organisation to make this change.",
        "es": "Su función permite leer esta página, no modificarla. Pida a quien administra la organización que haga este cambio.",
    },
    "organisation.no_name": {
        "fr": "Une organisation a un nom. Écrivez-le comme il doit paraître en haut des pages.",
        "en": "An organisation has a name. Write it as it should stand on top of the pages.",
        "es": "Una organización tiene un nombre. Escríbalo como debe aparecer en lo alto de las páginas.",
    },
    "organisation.not_a_choice": {
        "fr": "«\u00a0{text}\u00a0» ne fait pas partie des choix. Prenez-en un dans la liste.",
        "en": "“{text}” is not one of the choices. Take one from the list.",
        "es": "«{text}» no figura entre las opciones. Elija una de la lista.",
    },
    "organisation.time_zone": {
        "fr": "«\u00a0{text}\u00a0» n’est pas un fuseau horaire. Écrivez-le comme dans la liste, par exemple Europe/Paris.",
        "en": "“{text}” is not a time zone. Write it as in the list, for example Europe/Paris.",
        "es": "«{text}» no es una zona horaria. Escríbala como en la lista, por ejemplo Europe/Madrid.",
    },
    "organisation.sectors": {
        "fr": "Un secteur tient en {longest}\u00a0caractères, et il en faut {most} au plus. Raccourcissez la liste.",
        "en": "A sector takes at most {longest} characters, and there are at most {most}. Shorten the list.",
        "es": "Un sector ocupa como máximo {longest}\u00a0caracteres, y puede haber {most} como máximo. Acorte la lista.",
    },
    "colour.none": {
        "fr": "«\u00a0{text}\u00a0» n’est pas une couleur. Écrivez un dièse et six signes de 0 à f, par exemple #1b5585.",
        "en": "“{text}” is not a colour. Write a hash and six signs from 0 to f, for example #1b5585.",
        "es": "«{text}» no es un color. Escriba una almohadilla y seis signos de 0 a f, por ejemplo #1b5585.",
    },
    "colour.unreadable": {
        "fr": "Un texte de couleur {colour} serait difficile à lire\u00a0: son contraste est de {ratio}\u00a0pour\u00a01, il en faut 4,5. La nuance lisible la plus proche est {nearest}. Acceptez-la, ou choisissez une autre couleur.",
        "en": "Text in {colour} would be hard to read: its contrast is {ratio} to 1, and 4.5 is needed. The nearest shade that can be read is {nearest}. Accept it, or choose another colour.",
        "es": "Un texto de color {colour} sería difícil de leer: su contraste es de {ratio} a 1 y se necesita 4,5. El tono legible más cercano es {nearest}. Acéptelo o elija otro color.",
    },
    "logo.none": {
        "fr": "Aucune image n’est arrivée. Choisissez un fichier PNG ou JPEG, puis envoyez-le.",
        "en": "No picture arrived. Choose a PNG or JPEG file, then send it.",
        "es": "No ha llegado ninguna imagen. Elija un archivo PNG o JPEG y envíelo.",
    },
    "logo.too_large": {
        "fr": "Ce fichier dépasse {kilobytes}\u00a0ko. Réduisez l’image, puis envoyez-la de nouveau.",
        "en": "This file is larger than {kilobytes} kB. Make the picture smaller, then send it again.",
        "es": "Este archivo supera los {kilobytes}\u00a0kB. Reduzca la imagen y envíela de nuevo.",
    },
    "logo.not_a_picture": {
        "fr": "Ce fichier n’est ni une image PNG entière ni une image JPEG. Enregistrez le logo dans l’un de ces formats.",
        "en": "This file is neither a whole PNG picture nor a JPEG. Save the logo in one of these formats.",
        "es": "Este archivo no es una imagen PNG completa ni una JPEG. Guarde el logotipo en uno de estos formatos.",
    },
    "logo.too_wide": {
        "fr": "Cette image mesure {width}\u00a0×\u00a0{height}\u00a0points\u202f; un logo en a au plus {most} de côté. Réduisez-la, puis envoyez-la de nouveau.",
        "en": "This picture is {width} × {height} pixels; a logo has at most {most} a side. Make it smaller, then send it again.",
        "es": "Esta imagen mide {width}\u00a0×\u00a0{height}\u00a0píxeles; un logotipo tiene como máximo {most} de lado. Redúzcala y envíela de nuevo.",
    },
    "unit.no_name": {
        "fr": "Une unité a un nom. Écrivez-le.",
        "en": "A unit has a name. Write it.",
        "es": "Una unidad tiene un nombre. Escríbalo.",
    },
    "unit.too_long": {
        "fr": "Ce nom dépasse {at_most}\u00a0caractères. Raccourcissez-le.",
        "en": "This name is longer than {at_most} characters. Shorten it.",
        "es": "Este nombre supera los {at_most}\u00a0caracteres. Acórtelo.",
    },
    "unit.name_taken": {
        "fr": "Une unité «\u00a0{name}\u00a0» est déjà là, au même endroit. Donnez un autre nom à celle-ci.",
        "en": "A unit “{name}” is there already, in the same place. Give this one another name.",
        "es": "Ya hay una unidad «{name}» en el mismo lugar. Dé otro nombre a esta.",
    },
    "unit.within_itself": {
        "fr": "Une unité ne peut pas être placée sous elle-même, ni sous l’une des siennes. Choisissez un autre endroit.",
        "en": "A unit cannot be placed below itself, nor below one of its own. Choose another place.",
        "es": "Una unidad no puede colocarse debajo de sí misma ni de una de las suyas. Elija otro lugar.",
    },
    "unit.too_deep": {
        "fr": "Cela ferait plus de {most}\u00a0niveaux. Placez l’unité plus haut.",
        "en": "This would make more than {most} levels. Place the unit higher up.",
        "es": "Eso daría más de {most}\u00a0niveles. Coloque la unidad más arriba.",
    },
    "unit.has_children": {
        "fr": "D’autres unités se trouvent sous «\u00a0{name}\u00a0». Déplacez-les ou supprimez-les d’abord.",
        "en": "Other units are below “{name}”. Move or remove them first.",
        "es": "Hay otras unidades debajo de «{name}». Muévalas o elimínelas antes.",
    },
    "unit.has_roles": {
        "fr": "Des personnes ont un rôle dans «\u00a0{name}\u00a0», ou y sont invitées. Donnez-leur un rôle ailleurs ou retirez-le d’abord.",
        "en": "People have a role in “{name}”, or are invited to it. Give them a role elsewhere or take it back first.",
        "es": "Hay personas con una función en «{name}», o invitadas a ella. Deles antes una función en otro lugar o retíresela.",
    },
    "unit.in_use": {
        "fr": "Quelque chose appartient encore à «\u00a0{name}\u00a0», un plan par exemple. Placez-le ailleurs d’abord.",
        "en": "Something still belongs to “{name}”, such as a plan. Place it elsewhere first.",
        "es": "Algo pertenece todavía a «{name}», por ejemplo un plan. Colóquelo antes en otro lugar.",
    },
    "unit.not_here": {
        "fr": "Cette unité n’est plus là\u00a0: quelqu’un l’a peut-être supprimée. Rechargez la page, puis choisissez de nouveau.",
        "en": "This unit is no longer there: somebody may have removed it. Load the page again, then choose again.",
        "es": "Esta unidad ya no está: puede que alguien la haya eliminado. Recargue la página y elija de nuevo.",
    },
    "words.too_long": {
        "fr": "Un mot de l’organisation tient en {at_most}\u00a0caractères. Raccourcissez «\u00a0{text}\u00a0».",
        "en": "A word of the organisation takes at most {at_most} characters. Shorten “{text}”.",
        "es": "Una palabra de la organización ocupa como máximo {at_most}\u00a0caracteres. Acorte «{text}».",
    },
}
