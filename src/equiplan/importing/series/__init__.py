"""Reference series: published figures of countries, regions and the world, read from files."""
