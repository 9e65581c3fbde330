"""Every address of the site; the manifest of each app says who may enter there."""

from django.urls import include, path

from equiplan.web.organisations.views import inviting

urlpatterns = [
    path("", include("equiplan.web.home.urls")),
    path("", include("equiplan.web.platform.urls")),
    path("account/", include("equiplan.web.accounts.urls")),
    path("account/join/<str:key>/", inviting.join, name="account_join"),
    path("plans/", include("equiplan.web.plans.urls")),
    path("figures/", include("equiplan.web.indicators.urls")),
    path("figures/rosters/", include("equiplan.web.datasets.urls")),
    path("figures/requests/", include("equiplan.web.data_requests.urls")),
    path("figures/comparisons/", include("equiplan.web.benchmarks.urls")),
    path("figures/releases/", include("equiplan.web.publications.urls")),
    path("import/", include("equiplan.web.imports.urls")),
    path("digests/", include("equiplan.web.notifications.urls")),
    path("help/", include("equiplan.web.help.urls")),
    path("search/", include("equiplan.web.search.urls")),
    path("networks/", include("equiplan.web.networks.urls")),
    path("organisations/", include("equiplan.web.organisations.urls")),
]
handler429 = "equiplan.web.platform.rate_limits.too_many"
