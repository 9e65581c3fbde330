"""What both sides of a membership do alike: begin one by a name, answer what the other began."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from equiplan.domain.access.networks import Step
from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest

from ..forms import NameForm
from .answers import attempt, spoken

ANSWERS = {"accept": Step.ACCEPT, "decline": Step.DECLINE}


def begin(
    request: OrganisationRequest, template: str, service: Callable[[str], str], *, then: str
) -> HttpResponse:
    """Ask for the name of the other side; `service` begins with it and says what was done."""
    form = NameForm(request.POST) if request.method == "POST" else NameForm()
    if form.is_valid():
        try:
            done = service(form.cleaned_data["said"])
        except Refused as refusal:
            form.add_error("said", refusal.sentence(spoken()))
        else:
            messages.success(request, done)
            return redirect(then)
    return render(request, template, {"form": form}, status=400 if form.errors else 200)


def answer(
    request: OrganisationRequest,
    service: Callable[[Step], object],
    messages_of: dict[Step, str],
    *,
    then: str,
) -> HttpResponse:
    """Accept or decline what the other side began; `said` tells the person which it was."""
    step = ANSWERS.get(request.POST.get("answer", ""))
    if step is None:
        raise Http404
    return attempt(request, lambda: service(step), messages_of[step], reverse(then))
