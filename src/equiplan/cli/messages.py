"""What the commands say and refuse, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "file.not_json": {
        "fr": "«\u00a0{file}\u00a0» n’est pas du JSON lisible. Exportez à nouveau le plan avec «\u00a0equiplan import FICHIER --json\u00a0».",
        "en": "“{file}” is not readable JSON. Export the plan again with “equiplan import FILE --json”.",
        "es": "«{file}» no es un JSON legible. Exporte de nuevo el plan con «equiplan import ARCHIVO --json».",
    },
    "file.exists": {
        "fr": "«\u00a0{file}\u00a0» existe déjà. Choisissez un autre nom, ou ajoutez --force pour le remplacer.",
        "en": "“{file}” already exists. Choose another name, or add --force to replace it.",
        "es": "«{file}» ya existe. Elija otro nombre o añada --force para reemplazarlo.",
    },
    "file.not_written": {
        "fr": "«\u00a0{file}\u00a0» n’a pas pu être écrit. Vérifiez que le dossier existe et que vous pouvez y écrire.",
        "en": "“{file}” could not be written. Check that the folder exists and that you may write there.",
        "es": "No se ha podido escribir «{file}». Compruebe que la carpeta existe y que puede escribir en ella.",
    },
    "migrate.done": {
        "fr": "La base de données et les fichiers statiques sont à jour.",
        "en": "The database and the static files are up to date.",
        "es": "La base de datos y los archivos estáticos están al día.",
    },
    "start.too_late": {
        "fr": "Quelqu’un a déjà un compte. Ouvrez-en d’autres avec\u00a0: equiplan createuser",
        "en": "Somebody has an account already. Open others with: equiplan createuser",
        "es": "Alguien ya tiene una cuenta. Abra otras con: equiplan createuser",
    },
    "unlock.nobody": {
        "fr": "Personne ne se connecte avec {email}. Cherchez l’adresse dans l’annuaire des personnes.",
        "en": "Nobody signs in with {email}. Look the address up in the directory of people.",
        "es": "Nadie inicia sesión con {email}. Busque la dirección en el directorio de personas.",
    },
    "unlock.done": {
        "fr": "{email}\u00a0: {removed} second(s) facteur(s) retiré(s)\u202f; le mot de passe suffit, et aucune session ne reste ouverte.",
        "en": "{email}: {removed} second factor(s) removed; the password alone signs in, and no session is left.",
        "es": "{email}: {removed} segundo(s) factor(es) retirado(s); basta la contraseña y no queda ninguna sesión abierta.",
    },
    "createuser.password": {
        "fr": "Mot de passe\u00a0: ",
        "en": "Password: ",
        "es": "Contraseña: ",
    },
    "createuser.done": {
        "fr": "{email}\u00a0: rôle {role} dans {organisation}.",
        "en": "{email} is {role} of {organisation}.",
        "es": "{email}: función {role} en {organisation}.",
    },
    "demo.preparing": {
        "fr": "Préparation de la démonstration\u00a0: une base de données, quatre organisations, leurs plans…",
        "en": "Preparing the demonstration: a database, four bodies, their plans…",
        "es": "Preparando la demostración: una base de datos, cuatro organizaciones, sus planes…",
    },
    "demo.sign_in": {
        "fr": "Connectez-vous avec le mot de passe {password} comme\u00a0:",
        "en": "Sign in with the password {password} as one of:",
        "es": "Inicie sesión con la contraseña {password} como:",
    },
    "serve.answers": {
        "fr": "Equiplan répond à {address}/ (Ctrl-C l’arrête)",
        "en": "Equiplan answers at {address}/ (Ctrl-C stops it)",
        "es": "Equiplan responde en {address}/ (Ctrl-C lo detiene)",
    },
    "serve.begin": {
        "fr": "Personne n’a encore de compte. Commencez à {where}",
        "en": "Nobody has an account yet. Begin at {where}",
        "es": "Nadie tiene cuenta todavía. Empiece en {where}",
    },
    "package.written": {
        "fr": "Le paquet {number} est dans {file}.",
        "en": "Package {number} is in {file}.",
        "es": "El paquete {number} está en {file}.",
    },
    "package.arrived": {
        "fr": "Le paquet {number} est arrivé.",
        "en": "Package {number} has arrived.",
        "es": "El paquete {number} ha llegado.",
    },
    "package.signed": {
        "fr": "signé par\u00a0: {fingerprint} (est-ce bien qui vous pensez\u202f? Comparez.)",
        "en": "signed by: {fingerprint} (is that whom you think? Compare.)",
        "es": "firmado por: {fingerprint} (¿es quien usted cree? Compare.)",
    },
    "package.from": {
        "fr": "de\u00a0: {name} ({uid})",
        "en": "from: {name} ({uid})",
        "es": "de: {name} ({uid})",
    },
    "package.to": {
        "fr": "pour\u00a0: {name} ({uid})",
        "en": "to: {name} ({uid})",
        "es": "para: {name} ({uid})",
    },
    "package.number": {
        "fr": "numéro\u00a0: {number}",
        "en": "number: {number}",
        "es": "número: {number}",
    },
    "package.holds": {
        "fr": "valable\u00a0: du {begins} au {ends} UTC",
        "en": "holds: {begins} to {ends} UTC",
        "es": "válido: de {begins} a {ends} UTC",
    },
    "package.shares": {
        "fr": "partage\u00a0: {matter}, du {begins} au {ends}\u00a0: {purpose}",
        "en": "shares: {matter}, {begins} to {ends}: {purpose}",
        "es": "comparte: {matter}, de {begins} a {ends}: {purpose}",
    },
    "relink.nobody": {
        "fr": "Aucun compte de {whose}. Cherchez dans l’annuaire des personnes.",
        "en": "No account of {whose}. See the directory of people.",
        "es": "Ninguna cuenta de {whose}. Busque en el directorio de personas.",
    },
    "relink.done": {
        "fr": "{email}\u00a0: n’est plus lié à personne, et toutes ses sessions sont fermées.",
        "en": "{email}: linked to nobody, and signed out everywhere.",
        "es": "{email}: ya no está vinculada a nadie y todas sus sesiones están cerradas.",
    },
    "relink.next": {
        "fr": "Qui se connecte avec cette adresse vérifiée dans les {days} jours sera lié.",
        "en": "Whoever signs in with that verified address within {days} days is linked.",
        "es": "Quien inicie sesión con esa dirección verificada en los próximos {days} días quedará vinculado.",
    },
}
