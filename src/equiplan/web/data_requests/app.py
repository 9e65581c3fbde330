"""What the data_requests app declares to the platform."""

from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.manifest import (
    COLLECTORS,
    DECIDERS,
    READERS,
    REPORTERS,
    SHARERS,
    App,
    Schedule,
    Tab,
    routes,
)

from . import facts, personal_data, tasks, waiting

APP = App(
    routes=routes(
        "data_requests",
        {
            READERS: (
                "list",
                "adoption",
                "collection",
                "results",
                "report",
                "answer",
            ),
            COLLECTORS: (
                "new",
                "change",
                "publish",
                "put_off",
                "close",
                "add_item",
                "item",
                "remove_item",
                "remind",
                "lock",
                "lock_all",
                "send_back",
                "exception",
                "end_exception",
            ),
            REPORTERS: (
                "withdraw",
                "template",
                "fill",
                "roster",
            ),
            DECIDERS: (
                "validate",
                "give_back",
            ),
            SHARERS: ("release",),
        },
    ),
    tabs=(Tab("figures", 40, "data_requests:list", _("Data requests")),),
    scopes={
        "data_requests.collection": ("network",),
        "data_requests.item": ("collection",),
        "data_requests.report": (
            "network",
            "member",
        ),
        "data_requests.draft": ("organisation",),
        "data_requests.reportcell": ("report",),
        "data_requests.lockexception": ("report",),
        "data_requests.reminder": ("report",),
        "data_requests.adoption": (
            "network",
            "member",
        ),
    },
    events={
        "collection.made": _("wrote a collection"),
        "collection.changed": _("changed what a collection asks for"),
        "collection.published": _("published a collection"),
        "collection.put_off": _("put off the deadline of a collection"),
        "collection.newcomers": _("asked members that have come since, for"),
        "collection.reminded": _("reminded members of a collection"),
        "collection.locked": _("locked what was validated, in"),
        "collection.closed": _("closed a collection"),
        "report.begun": _("began to answer a network"),
        "report.submitted": _("submitted figures to a network"),
        "report.withdrawn": _("took figures back from a network"),
        "report.validated": _("validated figures for a network"),
        "report.returned": _("sent figures back to be corrected"),
        "report.locked": _("locked the figures of a member"),
        "lock.opened": _("opened a lock for somebody"),
        "lock.closed": _("closed a lock again"),
    },
    facts=facts.FACTS,
    schedules=(Schedule("data_requests.every_day", "day", tasks.every_day),),
    waiting=waiting.WAITING,
    personal_data=personal_data.BOOK,
)
