"""What comparing may have to refuse, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "series.not_yours": {
        "fr": "Votre rôle ne permet pas de le faire pour toute l’organisation. Demandez à la personne qui l’administre.",
        "en": "Your role does not let you do this for the whole organisation. Ask whoever administers it.",
        "es": "Su función no permite hacerlo para toda la organización. Pídalo a quien la administra.",
    },
    "series.kept_already": {
        "fr": "Cette série est déjà en usage. Pour la changer, apportez de nouveau son fichier.",
        "en": "This series is in use already. To change it, bring its file again.",
        "es": "Esta serie ya está en uso. Para cambiarla, traiga de nuevo su archivo.",
    },
    "series.several": {
        "fr": "Ce fichier contient plusieurs flux de données, qui ne font jamais une seule ligne\u00a0: choisissez lequel garder.",
        "en": "This file holds several dataflows, which are never one line: choose which one to keep.",
        "es": "Este archivo contiene varios flujos de datos, que nunca forman una sola línea: elija cuál conservar.",
    },
    "series.no_points": {
        "fr": "Il ne reste aucune valeur à garder\u00a0: cochez au moins un territoire qui en a.",
        "en": "There is no value left to keep: tick at least one area that has some.",
        "es": "No queda ningún valor que conservar: marque al menos un territorio que los tenga.",
    },
    "series.too_many_areas": {
        "fr": "Au plus {most} territoires par série\u00a0: gardez ceux avec lesquels vous vous comparez.",
        "en": "At most {most} areas a series: keep those you compare with.",
        "es": "Como máximo {most} territorios por serie: conserve aquellos con los que se compara.",
    },
    "series.unsaid": {
        "fr": "Dites d’où viennent ces chiffres\u00a0: titre, définition, source, licence et date.",
        "en": "Say where these figures come from: title, definition, source, licence and date.",
        "es": "Indique de dónde vienen estas cifras: título, definición, fuente, licencia y fecha.",
    },
    "series.problems": {
        "fr": "{count} lignes n’ont pas pu être lues. Corrigez le sens des colonnes, ou acceptez de les laisser de côté.",
        "en": "{count} rows could not be read. Correct what the columns mean, or accept that they are left out.",
        "es": "{count} filas no se pudieron leer. Corrija el sentido de las columnas o acepte dejarlas fuera.",
    },
}
