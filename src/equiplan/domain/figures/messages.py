"""What is said of a formula that cannot be taken, in three languages."""

from ..text.languages import Language
from ..text.messages import Messages
from .indicators import Unit

UNITS: dict[Unit, dict[Language, str]] = {
    Unit.PEOPLE: {"fr": "personnes", "en": "people", "es": "personas"},
    Unit.THINGS: {"fr": "nombre d’éléments", "en": "number of things", "es": "número de elementos"},
    Unit.MONEY: {"fr": "argent", "en": "money", "es": "dinero"},
    Unit.PERCENT: {"fr": "pourcentage", "en": "percentage", "es": "porcentaje"},
    Unit.RATIO: {"fr": "rapport", "en": "ratio", "es": "razón"},
    Unit.INDEX: {"fr": "indice", "en": "index", "es": "índice"},
    Unit.POINTS: {"fr": "points", "en": "points", "es": "puntos"},
    Unit.YES_NO: {"fr": "oui ou non", "en": "yes or no", "es": "sí o no"},
    Unit.GRADE: {"fr": "note", "en": "grade", "es": "nota"},
}
PER: dict[Language, str] = {"fr": "par", "en": "per", "es": "por"}
TIMES: dict[Language, str] = {"fr": "fois", "en": "times", "es": "por"}
NUMBER: dict[Language, str] = {
    "fr": "nombre sans unité",
    "en": "plain number",
    "es": "número sin unidad",
}

