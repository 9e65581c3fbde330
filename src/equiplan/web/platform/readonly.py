"""A page that is only looked at writes nothing: the database refuses it while the view runs.

A link can be followed by anybody's browser, by a mail program or a search engine; what changes
something is asked for by a form. What middleware keeps of a visit (sessions, limits) is written
before and after the view, or stands in `BOOKKEEPING`. A route whose reading has to write says why:
`Route(writes="…")`.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_WRITING = re.compile(r"\s*(?:insert|update|delete|replace|truncate|create|drop|alter)\b", re.I)
_TABLE = re.compile(r'"(\w+)"')


class WriteRefused(Exception):  # noqa: N818 - named as every refusal
    """A view wrote though its page was only looked at: a fault of ours."""


def readonly(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Have the database refuse writes of the view while a request is only to read."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.method not in SAFE:
            return get_response(request)
        with _guarded(_Guard(request)):
            return get_response(request)

    return answer


@contextmanager
def _guarded(guard: "_Guard") -> Iterator[None]:
    """Django's own `execute_wrapper` takes away the last wrapper on leaving, whosever it is.

    A connection that opens meanwhile has been given one by row security, which has to stay.
    """
    wrappers = connection.execute_wrappers
    wrappers.append(guard)
    try:
        yield
    finally:
        wrappers.remove(guard)


class _Guard:
    """What every statement of such a request goes through."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def __call__(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        if _WRITING.match(sql) and not self._may(sql):
            raise WriteRefused(f"{self.request.method} {self.request.path}: {sql[:200]}")
        return execute(sql, params, many, context)

    def _may(self, sql: str) -> bool:
        if vars(self.request).get("may_write"):
            return True
        table = _TABLE.search(sql)
        return table is not None and table[1] in settings.BOOKKEEPING
