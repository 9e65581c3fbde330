"""What one's own account may have to say, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "address.taken": {
        "fr": "Cette adresse ne peut pas être utilisée ici. Donnez-en une autre.",
        "en": "This address cannot be used here. Give another one.",
        "es": "Esta dirección no se puede usar aquí. Indique otra.",
    },
    "identity.taken": {
        "fr": "Cette identité ouvre déjà un autre compte, ou ce compte est déjà relié à une autre. Déliez d’abord l’une ou l’autre.",
        "en": "This identity opens another account already, or this account is linked to another one. Unlink one of the two first.",
        "es": "Esta identidad ya abre otra cuenta, o esta cuenta ya está vinculada a otra. Desvincule antes una de las dos.",
    },
    "identity.only_way_in": {
        "fr": "C’est votre seul moyen d’entrer. Choisissez d’abord un mot de passe.",
        "en": "This is your only way in. Choose a password first.",
        "es": "Es su única manera de entrar. Elija antes una contraseña.",
    },
}
