"""The ``finetune`` job: open the data sets, train from a base model, judge both, write the answer."""

from __future__ import annotations

import math
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import torch

from .. import runtime
from ..matching.network import DEFAULT_CHECKPOINT, NetworkMatcher
from ..model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from ..progress import Progress
from ..protocol import FINETUNE_METHODS, S2M2, FineTuneSpec, JobError, parse_json, to_plain
from ..registration.bundle import write_json
from ..training.config import MethodConfig, TrainConfig
from ..training.datasets import DataSets, open_data_sets
from ..training.hold import held
from ..training.loop import train, weights_so_far
from ..training.sets import TrainingSets
from ..training.state import STATE_FILE, make_folder
from .checks import Check, Errors, errors_of, hold_out, plan_checks, thinned
from .pictures import write_pictures
from .verdict import BETTER, judge, sentence

RESULT, RUN, MODEL = "result.json", "run.json", "model.safetensors"
SCHEMA = 1
#: Steps timed at the start, the first of them left out: it warms up.
_TIMED = 4
_FEWEST, _MOST = 20, 20_000
#: Points of the curve, and matches that each is judged by at most.
_POINTS_OF_CURVE, _MATCHES_OF_CURVE = 20, 40
#: Share of the job's progress that the training takes.
_TRAINING = (0.04, 0.94)

_METHODS = {
    "supervised": MethodConfig(),
    # A teacher that begins as good as the base model may teach from the start.
    "s2m2": MethodConfig(teacher="mean", views="weak_strong", gate=0.5, pseudo_ramp=0.2),
}


def finetune(spec: FineTuneSpec, progress: Progress) -> dict[str, Any]:
    """Fine-tune, or go on with the run in ``spec.out``, and judge.

    Returns:
        What ``result.json`` in the folder holds: ``verdict`` (see :class:`engine.finetune.verdict.Verdict`) and
        ``sentence``, ``better``, ``model`` (path) and ``sha256``, ``base``, ``steps`` done, ``seconds``, ``points``
        (a table by columns: ``id``, ``scene``, ``before``, ``after``: median errors in px), ``pictures`` (file names).

    Raises:
        JobError: bad input in one sentence; the folder holds another run; the disk is full: the run can be gone on
            with.
        Cancelled: paused or cancelled; the run can be gone on with.
    """
    _check(spec)
    out = Path(spec.out).absolute()
    make_folder(out)
    with held(out):
        return _finetune(spec, out, progress)


def _finetune(spec: FineTuneSpec, out: Path, progress: Progress) -> dict[str, Any]:
    device = runtime.choose_device(spec.device)
    runtime.set_threads(spec.threads)
    torch_device = torch.device(device.name)
    base = load_checkpoint(Path(spec.base) if spec.base else DEFAULT_CHECKPOINT)
    progress.step(0.0, "Opening the data sets")
    data = open_data_sets(hold_out(spec.data), progress.quiet())
    if not data.checks:
        raise JobError("No check point lies where its scene's layers can be read; mark others.")
    checks = plan_checks(data.checks, seed=0)
    config = _config(spec, out, base.sha256, data.sets, torch_device, progress)
    progress.step(0.02, "Judging the base model")
    matcher = NetworkMatcher.from_loaded(base, torch_device)
    before = errors_of(matcher, checks, progress.quiet())
    base_cmr2 = float((errors_of(matcher, thinned(checks, _MATCHES_OF_CURVE), progress.quiet()).error <= 2).mean())
    plan = _Plan(config.steps, config.evaluate_every, base_cmr2, base.sha256)
    write_json(out / RUN, asdict(plan))
    if spec.finish:
        tuned = _stopped(out, config, data.sets, torch_device, spec.name)
    else:
        tuned = _trained(spec, config, data, checks, out, torch_device, progress)
    progress.step(_TRAINING[1], "Judging the tuned model")
    after_matcher = NetworkMatcher(tuned.network(), torch_device, matcher.calibration, matcher.familiarity)
    after = errors_of(after_matcher, checks, progress.quiet())
    before, after = _common(before, after)
    verdict = judge(before.error, after.error, before.point.tolist(), before.area.tolist())
    said = sentence(verdict)
    saved = save_checkpoint(out / MODEL, tuned.config, tuned.weights, _card(spec, base, tuned, verdict.to_json(), said))
    pictures = write_pictures(out, checks, matcher, after_matcher)
    training = tuned.card["training"]
    result = {
        "schema": SCHEMA,
        "kind": "finetune",
        "verdict": verdict.to_json(),
        "sentence": said,
        "better": verdict.kind == BETTER,
        "model": str(out / MODEL),
        "sha256": saved.sha256,
        "base": {"name": base.card.get("name", ""), "sha256": base.sha256, "path": spec.base},
        "steps": training["steps_done"],
        "seconds": training["seconds"],
        "points": _points(checks, before, after),
        "pictures": pictures,
        "device": device.name,
        "device_reason": device.reason,
        "spec": to_plain(spec),
    }
    write_json(out / RESULT, result)
    progress.step(1.0, "")
    return result


