"""The only loaders of readings: those of this organisation, a 404 to everybody else."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from equiplan.web.organisations.models import Organisation

from .models import Correction, Reading


def readings_of(organisation: Organisation) -> QuerySet[Reading]:
    """Every reading of an organisation, newest first, with its file and its plan."""
    readings = Reading.objects.filter(organisation=organisation)
    return readings.select_related("upload__by", "plan")


def reading_for(organisation: Organisation, reading_id: int) -> Reading:
    """One reading of an organisation; Http404 to everybody else."""
    return get_object_or_404(readings_of(organisation), pk=reading_id)


def corrections_of(reading: Reading) -> QuerySet[Correction]:
    """The corrections of a reading that hold, in order, with who made them."""
    return reading.corrections.filter(is_undone=False).select_related("by__account")


def plans_of_file(reading: Reading) -> set[int]:
    """The ids of the plans that the very same file has become, or gone into."""
    same = readings_of(reading.organisation).filter(upload__sha256=reading.upload.sha256)
    return set(same.exclude(plan=None).values_list("plan_id", flat=True))
