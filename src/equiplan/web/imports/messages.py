"""What an intake may have to say, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "imports.not_read": {
        "fr": "Ce document n’a pas encore été lu. Attendez la fin de la lecture, puis adoptez le plan.",
        "en": "This document has not been read yet. Wait for the reading to end, then adopt the plan.",
        "es": "Este documento aún no se ha leído. Espere a que termine la lectura y adopte el plan.",
    },
    "imports.no_plan": {
        "fr": "Aucune action n’a été trouvée dans ce document\u00a0: il n’y a pas de plan à adopter. Envoyez le document qui contient le plan.",
        "en": "No action was found in this document: there is no plan to adopt. Send the document that holds the plan.",
        "es": "No se ha encontrado ninguna acción en este documento: no hay plan que adoptar. Envíe el documento que contiene el plan.",
    },
    "imports.reading": {
        "fr": "Lecture du document.",
        "en": "Reading the document.",
        "es": "Leyendo el documento.",
    },
    "imports.reading_page": {
        "fr": "Lecture du document\u00a0: page {done} sur {total}.",
        "en": "Reading the document: page {done} of {total}.",
        "es": "Leyendo el documento: página {done} de {total}.",
    },
    "imports.corrected_since": {
        "fr": "Quelqu’un a corrigé ce texte pendant que vous l’écriviez\u00a0: «\u00a0{text}\u00a0». Le vôtre est encore là\u00a0: gardez-le ou réunissez les deux, puis enregistrez.",
        "en": "Somebody corrected this text while you were writing it: “{text}”. Yours is still here: keep it or bring both together, then save.",
        "es": "Alguien ha corregido este texto mientras usted lo escribía: «{text}». El suyo sigue aquí: consérvelo o reúna ambos y guárdelo.",
    },
    "imports.not_there": {
        "fr": "Cette ligne n’est plus là\u00a0: quelqu’un l’a déplacée, réunie ou laissée de côté. Regardez où elle en est, puis recommencez.",
        "en": "This row is not there any more: somebody moved it, merged it or left it out. See how it stands now, then try again.",
        "es": "Esta fila ya no está: alguien la ha movido, unido o descartado. Mire cómo está ahora e inténtelo de nuevo.",
    },
    "imports.not_the_last": {
        "fr": "Quelqu’un a corrigé autre chose depuis. Regardez quelle est la dernière correction, puis annulez-la si vous le voulez encore.",
        "en": "Somebody has corrected something else since. See what the last correction is, then undo it if you still want to.",
        "es": "Alguien ha corregido otra cosa desde entonces. Mire cuál es la última corrección y deshágala si aún lo desea.",
    },
    "imports.adopted_already": {
        "fr": "Ce plan a été adopté\u00a0: ce qui a été lu ne se corrige plus ici. Ouvrez le plan adopté et modifiez-le.",
        "en": "This plan has been adopted: what was read is not corrected here any more. Open the adopted plan and change it there.",
        "es": "Este plan ya se ha adoptado: lo leído ya no se corrige aquí. Abra el plan adoptado y modifíquelo.",
    },
    "imports.not_read_yet": {
        "fr": "Ce document est en cours de lecture. Attendez la fin de la lecture, puis recommencez.",
        "en": "This document is being read. Wait for the reading to end, then try again.",
        "es": "Este documento se está leyendo. Espere a que termine la lectura e inténtelo de nuevo.",
    },
    "imports.no_columns": {
        "fr": "Aucune colonne n’a été choisie. Dites au moins laquelle contient les actions.",
        "en": "No column was chosen. Say at least which one holds the actions.",
        "es": "No se ha elegido ninguna columna. Indique al menos cuál contiene las medidas.",
    },
    "imports.plan_changed": {
        "fr": "Le plan ou ce qui a été lu a changé depuis que cette page a été affichée. Rien n’a été modifié\u00a0: regardez ce qui diffère maintenant, puis choisissez de nouveau.",
        "en": "The plan or what was read has changed since this page was shown. Nothing was changed: see what differs now, then choose again.",
        "es": "El plan o lo leído ha cambiado desde que se mostró esta página. No se ha modificado nada: mire lo que difiere ahora y elija de nuevo.",
    },
}
