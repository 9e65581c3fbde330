"""What the platform app declares to the platform."""

from equiplan.web.platform.manifest import CHOICES, DEMO_ONLY, App, routes

APP = App(
    routes=routes(
        "platform",
        {
            CHOICES: ("theme",),
            DEMO_ONLY: ("style",),
        },
    ),
    scopes={
        "platform.job": ("organisation",),
    },
    unscoped={
        "platform.periodicrun": "says which recurring work was last done, and nothing of anybody",
        "platform.workerbeat": "says which processes live, and nothing of anybody",
    },
)
