"""What the words of a plan may have to say, in three languages: refusals and findings."""

from ..text.messages import Messages

MESSAGES: Messages = {
    "draft_json.unexpected": {
        "fr": "Ce JSON n’est pas un projet de plan\u00a0: à «\u00a0{path}\u00a0», il faudrait «\u00a0{expected}\u00a0». Exportez à nouveau le plan ou corrigez cette valeur.",
        "en": "This JSON is not a plan draft: “{expected}” is expected at “{path}”. Export the plan again, or correct this value.",
        "es": "Este JSON no es un borrador de plan: en «{path}» se espera «{expected}». Exporte de nuevo el plan o corrija ese valor.",
    },
    "target.not_understood": {
        "fr": "Aucun nombre à atteindre n’a été compris dans cette valeur cible\u00a0: «\u00a0{text}\u00a0». Précisez le nombre, son unité et à quoi il se rapporte.",
        "en": "No number to reach was understood in this target: “{text}”. State the number, its unit and what it counts.",
        "es": "No se ha entendido ninguna cifra que alcanzar en esta meta: «{text}». Indique la cifra, su unidad y a qué se refiere.",
    },
    "calendar.two_days": {
        "fr": "«\u00a0{text}\u00a0» peut être deux jours. Il a été lu comme {read} (année, mois, jour)\u202f; si c’est {other}, corrigez le calendrier en écrivant le mois en lettres.",
        "en": "“{text}” can be two days. It was read as {read} (year, month, day); if it is {other}, correct the calendar by writing the month in letters.",
        "es": "«{text}» puede ser dos días. Se ha leído como {read} (año, mes, día); si es {other}, corrija el calendario escribiendo el mes en letras.",
    },
    "calendar.not_understood": {
        "fr": "Ce calendrier n’a pas été compris\u00a0: «\u00a0{text}\u00a0». Indiquez une date, un mois, un trimestre ou une année.",
        "en": "This calendar was not understood: “{text}”. Give a date, a month, a quarter or a year.",
        "es": "Este calendario no se ha entendido: «{text}». Indique una fecha, un mes, un trimestre o un año.",
    },
    "budget.not_understood": {
        "fr": "Aucun montant n’a été compris dans ce budget\u00a0: «\u00a0{text}\u00a0». Indiquez le montant et sa monnaie.",
        "en": "No amount was understood in this budget: “{text}”. State the amount and its currency.",
        "es": "No se ha entendido ningún importe en este presupuesto: «{text}». Indique el importe y su moneda.",
    },
    "correction.unknown": {
        "fr": "Cette correction n’est pas connue. Rechargez la page, puis recommencez.",
        "en": "This correction is not known. Reload the page, then try again.",
        "es": "Esta corrección no se conoce. Vuelva a cargar la página e inténtelo de nuevo.",
    },
    "correction.no_title": {
        "fr": "Il faut un titre. Écrivez en quelques mots de quoi il s’agit, ou laissez cette ligne de côté.",
        "en": "A title is needed. Say in a few words what it is about, or leave this row out.",
        "es": "Hace falta un título. Escriba en pocas palabras de qué se trata, o descarte esta fila.",
    },
    "correction.too_long": {
        "fr": "Ce texte dépasse {at_most}\u00a0caractères. Raccourcissez-le, puis enregistrez.",
        "en": "This text is longer than {at_most} characters. Shorten it, then save.",
        "es": "Este texto supera los {at_most} caracteres. Acórtelo y guárdelo.",
    },
    "correction.not_years": {
        "fr": "«\u00a0{text}\u00a0» n’est pas une période. Écrivez une année ou deux, comme 2026-2028.",
        "en": "“{text}” is not a period. Write a year or two, such as 2026-2028.",
        "es": "«{text}» no es un período. Escriba uno o dos años, como 2026-2028.",
    },
    "correction.not_a_language": {
        "fr": "Choisissez le français, l’anglais ou l’espagnol, ou aucune langue.",
        "en": "Choose French, English or Spanish, or no language.",
        "es": "Elija francés, inglés o español, o ningún idioma.",
    },
}
