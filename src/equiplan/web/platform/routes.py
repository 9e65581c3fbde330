"""Who may knock at each address: one row a URL name, and nothing answers without a row.

A row lets people reach the view. The objects behind it have their own door, in `access`, that
answers 404 to members of other organisations.
"""

from dataclasses import dataclass

from equiplan.domain.access.roles import Permission


@dataclass(frozen=True, slots=True)
class Route:
    """`deed` is what a member must be allowed to do; None where membership is not asked.

    `limit` is how many forms one address may send in a minute, 0 for any number;
    `limits_reading` counts the reading of the page as well.
    """

    is_public: bool = False
    is_demo_only: bool = False
    permission: Permission | None = None
    limit: int = 0
    limits_reading: bool = False


A_MINUTE = 20  # forms from one address, where anybody may send them
PUBLIC = Route(is_public=True, limit=A_MINUTE)
CHOICES = Route(is_public=True, limit=6 * A_MINUTE)  # harmless, and whole schools share an address
OUTGOING = Route(is_public=True, limit=A_MINUTE, limits_reading=True)
GUESSED = Route(limit=A_MINUTE)
DEMO_ONLY = Route(is_public=True, is_demo_only=True)
SIGNED_IN = Route()
READERS = Route(permission=Permission.READ)
COMMENTERS = Route(permission=Permission.COMMENT)
BRINGERS = Route(permission=Permission.BRING)
EDITORS = Route(permission=Permission.EDIT)
REPORTERS = Route(permission=Permission.REPORT)
DECIDERS = Route(permission=Permission.DECIDE)
SHARERS = Route(permission=Permission.SHARE)
COORDINATORS = Route(permission=Permission.COORDINATE)
COLLECTORS = Route(permission=Permission.COLLECT)
AUDITORS = Route(permission=Permission.AUDIT)
OF_PEOPLE = Route(permission=Permission.MANAGE_PEOPLE)
MANAGERS = Route(permission=Permission.MANAGE_ORGANISATION)

