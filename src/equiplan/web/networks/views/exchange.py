"""Pages between installations: exchange keys, hand over, send and bring packages."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from equiplan.domain.access.networks import Side
from equiplan.domain.errors import Refused
from equiplan.exchange import Introduction, fingerprint, introduced
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import permissions
from ..forms_exchange import IntroduceForm, PackageForm
from ..selectors import exchange as selectors
from ..services import arrivals, packages, peers
from .answers import ANY, attempt, spoken

HERE = "networks:exchange"
OTHER_KEY = "introduction.other_key"


@require_safe
def exchange(request: OrganisationRequest) -> HttpResponse:
    """Who we are to other installations, whom we know there, what went between us."""
    address = request.build_absolute_uri(reverse("networks:inbox"))
    context = {
        "introduction": selectors.introduction_of(request.organisation, address).line(),
        "fingerprint": selectors.our_fingerprint(),
        "neighbours": selectors.neighbours(request.organisation, clock.today(), spoken()),
    }
    return render(request, "networks/exchange.html", context)


@require_http_methods(ANY)
def introduce(request: OrganisationRequest) -> HttpResponse:
    """Add an organisation of another installation, by its introduction."""
    form = IntroduceForm(request.POST) if request.method == "POST" else IntroduceForm()
    new_key = ""
    if form.is_valid():
        try:
            line = introduced(form.cleaned_data["line"])
            _introduce(request, form, line)
        except Refused as refusal:
            form.add_error("line", refusal.sentence(spoken()))
            new_key = fingerprint(line.key) if refusal.code == OTHER_KEY else ""
        else:
            message = _(
                "Added. Now telephone them: the fingerprints must be the same on both sides."
            )
            messages.success(request, message)
            return redirect(HERE)
    context = {"form": form, "new_key": new_key}
    return render(request, "networks/introduce.html", context, status=400 if form.errors else 200)


def _introduce(request: OrganisationRequest, form: IntroduceForm, line: Introduction) -> None:
    peers.introduce(
        line,
        Side(form.cleaned_data["side"]),
        by=request.member,
        now=clock.now(),
        replaces_key=form.cleaned_data["replaces_key"],
    )


@require_http_methods(ANY)
def forget(request: OrganisationRequest, peer_id: int) -> HttpResponse:
    """Ask, then remove an organisation elsewhere with all that came from it."""
    peer = permissions.peer_of(request.organisation, peer_id)
    named = {"name": peer.elsewhere.name}
    if request.method == "POST":
        return attempt(
            request,
            lambda: peers.forget(peer, by=request.member, now=clock.now()),
            _("%(name)s is removed, with everything that came from it.") % named,
            reverse(HERE),
        )
    page = {
        "title": _("Remove %(name)s?") % named,
        "sentence": _(
            "Its key, the membership, the agreements and everything that came from it are deleted "
            "at once. What it has received from you stays there until it expires: if it is your "
            "network, leave it first, so that it is told."
        ),
        "yes": _("Remove"),
        "danger": True,
        "back": reverse(HERE),
    }
    return render(request, "ui/confirm_page.html", page)


@require_POST
def package(request: OrganisationRequest, peer_id: int) -> HttpResponse:
    """The next package as a file, to hand over by mail."""
    peer = permissions.peer_of(request.organisation, peer_id)
    try:
        made = packages.make(peer, by=request.member, now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect(HERE)
    answer = HttpResponse(made.zipped, content_type="application/zip")
    answer.headers["Content-Disposition"] = f'attachment; filename="{made.name}"'
    return answer


@require_POST
def send(request: OrganisationRequest, peer_id: int) -> HttpResponse:
    """Have the next package sent."""
    peer = permissions.peer_of(request.organisation, peer_id)
    return attempt(
        request,
        lambda: packages.send_soon(peer, by=request.member),
        _("The package is on its way: this page says when it has arrived, or why it has not."),
        reverse(HERE),
    )


@require_http_methods(ANY)
def receive(request: OrganisationRequest) -> HttpResponse:
    """Bring a package that came by hand."""
    is_sent = request.method == "POST"
    form = PackageForm(request.POST, request.FILES) if is_sent else PackageForm()
    if form.is_valid():
        try:
            packed, signature = form.files_given()
            kept = arrivals.receive(packed, signature, by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error("package", refusal.sentence(spoken()))
        else:
            message = _(
                "The package of %(name)s is taken. What is new in it waits for you to accept."
            )
            messages.success(request, message % {"name": kept.peer.elsewhere.name})
            return redirect("networks:members")
    status = 400 if form.errors else 200
    return render(request, "networks/receive.html", {"form": form}, status=status)
