"""Counting, written once: the same expressions run on DuckDB and on Spark."""

from collections.abc import Sequence
from typing import Any

import ibis
import ibis.expr.types as ir

PEOPLE = "people"
_SPARE = "(?i)[\\s\u00a0\u202f'’€$£]|euros?|eur|usd|gbp|xof|fcfa|cfa"
"""What may stand in an amount beside its figures."""
Keys = Sequence[str]
"""The names of columns of a table."""


def text_of(column: ir.Value) -> ir.StringValue:
    """A column as text, empty where it says nothing."""
    text: ir.StringValue = column.cast("string").fill_null("")
    return text


def counted(table: ir.Table, keys: Keys, weight: str | None = None) -> ir.Table:
    """How many rows there are of each combination of keys, and how many `people`: as many as
    rows, or as the column `weight` says."""
    people = ibis._.count() if weight is None else ibis._[weight].sum()
    return table.group_by(list(keys)).aggregate(**{PEOPLE: people, "rows": ibis._.count()})


def number_of(column: ir.Value) -> ir.FloatingValue:
    """An amount as a number, null where it is none: "45 000,50 €", "45,000.5", "1.200".

    One mark before exactly three digits groups thousands, as in `domain.text.numbers`,
    unless four or more digits stand before it; the last of two different marks is the decimal one.
    """
    if column.type().is_numeric():
        value = column.cast("float64")
        return ibis.ifelse(value.isnan() | value.isinf(), ibis.null("float64"), value)
    plain = text_of(column).re_replace(_SPARE, "")
    cents = plain.re_extract(r"^-?(\d{4,}[.,]\d+|.*[.,](\d{1,2}|\d{4,}))$", 0)
    fraction = cents.re_extract(r"[.,](\d+)$", 1)
    whole = ibis.ifelse(fraction == "", plain, plain.re_replace(r"[.,]\d+$", ""))
    grouped = whole.re_search(r"^-?\d{1,3}([.,]\d{3})*$") | whole.re_search(r"^-?\d+$")
    digits = whole.re_replace(r"[.,]", "") + "." + ibis.ifelse(fraction == "", "0", fraction)
    number: ir.FloatingValue = ibis.ifelse(grouped, digits, ibis.null("string")).cast("float64")
    return number


def quartile_of(amount: ir.NumericValue) -> ir.IntegerValue:
    """Which quarter of the people an amount falls in, 1 the lowest, null where there is none.

    Equal amounts fall in one quarter: that of the first of them, in order of amount.
    """
    in_order = ibis.window(order_by=[amount.isnull(), amount])
    before = ibis.rank().over(in_order)
    people = amount.count().over(ibis.window())
    quarter = ((before * 4) // people + 1).cast("int64")
    return ibis.ifelse(amount.isnull(), ibis.null("int64"), quarter)


def summed(table: ir.Table, keys: Keys, cells: ir.Table, amount: ir.NumericValue) -> ir.Table:
    """How many have an amount, its sum and its median, by the cell that their keys are in.

    `cells` has the keys, as text, and the number of their `cell`.
    """
    people = table.select(*keys, amount=amount)
    placed = people.join(cells, list(keys)).filter(ibis._.amount.notnull())
    return placed.group_by("cell").aggregate(
        number=ibis._.amount.count(), total=ibis._.amount.sum(), median=ibis._.amount.median()
    )


def holding(column: ir.Value, values: Sequence[Any]) -> ir.BooleanValue:
    """Whether a column holds one of some values; None among them is an empty cell."""
    some = [value for value in values if value is not None]
    holds = column.isin(some) if some else ibis.literal(False)
    found: ir.BooleanValue = holds.fill_null(False)
    return found | column.isnull() if len(some) < len(values) else found
