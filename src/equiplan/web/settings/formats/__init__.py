"""How each language writes a day, where Django's way would be read in two."""
