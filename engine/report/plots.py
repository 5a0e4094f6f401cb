"""The report's plots, as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..drawing import BAD, FAINT, GOOD, HEIGHT, INK, RAMP, as_svg
from .matches import Matches

#: More marks than this are drawn as pixels, so that a report of 10 000 templates stays small.
MANY = 1500
#: Exponent of the least probability that the evidence plot tells from nothing.
FAINTEST = -6


def evidence(values: np.ndarray, first: tuple[float, float], step: float, shift: tuple[float, float] | None) -> str:
    """How likely each shift is.

    Args:
        values: (H, W), NaN where nothing was searched.
        first: shift (dx, dy) in working px of the first column and row.
        step: working px between columns and rows.
        shift: the one that was found.
    """

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        height, width = values.shape
        left, top = first[0] - step / 2, first[1] - step / 2
        extent = (left, left + width * step, top + height * step, top)
        # Powers of ten keep rivals visible beside a sharp peak, as in the layer's own style.
        relative = np.log10(np.maximum(values / np.nanmax(values), 10.0**FAINTEST))
        shown = axes.imshow(relative, extent=extent, cmap=RAMP, vmin=FAINTEST, vmax=0, interpolation="nearest")
        axes.plot(0, 0, "+", color="white", ms=9, label="no shift")
        if shift is not None:
            axes.plot(*shift, "o", mfc="none", mec="#ff6f3c", mew=1.5, ms=13, label="the shift found")
        axes.set(xlabel="shift to the right, working px", ylabel="shift down, working px")
        axes.legend(loc="upper left", fontsize=8, labelcolor="white", facecolor="#440154", framealpha=0.7)
        figure.colorbar(shown, label="probability relative to the peak, powers of ten", shrink=0.85)

    return as_svg(draw)


def vectors(matches: Matches, dx: np.ndarray, dy: np.ndarray, unit_px: float) -> str:
    """Displacements as arrows at the templates' places, lengthened by one factor that the plot states.

    Args:
        dx, dy: (N,) working px, x right, y down.
        unit_px: size of a working pixel in map units.
    """

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        good = matches.good & np.isfinite(dx) & np.isfinite(dy)
        across = float(np.ptp(matches.x)) or unit_px * 100
        down = float(np.ptp(matches.y)) or unit_px * 100
        usual = float(np.percentile(np.hypot(dx[good], dy[good]), 90)) if good.any() else 1.0
        key = _round_number(max(usual, 0.1))
        gain = max(across, down) / 12 / key
        rastered = len(matches) > MANY
        others = ~good
        axes.plot(matches.x[others], matches.y[others], "x", color=BAD, ms=5, label="left out", rasterized=rastered)
        axes.set_title(" ", fontsize=9)  # room for the key
        if good.any():
            arrows = axes.quiver(
                matches.x[good],
                matches.y[good],
                dx[good] * gain,
                -dy[good] * gain,
                matches.confidence[good],
                angles="xy",
                scale_units="xy",
                scale=1,
                width=0.004,
                cmap=RAMP,
                clim=(0, 1),
                rasterized=rastered,
            )
            axes.plot(matches.x[good], matches.y[good], ".", color=INK, ms=2, rasterized=rastered)
            tips = np.column_stack([matches.x + np.nan_to_num(dx) * gain, matches.y - np.nan_to_num(dy) * gain])
            axes.update_datalim(tips[good])
            axes.quiverkey(arrows, 0.8, 1.05, key * gain, f"{key:g} px", labelpos="E", coordinates="axes")
            figure.colorbar(arrows, label="confidence of the match", shrink=0.85)
        axes.set_aspect("equal", adjustable="datalim")
        axes.margins(0.12)
        axes.ticklabel_format(useOffset=False, style="plain")
        axes.locator_params(nbins=4)
        axes.tick_params(axis="y", rotation=90)
        axes.set(xlabel="x, working CRS", ylabel="y, working CRS")
        if others.any():
            axes.legend(loc="lower left", bbox_to_anchor=(0, 1), fontsize=8, frameon=False)

    return as_svg(draw)


def histogram(matches: Matches) -> str:
    """Residuals of what the result rests on, and of what it leaves out; the last bar holds all beyond it."""

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        known = np.isfinite(matches.residual)
        good, bad = matches.residual[known & matches.good], matches.residual[known & ~matches.good]
        top = max(float(np.percentile(good, 99)) * 1.3 if len(good) else 5.0, 1.0)
        edges = np.linspace(0, top, 25)
        last = edges[-2]
        stack = [np.minimum(good, (last + top) / 2), np.minimum(bad, (last + top) / 2)]
        names = [f"used ({len(good)})", f"left out ({len(bad)})"]
        _, _, bars = axes.hist(stack, edges, stacked=True, color=[GOOD, BAD], label=names)
        for patch in bars[1]:
            patch.set_hatch("////")
        if len(good):
            middle = float(np.median(good))
            axes.axvline(middle, color=INK, lw=1, ls="--", label=f"median of the used: {middle:.2f} px")
        axes.set(xlabel=f"residual, working px (last bar: {last:.1f} px and more)", ylabel="templates")
        axes.legend(fontsize=8, frameon=False)

    return as_svg(draw)


def reliability(known: Sequence[dict[str, Any]], matches: Matches) -> str:
    """Stated confidence against what came true on validation pairs, above how many matches here have which confidence.

    Args:
        known: rows with ``confidence``, ``right`` (share) and ``n``, of the model's card; may be empty.
    """

    def draw(figure: Any) -> None:
        upper, lower = figure.subplots(2, 1, sharex=True, height_ratios=(2.2, 1))
        upper.plot([0, 1], [0, 1], color=FAINT, lw=1, ls="--", label="as it should be")
        if known:
            said, right = [row["confidence"] for row in known], [row["right"] for row in known]
            upper.plot(said, right, "o-", color=GOOD, ms=4, label="model, on validation pairs")
        stated, agree, count = _agreement(matches)
        upper.scatter(
            stated, agree, 12 + 3 * np.sqrt(count), marker="s", color=BAD, label="this scene: share that agrees"
        )
        upper.set(ylabel="share", xlim=(0, 1), ylim=(-0.04, 1.04))
        upper.legend(fontsize=8, frameon=False, loc="best")
        lower.hist(matches.confidence, np.linspace(0, 1, 21), color=FAINT, edgecolor=INK, lw=0.4)
        lower.set(xlabel="confidence of a match", ylabel="matches here")

    return as_svg(draw, height=HEIGHT * 1.15)


def held_out(models: Sequence[tuple[str, float, float]], chosen: str, unit: str) -> str:
    """Held-out error of each model: (name, median, 95th percentile)."""

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        names = [f"{name} (chosen)" if name == chosen else name for name, _, _ in models]
        place = np.arange(len(models))
        colours = [GOOD if name == chosen else FAINT for name, _, _ in models]
        axes.barh(place - 0.2, [p50 for _, p50, _ in models], 0.38, color=colours, label="median")
        axes.barh(
            place + 0.2, [p95 for _, _, p95 in models], 0.38, color=colours, hatch="////", label="95th percentile"
        )
        axes.set_yticks(place, names)
        axes.invert_yaxis()
        axes.set(xlabel=f"held-out error, {unit}")
        axes.legend(fontsize=8, frameon=False)

    return as_svg(draw, height=max(1.4 + 0.5 * len(models), 2.4), left=1.95)


def surface(values: np.ndarray, label: str) -> str:
    """A raster in the ramp, without axes: (H, W), NaN where there is nothing."""

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        shown = axes.imshow(values, cmap=RAMP, interpolation="nearest")
        axes.set_axis_off()
        figure.colorbar(shown, label=label, shrink=0.85)

    return as_svg(draw)


def _agreement(matches: Matches) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """By fifths of confidence that hold matches: mean confidence, share that agrees, how many."""
    fifth = np.minimum((matches.confidence * 5).astype(int), 4)
    rows = [
        (matches.confidence[fifth == n].mean(), matches.good[fifth == n].mean(), (fifth == n).sum())
        for n in np.unique(fifth)
    ]
    table = np.array(rows, float).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]


def _round_number(value: float) -> float:
    """The nearest 1, 2 or 5 times a power of ten that is not more."""
    power = 10.0 ** np.floor(np.log10(value))
    return float(power * max(step for step in (1, 2, 5) if step * power <= value * 1.0001))
