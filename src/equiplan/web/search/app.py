"""What the search app declares to the platform."""

from equiplan.web.platform.manifest import READERS, App, routes

APP = App(routes=routes("search", {READERS: ("index",)}))