MESSAGES: Messages = {
    "formula.empty": {
        "fr": "Écrivez une formule, par exemple 100 * femmes / (femmes + hommes).",
        "en": "Write a formula, such as 100 * women / (women + men).",
        "es": "Escriba una fórmula, por ejemplo 100 * mujeres / (mujeres + hombres).",
    },
    "formula.too_long": {
        "fr": "Cette formule est trop longue\u00a0: {most} caractères au plus. Comptez d’abord ce qui va ensemble.",
        "en": "This formula is too long: at most {most} characters. Count together what belongs together first.",
        "es": "Esta fórmula es demasiado larga: {most} caracteres como máximo. Cuente antes junto lo que va junto.",
    },
    "formula.too_deep": {
        "fr": "Au caractère {place}, il y a trop de parenthèses les unes dans les autres. Simplifiez la formule.",
        "en": "At character {place} there are too many brackets inside each other. Simplify the formula.",
        "es": "En el carácter {place} hay demasiados paréntesis unos dentro de otros. Simplifique la fórmula.",
    },
    "formula.unexpected": {
        "fr": "Au caractère {place}, «\u00a0{found}\u00a0» n’est pas à sa place. Une formule se compose de noms, de nombres, de + - * /, de parenthèses, de min et de max.",
        "en": "At character {place}, “{found}” is out of place. A formula is made of names, numbers, + - * /, brackets, min and max.",
        "es": "En el carácter {place}, «{found}» está fuera de lugar. Una fórmula se compone de nombres, números, + - * /, paréntesis, min y max.",
    },
    "formula.comma": {
        "fr": "Au caractère {place}, il y a une virgule. Écrivez les décimales avec un point (0.5) et séparez par un point-virgule ce qui est dans min ou max.",
        "en": "At character {place} there is a comma. Write decimals with a point (0.5), and part what is in min or max with a semicolon.",
        "es": "En el carácter {place} hay una coma. Escriba los decimales con punto (0.5) y separe con punto y coma lo que está en min o max.",
    },
    "formula.power": {
        "fr": "Au caractère {place}, il y a une puissance. Une formule n’en a pas\u202f; écrivez le produit.",
        "en": "At character {place} there is a power. A formula has none: write the product.",
        "es": "En el carácter {place} hay una potencia. Una fórmula no tiene potencias: escriba el producto.",
    },
    "formula.unfinished": {
        "fr": "La formule s’arrête avant la fin. Complétez-la, et fermez chaque parenthèse.",
        "en": "The formula stops before its end. Complete it, and close every bracket.",
        "es": "La fórmula se detiene antes del final. Complétela y cierre cada paréntesis.",
    },
    "formula.unknown_name": {
        "fr": "Au caractère {place}, «\u00a0{name}\u00a0» n’est le nom d’aucun comptage. Les noms sont\u00a0: {known}.",
        "en": "At character {place}, “{name}” is the name of no count. The names are: {known}.",
        "es": "En el carácter {place}, «{name}» no es el nombre de ningún recuento. Los nombres son: {known}.",
    },
    "formula.unknown_function": {
        "fr": "Au caractère {place}, «\u00a0{name}\u00a0» n’est pas connu. Seuls min et max sont suivis d’une parenthèse\u202f; pour multiplier, écrivez *.",
        "en": "At character {place}, “{name}” is not known. Only min and max are followed by a bracket; to multiply, write *.",
        "es": "En el carácter {place}, «{name}» no se conoce. Solo min y max van seguidos de un paréntesis; para multiplicar, escriba *.",
    },
    "formula.arguments": {
        "fr": "Au caractère {place}, {name} a besoin de deux valeurs au moins, séparées par un point-virgule.",
        "en": "At character {place}, {name} needs at least two values, parted by a semicolon.",
        "es": "En el carácter {place}, {name} necesita al menos dos valores, separados por punto y coma.",
    },
    "formula.number_too_long": {
        "fr": "Au caractère {place}, ce nombre a plus de {most} chiffres. Arrondissez-le.",
        "en": "At character {place} this number has more than {most} digits. Round it.",
        "es": "En el carácter {place} este número tiene más de {most} cifras. Redondéelo.",
    },
    "formula.no_names": {
        "fr": "Cette formule ne nomme aucun comptage\u00a0: elle donnerait toujours le même nombre. Les noms sont\u00a0: {known}.",
        "en": "This formula names no count: it would always give the same number. The names are: {known}.",
        "es": "Esta fórmula no nombra ningún recuento: daría siempre el mismo número. Los nombres son: {known}.",
    },
    "formula.divided_by_zero": {
        "fr": "Au caractère {place}, la formule divise par zéro. Divisez par un comptage ou par un autre nombre.",
        "en": "At character {place} the formula divides by zero. Divide by a count or by another number.",
        "es": "En el carácter {place} la fórmula divide por cero. Divida por un recuento o por otro número.",
    },
    "formula.units_differ": {
        "fr": "Au caractère {place}, la formule ajoute ou compare deux unités\u00a0: {left} et {right}. N’ajoutez que ce qui se compte de la même façon.",
        "en": "At character {place} the formula adds or compares two units: {left} and {right}. Only add what is counted alike.",
        "es": "En el carácter {place} la fórmula suma o compara dos unidades: {left} y {right}. Sume solo lo que se cuenta del mismo modo.",
    },
    "formula.result_is_no_unit": {
        "fr": "Le résultat serait en «\u00a0{unit}\u00a0», ce qui ne se lit pas. Un indicateur est un nombre, une somme, un rapport, ou un pourcentage (100 * partie / tout).",
        "en": "The result would be in “{unit}”, which nobody can read. An indicator is a number, an amount, a ratio, or a percentage (100 * part / whole).",
        "es": "El resultado estaría en «{unit}», que no se puede leer. Un indicador es un número, un importe, una razón o un porcentaje (100 * parte / total).",
    },
    "formula.result_is_a_hundredfold": {
        "fr": "Le résultat serait cent fois «\u00a0{unit}\u00a0». Divisez par 100, ou par un tout de la même unité pour obtenir un pourcentage.",
        "en": "The result would be a hundred times “{unit}”. Divide by 100, or by a whole of the same unit to get a percentage.",
        "es": "El resultado sería cien veces «{unit}». Divida por 100, o por un total de la misma unidad para obtener un porcentaje.",
    },
    "formula.name_is_no_name": {
        "fr": "«\u00a0{name}\u00a0» ne peut pas nommer un comptage. Prenez une lettre, puis des lettres, des chiffres ou _, {most} caractères au plus, ni min ni max.",
        "en": "“{name}” cannot name a count. Take a letter, then letters, digits or _, at most {most} characters, neither min nor max.",
        "es": "«{name}» no puede nombrar un recuento. Tome una letra, luego letras, cifras o _, {most} caracteres como máximo, ni min ni max.",
    },
    "formula.no_slot": {
        "fr": "Le comptage «\u00a0{name}\u00a0» ne dit pas de quoi il est tiré. Choisissez l’une des sources de l’indicateur.",
        "en": "The count “{name}” does not say what it is taken from. Choose one of the indicator’s sources.",
        "es": "El recuento «{name}» no dice de dónde se toma. Elija una de las fuentes del indicador.",
    },
}  # fmt: skip
