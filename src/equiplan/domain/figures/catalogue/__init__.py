"""The indicators that the product knows, by code; one file for each rule and its variants."""

from collections.abc import Mapping
from types import MappingProxyType

from ..indicators import Measure
from . import (
    actions_done,
    coverage,
    dissimilarity,
    glass_ceiling,
    masculine_advantage,
    numbers,
    parity_ratio,
    part_time,
    pay_gap,
    pay_quartiles,
    pipeline,
    scales,
    share_of_women,
    success_rate,
    women_to_men,
)

# in the order in which people read them
FAMILIES: tuple[tuple[Measure, ...], ...] = (
    share_of_women.MEASURES,
    parity_ratio.MEASURES,
    women_to_men.MEASURES,
    pipeline.MEASURES,
    glass_ceiling.MEASURES,
    masculine_advantage.MEASURES,
    dissimilarity.MEASURES,
    success_rate.MEASURES,
    pay_gap.MEASURES,
    pay_quartiles.MEASURES,
    part_time.MEASURES,
    coverage.MEASURES,
    actions_done.MEASURES,
    numbers.MEASURES,
    scales.MEASURES,
)
MEASURES: Mapping[str, Measure] = MappingProxyType(
    {measure.code: measure for family in FAMILIES for measure in family}
)
