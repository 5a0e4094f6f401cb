"""The *Test* button's job: does this engine match, on which device, and how fast?"""

from __future__ import annotations

import time
from dataclasses import asdict
from typing import Any

import numpy as np
import torch

from . import runtime
from .matching.cache import cached_matcher
from .matching.contract import Matcher
from .matching.peaks import find_peaks
from .progress import Progress
from .protocol import MODEL, JobError, ProbeSpec

REFERENCE_PX, TEMPLATE_PX = 256, 192
#: Where the template is cut from the reference, (x, y).
TRUTH = (37, 21)
#: A matcher whose peak is further off on so easy a pair is broken.
TOLERANCE_PX = 2.0


def probe(spec: ProbeSpec, progress: Progress) -> dict[str, Any]:
    """Load the matcher and match one template that is cut from its own reference, made brighter and speckled.

    Returns:
        ``versions``, ``device`` and ``device_reason``, ``devices`` (as :class:`runtime.Found`, after a kernel on
        each), ``threads``, ``matcher`` (name), ``model`` (what it says
        of itself), ``load_seconds``, ``match_seconds`` (second match, everything warm), ``error_px``, ``rss_bytes``.

    Raises:
        JobError: the model cannot be loaded, or finds the template in a wrong place.
    """
    device = runtime.choose_device(spec.device)
    progress.step(0.1, "Loading the model")
    begun = time.monotonic()
    matcher = cached_matcher(spec.matcher, spec.model, device.name)
    load_seconds = time.monotonic() - begun
    progress.step(0.5, "Matching one template")
    _match(matcher)
    begun = time.monotonic()
    error = _match(matcher)
    match_seconds = time.monotonic() - begun
    if error > TOLERANCE_PX:
        raise JobError(
            f"The engine runs, but its model missed an easy template by {error:.0f} px; choose another model.",
            MODEL,
        )
    progress.step(1.0, "")
    return {
        "versions": runtime.versions(),
        "device": device.name,
        "device_reason": device.reason,
        "devices": [asdict(found) for found in runtime.survey_devices()],
        "threads": torch.get_num_threads(),
        "matcher": matcher.name,
        "model": matcher.describe(),
        "load_seconds": load_seconds,
        "match_seconds": match_seconds,
        "error_px": error,
        "rss_bytes": runtime.rss_bytes(),
    }


def _match(matcher: Matcher) -> float:
    """Distance of the peak from the truth, px."""
    optical, sar = _pair()
    reference = torch.from_numpy(np.repeat(optical[None, None], 3, axis=1))
    template = torch.from_numpy(sar[None, None])
    masks = (torch.ones(1, *image.shape[2:], dtype=torch.bool) for image in (reference, template))
    found = find_peaks(matcher.match(reference, template, *masks)).subpixel[0]
    return float(np.hypot(*(found - np.array(TRUTH))))


def _pair() -> tuple[np.ndarray, np.ndarray]:
    """A patchwork of bright and dark fields, (256, 256) float32 0…1, and (192, 192) of it as radar might see it."""
    generator = np.random.default_rng(0)
    ys, xs = np.mgrid[:REFERENCE_PX, :REFERENCE_PX]
    seeds = generator.uniform(0, REFERENCE_PX, (60, 2))
    nearest = np.argmin((xs[..., None] - seeds[:, 0]) ** 2 + (ys[..., None] - seeds[:, 1]) ** 2, axis=-1)
    fields = generator.uniform(0.15, 0.85, len(seeds)).astype(np.float32)[nearest]
    optical = np.clip(fields + generator.normal(0, 0.02, fields.shape), 0, 1).astype(np.float32)
    x, y = TRUTH
    cut = fields[y : y + TEMPLATE_PX, x : x + TEMPLATE_PX]
    sar = np.clip(cut**0.7 + generator.normal(0, 0.1, cut.shape), 0, 1).astype(np.float32)
    return optical, sar
