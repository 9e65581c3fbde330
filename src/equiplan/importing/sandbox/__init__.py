"""Files that nobody vouches for are read in a process of its own, with limits."""
