"""The letter of a reminder: what is owed to which network by when, in its reader's language."""

from datetime import date

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.organisations import letters
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member
from equiplan.web.platform.links import absolute

from .models import Submission
from .tables import text_of


def readers(submission: Submission) -> list[Member]:
    """Who answers for the member; before anybody does, all who may report everything."""
    held = organisations.held_on(submission.data_request.due_on).values("member")
    people = Member.objects.filter(
        organisation=submission.member, account__is_active=True, pk__in=held
    ).select_related("account", "organisation")
    answering = [each for each in people if each.pk == submission.answers_id]
    return answering or [each for each in people if _submissions(each)]


def _submissions(member: Member) -> bool:
    return organisations.extent_of(member, Permission.REPORT) == Extent.ALL


def remind(submission: Submission, today: date) -> int:
    """Send the letter to everybody who should read it; to how many it has left."""
    return sum(letters.send(_letter(submission, each, today)) for each in readers(submission))


def _letter(submission: Submission, reader: Member, today: date) -> EmailMessage:
    language = reader.account.language or reader.organisation.language
    with translation.override(language):
        title = text_of(submission.data_request.titles, language)
        context = {
            "reader": reader,
            "submission": submission,
            "title": title,
            "purpose": text_of(submission.data_request.purposes, language),
            "is_late": submission.data_request.due_on < today,
            "link": _link(submission),
        }
        subject = _("%(network)s awaits your figures: %(title)s")
        named = {"network": _on_one_line(submission.network.name), "title": _on_one_line(title)}
        body = render_to_string("data_requests/letters/reminder.txt", context)
    return EmailMessage(subject % named, body, to=[reader.account.email])


def _on_one_line(text: str) -> str:
    """Words that may hold line ends, made fit for a header."""
    return " ".join(text.split())


def _link(submission: Submission) -> str:
    """The page of the answer, which first enters the right organisation."""
    path = reverse("data_requests:answer", args=[submission.pk]).removeprefix("/")
    return absolute("notifications:open", submission.member_id, path)
