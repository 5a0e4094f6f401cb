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
from ...rasters.disk import write_text
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
    folder = work / f"{run.name}-{run.seed}"
    make_folder(folder)
    with held(folder), _CpuClock(folder / "cpu_seconds.txt") as clock:
        checkpoint = train(
            run.config, sets, folder, device, progress, {"name": run.name}, on_row=lambda step, row: clock.keep()
        )
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
            seconds=clock.seconds(),
            ms_per_pair=1000 * spent,
            parameters=count_parameters(network),
        )
    )


class _CpuClock:
    """CPU seconds of a training, those before a break included, kept in ``path``.

    A killed process loses what came after the last :meth:`keep`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._before = float(path.read_text(encoding="utf-8")) if path.exists() else 0.0
        self._started, self._stopped = time.process_time(), 0.0

    def __enter__(self) -> _CpuClock:
        return self

    def __exit__(self, *error: object) -> None:
        self._stopped = time.process_time()
        self.keep()

    def seconds(self) -> float:
        """So far, or of the whole ``with`` block once it has ended."""
        return self._before + (self._stopped or time.process_time()) - self._started

    def keep(self) -> None:
        """Write down what was used so far."""
        write_text(self._path, f"{self.seconds():.1f}")


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
