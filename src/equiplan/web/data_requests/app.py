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

from . import facts, personal_data, searching, tasks, waiting

APP = App(
    routes=routes(
        "data_requests",
        {
            READERS: (
                "list",
                "adoption",
                "data_request",
                "results",
                "submission",
                "answer",
            ),
            COLLECTORS: (
                "new",
                "change",
                "publish",
                "put_off",
                "close",
                "add_question",
                "question",
                "remove_question",
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
            SHARERS: ("publish_question",),
        },
    ),
    tabs=(Tab("figures", 40, "data_requests:list", _("Data requests")),),
    scopes={
        "data_requests.datarequest": ("network",),
        "data_requests.question": ("data_request",),
        "data_requests.submission": (
            "network",
            "member",
        ),
        "data_requests.draft": ("organisation",),
        "data_requests.submissioncell": ("submission",),
        "data_requests.lockexception": ("submission",),
        "data_requests.reminder": ("submission",),
        "data_requests.adoption": (
            "network",
            "member",
        ),
    },
    events={
        "data_request.made": _("wrote a data request"),
        "data_request.changed": _("changed what a data request asks for"),
        "data_request.published": _("published a data request"),
        "data_request.put_off": _("put off the deadline of a data request"),
        "data_request.newcomers": _("asked members that have come since, for"),
        "data_request.reminded": _("reminded members of a data request"),
        "data_request.locked": _("locked what was validated, in"),
        "data_request.closed": _("closed a data request"),
        "submission.begun": _("began to answer a network"),
        "submission.submitted": _("submitted figures to a network"),
        "submission.withdrawn": _("took figures back from a network"),
        "submission.validated": _("validated figures for a network"),
        "submission.returned": _("sent figures back to be corrected"),
        "submission.locked": _("locked the figures of a member"),
        "lock.opened": _("opened a lock for somebody"),
        "lock.closed": _("closed a lock again"),
    },
    facts=facts.FACTS,
    schedules=(Schedule("data_requests.every_day", "day", tasks.every_day),),
    waiting=waiting.WAITING,
    searched=searching.SEARCHED,
    acts=searching.ACTS,
    personal_data=personal_data.BOOK,
)
