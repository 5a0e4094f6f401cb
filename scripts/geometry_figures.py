"""The drawings of docs/guide/geometry.md, each computed from what it shows: ``scripts/make-pictures geometry``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np

from s2m2_sar.engine.drawing import BAD, FAINT, GOOD, INK, as_svg

#: Mean incidence angle of the profile's drawing, degrees.
INCIDENCE = 35.0
#: Sentinel-1's interferometric wide swath (ESA, Sentinel-1 Product Definition).
SWATH = (29.1, 46.0)
OUT, SHADE = "#7a5aa6", "#cdd5dd"


def relief(x: np.ndarray) -> np.ndarray:
    """A gentle hill, a steep mountain, and a plain; metres over metres."""
    gentle = 170 * np.exp(-(((x - 900) / 330) ** 2))
    near, far = 1900.0, 2540.0
    top = 2280.0
    steep = 480 * np.clip(np.where(x < top, (x - near) / (top - near), (far - x) / (far - top)), 0, None)
    return gentle + steep


def seen(x: np.ndarray, z: np.ndarray, incidence: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What a radar far to the left sees of a profile, with parallel rays.

    Returns:
        The place at which each point appears on the level of height 0, whether it is in shadow, and whether it shares
        its place with another point.
    """
    angle = np.radians(incidence)
    # Equal range: the wave front is a line; on the ground it meets height 0 closer to the radar by z / tan.
    place = x - z / np.tan(angle)
    # A ray that grazes a point goes on downwards to the right; lower points behind it are not reached.
    ray = x + z * np.tan(angle)
    shadow = ray < np.maximum.accumulate(ray) - 1e-6
    lit = ~shadow
    shared = np.zeros(len(x), bool)
    order = np.maximum.accumulate(np.where(lit, place, -np.inf))
    back = np.minimum.accumulate(np.where(lit, place, np.inf)[::-1])[::-1]
    shared[lit] = (place[lit] < order[lit] - 1e-6) | (place[lit] > back[lit] + 1e-6)
    return place, shadow, shared


def profile(figure: Any) -> None:
    """Where each place of a profile comes to lie in the SAR image."""
    x = np.linspace(0, 3900, 3901)
    z = relief(x)
    place, shadow, shared = seen(x, z, INCIDENCE)
    axes = figure.add_subplot()
    base = -620.0
    axes.plot([-150, 3900], [base, base], color=INK, lw=0.8)
    for wanted, colour, width in (
        (~shadow & ~shared, GOOD, 2.0),
        (shared, BAD, 2.6),
        (shadow, OUT, 2.6),
    ):
        height = np.where(wanted, z, np.nan)
        axes.plot(x, height, color=colour, lw=width, solid_capstyle="butt")
    for wanted, colour, level in ((~shadow & ~shared, GOOD, 0.0), (shared, BAD, 34.0)):
        axes.plot(
            np.where(wanted, place, np.nan), np.full(len(x), base + level), color=colour, lw=4, solid_capstyle="butt"
        )
    covered = np.sort(place[~shadow])
    gap = int(np.argmax(np.diff(covered)))
    axes.plot(covered[gap : gap + 2], [base, base], color=OUT, lw=4, solid_capstyle="butt")
    for at in (570, 900, 1900, 2280, 3500):
        axes.plot([x[at], place[at]], [z[at], base], color=FAINT, lw=0.7, ls=(0, (3, 2)), zorder=0)
        axes.plot([x[at]], [z[at]], "o", color=INK, ms=3)
        axes.plot([place[at]], [base], "o", color=INK, ms=3)
    angle = np.radians(INCIDENCE)
    for start in (150, 1250):
        tip = np.array([start, 640.0])
        step = 210 * np.array([np.sin(angle), -np.cos(angle)])
        axes.annotate("", xy=tip + step, xytext=tip, arrowprops={"arrowstyle": "->", "color": INK, "lw": 1.1})
    axes.text(40, 700, f"radar to the left, {INCIDENCE:.0f}° off the vertical", fontsize=8)
    for text, at, colour, across in (
        ("foreshortened", (330, 210), GOOD, "center"),
        ("layover", (2010, 250), BAD, "right"),
        ("shadow", (2570, 250), OUT, "left"),
        ("flat land", (3560, 40), GOOD, "center"),
    ):
        axes.text(*at, text, color=colour, ha=across, fontsize=9, weight="bold")
    axes.text(-150, base - 120, "where the image has it, on a map of height 0", fontsize=8)
    axes.text(2280, 515, "480 m", ha="center", fontsize=8)
    axes.text(910, 195, "170 m", ha="left", fontsize=8)
    axes.set(xlim=(-150, 3900), ylim=(base - 160, 800), aspect="equal")
    axes.axis("off")


def heights(figure: Any) -> None:
    """By how much a height displaces a place: SAR over incidence, optical over view angle."""
    axes = figure.add_subplot()
    incidence = np.linspace(20, 50, 121)
    axes.axvspan(*SWATH, color=SHADE, lw=0)
    axes.text(np.mean(SWATH), 2.82, "Sentinel-1 IW", ha="center", va="top", fontsize=8)
    axes.plot(incidence, 1 / np.tan(np.radians(incidence)), color=BAD, lw=2)
    axes.text(31.5, 2.0, "SAR: towards the sensor,\n1 / tan(incidence)", color=BAD, fontsize=8, ha="left", va="bottom")
    view = np.linspace(0, 30, 121)
    axes.plot(view, np.tan(np.radians(view)), color=GOOD, lw=2)
    axes.text(3, 0.42, "optical: away from nadir,\ntan(view angle)", color=GOOD, fontsize=8)
    for angle in SWATH:
        value = 1 / np.tan(np.radians(angle))
        axes.plot([angle], [value], "o", color=BAD, ms=4)
        axes.annotate(f"{value:.2f}", (angle, value), (5, 4), textcoords="offset points", fontsize=8)
    axes.set(xlim=(0, 50), ylim=(0, 2.9))
    axes.set_xlabel("degrees off the vertical, at the ground")
    axes.set_ylabel("metres for each metre of height")


