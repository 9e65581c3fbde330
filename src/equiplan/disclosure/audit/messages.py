"""What the auditor has to say, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "audit.whole": {"fr": "ensemble", "en": "everybody", "es": "conjunto"},
    "audit.passed": {
        "fr": "Contrôle réussi\u00a0: aucune des cellules protégées ({hidden}) ne peut être connue à moins de {width} près.",
        "en": "Passed: none of the protected cells ({hidden}) can be known more closely than {width} apart.",
        "es": "Control superado: ninguna de las celdas protegidas ({hidden}) se puede conocer con una diferencia menor que {width}.",
    },
    "audit.blocked": {
        "fr": "Bloqué\u00a0: ces tableaux ne doivent pas sortir ainsi (raisons\u00a0: {n}).",
        "en": "Blocked: these tables must not leave like this (reasons: {n}).",
        "es": "Bloqueado: estas tablas no deben salir así (razones: {n}).",
    },
    "audit.exact": {
        "fr": "La cellule protégée «\u00a0{cell}\u00a0» se recalcule exactement\u00a0: {low}.",
        "en": "The protected cell “{cell}” can be recomputed exactly: {low}.",
        "es": "La celda protegida «{cell}» se puede recalcular exactamente: {low}.",
    },
    "audit.narrow": {
        "fr": "La cellule protégée «\u00a0{cell}\u00a0» est connue à peu près\u00a0: de {low} à {high}, alors que les deux bouts doivent être distants de {width} au moins.",
        "en": "The protected cell “{cell}” is nearly known: from {low} to {high}, where both ends must be at least {width} apart.",
        "es": "La celda protegida «{cell}» se conoce casi: de {low} a {high}, cuando los dos extremos deben distar al menos {width}.",
    },
    "audit.small": {
        "fr": "Le nombre de la cellule «\u00a0{cell}\u00a0» est visible ou se déduit ({low} à {high}), alors qu’il est inférieur au seuil de {threshold}.",
        "en": "The count of the cell “{cell}” is shown or follows ({low} to {high}), though it is below the threshold of {threshold}.",
        "es": "El número de la celda «{cell}» se muestra o se deduce ({low} a {high}), aunque es inferior al umbral de {threshold}.",
    },
    "audit.everybody": {
        "fr": "«\u00a0{cell}\u00a0» compte tout un groupe\u00a0: on apprend ainsi ce que chaque personne de ce groupe a en commun.",
        "en": "“{cell}” counts a whole group: this tells what every person of the group has in common.",
        "es": "«{cell}» cuenta un grupo entero: así se sabe lo que cada persona del grupo tiene en común.",
    },
    "audit.unproven": {
        "fr": "Le temps alloué n’a pas suffi à prouver que la cellule protégée «\u00a0{cell}\u00a0» ne peut être retrouvée. Rien ne sort sans preuve\u00a0: allouez plus de temps ou publiez moins de détails.",
        "en": "The time allowed was not enough to prove that the protected cell “{cell}” cannot be found out. Nothing leaves without proof: allow more time or publish less detail.",
        "es": "El tiempo concedido no ha bastado para demostrar que la celda protegida «{cell}» no se puede averiguar. Nada sale sin prueba: conceda más tiempo o publique menos detalle.",
    },
    "audit.contradiction": {
        "fr": "Les nombres se contredisent\u00a0: aucun tableau de nombres entiers ne correspond à tous. Vérifiez que tous les tableaux comptent les mêmes personnes, comme les publications antérieures.",
        "en": "The numbers contradict each other: no table of whole numbers agrees with all of them. Check that all tables count the same people, and that earlier releases do too.",
        "es": "Los números se contradicen: ninguna tabla de números enteros concuerda con todos. Compruebe que todas las tablas cuentan a las mismas personas, al igual que las publicaciones anteriores.",
    },
    "audit.number": {
        "fr": "Un texte à côté des tableaux donne le nombre {number}, qui ne figure pas dans les tableaux\u00a0: il peut trahir une cellule protégée. Retirez-le du texte.",
        "en": "Words beside the tables tell the number {number}, which is not in the tables: it may give a protected cell away. Take it out of the words.",
        "es": "Un texto junto a las tablas da el número {number}, que no figura en las tablas: puede delatar una celda protegida. Retírelo del texto.",
    },
    "audit.too_large": {
        "fr": "Les tableaux se recoupent trop, ou ont trop de cellules, pour être contrôlés. Publiez moins de dimensions ou de catégories à la fois.",
        "en": "The tables overlap too much, or have too many cells, to be checked. Publish fewer dimensions or categories at once.",
        "es": "Las tablas se solapan demasiado, o tienen demasiadas celdas, para poder comprobarlas. Publique menos dimensiones o categorías a la vez.",
    },
    "audit.alike": {
        "fr": "«\u00a0{one}\u00a0» et «\u00a0{other}\u00a0» ({dimension}) ne diffèrent que par les accents, les majuscules, les espaces ou la ponctuation. Est-ce la même catégorie\u202f? L’attaque a fait comme si c’était le cas.",
        "en": "“{one}” and “{other}” ({dimension}) differ only in accents, capitals, spaces or punctuation. Are they the same category? The attack took them for the same.",
        "es": "«{one}» y «{other}» ({dimension}) solo difieren en acentos, mayúsculas, espacios o puntuación. ¿Son la misma categoría? El ataque ha supuesto que sí.",
    },
    "audit.alike_dimensions": {
        "fr": "Les dimensions «\u00a0{one}\u00a0» et «\u00a0{other}\u00a0» ne diffèrent que par les accents, les majuscules, les espaces ou la ponctuation. Est-ce la même\u202f? L’attaque a fait comme si c’était le cas.",
        "en": "The dimensions “{one}” and “{other}” differ only in accents, capitals, spaces or punctuation. Are they the same? The attack took them for the same.",
        "es": "Las dimensiones «{one}» y «{other}» solo difieren en acentos, mayúsculas, espacios o puntuación. ¿Son la misma? El ataque ha supuesto que sí.",
    },
    "audit.hierarchy": {
        "fr": "Chaque hiérarchie («\u00a0hierarchies\u00a0») est un objet avec «\u00a0child\u00a0», «\u00a0parent\u00a0» et «\u00a0map\u00a0», qui dit de chaque catégorie dans laquelle elle se trouve. Corrigez le fichier.",
        "en": "Each hierarchy (“hierarchies”) is an object with “child”, “parent” and “map”, which says of each category in which one it lies. Correct the file.",
        "es": "Cada jerarquía («hierarchies») es un objeto con «child», «parent» y «map», que dice de cada categoría en cuál está. Corrija el archivo.",
    },
    "audit.hierarchy_dimension": {
        "fr": "Une hiérarchie parle de «\u00a0{name}\u00a0», qui n’est la dimension d’aucun tableau. Corrigez ce nom, ou retirez la hiérarchie.",
        "en": "A hierarchy speaks of “{name}”, which is the dimension of no table. Correct the name, or take the hierarchy out.",
        "es": "Una jerarquía habla de «{name}», que no es dimensión de ninguna tabla. Corrija el nombre o quite la jerarquía.",
    },
    "audit.hierarchy_missing": {
        "fr": "La hiérarchie ne dit pas où se trouve «\u00a0{category}\u00a0» ({child}) dans «\u00a0{parent}\u00a0». Ajoutez-la à «\u00a0map\u00a0».",
        "en": "The hierarchy does not say where “{category}” ({child}) lies in “{parent}”. Add it to “map”.",
        "es": "La jerarquía no dice dónde está «{category}» ({child}) en «{parent}». Añádala a «map».",
    },
    "audit.hierarchy_ring": {
        "fr": "Ces dimensions se contiennent en rond\u00a0: {names}. Retirez la hiérarchie qui va dans le mauvais sens.",
        "en": "These dimensions lie in each other in a ring: {names}. Take out the hierarchy that goes the wrong way.",
        "es": "Estas dimensiones se contienen en círculo: {names}. Quite la jerarquía que va en el sentido equivocado.",
    },
    "audit.hierarchy_two": {
        "fr": "«\u00a0{category}\u00a0» ({child}) se trouve en deux endroits de «\u00a0{parent}\u00a0». Gardez celui qui est juste.",
        "en": "“{category}” ({child}) lies in two places of “{parent}”. Keep the right one.",
        "es": "«{category}» ({child}) está en dos lugares de «{parent}». Conserve el correcto.",
    },
    "audit.absurd": {
        "fr": "Ce fichier contient le nombre «\u00a0{number}\u00a0», qu’aucun tableau n’a. Écrivez les nombres simplement, un milliard au plus et neuf décimales au plus.",
        "en": "This file holds the number “{number}”, which no table has. Write numbers plainly, a billion at most and nine decimals at most.",
        "es": "Este archivo contiene el número «{number}», que ninguna tabla tiene. Escriba los números con sencillez, mil millones como máximo y nueve decimales como máximo.",
    },
    "audit.not_json": {
        "fr": "Ce fichier n’est pas du JSON lisible. Donnez celui qu’écrit «\u00a0equiplan protect TABLEAUX.json --json\u00a0».",
        "en": "This file is not readable JSON. Give the one that “equiplan protect TABLES.json --json” writes.",
        "es": "Este archivo no es un JSON legible. Use el que escribe «equiplan protect TABLAS.json --json».",
    },
    "audit.not_tables": {
        "fr": "Ce JSON ne contient pas de tableaux lisibles. Il lui faut «\u00a0tables\u00a0», et à chacun «\u00a0dimensions\u00a0» et «\u00a0cells\u00a0», sous forme de listes.",
        "en": "This JSON holds no readable tables. It needs “tables”, and each of them “dimensions” and “cells”, as lists.",
        "es": "Este JSON no contiene tablas legibles. Necesita «tables» y, en cada una, «dimensions» y «cells», como listas.",
    },
    "audit.no_table": {
        "fr": "Il n’y a aucun tableau à contrôler. Ajoutez-en au moins un dans «\u00a0tables\u00a0».",
        "en": "There is no table to check. Add at least one to “tables”.",
        "es": "No hay ninguna tabla que comprobar. Añada al menos una en «tables».",
    },
    "audit.cell": {
        "fr": "Une cellule du tableau «\u00a0{table}\u00a0» n’est pas un objet JSON avec ses dimensions et son nombre («\u00a0count\u00a0»). Corrigez-la.",
        "en": "A cell of the table “{table}” is not a JSON object with its dimensions and its number (“count”). Correct it.",
        "es": "Una celda de la tabla «{table}» no es un objeto JSON con sus dimensiones y su número («count»). Corríjala.",
    },
    "audit.dimensions": {
        "fr": "Les dimensions du tableau «\u00a0{table}\u00a0» doivent porter des noms différents, autres que count, percent, rounded_to, of et decimals.",
        "en": "The dimensions of the table “{table}” must have different names, other than count, percent, rounded_to, of and decimals.",
        "es": "Las dimensiones de la tabla «{table}» deben tener nombres distintos, que no sean count, percent, rounded_to, of ni decimals.",
    },
    "audit.strange_dimension": {
        "fr": "Une cellule du tableau «\u00a0{table}\u00a0» parle de «\u00a0{what}\u00a0», qui n’est pas une de ses dimensions. Corrigez le nom ou ajoutez la dimension.",
        "en": "A cell of the table “{table}” speaks of “{what}”, which is none of its dimensions. Correct the name or add the dimension.",
        "es": "Una celda de la tabla «{table}» habla de «{what}», que no es una de sus dimensiones. Corrija el nombre o añada la dimensión.",
    },
    "audit.category": {
        "fr": "Les dimensions, les catégories et les textes doivent être du texte ou des nombres. Corrigez le fichier.",
        "en": "Dimensions, categories and words must be text or numbers. Correct the file.",
        "es": "Las dimensiones, las categorías y los textos deben ser texto o números. Corrija el archivo.",
    },
    "audit.number_wrong": {
        "fr": "Le tableau «\u00a0{table}\u00a0» contient un nombre impossible\u00a0: il faut des nombres entiers à partir de 0, d’un milliard au plus. Corrigez-le.",
        "en": "The table “{table}” holds an impossible number: whole numbers from 0 to a billion are needed. Correct it.",
        "es": "La tabla «{table}» contiene un número imposible: hacen falta números enteros de 0 a mil millones. Corríjalo.",
    },
}
