"""What reading and counting people may have to say, in three languages."""

from equiplan.domain.text.messages import Messages

from ..messages import MESSAGES as OF_DOCUMENTS

_OWN: Messages = {
    "document.unknown_format": {
        "fr": "Ce fichier n’est pas une liste que nous savons lire. Envoyez un .xlsx, .xls, .ods, .csv ou .parquet.",
        "en": "This file is not a list in a format we read. Send an .xlsx, .xls, .ods, .csv or .parquet.",
        "es": "Este archivo no es una lista en un formato que sepamos leer. Envíe un .xlsx, .xls, .ods, .csv o .parquet.",
    },
    "document.too_large": {
        "fr": "Ce fichier dépasse {limit} Mo. Gardez seulement la feuille et les colonnes à compter, ou comptez-le avec «\u00a0equiplan count\u00a0».",
        "en": "This file is larger than {limit} MB. Keep only the sheet and the columns to be counted, or count it with “equiplan count”.",
        "es": "Este archivo supera {limit} MB. Conserve solo la hoja y las columnas que hay que contar, o cuéntelo con «equiplan count».",
    },
    "document.too_many_rows": {
        "fr": "Cette liste a plus de {limit} lignes ou trop de cellules. Enregistrez en .csv ou .parquet les seules colonnes à compter.",
        "en": "This list has more than {limit} rows or too many cells. Save only the columns to be counted, as .csv or .parquet.",
        "es": "Esta lista tiene más de {limit} filas o demasiadas celdas. Guarde en .csv o .parquet solo las columnas que hay que contar.",
    },
    "document.too_slow": {
        "fr": "Le comptage a dépassé {seconds} secondes et a été arrêté. Gardez seulement les colonnes à compter.",
        "en": "Counting took more than {seconds} seconds and was stopped. Keep only the columns to be counted.",
        "es": "El recuento superó {seconds} segundos y se detuvo. Conserve solo las columnas que hay que contar.",
    },
    "document.too_much_memory": {
        "fr": "Cette liste demande trop de mémoire. Gardez seulement les colonnes à compter.",
        "en": "This list needs too much memory. Keep only the columns to be counted.",
        "es": "Esta lista exige demasiada memoria. Conserve solo las columnas que hay que contar.",
    },
    "document.reader_failed": {
        "fr": "Le comptage s’est arrêté sur une erreur de notre part. Enregistrez la liste dans un autre format, ou signalez-le-nous.",
        "en": "Counting stopped on an error of ours. Save the list in another format, or report it to us.",
        "es": "El recuento se detuvo por un error nuestro. Guarde la lista en otro formato o avísenos.",
    },
    "roster.empty": {
        "fr": "Cette liste ne contient aucune ligne. Vérifiez que c’est la bonne feuille et qu’elle a été enregistrée.",
        "en": "This list has no row. Check that it is the right sheet and that it was saved.",
        "es": "Esta lista no contiene ninguna fila. Compruebe que es la hoja correcta y que se guardó.",
    },
    "roster.no_header": {
        "fr": "Aucune ligne de titres de colonnes n’a été reconnue. Écrivez en première ligne ce que contient chaque colonne, par exemple «\u00a0Sexe\u00a0» ou «\u00a0Grade\u00a0».",
        "en": "No row of column headings was recognised. Write in the first row what each column holds, such as “Sex” or “Grade”.",
        "es": "No se ha reconocido ninguna fila de encabezados. Escriba en la primera fila lo que contiene cada columna, por ejemplo «Sexo» o «Grado».",
    },
    "roster.no_sex": {
        "fr": "Aucune colonne n’indique le sexe. Dites laquelle\u202f; il n’est jamais deviné d’après un prénom.",
        "en": "No column tells the sex. Say which one does; it is never guessed from a first name.",
        "es": "Ninguna columna indica el sexo. Diga cuál; nunca se deduce del nombre de pila.",
    },
    "roster.two_sexes": {
        "fr": "Deux colonnes sont données pour le sexe. Gardez-en une.",
        "en": "Two columns are given for the sex. Keep one.",
        "es": "Se han indicado dos columnas para el sexo. Conserve una.",
    },
    "roster.sex_to_confirm": {
        "fr": "La colonne du sexe contient des valeurs que nous n’avons pas à deviner, par exemple {values}. Dites ce que chacune signifie.",
        "en": "The column of sex holds values that are not ours to guess, such as {values}. Say what each one means.",
        "es": "La columna del sexo contiene valores que no nos corresponde adivinar, por ejemplo {values}. Diga qué significa cada uno.",
    },
    "roster.unknown_column": {
        "fr": "La liste n’a pas de colonne «\u00a0{column}\u00a0». Colonnes\u00a0: {columns}.",
        "en": "The list has no column “{column}”. Columns: {columns}.",
        "es": "La lista no tiene la columna «{column}». Columnas: {columns}.",
    },
    "roster.personal_column": {
        "fr": "La colonne «\u00a0{column}\u00a0» dit qui est chaque personne\u00a0: on ne compte pas par elle. Choisissez-en une autre.",
        "en": "The column “{column}” tells who each person is: nothing is counted by it. Choose another.",
        "es": "La columna «{column}» dice quién es cada persona: no se cuenta por ella. Elija otra.",
    },
    "roster.same_dimension": {
        "fr": "Deux colonnes portent la même ventilation «\u00a0{dimension}\u00a0». Gardez-en une.",
        "en": "Two columns are given the same breakdown “{dimension}”. Keep one.",
        "es": "Dos columnas tienen el mismo desglose «{dimension}». Conserve una.",
    },
    "roster.too_many_dimensions": {
        "fr": "On compte par {limit} ventilations au plus. Retirez-en.",
        "en": "Counting is by {limit} breakdowns at most. Leave some out.",
        "es": "Se cuenta por {limit} desgloses como máximo. Quite algunos.",
    },
    "roster.too_many_amounts": {
        "fr": "On additionne {limit} colonnes au plus. Retirez-en.",
        "en": "At most {limit} columns are added up. Leave some out.",
        "es": "Se suman {limit} columnas como máximo. Quite algunas.",
    },
    "roster.too_many_cells": {
        "fr": "Ces ventilations croisées donnent plus de {limit} cases. Retirez la plus détaillée.",
        "en": "Crossed, these breakdowns give more than {limit} cells. Leave the most detailed one out.",
        "es": "Cruzados, estos desgloses dan más de {limit} casillas. Quite el más detallado.",
    },
    "roster.totals_left_out": {
        "fr": "Lignes de total laissées de côté\u00a0: {rows}. Ce ne sont pas des personnes.",
        "en": "Rows of totals left out: {rows}. They are not people.",
        "es": "Filas de totales omitidas: {rows}. No son personas.",
    },
    "roster.other_sheets": {
        "fr": "D’autres feuilles contiennent aussi des personnes\u00a0: {sheets}. Une seule est comptée à la fois.",
        "en": "Other sheets hold people too: {sheets}. One is counted at a time.",
        "es": "Otras hojas también contienen personas: {sheets}. Solo se cuenta una cada vez.",
    },
    "roster.same_rows": {
        "fr": "Lignes identiques à une autre\u00a0: {rows}. Elles sont comptées telles quelles\u202f; vérifiez qu’il s’agit bien de personnes différentes.",
        "en": "Rows that are the same as another: {rows}. They are counted as they are; check that they are different people.",
        "es": "Filas idénticas a otra: {rows}. Se cuentan tal cual; compruebe que son personas distintas.",
    },
    "roster.hidden_rows": {
        "fr": "Lignes masquées, par un filtre ou à la main\u00a0: {rows}. Dites s’il faut les compter ou les laisser de côté.",
        "en": "Rows that a filter or somebody has hidden: {rows}. Say whether to count them or to leave them out.",
        "es": "Filas ocultas, por un filtro o a mano: {rows}. Diga si hay que contarlas o dejarlas fuera.",
    },
    "roster.hidden_counted": {
        "fr": "Lignes masquées comptées comme les autres\u00a0: {rows}.",
        "en": "Hidden rows counted like the others: {rows}.",
        "es": "Filas ocultas contadas como las demás: {rows}.",
    },
    "roster.hidden_left_out": {
        "fr": "Lignes masquées laissées de côté\u00a0: {rows}.",
        "en": "Hidden rows left out: {rows}.",
        "es": "Filas ocultas omitidas: {rows}.",
    },
    "roster.hidden_columns": {
        "fr": "Colonnes masquées, lues comme les autres\u00a0: {columns}.",
        "en": "Hidden columns, read like the others: {columns}.",
        "es": "Columnas ocultas, leídas como las demás: {columns}.",
    },
    "roster.hidden_unknown": {
        "fr": "Un fichier .xls ne nous dit pas quelles lignes sont masquées\u00a0: toutes sont comptées. Enregistrez-le en .xlsx s’il est filtré.",
        "en": "An .xls file does not tell us which rows are hidden: all of them are counted. Save it as .xlsx if it is filtered.",
        "es": "Un archivo .xls no nos dice qué filas están ocultas: se cuentan todas. Guárdelo en .xlsx si tiene un filtro.",
    },
    "roster.repeated_people": {
        "fr": "Lignes d’une personne déjà citée (colonne «\u00a0{column}\u00a0»)\u00a0: {rows}. Dites s’il faut compter chaque personne une fois, ou chaque ligne (contrats, mandats…).",
        "en": "Rows of a person already listed (column “{column}”): {rows}. Say whether to count each person once, or each row (contracts, mandates…).",
        "es": "Filas de una persona ya citada (columna «{column}»): {rows}. Diga si hay que contar cada persona una vez o cada fila (contratos, mandatos…).",
    },
    "roster.once_per": {
        "fr": "Chaque personne compte une fois (colonne «\u00a0{column}\u00a0»), par sa première ligne\u202f; lignes laissées de côté\u00a0: {rows}.",
        "en": "Each person counts once (column “{column}”), by their first row; rows left out: {rows}.",
        "es": "Cada persona cuenta una vez (columna «{column}»), por su primera fila; filas omitidas: {rows}.",
    },
    "roster.once_per_differs": {
        "fr": "Personnes dont les lignes ne disent pas la même chose\u00a0: {people}. Leur première ligne fait foi.",
        "en": "People whose rows do not say the same: {people}. Their first row is the one that counts.",
        "es": "Personas cuyas filas no dicen lo mismo: {people}. Vale su primera fila.",
    },
    "roster.holds_counts": {
        "fr": "Ce tableau semble contenir déjà des effectifs ({columns}), non une ligne par personne. Dites s’il faut additionner ces nombres ou compter les lignes.",
        "en": "This table seems to hold counts already ({columns}), not a row for each person. Say whether to add these numbers up or to count the rows.",
        "es": "Esta tabla parece contener ya recuentos ({columns}), no una fila por persona. Diga si hay que sumar esos números o contar las filas.",
    },
    "roster.weighted": {
        "fr": "Ce tableau contenait déjà des effectifs\u00a0: ils ont été additionnés ({columns}).",
        "en": "This table held counts already: they were added up ({columns}).",
        "es": "Esta tabla ya contenía recuentos: se han sumado ({columns}).",
    },
    "roster.counts_blank": {
        "fr": "Effectifs laissés vides\u00a0: {cells}. Personne n’y est compté.",
        "en": "Counts left empty: {cells}. Nobody is counted there.",
        "es": "Recuentos en blanco: {cells}. Ahí no se cuenta a nadie.",
    },
    "roster.amounts_of_counts": {
        "fr": "Un tableau d’effectifs ne dit pas ce que gagne chaque personne\u00a0: ses montants ne s’additionnent pas. Retirez-les.",
        "en": "A table of counts does not tell what each person earns: its amounts cannot be added up. Leave them out.",
        "es": "Una tabla de recuentos no dice lo que gana cada persona: sus importes no se suman. Quítelos.",
    },
    "roster.working_time_not_understood": {
        "fr": "Temps de travail non compris (colonne «\u00a0{column}\u00a0»), par exemple des heures\u00a0: {people} personnes. Elles ne comptent ni à temps plein ni à temps partiel.",
        "en": "Working time not understood (column “{column}”), hours for instance: {people} people. They count neither as full time nor as part time.",
        "es": "Jornada no entendida (columna «{column}»), por ejemplo horas: {people} personas. No cuentan ni a tiempo completo ni a tiempo parcial.",
    },
    "row.country_not_understood": {
        "fr": "«\u00a0NA\u00a0» parmi des noms de pays peut vouloir dire «\u00a0non disponible\u00a0»\u00a0: compté comme non renseigné. Écrivez «\u00a0Namibie\u00a0» si c’est elle.",
        "en": "“NA” among names of countries may mean “not available”: counted as not stated. Write “Namibia” if that is meant.",
        "es": "«NA» entre nombres de países puede significar «no disponible»: contado como no consta. Escriba «Namibia» si se trata de ella.",
    },
    "row.count_not_understood": {
        "fr": "L’effectif n’est pas un nombre entier\u00a0: ligne non comptée.",
        "en": "The count is not a whole number: row not counted.",
        "es": "El recuento no es un número entero: fila no contada.",
    },
    "roster.amounts_too_few": {
        "fr": "Montants passés sous silence pour {cells} groupes\u00a0: ils compteraient moins de {least} personnes, ou permettraient d’en déduire.",
        "en": "Amounts left unsaid for {cells} groups: they have fewer than {least} people, or would let such a group be worked out.",
        "es": "Importes que no se indican para {cells} grupos: tienen menos de {least} personas o permitirían deducirlo.",
    },
    "row.sex_not_understood": {
        "fr": "Le sexe n’est pas compris\u00a0: ligne non comptée.",
        "en": "The sex is not understood: row not counted.",
        "es": "No se entiende el sexo: fila no contada.",
    },
    "row.only_one_cell": {
        "fr": "Une seule cellule est remplie\u00a0: ligne non comptée, ce n’est sans doute pas une personne.",
        "en": "Only one cell is filled in: row not counted, it is probably not a person.",
        "es": "Solo hay una celda rellena: fila no contada, probablemente no es una persona.",
    },
    "row.age_not_understood": {
        "fr": "L’âge n’est pas compris\u00a0: compté comme non renseigné.",
        "en": "The age is not understood: counted as not stated.",
        "es": "No se entiende la edad: contada como no consta.",
    },
    "row.value_personal": {
        "fr": "La valeur semble désigner une personne\u00a0: comptée comme non renseignée.",
        "en": "The value seems to name a person: counted as not stated.",
        "es": "El valor parece designar a una persona: contado como no consta.",
    },
    "row.amount_not_understood": {
        "fr": "Le montant n’est pas un nombre\u00a0: laissé hors des sommes.",
        "en": "The amount is not a number: left out of the sums.",
        "es": "El importe no es un número: fuera de las sumas.",
    },
    "where.not_understood": {
        "fr": "Le filtre n’est pas compris à partir de «\u00a0{text}\u00a0». Écrivez par exemple\u00a0: year = 2025 and grade in (A, B).",
        "en": "The filter is not understood from “{text}” on. Write for example: year = 2025 and grade in (A, B).",
        "es": "No se entiende el filtro a partir de «{text}». Escriba por ejemplo: year = 2025 and grade in (A, B).",
    },
    "where.too_long": {
        "fr": "Le filtre est trop long ou trop imbriqué. Simplifiez-le.",
        "en": "The filter is too long or too deeply nested. Make it simpler.",
        "es": "El filtro es demasiado largo o está demasiado anidado. Simplifíquelo.",
    },
    "where.not_a_number": {
        "fr": "«\u00a0{text}\u00a0» n’est pas un nombre\u00a0: la colonne «\u00a0{column}\u00a0» se compare à des nombres.",
        "en": "“{text}” is not a number: the column “{column}” is compared with numbers.",
        "es": "«{text}» no es un número: la columna «{column}» se compara con números.",
    },
    "engine.unknown": {
        "fr": "EQUIPLAN_ENGINE vaut «\u00a0{engine}\u00a0». Choisissez duckdb ou spark.",
        "en": "EQUIPLAN_ENGINE is “{engine}”. Choose duckdb or spark.",
        "es": "EQUIPLAN_ENGINE vale «{engine}». Elija duckdb o spark.",
    },
    "engine.headings_first": {
        "fr": "Les titres de colonnes sont à la ligne {row}\u00a0: Spark les attend à la première. Retirez ce qui est au-dessus, ou comptez avec duckdb.",
        "en": "The headings are on line {row}: Spark expects them on the first. Remove what stands above them, or count with duckdb.",
        "es": "Los encabezados están en la línea {row}: Spark los espera en la primera. Quite lo que hay encima o cuente con duckdb.",
    },
    "engine.no_spark": {
        "fr": "Spark n’est pas installé. Installez «\u00a0equiplan[spark]\u00a0» et Java 17 ou plus récent.",
        "en": "Spark is not installed. Install “equiplan[spark]” and Java 17 or newer.",
        "es": "Spark no está instalado. Instale «equiplan[spark]» y Java 17 o posterior.",
    },
}
MESSAGES: Messages = {**OF_DOCUMENTS, **_OWN}
"""Those of documents, in the words of a list of people where they speak of a plan."""
