"""What an organisation says of itself: its words, its colours, its picture."""
