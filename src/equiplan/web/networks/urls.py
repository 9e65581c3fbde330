"""Addresses of networks."""

from django.urls import path

from .views import belonging, exchange, inbox, members, seeing, sharing

app_name = "networks"
urlpatterns = [
    path("", belonging.our_networks, name="list"),
    path("join/", belonging.join, name="join"),
    path("<int:membership_id>/reply/", belonging.reply, name="reply"),
    path("<int:membership_id>/leave/", belonging.leave, name="leave"),
    path("members/", members.our_members, name="members"),
    path("members/invite/", members.invite, name="invite"),
    path("members/<int:membership_id>/admit/", members.admit, name="admit"),
    path("members/<int:membership_id>/end/", members.end, name="end"),
    path("agreements/<int:agreement_id>/", members.answer, name="answer"),
    path("sharing/", sharing.sharing, name="sharing"),
    path("sharing/<int:membership_id>/grant/", sharing.grant, name="grant"),
    path("sharing/<int:agreement_id>/revoke/", sharing.revoke, name="revoke"),
    path("seen/", sharing.seen, name="seen"),
    path("together/", seeing.network_view, name="network_view"),
    path("together/<int:membership_id>/", seeing.member, name="member"),
    path("together/indicator/<slug:key>/", seeing.indicator, name="indicator"),
    path("together.<slug:extension>", seeing.export, name="export"),
    path("exchange/", exchange.exchange, name="exchange"),
    path("exchange/introduce/", exchange.introduce, name="introduce"),
    path("exchange/receive/", exchange.receive, name="receive"),
    path("exchange/inbox/", inbox.inbox, name="inbox"),
    path("exchange/<int:peer_id>/remove/", exchange.forget, name="forget"),
    path("exchange/<int:peer_id>/package/", exchange.package, name="package"),
    path("exchange/<int:peer_id>/send/", exchange.send, name="send"),
]
