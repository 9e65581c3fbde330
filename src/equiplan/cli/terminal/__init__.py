"""How every command speaks: its language, the values it is given, how it ends."""
