"""The roles and permissions of `domain.access.roles`, with the words people see."""

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


class Permission(TextChoices):
    """What a role lets people do."""

    READ = roles.Permission.READ, _("Read the plans")
    COMMENT = roles.Permission.COMMENT, pgettext_lazy("permission", "Comment")
    BRING = roles.Permission.BRING, _("Bring documents")
    EDIT = roles.Permission.EDIT, _("Change actions")
    DECIDE = roles.Permission.DECIDE, _("Create, validate and revise plans")
    REPORT = roles.Permission.REPORT, _("Report the values of indicators")
    SHARE = roles.Permission.SHARE, _("Share with networks")
    COORDINATE = roles.Permission.COORDINATE, _("Run a network")
    COLLECT = roles.Permission.COLLECT, _("Ask members for figures")
    MANAGE_PEOPLE = roles.Permission.MANAGE_PEOPLE, _("Invite people and give roles")
    MANAGE_ORGANISATION = roles.Permission.MANAGE_ORGANISATION, _("Change the organisation")
    AUDIT = roles.Permission.AUDIT, _("Read the audit log")
