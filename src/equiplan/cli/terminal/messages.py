"""What any command may have to say of the values, the files and the site it is given."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "value.whole": {
        "fr": "«\u00a0{text}\u00a0» ne convient pas\u202f; donnez un nombre entier de {least} à {most}.",
        "en": "“{text}” will not do; give a whole number from {least} to {most}.",
        "es": "«{text}» no sirve; dé un número entero de {least} a {most}.",
    },
    "value.number": {
        "fr": "«\u00a0{text}\u00a0» n’est pas un nombre utilisable\u202f; écrivez-le en chiffres, par exemple 12,5.",
        "en": "“{text}” is not a number that can be used; write it in digits, such as 12.5.",
        "es": "«{text}» no es un número utilizable; escríbalo con cifras, por ejemplo 12,5.",
    },
    "value.seconds": {
        "fr": "«\u00a0{text}\u00a0» n’est pas une durée utilisable\u202f; donnez des secondes, plus de 0 et {most} au plus.",
        "en": "“{text}” is not a time that can be used; give seconds, more than 0 and at most {most}.",
        "es": "«{text}» no es una duración utilizable; dé segundos, más de 0 y {most} como máximo.",
    },
    "value.day": {
        "fr": "«\u00a0{text}\u00a0» n’est pas un jour\u202f; écrivez année-mois-jour, par exemple 2026-01-31.",
        "en": "“{text}” is not a day; write year-month-day, such as 2026-01-31.",
        "es": "«{text}» no es un día; escriba año-mes-día, por ejemplo 2026-01-31.",
    },
    "value.uid": {
        "fr": "«\u00a0{text}\u00a0» n’est pas un identifiant\u202f; il est dans la présentation de l’autre organisation.",
        "en": "“{text}” is not an identifier; it is in the introduction of the other organisation.",
        "es": "«{text}» no es un identificador; figura en la presentación de la otra organización.",
    },
    "value.nothing_named": {
        "fr": "nommez au moins une colonne.",
        "en": "name at least one column.",
        "es": "nombre al menos una columna.",
    },
    "value.codes": {
        "fr": "donnez à chaque valeur F, M, _O ou _U, par exemple 1=M,2=F.",
        "en": "give each value F, M, _O or _U, such as 1=M,2=F.",
        "es": "dé a cada valor F, M, _O o _U, por ejemplo 1=M,2=F.",
    },
    "value.empty": {
        "fr": "il faut un texte lisible, qui ne soit pas vide.",
        "en": "a readable text is needed, not an empty one.",
        "es": "hace falta un texto legible, que no esté vacío.",
    },
    "file.missing": {
        "fr": "«\u00a0{file}\u00a0» n’existe pas. Vérifiez son nom et son emplacement.",
        "en": "“{file}” does not exist. Check its name and where it is.",
        "es": "«{file}» no existe. Compruebe su nombre y su ubicación.",
    },
    "file.forbidden": {
        "fr": "«\u00a0{file}\u00a0» ne vous est pas ouvert. Demandez le droit d’y lire ou d’y écrire, ou choisissez un autre emplacement.",
        "en": "“{file}” is not open to you. Ask for the right to read or write there, or choose another place.",
        "es": "«{file}» no está abierto para usted. Pida permiso para leer o escribir allí, o elija otro lugar.",
    },
    "file.is_folder": {
        "fr": "«\u00a0{file}\u00a0» est un dossier. Indiquez un fichier.",
        "en": "“{file}” is a folder. Give a file.",
        "es": "«{file}» es una carpeta. Indique un archivo.",
    },
    "file.no_folder": {
        "fr": "«\u00a0{file}\u00a0» passe par un fichier comme si c’était un dossier. Vérifiez le chemin.",
        "en": "“{file}” goes through a file as if it were a folder. Check the path.",
        "es": "«{file}» pasa por un archivo como si fuera una carpeta. Compruebe la ruta.",
    },
    "file.no_room": {
        "fr": "Il n’y a plus de place pour «\u00a0{file}\u00a0». Libérez de l’espace sur le disque, puis recommencez.",
        "en": "There is no room left for “{file}”. Free some space on the disk, then try again.",
        "es": "No queda espacio para «{file}». Libere espacio en el disco y vuelva a intentarlo.",
    },
    "file.long_name": {
        "fr": "Ce nom de fichier est trop long. Choisissez-en un plus court.",
        "en": "This file name is too long. Choose a shorter one.",
        "es": "Este nombre de archivo es demasiado largo. Elija uno más corto.",
    },
    "file.trouble": {
        "fr": "Le système a refusé «\u00a0{file}\u00a0» ({why}). Vérifiez le fichier, puis recommencez.",
        "en": "The system refused “{file}” ({why}). Check the file, then try again.",
        "es": "El sistema ha rechazado «{file}» ({why}). Compruebe el archivo y vuelva a intentarlo.",
    },
    "site.settings": {
        "fr": "Les réglages ne peuvent pas être lus ({why}). Vérifiez les variables EQUIPLAN_… et DATABASE_URL.",
        "en": "The settings cannot be read ({why}). Check the EQUIPLAN_… variables and DATABASE_URL.",
        "es": "No se pueden leer los ajustes ({why}). Compruebe las variables EQUIPLAN_… y DATABASE_URL.",
    },
    "site.not_migrated": {
        "fr": "La base de données n’est pas à jour. Lancez d’abord\u00a0: equiplan migrate",
        "en": "The database is not up to date. Run first: equiplan migrate",
        "es": "La base de datos no está al día. Ejecute primero: equiplan migrate",
    },
    "site.no_database": {
        "fr": "La base de données ne répond pas comme il faut ({why}). Démarrez-la, ou corrigez DATABASE_URL ou EQUIPLAN_DATA\u202f; «\u00a0equiplan doctor\u00a0» en dit plus.",
        "en": "The database does not answer as it should ({why}). Start it, or correct DATABASE_URL or EQUIPLAN_DATA; “equiplan doctor” says more.",
        "es": "La base de datos no responde como debe ({why}). Iníciela, o corrija DATABASE_URL o EQUIPLAN_DATA; «equiplan doctor» dice más.",
    },
    "port.taken": {
        "fr": "Le port {port} de {host} est déjà pris. Arrêtez ce qui y écoute, ou choisissez un autre port avec --port.",
        "en": "Port {port} of {host} is already in use. Stop what listens there, or choose another with --port.",
        "es": "El puerto {port} de {host} ya está en uso. Detenga lo que escucha allí o elija otro con --port.",
    },
    "port.forbidden": {
        "fr": "Le port {port} est réservé au système. Choisissez-en un de 1024 à 65535 avec --port.",
        "en": "Port {port} is reserved to the system. Choose one from 1024 to 65535 with --port.",
        "es": "El puerto {port} está reservado al sistema. Elija uno de 1024 a 65535 con --port.",
    },
    "port.no_host": {
        "fr": "«\u00a0{host}\u00a0» n’est pas une adresse de cette machine. Donnez-en une avec --host, par exemple 127.0.0.1.",
        "en": "“{host}” is not an address of this machine. Give one with --host, such as 127.0.0.1.",
        "es": "«{host}» no es una dirección de esta máquina. Dé una con --host, por ejemplo 127.0.0.1.",
    },
    "outcome.input_ended": {
        "fr": "L’entrée s’est terminée avant la réponse attendue. Lancez la commande dans un terminal, ou donnez la réponse sur l’entrée standard.",
        "en": "The input ended before the answer that was awaited. Run the command in a terminal, or give the answer on standard input.",
        "es": "La entrada terminó antes de la respuesta esperada. Ejecute la orden en un terminal o dé la respuesta por la entrada estándar.",
    },
    "outcome.unreadable_text": {
        "fr": "Un des textes donnés n’est pas lisible. Écrivez-le en UTF-8.",
        "en": "One of the texts given cannot be read. Write it in UTF-8.",
        "es": "Uno de los textos dados no es legible. Escríbalo en UTF-8.",
    },
    "outcome.no_memory": {
        "fr": "La mémoire de cette machine ne suffit pas. Donnez un fichier plus petit, ou fermez d’autres programmes.",
        "en": "This machine has not enough memory. Give a smaller file, or close other programs.",
        "es": "La memoria de esta máquina no basta. Dé un archivo más pequeño o cierre otros programas.",
    },
    "outcome.our_fault": {
        "fr": "Une erreur de notre part a arrêté la commande ({kind}). Signalez-la avec ce que EQUIPLAN_DEBUG=yes affiche en plus.",
        "en": "An error of ours stopped the command ({kind}). Report it, with what EQUIPLAN_DEBUG=yes shows in addition.",
        "es": "Un error nuestro detuvo la orden ({kind}). Comuníquelo con lo que EQUIPLAN_DEBUG=yes muestra además.",
    },
    "call.file_or_sample": {
        "fr": "donnez soit un FICHIER, soit --sample NOM.",
        "en": "give either a FILE or a --sample NAME.",
        "es": "dé un ARCHIVO o bien --sample NOMBRE.",
    },
    "call.no_sample": {
        "fr": "aucun exemple ne porte ce nom\u202f; choisissez parmi\u00a0: {known}.",
        "en": "no such sample; choose among: {known}.",
        "es": "ningún ejemplo tiene ese nombre; elija entre: {known}.",
    },
    "call.upper_below": {
        "fr": "--upper ne doit pas être inférieur à --target.",
        "en": "--upper must not be below --target.",
        "es": "--upper no debe ser inferior a --target.",
    },
    "call.begins_ends": {
        "fr": "--begins va avec --ends.",
        "en": "--begins needs --ends.",
        "es": "--begins necesita --ends.",
    },
    "call.target_or_calendar": {
        "fr": "donnez --target et --actual, ou --calendar.",
        "en": "give --target and --actual, or --calendar.",
        "es": "dé --target y --actual, o --calendar.",
    },
    "call.no_occurrence": {
        "fr": "il n’y a pas d’occurrence {wrong}.",
        "en": "no such occurrence: {wrong}.",
        "es": "no hay ninguna ocurrencia {wrong}.",
    },
    "value.years": {
        "fr": "«\u00a0{text}\u00a0» ne convient pas\u202f; donnez les années du plan, par exemple 2025-2027.",
        "en": "“{text}” will not do; give the years of the plan, such as 2025-2027.",
        "es": "«{text}» no sirve; dé los años del plan, por ejemplo 2025-2027.",
    },
    "value.country": {
        "fr": "«\u00a0{text}\u00a0» n’est pas un pays\u202f; donnez ses deux lettres, par exemple FR.",
        "en": "“{text}” is no country; give its two letters, such as FR.",
        "es": "«{text}» no es un país; dé sus dos letras, por ejemplo FR.",
    },
}