def _check(spec: FineTuneSpec) -> None:
    if not spec.out:
        raise JobError("The run needs a folder; choose one.")
    if spec.method not in FINETUNE_METHODS:
        raise JobError(f"There is no method {spec.method!r}; choose one of {', '.join(FINETUNE_METHODS)}.")
    if spec.steps < 0 or (not spec.steps and not 0 < spec.minutes < math.inf):
        raise JobError("Training needs a number of steps, or minutes; set one of them.")
    if not 0 < spec.rate <= 4:
        raise JobError("The learning rate's factor must be above 0 and at most 4; 0.25 is usual.")


@dataclass(frozen=True)
class _Plan:
    """What a run settled at its start, and keeps.

    Attributes:
        steps, evaluate_every: of the training.
        base_cmr2: share of the curve's matches within 2 px by the base model; below 0 = not judged yet.
        base_sha256: of the base model's weights; empty = not known.
    """

    steps: int
    evaluate_every: int
    base_cmr2: float = -1.0
    base_sha256: str = ""


def _config(
    spec: FineTuneSpec, out: Path, base: str, sets: TrainingSets, device: torch.device, progress: Progress
) -> TrainConfig:
    start = spec.base or str(DEFAULT_CHECKPOINT)
    unlabelled = spec.batch if spec.method == S2M2 and sets.unlabelled else 0
    config = TrainConfig(
        start=start,
        method=_METHODS[spec.method] if unlabelled else _METHODS["supervised"],
        steps=max(1, spec.steps),
        batch=spec.batch,
        unlabelled=unlabelled,
        rate=spec.rate,
        labels="given",
        seed=spec.seed,
        save_every=25,
    )
    plan = _read_plan(out)
    if plan is None:
        if spec.finish:
            raise JobError(f"{out} holds no run that could be finished; start one.")
        steps = spec.steps or _steps_within(config, sets, spec.minutes, device, progress)
        plan = _Plan(steps, spec.evaluate_every or max(1, steps // _POINTS_OF_CURVE), base_sha256=base)
        write_json(out / RUN, asdict(plan))
    if spec.steps not in (0, plan.steps):
        raise JobError(f"The run in {out} has {plan.steps} steps; resume it with those, or choose another folder.")
    if plan.base_sha256 not in ("", base):
        raise JobError(
            f"The base model is no longer the one that the run in {out} began with; put that file back, or choose "
            "another folder."
        )
    return replace(config, steps=plan.steps, evaluate_every=plan.evaluate_every)


def _read_plan(out: Path) -> _Plan | None:
    try:
        plan = _Plan(**parse_json((out / RUN).read_text(encoding="utf-8")))
        if not (plan.steps > 0 and plan.evaluate_every > 0):
            raise ValueError(plan)
        return plan
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as error:
        raise JobError(f"The run in {out} is broken; choose another folder.", details=str(error)) from error


def _steps_within(
    config: TrainConfig, sets: TrainingSets, minutes: float, device: torch.device, progress: Progress
) -> int:
    """How many steps so many minutes allow, from the time of the first few; the run itself does not begin."""
    seconds: list[float] = []
    begun = time.monotonic()

    def told(_fraction: object, _message: str, _left: object) -> None:
        seconds.append(time.monotonic() - begun)

    progress.step(0.01, "Measuring the speed")
    short = replace(config, steps=_TIMED, evaluate_every=_TIMED + 1, save_every=_TIMED + 1)
    with tempfile.TemporaryDirectory() as folder:
        train(short, sets, Path(folder), device, Progress(told, progress.is_cancelled), {})
    steps = np.diff(seconds)[-(_TIMED - 1) :]
    return int(np.clip(math.floor(60 * minutes / float(np.median(steps))), _FEWEST, _MOST))


def _trained(
    spec: FineTuneSpec,
    config: TrainConfig,
    data: DataSets,
    checks: Sequence[Check],
    out: Path,
    device: torch.device,
    progress: Progress,
) -> Checkpoint:
    low, high = _TRAINING

    few = thinned(checks, _MATCHES_OF_CURVE)

    def validate(matcher: NetworkMatcher, quiet: Progress) -> dict[str, Any]:
        error = errors_of(matcher, few, quiet).error
        shares = {f"cmr{threshold}": float((error <= threshold).mean()) for threshold in (1, 2, 5)}
        return {"overall": {**shares, "mean_l2": float(error.mean())}}

    return train(config, data.sets, out, device, progress.part(low, high), {"name": spec.name}, validate=validate)


def _stopped(out: Path, config: TrainConfig, sets: TrainingSets, device: torch.device, name: str) -> Checkpoint:
    """The weights of a run that was stopped early."""
    if not (out / STATE_FILE).exists():
        raise JobError(f"{out} holds no run that could be finished; start one.")
    return weights_so_far(config, sets, out, device, {"name": name})


def _common(before: Errors, after: Errors) -> tuple[Errors, Errors]:
    """The matches that both models made, in one order."""
    both = np.intersect1d(before.match, after.match)
    rows = [np.searchsorted(side.match, both) for side in (before, after)]
    parts = [Errors(s.error[r], s.point[r], s.match[r], s.area[r]) for s, r in zip((before, after), rows, strict=True)]
    return parts[0], parts[1]


def _points(checks: Sequence[Check], before: Errors, after: Errors) -> dict[str, list[Any]]:
    ids = [number for check in checks for number in check.points.ids]
    scenes = [check.points.scene for check in checks for _ in check.points.ids]
    table: dict[str, list[Any]] = {"id": [], "scene": [], "before": [], "after": []}
    for place, (number, scene) in enumerate(zip(ids, scenes, strict=True)):
        of = before.point == place
        if of.any():
            table["id"].append(number)
            table["scene"].append(scene)
            table["before"].append(round(float(np.median(before.error[of])), 3))
            table["after"].append(round(float(np.median(after.error[of])), 3))
    return table


def _card(
    spec: FineTuneSpec, base: Checkpoint, tuned: Checkpoint, verdict: dict[str, Any], said: str
) -> dict[str, Any]:
    """The tuned model's card. Confidence stays the base model's, which was fitted on other data, and says so."""
    kept = ("licence", "attribution", "calibration", "familiarity")
    return {
        **{key: base.card[key] for key in kept if key in base.card},
        "name": spec.name or f"{base.card.get('name', 'model')}, tuned",
        "created": date.today().isoformat(),
        "note": f"Fine-tuned from “{base.card.get('name', '')}”. {said} Its confidence was calibrated for that model.",
        "base": {"name": base.card.get("name", ""), "sha256": base.sha256},
        "training": tuned.card["training"],
        "data": tuned.card["data"],
        "checked_on_held_out_points": verdict,
    }
