"""Plots as SVG made by Matplotlib: no window, no shared state, the same text for the same numbers."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from typing import Any

#: One ink and one ramp for all; they stand on a light ground in both colour schemes.
INK, GOOD, BAD, FAINT = "#1b2733", "#1f5fa8", "#b3541e", "#9aa7b4"
RAMP = "viridis"
STYLE = {
    "svg.hashsalt": "s2m2",
    "svg.fonttype": "path",
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "#fcfcfb",
    "axes.facecolor": "#fcfcfb",
}
#: Inches of a plot.
WIDTH, HEIGHT = 5.2, 4.0


def as_svg(draw: Callable[[Any], None], height: float = HEIGHT, left: float = 0.7, top: float = 0.3) -> str:
    """What ``draw`` puts on an empty ``matplotlib.figure.Figure``.

    Args:
        height: inches. left, top: inches beside and above the axes.
    """
    with warnings.catch_warnings():
        # A second Matplotlib of the system's, whose 3-D parts this one cannot use and does not need.
        warnings.filterwarnings("ignore", "Unable to import Axes3D")
        import matplotlib
        from matplotlib.backends.backend_svg import FigureCanvasSVG
        from matplotlib.figure import Figure

        with matplotlib.rc_context(STYLE):
            # Margins in inches instead of a layout engine, which would draw everything twice.
            figure = Figure((WIDTH, height), dpi=150)
            figure.subplots_adjust(left / WIDTH, 0.62 / height, 1 - 0.15 / WIDTH, 1 - top / height, hspace=0.12)
            FigureCanvasSVG(figure)
            draw(figure)
            stream = io.StringIO()
            # Without the date: one bundle, one report.
            figure.savefig(stream, format="svg", metadata={"Date": None, "Creator": None})
    return stream.getvalue()
