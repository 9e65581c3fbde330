"""The roles and deeds of `domain.access.roles`, with the words people see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from equiplan.domain.access import roles


class Role(TextChoices):
    """From the one who answers for the organisation's pages to the one who looks."""

    ADMINISTRATOR = roles.Role.ADMINISTRATOR, _("Administrator")
    EQUALITY_OFFICER = roles.Role.EQUALITY_OFFICER, _("Equality officer")
    CONTRIBUTOR = roles.Role.CONTRIBUTOR, _("Contributor")
    DATA_OFFICER = roles.Role.DATA_OFFICER, _("Data officer")
    COMMITTEE_MEMBER = roles.Role.COMMITTEE_MEMBER, _("Committee member")
    AUDITOR = roles.Role.AUDITOR, _("Auditor")
    NETWORK_COORDINATOR = roles.Role.NETWORK_COORDINATOR, _("Network coordinator")


class Deed(TextChoices):
    """What a role lets people do."""

    READ = roles.Deed.READ, _("Read the plans")
    COMMENT = roles.Deed.COMMENT, pgettext_lazy("deed", "Comment")
    BRING = roles.Deed.BRING, _("Bring documents")
    EDIT = roles.Deed.EDIT, _("Change actions")
    DECIDE = roles.Deed.DECIDE, _("Create, validate and revise plans")
    REPORT = roles.Deed.REPORT, _("Report the values of indicators")
    SHARE = roles.Deed.SHARE, _("Share with networks")
    COORDINATE = roles.Deed.COORDINATE, _("Run a network")
    COLLECT = roles.Deed.COLLECT, _("Ask members for figures")
    MANAGE_PEOPLE = roles.Deed.MANAGE_PEOPLE, _("Invite people and give roles")
    MANAGE_ORGANISATION = roles.Deed.MANAGE_ORGANISATION, _("Change the organisation")
    AUDIT = roles.Deed.AUDIT, _("Read the audit log")
