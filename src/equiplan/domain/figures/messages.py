"""What is said of a formula that cannot be taken, in three languages."""

from collections.abc import Mapping

from equiplan.domain.text.messages import N_, NC_

from ..text.languages import Language
from ..text.messages import Messages
from .indicators import Unit

UNITS: Mapping[Unit, Mapping[Language, str]] = {
    Unit.PEOPLE: N_("people"),
    Unit.THINGS: N_("number of things"),
    Unit.MONEY: N_("money"),
    Unit.PERCENT: N_("percentage"),
    Unit.RATIO: N_("ratio"),
    Unit.INDEX: N_("index"),
    Unit.POINTS: N_("points"),
    Unit.YES_NO: N_("yes or no"),
    Unit.GRADE: N_("grade"),
}
PER = N_("per")
TIMES = NC_("times", "times")
NUMBER = N_("plain number")

MESSAGES: Messages = {
    "formula.empty": N_("Write a formula, such as 100 * women / (women + men)."),
    "formula.too_long": N_("This formula is too long: at most {most} characters. Count together what belongs together first."),
    "formula.too_deep": N_("At character {place} there are too many brackets inside each other. Simplify the formula."),
    "formula.unexpected": N_("At character {place}, “{found}” is out of place. A formula is made of names, numbers, + - * /, brackets, min and max."),
    "formula.comma": N_("At character {place} there is a comma. Write decimals with a point (0.5), and part what is in min or max with a semicolon."),
    "formula.power": N_("At character {place} there is a power. A formula has none: write the product."),
    "formula.unfinished": N_("The formula stops before its end. Complete it, and close every bracket."),
    "formula.unknown_name": N_("At character {place}, “{name}” is the name of no count. The names are: {known}."),
    "formula.unknown_function": N_("At character {place}, “{name}” is not known. Only min and max are followed by a bracket; to multiply, write *."),
    "formula.arguments": N_("At character {place}, {name} needs at least two values, parted by a semicolon."),
    "formula.number_too_long": N_("At character {place} this number has more than {most} digits. Round it."),
    "formula.no_names": N_("This formula names no count: it would always give the same number. The names are: {known}."),
    "formula.divided_by_zero": N_("At character {place} the formula divides by zero. Divide by a count or by another number."),
    "formula.units_differ": N_("At character {place} the formula adds or compares two units: {left} and {right}. Only add what is counted alike."),
    "formula.result_is_no_unit": N_("The result would be in “{unit}”, which nobody can read. An indicator is a number, an amount, a ratio, or a percentage (100 * part / whole)."),
    "formula.result_is_a_hundredfold": N_("The result would be a hundred times “{unit}”. Divide by 100, or by a whole of the same unit to get a percentage."),
    "formula.name_is_no_name": N_("“{name}” cannot name a count. Take a letter, then letters, digits or _, at most {most} characters, neither min nor max."),
    "formula.no_slot": N_("The count “{name}” does not say what it is taken from. Choose one of the indicator’s sources."),
}  # fmt: skip
