"""What apps above this one are told of, without being known here."""

from django.dispatch import Signal

person_forgotten = Signal()
"""Somebody an organisation knew is about to be forgotten; it comes with `person`."""

person_joined = Signal()
"""Somebody an organisation knew has an account there now; it comes with `person`."""
