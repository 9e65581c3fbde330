"""The help of the commands: English -> French and Spanish."""

HELP: dict[str, tuple[str, str]] = {
    "Runs gender-equality plans.": (
        "Fait vivre les plans d’égalité entre les femmes et les hommes.",
        "Da vida a los planes de igualdad entre mujeres y hombres.",
    ),
    "(%(default)s)": ("(%(default)s)", "(%(default)s)"),
    "a document or a draft (.json)": (
        "un document ou un plan en JSON",
        "un documento o un plan en JSON",
    ),
    "a package (.zip)": ("un paquet (.zip)", "un paquete (.zip)"),
    "address the person signs in with": (
        "adresse avec laquelle la personne se connecte",
        "dirección con la que la persona inicia sesión",
    ),
    "address to listen at (%(default)s)": (
        "adresse où écouter (%(default)s)",
        "dirección en la que escuchar (%(default)s)",
    ),
    "amounts to add up, as pay": (
        "montants à additionner, comme la paie",
        "importes que sumar, como el salario",
    ),
    "attack tables that are about to leave": (
        "attaque des tableaux sur le point de partir",
        "ataca tablas que están a punto de salir",
    ),
    "columns to count by: sex, grade, unit… or their headings, with commas": (
        "colonnes à croiser\u00a0: sex, grade, unit… ou leurs intitulés, avec des virgules",
        "columnas que cruzar: sex, grade, unit… o sus títulos, con comas",
    ),
    "count a file of people by sex and other columns": (
        "compte un fichier de personnes par sexe et par d’autres colonnes",
        "cuenta un archivo de personas por sexo y otras columnas",
    ),
    "create or upgrade the database and the static files": (
        "crée ou met à jour la base de données et les fichiers statiques",
        "crea o actualiza la base de datos y los archivos estáticos",
    ),
    "day of the baseline, such as 2026-01-01": (
        "jour de la valeur de référence, comme 2026-01-01",
        "día del valor de referencia, como 2026-01-01",
    ),
    "day of the target": ("jour de la valeur cible", "día de la meta"),
    "day to judge on (default: today)": (
        "jour du constat (aujourd’hui si rien n’est dit)",
        "día de la comprobación (hoy si no se dice)",
    ),
    "end with code 1 if something is missing": (
        "termine avec le code 1 s’il manque quelque chose",
        "termina con el código 1 si falta algo",
    ),
    "exchange what is agreed with another installation, as signed packages": (
        "échange ce qui est convenu avec une autre installation, en paquets signés",
        "intercambia lo acordado con otra instalación, en paquetes firmados",
    ),
    "for a band: anything from TARGET to UPPER": (
        "pour une fourchette\u00a0: de TARGET à UPPER",
        "para una franja: de TARGET a UPPER",
    ),
    "hide the cells of tables that may not leave": (
        "masque les cellules de tableaux qui ne doivent pas partir",
        "oculta las celdas de tablas que no deben salir",
    ),
    "if it is created": ("si elle est créée", "si se crea"),
    "language of messages (default: your locale's)": (
        "langue des messages (celle du système si rien n’est dit)",
        "idioma de los mensajes (el del sistema si no se dice)",
    ),
    "language of the answer (default: your locale's)": (
        "langue de la réponse (celle du système si rien n’est dit)",
        "idioma de la respuesta (el del sistema si no se dice)",
    ),
    "list the indicators, or explain one": (
        "liste les indicateurs, ou en explique un",
        "enumera los indicadores o explica uno",
    ),
    "name of the organisation": ("nom de l’organisation", "nombre de la organización"),
    "name of the person": ("nom de la personne", "nombre de la persona"),
    "name of this worker, taken over by the one that replaces it (default: made up)": (
        "nom de cet exécutant, repris par celui qui le remplace (inventé si rien n’est dit)",
        "nombre de este ejecutor, que hereda quien lo sustituye (inventado si no se dice)",
    ),
    "language of pages (%(default)s)": (
        "langue des pages (%(default)s)",
        "idioma de las páginas (%(default)s)",
    ),
    "open an account in an organisation, which is created if need be": (
        "ouvre un compte dans une organisation, créée au besoin",
        "abre una cuenta en una organización, que se crea si hace falta",
    ),
    "port to listen at (%(default)s)": (
        "port où écouter (%(default)s)",
        "puerto en el que escuchar (%(default)s)",
    ),
    "print its introduction, on one line": (
        "affiche sa présentation, sur une ligne",
        "muestra su presentación, en una línea",
    ),
    "print our fingerprint, or the introduction of one of us": (
        "affiche notre empreinte, ou la présentation de l’une de nos organisations",
        "muestra nuestra huella o la presentación de una de nuestras organizaciones",
    ),
    "print the answer as JSON": ("donne la réponse en JSON", "da la respuesta en JSON"),
    "print the counts as JSON": ("donne les décomptes en JSON", "da los recuentos en JSON"),
    "print the plan draft as JSON": ("donne le plan lu en JSON", "da el plan leído en JSON"),
    "print the protected tables as JSON": (
        "donne les tableaux protégés en JSON",
        "da las tablas protegidas en JSON",
    ),
    "print the report as JSON": ("donne le rapport en JSON", "da el informe en JSON"),
    "print the verdict as JSON": ("donne le verdict en JSON", "da el veredicto en JSON"),
    "read a plan document and show what was read": (
        "lit le document d’un plan et montre ce qui y a été lu",
        "lee el documento de un plan y muestra lo leído",
    ),
    "read a sample document of the product": (
        "lit un des documents d’exemple",
        "lee uno de los documentos de ejemplo",
    ),
    "read only this sheet of a workbook": (
        "ne lit que cette feuille d’un classeur",
        "lee solo esta hoja de un libro",
    ),
    "read the password from standard input": (
        "lit le mot de passe sur l’entrée standard",
        "lee la contraseña por la entrada estándar",
    ),
    "remove the second factor of an account, and sign it out everywhere": (
        "retire le second facteur d’un compte et ferme toutes ses sessions",
        "retira el segundo factor de una cuenta y cierra todas sus sesiones",
    ),
    "replace the file if it exists": (
        "remplace le fichier s’il existe",
        "reemplaza el archivo si existe",
    ),
    "run the jobs only (`serve` does it already)": (
        "exécute seulement les tâches (`serve` le fait déjà)",
        "ejecuta solo las tareas (`serve` ya lo hace)",
    ),
    "run the site and its jobs until stopped": (
        "sert le site et exécute ses tâches jusqu’à l’arrêt",
        "sirve el sitio y ejecuta sus tareas hasta que se detenga",
    ),
    "say how far an indicator has come": (
        "dit où en est un indicateur",
        "dice cuánto ha avanzado un indicador",
    ),
    "say what a plan lacks to be SMART": (
        "dit ce qui manque à un plan pour être SMART",
        "dice qué le falta a un plan para ser SMART",
    ),
    "say what is in a package, and whose key signed it": (
        "dit ce que contient un paquet, et quelle clé l’a signé",
        "dice qué contiene un paquete y qué clave lo firmó",
    ),
    "say what is wrong with this installation, and the cure": (
        "dit ce qui ne va pas dans cette installation, et le remède",
        "dice qué falla en esta instalación y el remedio",
    ),
    "say where the first account is opened, while there is none": (
        "dit où s’ouvre le premier compte, tant qu’il n’y en a aucun",
        "dice dónde se abre la primera cuenta, mientras no haya ninguna",
    ),
    "send the next package and wait for the answer": (
        "envoie le prochain paquet et attend la réponse",
        "envía el próximo paquete y espera la respuesta",
    ),
    "serve four fictional bodies from a fresh folder": (
        "sert quatre organisations fictives dans un dossier neuf",
        "sirve cuatro organizaciones ficticias desde una carpeta nueva",
    ),
    "such as share_of_women": ("par exemple share_of_women", "por ejemplo share_of_women"),
    "tables as they leave (.json)": (
        "les tableaux tels qu’ils partent (.json)",
        "las tablas tal como salen (.json)",
    ),
    "tables of counts (.json)": ("des tableaux d’effectifs (.json)", "tablas de recuentos (.json)"),
    "the day of ages (default: today)": (
        "le jour où les âges sont calculés (aujourd’hui si rien n’est dit)",
        "el día en que se calculan las edades (hoy si no se dice)",
    ),
    "the document": ("le document", "el documento"),
    "the list of people": ("la liste des personnes", "la lista de personas"),
    "the number found now": ("la valeur constatée", "el valor observado"),
    "the number it began at": ("la valeur de référence", "el valor de referencia"),
    "the number to reach": ("la valeur cible", "la meta"),
    "the sheet of a workbook": ("la feuille d’un classeur", "la hoja de un libro"),
    "time allowed (default: 20)": (
        "temps accordé, en secondes (20 si rien n’est dit)",
        "tiempo concedido, en segundos (20 si no se dice)",
    ),
    "time allowed (default: 60)": (
        "temps accordé, en secondes (60 si rien n’est dit)",
        "tiempo concedido, en segundos (60 si no se dice)",
    ),
    "web server processes (%(default)s)": (
        "processus du serveur web (%(default)s)",
        "procesos del servidor web (%(default)s)",
    ),
    "what has left already about the same people, as this command wrote it": (
        "ce qui est déjà parti sur les mêmes personnes, tel que cette commande l’a écrit",
        "lo que ya salió sobre las mismas personas, tal como lo escribió esta orden",
    ),
    "what to write": ("ce qu’il faut écrire", "qué escribir"),
    "what values of sex mean, such as 1=M,2=F": (
        "ce que veulent dire les valeurs du sexe, par exemple 1=M,2=F",
        "qué significan los valores del sexo, por ejemplo 1=M,2=F",
    ),
    "where (a .zip)": ("où (un .zip)", "dónde (un .zip)"),
    "where its packages are sent to, for the line": (
        "adresse où envoyer ses paquets, pour la ligne",
        "adónde se envían sus paquetes, para la línea",
    ),
    "where": ("où", "dónde"),
    "which one of them": ("laquelle des leurs", "cuál de las suyas"),
    "which one of us": ("laquelle des nôtres", "cuál de las nuestras"),
    "which way is better": ("le sens souhaité", "el sentido deseado"),
    "whom to count, such as 'year = 2025'": (
        "qui compter, par exemple 'year = 2025'",
        "a quién contar, por ejemplo 'year = 2025'",
    ),
    "write a plan as .docx, .xlsx or JSON": (
        "écrit un plan en .docx, .xlsx ou JSON",
        "escribe un plan en .docx, .xlsx o JSON",
    ),
    "write the next package, to hand over by mail": (
        "écrit le prochain paquet, à remettre par courrier",
        "escribe el próximo paquete, para entregarlo por correo",
    ),
    "the file holds counts: the column to add up, or those of women and men; 'none' where every row is one person": (
        "le fichier contient des effectifs\u00a0: la colonne à additionner, ou celles des femmes et des hommes\u202f; 'none' si chaque ligne est une personne",
        "el archivo contiene recuentos: la columna que sumar, o las de mujeres y hombres; 'none' si cada fila es una persona",
    ),
    "count each person once, by the column that says who it is; 'none' counts every row": (
        "compte chaque personne une fois, par la colonne qui dit qui elle est\u202f; 'none' compte toutes les lignes",
        "cuenta a cada persona una vez, por la columna que dice quién es; 'none' cuenta todas las filas",
    ),
    "what to do with the rows of a sheet that a filter hides": (
        "que faire des lignes d’une feuille qu’un filtre masque",
        "qué hacer con las filas de una hoja que un filtro oculta",
    ),
    "forget who an account is at the single sign-on provider, and await who comes next": (
        "oublie qui est un compte chez le fournisseur de connexion unique, et attend qui vient ensuite",
        "olvida quién es una cuenta en el proveedor de inicio de sesión único y espera a quien venga",
    ),
    "address of the account": ("adresse du compte", "dirección de la cuenta"),
    "every account linked at this provider, when it was changed": (
        "tous les comptes liés à ce fournisseur, quand il a changé",
        "todas las cuentas vinculadas a este proveedor, cuando ha cambiado",
    ),
    "last day of the role; an auditor's always has one": (
        "dernier jour du rôle\u202f; celui d’un auditeur en a toujours un",
        "último día de la función; la de un auditor siempre tiene uno",
    ),
    "the number it began at; without it, only met or missed": (
        "la valeur de référence\u202f; sans elle, seulement atteint ou manqué",
        "el valor de referencia; sin él, solo alcanzado o no",
    ),
    "instead: when something comes back, in its words": (
        "à la place\u00a0: quand quelque chose revient, avec ses mots",
        "en su lugar: cuándo vuelve algo, con sus palabras",
    ),
    "of a calendar: the plan's, as in 2025-2027": (
        "pour un calendrier\u00a0: celles du plan, comme 2025-2027",
        "de un calendario: los del plan, como 2025-2027",
    ),
    "occurrences that are done: 2025 ...": (
        "occurrences faites\u00a0: 2025 ...",
        "ocurrencias hechas: 2025 ...",
    ),
    "the name of the indicator, such as pay gap": (
        "le nom de l’indicateur, comme écart de rémunération",
        "el nombre del indicador, como brecha salarial",
    ),
    "two letters, if it is created": ("deux lettres, si elle est créée", "dos letras, si se crea"),
}
