"""What stands across each page of a draft, in every kind of document."""

WATERMARK = "DRAF"
ANGLE = 45
"""Degrees by which it rises."""
WIDTH = 15.0
"""Centimetres from the first letter to the last."""
COLOUR = "808080"
OPACITY = 0.2
"""So light that black text over or under it stays black."""
