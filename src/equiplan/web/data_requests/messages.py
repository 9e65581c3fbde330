"""What collecting may have to refuse, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "data_requests.not_yours": {
        "fr": "Votre rôle ne permet pas de le faire pour toute l’organisation. Demandez à la personne qui l’administre.",
        "en": "Your role does not let you do this for the whole organisation. Ask whoever administers it.",
        "es": "Su función no permite hacerlo para toda la organización. Pídalo a quien la administra.",
    },
    "data_requests.not_open": {
        "fr": "Cette réponse ne s’écrit pas ou plus\u00a0: elle est soumise, verrouillée, close, ou quelqu’un d’autre en répond. La page montre où elle en est.",
        "en": "This answer cannot be written in, or not any more: it is submitted, locked, closed, or somebody else answers for it. The page shows where it stands.",
        "es": "Esta respuesta no se puede escribir, o ya no: está enviada, bloqueada, cerrada, o responde otra persona. La página muestra en qué estado está.",
    },
    "data_requests.moved": {
        "fr": "Cette réponse n’en est plus là\u00a0: quelqu’un l’a fait avancer ou reculer entre-temps. La page montre où elle en est.",
        "en": "This answer is no longer there: somebody has moved it on, or back, meanwhile. The page shows where it stands.",
        "es": "Esta respuesta ya no está en ese punto: alguien la ha hecho avanzar o retroceder entretanto. La página muestra en qué estado está.",
    },
    "data_requests.is_published": {
        "fr": "Cette collecte est publiée\u00a0: des membres y répondent, ce qui est demandé ne change plus. Seule la date limite peut être repoussée.",
        "en": "This collection is published: members are answering it, and what is asked does not change any more. Only its deadline can be put off.",
        "es": "Esta recogida está publicada: hay miembros respondiendo y lo que se pide ya no cambia. Solo se puede aplazar la fecha límite.",
    },
    "data_requests.lacks_language": {
        "fr": "Il manque un texte dans une langue\u00a0: {what}. Les membres lisent la demande dans la leur\u202f; écrivez-le, puis publiez.",
        "en": "A text is missing in one language: {what}. Members read the request in theirs; write it, then publish.",
        "es": "Falta un texto en una lengua: {what}. Los miembros leen la solicitud en la suya; escríbalo y después publique.",
    },
    "data_requests.no_items": {
        "fr": "Rien n’est encore demandé. Ajoutez au moins un effectif à compter, puis publiez.",
        "en": "Nothing is asked yet. Add at least one count, then publish.",
        "es": "Todavía no se pide nada. Añada al menos un recuento y después publique.",
    },
    "data_requests.no_members": {
        "fr": "Votre organisation n’a aucun membre à qui demander. Invitez des organisations dans votre réseau, puis publiez.",
        "en": "Your organisation has no member to ask. Invite organisations into your network, then publish.",
        "es": "Su organización no tiene ningún miembro a quien pedir. Invite a organizaciones a su red y después publique.",
    },
    "data_requests.days": {
        "fr": "Les jours ne se suivent pas\u00a0: la période finit avant de commencer, ou la date limite est déjà passée. Corrigez l’un des deux.",
        "en": "The days are not in order: the period ends before it begins, or the deadline is already past. Correct one of them.",
        "es": "Los días no están en orden: el período termina antes de empezar o la fecha límite ya ha pasado. Corrija uno de ellos.",
    },
    "data_requests.too_many_cells": {
        "fr": "Cela ferait {count} cases à remplir par chaque membre, {most} au plus. Gardez moins de catégories, ou une seule ventilation.",
        "en": "This would be {count} cells for each member to fill, {most} at most. Keep fewer categories, or one breakdown only.",
        "es": "Serían {count} casillas por rellenar para cada miembro, {most} como máximo. Deje menos categorías o un solo desglose.",
    },
    "data_requests.not_said": {
        "fr": "{title}\u00a0: il reste {count} case(s) vide(s). Écrivez un nombre, 0 s’il n’y a personne, ou un point d’interrogation pour ce que vous ne savez pas\u202f; le brouillon est enregistré.",
        "en": "{title}: {count} cell(s) are still empty. Write a number, 0 for nobody, or a question mark for what you do not know; the draft is saved.",
        "es": "{title}: quedan {count} casilla(s) vacía(s). Escriba un número, 0 si no hay nadie, o un signo de interrogación para lo que no sabe; el borrador está guardado.",
    },
    "data_requests.why": {
        "fr": "{title}\u00a0: dites en une phrase pourquoi tout n’est pas connu. C’est ainsi que le réseau sait ce qui manque encore.",
        "en": "{title}: say in a sentence why not all of it is known. This is how the network learns what is still missing.",
        "es": "{title}: diga en una frase por qué no se conoce todo. Así sabe la red lo que falta todavía.",
    },
    "data_requests.meanwhile": {
        "fr": "{by} a enregistré ce brouillon pendant que vous l’écriviez. Ce que vous avez écrit est encore dans la page\u00a0: comparez, puis enregistrez à nouveau pour que votre version remplace la sienne.",
        "en": "{by} saved this draft while you were writing it. What you wrote is still on the page: compare, then save again to put your version in the place of theirs.",
        "es": "{by} ha guardado este borrador mientras usted lo escribía. Lo que ha escrito sigue en la página: compare y guarde de nuevo para que su versión sustituya a la otra.",
    },
    "data_requests.say_why": {
        "fr": "Dites en une phrase pourquoi\u00a0: l’organisation la lira.",
        "en": "Say why in a sentence: the organisation will read it.",
        "es": "Diga en una frase por qué: la organización la leerá.",
    },
    "data_requests.exception_days": {
        "fr": "Une levée de verrou finit un jour à venir, dans {days} jours au plus. Donnez un autre jour.",
        "en": "A lock exception ends on a day to come, {days} days from now at most. Give another day.",
        "es": "Una excepción al bloqueo termina un día futuro, dentro de {days} días como máximo. Indique otro día.",
    },
    "data_requests.exception_already": {
        "fr": "Une levée de verrou est déjà accordée pour cette réponse, ou elle n’est plus verrouillée. La page la montre.",
        "en": "A lock exception is already granted for this answer, or it is not locked any more. The page shows it.",
        "es": "Ya se ha concedido una excepción al bloqueo para esta respuesta, o ya no está bloqueada. La página la muestra.",
    },
    "data_requests.exception_person": {
        "fr": "Choisissez la personne qui corrigera\u00a0: l’une de celles qui ont répondu pour ce membre.",
        "en": "Choose the person who will correct it: one of those who have answered for this member.",
        "es": "Elija a la persona que corregirá: una de las que han respondido por este miembro.",
    },
    "data_requests.no_mail": {
        "fr": "Aucun serveur de messagerie n’est configuré\u00a0: rien n’est parti. Demandez à la personne qui administre Equiplan, ou écrivez vous-même.",
        "en": "No mail server is configured: nothing was sent. Ask whoever administers Equiplan, or write yourself.",
        "es": "No hay ningún servidor de correo configurado: no se ha enviado nada. Pregunte a quien administra Equiplan o escriba usted mismo.",
    },
    "data_requests.nobody_to_remind": {
        "fr": "Il n’y a personne à relancer aujourd’hui\u00a0: chacun a répondu, ou a déjà été relancé ce jour.",
        "en": "There is nobody to remind today: everybody has answered, or was reminded today already.",
        "es": "Hoy no hay a quién recordárselo: todos han respondido o ya han recibido un recordatorio hoy.",
    },
    "data_requests.no_such_category": {
        "fr": "Chaque ligne nomme une catégorie dans les trois langues, séparées par «\u00a0|\u00a0»\u202f; un seul nom vaut pour les trois. Ligne {line}\u00a0: «\u00a0{said}\u00a0».",
        "en": "Each line names a category in the three languages, with “|” in between; one name alone is for all three. Line {line}: “{said}”.",
        "es": "Cada línea nombra una categoría en las tres lenguas, separadas por « | »; un solo nombre vale para las tres. Línea {line}: «{said}».",
    },
    "data_requests.too_few_categories": {
        "fr": "Donnez au moins deux catégories différentes, ou ne choisissez pas de ventilation.",
        "en": "Give at least two different categories, or choose no breakdown.",
        "es": "Indique al menos dos categorías diferentes o no elija ningún desglose.",
    },
    "data_requests.same_breakdown": {
        "fr": "Les deux ventilations sont la même. Choisissez-en une autre, ou n’en gardez qu’une.",
        "en": "Both breakdowns are the same. Choose another one, or keep one only.",
        "es": "Los dos desgloses son el mismo. Elija otro o deje solo uno.",
    },
    "template.unreadable": {
        "fr": "Ce fichier ne s’ouvre pas comme un classeur .xlsx. Téléchargez le modèle, remplissez-le sans changer son format, et renvoyez-le.",
        "en": "This file does not open as an .xlsx workbook. Download the template, fill it in without changing its format, and send it back.",
        "es": "Este archivo no se abre como un libro .xlsx. Descargue la plantilla, rellénela sin cambiar su formato y envíela.",
    },
    "template.too_large": {
        "fr": "Ce fichier est trop grand pour être le modèle rempli ({megabytes} Mo au plus). Téléchargez le modèle et reportez-y vos nombres.",
        "en": "This file is too large to be the template filled in ({megabytes} MB at most). Download the template and copy your numbers into it.",
        "es": "Este archivo es demasiado grande para ser la plantilla rellenada ({megabytes} MB como máximo). Descargue la plantilla y copie en ella sus números.",
    },
    "template.another": {
        "fr": "Ce classeur n’est pas le modèle de cette demande\u00a0: sa première feuille, ses lignes ou ses colonnes ne sont pas celles du modèle. Téléchargez le modèle de cette page et reportez-y vos nombres.",
        "en": "This workbook is not the template of this request: its first sheet, its lines or its columns are not those of the template. Download the template of this page and copy your numbers into it.",
        "es": "Este libro no es la plantilla de esta solicitud: su primera hoja, sus filas o sus columnas no son las de la plantilla. Descargue la plantilla de esta página y copie en ella sus números.",
    },
    "template.wrong_cells": {
        "fr": "{count} case(s) du classeur ne se lisent pas. Rien n’a été enregistré\u00a0: corrigez-les dans le classeur et renvoyez-le.",
        "en": "{count} cell(s) of the workbook cannot be read. Nothing was saved: correct them in the workbook and send it again.",
        "es": "{count} casilla(s) del libro no se pueden leer. No se ha guardado nada: corríjalas en el libro y envíelo de nuevo.",
    },
    "publishing.nothing_sure": {
        "fr": "Aucune réponse n’est encore validée pour cet effectif. On ne publie que ce que des membres ont validé ou que vous avez verrouillé.",
        "en": "No answer is validated for this count yet. Only what members have validated, or you have locked, is published.",
        "es": "Todavía no hay ninguna respuesta validada para este recuento. Solo se publica lo que los miembros han validado o usted ha bloqueado.",
    },
    "publishing.not_enough": {
        "fr": "Ce total ne peut pas sortir\u00a0: il lui faut au moins {least} membres, dont aucun ne pèse plus de la moitié. Attendez d’autres réponses, ou rassemblez des catégories l’an prochain.",
        "en": "This total cannot leave: it needs at least {least} members, none of which weighs more than half. Wait for more answers, or merge categories next year.",
        "es": "Este total no puede salir: necesita al menos {least} miembros y que ninguno pese más de la mitad. Espere más respuestas o agrupe categorías el próximo año.",
    },
}
