"""What the publications app declares to the platform."""

from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.manifest import PUBLISHED, READERS, SHARERS, App, Tab, routes

from . import personal_data, searching, waiting

APP = App(
    routes=routes(
        "publications",
        {
            READERS: (
                "list",
                "publication",
                "file",
            ),
            SHARERS: (
                "withdraw",
                "draft",
                "progress",
                "publish",
            ),
            PUBLISHED: (
                "public",
                "public_file",
            ),
        },
    ),
    tabs=(Tab("figures", 60, "publications:list", _("Publications")),),
    scopes={
        "publications.draft": ("organisation",),
        "publications.population": ("organisation",),
        "publications.publication": ("organisation",),
    },
    events={
        "publication.prepared": _("prepared the publication"),
        "publication.published": _("published"),
        "publication.withdrawn": _("withdrew the publication"),
    },
    waiting=waiting.WAITING,
    searched=searching.SEARCHED,
    personal_data=personal_data.BOOK,
)
