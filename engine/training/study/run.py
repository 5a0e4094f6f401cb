"""Does one run of the study: train, match every validation pair, write down the outcome."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from ...matching.contract import Heatmaps
from ...matching.network import NetworkMatcher
from ...model.network import count_parameters
from ...progress import Progress
from ..evaluate import TEMPLATE_PX, chip_pair
from ..hold import held
from ..loop import train
from ..pairs import Pair
from ..state import make_folder
from .ledger import LEVELS, Ledger, Outcome
from .plan import Run


def do(run: Run, pairs: Sequence[Pair], work: Path, ledger: Ledger, device: torch.device, progress: Progress) -> None:
    """Do a run that the ledger lacks; one that was cut off is gone on with.

    Args:
        work: folder for the runs' own folders; what is in it can be thrown away.

    Raises:
        JobError: see :func:`engine.training.loop.train`.
        Cancelled: between two steps.
    """
    sets = run.data.sets(pairs)
    started = time.process_time()
    folder = work / f"{run.name}-{run.seed}"
    make_folder(folder)
    with held(folder):
        checkpoint = train(run.config, sets, folder, device, progress, {"name": run.name})
    seconds = time.process_time() - started
    network = checkpoint.network()
    errors, spent = level_errors(NetworkMatcher(network, device), sets.validation, progress)
    ledger.add(
        Outcome(
            name=run.name,
            part=run.part,
            seed=run.seed,
            settings=run.settings(),
            errors=errors,
            scenes=tuple(pair.scene for pair in sets.validation),
            sources=tuple(pair.source for pair in sets.validation),
            seconds=seconds,
            ms_per_pair=1000 * spent,
            parameters=count_parameters(network),
        )
    )


def level_errors(
    matcher: NetworkMatcher, pairs: Sequence[Pair], progress: Progress
) -> tuple[dict[str, np.ndarray], float]:
    """Errors (px) of the fused, the shallow and the deep heatmap's arg-max, and the median CPU seconds of a match."""
    errors: dict[str, list[float]] = {level: [] for level in LEVELS}
    seconds = []
    for pair in pairs:
        progress.check()
        sar, optical = chip_pair(pair)
        x, y = pair.offset
        template = sar[:, :, y : y + TEMPLATE_PX, x : x + TEMPLATE_PX]
        masks = [torch.ones(1, *chip.shape[2:], dtype=torch.bool) for chip in (optical, template)]
        started = time.process_time()
        maps = matcher.match(optical, template, masks[0], masks[1])
        seconds.append(time.process_time() - started)
        for level, found in arg_maxima(maps).items():
            errors[level].append(float(np.hypot(*(found - np.asarray(pair.offset)))))
    return {level: np.asarray(values) for level, values in errors.items()}, float(np.median(seconds))


def arg_maxima(maps: Heatmaps) -> dict[str, np.ndarray]:
    """(x, y) px of each level's arg-max, of the first item; the deep one's in whole cells."""
    found = {}
    for level, heat, stride in (
        ("fused", maps.logits[0], 1),
        ("shallow", maps.shallow[0], 1),
        ("deep", maps.deep[0], maps.deep_stride),
    ):
        best = int(heat.argmax())
        found[level] = np.array([best % heat.shape[1], best // heat.shape[1]]) * stride
    return found
