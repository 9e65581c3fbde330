"""Every address of the site; `shared.doors` says who may knock at each."""

from django.urls import include, path

from equiplan.web.organisations.views import inviting

urlpatterns = [
    path("", include("equiplan.web.home.urls")),
    path("", include("equiplan.web.shared.urls")),
    path("account/", include("equiplan.web.accounts.urls")),
    path("account/join/<str:key>/", inviting.join, name="account_join"),
    path("plans/", include("equiplan.web.plans.urls")),
    path("figures/", include("equiplan.web.figures.urls")),
    path("figures/rosters/", include("equiplan.web.rosters.urls")),
    path("figures/requests/", include("equiplan.web.collecting.urls")),
    path("figures/comparisons/", include("equiplan.web.comparing.urls")),
    path("figures/releases/", include("equiplan.web.releases.urls")),
    path("import/", include("equiplan.web.intake.urls")),
    path("digests/", include("equiplan.web.digests.urls")),
    path("help/", include("equiplan.web.help.urls")),
    path("networks/", include("equiplan.web.networks.urls")),
    path("organisations/", include("equiplan.web.organisations.urls")),
]
handler429 = "equiplan.web.shared.limits.too_many"
