"""What networks may have to refuse, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "network.not_yours": {
        "fr": "Votre rôle ne permet pas de le faire pour toute l’organisation. Demandez à la personne qui l’administre.",
        "en": "Your role does not let you do this for the whole organisation. Ask whoever administers it.",
        "es": "Su función no permite hacerlo para toda la organización. Pídalo a quien la administra.",
    },
    "network.nobody": {
        "fr": "Aucune organisation de cette installation ne porte exactement ce nom ou ce code. Demandez-lui son code\u00a0: elle le trouve sur sa page «\u00a0Nos réseaux\u00a0».",
        "en": "No organisation of this installation has exactly this name or code. Ask it for its code: it finds it on its page “Our networks”.",
        "es": "Ninguna organización de esta instalación tiene exactamente este nombre o código. Pídale su código: lo encuentra en su página «Nuestras redes».",
    },
    "network.several": {
        "fr": "Plusieurs organisations portent ce nom. Demandez son code à celle que vous cherchez.",
        "en": "Several organisations have this name. Ask the one you are looking for for its code.",
        "es": "Varias organizaciones tienen este nombre. Pida su código a la que busca.",
    },
    "network.self": {
        "fr": "C’est votre propre organisation. Donnez le nom ou le code d’une autre.",
        "en": "This is your own organisation. Give the name or the code of another one.",
        "es": "Es su propia organización. Indique el nombre o el código de otra.",
    },
    "network.circle": {
        "fr": "Ce serait un cercle\u00a0: l’une des deux organisations appartient déjà à l’autre, directement ou par une autre, ou est invitée à le faire. Répondez d’abord à ce qui attend, ou mettez fin à l’autre adhésion.",
        "en": "This would be a circle: one of the two organisations already belongs to the other, directly or through another one, or is invited to. Answer what is waiting first, or end the other membership.",
        "es": "Sería un círculo: una de las dos organizaciones ya pertenece a la otra, directamente o a través de otra, o está invitada a hacerlo. Responda primero a lo que espera o ponga fin a la otra adhesión.",
    },
    "membership.already": {
        "fr": "Cette adhésion existe déjà, ou attend une réponse. Elle figure dans la liste.",
        "en": "This membership exists already, or waits for an answer. It is in the list.",
        "es": "Esta adhesión ya existe o espera una respuesta. Figura en la lista.",
    },
    "membership.moved": {
        "fr": "Cette adhésion n’en est plus là\u00a0: quelqu’un a répondu, ou y a mis fin entre-temps. La page montre où elle en est.",
        "en": "This membership is no longer there: somebody has answered it, or ended it, meanwhile. The page shows where it stands.",
        "es": "Esta adhesión ya no está en ese punto: alguien ha respondido o le ha puesto fin entretanto. La página muestra en qué estado está.",
    },
    "membership.why": {
        "fr": "Dites en une phrase pourquoi cette adhésion prend fin\u00a0: l’organisation la lira.",
        "en": "Say in a sentence why this membership ends: the organisation will read it.",
        "es": "Diga en una frase por qué termina esta adhesión: la organización la leerá.",
    },
    "agreement.moved": {
        "fr": "Cet accord n’en est plus là\u00a0: l’autre partie y a répondu ou y a mis fin entre-temps. La page montre où il en est.",
        "en": "This agreement is no longer there: the other side has answered it, or ended it, meanwhile. The page shows where it stands.",
        "es": "Este acuerdo ya no está en ese punto: la otra parte ha respondido o le ha puesto fin entretanto. La página muestra en qué estado está.",
    },
    "agreement.not_a_member": {
        "fr": "Votre organisation n’est pas membre de ce réseau aujourd’hui\u00a0: rien ne peut y être partagé.",
        "en": "Your organisation is not a member of this network today: nothing can be shared with it.",
        "es": "Su organización no es miembro de esta red hoy: no se puede compartir nada con ella.",
    },
    "agreement.nothing": {
        "fr": "Choisissez au moins une chose à partager.",
        "en": "Choose at least one thing to share.",
        "es": "Elija al menos una cosa que compartir.",
    },
    "agreement.purpose": {
        "fr": "Dites à quoi cela servira\u00a0: sans but, rien ne se partage.",
        "en": "Say what it will be used for: nothing is shared without a purpose.",
        "es": "Diga para qué servirá: nada se comparte sin un fin.",
    },
    "agreement.days": {
        "fr": "Le dernier jour vient avant le premier, ou est déjà passé. Corrigez l’un des deux.",
        "en": "The last day comes before the first one, or has passed already. Correct one of them.",
        "es": "El último día es anterior al primero o ya ha pasado. Corrija uno de los dos.",
    },
    "agreement.too_long": {
        "fr": "Un accord vaut cinq ans au plus\u202f; après quoi vous en donnez un autre, si vous le voulez encore. Choisissez un dernier jour plus proche.",
        "en": "An agreement holds five years at most; after that you give another one, if you still want to. Choose an earlier last day.",
        "es": "Un acuerdo vale cinco años como máximo; después otorga otro, si aún lo desea. Elija un último día más cercano.",
    },
    "agreement.years": {
        "fr": "La dernière année vient avant la première. Corrigez l’une des deux.",
        "en": "The last year comes before the first one. Correct one of them.",
        "es": "El último año es anterior al primero. Corrija uno de los dos.",
    },
    "agreement.which": {
        "fr": "Choisissez l’indicateur à partager.",
        "en": "Choose the indicator to share.",
        "es": "Elija el indicador que se comparte.",
    },
}
