"""The lines between the two processes: a ``Request`` goes in, ``Event`` lines come back until one of them is a
``result`` or an ``error``.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import re
from dataclasses import dataclass, field
from typing import Any, Optional

from .datasets import PreviewSpec
from .errors import INTERNAL, WORKER, JobError
from .finetune import FineTuneSpec
from .models import EvaluateSpec, ModelInfoSpec
from .plain import from_plain
from .propose import ProposeSpec, SuggestSpec
from .specs import ApplySpec, FieldSpec, PlanSpec, ProbeSpec, RefitSpec, RegisterSpec, ReportSpec

PROTOCOL_VERSION = 1
#: How every event begins, and how many such places of a line are tried.
_BEGINNING, _BEGINNINGS = '{"event": "', 8
#: A heartbeat comes every second and says whether the worker is at work: after so many that deny it, an answer that is
#: still waited for was lost.
IDLE_BEATS = 5
#: A line of the protocol is never longer; what has no end is cut here.
MAX_LINE_BYTES = 8 << 20

SPECS: dict[str, type] = {
    "register": RegisterSpec,
    "plan": PlanSpec,
    "probe": ProbeSpec,
    "field": FieldSpec,
    "plan_field": FieldSpec,
    "refit": RefitSpec,
    "apply": ApplySpec,
    "report": ReportSpec,
    "model_info": ModelInfoSpec,
    "evaluate": EvaluateSpec,
    "propose": ProposeSpec,
    "suggest": SuggestSpec,
    "finetune": FineTuneSpec,
    "preview_samples": PreviewSpec,
}


@dataclass(frozen=True)
class Request:
    """One line to the worker. ``op`` is a key of :data:`SPECS`, ``cancel`` (``id``: the job to end) or ``exit``."""

    op: str
    id: int = 0
    spec: Optional[Any] = None
    version: int = PROTOCOL_VERSION


@dataclass(frozen=True)
class Event:
    """One line from the worker.

    ``event`` is one of ``hello`` (once, when the engine is ready; ``data``: protocol, pid, versions, devices, device,
    device_reason, threads), ``heartbeat`` (from the start and every second, also while a job computes; ``data``:
    rss_bytes, busy, model; device, device_wanted, device_reason of the last job), ``started``, ``progress`` (``data``:
    fraction 0–1 or None, message, seconds_left or None),
    ``log`` (``data``: level, message), ``result`` (``data``: the job's answer), ``error`` (``data``: kind, message,
    details; with ``id`` 0 before ``hello``: the engine cannot start), ``cancelled``. ``id`` is the request's, 0 where
    it belongs to none.
    """

    event: str
    id: int = 0
    data: dict[str, Any] = field(default_factory=dict)


def encode(message: Any) -> str:
    """One JSON line, with its newline, for a ``Request`` or an ``Event``. NaN is refused (ValueError): not JSON."""
    return json.dumps(dataclasses.asdict(message), ensure_ascii=True, allow_nan=False) + "\n"


def decode_request(line: str) -> Request:
    """The ``Request`` of a line. JobError (``internal``) for anything else, another protocol version included."""
    data = _parse_object(line)
    if data.get("version") != PROTOCOL_VERSION:
        raise JobError(
            f"The engine speaks protocol {PROTOCOL_VERSION}, the plugin {data.get('version')}; "
            "point the engine setting at the plugin's own checkout and restart the engine.",
            INTERNAL,
        )
    op = data.get("op")
    if not isinstance(op, str):
        raise JobError("The engine received a request without an operation; restart the engine.", INTERNAL)
    spec = data.get("spec")
    built = from_plain(SPECS[op], spec) if op in SPECS else None
    return Request(op=op, id=_as_int(data.get("id")), spec=built)


def line_id(line: str) -> int:
    """The ``id`` of a line that may otherwise be unreadable, so that its sender can be told; 0 where it has none."""
    try:
        return _as_int(_parse_object(line).get("id"))
    except JobError:
        return 0


def decode_event(line: str) -> Event:
    """The ``Event`` of a line. Raises JobError (``worker``) where the line is none."""
    data = _parse_object(line)
    if not isinstance(data.get("event"), str) or not isinstance(data.get("data", {}), dict):
        raise JobError("The engine sent a line that is not a message; restart the engine.", WORKER, line[:500])
    return Event(event=data["event"], id=_as_int(data.get("id")), data=data.get("data", {}))


def find_event(line: str) -> Event:
    """The ``Event`` at the end of a line that may begin with what something else has printed without a newline.

    Raises:
        JobError: (``worker``) there is none.
    """
    try:
        return decode_event(line)
    except JobError:
        # Quotes within a message are escaped: in what a worker wrote, this is where a message begins.
        places = [found.start() for found in re.finditer(re.escape(_BEGINNING), line)]
        for place in places[-_BEGINNINGS:]:
            with contextlib.suppress(JobError):
                return decode_event(line[place:])
        raise


def _parse_object(line: str) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = "A line between plugin and engine is not JSON; restart the engine."
        raise JobError(message, WORKER, line[:500]) from error
    if not isinstance(data, dict):
        raise JobError("A line between plugin and engine is not a message; restart the engine.", WORKER, line[:500])
    return data


def _as_int(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
