"""The indicators that the product knows, by code; one file for each rule and its variants."""

from collections.abc import Mapping
from types import MappingProxyType

from ..model import Measure
from . import share_of_women

FAMILIES = (share_of_women,)
MEASURES: Mapping[str, Measure] = MappingProxyType(
    {measure.code: measure for family in FAMILIES for measure in family.MEASURES}
)
