"""What packages and their sending may have to refuse, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "package.too_large": {
        "fr": "Ce paquet dépasse {limit}\u00a0Mo. Demandez à l’autre organisation de partager moins de plans ou moins d’années.",
        "en": "This package is larger than {limit} MB. Ask the other organisation to share fewer plans or fewer years.",
        "es": "Este paquete supera {limit}\u00a0MB. Pida a la otra organización que comparta menos planes o menos años.",
    },
    "package.malformed": {
        "fr": "Ce n’est pas un paquet lisible\u00a0: quelque chose ne va pas à «\u00a0{where}\u00a0». Demandez qu’il soit envoyé de nouveau.",
        "en": "This is not a readable package: something is wrong at “{where}”. Ask for it to be sent again.",
        "es": "No es un paquete legible: algo falla en «{where}». Pida que se envíe de nuevo.",
    },
    "package.version": {
        "fr": "Ce paquet est d’une autre version du format que «\u00a0{format}\u00a0». Mettez à jour l’installation la plus ancienne des deux.",
        "en": "This package is in another version of the format than “{format}”. Upgrade the older of the two installations.",
        "es": "Este paquete es de otra versión del formato distinta de «{format}». Actualice la instalación más antigua de las dos.",
    },
    "package.not_a_zip": {
        "fr": "Ce fichier n’est pas un paquet\u00a0: on attend le .zip tel qu’il a été téléchargé, avec package.json et package.json.sig et rien d’autre.",
        "en": "This file is not a package: the .zip is expected as it was downloaded, with package.json and package.json.sig and nothing else.",
        "es": "Este archivo no es un paquete: se espera el .zip tal como se descargó, con package.json y package.json.sig y nada más.",
    },
    "package.no_signature": {
        "fr": "La signature manque. Ajoutez le fichier package.json.sig qui accompagne package.json, ou apportez le .zip entier.",
        "en": "The signature is missing. Add the file package.json.sig that goes with package.json, or bring the whole .zip.",
        "es": "Falta la firma. Añada el archivo package.json.sig que acompaña a package.json o traiga el .zip entero.",
    },
    "package.forged": {
        "fr": "La signature de ce paquet n’est pas bonne\u00a0: il a été modifié en route ou vient de quelqu’un d’autre. Rien n’a été pris. Demandez qu’il soit envoyé de nouveau.",
        "en": "The signature of this package is not good: it was changed on its way, or comes from somebody else. Nothing was taken. Ask for it to be sent again.",
        "es": "La firma de este paquete no es válida: se modificó en el camino o viene de otra parte. No se ha tomado nada. Pida que se envíe de nuevo.",
    },
    "package.wrong_key": {
        "fr": "Ce paquet de «\u00a0{name}\u00a0» est signé avec une autre clé que celle que vous avez échangée. Téléphonez-leur avant de changer la clé ici\u00a0: c’est ce que ferait aussi une personne qui se fait passer pour eux.",
        "en": "This package from “{name}” is signed with another key than the one you exchanged. Telephone them before you change the key here: this is also what somebody posing as them would do.",
        "es": "Este paquete de «{name}» está firmado con otra clave distinta de la que intercambiaron. Llámeles antes de cambiar la clave aquí: es también lo que haría quien se hiciera pasar por ellos.",
    },
    "package.replayed": {
        "fr": "Ce paquet a déjà été reçu. Rien n’a changé.",
        "en": "This package has been received already. Nothing has changed.",
        "es": "Este paquete ya se había recibido. Nada ha cambiado.",
    },
    "package.older": {
        "fr": "Un paquet plus récent a déjà été reçu\u00a0: celui-ci, plus ancien, n’est pas pris.",
        "en": "A newer package has been received already: this older one is not taken.",
        "es": "Ya se ha recibido un paquete más reciente: este, más antiguo, no se toma.",
    },
    "package.expired": {
        "fr": "Ce paquet a expiré. Demandez à l’autre organisation d’en envoyer un nouveau.",
        "en": "This package has expired. Ask the other organisation to send a new one.",
        "es": "Este paquete ha caducado. Pida a la otra organización que envíe uno nuevo.",
    },
    "package.from_the_future": {
        "fr": "Ce paquet est daté de l’avenir. Vérifiez l’heure des deux machines, puis demandez qu’il soit envoyé de nouveau.",
        "en": "This package is dated in the future. Check the clocks of both machines, then ask for it to be sent again.",
        "es": "Este paquete lleva una fecha futura. Compruebe la hora de las dos máquinas y pida que se envíe de nuevo.",
    },
    "package.not_for_us": {
        "fr": "Ce paquet est destiné à «\u00a0{name}\u00a0», pas à votre organisation. Entrez dans la bonne organisation, ou prévenez l’expéditeur.",
        "en": "This package is meant for “{name}”, not for your organisation. Enter the right organisation, or tell the sender.",
        "es": "Este paquete está destinado a «{name}», no a su organización. Entre en la organización correcta o avise al remitente.",
    },
    "package.not_from_them": {
        "fr": "Ce paquet dit venir de «\u00a0{name}\u00a0», qui n’est pas l’organisation attendue. Rien n’a été pris.",
        "en": "This package says it comes from “{name}”, which is not the expected organisation. Nothing was taken.",
        "es": "Este paquete dice venir de «{name}», que no es la organización esperada. No se ha tomado nada.",
    },
    "package.unknown_sender": {
        "fr": "Ce paquet vient d’une organisation avec laquelle vous n’avez pas échangé de clés. Ajoutez-la d’abord, avec sa présentation.",
        "en": "This package comes from an organisation with which you have not exchanged keys. Add it first, with its introduction.",
        "es": "Este paquete viene de una organización con la que no ha intercambiado claves. Añádala primero, con su presentación.",
    },
    "package.not_a_member": {
        "fr": "L’expéditeur n’est pas, ou n’est plus, membre de votre réseau\u00a0: son paquet n’est pas pris.",
        "en": "The sender is not, or is no longer, a member of your network: its package is not taken.",
        "es": "El remitente no es, o ya no es, miembro de su red: su paquete no se toma.",
    },
    "package.not_theirs": {
        "fr": "Ce paquet contient un accord qui appartient à une autre organisation. Rien n’a été pris. Prévenez l’expéditeur.",
        "en": "This package holds an agreement that belongs to another organisation. Nothing was taken. Tell the sender.",
        "es": "Este paquete contiene un acuerdo que pertenece a otra organización. No se ha tomado nada. Avise al remitente.",
    },
    "package.not_accepted": {
        "fr": "L’autre installation n’a pas accepté ce paquet\u00a0: elle ne vous connaît pas, ou pas avec cette clé. Comparez vos empreintes par téléphone, puis échangez à nouveau vos présentations.",
        "en": "The other installation did not accept this package: it does not know you, or not with this key. Compare your fingerprints by telephone, then exchange your introductions again.",
        "es": "La otra instalación no ha aceptado este paquete: no le conoce, o no con esta clave. Comparen sus huellas por teléfono e intercambien de nuevo sus presentaciones.",
    },
    "introduction.malformed": {
        "fr": "Ceci n’est pas une présentation complète. Copiez la ligne entière affichée par l’autre installation, de la première accolade à la dernière.",
        "en": "This is not a whole introduction. Copy the entire line that the other installation shows, from the first brace to the last.",
        "es": "Esto no es una presentación completa. Copie la línea entera que muestra la otra instalación, de la primera llave a la última.",
    },
    "introduction.ourselves": {
        "fr": "C’est la présentation d’une organisation de cette installation. Invitez-la comme membre, sans paquets.",
        "en": "This is the introduction of an organisation of this very installation. Invite it as a member, without packages.",
        "es": "Es la presentación de una organización de esta misma instalación. Invítela como miembro, sin paquetes.",
    },
    "introduction.our_key": {
        "fr": "Cette présentation porte la clé de cette installation. Copiez celle que montre l’autre installation.",
        "en": "This introduction carries the key of this installation. Copy the one that the other installation shows.",
        "es": "Esta presentación lleva la clave de esta instalación. Copie la que muestra la otra instalación.",
    },
    "introduction.known": {
        "fr": "Cette organisation est déjà dans la liste, dans l’autre sens. Retirez-la d’abord si vous voulez changer de sens.",
        "en": "This organisation is in the list already, the other way round. Remove it first if you want to change that.",
        "es": "Esta organización ya está en la lista, en el otro sentido. Quítela primero si quiere cambiarlo.",
    },
    "introduction.other_key": {
        "fr": "Cette organisation est déjà connue ici avec une autre clé. Vérifiez l’empreinte par téléphone, puis cochez la case pour remplacer la clé.",
        "en": "This organisation is known here already with another key. Check the fingerprint by telephone, then tick the box to replace the key.",
        "es": "Esta organización ya se conoce aquí con otra clave. Compruebe la huella por teléfono y marque la casilla para sustituir la clave.",
    },
    "sending.host_not_allowed": {
        "fr": "Cette installation n’a pas le droit de contacter {host}. La personne qui l’administre doit l’ajouter à EQUIPLAN_PEERS\u202f; en attendant, téléchargez le paquet et remettez-le par un autre moyen.",
        "en": "This installation may not contact {host}. Whoever administers it has to add it to EQUIPLAN_PEERS; meanwhile, download the package and hand it over another way.",
        "es": "Esta instalación no puede contactar con {host}. Quien la administra debe añadirlo a EQUIPLAN_PEERS; mientras tanto, descargue el paquete y entréguelo por otro medio.",
    },
    "sending.not_https": {
        "fr": "Un paquet ne part que par https. Demandez à l’autre organisation une présentation dont l’adresse commence par https.",
        "en": "A package only goes out by https. Ask the other organisation for an introduction whose address begins with https.",
        "es": "Un paquete solo sale por https. Pida a la otra organización una presentación cuya dirección empiece por https.",
    },
    "sending.address": {
        "fr": "Cette adresse n’est pas de celles où un paquet peut être envoyé. Demandez à l’autre organisation sa présentation.",
        "en": "This address is not one that a package can be sent to. Ask the other organisation for its introduction.",
        "es": "Esta dirección no es de las que admiten un paquete. Pida a la otra organización su presentación.",
    },
    "sending.no_address": {
        "fr": "Aucune adresse n’est connue pour cette organisation. Téléchargez le paquet et remettez-le par un autre moyen.",
        "en": "No address is known for this organisation. Download the package and hand it over another way.",
        "es": "No se conoce ninguna dirección de esta organización. Descargue el paquete y entréguelo por otro medio.",
    },
    "sending.no_answer": {
        "fr": "{host} n’a pas répondu. Réessayez plus tard\u202f; si cela dure, téléphonez à l’autre organisation.",
        "en": "{host} did not answer. Try again later; if this lasts, telephone the other organisation.",
        "es": "{host} no ha respondido. Inténtelo más tarde; si persiste, llame a la otra organización.",
    },
    "sending.refused": {
        "fr": "{host} a refusé le paquet (réponse {status}). Téléphonez à l’autre organisation.",
        "en": "{host} refused the package (answer {status}). Telephone the other organisation.",
        "es": "{host} ha rechazado el paquete (respuesta {status}). Llame a la otra organización.",
    },
    "sending.nothing_new": {
        "fr": "Rien n’a changé depuis le dernier envoi.",
        "en": "Nothing has changed since the last sending.",
        "es": "Nada ha cambiado desde el último envío.",
    },
    "sending.nobody": {
        "fr": "Aucune organisation de cet identifiant n’a échangé de clés avec celle-ci.",
        "en": "No organisation of this identifier has exchanged keys with this one.",
        "es": "Ninguna organización con este identificador ha intercambiado claves con esta.",
    },
    "sending.no_such_organisation": {
        "fr": "Aucune organisation ne porte ce nom ici\u00a0: «\u00a0{name}\u00a0».",
        "en": "No organisation here has this name: “{name}”.",
        "es": "Ninguna organización lleva aquí este nombre: «{name}».",
    },
}
