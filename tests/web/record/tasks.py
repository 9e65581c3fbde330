"""A job that leaves a line in the record."""

from django.utils import timezone
from django_tasks import task

from equiplan.web.organisations.audit import record_by_itself
from equiplan.web.organisations.models import Organisation


@task()
def write_a_line(organisation: int) -> None:
    """Say that something was done."""
    body = Organisation.objects.get(pk=organisation)
    record_by_itself(body, "plan.closed", body, at=timezone.now())
