"""What the uploads app declares to the platform."""

from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.manifest import App

from . import personal_data

APP = App(
    scopes={
        "uploads.upload": ("organisation",),
    },
    events={
        "upload.received": _("brought the file"),
        "retention.upload_forgotten": _("forgot the file"),
    },
    personal_data=personal_data.BOOK,
)
