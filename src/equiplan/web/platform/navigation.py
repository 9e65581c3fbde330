"""The pages that belong together, for their tabs: a row a page, in the order people meet them."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

ROOMS = {
    "organisation": (
        _("The organisation"),
        (
            ("organisations:profile", _("Identity")),
            ("organisations:units", _("Units")),
            ("organisations:words", _("Words")),
            ("organisations:people", _("People")),
            ("organisations:roles", _("Roles")),
            ("organisations:retention", _("Retention")),
            ("organisations:audit", _("Audit log")),
        ),
    ),
    "account": (
        _("My account"),
        (
            ("account_profile", _("Who I am")),
            ("notifications:mine", _("My digest")),
            ("account_change_password", _("Password")),
            ("mfa_index", _("Second factor")),
            ("account_identity", _("Single sign-on")),
            ("usersessions_list", _("Sessions")),
            ("account_data", _("My data")),
        ),
    ),
    "networks": (
        _("Networks"),
        (
            ("networks:list", _("Our networks")),
            ("networks:members", pgettext_lazy("organisations", "Our members")),
            ("networks:network_view", _("What they share")),
            ("networks:sharing", _("What we share")),
            ("networks:seen", _("What others see of us")),
            ("networks:exchange", _("Other installations")),
        ),
    ),
    "figures": (
        _("Figures"),
        (
            ("indicators:list", _("Indicators")),
            ("indicators:measures", pgettext_lazy("figures", "Measures")),
            ("datasets:list", _("Counts")),
            ("data_requests:list", _("Data requests")),
            ("benchmarks:list", _("Comparisons")),
            ("publications:list", _("Publications")),
        ),
    ),
}
