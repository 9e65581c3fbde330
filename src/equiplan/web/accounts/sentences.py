"""What one's own account may have to say, in three languages."""

from equiplan.core.sentences import Sentences

SENTENCES: Sentences = {
    "address.taken": {
        "fr": "Cette adresse ne peut pas être utilisée ici. Donnez-en une autre.",
        "en": "This address cannot be used here. Give another one.",
        "es": "Esta dirección no se puede usar aquí. Indique otra.",
    },
}
