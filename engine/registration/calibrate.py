"""Fits the registration's confidence on trials whose truth is known: real pairs moved by random shifts, spoilt to
varying degrees, and pairs that do not belong together."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..matching.contract import Matcher
from ..progress import Progress
from ..protocol import JobError
from ..rasters.image import read_image
from .decide import FEATURES, Calibration, agreement, features
from .pair import ArrayPair
from .search import plan_levels, search
from .survey import take_survey

#: A shift counts as right within this many px of the truth: what terrain may displace a whole crop by, and no more.
RIGHT_PX = 6.0
#: Shifts are drawn from a disc of this radius (px), the search looks a fifth farther.
SHIFT_PX = 100.0
#: A patch of 256 px would hardly overlap itself after a shift of 100 px.
PATCH_SHIFT_PX = 60.0
#: Sides (px) of the crops of whole scenes, drawn log-uniformly.
CROPS = (200, 1400)
#: Share of trials whose layers do not belong together, and of the others, of those whose SAR is spoilt.
UNRELATED, SPOILT = 0.4, 0.5
_RIDGE = 3e-3
_ROUNDS = 20_000
_FOLDS = 5


@dataclass(frozen=True)
class Image:
    """An aligned pair: sar (H, W), optical (C, H, W), both 0…1; ``whole`` for a scene that is to be cropped, False for
    a patch."""

    sar: np.ndarray
    optical: np.ndarray
    whole: bool


@dataclass(frozen=True)
class Trials:
    """(n, 4) features, (n,) whether the shift that was found is right, and (n,) whether any is right at all."""

    values: np.ndarray
    right: np.ndarray
    related: np.ndarray


def read_scene(folder: Path) -> Image:
    """A scene's ``sar.tif`` and ``optical.tif``, 8-bit on one grid.

    Raises:
        JobError: files that are missing, of different sizes, or not 8-bit.
    """
    return _image(folder / "sar.tif", folder / "optical.tif", True)


def read_patch(sar: Path, optical: Path) -> Image:
    """A pair of 8-bit patches; raises as :func:`read_scene`."""
    return _image(sar, optical, False)


def run_trials(matcher: Matcher, images: Sequence[Image], count: int, seed: int, progress: Progress) -> Trials:
    """Register ``count`` random trials. Every image is drawn equally often."""
    generator = np.random.default_rng(seed)
    rows, right, related = [], [], []
    for number in range(count):
        progress.step(number / count, f"Trial {number + 1} of {count}")
        image = images[number % len(images)]
        other = images[int(generator.integers(len(images)))]
        pair, truth = draw_trial(image, other, generator)
        try:
            look = take_survey(pair)
            radius = 1.2 * SHIFT_PX
            plan = plan_levels(look, radius)
        except JobError:
            continue  # a crop that no template fits into says nothing about confidence
        found = search(pair, matcher, look, plan, (0.0, 0.0), radius, 36, number, progress.quiet())
        agreed = agreement(found.fine, number)
        if agreed is None or not found.wide.peaks:
            continue
        rows.append(features(found, agreed))
        hit = truth is not None and float(np.hypot(agreed.x - truth[0], agreed.y - truth[1])) <= RIGHT_PX
        right.append(hit)
        related.append(truth is not None)
    return Trials(np.array(rows), np.array(right, bool), np.array(related, bool))


def draw_trial(
    image: Image, other: Image, generator: np.random.Generator
) -> tuple[ArrayPair, tuple[float, float] | None]:
    """A pair, and the shift (x, y) that mends it, or None where its layers do not belong together."""
    sar, optical = image.sar, image.optical
    unrelated = generator.random() < UNRELATED
    if unrelated:
        # A mirrored scene has the same statistics and structures, and no place in common.
        sar = (sar[::-1], sar[:, ::-1], sar[::-1, ::-1])[int(generator.integers(3))]
    elif generator.random() < SPOILT:
        sar = _spoil(sar, other.sar, float(generator.uniform(0.3, 0.9)))
    x, y, width, height = _crop(image, generator)
    radius = (SHIFT_PX if image.whole else PATCH_SHIFT_PX) * float(np.sqrt(generator.random()))
    angle = float(generator.uniform(0, 2 * np.pi))
    dx, dy = round(radius * np.cos(angle)), round(radius * np.sin(angle))
    sar = sar[y : y + height, x : x + width]
    if image.whole and generator.random() < 0.5:
        pair = ArrayPair.of(sar, optical, (x + dx, y + dy))
    else:
        pair = ArrayPair.of(sar, optical[:, y : y + height, x : x + width], (dx, dy))
    return pair, None if unrelated else (-float(dx), -float(dy))


def fit(trials: Trials, fitted_on: str) -> Calibration:
    """Logistic regression with weights that cannot be negative: more evidence never lowers the confidence."""
    if len(trials.right) < 20 or trials.right.all() or not trials.right.any():
        raise JobError("Too few trials to calibrate on; ask for more, or for other images.")
    spread = trials.values.std(axis=0) + 1e-9
    centre = trials.values.mean(axis=0)
    x = (trials.values - centre) / spread
    weights, bias = np.zeros(x.shape[1]), 0.0
    for _ in range(_ROUNDS):
        error = _logistic(x @ weights + bias) - trials.right
        weights = np.maximum(weights - 0.5 * (x.T @ error / len(x) + _RIDGE * weights), 0.0)
        bias -= 0.5 * float(error.mean())
    scaled = weights / spread
    # Among n trials without a miss the next one may miss with odds of about 1 to n (rule of succession).
    ceiling = 1.0 - 1.0 / (2.0 + float(trials.right.sum()))
    numbers = tuple(float(value) for value in scaled)
    return Calibration(numbers, float(bias - (scaled * centre).sum()), ceiling, fitted_on)


def cross_check(trials: Trials, accept: float) -> dict[str, Any]:
    """What the confidence is worth on trials that the fit has not seen (five folds), JSON-ready: reliability rows, how
    many of the related ones were right, accepted, accepted wrongly, and how many unrelated ones were accepted."""
    count = len(trials.right)
    fold = np.arange(count) % _FOLDS
    confidence = np.zeros(count)
    for held in range(_FOLDS):
        seen = fold != held
        model = fit(Trials(trials.values[seen], trials.right[seen], trials.related[seen]), "")
        confidence[~seen] = [model.confidence(values) for values in trials.values[~seen]]
    taken = confidence >= accept
    rows = []
    for low in np.arange(0.0, 1.0, 0.1):
        inside = (confidence >= low) & (confidence < low + 0.1)
        if inside.any():
            rows.append(
                {
                    "low": round(float(low), 1),
                    "high": round(float(low) + 0.1, 1),
                    "n": int(inside.sum()),
                    "confidence": float(confidence[inside].mean()),
                    "right": float(trials.right[inside].mean()),
                }
            )
    return {
        "features": list(FEATURES),
        "accept": accept,
        "related": int(trials.related.sum()),
        "related_right": int(trials.right.sum()),
        "right_accepted": int((taken & trials.right).sum()),
        "wrong_accepted": int((taken & ~trials.right & trials.related).sum()),
        "unrelated": int((~trials.related).sum()),
        "unrelated_accepted": int((taken & ~trials.related).sum()),
        "highest_unrelated_confidence": float(confidence[~trials.related].max(initial=0.0)),
        "reliability": rows,
    }


def _image(sar: Path, optical: Path, whole: bool) -> Image:
    first, second = read_image(sar)[0], read_image(optical)[:3]
    if first.dtype != np.uint8 or second.dtype != np.uint8 or first.shape != second.shape[1:]:
        raise JobError(f"{sar} and {optical} must be 8-bit and of one size to calibrate on; choose others.")
    return Image(first.astype(np.float32) / 255, second.astype(np.float32) / 255, whole)


def _crop(image: Image, generator: np.random.Generator) -> tuple[int, int, int, int]:
    rows, columns = image.sar.shape
    if not image.whole:
        return 0, 0, columns, rows
    side = float(np.exp(generator.uniform(*np.log(CROPS))))
    shape = float(np.exp(generator.uniform(-0.4, 0.4)))
    width, height = min(int(side * shape), columns), min(int(side / shape), rows)
    return int(generator.integers(columns - width + 1)), int(generator.integers(rows - height + 1)), width, height


def _spoil(sar: np.ndarray, other: np.ndarray, share: float) -> np.ndarray:
    """Blend in ``share`` of another scene, mirrored and repeated to the same size: structure of elsewhere."""
    repeats = [-(-mine // theirs) for mine, theirs in zip(sar.shape, other.shape)]
    noise = np.tile(other[::-1], repeats)[: sar.shape[0], : sar.shape[1]]
    blend: np.ndarray = (1.0 - share) * sar + share * noise
    return blend


def _logistic(raw: np.ndarray) -> np.ndarray:
    value: np.ndarray = 1.0 / (1.0 + np.exp(-np.clip(raw, -30.0, 30.0)))
    return value


def read_patches(table: Path, scenes: Sequence[str], count: int, seed: int) -> list[Image]:
    """At most ``count`` random patches of a pairs table whose ``scene`` begins with one of ``scenes``, as many from
    each source; ones moved by a measured shift (``…_shifted``) would only teach that measurement and are left out."""
    try:
        with open(table, newline="", encoding="utf-8") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError) as error:
        raise JobError(f"The table of pairs {table} cannot be read; check the path.", details=str(error)) from error
    by_source: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        if row["scene"].startswith(tuple(scenes)) and not row["source"].endswith("_shifted"):
            by_source.setdefault(row["source"], []).append(row)
    generator = np.random.default_rng(seed)
    images = []
    for chosen in by_source.values():
        order = generator.permutation(len(chosen))[: -(-count // len(by_source))]
        images += [read_patch(table.parent / chosen[i]["sar"], table.parent / chosen[i]["opt"]) for i in order]
    return images
