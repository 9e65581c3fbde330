"""The names of months, seasons and places in an order, in three languages, folded."""

_MONTHS = (
    "janvier january enero janv jan ene",
    "fevrier february febrero fevr fev feb",
    "mars march marzo mar",
    "avril april abril avr apr abr",
    "mai may mayo",
    "juin june junio jun",
    "juillet july julio juil jul",
    "aout august agosto aug ago",
    "septembre september septiembre setiembre sept sep",
    "octobre october octubre oct",
    "novembre november noviembre nov",
    "decembre december diciembre dec dic",
)
MONTHS = {name: n for n, names in enumerate(_MONTHS, 1) for name in names.split()}
_ORDINALS = (
    "1 1er 1ere 1st 1o 1ro 1ra i premier premiere first primer primero primera",
    "2 2e 2eme 2nd 2nde 2o 2do 2da ii deuxieme second seconde segundo segunda",
    "3 3e 3eme 3rd 3o 3ro 3er iii troisieme third tercer tercero",
    "4 4e 4eme 4th 4o 4to iv quatrieme dernier fourth last cuarto ultimo",
)
ORDINALS = {name: n for n, names in enumerate(_ORDINALS, 1) for name in names.split()}
SEASONS = {
    **dict.fromkeys(("printemps", "spring", "primavera"), ((3, 1), (5, 0), 0)),
    **dict.fromkeys(("ete", "summer", "verano"), ((6, 1), (8, 0), 0)),
    **dict.fromkeys(("automne", "autumn", "fall", "otono"), ((9, 1), (11, 0), 0)),
    **dict.fromkeys(("hiver", "winter", "invierno"), ((12, 1), (2, 0), 1)),
}
VERBS_TOO = frozenset({"may", "ete", "fall", "spring", "march", "mars", "mar", "summer"})
"""Names that are other words as well: alone in a long sentence they name no time."""