ROUTES: dict[str, Route] = {
    "home:index": READERS,
    "home:begun": READERS,
    "home:start": PUBLIC,
    "set_language": CHOICES,
    "platform:theme": CHOICES,
    "platform:style": DEMO_ONLY,
    "account_login": PUBLIC,
    "account_logout": SIGNED_IN,
    "account_signup": PUBLIC,
    "account_profile": SIGNED_IN,
    "account_change_address": GUESSED,
    "account_address": SIGNED_IN,
    "account_data": SIGNED_IN,
    "account_data_file": SIGNED_IN,
    "account_erase": GUESSED,
    "account_inactive": PUBLIC,
    "account_reset_password": PUBLIC,
    "account_reset_password_done": PUBLIC,
    "account_reset_password_from_key": PUBLIC,
    "account_reset_password_from_key_done": PUBLIC,
    "account_change_password": SIGNED_IN,
    "account_set_password": SIGNED_IN,
    "account_reauthenticate": GUESSED,
    "mfa_index": SIGNED_IN,
    "mfa_authenticate": PUBLIC,
    "mfa_reauthenticate": GUESSED,
    "mfa_activate_totp": GUESSED,
    "mfa_deactivate_totp": SIGNED_IN,
    "mfa_view_recovery_codes": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "mfa_download_recovery_codes": SIGNED_IN,
    "mfa_list_webauthn": SIGNED_IN,
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_edit_webauthn": SIGNED_IN,
    "mfa_remove_webauthn": SIGNED_IN,
    "mfa_login_webauthn": OUTGOING,
    "mfa_reauthenticate_webauthn": GUESSED,
    "usersessions_list": SIGNED_IN,
    "usersessions_end": SIGNED_IN,
    "openid_connect_login": OUTGOING,
    "openid_connect_callback": OUTGOING,
    "account_identity": SIGNED_IN,
    "account_identity_link": Route(limit=A_MINUTE, limits_reading=True),
    "account_identity_unlink": SIGNED_IN,
    "notifications:mine": SIGNED_IN,
    "notifications:choose": SIGNED_IN,
    "notifications:preview": SIGNED_IN,
    "notifications:open": SIGNED_IN,
    "notifications:unsubscribe": CHOICES,
    "help:index": SIGNED_IN,
    "help:page": SIGNED_IN,
    "help:sign_in": PUBLIC,
    "organisations:choose": SIGNED_IN,
    "organisations:enter": SIGNED_IN,
    "account_join": PUBLIC,
    "organisations:people": READERS,
    "organisations:person": READERS,
    "organisations:roles": READERS,
    "organisations:retention": READERS,
    "organisations:set_retention": MANAGERS,
    "organisations:leave": READERS,
    **dict.fromkeys(
        (
            "organisations:add_person",
            "organisations:correct_person",
            "organisations:remove_person",
            "organisations:restore_person",
            "organisations:give_role",
            "organisations:take_role",
            "organisations:invite",
            "organisations:invite_again",
            "organisations:withdraw_invitation",
        ),
        OF_PEOPLE,
    ),
    "organisations:audit": AUDITORS,
    "organisations:take_audit_away": AUDITORS,
    "organisations:logo": READERS,
    "organisations:profile": READERS,
    "organisations:identity": MANAGERS,
    "organisations:set_logo": MANAGERS,
    "organisations:words": READERS,
    "organisations:set_words": MANAGERS,
    "organisations:units": READERS,
    "organisations:add_unit": MANAGERS,
    "organisations:unit": MANAGERS,
    "organisations:remove_unit": MANAGERS,
    "plans:list": READERS,
    "plans:detail": READERS,
    "plans:export": READERS,
    "plans:new": DECIDERS,
    "plans:validate": READERS,
    "plans:revise": DECIDERS,
    "plans:status": DECIDERS,
    "plans:versions": READERS,
    "plans:version": READERS,
    "plans:compare": READERS,
    "plans:mine": READERS,
    "plans:late": READERS,
    "plans:due": READERS,
    "plans:lacking": READERS,
    "plans:facts": READERS,
    "plans:progress": READERS,
    "plans:measure": READERS,
    "plans:axis": READERS,
    "plans:action": READERS,
    "plans:document": READERS,
    "plans:indicator": READERS,
    "plans:add_axis": DECIDERS,
    "plans:add_action": DECIDERS,
    "plans:move": EDITORS,
    "plans:occurrence": EDITORS,
    "plans:comment": COMMENTERS,
    "plans:link": EDITORS,
    "plans:aim": EDITORS,
    "plans:value": REPORTERS,
    "plans:add_indicator": EDITORS,
    "plans:edit": EDITORS,
    "plans:remove": EDITORS,
    "plans:translate": EDITORS,
    "plans:undo": EDITORS,
    **dict.fromkeys(
        ("benchmarks:list", "benchmarks:series", "benchmarks:compare", "benchmarks:export"), READERS
    ),
    **dict.fromkeys(
        ("benchmarks:add", "benchmarks:check", "benchmarks:remove", "benchmarks:beside"), EDITORS
    ),
    "indicators:release_counting": SHARERS,
    "indicators:list": READERS,
    "indicators:figure": READERS,
    "indicators:bind": EDITORS,
    "indicators:unbind": EDITORS,
    "indicators:refresh": REPORTERS,
    "indicators:measures": READERS,
    "indicators:define": REPORTERS,
    "indicators:redefine": REPORTERS,
    "indicators:undefine": REPORTERS,
    "networks:list": READERS,
    "networks:join": SHARERS,
    "networks:reply": SHARERS,
    "networks:leave": SHARERS,
    "networks:members": READERS,
    "networks:invite": COORDINATORS,
    "networks:admit": COORDINATORS,
    "networks:end": COORDINATORS,
    "networks:answer": COORDINATORS,
    "networks:sharing": READERS,
    "networks:grant": SHARERS,
    "networks:revoke": SHARERS,
    "networks:seen": READERS,
    "networks:network_view": READERS,
    "networks:member": READERS,
    "networks:indicator": READERS,
    "networks:export": READERS,
    "networks:exchange": SHARERS,
    "networks:introduce": MANAGERS,
    "networks:forget": MANAGERS,
    "networks:package": SHARERS,
    "networks:send": SHARERS,
    "networks:receive": COORDINATORS,
    "networks:inbox": PUBLIC,
    **dict.fromkeys(
        (
            "data_requests:list",
            "data_requests:adoption",
            "data_requests:collection",
            "data_requests:results",
            "data_requests:report",
            "data_requests:answer",
        ),
        READERS,
    ),
    **dict.fromkeys(
        (
            "data_requests:new",
            "data_requests:change",
            "data_requests:publish",
            "data_requests:put_off",
            "data_requests:close",
            "data_requests:add_item",
            "data_requests:item",
            "data_requests:remove_item",
            "data_requests:remind",
            "data_requests:lock",
            "data_requests:lock_all",
            "data_requests:send_back",
            "data_requests:exception",
            "data_requests:end_exception",
        ),
        COLLECTORS,
    ),
    **dict.fromkeys(
        (
            "data_requests:withdraw",
            "data_requests:template",
            "data_requests:fill",
            "data_requests:roster",
        ),
        REPORTERS,
    ),
    "data_requests:validate": DECIDERS,
    "data_requests:release": SHARERS,
    "data_requests:give_back": DECIDERS,
    **dict.fromkeys(
        ("datasets:list", "datasets:dataset", "datasets:counting", "datasets:export"), READERS
    ),
    **dict.fromkeys(
        (
            "datasets:new",
            "datasets:change",
            "datasets:remove",
            "datasets:restore",
            "datasets:forget",
            "datasets:enter",
            "datasets:bring",
            "datasets:roster",
            "datasets:progress",
            "datasets:columns",
            "datasets:keep",
            "datasets:discard",
            "datasets:step",
            "datasets:remove_counting",
            "datasets:restore_counting",
        ),
        REPORTERS,
    ),
    "publications:list": READERS,
    "publications:release": READERS,
    "publications:file": READERS,
    "publications:withdraw": SHARERS,
    "publications:draft": SHARERS,
    "publications:progress": SHARERS,
    "publications:publish": SHARERS,
    "publications:public": OUTGOING,
    "publications:public_file": OUTGOING,
    **dict.fromkeys(
        ("datasets:list", "datasets:dataset", "datasets:counting", "datasets:export"), READERS
    ),
    **dict.fromkeys(
        (
            "datasets:new",
            "datasets:change",
            "datasets:remove",
            "datasets:restore",
            "datasets:forget",
            "datasets:enter",
            "datasets:bring",
            "datasets:roster",
            "datasets:progress",
            "datasets:columns",
            "datasets:keep",
            "datasets:discard",
            "datasets:step",
            "datasets:remove_counting",
            "datasets:restore_counting",
        ),
        REPORTERS,
    ),
    "imports:bring": BRINGERS,
    "imports:sample": BRINGERS,
    "imports:reading": READERS,
    "imports:progress": READERS,
    "imports:adopt": DECIDERS,
    "imports:again": BRINGERS,
    "imports:export": READERS,
    "imports:compare": DECIDERS,
    "imports:facts": BRINGERS,
    "imports:part": BRINGERS,
    "imports:correct": BRINGERS,
    "imports:undo": BRINGERS,
    "imports:columns": BRINGERS,
    "imports:understood": BRINGERS,
}
