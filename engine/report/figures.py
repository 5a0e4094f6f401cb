"""Which plots a bundle has, and the bytes of all images as they stand in the page."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..protocol import JobError, parse_json
from ..rasters.image import read_decimated, read_tags
from . import plots, words
from .matches import Matches
from .pictures import Picture

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
#: Rasters are drawn with at most so many px a side.
SURFACE_PX = 400
_JPEG_QUALITY = 88


@dataclass(frozen=True)
class Figure:
    """One image of the page: ``source`` is a data URI."""

    title: str
    source: str
    caption: str
    alt: str


def of_picture(picture: Picture) -> Figure:
    """A photograph, as JPEG."""
    from PIL import Image

    stream = io.BytesIO()
    Image.fromarray(picture.image).save(stream, format="JPEG", quality=_JPEG_QUALITY)
    return Figure(picture.title, _uri("image/jpeg", stream.getvalue()), picture.caption, picture.alt)


def draw(folder: Path, content: dict[str, Any], matches: Matches) -> list[Figure]:
    """All plots that the bundle has the numbers for."""
    figures = [*_evidence(folder, content)]
    if len(matches):
        figures += [_vectors(content, matches), _histogram(matches), _reliability(content, matches)]
    if content["kind"] == "field":
        figures += [*_held_out(content), *_error_map(folder)]
    return figures


def _evidence(folder: Path, content: dict[str, Any]) -> list[Figure]:
    for name in ("search.tif", "heatmap.tif"):
        path = folder / name
        if name not in content["files"] or not path.is_file():
            continue
        tags = read_tags(path)
        values, _ = read_decimated(path, 1 << 14)  # as it is
        if "S2M2_FIRST_SHIFT_PX" not in tags or not np.nanmax(values[0], initial=0.0) > 0:
            continue
        left, top = (float(part) for part in tags["S2M2_FIRST_SHIFT_PX"].split())
        shift = content["result"].get("shift_px")
        svg = plots.evidence(values[0], (left, top), float(tags["S2M2_STEP_PX"]), shift and (shift[0], shift[1]))
        caption = "How likely each shift is, over all that was searched. One small bright spot is a clear result."
        peak = f"; its ring is at {shift[0]:.1f}, {shift[1]:.1f} px" if shift else ""
        return [Figure("Evidence", _svg(svg), caption, f"Heatmap of the evidence for every shift{peak}")]
    return []


def _vectors(content: dict[str, Any], matches: Matches) -> Figure:
    is_field = content["kind"] == "field"
    shift = ((content.get("first") or {}) if is_field else content["result"]).get("shift_px") or (0.0, 0.0)
    dx, dy = matches.dx - shift[0], matches.dy - shift[1]
    svg = plots.vectors(matches, dx, dy, float(content["grid"]["gsd"]))
    what = "the one shift of the first stage" if is_field else "the shift found"
    caption = (
        f"What each template's own shift adds to {what}; the arrow above the plot gives the scale. Crosses: left out."
    )
    lengths = np.hypot(dx, dy)[matches.good]
    usual = f"median length {np.nanmedian(lengths):.1f} px" if len(lengths) else "no match is used"
    return Figure("Displacement vectors", _svg(svg), caption, f"Arrows of {len(matches)} matches; {usual}")


def _histogram(matches: Matches) -> Figure:
    caption = "Fit residuals: distance of each template's own shift from what the result says for its place."
    alt = f"Histogram of residuals of {int(matches.good.sum())} used and {int((~matches.good).sum())} other matches"
    return Figure("Residuals", _svg(plots.histogram(matches)), caption, alt)


def _reliability(content: dict[str, Any], matches: Matches) -> Figure:
    known = card_reliability(content)
    caption = (
        "Above, line: of the model's validation pairs with a stated confidence, the share that was within 2 px of the "
        "truth. "
        if known
        else "The model's card says nothing of its reliability. "
    )
    caption += (
        "Squares: of this scene's matches, the share that agrees with the result; that is consistency, not truth, "
        "since the result was made from them. Below: how many matches have which confidence."
    )
    alt = f"Reliability of the confidence; median confidence of the matches here {np.median(matches.confidence):.2f}"
    return Figure("Reliability of the confidence", _svg(plots.reliability(known, matches)), caption, alt)


def _held_out(content: dict[str, Any]) -> list[Figure]:
    result = content["result"]
    rows = [
        (words.model(name), float(row["p50_px"]), float(row["p95_px"]))
        for name, row in (result.get("held_out") or {}).items()
        if row.get("p50_px") is not None and row.get("p95_px") is not None
    ]
    if not rows:
        return []
    svg = plots.held_out(rows, words.model(result.get("model")), "working px")
    caption = "Held-out error: matches judged by models that were fitted without them and their neighbours."
    alt = "Held-out error by model: " + ", ".join(f"{name} {p95:.2f} px at 95 %" for name, _, p95 in rows)
    return [Figure("Models compared", _svg(svg), caption, alt)]


def _error_map(folder: Path) -> list[Figure]:
    path = folder / "error.tif"
    if not path.is_file():
        return []
    values, _ = read_decimated(path, SURFACE_PX)
    if not np.isfinite(values[0]).any():
        return []
    caption = "Expected error: the radius that should hold the true place in 68 of 100 cases; larger far from matches."
    alt = f"Map of the expected error, median {np.nanmedian(values[0]):.1f} m, greatest {np.nanmax(values[0]):.1f} m"
    return [Figure("Expected error", _svg(plots.surface(values[0], "metres")), caption, alt)]


def card_reliability(content: dict[str, Any]) -> list[dict[str, Any]]:
    """The reliability rows of the model's card, where the card is that of the very model that was used."""
    matcher, parameters = content["matcher"], content["parameters"]
    spec = parameters.get("register", parameters)
    if matcher.get("name") == "cfog":
        path = RESOURCES / "calibration_cfog.json"
    else:
        path = Path(spec["model"]).with_suffix(".json") if spec.get("model") else RESOURCES / "s2m2_fast.json"
    try:
        card = parse_json(path.read_text(encoding="utf-8"))
        if matcher.get("sha256") and card.get("sha256") != matcher["sha256"]:
            return []
        rows = card["checked"]["reliability"]
        return [{key: float(row[key]) for key in ("confidence", "right", "n")} for row in rows]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []  # a model from elsewhere, without such a card


def of_file(path: Path, title: str, caption: str, alt: str) -> Figure:
    """A photograph among the bundle's files (PNG), as JPEG.

    Raises:
        JobError: it cannot be read.
    """
    from PIL import Image

    try:
        with Image.open(path) as image:
            return of_picture(Picture(np.asarray(image.convert("RGB")), title, caption, alt))
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise JobError(f"The picture {path} cannot be read; run the job again.", details=str(error)) from error


def _svg(text: str) -> str:
    return _uri("image/svg+xml", text.encode("utf-8"))


def _uri(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
