"""What bringing a file may have to say, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "upload.empty": {
        "fr": "Le fichier «\u00a0{name}\u00a0» est vide. Vérifiez-le, puis envoyez-le de nouveau.",
        "en": "The file “{name}” is empty. Check it, then send it again.",
        "es": "El archivo «{name}» está vacío. Compruébelo y vuelva a enviarlo.",
    },
    "upload.too_large": {
        "fr": "Le fichier «\u00a0{name}\u00a0» dépasse {megabytes}\u00a0Mo. Enlevez-en les images ou exportez-le en PDF allégé, puis envoyez-le de nouveau.",
        "en": "The file “{name}” is larger than {megabytes} MB. Take its pictures out or export it as a lighter PDF, then send it again.",
        "es": "El archivo «{name}» supera {megabytes}\u00a0MB. Quite las imágenes o expórtelo como un PDF más ligero y vuelva a enviarlo.",
    },
}
