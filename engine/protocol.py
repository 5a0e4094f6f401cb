"""What crosses the door between the QGIS process and the engine process.

Plain dataclasses and JSON lines, standard library only, Python 3.9 syntax: this module is imported by QGIS's own
interpreter as well as by the engine's. A job goes in as one ``Request``; ``Event`` lines come back until one of them is
a ``result`` or an ``error``.
"""

from __future__ import annotations

import dataclasses
import json
import os
from dataclasses import dataclass, field
from typing import Any, Optional, Type, TypeVar

PROTOCOL_VERSION = 1

SCALINGS = ("auto", "db", "power", "amplitude", "byte")
MATCHERS = ("s2m2", "cfog")
MOVES = ("sar", "optical")
OUTPUT_FORMATS = ("vrt", "copy")
#: Models of a scene's displacement, simplest first; ``smooth`` is a smooth displacement raster.
FIELD_MODELS = ("translation", "helmert", "affine", "polynomial2", "polynomial3", "tps", "smooth")
#: How a corrected layer is written: ``vrt`` where the model is lossless as a georeference, else warped; always warped;
#: not at all.
FIELD_OUTPUTS = ("auto", "warp", "none")
RESAMPLINGS = ("nearest", "bilinear", "cubic", "lanczos", "average", "mode")

#: Kinds of :class:`JobError`. ``bad_input`` is the user's to mend (exit code 2 on the command line), others are not.
BAD_INPUT = "bad_input"
OUT_OF_MEMORY = "out_of_memory"
DISK = "disk"
MODEL = "model"
INTERNAL = "internal"
WORKER = "worker"


