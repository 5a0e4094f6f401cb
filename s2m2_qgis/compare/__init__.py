"""Two layers over each other on the map: swipe, flicker, checkerboard."""

from .controller import CompareController
from .modes import CHECKERBOARD, FLICKER, MODES, SWIPE_HORIZONTAL, SWIPE_VERTICAL
from .result import compare_result

__all__ = [
    "CHECKERBOARD",
    "FLICKER",
    "MODES",
    "SWIPE_HORIZONTAL",
    "SWIPE_VERTICAL",
    "CompareController",
    "compare_result",
]
