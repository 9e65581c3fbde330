"""What the imports app declares to the platform."""

from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.manifest import (
    BRINGERS,
    DECIDERS,
    READERS,
    App,
    MenuItem,
    Schedule,
    routes,
)

from . import personal_data, retention, searching, waiting

APP = App(
    routes=routes(
        "imports",
        {
            BRINGERS: (
                "bring",
                "sample",
                "again",
                "facts",
                "part",
                "correct",
                "take",
                "line",
                "undo",
                "columns",
                "understood",
            ),
            READERS: (
                "reading",
                "progress",
                "export",
                "picture",
            ),
            DECIDERS: (
                "adopt",
                "compare",
            ),
        },
    ),
    menu=(
        MenuItem(
            40, "imports:bring", _("Import a plan"), frozenset({"imports"}), asks_permission=True
        ),
    ),
    scopes={
        "imports.reading": ("organisation",),
        "imports.correction": ("reading",),
    },
    events={
        "reading.begun": _("had a document read"),
        "reading.columns_chosen": _("said what the columns hold, for"),
        "reading.lines_said": _("said what lines of the document are, in"),
        "reading.corrected": _("corrected what was read in"),
        "reading.correction_undone": _("took a correction back, in"),
    },
    schedules=(Schedule("imports.retention", "day", retention.forget),),
    waiting=waiting.WAITING,
    searched=searching.SEARCHED,
    acts=searching.ACTS,
    personal_data=personal_data.BOOK,
)
