"""The cells of a plan's table, for the templates that put one back."""

from django import template

from .. import rows

register = template.Library()
register.simple_tag(rows.title, name="cell_title")
register.simple_tag(rows.state, name="cell_state")
register.simple_tag(rows.inside, name="inside")
