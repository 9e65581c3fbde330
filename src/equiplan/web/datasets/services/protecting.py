"""Protecting the counts of a sensitive dataset, once: what is stored is what every page shows."""

from equiplan.disclosure.rounding import BASE
from equiplan.domain.figures.cells import Value
from equiplan.domain.figures.cube import Cube, to_json

from ..models import Count, Counting, Dataset, Policy, ProtectedCube
from ..selectors.protected import SEX, protected_cube
from ..tallies import SEXES


def protect(counting: Counting) -> None:
    """Store what may be seen of a counting of a sensitive dataset; nothing of others."""
    dataset = counting.dataset
    if dataset.policy != Policy.SENSITIVE:
        return
    counts = Count.objects.filter(counting=counting)
    rows = counts.values_list("sex", "breakdown", "number")
    cube = protected_cube(dataset, counting.dimensions, rows)
    ProtectedCube.objects.update_or_create(
        counting=counting, defaults={"base": BASE, "cube": to_json(cube)}
    )
    counting.shown_sums = _sums(cube)
    Counting.objects.filter(pk=counting.pk).update(shown_sums=counting.shown_sums)


def protect_all(dataset: Dataset) -> None:
    """The same for all that was ever counted of a dataset, removed or not."""
    for counting in Counting.objects.filter(dataset=dataset):
        counting.dataset = dataset
        protect(counting)


def _sums(cube: Cube) -> dict[str, int]:
    cells = {str(sex): cube.cell({SEX: sex}) for sex in SEXES}
    return {sex: int(cell.number) for sex, cell in cells.items() if isinstance(cell, Value)}
