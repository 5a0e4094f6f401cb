"""What the worker can do: one function for each operation, imported when it is first asked for."""

from __future__ import annotations

from typing import Any, Callable, Mapping

from . import runtime
from .matching import cache
from .progress import Progress
from .protocol import (
    WORKER,
    ApplySpec,
    EvaluateSpec,
    FieldSpec,
    FineTuneSpec,
    JobError,
    ModelInfoSpec,
    PlanSpec,
    PreviewSpec,
    ProbeSpec,
    ProposeSpec,
    RefitSpec,
    RegisterSpec,
    ReportSpec,
    SuggestSpec,
)


def prepare() -> dict[str, Any]:
    """Load torch, which every job needs, and describe the machine for ``hello``.

    Raises:
        JobError: torch cannot be loaded in this interpreter.
    """
    try:
        threads = runtime.set_threads()
    except (ImportError, OSError) as error:
        # OSError: a shared library of torch that is missing or belongs to another version.
        raise JobError(
            "The engine's Python cannot load PyTorch; repair that, or choose another interpreter in the settings.",
            WORKER,
            str(error),
        ) from error
    device = runtime.choose_device()
    return {
        "versions": runtime.versions(),
        "devices": runtime.devices(),
        "device": device.name,
        "device_reason": device.reason,
        "threads": threads,
    }


def state() -> dict[str, Any]:
    """What a heartbeat says of the engine beside its memory."""
    wanted, device = runtime.last_device()
    return {
        "model": cache.last_used(),
        "device_wanted": wanted,
        "device": device.name,
        "device_reason": device.reason,
    }


def _register(spec: RegisterSpec, progress: Progress) -> dict[str, Any]:
    from .registration.register import register

    runtime.set_threads(spec.threads)
    return register(spec, progress)


def _plan(spec: PlanSpec, progress: Progress) -> dict[str, Any]:
    from .registration.register import plan

    return plan(spec.register, progress)


def _probe(spec: ProbeSpec, progress: Progress) -> dict[str, Any]:
    from .probe import probe

    return probe(spec, progress)


def _field(spec: FieldSpec, progress: Progress) -> dict[str, Any]:
    from .field.job import field

    runtime.set_threads(spec.register.threads)
    return field(spec, progress)


def _plan_field(spec: FieldSpec, progress: Progress) -> dict[str, Any]:
    from .field.job import plan

    return plan(spec, progress)


def _refit(spec: RefitSpec, progress: Progress) -> dict[str, Any]:
    from .field.refit import refit

    return refit(spec, progress)


def _apply(spec: ApplySpec, progress: Progress) -> dict[str, Any]:
    from .apply.job import apply

    return apply(spec, progress)


def _report(spec: ReportSpec, progress: Progress) -> dict[str, Any]:
    from .report.job import report

    return report(spec, progress)


def _model_info(spec: ModelInfoSpec, progress: Progress) -> dict[str, Any]:
    from .models.info import model_info

    return model_info(spec, progress)


def _evaluate(spec: EvaluateSpec, progress: Progress) -> dict[str, Any]:
    from .models.evaluate import evaluate

    runtime.set_threads(spec.threads)
    return evaluate(spec, progress)


def _propose(spec: ProposeSpec, progress: Progress) -> dict[str, Any]:
    from .propose.propose import propose

    return propose(spec, progress)


def _suggest(spec: SuggestSpec, progress: Progress) -> dict[str, Any]:
    from .propose.suggest import suggest

    return suggest(spec, progress)


def _finetune(spec: FineTuneSpec, progress: Progress) -> dict[str, Any]:
    from .finetune.job import finetune

    return finetune(spec, progress)


def _preview_samples(spec: PreviewSpec, progress: Progress) -> dict[str, Any]:
    from .finetune.preview import preview_samples

    return preview_samples(spec, progress)


JOBS: Mapping[str, Callable[[Any, Progress], dict[str, Any]]] = {
    "register": _register,
    "plan": _plan,
    "probe": _probe,
    "field": _field,
    "plan_field": _plan_field,
    "refit": _refit,
    "apply": _apply,
    "report": _report,
    "model_info": _model_info,
    "evaluate": _evaluate,
    "propose": _propose,
    "suggest": _suggest,
    "finetune": _finetune,
    "preview_samples": _preview_samples,
}
