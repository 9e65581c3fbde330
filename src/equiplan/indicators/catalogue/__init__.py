"""The indicators of the field, one file each."""
