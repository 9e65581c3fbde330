"""What a service of indicators may refuse, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "publishing.not_validated": {
        "fr": "Seuls des comptages validés se publient. Faites-les valider, puis préparez la publication.",
        "en": "Only validated counts are published. Have them validated, then prepare the publication.",
        "es": "Solo se publican recuentos validados. Hágalos validar y prepare después la publicación.",
    },
    "publishing.no_dimension": {
        "fr": "Ces comptages ne sont pas ventilés ainsi. Choisissez une ventilation dans la liste, puis préparez la publication.",
        "en": "These counts are not broken down that way. Choose a breakdown in the list, then prepare the publication.",
        "es": "Estos recuentos no están desglosados así. Elija un desglose de la lista y prepare después la publicación.",
    },
    "definition.not_yours": {
        "fr": "Les indicateurs de l’organisation sont définis par une personne qui répond de ses chiffres\u00a0: l’administration, la personne chargée de l’égalité ou celle chargée des données. Demandez-le à l’une d’elles.",
        "en": "An organisation’s measures are defined by somebody who answers for its figures: an administrator, the equality officer or the data officer. Ask one of them.",
        "es": "Los indicadores de la organización los define quien responde de sus cifras: la administración, la persona responsable de igualdad o la responsable de datos. Pídaselo a una de ellas.",
    },
    "definition.used": {
        "fr": "Cette mesure remplit encore {number} indicateur(s). Choisissez d’abord ce qui les remplit d’autre, puis retirez-la.",
        "en": "This measure still fills {number} indicator(s). Choose something else to fill them first, then remove it.",
        "es": "Esta medida todavía rellena {number} indicador(es). Elija primero otra cosa que los rellene y después retírela.",
    },
    "definition.too_many": {
        "fr": "Une organisation définit {most} mesures au plus. Retirez celles qui ne servent plus.",
        "en": "An organisation defines at most {most} measures. Remove those that are not used any more.",
        "es": "Una organización define {most} medidas como máximo. Retire las que ya no se usan.",
    },
}
