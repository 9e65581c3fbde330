"""Rows of people: who is there, who signs in, what each may do, who is invited."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property

from equiplan.domain.access.roles import MUST_END
from equiplan.web.platform.ordering import Folded
from equiplan.web.platform.roles import Role

from .organisation import Organisation, Unit


class Member(models.Model):
    """An account that works in an organisation; what it may do there are its assignments."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships"
    )
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="members")

    class Meta:
        ordering = (Folded("organisation__name"), "pk")
        constraints = (
            models.UniqueConstraint(fields=("account", "organisation"), name="member_once"),
        )

    def __str__(self) -> str:
        return str(self.account)

    @cached_property
    def given(self) -> "tuple[Assignment, ...]":
        """Its assignments with their units, those that have ended included; read once."""
        return tuple(self.assignments.select_related("unit"))


class Assignment(models.Model):
    """A role of a member, in the whole organisation or in one unit and all that is below it.

    It holds up to `ends_on`, that day included; an auditor's always ends.
    """

    member = models.ForeignKey(Member, models.CASCADE, related_name="assignments")
    role = models.CharField(max_length=20, choices=Role)
    unit = models.ForeignKey(
        Unit, models.CASCADE, null=True, blank=True, related_name="assignments"
    )
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("member", "role", "unit"), name="assignment_in_unit"),
            models.UniqueConstraint(
                fields=("member", "role"),
                condition=Q(unit__isnull=True),
                name="assignment_in_organisation",
            ),
            models.CheckConstraint(
                name="assignment_of_some_roles_ends",
                condition=~Q(role__in=sorted(MUST_END)) | Q(ends_on__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.member}: {self.get_role_display()}"


class Person(models.Model):
    """Somebody an organisation knows, who may have no account: a name on a committee.

    `member` is set for who signs in; `removed_at` for who is not there any more.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="people")
    member = models.OneToOneField(
        Member, models.SET_NULL, null=True, blank=True, related_name="person"
    )
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    function = models.CharField(max_length=200, blank=True)
    unit = models.ForeignKey(Unit, models.SET_NULL, null=True, blank=True, related_name="people")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = (Folded("name"), "pk")
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name


class Invitation(models.Model):
    """A letter that lets its reader open an account here, with a role; `key` is a digest of it.

    It ends on `ends_at`, when it is accepted or when it is taken back. `language` is that of the
    letter; `sent_at` is empty while no letter has left, and the link is handed over otherwise. It
    goes with its unit: a role in a part must not become one in the whole.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, models.CASCADE, related_name="invitations")
    email = models.EmailField()
    role = models.CharField(max_length=20, choices=Role)
    unit = models.ForeignKey(Unit, models.CASCADE, null=True, blank=True, related_name="+")
    role_ends_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="fr")
    key = models.CharField(max_length=64, unique=True)
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    ends_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"{self.person} ({self.get_role_display()})"
