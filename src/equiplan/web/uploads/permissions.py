"""The only loaders of brought files: those of this organisation, a 404 to everybody else."""

from django.db.models import QuerySet

from equiplan.web.organisations.models import Organisation

from .models import Upload


def uploads_of(organisation: Organisation) -> QuerySet[Upload]:
    """Every file an organisation has brought."""
    return Upload.objects.filter(organisation=organisation)
