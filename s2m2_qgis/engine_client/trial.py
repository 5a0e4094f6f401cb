"""The *Test* button: can this interpreter match one template, with what, and how fast?"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, Optional

from ...engine.protocol import ProbeSpec
from ..engine_words import say
from .client import EngineClient, IsCancelled, OnProgress
from .engines import launch_with
from .interpreter import Interpreter, find_interpreter


@dataclass(frozen=True)
class Report:
    """What a test found.

    Attributes:
        interpreter: that ran it.
        versions: of Python, torch, numpy, GDAL, safetensors.
        device, device_reason: where it computed, and why that is not what was asked for.
        matcher: what matched.
        start_seconds: from the program's start until it was ready, loading torch.
        load_seconds: loading the model.
        match_seconds: matching one template with the model loaded.
        rss_bytes: memory held afterwards.
        devices: what the worker found when it ran a kernel on each: ``name``, ``label``, ``memory_bytes``,
            ``free_bytes``, ``works``, ``reason``.
    """

    interpreter: Interpreter
    versions: dict[str, str] = field(default_factory=dict)
    device: str = ""
    device_reason: str = ""
    matcher: str = ""
    start_seconds: float = 0.0
    load_seconds: float = 0.0
    match_seconds: float = 0.0
    rss_bytes: int = 0
    devices: tuple[dict[str, Any], ...] = ()


def test_interpreter(
    path: str,
    spec: Optional[ProbeSpec] = None,  # noqa: PT028 - a test of an interpreter, not one of ours
    on_progress: Optional[OnProgress] = None,  # noqa: PT028
    is_cancelled: Optional[IsCancelled] = None,  # noqa: PT028
) -> Report:
    """Start an engine of its own with the Python at ``path`` (empty = find one), match one template, and end it again.
    Takes seconds: run it in a task.

    Raises:
        JobError: what is wrong and what to do.
        Cancelled: by ``is_cancelled``.
    """
    return try_interpreter(find_interpreter(path), spec, on_progress, is_cancelled)


def try_interpreter(
    interpreter: Interpreter,
    spec: Optional[ProbeSpec] = None,
    on_progress: Optional[OnProgress] = None,
    is_cancelled: Optional[IsCancelled] = None,
) -> Report:
    """As :func:`test_interpreter`, with an interpreter that was found before."""
    begun = time.monotonic()
    client = EngineClient("engine under test", lambda: launch_with(interpreter))
    try:
        answer: dict[str, Any] = client.request("probe", spec or ProbeSpec(), on_progress, is_cancelled)
    finally:
        client.close()
    seconds = time.monotonic() - begun
    loading, matching = float(answer["load_seconds"]), float(answer["match_seconds"])
    return Report(
        interpreter=interpreter,
        versions=dict(answer["versions"]),
        device=str(answer["device"]),
        device_reason=say(str(answer["device_reason"])),
        matcher=str(answer["matcher"]),
        start_seconds=max(0.0, seconds - loading - matching),
        load_seconds=loading,
        match_seconds=matching,
        rss_bytes=int(answer["rss_bytes"]),
        devices=tuple(answer.get("devices", ())),
    )
