"""What protection may have to refuse, and what it gave up, in three languages."""

from ..core.sentences import Sentences

SENTENCES: Sentences = {
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
}
"""Refusals."""

EXPECTED: Sentences = {
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
    "complete": {
        "fr": "chaque cellule, totaux compris",
        "en": "every cell, totals included",
        "es": "cada celda, totales incluidos",
    },
}
"""What is expected where something is malformed."""

WHAT: Sentences = {
    "tables": {"fr": "tableaux", "en": "tables", "es": "tablas"},
    "dimensions": {"fr": "dimensions", "en": "dimensions", "es": "dimensiones"},
    "categories": {"fr": "catégories", "en": "categories", "es": "categorías"},
    "cells": {
        "fr": "cellules, totaux compris",
        "en": "cells, totals included",
        "es": "celdas, totales incluidos",
    },
}
"""Of what there is too much."""

REPORT: Sentences = {
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
    "protected": {"fr": "protégé", "en": "protected", "es": "protegido"},
    "seconds": {"fr": "{seconds}\u00a0s", "en": "{seconds} s", "es": "{seconds}\u00a0s"},
}
"""What is told of a protection."""
