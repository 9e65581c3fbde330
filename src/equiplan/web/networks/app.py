"""What the networks app declares to the platform."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from equiplan.web.platform.manifest import (
    COORDINATORS,
    MANAGERS,
    PUBLIC,
    READERS,
    SHARERS,
    App,
    MenuItem,
    Schedule,
    Tab,
    routes,
)

from . import personal_data, searching, waiting
from .services import packages

APP = App(
    routes=routes(
        "networks",
        {
            READERS: (
                "list",
                "members",
                "sharing",
                "seen",
                "network_view",
                "member",
                "indicator",
                "export",
            ),
            SHARERS: (
                "join",
                "reply",
                "leave",
                "grant",
                "revoke",
                "exchange",
                "package",
                "send",
            ),
            COORDINATORS: (
                "invite",
                "admit",
                "end",
                "answer",
                "receive",
            ),
            MANAGERS: (
                "introduce",
                "forget",
            ),
            PUBLIC: ("inbox",),
        },
    ),
    menu=(MenuItem(60, "networks:list", _("Networks"), frozenset({"networks"})),),
    sections={"networks": _("Networks")},
    tabs=(
        Tab("networks", 10, "networks:list", _("Our networks")),
        Tab("networks", 20, "networks:members", pgettext_lazy("organisations", "Our members")),
        Tab("networks", 30, "networks:network_view", _("What they share")),
        Tab("networks", 40, "networks:sharing", _("What we share")),
        Tab("networks", 50, "networks:seen", _("What others see of us")),
        Tab("networks", 60, "networks:exchange", _("Other installations")),
    ),
    scopes={
        "networks.membership": (
            "network",
            "member",
        ),
        "networks.agreement": ("membership",),
        "networks.peer": ("here",),
        "networks.package": ("peer",),
    },
    events={
        "membership.invited": _("invited an organisation into the network"),
        "membership.asked": _("asked to join a network"),
        "membership.accepted": _("accepted a membership"),
        "membership.declined": _("declined a membership"),
        "membership.withdrawn": _("withdrew a membership"),
        "membership.left": _("left a network"),
        "membership.ended": _("ended a membership"),
        "agreement.granted": _("granted an agreement"),
        "agreement.accepted": _("accepted an agreement"),
        "agreement.declined": _("declined an agreement"),
        "agreement.revoked": _("revoked an agreement"),
        "agreement.ended": _("ended an agreement"),
        "peer.added": _("exchanged keys with another installation"),
        "peer.key_replaced": _("replaced the key of another installation"),
        "peer.renewed": _("renewed the exchange with another installation"),
        "peer.removed": _("stopped the exchange with another installation"),
        "package.made": _("made a package for another installation"),
        "package.sent": _("sent a package to another installation"),
        "package.received": _("received a package from another installation"),
    },
    schedules=(Schedule("networks.packages", "day", packages.send_what_changed),),
    waiting=waiting.WAITING,
    searched=searching.SEARCHED,
    acts=searching.ACTS,
    personal_data=personal_data.BOOK,
)
