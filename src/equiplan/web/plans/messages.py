"""What work in a plan may have to say, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "edit.conflict": {
        "fr": "{by} a modifié ce texte pendant que vous l’écriviez. Les deux textes sont là\u00a0: gardez le vôtre, le sien, ou réunissez-les.",
        "en": "{by} changed this text while you were writing it. Both texts are here: keep yours, keep theirs, or bring them together.",
        "es": "{by} ha modificado este texto mientras usted lo escribía. Ambos textos están aquí: conserve el suyo, el otro, o reúnalos.",
    },
    "undo.conflict": {
        "fr": "Ce changement ne peut plus être annulé seul\u00a0: {by} a modifié la même chose depuis. Annulez d’abord le changement le plus récent, ou écrivez la valeur voulue.",
        "en": "This change can no longer be undone by itself: {by} has changed the same thing since. Undo the most recent change first, or write the value you want.",
        "es": "Este cambio ya no puede deshacerse por sí solo: {by} ha modificado lo mismo desde entonces. Deshaga primero el cambio más reciente o escriba el valor deseado.",
    },
    "undo.overtaken": {
        "fr": "Ce que cette ligne a changé n’est plus là, ou a changé autrement depuis. Annulez d’abord ce qui est venu après, ou écrivez la valeur voulue.",
        "en": "What this line changed is no longer there, or has changed in another way since. Undo what came after it first, or write the value you want.",
        "es": "Lo que esta línea cambió ya no está, o ha cambiado de otro modo desde entonces. Deshaga primero lo que vino después o escriba el valor deseado.",
    },
    "undo.nothing": {
        "fr": "Il n’y a rien à annuler ici\u00a0: cette ligne raconte ce qui a eu lieu, elle n’a changé aucune valeur. Annulez plutôt une modification.",
        "en": "There is nothing to undo here: this line tells what took place and changed no value. Undo a change instead.",
        "es": "Aquí no hay nada que deshacer: esta línea cuenta lo ocurrido y no cambió ningún valor. Deshaga más bien una modificación.",
    },
    "edit.not_yours": {
        "fr": "Vous pouvez modifier les actions dont vous êtes responsable, et cela n’en est pas une. Demandez à la personne chargée de l’égalité de faire ce changement ou de vous confier l’action.",
        "en": "You can change the actions you own, and this is not one of them. Ask the equality officer to make this change or to hand the action to you.",
        "es": "Puede modificar las medidas de las que es responsable, y esta no lo es. Pida a la persona encargada de igualdad que haga el cambio o que le confíe la medida.",
    },
    "edit.reader": {
        "fr": "Votre rôle permet de lire ce plan, pas de le modifier. Demandez à la personne qui administre l’organisation de changer votre rôle.",
        "en": "Your role lets you read this plan, not change it. Ask whoever administers the organisation to change your role.",
        "es": "Su función permite leer este plan, no modificarlo. Pida a quien administra la organización que cambie su función.",
    },
    "edit.closed": {
        "fr": "Ce plan est clos et ne change plus. Rouvrez-le pour le modifier.",
        "en": "This plan is closed and no longer changes. Reopen it to change it.",
        "es": "Este plan está cerrado y ya no cambia. Vuelva a abrirlo para modificarlo.",
    },
    "change.no_title": {
        "fr": "Il faut un titre. Écrivez en quelques mots de quoi il s’agit.",
        "en": "A title is needed. Say in a few words what it is about.",
        "es": "Hace falta un título. Escriba en pocas palabras de qué se trata.",
    },
    "change.no_text": {
        "fr": "Ce texte est vide. Écrivez quelques mots, puis enregistrez de nouveau.",
        "en": "This text is empty. Write a few words, then save again.",
        "es": "Este texto está vacío. Escriba unas palabras y vuelva a guardar.",
    },
    "change.no_document": {
        "fr": "Aucun document n’est arrivé. Choisissez-le, puis envoyez-le de nouveau.",
        "en": "No document arrived. Choose it, then send it again.",
        "es": "No ha llegado ningún documento. Elíjalo y envíelo de nuevo.",
    },
    "change.too_long": {
        "fr": "Ce texte dépasse {at_most}\u00a0caractères. Raccourcissez-le, ou joignez un document à l’action.",
        "en": "This text is longer than {at_most} characters. Shorten it, or link a document to the action.",
        "es": "Este texto supera los {at_most}\u00a0caracteres. Acórtelo o vincule un documento a la medida.",
    },
    "change.not_a_day": {
        "fr": "«\u00a0{text}\u00a0» n’est pas une date entre 1950 et 2150. Écrivez-la ainsi\u00a0: 2027-12-31.",
        "en": "“{text}” is not a date between 1950 and 2150. Write it like this: 2027-12-31.",
        "es": "«{text}» no es una fecha entre 1950 y 2150. Escríbala así: 2027-12-31.",
    },
    "change.days_reversed": {
        "fr": "La fin précède le début. Corrigez l’une des deux dates.",
        "en": "The end comes before the start. Correct one of the two dates.",
        "es": "El final es anterior al inicio. Corrija una de las dos fechas.",
    },
    "change.not_years": {
        "fr": "«\u00a0{text}\u00a0» n’est pas une période entre 1950 et 2150. Écrivez la première et la dernière année\u00a0: 2026-2028.",
        "en": "“{text}” is not a period between 1950 and 2150. Write the first and the last year: 2026-2028.",
        "es": "«{text}» no es un período entre 1950 y 2150. Escriba el primer y el último año: 2026-2028.",
    },
    "change.not_a_number": {
        "fr": "«\u00a0{text}\u00a0» n’est pas un nombre que l’on puisse suivre. Écrivez des chiffres, par exemple 42 ou 12,5.",
        "en": "“{text}” is not a number that can be followed. Write figures, for example 42 or 12.5.",
        "es": "«{text}» no es un número que se pueda seguir. Escriba cifras, por ejemplo 42 o 12,5.",
    },
    "change.not_an_amount": {
        "fr": "«\u00a0{text}\u00a0» n’est pas un montant. Écrivez des chiffres, sans signe moins\u00a0: 1200 ou 1200,50.",
        "en": "“{text}” is not an amount. Write figures, without a minus sign: 1200 or 1200.50.",
        "es": "«{text}» no es un importe. Escriba cifras, sin signo menos: 1200 o 1200,50.",
    },
    "change.not_a_percentage": {
        "fr": "L’avancement est un nombre entier de 0 à 100. Corrigez «\u00a0{text}\u00a0», ou videz la case si personne ne sait.",
        "en": "Progress is a whole number from 0 to 100. Correct “{text}”, or empty the box if nobody knows.",
        "es": "El avance es un número entero de 0 a 100. Corrija «{text}» o vacíe la casilla si nadie lo sabe.",
    },
    "value.filled": {
        "fr": "La valeur de ce jour-là vient d’un comptage. Corrigez-la à sa source, ou choisissez un autre jour.",
        "en": "The value of that day comes from a count. Correct it at its source, or choose another day.",
        "es": "El valor de ese día viene de un recuento. Corríjalo en su origen o elija otro día.",
    },
    "change.not_a_share": {
        "fr": "Une part s’écrit «\u00a024/80\u00a0»\u00a0: vingt-quatre sur quatre-vingts, jamais plus que le tout. Corrigez «\u00a0{text}\u00a0».",
        "en": "A share is written “24/80”: twenty-four out of eighty, never more than the whole. Correct “{text}”.",
        "es": "Una parte se escribe «24/80»: veinticuatro de ochenta, nunca más que el total. Corrija «{text}».",
    },
    "change.not_a_weight": {
        "fr": "Un poids est un nombre entier de 0 à 100\u202f; 1 est le poids ordinaire, 0 ne compte pas. Corrigez «\u00a0{text}\u00a0».",
        "en": "A weight is a whole number from 0 to 100; 1 is the usual weight, 0 does not count. Correct “{text}”.",
        "es": "Un peso es un número entero de 0 a 100; 1 es el peso habitual, 0 no cuenta. Corrija «{text}».",
    },
    "change.not_a_choice": {
        "fr": "«\u00a0{text}\u00a0» ne fait pas partie des choix. Prenez-en un dans la liste.",
        "en": "“{text}” is not one of the choices. Take one from the list.",
        "es": "«{text}» no figura entre las opciones. Elija una de la lista.",
    },
    "change.not_here": {
        "fr": "Ce que vous avez choisi n’est pas ici\u00a0: quelqu’un l’a peut-être retiré. Rechargez la page, puis choisissez de nouveau.",
        "en": "What you chose is not here: somebody may have removed it. Load the page again, then choose again.",
        "es": "Lo que ha elegido no está aquí: puede que alguien lo haya quitado. Recargue la página y elija de nuevo.",
    },
    "change.two_days": {
        "fr": "«\u00a0{text}\u00a0» peut être deux jours, {day_first} ou {month_first} (année, mois, jour). Écrivez le mois en lettres.",
        "en": "“{text}” can be two days, {day_first} or {month_first} (year, month, day). Write the month in letters.",
        "es": "«{text}» puede ser dos días, {day_first} o {month_first} (año, mes, día). Escriba el mes en letras.",
    },
    "change.abandoned_why": {
        "fr": "Une action abandonnée l’est pour une raison. Écrivez-la en une phrase\u00a0: elle servira au bilan.",
        "en": "An action is abandoned for a reason. Write it in a sentence: the review will need it.",
        "es": "Una medida se abandona por una razón. Escríbala en una frase: servirá para el balance.",
    },
    "aim.why": {
        "fr": "Ce plan est validé\u00a0: une valeur cible n’y change que pour une raison. Écrivez-la en une phrase.",
        "en": "This plan is validated: a target in it changes only for a reason. Write it in a sentence.",
        "es": "Este plan está validado: una meta solo cambia por una razón. Escríbala en una frase.",
    },
    "aim.reversed": {
        "fr": "La borne haute est plus petite que la borne basse. Corrigez l’une des deux.",
        "en": "The upper bound is smaller than the lower one. Correct one of the two.",
        "es": "El límite superior es menor que el inferior. Corrija uno de los dos.",
    },
    "plan.not_next": {
        "fr": "Un plan ne passe pas directement de cet état à l’autre. Suivez l’ordre\u00a0: projet, validé, en cours, clos.",
        "en": "A plan does not go straight from this state to the other. Follow the order: draft, validated, active, closed.",
        "es": "Un plan no pasa directamente de este estado al otro. Siga el orden: borrador, validado, en curso, cerrado.",
    },
    "plan.empty": {
        "fr": "Ce plan n’a aucune action. Ajoutez-en au moins une avant de le valider.",
        "en": "This plan has no action. Add at least one before you validate it.",
        "es": "Este plan no tiene ninguna medida. Añada al menos una antes de validarlo.",
    },
    "plan.revise_why": {
        "fr": "Une révision se fait pour une raison. Écrivez-la en une phrase\u00a0: elle sera gardée avec la version.",
        "en": "A revision is made for a reason. Write it in a sentence: it is kept with the version.",
        "es": "Una revisión se hace por una razón. Escríbala en una frase: se guardará con la versión.",
    },
    "plan.not_your_unit": {
        "fr": "Vous décidez des plans de votre unité, et ce plan n’en serait pas. Choisissez votre unité, ou demandez à la personne chargée de l’égalité de l’organisation.",
        "en": "You decide on the plans of your unit, and this would not be one. Choose your unit, or ask the equality officer of the organisation.",
        "es": "Usted decide sobre los planes de su unidad, y este no lo sería. Elija su unidad o pregunte a la persona encargada de igualdad de la organización.",
    },
    "plan.not_validated": {
        "fr": "Ce plan n’a pas encore été validé\u00a0: il n’y a pas de version à réviser. Validez-le d’abord.",
        "en": "This plan has not been validated yet: there is no version to revise. Validate it first.",
        "es": "Este plan aún no se ha validado: no hay versión que revisar. Valídelo primero.",
    },
}
