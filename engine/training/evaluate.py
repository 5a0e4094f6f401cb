"""CMR and L2 of a matcher on the fixed rows of a pairs table (METHOD: metrics)."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np
import torch

from ..chips import BYTE_STRETCH, make_chip
from ..matching.contract import Matcher
from ..matching.peaks import find_peaks
from ..progress import Progress
from ..protocol import JobError
from .pairs import Pair

#: Side (px) of the template that the tables' offsets are made for.
TEMPLATE_PX = 192
CMR_THRESHOLDS = (1, 2, 3, 5)


@dataclass(frozen=True)
class Scores:
    """What a matcher did on N pairs.

    Attributes:
        pairs: the pairs, in order.
        error: (N,) L2 distance (px) of predicted from true offset.
        confidence: (N,) calibrated probability that the error is ≤ 2 px.
        seconds: (N,) wall time of each match, reading excluded.
    """

    pairs: tuple[Pair, ...]
    error: np.ndarray
    confidence: np.ndarray
    seconds: np.ndarray


def chip_pair(pair: Pair) -> tuple[torch.Tensor, torch.Tensor]:
    """SAR (1, 1, H, W) and optical (1, C, H, W) chips of the whole patches, float32, 0…1."""
    sar, optical = pair.read()
    everywhere = np.ones(sar.shape[1:], bool)
    return (
        torch.from_numpy(make_chip(sar, everywhere, (BYTE_STRETCH,)))[None],
        torch.from_numpy(make_chip(optical, everywhere, (BYTE_STRETCH,) * len(optical)))[None],
    )


def score(
    matcher: Matcher,
    pairs: Sequence[Pair],
    progress: Progress,
    subpixel: bool = False,
    template_px: int = TEMPLATE_PX,
) -> Scores:
    """Match every pair: its SAR template at ``pair.offset`` is searched in the whole optical patch.

    Args:
        subpixel: score the refined peak instead of the integer arg-max.
        template_px: side of the template; smaller ones are cut at the same top-left.

    Raises:
        JobError: an offset whose template leaves the patch; unreadable images.
    """
    errors, confidences, seconds = [], [], []
    for number, pair in enumerate(pairs):
        progress.step(number / len(pairs), f"Pair {number + 1} of {len(pairs)}")
        sar, optical = chip_pair(pair)
        x, y = pair.offset
        template = sar[:, :, y : y + template_px, x : x + template_px]
        if x < 0 or y < 0 or template.shape[-1] != template_px or template.shape[-2] != template_px:
            raise JobError(
                f"The template of pair {pair.id} at ({x}, {y}) leaves its patch; "
                f"correct offset_x and offset_y, which must lie within 0 … {sar.shape[-1] - template_px}."
            )
        masks = (
            torch.ones(optical.shape[0], *optical.shape[2:], dtype=torch.bool),
            torch.ones(1, template_px, template_px, dtype=torch.bool),
        )
        started = time.perf_counter()
        maps = matcher.match(optical, template, *masks)
        peaks = find_peaks(maps)
        seconds.append(time.perf_counter() - started)
        found = peaks.subpixel if subpixel else peaks.offset
        errors.append(float(np.hypot(*(found[0] - np.asarray(pair.offset)))))
        confidences.append(float(matcher.confidence(maps, template_px)[0]))
    return Scores(tuple(pairs), np.asarray(errors), np.asarray(confidences), np.asarray(seconds))


def summarise(scores: Scores) -> dict[str, Any]:
    """``{"overall": {…}, "sources": {name: {…}}}``; CMR as shares, distances in px."""
    sources = sorted({pair.source for pair in scores.pairs})
    of = np.asarray([pair.source for pair in scores.pairs])
    return {
        "overall": _figures(scores.error, scores.seconds),
        "sources": {name: _figures(scores.error[of == name], scores.seconds[of == name]) for name in sources},
    }


def _figures(error: np.ndarray, seconds: np.ndarray) -> dict[str, float]:
    figures: dict[str, float] = {"n": len(error)}
    for threshold in CMR_THRESHOLDS:
        figures[f"cmr{threshold}"] = float((error <= threshold).mean())
    figures["mean_l2"] = float(error.mean())
    figures["median_l2"] = float(np.median(error))
    figures["seconds_per_pair"] = float(seconds.mean())
    return figures


def table(summary: dict[str, Any]) -> str:
    """The summary as a Markdown table."""
    head = ["source", "n", "CMR@1", "CMR@2", "CMR@3", "CMR@5", "mean L2 px", "median L2 px", "s/pair"]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for name, row in [*summary["sources"].items(), ("overall", summary["overall"])]:
        cells = [name, str(row["n"]), *(f"{row[f'cmr{t}']:.3f}" for t in CMR_THRESHOLDS)]
        cells += [f"{row['mean_l2']:.2f}", f"{row['median_l2']:.2f}", f"{row['seconds_per_pair']:.3f}"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
