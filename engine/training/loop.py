"""The training loop. Deterministic for a seed on the CPU and resumable: a run that was cut off, killed or cancelled
goes on to the very same weights as an unbroken one."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

import numpy as np
import torch

from ..matching.network import NetworkMatcher
from ..model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from ..model.network import Network, build_network, to_channels_last
from ..progress import Progress
from ..protocol import Cancelled, JobError
from .batch import draw_step
from .config import TrainConfig
from .curve import Curve
from .evaluate import score, summarise
from .memory import keep_freed_memory
from .pairs import Pair
from .ranks import ALONE, Ranks
from .sets import TrainingSets
from .sources import PatchSource
from .state import NO_SCORE, Means, RunState, load_best, load_state, make_folder, save_best, save_state
from .step import StepLosses, Stepper

_WARM_UP = 100
#: Gradients longer than this are cut to it.
_LONGEST = 5.0

#: Called after every validation with the row of the curve.
OnRow = Callable[[int, dict[str, float]], None]
#: Scores the mean network; answers what :func:`engine.training.evaluate.summarise` does.
Validate = Callable[[NetworkMatcher, Progress], dict[str, Any]]


def train(
    config: TrainConfig,
    sets: TrainingSets,
    out: Path,
    device: torch.device,
    progress: Progress,
    card: dict[str, Any],
    ranks: Ranks = ALONE,
    validate: Optional[Validate] = None,
    on_row: Optional[OnRow] = None,
) -> Checkpoint:
    """Train, or go on with the run that ``out`` holds, and write ``out/model.safetensors``.

    Args:
        card: goes into the checkpoint's JSON (name, licence, attribution).
        ranks: of a distributed run; every process calls this with the same settings.
        validate: in place of the pairs of ``sets.validation``.
        on_row: told each row of the curve.

    Raises:
        JobError: nothing to train on; the folder holds a run with other settings.
        Cancelled: between two steps; the state was saved and can be resumed.
    """
    config.check()
    make_folder(out)
    run = _Run.begin(config, sets, out, device)
    if not ranks.same(run.state.step):
        raise JobError("The processes of this run do not see the same folder; put --out where all of them read it.")
    keep_freed_memory()
    if config.labels == "measured":
        progress.step(0.0, "Measuring the labels")
        labelled = [s.measured(progress.quiet()) if isinstance(s, PatchSource) else s for s in sets.labelled]
        sets = replace(sets, labelled=tuple(labelled))
    curve = Curve(out, run.state.step) if ranks.leads else None
    if validate is None and sets.validation:
        validate = _validation(sets.validation, config.validation_limit)
    clock = _Clock(run.state.seconds)
    while not ranks.agreed(float(run.finished(clock.seconds()))):
        step = run.state.step
        along = ranks.agreed(run.along(clock.seconds()))
        try:
            progress.step(along, f"Step {step} of {config.steps}", run.seconds_left(clock.seconds()))
        except Cancelled:
            if ranks.leads:
                run.save(out, clock.seconds())
            raise
        run.state.means.add(run.one_step(sets, along, ranks))
        run.state.step += 1
        at_end = bool(ranks.agreed(float(run.finished(clock.seconds()))))
        validating = run.state.step % config.evaluate_every == 0 or at_end
        if ranks.leads:
            if validating and curve is not None:
                matcher = NetworkMatcher(run.copy_of_mean(), device)
                summary = validate(matcher, progress.quiet()) if validate is not None else {}
                row = curve.add(run.state.step, run.state.means, schedule(along), summary, clock.seconds())
                progress.log("info", curve.last)
                run.judge(out, row)
                if on_row is not None:
                    on_row(run.state.step, row)
                run.state.means = Means()
            if validating or run.state.step % config.save_every == 0:
                run.save(out, clock.seconds())
        ranks.wait()
    if curve is not None:
        curve.close()
    if run.state.best > NO_SCORE:
        load_best(out, run.mean)
    about = _about(run, clock.seconds(), sets, card)
    if not ranks.leads:
        return Checkpoint(run.network.config, run.mean.state_dict(), about, "")
    return save_checkpoint(out / "model.safetensors", run.network.config, run.mean.state_dict(), about)


def weights_so_far(
    config: TrainConfig, sets: TrainingSets, out: Path, device: torch.device, card: dict[str, Any]
) -> Checkpoint:
    """The running mean of an unfinished run's weights; the run stays as it is.

    Raises:
        JobError: the folder holds a run with other settings.
    """
    run = _Run.begin(config, sets, out, device)
    return Checkpoint(run.network.config, run.mean.state_dict(), _about(run, run.state.seconds, sets, card), "")


def schedule(along: float) -> float:
    """Factor of the learning rate after the warm-up: a cosine from 1 to 0, ``along`` 0…1 of the run."""
    return 0.5 * (1 + math.cos(math.pi * min(1.0, along)))


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
        groups.setdefault(rate * config.rate, []).append(parameter)
    return [{"params": parameters, "lr": rate} for rate, parameters in groups.items()]


@dataclass
class _Run:
    """Everything that a step changes."""

    config: TrainConfig
    network: Network
    mean: Network
    optimiser: torch.optim.Optimizer
    rates: list[float]
    stepper: Stepper
    state: RunState
    settings: dict[str, Any]

    @classmethod
    def begin(cls, config: TrainConfig, sets: TrainingSets, out: Path, device: torch.device) -> _Run:
        network = to_channels_last(_first_network(config).to(device))
        if config.method.independence and network.config.enhancement == "none":
            raise JobError(
                "This network has no enhancement, and nothing to be independent of; set 'independence' to 0, or "
                "'enhancement' of the network."
            )
        mean = to_channels_last(build_network(network.config).to(device)).eval().requires_grad_(False)
        mean.load_state_dict(network.state_dict())
        optimiser = torch.optim.AdamW(parameter_groups(network, config), weight_decay=config.weight_decay)
        rates = [group["lr"] for group in optimiser.param_groups]
        # Other data is another run, whatever the settings.
        settings = json.loads(json.dumps({**config.to_json(), "data": sets.describe()}))
        state = load_state(out, network, mean.state_dict(), optimiser, settings)
        teacher = mean if config.method.teacher == "mean" else None
        return cls(config, network, mean, optimiser, rates, Stepper(network, teacher, config, device), state, settings)

    def one_step(self, sets: TrainingSets, along: float, ranks: Ranks) -> StepLosses:
        config, step = self.config, self.state.step
        warm_up = along < config.method.warm_up
        whole = draw_step(sets, config.seed, step, config.batch, config.unlabelled, warm_up, config.geometries)
        factor = min(1.0, (step + 1) / _WARM_UP) * schedule(along)
        for group, rate in zip(self.optimiser.param_groups, self.rates, strict=True):
            group["lr"] = rate * factor
        self.optimiser.zero_grad(set_to_none=True)
        losses = self.stepper.accumulate(whole.share(ranks.rank, ranks.world), whole, along)
        losses = ranks.add_up(self.network, losses)
        length = torch.nn.utils.clip_grad_norm_(self.network.parameters(), _LONGEST)
        if not math.isfinite(float(length)):
            raise JobError(
                f"The training left the numbers that a computer holds at step {step}; lower 'rate'. What was saved "
                "before is whole."
            )
        self.optimiser.step()
        self._follow(min(config.mean_decay, (1 + step) / (10 + step)))
        return losses

    @torch.no_grad()
    def _follow(self, decay: float) -> None:
        mean = self.mean.state_dict()
        for name, value in self.network.state_dict().items():
            mean[name].lerp_(value, 1 - decay)

    def copy_of_mean(self) -> Network:
        copy = build_network(self.network.config)
        copy.load_state_dict(self.mean.state_dict())
        return copy

    def along(self, seconds: float) -> float:
        """0…1, how much of the run lies behind, by steps or by time, whichever is further."""
        by_steps = self.state.step / self.config.steps
        if not self.config.minutes:
            return by_steps
        return min(1.0, max(by_steps, seconds / (60 * self.config.minutes)))

    def seconds_left(self, seconds: float) -> Optional[float]:
        """None until there is something to tell it from."""
        along = self.along(seconds)
        return seconds / along * (1 - along) if along > 0.005 and seconds > 5 else None

    def finished(self, seconds: float) -> bool:
        config, state = self.config, self.state
        return self.along(seconds) >= 1 or bool(config.patience and state.stale >= config.patience)

    def judge(self, out: Path, row: dict[str, float]) -> None:
        """Keep the best weights, where the run may end early."""
        if not self.config.patience or "cmr2" not in row:
            return
        # Of equal shares the smaller distance is the better one.
        score = row["cmr2"] - 1e-6 * row["mean_l2"]
        if score > self.state.best:
            self.state.best, self.state.stale = score, 0
            save_best(out, self.mean)
        else:
            self.state.stale += 1

    def save(self, out: Path, seconds: float) -> None:
        self.state.seconds = seconds
        save_state(out, self.state, self.network, self.mean.state_dict(), self.optimiser, self.settings)


def _about(run: _Run, seconds: float, sets: TrainingSets, card: dict[str, Any]) -> dict[str, Any]:
    """What a checkpoint says of its training."""
    training = {**run.config.to_json(), "steps_done": run.state.step, "seconds": round(seconds, 1)}
    return {**card, "training": training, "data": sets.describe()}


class _Clock:
    """Seconds of training, those before a break included."""

    def __init__(self, before: float) -> None:
        self._before, self._started = before, time.monotonic()

    def seconds(self) -> float:
        return self._before + time.monotonic() - self._started


def _first_network(config: TrainConfig) -> Network:
    if config.start:
        return load_checkpoint(Path(config.start)).network()
    torch.manual_seed(config.seed)
    return build_network(config.network_config())


def _validation(pairs: Sequence[Pair], limit: int) -> Validate:
    chosen = _spread(pairs, limit)
    return lambda matcher, progress: summarise(score(matcher, chosen, progress))


def _spread(pairs: Sequence[Pair], limit: int) -> list[Pair]:
    if not limit or len(pairs) <= limit:
        return list(pairs)
    return [pairs[round(index)] for index in np.linspace(0, len(pairs) - 1, limit)]
