"""Supervised training on labelled pairs. Deterministic for a seed on the CPU, and resumable at any saved step: each
step draws its randomness from (seed, step) alone, so there is no generator state to lose."""

from __future__ import annotations

import csv
import math
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Sequence

import numpy as np
import torch
from torch import Tensor

from ..matching.contract import Matcher
from ..matching.network import NetworkMatcher
from ..model.checkpoint import Checkpoint, save_checkpoint
from ..model.config import preset
from ..model.network import Network, build_network, to_channels_last
from ..progress import Progress
from ..protocol import JobError
from .augment import Sample, draw_geometry, make_sample
from .evaluate import score, summarise
from .losses import supervised_loss
from .memory import keep_freed_memory
from .pairs import Pair, Split
from .residuals import residuals
from .sources import DEFAULT_SIGMA, LABEL_SIGMA
from .state import load_state, make_folder, save_state

#: Samples that go through the network at once, by the window's side (px): larger ones leave a CPU's caches.
_AT_ONCE = {256: 2}
_FEW = 4
_WARM_UP = 100


@dataclass(frozen=True)
class TrainConfig:
    """A run's settings; part of its checkpoint.

    Attributes:
        preset: see ``engine.model.config.PRESETS``.
        steps: optimiser steps of the whole run (the learning rate falls to 0 along a cosine).
        batch: samples a step.
        trunk_rate, head_rate, front_rate: AdamW learning rates of the pyramid, the heads and scales, and the gradient
            fronts.
        refine_labels: measure each pair's residual displacement and take it for the label (see ``residuals``).
        mean_decay: of the running (EMA) mean of the weights, which is what is evaluated and shipped.
        evaluate_every: steps between validations; a saved state every ``save_every``.
        validation_limit: how many validation pairs are scored meanwhile (spread evenly; 0 = all).
    """

    preset: str = "fast"
    steps: int = 4000
    batch: int = 8
    trunk_rate: float = 2e-3
    head_rate: float = 4e-3
    front_rate: float = 5e-4
    weight_decay: float = 0.01
    refine_labels: bool = True
    mean_decay: float = 0.998
    seed: int = 0
    evaluate_every: int = 400
    save_every: int = 100
    validation_limit: int = 160


def train(
    config: TrainConfig, split: Split, out: Path, device: torch.device, progress: Progress, card: dict[str, Any]
) -> Checkpoint:
    """Train, or go on with the run that ``out`` holds, and write ``out/model.safetensors``.

    Args:
        card: goes into the checkpoint's JSON (name, licence, data sources).

    Raises:
        JobError: no training pairs; the folder holds a run with other settings.
        Cancelled: between two steps; the saved state can be resumed.
    """
    if not split.train:
        raise JobError("There is no pair to train on; check the sources and the validation scenes.")
    if config.steps < 1 or config.batch < 1:
        raise JobError("Training needs at least one step and one sample a step; raise --steps and --batch.")
    make_folder(out)
    torch.manual_seed(config.seed)
    network = to_channels_last(build_network(preset(config.preset)).to(device))
    mean = {name: value.detach().clone() for name, value in network.state_dict().items()}
    optimiser = torch.optim.AdamW(parameter_groups(network, config), weight_decay=config.weight_decay)
    rates = [group["lr"] for group in optimiser.param_groups]
    first = load_state(out, network, mean, optimiser, asdict(config))
    keep_freed_memory()
    data = _labelled(split.train, config, progress)
    curve = Curve(out / "curve.csv", first)
    validation = _spread(split.validation, config.validation_limit)
    losses: list[float] = []
    for step in range(first, config.steps):
        progress.step(step / config.steps, f"Step {step} of {config.steps}")
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * schedule(step, config.steps)
        losses.append(_step(network, optimiser, data, config, step, device))
        _follow(mean, network, min(config.mean_decay, (1 + step) / (10 + step)))
        done = step + 1
        if done % config.save_every == 0 or done == config.steps:
            save_state(out, done, network, mean, optimiser, asdict(config))
        if done % config.evaluate_every == 0 or done == config.steps:
            summary = _validate(network, mean, validation, device, progress) if validation else {}
            curve.add(done, float(np.mean(losses)), summary)
            progress.log("info", curve.last)
            losses.clear()
    training = {
        **asdict(config),
        "sources": _counts(split.train),
        "validation_scenes": sorted(_scenes(split.validation)),
    }
    return save_checkpoint(out / "model.safetensors", network.config, mean, {**card, "training": training})


def schedule(step: int, steps: int) -> float:
    """Factor of the learning rate: linear warm-up, then a cosine to 0."""
    warm = min(1.0, (step + 1) / _WARM_UP)
    return warm * 0.5 * (1 + math.cos(math.pi * step / steps))