class JobError(Exception):
    """A failure that the user can read: one sentence saying what is wrong and what to do.

    Attributes:
        kind: one of the module's kinds (``bad_input``, ``disk``, …).
        message: the sentence; never a class name or a traceback.
        details: what the log should keep beside it (may be empty).
    """

    def __init__(self, message: str, kind: str = BAD_INPUT, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.kind = kind
        self.details = details


class Cancelled(Exception):
    """The user cancelled; raised by :meth:`engine.progress.Progress.check` between tiles or optimiser steps."""


@dataclass(frozen=True)
class LayerSpec:
    """One raster as the user sees it; every field that is set wins over what the file says.

    Attributes:
        uri: what GDAL opens (a path, a ``/vsi…`` name, a driver's connection string).
        name: the layer's name for messages; the file's name where None.
        bands: 1-based band numbers; one for SAR, one or three for optical; empty = chosen automatically.
        crs: WKT or ``EPSG:n`` assigned in QGIS; empty = the file's own.
        nodata: user nodata values, in addition to the file's own.
        scaling: one of :data:`SCALINGS`; meaningful for SAR only.
        open_options: GDAL open options, ``KEY=VALUE``.
    """

    uri: str
    name: str = ""
    bands: tuple[int, ...] = ()
    crs: str = ""
    nodata: tuple[float, ...] = ()
    scaling: str = "auto"
    open_options: tuple[str, ...] = ()


@dataclass(frozen=True)
class RegisterSpec:
    """One registration of a SAR raster to an optical one.

    Attributes:
        sar, optical: the two rasters.
        out: folder for the result bundle; made where it does not exist.
        matcher: one of :data:`MATCHERS`.
        model: path of a checkpoint; empty = the bundled default.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        max_shift_m: search radius in ground metres; 0 = chosen from the overlap.
        moves: which layer is moved by the result, one of :data:`MOVES`.
        start: one hand-placed pair of points ``(sar_x, sar_y, optical_x, optical_y)``, SAR point in the SAR layer's CRS
            and optical point in the optical layer's; None where there is none.
        area: WKT polygon to which templates are confined, in ``area_crs``; empty = whole overlap.
        exclude: WKT (multi)polygons that no template may touch (water, cloud), in ``area_crs``.
        area_crs: CRS of ``area`` and ``exclude``; empty = the optical layer's.
        gsd: working pixel size in units of the working CRS; 0 = the coarser of the two rasters.
        template_px: side of a template in working pixels, 64–192; 0 = the largest that fits.
        max_templates: how many templates are matched at most.
        output: ``vrt`` (lossless, same pixels) or ``copy``.
        seed: of everything random.
        threads: torch threads; 0 = measured or chosen by the engine.
    """

    sar: LayerSpec
    optical: LayerSpec
    out: str
    matcher: str = "s2m2"
    model: str = ""
    device: str = "auto"
    max_shift_m: float = 1000.0
    moves: str = "sar"
    start: Optional[tuple[float, float, float, float]] = None
    area: str = ""
    exclude: tuple[str, ...] = ()
    area_crs: str = ""
    gsd: float = 0.0
    template_px: int = 0
    max_templates: int = 36
    output: str = "vrt"
    seed: int = 0
    threads: int = 0


@dataclass(frozen=True)
class PlanSpec:
    """Ask what a registration would do, without doing it: the dock's summary line. Answers with working GSD, number and
    size of templates and estimated seconds, or with the one reason why it cannot run."""

    register: RegisterSpec


@dataclass(frozen=True)
class OutputSpec:
    """How corrected layers are written.

    Attributes:
        form: one of :data:`FIELD_OUTPUTS`.
        resampling: one of :data:`RESAMPLINGS`; complex and class rasters never blend values whatever is asked.
        align: 1 = pixels aligned to the optical layer's grid, 0 = the layer's own CRS and pixel size.
        rasters: further rasters of the same scene (other polarisations, masks, coherence) that get the same transform.
        vectors: vector sources, as OGR opens them (``path`` or ``path|layername=x``), likewise.
    """

    form: str = "auto"
    resampling: str = "bilinear"
    align: int = 0
    rasters: tuple[LayerSpec, ...] = ()
    vectors: tuple[str, ...] = ()


@dataclass(frozen=True)
class FieldSpec:
    """One displacement field: many templates over a whole scene, a model chosen by held-out error, the scene corrected.

    Attributes:
        register: the pair, the place of the bundle, the search and the matcher; its ``max_templates`` belongs to the
            first stage, which finds the one shift that the field is searched around; its ``output`` is not used.
        spacing_m: distance of neighbouring templates in ground metres; 0 = chosen from the scene.
        max_points: how many templates are matched at most.
        search_m: how far from the one shift a template may be displaced, ground metres; 0 = chosen by the engine.
        models: those of :data:`FIELD_MODELS` that may be chosen; empty = all.
        output: how corrected layers are written.
    """

    register: RegisterSpec
    spacing_m: float = 0.0
    max_points: int = 1000
    search_m: float = 0.0
    models: tuple[str, ...] = ()
    output: OutputSpec = field(default_factory=OutputSpec)


@dataclass(frozen=True)
class ApplySpec:
    """Apply the transform of a finished bundle to further layers, or anew after its matches were edited, without
    matching.

    Attributes:
        bundle: folder of a ``field`` or ``registration`` bundle.
        out: folder for the corrected layers; made where it does not exist.
        output: what is corrected, and how.
    """

    bundle: str
    out: str
    output: OutputSpec = field(default_factory=OutputSpec)


@dataclass(frozen=True)
class RefitSpec:
    """Choose and estimate the transform of a ``field`` bundle again, from its own ``matches.gpkg`` as a person has left
    it (rejected, accepted, moved by hand), and write the corrected layers anew. The bundle is replaced as a whole.

    Attributes:
        bundle: its folder.
        models: as in :class:`FieldSpec`; empty = all.
    """

    bundle: str
    models: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportSpec:
    """Make the report (``report.html``) of a finished bundle anew.

    Attributes:
        bundle: folder of a ``field`` or ``registration`` bundle.
    """

    bundle: str


@dataclass(frozen=True)
class ProbeSpec:
    """The *Test* button: load the model, match one template, report versions, device, memory and time."""

    matcher: str = "s2m2"
    model: str = ""
    device: str = "auto"


SPECS: dict[str, type] = {
    "register": RegisterSpec,
    "plan": PlanSpec,
    "probe": ProbeSpec,
    "field": FieldSpec,
    "plan_field": FieldSpec,
    "refit": RefitSpec,
    "apply": ApplySpec,
    "report": ReportSpec,
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
    rss_bytes, busy, model), ``started``, ``progress`` (``data``: fraction 0–1 or None, message, seconds_left or None),
    ``log`` (``data``: level, message), ``result`` (``data``: the job's answer), ``error`` (``data``: kind, message,
    details; with ``id`` 0 before ``hello``: the engine cannot start), ``cancelled``. ``id`` is the request's, 0 where
    it belongs to none.
    """

    event: str
    id: int = 0
    data: dict[str, Any] = field(default_factory=dict)


T = TypeVar("T")


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


def partial_folder(out: str, pid: int) -> str:
    """Where process ``pid`` writes a job's bundle before it is renamed to ``out``: ``.<name>.partial-<pid>`` beside it.

    One name for both houses: the worker removes its own on cancel or failure, the client removes that of a
    worker that died.
    """
    # Resolved first: beside a symbolic link to a folder is another place than beside the folder.
    folder, name = os.path.split(os.path.realpath(out))
    return os.path.join(folder, f".{name}.partial-{pid}")


def to_plain(spec: Any) -> dict[str, Any]:
    """A spec as JSON-ready plain data."""
    plain: dict[str, Any] = json.loads(json.dumps(dataclasses.asdict(spec), allow_nan=False))
    return plain


def from_plain(kind: Type[T], data: Any) -> T:
    """Build the frozen dataclass ``kind`` from plain data; unknown keys, wrong types: JobError (``bad_input``)."""
    if not isinstance(data, dict):
        raise JobError(f"A {kind.__name__} must be a JSON object; check the job file.")
    known = {f.name: f for f in dataclasses.fields(kind)}  # type: ignore[arg-type]
    unknown = sorted(set(data) - set(known))
    if unknown:
        raise JobError(f"Unknown setting {unknown[0]!r} in a {kind.__name__}; remove it or update the plugin.")
    values = {name: _convert(name, str(known[name].type), value) for name, value in data.items()}
    missing = [
        name
        for name, f in known.items()
        if name not in values and f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING
    ]
    if missing:
        raise JobError(f"The setting {missing[0]!r} is missing in a {kind.__name__}; add it.")
    return kind(**values)


def _convert(name: str, annotation: str, value: Any) -> Any:
    """A value as its field's annotation wants it; raises JobError (``bad_input``) where it is of another type."""
    if annotation in _NESTED:
        return from_plain(_NESTED[annotation], value)
    if annotation.startswith("Optional["):
        return None if value is None else _convert(name, annotation[len("Optional[") : -1], value)
    if annotation.startswith("tuple["):
        items = annotation[len("tuple[") : -1].split(", ")
        if isinstance(value, (list, tuple)) and (items[-1] == "..." or len(value) == len(items)):
            return tuple(_convert(name, items[0], item) for item in value)
    elif annotation == "float" and _is_number(value):
        return float(value)
    elif (annotation == "int" and _is_number(value) and isinstance(value, int)) or (
        annotation == "str" and isinstance(value, str)
    ):
        return value
    raise JobError(f"The setting {name!r} cannot be {str(value)[:80]!r}; correct it.")


_NESTED: dict[str, type] = {"LayerSpec": LayerSpec, "RegisterSpec": RegisterSpec, "OutputSpec": OutputSpec}
#: Whole numbers beyond this are no setting of ours, and no float either.
_HUGE = 1 << 62


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return isinstance(value, float) or abs(value) < _HUGE


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