def models(figure: Any) -> None:
    """What one shift, an affine map and a smooth field leave of a displacement along a line through a scene."""
    x = np.linspace(0, 25.6, 1025)  # km
    slope = np.where(x > 8, 1, 0) * np.clip((x - 8) / 9, 0, 1)
    hills = slope * (26 * np.sin(2 * np.pi * x / 5.2) + 16 * np.sin(2 * np.pi * x / 3.4 + 1))
    offset = 62 + 1.9 * x
    cliff = np.where(np.abs(x - 20.9) < 0.22, 95.0, 0.0)
    truth = offset + hills + cliff
    # A template covers 1.28 km; what it measures is about the mean over it.
    side = round(1.28 / (x[1] - x[0]))
    padded = np.pad(truth, side // 2, mode="edge")
    measured = np.convolve(padded, np.ones(side) / side, "valid")[: len(x)]
    fitted = (
        ("one shift", np.full(len(x), np.median(measured)), FAINT),
        ("affine", np.polyval(np.polyfit(x, measured, 1), x), GOOD),
        ("smooth field", measured, BAD),
    )
    above, below = figure.subplots(2, 1, sharex=True)
    above.plot(x, truth, color=INK, lw=1.1, label="displacement")
    for name, values, colour in fitted:
        above.plot(x, values, color=colour, lw=1.8, label=name)
        below.plot(x, truth - values, color=colour, lw=1.4)
        rest = np.sqrt(np.mean((truth - values) ** 2))
        below.plot([], [], color=colour, lw=1.8, label=f"{name}: {rest:.0f} m rms")
    above.legend(loc="upper left", frameon=False, fontsize=7.5, ncols=2)
    below.legend(loc="lower left", frameon=False, fontsize=7, ncols=3, columnspacing=1.0, handlelength=1.4)
    above.set(ylabel="metres", ylim=(30, 255))
    below.set(xlabel="kilometres along the scene", ylabel="metres left", ylim=(-105, 150), xlim=(0, 25.6))
    below.axhline(0, color=INK, lw=0.6)
    above.annotate("a cliff", (20.9, truth.max()), (22.2, 232), fontsize=8, arrowprops={"arrowstyle": "-", "lw": 0.6})
    above.text(4, 105, "flat", ha="center", fontsize=8)
    above.text(14.2, 48, "hills", ha="center", fontsize=8)


def speckle(figure: Any) -> None:
    """How the values of one and the same even field scatter, in power and in decibels."""
    from math import gamma

    left, right = figure.subplots(1, 2, sharey=False)
    for looks, colour in ((1.0, BAD), (4.4, GOOD)):
        power = np.linspace(1e-3, 4, 400)
        left.plot(
            power,
            density(power, looks, gamma),
            color=colour,
            lw=1.8,
            label=f"{looks:g} looks" if looks > 1 else "1 look",
        )
        decibel = np.linspace(-50, 12, 2000)
        value = 10 ** (decibel / 10)
        right.plot(decibel, density(value, looks, gamma) * value * np.log(10) / 10, color=colour, lw=1.8)
        share = density(value, looks, gamma) * value * np.log(10) / 10
        share /= share.sum()
        mean = float((share * decibel).sum())
        spread = float(np.sqrt((share * (decibel - mean) ** 2).sum()))
        peak = (-8.2, 0.05) if looks == 1 else (-8.2, 0.135)
        right.text(*peak, f"mean −{-mean:.1f} dB\nσ {spread:.1f} dB", color=colour, fontsize=8, ha="right")
    left.legend(frameon=False, fontsize=8)
    left.set(xlabel="power, mean 1", ylabel="probability density", xlim=(0, 4), ylim=(0, 1.05))
    right.set(xlabel="decibels", xlim=(-22, 9), ylim=(0, 0.21))


def density(power: np.ndarray, looks: float, gamma: Any) -> np.ndarray:
    """Of the power of fully developed speckle with mean 1 (Goodman 1976): a gamma distribution."""
    return looks**looks * power ** (looks - 1) * np.exp(-looks * power) / gamma(looks)


def main(folder: Path) -> None:
    """Write all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw, options in (
        ("geometry-profile", profile, {"height": 2.5, "left": 0.1, "top": 0.1}),
        ("geometry-heights", heights, {"height": 2.9, "top": 0.15}),
        ("geometry-models", models, {"height": 3.7, "top": 0.12}),
        ("geometry-speckle", wide(speckle), {"height": 2.5, "top": 0.15}),
    ):
        # Lines without blanks at their ends, as git likes them.
        text = "\n".join(line.rstrip() for line in as_svg(draw, **options).splitlines()) + "\n"
        (folder / f"{name}.svg").write_text(text, encoding="utf-8")


def wide(draw: Any) -> Any:
    """Two axes side by side need room for the second one's numbers."""

    def drawn(figure: Any) -> None:
        figure.subplots_adjust(wspace=0.25)
        draw(figure)

    return drawn


if __name__ == "__main__":
    main(Path(sys.argv[1]))
