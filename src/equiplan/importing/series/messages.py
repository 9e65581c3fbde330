"""What may be wrong with a row of a file of figures, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "series.not_a_year": {
        "fr": "«\u00a0{said}\u00a0» n’est pas une année\u00a0: seules des valeurs annuelles se comparent ici.",
        "en": "“{said}” is not a year: only yearly values are compared here.",
        "es": "«{said}» no es un año: aquí solo se comparan valores anuales.",
    },
    "series.not_a_number": {
        "fr": "«\u00a0{said}\u00a0» n’est pas un nombre. Vérifiez le signe décimal choisi.",
        "en": "“{said}” is not a number. Check which decimal mark is chosen.",
        "es": "«{said}» no es un número. Compruebe el signo decimal elegido.",
    },
    "series.twice": {
        "fr": "Une autre valeur est déjà donnée pour {said}\u00a0: choisissez dans les autres colonnes ce qu’il faut garder.",
        "en": "Another value is already given for {said}: choose in the other columns what to keep.",
        "es": "Ya hay otro valor para {said}: elija en las demás columnas lo que hay que conservar.",
    },
    "series.not_a_power": {
        "fr": "«\u00a0{said}\u00a0» n’est pas une puissance de dix\u00a0: on ne sait pas par combien multiplier cette valeur.",
        "en": "“{said}” is not a power of ten: by how much to multiply this value is not known.",
        "es": "«{said}» no es una potencia de diez: no se sabe por cuánto multiplicar este valor.",
    },
    "series.mixed": {
        "fr": "Cette ligne est d’une autre série que les précédentes de ce territoire ({said})\u00a0: choisissez dans cette colonne ce qu’il faut garder.",
        "en": "This row is of another series than those before it for this area ({said}): choose in that column what to keep.",
        "es": "Esta fila es de otra serie que las anteriores de este territorio ({said}): elija en esa columna lo que hay que conservar.",
    },
    "series.no_area": {
        "fr": "Cette ligne ne dit pas de quel pays ou de quelle région elle parle.",
        "en": "This row does not say which country or region it is about.",
        "es": "Esta fila no dice de qué país o región trata.",
    },
}
