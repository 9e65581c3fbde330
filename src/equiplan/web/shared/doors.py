"""Who may knock at each address: one row a URL name, and nothing answers without a row.

A row lets people reach the view. The objects behind it have their own door, in `access`, that
answers 404 to members of other organisations.
"""

from dataclasses import dataclass

from equiplan.core.roles import Deed


@dataclass(frozen=True, slots=True)
class Door:
    """`deed` is what a member must be allowed to do; None where membership is not asked.

    `limit` is how many forms one address may send in a minute, 0 for any number;
    `limits_reading` counts the reading of the page as well.
    """

    is_public: bool = False
    is_demo_only: bool = False
    deed: Deed | None = None
    limit: int = 0
    limits_reading: bool = False


A_MINUTE = 20  # forms from one address, where anybody may send them
PUBLIC = Door(is_public=True, limit=A_MINUTE)
CHOICES = Door(is_public=True, limit=6 * A_MINUTE)  # harmless, and whole schools share an address
OUTGOING = Door(is_public=True, limit=A_MINUTE, limits_reading=True)
GUESSED = Door(limit=A_MINUTE)
DEMO_ONLY = Door(is_public=True, is_demo_only=True)
SIGNED_IN = Door()
READERS = Door(deed=Deed.READ)
COMMENTERS = Door(deed=Deed.COMMENT)
BRINGERS = Door(deed=Deed.BRING)
EDITORS = Door(deed=Deed.EDIT)
REPORTERS = Door(deed=Deed.REPORT)
DECIDERS = Door(deed=Deed.DECIDE)
SHARERS = Door(deed=Deed.SHARE)
COORDINATORS = Door(deed=Deed.COORDINATE)
COLLECTORS = Door(deed=Deed.COLLECT)
AUDITORS = Door(deed=Deed.AUDIT)
OF_PEOPLE = Door(deed=Deed.MANAGE_PEOPLE)
MANAGERS = Door(deed=Deed.MANAGE_ORGANISATION)

DOORS: dict[str, Door] = {
    "home:index": READERS,
    "home:begun": READERS,
    "home:start": PUBLIC,
    "set_language": CHOICES,
    "shared:theme": CHOICES,
    "shared:style": DEMO_ONLY,
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
    "account_identity_link": Door(limit=A_MINUTE, limits_reading=True),
    "account_identity_unlink": SIGNED_IN,
    "digests:mine": SIGNED_IN,
    "digests:choose": SIGNED_IN,
    "digests:preview": SIGNED_IN,
    "digests:open": SIGNED_IN,
    "digests:unsubscribe": CHOICES,
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
        ("comparing:list", "comparing:series", "comparing:compare", "comparing:export"), READERS
    ),
    **dict.fromkeys(
        ("comparing:add", "comparing:check", "comparing:remove", "comparing:beside"), EDITORS
    ),
    "figures:release_counting": SHARERS,
    "figures:list": READERS,
    "figures:figure": READERS,
    "figures:bind": EDITORS,
    "figures:unbind": EDITORS,
    "figures:refresh": REPORTERS,
    "figures:measures": READERS,
    "figures:define": REPORTERS,
    "figures:redefine": REPORTERS,
    "figures:undefine": REPORTERS,
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
            "collecting:list",
            "collecting:adoption",
            "collecting:collection",
            "collecting:results",
            "collecting:report",
            "collecting:answer",
        ),
        READERS,
    ),
    **dict.fromkeys(
        (
            "collecting:new",
            "collecting:change",
            "collecting:publish",
            "collecting:put_off",
            "collecting:close",
            "collecting:add_item",
            "collecting:item",
            "collecting:remove_item",
            "collecting:remind",
            "collecting:lock",
            "collecting:lock_all",
            "collecting:send_back",
            "collecting:exception",
            "collecting:end_exception",
        ),
        COLLECTORS,
    ),
    **dict.fromkeys(
        ("collecting:withdraw", "collecting:template", "collecting:fill", "collecting:roster"),
        REPORTERS,
    ),
    "collecting:validate": DECIDERS,
    "collecting:release": SHARERS,
    "collecting:give_back": DECIDERS,
    **dict.fromkeys(
        ("rosters:list", "rosters:dataset", "rosters:counting", "rosters:export"), READERS
    ),
    **dict.fromkeys(
        (
            "rosters:new",
            "rosters:change",
            "rosters:remove",
            "rosters:restore",
            "rosters:forget",
            "rosters:enter",
            "rosters:bring",
            "rosters:roster",
            "rosters:progress",
            "rosters:columns",
            "rosters:keep",
            "rosters:discard",
            "rosters:step",
            "rosters:remove_counting",
            "rosters:restore_counting",
        ),
        REPORTERS,
    ),
    "releases:list": READERS,
    "releases:release": READERS,
    "releases:file": READERS,
    "releases:withdraw": SHARERS,
    "releases:draft": SHARERS,
    "releases:progress": SHARERS,
    "releases:publish": SHARERS,
    "releases:public": OUTGOING,
    "releases:public_file": OUTGOING,
    **dict.fromkeys(
        ("rosters:list", "rosters:dataset", "rosters:counting", "rosters:export"), READERS
    ),
    **dict.fromkeys(
        (
            "rosters:new",
            "rosters:change",
            "rosters:remove",
            "rosters:restore",
            "rosters:forget",
            "rosters:enter",
            "rosters:bring",
            "rosters:roster",
            "rosters:progress",
            "rosters:columns",
            "rosters:keep",
            "rosters:discard",
            "rosters:step",
            "rosters:remove_counting",
            "rosters:restore_counting",
        ),
        REPORTERS,
    ),
    "intake:bring": BRINGERS,
    "intake:sample": BRINGERS,
    "intake:reading": READERS,
    "intake:progress": READERS,
    "intake:adopt": DECIDERS,
    "intake:again": BRINGERS,
    "intake:export": READERS,
    "intake:compare": DECIDERS,
    "intake:facts": BRINGERS,
    "intake:part": BRINGERS,
    "intake:deed": BRINGERS,
    "intake:undo": BRINGERS,
    "intake:columns": BRINGERS,
    "intake:understood": BRINGERS,
}
