"""The page a person lands on, and the page on which an installation begins."""

from allauth.account.utils import perform_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from . import permissions, selectors, services
from .checklist import checklist
from .forms import StartForm

YEAR = 365 * 24 * 3600


def index(request: OrganisationRequest) -> HttpResponse:
    """What the organisation has, and what waits for this person."""
    home = selectors.home(request.member, clock.today())
    steps = () if _hidden(request) in request.COOKIES else checklist(request.member)
    context = {"home": home, "steps": steps, "done": sum(step.is_done for step in steps)}
    return render(request, "home/index.html", context)


def _hidden(request: OrganisationRequest) -> str:
    """The cookie of a person who wants to see the first steps of an organisation no more."""
    return f"begun-{request.member.pk}"


@require_POST
def begun(request: OrganisationRequest) -> HttpResponse:
    """Show me the first steps no more, in this browser."""
    answer = redirect("home:index")
    safe = request.is_secure()
    answer.set_cookie(_hidden(request), "1", YEAR, secure=safe, httponly=True, samesite="Lax")
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, key: str) -> HttpResponse:
    """The first organisation and its administrator, who is then signed in."""
    permissions.check_start(key)
    form = StartForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        member = services.begin(form.start(), key, now=clock.now())
        perform_login(request, member.account, email_verification="none")
        return redirect("home:index")
    return render(request, "home/start.html", {"form": form})
