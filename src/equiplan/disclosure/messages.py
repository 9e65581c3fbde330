"""What protection may have to refuse, and what it gave up, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "tables.not_read": {
        "fr": "«\u00a0{file}\u00a0» ne peut pas être lu. Vérifiez le nom du fichier et vos droits.",
        "en": "“{file}” cannot be read. Check the name of the file and your rights.",
        "es": "No se puede leer «{file}». Compruebe el nombre del archivo y sus permisos.",
    },
    "tables.too_large": {
        "fr": "Ce fichier dépasse {limit}\u00a0Mo. Donnez moins de tableaux à la fois.",
        "en": "This file is larger than {limit} MB. Give fewer tables at a time.",
        "es": "Este archivo supera {limit}\u00a0MB. Dé menos tablas a la vez.",
    },
    "tables.not_json": {
        "fr": "Ce fichier n’est pas du JSON lisible (un même nom deux fois, un nombre infini ou trop long, un texte mal fermé). Corrigez-le, puis recommencez.",
        "en": "This file is not readable JSON (a name twice, an infinite or too long number, a text left open). Correct it, then start again.",
        "es": "Este archivo no es un JSON legible (un nombre repetido, un número infinito o demasiado largo, un texto sin cerrar). Corríjalo y vuelva a empezar.",
    },
    "tables.malformed": {
        "fr": "Quelque chose ne va pas à «\u00a0{where}\u00a0»\u00a0: on attend {expected}. Corrigez-le, puis recommencez.",
        "en": "Something is wrong at “{where}”: {expected} is expected. Correct it, then start again.",
        "es": "Algo falla en «{where}»: se espera {expected}. Corríjalo y vuelva a empezar.",
    },
    "tables.unknown_word": {
        "fr": "«\u00a0{where}\u00a0» contient «\u00a0{word}\u00a0», qui n’y a pas de sens. Les noms permis\u00a0: {allowed}.",
        "en": "“{where}” holds “{word}”, which has no meaning there. Names that may stand there: {allowed}.",
        "es": "«{where}» contiene «{word}», que no tiene sentido ahí. Nombres permitidos: {allowed}.",
    },
    "tables.too_many": {
        "fr": "«\u00a0{where}\u00a0» compte {number} {what}, et {limit} au plus sont possibles. Donnez moins de tableaux à la fois, ou des catégories plus larges.",
        "en": "“{where}” has {number} {what}, and {limit} at most are possible. Give fewer tables at a time, or wider categories.",
        "es": "«{where}» tiene {number} {what}, y como máximo puede haber {limit}. Dé menos tablas a la vez o categorías más amplias.",
    },
    "tables.twice": {
        "fr": "«\u00a0{what}\u00a0» est donné deux fois à «\u00a0{where}\u00a0». Gardez-en un seul.",
        "en": "“{what}” is given twice at “{where}”. Keep one of them.",
        "es": "«{what}» se da dos veces en «{where}». Conserve solo uno.",
    },
    "tables.total": {
        "fr": "Tableau «\u00a0{table}\u00a0», cellule {cell}\u00a0: le total donné est {given}, mais ses parties font {sum}. Corrigez l’un ou l’autre, ou laissez le total de côté\u00a0: il suit des parties.",
        "en": "Table “{table}”, cell {cell}: the total given is {given}, but its parts add up to {sum}. Correct one or the other, or leave the total out: it follows from the parts.",
        "es": "Tabla «{table}», celda {cell}: el total dado es {given}, pero sus partes suman {sum}. Corrija uno u otro, u omita el total: se deduce de las partes.",
    },
    "tables.disagree": {
        "fr": "La cellule {cell} vaut {one} dans le tableau «\u00a0{first}\u00a0» et {other} dans «\u00a0{second}\u00a0». Les tableaux protégés ensemble comptent les mêmes personnes\u00a0: corrigez l’un des deux, ou protégez-les séparément si ce sont d’autres personnes.",
        "en": "The cell {cell} is {one} in the table “{first}” and {other} in “{second}”. Tables protected together count the same people: correct one of them, or protect them apart if these are other people.",
        "es": "La celda {cell} vale {one} en la tabla «{first}» y {other} en «{second}». Las tablas que se protegen juntas cuentan a las mismas personas: corrija una de las dos, o protéjalas por separado si son otras personas.",
    },
    "tables.earlier": {
        "fr": "La cellule {cell} vaut {one} ici et {other} dans ce qui a déjà été publié. Si les chiffres ont été corrigés entre-temps, la différence peut trahir quelqu’un\u00a0: publiez ces tableaux comme un autre ensemble de personnes, ou reprenez les chiffres publiés.",
        "en": "The cell {cell} is {one} here and {other} in what has been published already. If the figures were corrected meanwhile, the difference may give somebody away: publish these tables as another set of people, or take the published figures.",
        "es": "La celda {cell} vale {one} aquí y {other} en lo ya publicado. Si las cifras se corrigieron entretanto, la diferencia puede delatar a alguien: publique estas tablas como otro conjunto de personas o retome las cifras publicadas.",
    },
    "tables.earlier_sums": {
        "fr": "Ces tableaux ne peuvent pas compter les mêmes personnes que ce qui a déjà été publié\u00a0: leurs sommes se contredisent. Vérifiez les chiffres, ou publiez-les comme un autre ensemble de personnes.",
        "en": "These tables cannot count the same people as what has been published already: their sums contradict each other. Check the figures, or publish them as another set of people.",
        "es": "Estas tablas no pueden contar a las mismas personas que lo ya publicado: sus sumas se contradicen. Compruebe las cifras o publíquelas como otro conjunto de personas.",
    },
    "tables.hierarchy_dimension": {
        "fr": "Une hiérarchie parle de «\u00a0{name}\u00a0», qui n’est la dimension d’aucun tableau. Corrigez ce nom, ou retirez la hiérarchie.",
        "en": "A hierarchy speaks of “{name}”, which is the dimension of no table. Correct the name, or take the hierarchy out.",
        "es": "Una jerarquía habla de «{name}», que no es dimensión de ninguna tabla. Corrija el nombre o quite la jerarquía.",
    },
    "tables.hierarchy_missing": {
        "fr": "La hiérarchie ne dit pas dans quelle catégorie de «\u00a0{parent}\u00a0» se trouve «\u00a0{category}\u00a0» ({child}). Ajoutez-la à «\u00a0map\u00a0»\u202f; si elle peut se trouver dans plusieurs, donnez-en la liste.",
        "en": "The hierarchy does not say in which category of “{parent}” lies “{category}” ({child}). Add it to “map”; if it may lie in several, give the list of them.",
        "es": "La jerarquía no dice en qué categoría de «{parent}» está «{category}» ({child}). Añádala a «map»; si puede estar en varias, dé la lista.",
    },
    "tables.hierarchy_two": {
        "fr": "«\u00a0{category}\u00a0» ({child}) se trouve dans une catégorie de «\u00a0{parent}\u00a0» d’après une hiérarchie, et dans une autre d’après une seconde ou d’après ce qui a été publié. Gardez celle qui est juste.",
        "en": "“{category}” ({child}) lies in one category of “{parent}” by one hierarchy, and in another by a second one or by what was published. Keep the right one.",
        "es": "«{category}» ({child}) está en una categoría de «{parent}» según una jerarquía, y en otra según una segunda o según lo publicado. Conserve la correcta.",
    },
    "tables.hierarchy_ring": {
        "fr": "Ces dimensions se contiennent en rond\u00a0: {names}. Retirez la hiérarchie qui va dans le mauvais sens.",
        "en": "These dimensions lie in each other in a ring: {names}. Take out the hierarchy that goes the wrong way.",
        "es": "Estas dimensiones se contienen en círculo: {names}. Quite la jerarquía que va en el sentido equivocado.",
    },
    "tables.hierarchy_empty": {
        "fr": "«\u00a0{category}\u00a0» ({parent}) compte des personnes, mais aucune catégorie de «\u00a0{child}\u00a0» ne s’y trouve. Complétez «\u00a0map\u00a0», ou corrigez une faute de frappe.",
        "en": "“{category}” ({parent}) counts people, but no category of “{child}” lies in it. Complete “map”, or correct a misspelling.",
        "es": "«{category}» ({parent}) cuenta personas, pero ninguna categoría de «{child}» está en ella. Complete «map» o corrija una errata.",
    },
    "tables.hierarchy_people": {
        "fr": "Tableau «\u00a0{table}\u00a0»\u00a0: la cellule {cell} compte des personnes ({count}), alors que les hiérarchies disent qu’il ne peut y en avoir. Corrigez l’un ou l’autre.",
        "en": "Table “{table}”: the cell {cell} counts people ({count}), though the hierarchies say that nobody can be there. Correct one or the other.",
        "es": "Tabla «{table}»: la celda {cell} cuenta personas ({count}), aunque las jerarquías dicen que no puede haberlas. Corrija una u otra cosa.",
    },
    "tables.hierarchy_total": {
        "fr": "La cellule {cell} vaut {given}, mais ce qu’elle contient d’après les hiérarchies et les tableaux fait {sum}. Corrigez les chiffres ou la hiérarchie.",
        "en": "The cell {cell} is {given}, but what lies in it by the hierarchies and the tables adds up to {sum}. Correct the figures or the hierarchy.",
        "es": "La celda {cell} vale {given}, pero lo que contiene según las jerarquías y las tablas suma {sum}. Corrija las cifras o la jerarquía.",
    },
}
"""Refusals."""

EXPECTED: Messages = {
    "object": {"fr": "un objet", "en": "an object", "es": "un objeto"},
    "list": {
        "fr": "une liste non vide",
        "en": "a list that is not empty",
        "es": "una lista no vacía",
    },
    "text": {
        "fr": "un texte de 1 à 200 caractères, sans espace autour ni caractère de commande",
        "en": "a text of 1 to 200 characters, with no space around it and no control character",
        "es": "un texto de 1 a 200 caracteres, sin espacios alrededor ni caracteres de control",
    },
    "threshold": {
        "fr": "un nombre entier de 1 à 1000",
        "en": "a whole number from 1 to 1000",
        "es": "un número entero de 1 a 1000",
    },
    "count": {
        "fr": "un nombre entier de 0 à 1 000 000 000",
        "en": "a whole number from 0 to 1,000,000,000",
        "es": "un número entero de 0 a 1 000 000 000",
    },
    "count_or_null": {
        "fr": "null ou un nombre entier de 0 à 1 000 000 000",
        "en": "null or a whole number from 0 to 1,000,000,000",
        "es": "null o un número entero de 0 a 1 000 000 000",
    },
    "policy": {
        "fr": "«\u00a0public\u00a0», «\u00a0internal\u00a0» ou «\u00a0sensitive\u00a0»",
        "en": "“public”, “internal” or “sensitive”",
        "es": "«public», «internal» o «sensitive»",
    },
    "dimension": {
        "fr": "le nom d’une dimension des tableaux",
        "en": "the name of a dimension of the tables",
        "es": "el nombre de una dimensión de las tablas",
    },
    "hierarchies": {
        "fr": "une liste de hiérarchies, vide s’il n’y en a pas",
        "en": "a list of hierarchies, empty if there are none",
        "es": "una lista de jerarquías, vacía si no las hay",
    },
    "map": {
        "fr": "un objet qui dit, pour chaque catégorie, dans laquelle elle se trouve",
        "en": "an object that says of each category in which one it lies",
        "es": "un objeto que dice de cada categoría en cuál está",
    },
    "complete": {
        "fr": "chaque cellule, totaux compris",
        "en": "every cell, totals included",
        "es": "cada celda, totales incluidos",
    },
}
"""What is expected where something is malformed."""

WHAT: Messages = {
    "tables": {"fr": "tableaux", "en": "tables", "es": "tablas"},
    "dimensions": {"fr": "dimensions", "en": "dimensions", "es": "dimensiones"},
    "categories": {"fr": "catégories", "en": "categories", "es": "categorías"},
    "hierarchies": {"fr": "hiérarchies", "en": "hierarchies", "es": "jerarquías"},
    "cells": {
        "fr": "cellules, totaux compris",
        "en": "cells, totals included",
        "es": "celdas, totales incluidos",
    },
}
"""Of what there is too much."""

REPORT: Messages = {
    "hidden": {
        "fr": "{hidden} cellules protégées sur {cells}\u00a0: {primary} pour elles-mêmes, {complementary} pour que celles-là ne se déduisent pas des autres.",
        "en": "{hidden} cells of {cells} protected: {primary} for themselves, {complementary} so that those do not follow from the others.",
        "es": "{hidden} celdas protegidas de {cells}: {primary} por sí mismas, {complementary} para que aquellas no se deduzcan de las demás.",
    },
    "optimal": {
        "fr": "Il est prouvé qu’on ne peut pas en protéger moins.",
        "en": "It is proven that no fewer could be protected.",
        "es": "Está probado que no se pueden proteger menos.",
    },
    "gap": {
        "fr": "Au plus {gap}\u00a0% de plus que le minimum prouvé.",
        "en": "At most {gap}% more than the proven minimum.",
        "es": "Como máximo un {gap}\u00a0% más que el mínimo probado.",
    },
    "stopped": {
        "fr": "Le temps accordé est écoulé\u00a0: tout est protégé, mais peut-être plus que nécessaire. Donnez plus de temps (--seconds).",
        "en": "The time allowed is over: everything is protected, but perhaps more than needed. Allow more time (--seconds).",
        "es": "Se acabó el tiempo permitido: todo está protegido, pero quizá más de lo necesario. Dé más tiempo (--seconds).",
    },
    "merged": {
        "fr": "Ces catégories de «\u00a0{dimension}\u00a0» sont données ensemble, car les tableaux étaient trop fins pour être protégés\u00a0: {categories}.",
        "en": "These categories of “{dimension}” are told together, for the tables were too fine to be protected: {categories}.",
        "es": "Estas categorías de «{dimension}» se dan juntas, porque las tablas eran demasiado finas para protegerlas: {categories}.",
    },
    "dropped": {
        "fr": "Le tableau «\u00a0{table}\u00a0» n’est plus ventilé par «\u00a0{dimension}\u00a0»\u00a0: il était trop fin pour être protégé.",
        "en": "The table “{table}” is no longer broken down by “{dimension}”: it was too fine to be protected.",
        "es": "La tabla «{table}» ya no se desglosa por «{dimension}»: era demasiado fina para protegerla.",
    },
    "withheld": {
        "fr": "Aucun chiffre ne peut être donné\u00a0: avec ce qui a déjà été publié, ou dans le temps accordé, rien ne se laisse protéger. Demandez moins de détails, ou donnez plus de temps.",
        "en": "No figure can be given: after what has been published already, or in the time allowed, nothing can be protected. Ask for less detail, or allow more time.",
        "es": "No se puede dar ninguna cifra: con lo ya publicado, o en el tiempo permitido, nada se deja proteger. Pida menos detalle o dé más tiempo.",
    },
    "audit_passed": {
        "fr": "L’audit indépendant n’a rien pu reconstituer.",
        "en": "The independent audit could not work anything out.",
        "es": "La auditoría independiente no ha podido reconstruir nada.",
    },
    "audit_failed": {
        "fr": "L’audit indépendant bloque cette publication\u202f; rien n’est donné.",
        "en": "The independent audit blocks this release; nothing is given.",
        "es": "La auditoría independiente bloquea esta publicación; no se da nada.",
    },
    "alike": {
        "fr": "«\u00a0{one}\u00a0» et «\u00a0{other}\u00a0» ({dimension}) ne diffèrent que par les accents, les majuscules, les espaces ou la ponctuation. Est-ce la même catégorie\u202f? Tout est protégé comme si c’était le cas, et rien n’est réuni. Si oui, écrivez-la partout de la même façon\u202f; sinon, donnez-leur des noms bien différents.",
        "en": "“{one}” and “{other}” ({dimension}) differ only in accents, capitals, spaces or punctuation. Are they the same category? All is protected as if they were, and nothing is put together. If so, write it the same everywhere; if not, give them names that differ more.",
        "es": "«{one}» y «{other}» ({dimension}) solo difieren en acentos, mayúsculas, espacios o puntuación. ¿Son la misma categoría? Todo se protege como si lo fueran, y no se reúne nada. Si lo son, escríbala igual en todas partes; si no, deles nombres más distintos.",
    },
    "alike_dimensions": {
        "fr": "Les dimensions «\u00a0{one}\u00a0» et «\u00a0{other}\u00a0» ne diffèrent que par les accents, les majuscules, les espaces ou la ponctuation. Est-ce la même\u202f? Tout est protégé comme si c’était le cas. Si oui, écrivez-la partout de la même façon\u202f; sinon, donnez-leur des noms bien différents.",
        "en": "The dimensions “{one}” and “{other}” differ only in accents, capitals, spaces or punctuation. Are they the same? All is protected as if they were. If so, write it the same everywhere; if not, give them names that differ more.",
        "es": "Las dimensiones «{one}» y «{other}» solo difieren en acentos, mayúsculas, espacios o puntuación. ¿Son la misma? Todo se protege como si lo fueran. Si lo son, escríbala igual en todas partes; si no, deles nombres más distintos.",
    },
    "hierarchy_found": {
        "fr": "«\u00a0{child}\u00a0» semble contenu dans «\u00a0{parent}\u00a0»\u00a0: ses nombres n’en font les sommes que d’une façon. Tout est protégé comme si c’était le cas. Déclarez-le dans «\u00a0hierarchies\u00a0», pour que les publications suivantes le sachent\u202f; sinon, donnez une liste vide.",
        "en": "“{child}” seems to lie in “{parent}”: its counts add up to those in one way only. All is protected as if it did. Declare it in “hierarchies”, so that later releases know; if it is not so, give an empty list.",
        "es": "«{child}» parece estar contenida en «{parent}»: sus números suman los de esta de una sola manera. Todo se protege como si fuera así. Declárelo en «hierarchies», para que las publicaciones siguientes lo sepan; si no es así, dé una lista vacía.",
    },
    "protected": {"fr": "protégé", "en": "protected", "es": "protegido"},
    "seconds": {"fr": "{seconds}\u00a0s", "en": "{seconds} s", "es": "{seconds}\u00a0s"},
}
"""What is told of a protection."""
