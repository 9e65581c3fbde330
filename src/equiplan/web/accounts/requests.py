"""What a view may count on once its route has let a signed-in person in."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from .models import Account


class AccountRequest(HttpRequest):
    """A request of a person who has signed in."""

    user: Account
    htmx: HtmxDetails
    is_demo: bool
