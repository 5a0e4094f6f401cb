"""Displacement between two rasters measured by means that share nothing with the product's matchers: mutual information
of grey values, and correlation of phase congruency. For benchmarks.

Mutual information after Viola & Wells (IJCV 24, 1997); phase congruency after Kovesi (Videre 1, 1999), by log-Gabor
filters, without his noise model's fine points. Images are (h, w) floats, windows squares, shifts whole px searched, a
parabola at the end.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

BINS = 24
#: Grey values are blurred by this (px) first: speckle carries no common information.
BLUR = 1.5
ORIENTATIONS, SCALES, SHORTEST, FACTOR, BANDWIDTH = 6, 4, 4.0, 2.0, 0.55


@dataclass(frozen=True)
class Windows:
    """Where displacement is measured.

    Attributes:
        corners: (n, 2) int, top-left (x, y).
        side: px; radius: px that are searched about no displacement.
    """

    corners: np.ndarray
    side: int
    radius: int

    @classmethod
    def over(cls, valid: np.ndarray, side: int, step: int, radius: int) -> Windows:
        """A lattice of windows whose pixels, and the search around them, are all valid (h, w)."""
        holes = cv2.integral((~valid).astype(np.uint8))
        wide = side + 2 * radius
        found = [
            (x + radius, y + radius)
            for y in range(0, valid.shape[0] - wide + 1, step)
            for x in range(0, valid.shape[1] - wide + 1, step)
            if holes[y + wide, x + wide] - holes[y, x + wide] - holes[y + wide, x] + holes[y, x] == 0
        ]
        return cls(np.array(found, int).reshape(-1, 2), side, radius)

    def textured(self, images: list[np.ndarray], share: float) -> Windows:
        """Those in which every image has at least this share of its usual gradient (median over windows): water tells
        nothing, whatever is found on it."""
        kept = np.ones(len(self.corners), bool)
        for image in images:
            blurred = cv2.GaussianBlur(image.astype(np.float32), (0, 0), BLUR)
            steep = cv2.integral(np.hypot(*np.gradient(blurred)))
            x, y = self.corners.T
            sums = steep[y + self.side, x + self.side] - steep[y, x + self.side] - steep[y + self.side, x] + steep[y, x]
            kept &= sums >= share * np.median(sums)
        return Windows(self.corners[kept], self.side, self.radius)


def by_mutual_information(moving: np.ndarray, fixed: np.ndarray, windows: Windows) -> np.ndarray:
    """(n, 2) px by which what is in each window of ``moving`` lies off its place in ``fixed``: the shift to add."""
    levels = [_ranks(image) for image in (moving, fixed)]
    return _search(windows, lambda x, y: _information(*levels, windows, x, y))


def by_phase_congruency(moving: np.ndarray, fixed: np.ndarray, windows: Windows) -> np.ndarray:
    """The same from the normalised cross-correlation of phase congruency maps."""
    maps = [phase_congruency(image) for image in (moving, fixed)]

    def surface(x: int, y: int) -> np.ndarray:
        r, side = windows.radius, windows.side
        template = maps[0][y : y + side, x : x + side]
        return cv2.matchTemplate(maps[1][y - r : y + side + r, x - r : x + side + r], template, cv2.TM_CCOEFF_NORMED)

    return _search(windows, surface)


def phase_congruency(image: np.ndarray) -> np.ndarray:
    """(h, w) float32, 0…1: where the Fourier components of all scales are in phase, summed over orientations."""
    height, width = image.shape
    spectrum = np.fft.fft2(image)
    v, u = np.meshgrid(np.fft.fftfreq(height), np.fft.fftfreq(width), indexing="ij")
    radius = np.hypot(u, v)
    radius[0, 0] = 1.0
    angle = np.arctan2(-v, u)
    energy_sum, amplitude_sum = np.zeros(image.shape), np.zeros(image.shape)
    for number in range(ORIENTATIONS):
        turn = angle - number * np.pi / ORIENTATIONS
        off = np.abs(np.arctan2(np.sin(turn), np.cos(turn)))
        spread = (np.cos(np.minimum(off * ORIENTATIONS / 2, np.pi)) + 1) / 2
        response, amplitude = np.zeros(image.shape, complex), np.zeros(image.shape)
        noise = 0.0
        for scale in range(SCALES):
            centre = 1.0 / (SHORTEST * FACTOR**scale)
            gabor = np.exp(-(np.log(radius / centre) ** 2) / (2 * np.log(BANDWIDTH) ** 2))
            gabor[0, 0] = 0.0
            part = np.fft.ifft2(spectrum * gabor * spread)
            response += part
            amplitude += np.abs(part)
            if scale == 0:
                # Rayleigh noise, told from the finest scale's median amplitude.
                noise = float(np.median(np.abs(part))) / np.sqrt(np.log(4)) * 3.0
        energy_sum += np.maximum(np.abs(response) - noise, 0.0)
        amplitude_sum += amplitude
    return (energy_sum / (amplitude_sum + 1e-6)).astype(np.float32)


def _ranks(image: np.ndarray) -> np.ndarray:
    """Grey values as one of BINS equally filled classes."""
    blurred = cv2.GaussianBlur(image.astype(np.float32), (0, 0), BLUR)
    edges = np.quantile(blurred[::4, ::4], np.linspace(0, 1, BINS + 1)[1:-1])
    return np.searchsorted(edges, blurred).astype(np.int32)


def _information(moving: np.ndarray, fixed: np.ndarray, windows: Windows, x: int, y: int) -> np.ndarray:
    """(2r + 1)² of mutual information; shifts far from the best of every second one are −1, for time."""
    r, side = windows.radius, windows.side
    # Every second pixel: what is blurred by 1.5 px has no more to say.
    own = moving[y : y + side : 2, x : x + side : 2].ravel() * BINS
    surface = np.full((2 * r + 1, 2 * r + 1), -1.0)

    def look(j: int, i: int) -> None:
        if 0 <= j <= 2 * r and 0 <= i <= 2 * r and surface[j, i] < 0:
            other = fixed[y - r + j : y - r + j + side : 2, x - r + i : x - r + i + side : 2].ravel()
            joint = np.bincount(own + other, minlength=BINS * BINS).reshape(BINS, BINS) / len(own)
            outer = joint.sum(axis=1)[:, None] * joint.sum(axis=0)[None]
            seen = joint > 0
            surface[j, i] = (joint[seen] * np.log(joint[seen] / outer[seen])).sum()

    for j in range(0, 2 * r + 1, 2):
        for i in range(0, 2 * r + 1, 2):
            look(j, i)
    best = np.unravel_index(int(surface.argmax()), surface.shape)
    for j in range(best[0] - 3, best[0] + 4):
        for i in range(best[1] - 3, best[1] + 4):
            look(j, i)
    return surface


def _search(windows: Windows, surface_at) -> np.ndarray:  # type: ignore[no-untyped-def]
    found = np.full((len(windows.corners), 2), np.nan)
    for number, (x, y) in enumerate(windows.corners.tolist()):
        surface = surface_at(x, y).astype(np.float32)
        j, i = np.unravel_index(int(surface.argmax()), surface.shape)
        around = surface[max(j - 3, 0) : j + 4, max(i - 3, 0) : i + 4]
        if around.shape != (7, 7):
            # A peak at the border of what was searched is none.
            continue
        # A little blur: single bins of a histogram jitter from shift to shift.
        smooth = cv2.GaussianBlur(around, (3, 3), 0.8)
        down, across = (int(step) + 2 for step in np.unravel_index(int(smooth[2:5, 2:5].argmax()), (3, 3)))
        found[number] = (
            i - 3 + across + _vertex(*smooth[down, across - 1 : across + 2]) - windows.radius,
            j - 3 + down + _vertex(*smooth[down - 1 : down + 2, across]) - windows.radius,
        )
    return found


def _vertex(before: float, here: float, after: float) -> float:
    curvature = before - 2 * here + after
    return float(np.clip((before - after) / (2 * curvature), -0.5, 0.5)) if curvature < 0 else 0.0