def parameter_groups(network: Network, config: TrainConfig) -> list[dict[str, Any]]:
    """Parameters by learning rate: gradient fronts, heads and scales, everything else."""
    groups: dict[float, list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if ".front." in name:
            rate = config.front_rate
        elif "correction" in name or name.startswith(("scale", "slope")):
            rate = config.head_rate
        else:
            rate = config.trunk_rate
        groups.setdefault(rate, []).append(parameter)
    return [{"params": parameters, "lr": rate} for rate, parameters in groups.items()]


@dataclass(frozen=True)
class Labelled:
    """Pairs in memory: SAR and optical images, displacement (N, 2) px, and how well it is known (N,) px."""

    images: list[tuple[np.ndarray, np.ndarray]]
    displacement: np.ndarray
    sigma: np.ndarray


def _labelled(pairs: Sequence[Pair], config: TrainConfig, progress: Progress) -> Labelled:
    images = [pair.read() for pair in pairs]
    if config.refine_labels:
        return Labelled(images, *residuals(images, progress.quiet()))
    sigma = [LABEL_SIGMA.get(pair.source, DEFAULT_SIGMA) for pair in pairs]
    return Labelled(images, np.zeros((len(pairs), 2)), np.asarray(sigma))


def draw_batch(data: Labelled, config: TrainConfig, step: int) -> tuple[list[Sample], Tensor]:
    """The samples of one step, all of one geometry, and how well each label is known (px)."""
    generator = np.random.default_rng([config.seed, step])
    geometry = draw_geometry(generator)
    chosen = generator.integers(0, len(data.images), config.batch)
    samples = []
    for index in chosen:
        sar, optical = data.images[index]
        dx, dy = data.displacement[index].tolist()
        samples.append(make_sample(sar, optical, geometry, generator, (dx, dy)))
    sigma = [data.sigma[index] * sample.zoom for index, sample in zip(chosen, samples, strict=True)]
    return samples, torch.tensor(sigma, dtype=torch.float32)


def _step(
    network: Network,
    optimiser: torch.optim.Optimizer,
    data: Labelled,
    config: TrainConfig,
    step: int,
    device: torch.device,
) -> float:
    samples, sigma = draw_batch(data, config, step)
    network.train()
    optimiser.zero_grad(set_to_none=True)
    at_once = _AT_ONCE.get(samples[0].reference.shape[-1], _FEW)
    total = 0.0
    # Gradients of the parts add up to the batch's: no layer looks across samples.
    for first in range(0, len(samples), at_once):
        part = samples[first : first + at_once]
        chips = [_stack([sample.reference for sample in part]), torch.stack([sample.template for sample in part])]
        chips = [chip.to(device) for chip in chips]
        masks = [torch.ones(len(chip), *chip.shape[-2:], dtype=torch.bool, device=device) for chip in chips]
        offset = torch.tensor([sample.offset for sample in part], dtype=torch.float32, device=device)
        output = network(*chips, *masks)
        loss = supervised_loss(output, offset, sigma[first : first + at_once].to(device), network.config.deep_stride)
        (loss * (len(part) / len(samples))).backward()
        total += float(loss.detach()) * len(part) / len(samples)
    torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimiser.step()
    return total


def _stack(chips: list[Tensor]) -> Tensor:
    """A batch of references; where some have one band and some three, the one is repeated."""
    bands = max(chip.shape[0] for chip in chips)
    return torch.stack([chip if chip.shape[0] == bands else chip[:1].expand(bands, -1, -1) for chip in chips])


@torch.no_grad()
def _follow(mean: dict[str, Tensor], network: Network, decay: float) -> None:
    for name, value in network.state_dict().items():
        mean[name].lerp_(value, 1 - decay)


def _validate(
    network: Network, mean: dict[str, Tensor], pairs: Sequence[Pair], device: torch.device, progress: Progress
) -> dict[str, Any]:
    copy = build_network(network.config)
    copy.load_state_dict(mean)
    matcher: Matcher = NetworkMatcher(copy, device)
    # Its own progress would run backwards; only the cancel is passed on.
    return summarise(score(matcher, pairs, progress.quiet()))


def _spread(pairs: Sequence[Pair], limit: int) -> list[Pair]:
    if not limit or len(pairs) <= limit:
        return list(pairs)
    return [pairs[round(index)] for index in np.linspace(0, len(pairs) - 1, limit)]


def _counts(pairs: Sequence[Pair]) -> dict[str, int]:
    sources = sorted({pair.source for pair in pairs})
    return {source: sum(pair.source == source for pair in pairs) for source in sources}


def _scenes(pairs: Sequence[Pair]) -> set[str]:
    return {pair.scene for pair in pairs}


class Curve:
    """The run's ``curve.csv``: step, loss, validation CMR@1, CMR@2, CMR@5, mean L2, seconds since start."""

    columns = ("step", "loss", "cmr1", "cmr2", "cmr5", "mean_l2", "seconds")

    def __init__(self, path: Path, first: int) -> None:
        self.path = path
        self.last = ""
        self._started = time.monotonic()
        rows = []
        if first and path.exists():
            with open(path, newline="", encoding="utf-8") as stream:
                rows = [row for row in csv.reader(stream) if row and row[0].isdigit() and int(row[0]) <= first]
        with open(path, "w", newline="", encoding="utf-8") as stream:
            csv.writer(stream).writerows([self.columns, *rows])

    def add(self, step: int, loss: float, summary: dict[str, Any]) -> None:
        """Append one row."""
        overall = summary.get("overall", {})
        figures = [f"{overall[key]:.4f}" if key in overall else "" for key in self.columns[2:6]]
        row = [str(step), f"{loss:.4f}", *figures, f"{time.monotonic() - self._started:.0f}"]
        with open(self.path, "a", newline="", encoding="utf-8") as stream:
            csv.writer(stream).writerow(row)
        self.last = ", ".join(f"{name} {value}" for name, value in zip(self.columns, row, strict=True))
