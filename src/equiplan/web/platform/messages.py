"""What work under way says of itself, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "job.waiting": {
        "fr": "En attente\u00a0: le travail commence dans un instant.",
        "en": "Waiting: the work begins in a moment.",
        "es": "En espera: el trabajo comienza en un momento.",
    },
    "job.running": {
        "fr": "Travail en cours.",
        "en": "Work under way.",
        "es": "Trabajo en curso.",
    },
    "job.done": {
        "fr": "C’est fait.",
        "en": "It is done.",
        "es": "Ya está hecho.",
    },
    "job.failed": {
        "fr": "Ce travail s’est arrêté sur une erreur. Recommencez\u202f; si cela se reproduit, prévenez la personne qui administre Equiplan.",
        "en": "This work stopped on an error. Try again; if it happens again, tell whoever administers Equiplan.",
        "es": "Este trabajo se detuvo por un error. Inténtelo de nuevo; si vuelve a ocurrir, avise a quien administra Equiplan.",
    },
    "job.given_up": {
        "fr": "Ce travail a été interrompu plusieurs fois et n’a pas été repris. Recommencez avec un document plus léger, ou prévenez la personne qui administre Equiplan.",
        "en": "This work was cut off several times and was not taken up again. Try again with a lighter document, or tell whoever administers Equiplan.",
        "es": "Este trabajo se interrumpió varias veces y no se reanudó. Inténtelo de nuevo con un documento más ligero o avise a quien administra Equiplan.",
    },
}
