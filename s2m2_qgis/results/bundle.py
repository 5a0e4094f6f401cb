"""A result bundle as the plugin reads it: ``result.json`` turned into typed values, files found beside it."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import Any, Callable, Optional, TypeVar

from qgis.PyQt.QtCore import QCoreApplication

from ...engine.geometry import applied_shift
from ...engine.protocol import JobError
from ..engine_words import say

translate = QCoreApplication.translate

SCHEMA = 1
KIND = "registration"
RESULT, MATCHES, THUMBNAIL, REPORT = "result.json", "matches.gpkg", "thumbnail.png", "report.html"
#: Fused evidence near the found shift, and, where the search began coarser, over the whole search.
HEATMAP, SEARCH = "heatmap.tif", "search.tif"
#: The moved layer's possible names.
SHIFTED = ("shifted.vrt", "shifted.tif")
TEMPLATE_HEATMAPS = "heatmaps"

Pair = tuple[float, float]
T = TypeVar("T")


@dataclass(frozen=True)
class Input:
    """One raster that the registration read: what GDAL opened, and the layer's name in QGIS."""

    uri: str
    name: str


@dataclass(frozen=True)
class Result:
    """What results of every kind have in common.

    Attributes:
        folder: absolute path of the bundle as it lies now.
        sar, optical: the inputs.
        parameters: the spec as plain data.
        confidence: 0–1.
        accepted: False for a refusal.
        reason: why it was refused, or what to know about an accepted one; a sentence, possibly empty.
        seconds: how long it took.
        warnings: sentences for the user.
        matcher: name of the matcher.
        device: on which it ran.
    """

    folder: str
    sar: Input
    optical: Input
    parameters: dict[str, Any]
    confidence: float
    accepted: bool
    reason: str
    seconds: float
    warnings: tuple[str, ...]
    matcher: str
    device: str

    @property
    def asked(self) -> dict[str, Any]:
        """The RegisterSpec, or the one inside a FieldSpec, as plain data."""
        inner = self.parameters.get("register")
        return inner if isinstance(inner, dict) else self.parameters

    @property
    def moves(self) -> str:
        """``sar`` or ``optical``: the layer that an acceptance moves."""
        return "optical" if self.asked.get("moves") == "optical" else "sar"

    @property
    def moved(self) -> Input:
        """The input that an acceptance moves."""
        return self.optical if self.moves == "optical" else self.sar

    @property
    def judged(self) -> int:
        """Number of templates that were matched."""
        raise NotImplementedError

    def path(self, name: str) -> str:
        """Absolute path of a file of the bundle; empty where it is not there."""
        path = os.path.join(self.folder, name)
        return path if os.path.exists(path) else ""


@dataclass(frozen=True)
class Bundle(Result):
    """One registration's result: one shift.

    Attributes:
        shift_px: ``(dx, dy)`` in working pixels, y down, to be added to SAR positions; None where nothing was found.
        shift_m: ``(east, north)`` in ground metres, for SAR positions; None where nothing was found.
        shift_map: ``(shift_x, shift_y)`` in the SAR layer's CRS, for SAR positions; None where nothing was found.
        uncertainty_px, uncertainty_m: one standard deviation; None where it could not be told.
        planned, used, agreeing: numbers of templates.
    """

    shift_px: Optional[Pair]
    shift_m: Optional[Pair]
    shift_map: Optional[Pair]
    uncertainty_px: Optional[float]
    uncertainty_m: Optional[float]
    planned: int
    used: int
    agreeing: int

    @property
    def judged(self) -> int:
        """Number of templates that were matched."""
        return self.used

    @property
    def moved_shift_m(self) -> Optional[Pair]:
        """How the moved layer moves, ``(east, north)`` in ground metres: the sign turns where the optical moves."""
        return self._applied(self.shift_m)

    @property
    def moved_shift_px(self) -> Optional[Pair]:
        """How the moved layer moves, ``(dx, dy)`` in working pixels, y down."""
        return self._applied(self.shift_px)

    @property
    def shifted_path(self) -> str:
        """Absolute path of the moved layer; empty where there is none."""
        return next((self.path(name) for name in SHIFTED if self.path(name)), "")

    def template_heatmaps(self) -> list[tuple[str, str]]:
        """``(id, path)`` of each template's heatmap, in the order of their ids."""
        folder = self.path(TEMPLATE_HEATMAPS)
        if not folder:
            return []
        names = [name[:-4] for name in os.listdir(folder) if name.endswith(".vrt")]
        names.sort(key=lambda name: (int(name) if name.isdigit() else 1 << 30, name))
        return [(name, os.path.join(folder, name + ".vrt")) for name in names]

    def _applied(self, shift: Optional[Pair]) -> Optional[Pair]:
        return None if shift is None else applied_shift(shift, self.moves)


