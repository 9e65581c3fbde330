"""What the notifications app declares to the platform."""

from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.manifest import CHOICES, SIGNED_IN, App, Schedule, Tab, routes

from . import personal_data, tasks

APP = App(
    routes=routes(
        "notifications",
        {
            SIGNED_IN: (
                "mine",
                "choose",
                "preview",
                "open",
            ),
            CHOICES: ("unsubscribe",),
        },
    ),
    tabs=(Tab("account", 20, "notifications:mine", _("My digest")),),
    scopes={
        "notifications.digest": ("member",),
    },
    also_read={
        # Where somebody works, for them to choose from.
        "organisations.member": ("account_id = (SELECT equiplan_account())",),
        "organisations.assignment": (
            "EXISTS (SELECT 1 FROM organisations_member AS m WHERE m.id = {me}.member_id)",
        ),
        # A role in a unit that could not be read would look like one in the whole organisation.
        "organisations.unit": (
            "EXISTS (SELECT 1 FROM organisations_assignment AS a WHERE a.unit_id = {me}.id)",
        ),
        "organisations.organisation": (
            "EXISTS (SELECT 1 FROM organisations_member AS m WHERE m.organisation_id = {me}.id)",
            # Who is in a network with us, at the least asked to be.
            "EXISTS (SELECT 1 FROM networks_membership AS n"
            " WHERE {me}.id IN (n.network_id, n.member_id))",
            "EXISTS (SELECT 1 FROM networks_peer AS p WHERE p.elsewhere_id = {me}.id)",
            # What another installation or a letter names.
            "uid::text = (SELECT equiplan_key())",
        ),
        "organisations.invitation": ("key = (SELECT equiplan_key())",),
        # What a network asks its members for is read by whom it has asked.
        "data_requests.datarequest": (
            "EXISTS (SELECT 1 FROM data_requests_submission AS s"
            " WHERE s.data_request_id = {me}.id)",
        ),
        "data_requests.question": (
            "EXISTS (SELECT 1 FROM data_requests_datarequest AS d"
            " WHERE d.id = {me}.data_request_id)",
        ),
        "notifications.digest": (
            "EXISTS (SELECT 1 FROM organisations_member AS m WHERE m.id = {me}.member_id)",
        ),
    },
    schedules=(Schedule("notifications.letters", "hour", tasks.look),),
    personal_data=personal_data.BOOK,
)
