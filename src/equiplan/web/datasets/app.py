"""What the datasets app declares to the platform."""

from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.manifest import READERS, REPORTERS, App, Schedule, Tab, routes

from . import facts, personal_data, searching, services, waiting

APP = App(
    routes=routes(
        "datasets",
        {
            READERS: (
                "list",
                "dataset",
                "counting",
                "export",
            ),
            REPORTERS: (
                "new",
                "change",
                "remove",
                "restore",
                "forget",
                "enter",
                "bring",
                "people_file",
                "progress",
                "columns",
                "keep",
                "discard",
                "step",
                "remove_counting",
                "restore_counting",
            ),
        },
    ),
    tabs=(Tab("figures", 30, "datasets:list", _("Counts")),),
    scopes={
        "datasets.dataset": ("organisation",),
        "datasets.counting": ("dataset",),
        "datasets.step": ("counting",),
        "datasets.peoplefile": ("dataset",),
        "datasets.count": ("counting",),
        "datasets.protectedcube": ("counting",),
        "datasets.amount": ("counting",),
    },
    events={
        "dataset.added": _("added the dataset"),
        "dataset.changed": _("changed the dataset"),
        "dataset.removed": _("removed the dataset"),
        "dataset.restored": _("brought the dataset back"),
        "dataset.mapping_forgotten": _("had Equiplan forget how files are read, of the dataset"),
        "people_file.brought": _("brought a file to be counted, for the dataset"),
        "people_file.discarded": _("discarded a file, of the dataset"),
        "counting.kept": _("kept the counts"),
        "counting.replaced": _("replaced the counts"),
        "counting.submitted": _("submitted the counts"),
        "counting.validated": _("validated the counts"),
        "counting.locked": _("locked the counts"),
        "counting.returned": _("gave the counts back for correction"),
        "counting.removed": _("removed the counts"),
        "counting.restored": _("brought the counts back"),
        "retention.people_file_forgotten": _(
            "destroyed a file that was not counted, of the dataset"
        ),
    },
    facts=facts.FACTS,
    schedules=(Schedule("datasets.sweep", "hour", services.sweep),),
    waiting=waiting.WAITING,
    searched=searching.SEARCHED,
    acts=searching.ACTS,
    personal_data=personal_data.BOOK,
)