def read_bundle(path: str) -> Bundle:
    """Read the registration in a folder, or the one that a ``result.json`` belongs to.

    Raises:
        JobError: there is none, it cannot be read, or a newer version of the plugin wrote it.
    """
    folder, data = read_content(path, (KIND,), translate("Bundle", "the result of a registration"))
    return complete(folder, data, _build)


def read_content(path: str, kinds: tuple[str, ...], what: str) -> tuple[str, dict[str, Any]]:
    """The folder of a bundle and the content of its ``result.json``.

    Args:
        path: the folder, or its ``result.json``.
        kinds: of bundles that are wanted.
        what: these, as words.

    Raises:
        JobError: there is none, it cannot be read, is of another kind, or a newer version of the plugin wrote it.
    """
    folder = os.path.abspath(os.path.dirname(path) if os.path.basename(path) == RESULT else path)
    file = os.path.join(folder, RESULT)
    try:
        with open(file, encoding="utf-8") as stream:
            data = json.load(stream)
    except FileNotFoundError as error:
        raise JobError(
            translate("Bundle", "There is no result in “{0}”: choose a folder that holds a {1}.").format(folder, RESULT)
        ) from error
    except (OSError, ValueError) as error:
        raise JobError(
            translate("Bundle", "The result in “{0}” cannot be read; run the registration again.").format(folder),
            details=str(error),
        ) from error
    if not isinstance(data, dict) or data.get("kind") not in kinds or not isinstance(data.get("schema"), int):
        raise JobError(translate("Bundle", "“{0}” is not {1}; choose another one.").format(file, what))
    if data["schema"] > SCHEMA:
        raise JobError(
            translate("Bundle", "The result in “{0}” was written by a newer version; update the plugin.").format(folder)
        )
    return folder, data


def complete(folder: str, data: dict[str, Any], build: Callable[[str, dict[str, Any]], T]) -> T:
    """``build(folder, data)``; a JobError where the content lacks something that it needs."""
    try:
        return build(folder, data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise JobError(
            translate("Bundle", "The result in “{0}” is incomplete; run the registration again.").format(folder),
            details=repr(error),
        ) from error


def common(folder: str, data: dict[str, Any]) -> dict[str, Any]:
    """The attributes of a :class:`Result`. Raises KeyError, TypeError or ValueError where something is missing."""
    result = data["result"]
    parameters = dict(data["parameters"])
    matcher = data.get("matcher") or {}
    asked = parameters.get("register") or parameters
    return {
        "folder": folder,
        "sar": _input(data["inputs"]["sar"]),
        "optical": _input(data["inputs"]["optical"]),
        "parameters": parameters,
        "confidence": float(result.get("confidence") or 0.0),
        "accepted": bool(result["accepted"]),
        "reason": say(str(result.get("reason") or "")),
        "seconds": float(result.get("seconds") or 0.0),
        "warnings": tuple(say(str(text)) for text in data.get("warnings") or ()),
        "matcher": str(matcher.get("name") or asked.get("matcher") or ""),
        "device": str(data.get("device") or ""),
    }


def _build(folder: str, data: dict[str, Any]) -> Bundle:
    result, templates = data["result"], data["result"]["templates"]
    return Bundle(
        **common(folder, data),
        shift_px=_pair(result.get("shift_px")),
        shift_m=_pair(result.get("shift_m")),
        shift_map=_pair((result["shift_x"], result["shift_y"])) if result.get("shift_x") is not None else None,
        uncertainty_px=number(result.get("uncertainty_px")),
        uncertainty_m=number(result.get("uncertainty_m")),
        planned=int(templates["planned"]),
        used=int(templates["used"]),
        agreeing=int(templates["agreeing"]),
    )


def _input(data: dict[str, Any]) -> Input:
    return Input(uri=str(data["uri"]), name=str(data.get("name") or os.path.basename(str(data["uri"]))))


def _pair(value: Any) -> Optional[Pair]:
    return None if value is None else (float(value[0]), float(value[1]))


def number(value: Any) -> Optional[float]:
    """A number that may be missing."""
    return None if value is None else float(value)
