"""One search over everything a member may see, whatever app it belongs to."""
