"""Makes the held-out plans: documents as published plans look, and what a careful reader reads."""
