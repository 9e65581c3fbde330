"""What `equiplan doctor` says, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "doctor.data": {
        "fr": "dossier de données",
        "en": "data folder",
        "es": "carpeta de datos",
    },
    "doctor.data.unwritable": {
        "fr": "autorisez cet utilisateur à écrire dans {folder}, ou réglez EQUIPLAN_DATA",
        "en": "let this user write in {folder}, or set EQUIPLAN_DATA",
        "es": "permita a este usuario escribir en {folder} o ajuste EQUIPLAN_DATA",
    },
    "doctor.data.open": {
        "fr": "{folder} est ouvert à d’autres utilisateurs",
        "en": "{folder} is open to other users",
        "es": "{folder} está abierta a otros usuarios",
    },
    "doctor.data.well": {
        "fr": "{folder}, accessible en écriture et privé",
        "en": "{folder}, writable and private",
        "es": "{folder}, con permiso de escritura y privada",
    },
    "doctor.disk": {
        "fr": "espace disque",
        "en": "disk space",
        "es": "espacio en disco",
    },
    "doctor.disk.free": {
        "fr": "{free} Gio libres",
        "en": "{free} GiB free",
        "es": "{free} GiB libres",
    },
    "doctor.disk.cure": {
        "fr": "faites de la place sur le disque de {folder}",
        "en": "make room on the disk of {folder}",
        "es": "haga sitio en el disco de {folder}",
    },
    "doctor.secret": {
        "fr": "clé secrète",
        "en": "secret key",
        "es": "clave secreta",
    },
    "doctor.secret.cure": {
        "fr": "donnez au moins {least} caractères à EQUIPLAN_SECRET_KEY, ou retirez-la",
        "en": "give EQUIPLAN_SECRET_KEY at least {least} characters, or leave it out",
        "es": "dé a EQUIPLAN_SECRET_KEY al menos {least} caracteres o quítela",
    },
    "doctor.secret.short": {
        "fr": "trop courte",
        "en": "too short",
        "es": "demasiado corta",
    },
    "doctor.secret.given": {
        "fr": "donnée par EQUIPLAN_SECRET_KEY",
        "en": "given by EQUIPLAN_SECRET_KEY",
        "es": "dada por EQUIPLAN_SECRET_KEY",
    },
    "doctor.secret.well": {
        "fr": "créée une fois, privée",
        "en": "made once, private",
        "es": "creada una vez, privada",
    },
    "doctor.file.open": {
        "fr": "{file} peut être lu par d’autres utilisateurs",
        "en": "{file} can be read by other users",
        "es": "{file} puede ser leído por otros usuarios",
    },
    "doctor.exchange": {
        "fr": "clé d’échange",
        "en": "exchange key",
        "es": "clave de intercambio",
    },
    "doctor.exchange.none": {
        "fr": "pas encore utile\u202f; créée quand une page en a besoin",
        "en": "not needed yet; made when a page asks for it",
        "es": "aún no hace falta; se crea cuando una página la pide",
    },
    "doctor.exchange.well": {
        "fr": "privée\u202f; son empreinte est {fingerprint}",
        "en": "private; its fingerprint is {fingerprint}",
        "es": "privada; su huella es {fingerprint}",
    },
    "doctor.exchange.broken": {
        "fr": "{file} ne contient pas de clé",
        "en": "{file} holds no key",
        "es": "{file} no contiene ninguna clave",
    },
    "doctor.exchange.cure": {
        "fr": "restaurez-la depuis une copie, ou supprimez-la pour en avoir une nouvelle",
        "en": "restore it from a copy, or remove it for a new one",
        "es": "restáurela desde una copia o elimínela para tener una nueva",
    },
    "doctor.database": {
        "fr": "base de données",
        "en": "database",
        "es": "base de datos",
    },
    "doctor.database.cure": {
        "fr": "démarrez la base, ou corrigez DATABASE_URL",
        "en": "start the database, or correct DATABASE_URL",
        "es": "inicie la base de datos o corrija DATABASE_URL",
    },
    "doctor.database.pending": {
        "fr": "{number} migrations à appliquer",
        "en": "{number} migrations to apply",
        "es": "{number} migraciones por aplicar",
    },
    "doctor.database.well": {
        "fr": "{vendor}, à jour",
        "en": "{vendor}, up to date",
        "es": "{vendor}, al día",
    },
    "doctor.database.unknown": {
        "fr": "inconnu tant que la base n’est pas à jour",
        "en": "unknown while the database is not up to date",
        "es": "desconocido mientras la base no esté al día",
    },
    "doctor.static": {
        "fr": "fichiers statiques",
        "en": "static files",
        "es": "archivos estáticos",
    },
    "doctor.static.missing": {
        "fr": "{number} à rassembler",
        "en": "{number} not collected",
        "es": "{number} sin reunir",
    },
    "doctor.static.well": {
        "fr": "{number} rassemblés",
        "en": "{number} collected",
        "es": "{number} reunidos",
    },
    "doctor.languages": {
        "fr": "traductions",
        "en": "translations",
        "es": "traducciones",
    },
    "doctor.languages.stale": {
        "fr": "non compilées\u00a0: {names}",
        "en": "not compiled: {names}",
        "es": "sin compilar: {names}",
    },
    "doctor.languages.cure": {
        "fr": "make setup (depuis les sources), ou réinstallez le paquet",
        "en": "make setup (from a checkout), or install the package again",
        "es": "make setup (desde el código) o reinstale el paquete",
    },
    "doctor.languages.well": {
        "fr": "{number} compilées",
        "en": "{number} compiled",
        "es": "{number} compiladas",
    },
    "doctor.exposure": {
        "fr": "exposition",
        "en": "exposure",
        "es": "exposición",
    },
    "doctor.exposure.local": {
        "fr": "ne répond qu’à cette machine",
        "en": "answers to this machine only",
        "es": "solo responde a esta máquina",
    },
    "doctor.exposure.debug": {
        "fr": "montre les erreurs en entier à tout le monde",
        "en": "shows errors in full to everybody",
        "es": "muestra los errores completos a todo el mundo",
    },
    "doctor.exposure.debug_cure": {
        "fr": "retirez EQUIPLAN_DEBUG",
        "en": "unset EQUIPLAN_DEBUG",
        "es": "quite EQUIPLAN_DEBUG",
    },
    "doctor.exposure.clear": {
        "fr": "la connexion voyage en clair",
        "en": "sign-in travels in the clear",
        "es": "el inicio de sesión viaja sin cifrar",
    },
    "doctor.exposure.clear_cure": {
        "fr": "servez en https derrière un mandataire, puis réglez EQUIPLAN_HTTPS=yes et EQUIPLAN_PROXIES",
        "en": "serve it by https behind a proxy, then set EQUIPLAN_HTTPS=yes and EQUIPLAN_PROXIES",
        "es": "sirva por https tras un proxy y ajuste EQUIPLAN_HTTPS=yes y EQUIPLAN_PROXIES",
    },
    "doctor.exposure.loop": {
        "fr": "chaque page renverrait à elle-même",
        "en": "every page would redirect to itself",
        "es": "cada página se redirigiría a sí misma",
    },
    "doctor.exposure.loop_cure": {
        "fr": "dites dans EQUIPLAN_PROXIES combien de mandataires sont devant (au moins 1, pour https)",
        "en": "set EQUIPLAN_PROXIES to how many proxies stand in front (at least 1, for https)",
        "es": "indique en EQUIPLAN_PROXIES cuántos proxies hay delante (al menos 1, para https)",
    },
    "doctor.exposure.well": {
        "fr": "https, sous le nom {names}",
        "en": "https, as {names}",
        "es": "https, como {names}",
    },
    "doctor.worker": {
        "fr": "exécutant des tâches",
        "en": "job worker",
        "es": "ejecutor de tareas",
    },
    "doctor.worker.cure": {
        "fr": "equiplan serve (il reprend ce qui a été coupé)",
        "en": "equiplan serve (it takes back what was cut off)",
        "es": "equiplan serve (retoma lo que se cortó)",
    },
    "doctor.worker.orphans": {
        "fr": "{number} tâches coupées net",
        "en": "{number} jobs were cut off",
        "es": "{number} tareas interrumpidas",
    },
    "doctor.worker.waiting": {
        "fr": "{number} tâches attendent et aucun exécutant ne tourne",
        "en": "{number} jobs wait and no worker runs",
        "es": "{number} tareas esperan y ningún ejecutor está en marcha",
    },
    "doctor.worker.well": {
        "fr": "{running} en marche, {waiting} tâches en attente depuis longtemps",
        "en": "{running} running, {waiting} jobs waiting long",
        "es": "{running} en marcha, {waiting} tareas en espera desde hace tiempo",
    },
    "doctor.row_security": {
        "fr": "sécurité des lignes",
        "en": "row security",
        "es": "seguridad por filas",
    },
    "doctor.row_security.sqlite": {
        "fr": "SQLite n’en a pas\u202f; les permissions des pages séparent les organisations",
        "en": "SQLite has none; the permissions of the pages keep organisations apart",
        "es": "SQLite no la tiene; los permisos de las páginas separan las organizaciones",
    },
    "doctor.row_security.missing": {
        "fr": "aucune pour {names}",
        "en": "none for {names}",
        "es": "ninguna para {names}",
    },
    "doctor.row_security.passes": {
        "fr": "le rôle de DATABASE_URL passe outre à la sécurité des lignes",
        "en": "the role of DATABASE_URL passes it by",
        "es": "la función de DATABASE_URL la pasa por alto",
    },
    "doctor.row_security.cure": {
        "fr": "connectez-vous avec un rôle ordinaire qui possède la base (guide\u00a0: Le rôle de PostgreSQL)",
        "en": "connect as a plain role that owns the database (guide: The role of PostgreSQL)",
        "es": "conéctese con una función corriente que posea la base (guía: La función de PostgreSQL)",
    },
    "doctor.row_security.well": {
        "fr": "sur {number} tables",
        "en": "on {number} tables",
        "es": "en {number} tablas",
    },
    "doctor.audit": {
        "fr": "journal d’audit",
        "en": "audit log",
        "es": "registro de auditoría",
    },
    "doctor.audit.broken": {
        "fr": "modifié, ajouté ou retiré\u00a0: {where}",
        "en": "altered, added or removed: {where}",
        "es": "modificado, añadido o retirado: {where}",
    },
    "doctor.audit.from": {
        "fr": "{organisation} à partir de la ligne {line}",
        "en": "{organisation} from line {line} on",
        "es": "{organisation} a partir de la línea {line}",
    },
    "doctor.audit.cure": {
        "fr": "cherchez qui écrit dans la base à côté d’Equiplan\u202f; comparez avec une sauvegarde",
        "en": "find out who writes in the database beside Equiplan; compare with a backup",
        "es": "averigüe quién escribe en la base además de Equiplan; compare con una copia",
    },
    "doctor.audit.well": {
        "fr": "{number} lignes, chacune telle qu’elle a été écrite",
        "en": "{number} lines, each as it was written",
        "es": "{number} líneas, cada una tal como se escribió",
    },
    "doctor.accounts": {
        "fr": "comptes",
        "en": "accounts",
        "es": "cuentas",
    },
    "doctor.accounts.none": {
        "fr": "aucun pour l’instant\u00a0: commencez à {where}",
        "en": "none yet: begin at {where}",
        "es": "ninguna todavía: empiece en {where}",
    },
    "doctor.accounts.well": {
        "fr": "le premier existe",
        "en": "the first one is there",
        "es": "la primera existe",
    },
    "doctor.periodic": {
        "fr": "travaux périodiques",
        "en": "periodic work",
        "es": "trabajos periódicos",
    },
    "doctor.periodic.failing": {
        "fr": "en échec la dernière fois\u00a0: {names}",
        "en": "failed the last time: {names}",
        "es": "fallaron la última vez: {names}",
    },
    "doctor.periodic.cure": {
        "fr": "lisez les messages de l’exécutant\u202f; un nouvel essai a lieu à l’heure ou au jour suivant",
        "en": "read the worker’s messages; it is tried again in its next hour or day",
        "es": "lea los mensajes del ejecutor; se intenta de nuevo a la hora o al día siguiente",
    },
    "doctor.periodic.well": {
        "fr": "{number} sortes, aucune en échec",
        "en": "{number} sorts, none failing",
        "es": "{number} clases, ninguna con fallos",
    },
    "doctor.letters": {
        "fr": "courriels",
        "en": "letters",
        "es": "correos",
    },
    "doctor.letters.none": {
        "fr": "aucun n’est envoyé\u00a0: EQUIPLAN_EMAIL_HOST est vide",
        "en": "none is sent: EQUIPLAN_EMAIL_HOST is empty",
        "es": "no se envía ninguno: EQUIPLAN_EMAIL_HOST está vacío",
    },
    "doctor.letters.trouble": {
        "fr": "le dernier courriel de {number} personnes n’est peut-être pas arrivé",
        "en": "the last letter of {number} may not have arrived",
        "es": "el último correo de {number} personas quizá no haya llegado",
    },
    "doctor.letters.cure": {
        "fr": "vérifiez EQUIPLAN_EMAIL_…\u202f; ce qu’un serveur n’a pas pris est retenté toutes les heures",
        "en": "look at EQUIPLAN_EMAIL_…; what a server could not take is tried again every hour",
        "es": "revise EQUIPLAN_EMAIL_…; lo que un servidor no aceptó se reintenta cada hora",
    },
    "doctor.letters.well": {
        "fr": "envoyés par {host}, avec des liens vers {url}",
        "en": "sent through {host}, with links to {url}",
        "es": "enviados por {host}, con enlaces a {url}",
    },
    "doctor.sso": {
        "fr": "connexion unique",
        "en": "single sign-on",
        "es": "inicio de sesión único",
    },
    "doctor.sso.none": {
        "fr": "aucune",
        "en": "none",
        "es": "ninguno",
    },
    "doctor.sso.incomplete": {
        "fr": "réglez aussi EQUIPLAN_OIDC_CLIENT et EQUIPLAN_OIDC_SECRET",
        "en": "set EQUIPLAN_OIDC_CLIENT and EQUIPLAN_OIDC_SECRET as well",
        "es": "ajuste también EQUIPLAN_OIDC_CLIENT y EQUIPLAN_OIDC_SECRET",
    },
    "doctor.sso.cure": {
        "fr": "corrigez EQUIPLAN_OIDC_ISSUER (https, comme le fournisseur se nomme), ou demandez-lui",
        "en": "correct EQUIPLAN_OIDC_ISSUER (https, as the provider names itself), or ask there",
        "es": "corrija EQUIPLAN_OIDC_ISSUER (https, como se nombra el proveedor) o pregúntele",
    },
    "doctor.sso.well": {
        "fr": "{issuer} répond",
        "en": "{issuer} answers",
        "es": "{issuer} responde",
    },
    "doctor.line": {
        "fr": "{what}\u00a0: {found}",
        "en": "{what}: {found}",
        "es": "{what}: {found}",
    },
    "doctor.mark.well": {"fr": "ok", "en": "ok", "es": "ok"},
    "doctor.mark.wrong": {"fr": "ERREUR", "en": "WRONG", "es": "ERROR"},
    "doctor.line.cure": {
        "fr": "remède\u00a0: {cure}",
        "en": "to mend it: {cure}",
        "es": "remedio: {cure}",
    },
}
