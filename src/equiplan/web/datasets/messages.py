"""What datasets and countings may have to refuse, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "dataset.not_yours": {
        "fr": "Votre rôle ne permet pas de compter cette population. Demandez à la personne qui en répond, ou à celle qui administre l’organisation.",
        "en": "Your role does not let you count this dataset. Ask whoever answers for it, or whoever administers the organisation.",
        "es": "Su función no permite contar esta población. Pídalo a quien responde de ella o a quien administra la organización.",
    },
    "dataset.not_yours_to_decide": {
        "fr": "Valider et verrouiller revient à la personne référente égalité ou à l’administration. Transmettez les effectifs\u00a0: elle les verra.",
        "en": "Validating and locking is for the equality officer or the administration. Submit the counts: they will see them.",
        "es": "Validar y bloquear corresponde a la persona responsable de igualdad o a la administración. Envíe los recuentos: los verá.",
    },
    "dataset.name_taken": {
        "fr": "Une population porte déjà ce nom. Donnez-en un autre à celle-ci, ou servez-vous de celle qui existe.",
        "en": "A dataset has this name already. Give this one another name, or use the one there is.",
        "es": "Ya existe una población con este nombre. Dele otro nombre a esta o utilice la que existe.",
    },
    "brought.reading": {
        "fr": "Lecture des colonnes.",
        "en": "Reading the columns.",
        "es": "Lectura de las columnas.",
    },
    "brought.counting": {
        "fr": "Comptage.",
        "en": "Counting.",
        "es": "Recuento.",
    },
    "brought.empty": {
        "fr": "Ce fichier est vide. Vérifiez-le, puis envoyez-le de nouveau.",
        "en": "This file is empty. Check it, then send it again.",
        "es": "Este archivo está vacío. Compruébelo y vuelva a enviarlo.",
    },
    "brought.too_large": {
        "fr": "Ce fichier dépasse {megabytes}\u00a0Mo. Gardez-en les seules colonnes utiles, ou exportez-le en .csv, puis envoyez-le de nouveau.",
        "en": "This file is larger than {megabytes} MB. Keep only the columns that are needed, or export it as .csv, then send it again.",
        "es": "Este archivo supera {megabytes}\u00a0MB. Conserve solo las columnas necesarias o expórtelo a .csv y vuelva a enviarlo.",
    },
    "brought.failed": {
        "fr": "Ce fichier n’a pas pu être compté\u202f; rien n’en est gardé. Enregistrez-le de nouveau dans votre tableur, ou exportez-le en .csv, puis envoyez-le.",
        "en": "This file could not be counted; nothing of it is kept. Save it again in your spreadsheet program, or export it as .csv, then send it.",
        "es": "Este archivo no se pudo contar; no se conserva nada de él. Guárdelo de nuevo en su hoja de cálculo o expórtelo a .csv y envíelo.",
    },
    "brought.gone": {
        "fr": "Ce fichier n’est plus là\u00a0: il a été compté, écarté, ou détruit après un jour. Envoyez-le de nouveau s’il reste à compter.",
        "en": "This file is no longer there: it was counted, discarded, or destroyed after a day. Send it again if it is still to be counted.",
        "es": "Este archivo ya no está: se contó, se descartó o se destruyó pasado un día. Envíelo de nuevo si aún falta contarlo.",
    },
    "brought.not_counted": {
        "fr": "Ce fichier n’est pas encore compté, ou est en train de l’être de nouveau. Attendez la fin, puis regardez les effectifs avant de les garder.",
        "en": "This file is not counted yet, or is being counted again. Wait for the end, then look at the counts before you keep them.",
        "es": "Este archivo aún no está contado o se está contando de nuevo. Espere al final y mire los recuentos antes de guardarlos.",
    },
    "brought.not_one_of_these": {
        "fr": "Envoyez un tableau\u00a0: .xlsx, .ods, .csv ou .parquet.",
        "en": "Send a table: .xlsx, .ods, .csv or .parquet.",
        "es": "Envíe una tabla: .xlsx, .ods, .csv o .parquet.",
    },
    "counting.locked": {
        "fr": "Les effectifs du {on} sont verrouillés\u00a0: ils ne changent plus. Comptez un autre jour.",
        "en": "The counts of {on} are locked: they do not change any more. Count another day.",
        "es": "Los recuentos del {on} están bloqueados: ya no cambian. Cuente otro día.",
    },
    "counting.validated": {
        "fr": "Les effectifs du {on} sont validés. La personne référente égalité peut les rendre à la correction, puis vous pourrez les remplacer.",
        "en": "The counts of {on} are validated. The equality officer can give them back for correction; then you can replace them.",
        "es": "Los recuentos del {on} están validados. La persona responsable de igualdad puede devolverlos para su corrección; después podrá sustituirlos.",
    },
    "counting.day_taken": {
        "fr": "Le {on} a déjà ses effectifs. Regardez ce qui changerait, puis confirmez le remplacement.",
        "en": "{on} has its counts already. Look at what would change, then confirm the replacement.",
        "es": "El {on} ya tiene sus recuentos. Mire qué cambiaría y confirme la sustitución.",
    },
    "counting.restore_taken": {
        "fr": "Le {on} a été compté de nouveau depuis. Retirez d’abord ces effectifs-là, ou gardez-les.",
        "en": "{on} has been counted again since. Remove those counts first, or keep them.",
        "es": "El {on} se ha vuelto a contar desde entonces. Retire primero esos recuentos o consérvelos.",
    },
    "counting.moved": {
        "fr": "Ces effectifs n’en sont plus là\u00a0: quelqu’un les a fait avancer, remplacés ou retirés entre-temps. La page montre où ils en sont.",
        "en": "These counts are no longer there: somebody has moved them on, replaced or removed them meanwhile. The page shows where they stand.",
        "es": "Estos recuentos ya no están en ese punto: alguien los ha hecho avanzar, sustituido o retirado entretanto. La página muestra en qué estado están.",
    },
    "counting.nothing": {
        "fr": "Il n’y a personne à compter. Donnez au moins un nombre\u202f; zéro compte aussi.",
        "en": "There is nobody to count. Give at least one number; zero counts too.",
        "es": "No hay nadie que contar. Indique al menos un número; cero también cuenta.",
    },
    "counting.twice": {
        "fr": "La catégorie «\u00a0{category}\u00a0» est donnée deux fois. Additionnez les deux lignes, ou corrigez l’une d’elles.",
        "en": "The category “{category}” is given twice. Add the two rows up, or correct one of them.",
        "es": "La categoría «{category}» se da dos veces. Sume las dos filas o corrija una de ellas.",
    },
    "counting.days": {
        "fr": "Le premier jour vient après le dernier. Corrigez l’un des deux.",
        "en": "The first day comes after the last one. Correct one of them.",
        "es": "El primer día es posterior al último. Corrija uno de los dos.",
    },
    "counting.to_come": {
        "fr": "Ce jour n’est pas encore venu. Donnez le jour que décrivent les effectifs.",
        "en": "This day has not come yet. Give the day that the counts describe.",
        "es": "Ese día aún no ha llegado. Indique el día que describen los recuentos.",
    },
    "counting.too_many": {
        "fr": "Ces colonnes donnent plus de {most} cases. Comptez selon moins de colonnes, ou regroupez leurs catégories.",
        "en": "These columns make more than {most} cells. Count by fewer columns, or group their categories.",
        "es": "Estas columnas dan más de {most} casillas. Cuente por menos columnas o agrupe sus categorías.",
    },
    "counting.too_long": {
        "fr": "Le nom d’une catégorie dépasse {most} signes. Raccourcissez-le dans le fichier.",
        "en": "The name of a category is longer than {most} characters. Shorten it in the file.",
        "es": "El nombre de una categoría supera {most} caracteres. Acórtelo en el archivo.",
    },
    "counting.no_reason": {
        "fr": "Lignes non comptées, au-delà de celles qui sont détaillées.",
        "en": "Rows not counted, beyond those that are told one by one.",
        "es": "Filas no contadas, más allá de las que se detallan.",
    },
}
