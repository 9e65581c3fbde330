"""The only writers of collecting: one transaction, its rows and one audit event each."""

from .answering import Written, save
from .checks import DataRequestRefused
from .exceptions import grant_exception, revoke_exception
from .publishing import publish_question
from .reminding import arrived, remind_by_hand, take, who_is_due
from .requests import (
    Asked,
    Terms,
    add_question,
    ask_members,
    ask_newcomers,
    change,
    change_question,
    close,
    make,
    publish,
    put_off,
    remove_question,
)
from .stepping import lock, lock_all, send_back, submit, validate, withdraw

__all__ = [
    "Asked",
    "DataRequestRefused",
    "Terms",
    "Written",
    "add_question",
    "arrived",
    "ask_members",
    "ask_newcomers",
    "change",
    "change_question",
    "close",
    "grant_exception",
    "lock",
    "lock_all",
    "make",
    "publish",
    "publish_question",
    "put_off",
    "remind_by_hand",
    "remove_question",
    "revoke_exception",
    "save",
    "send_back",
    "submit",
    "take",
    "validate",
    "who_is_due",
    "withdraw",
]
