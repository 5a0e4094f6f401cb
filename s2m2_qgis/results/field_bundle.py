"""The bundle of a whole scene as the plugin reads it: a displacement field, and the layers corrected by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional, Union

from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import FIELD_MODELS
from . import bundle as bundles
from .bundle import Bundle, Input, Pair, Result, common, complete, number, read_content

translate = QCoreApplication.translate

KIND = "field"
DISPLACEMENT, ERROR, BEFORE, AFTER = "displacement.tif", "error.tif", "before.png", "after.png"
TRANSLATION = FIELD_MODELS[0]
RASTER, VECTOR = "raster", "vector"
#: Pixels that are the input's own under another georeference.
LOSSLESS = "georeference"


@dataclass(frozen=True)
class Corrected:
    """One layer under the field's transform.

    Attributes:
        source: what was corrected.
        kind: :data:`RASTER` or :data:`VECTOR`.
        file: its name in the bundle.
        form: ``georeference`` (the input's own pixels), ``warp`` or ``vector``.
        main: it is the layer that was matched, and no sibling of it.
    """

    source: Input
    kind: str
    file: str
    form: str
    main: bool


@dataclass(frozen=True)
class HeldOut:
    """How far a model is off at matches that it was not fitted to.

    Attributes:
        p95_m, p95_px: 95th percentile, ground metres and working pixels.
        p50_m: the median, ground metres.
        rmse_m: root mean square, ground metres.
    """

    p95_m: float
    p95_px: float
    p50_m: float
    rmse_m: float


@dataclass(frozen=True)
class FieldBundle(Result):
    """One whole scene's result.

    Attributes:
        model: one of ``protocol.FIELD_MODELS``; empty where none was estimated.
        planned, used, outliers, doubtful: numbers of templates.
        spacing_m: distance of neighbouring templates.
        template_px: their side.
        held_out: of every model that was tried.
        dismissed: why a model was not taken, for those that were ruled out; sentences.
        improvement: held-out 95th percentile of one translation over that of the model; None where not told.
        expected_m: median and 95th percentile of the expected error over the scene; None where not told.
        corrected: layers that were written, the one that was matched first.
        first_shift_m: ``(east, north)`` of the one shift that was found before, for SAR positions; None for none.
        first_shift_px: the same in working pixels.
        first_accepted: whether that one shift could be trusted by itself.
        metres_per_px: mean ground length of a working pixel.
    """

    model: str
    planned: int
    used: int
    outliers: int
    doubtful: int
    spacing_m: float
    template_px: int
    held_out: Mapping[str, HeldOut]
    dismissed: Mapping[str, str]
    improvement: Optional[float]
    expected_m: Optional[Pair]
    corrected: tuple[Corrected, ...]
    first_shift_m: Optional[Pair]
    first_shift_px: Optional[Pair]
    first_accepted: bool
    metres_per_px: float

    @property
    def judged(self) -> int:
        """Number of templates that were matched."""
        return self.planned


def read_result(path: str) -> Union[Bundle, FieldBundle]:
    """Read the result in a folder, of either kind, or the one that a ``result.json`` belongs to.

    Raises:
        JobError: there is none, it cannot be read, or a newer version of the plugin wrote it.
    """
    what = translate("Bundle", "the result of a registration")
    folder, data = read_content(path, (bundles.KIND, KIND), what)
    if data["kind"] == KIND:
        return complete(folder, data, _build)
    return bundles.read_bundle(folder)


def _build(folder: str, data: dict[str, Any]) -> FieldBundle:
    result, points = data["result"], data["result"]["points"]
    first = data.get("first") or {}
    expected = result.get("expected_error_m") or {}
    metres = data["grid"].get("metres_per_px") or [data["grid"]["gsd"]]
    known = common(folder, data)
    return FieldBundle(
        **known,
        model=str(result.get("model") or ""),
        planned=int(points["planned"]),
        used=int(points["used"]),
        outliers=int(points["outliers"]),
        doubtful=int(points["doubtful"]),
        spacing_m=float(result.get("spacing_m") or 0.0),
        template_px=int(result.get("template_px") or 0),
        held_out={
            model: _held_out(result["held_out"][model], sum(metres) / len(metres))
            for model in FIELD_MODELS
            if result.get("held_out") and model in result["held_out"]
        },
        dismissed={str(model): str(text) for model, text in (result.get("dismissed") or {}).items()},
        improvement=number(result.get("improvement_p95")),
        expected_m=(float(expected["median"]), float(expected["p95"])) if expected else None,
        corrected=_corrected(data.get("corrected") or (), known),
        first_shift_m=_pair(first.get("shift_m")),
        first_shift_px=_pair(first.get("shift_px")),
        first_accepted=bool(first.get("accepted")),
        metres_per_px=float(sum(metres) / len(metres)),
    )


def _held_out(errors: Mapping[str, Any], metres_per_px: float) -> HeldOut:
    return HeldOut(
        p95_m=float(errors["p95_m"]),
        p95_px=float(errors["p95_px"]),
        p50_m=float(errors["p50_px"]) * metres_per_px,
        rmse_m=float(errors["rmse_m"]),
    )


def _corrected(written: Any, known: Mapping[str, Any]) -> tuple[Corrected, ...]:
    """The written layers with their sources, which the spec has in the same order: the moved one, rasters, vectors."""
    parameters = known["parameters"]
    output = parameters.get("output") or {}
    asked = parameters.get("register") or {}
    moved = known["optical"] if asked.get("moves") == "optical" else known["sar"]
    rasters = [Input(str(layer["uri"]), str(layer.get("name") or "")) for layer in output.get("rasters") or ()]
    sources = [moved, *rasters, *(Input(str(uri), "") for uri in output.get("vectors") or ())]
    return tuple(
        Corrected(
            source=Input(source.uri, source.name or str(layer.get("name") or "")),
            kind=str(layer["kind"]),
            file=str(layer["file"]),
            form=str(layer.get("form") or ""),
            main=place == 0,
        )
        for place, (layer, source) in enumerate(zip(written, sources))
    )


def _pair(value: Any) -> Optional[Pair]:
    return None if value is None else (float(value[0]), float(value[1]))
