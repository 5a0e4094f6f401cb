"""Where one clicked point lies in the other layer: one template, one heatmap, one place with a confidence."""

from __future__ import annotations

import base64
import math
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import torch

from .. import geometry, runtime
from ..field.matches import Measured
from ..field.measure import Surfaces, measure
from ..field.reading import Batch
from ..matching.cache import cached_matcher
from ..matching.contract import Heatmaps, Matcher
from ..progress import Progress
from ..protocol import JobError, ProposeSpec
from ..rasters.pair import PairReader
from ..rasters.source import Source
from .pair import Link, Point, kept_pair, off_grid, on_grid, outside
from .template import Read, Template, choose_template

#: Search radius (px) where none is asked for; where the best place lies on the rim of that, the wider one.
RADIUS, WIDER = 32, 64
MOST_RADIUS = 128


@dataclass(frozen=True)
class Side:
    """One layer of the pair as a search sees it."""

    read: Read
    window: geometry.Window
    source: Source


class Turned:
    """A matcher that searches the SAR for a piece of the optical; the rest of the contract is the matcher's own."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self.name, self.device = matcher.name, matcher.device

    def match(self, *inputs: torch.Tensor) -> Heatmaps:
        """See :meth:`engine.matching.contract.Matcher.match_back`."""
        return self._matcher.match_back(*inputs)

    def match_back(self, *inputs: torch.Tensor) -> Heatmaps:
        """See :meth:`engine.matching.contract.Matcher.match`."""
        return self._matcher.match(*inputs)

    def confidence(self, heatmaps: Heatmaps, template_px: int) -> np.ndarray:
        """The matcher's."""
        return self._matcher.confidence(heatmaps, template_px)

    def unfamiliarity(self, reference: torch.Tensor, template: torch.Tensor, gsd_m: float) -> tuple[float, str]:
        """The matcher's: which of the two is the template does not count."""
        return self._matcher.unfamiliarity(template, reference, gsd_m)

    def describe(self) -> dict[str, Any]:
        """The matcher's."""
        return self._matcher.describe()


def propose(spec: ProposeSpec, progress: Progress) -> dict[str, Any]:
    """Match the template around a point.

    Returns:
        ``sar`` and ``optical``, the point in both layers' CRS (one of them is the clicked one); ``confidence`` 0–1 that
        the other is within 2 px; ``unlike``, a sentence where the images are unlike the model's training data, else
        empty; ``rival``, the log of the best place's over the second-best's probability; ``sigma_px``,
        ``disagree_px`` and ``back_px`` as in :class:`engine.field.matches.Measured`, None where not known;
        ``rim``, whether the best place lies on the rim of what was searched; ``heatmap``: ``values`` (base64 of
        little-endian float32, rows from the top, similarity −1…1, NaN = could not be judged), ``size`` (columns,
        rows), ``geotransform`` and ``crs`` (WKT) that put each pixel's *centre* where the clicked point would lie;
        ``peak_px`` (column, row; sub-pixel index) of the place in it; ``gsd_m``, ``template_px``, ``radius_px``,
        ``texture`` of the template, ``matcher`` (what it says of itself).

    Raises:
        JobError: a point outside its layer, or without data around it; an expected place outside the other layer, or
            without data there; what :func:`engine.rasters.pair.open_pair` and the matcher refuse.
        Cancelled: the user cancelled.
    """
    if not 0 <= spec.radius_px <= MOST_RADIUS:
        raise JobError(f"The search radius cannot be {spec.radius_px} px; choose 1 to {MOST_RADIUS}, or 0.")
    reader = kept_pair(spec.sar, spec.optical, spec.gsd, _link(spec), progress)
    plain = cached_matcher(spec.matcher, spec.model, runtime.choose_device(spec.device).name)
    matcher = Turned(plain) if spec.back else plain
    here, there = sides(reader)[:: -1 if spec.back else 1]
    point, expected = _places(reader, spec, here, there)
    template = choose_template(here.read, here.window, point, spec.template_px, here.source.what)
    progress.check()
    centre = round(expected[0] - point[0]), round(expected[1] - point[1])
    radius = spec.radius_px or RADIUS
    batch, measured, surfaces = _search(matcher, here, there, template, centre, radius)
    if not spec.radius_px and measured.rim[0]:
        progress.check()
        radius = WIDER
        batch, measured, surfaces = _search(matcher, here, there, template, centre, radius)
    if not np.isfinite(measured.shift[0]).all():
        raise JobError(
            f"{there.source.what} has too little data where this point is expected; add a tie point by hand near it, "
            "or choose a point elsewhere."
        )
    gsd_m = math.sqrt(math.prod(reader.grid.metres_per_px))
    factor, unlike = matcher.unfamiliarity(batch.reference, batch.template, gsd_m)
    found = off_grid(reader, there.source, np.array([point]) + measured.shift[0])[0]
    if not np.isfinite(found).all():
        raise JobError(
            f"The place that was found lies outside the CRS of the {there.source.role} layer; check its CRS."
        )
    # Pixel (0, 0) of the heatmap is centred where the point lies under the first offset.
    corner = np.array(point) + centre - radius - 0.5
    return {
        here.source.role.lower(): list(spec.point),
        there.source.role.lower(): found.tolist(),
        "confidence": float(measured.confidence[0]) * factor,
        "unlike": unlike,
        "rival": float(measured.rival_ratio[0]),
        "sigma_px": _known(measured.sigma[0]),
        "disagree_px": _known(measured.disagree[0]),
        "back_px": _known(measured.back[0]),
        "rim": bool(measured.rim[0]),
        "heatmap": {
            "values": base64.b64encode(surfaces.fused[0].astype("<f4").tobytes()).decode("ascii"),
            "size": [surfaces.fused.shape[2], surfaces.fused.shape[1]],
            "geotransform": list(geometry.window_geotransform(reader.grid.geotransform, *corner)),
            "crs": reader.grid.crs_wkt,
        },
        "peak_px": (measured.shift[0] - centre + radius).tolist(),
        "gsd_m": gsd_m,
        "template_px": template.side,
        "radius_px": radius,
        "texture": template.texture,
        "matcher": matcher.describe(),
    }


def sides(reader: PairReader) -> tuple[Side, Side]:
    """The SAR and the optical layer."""
    return (
        Side(reader.read_sar, reader.sar_window, reader.sar),
        Side(reader.read_optical, reader.optical_window, reader.optical),
    )


def read_batch(here: Side, there: Side, templates: list[Template], centres: list[Point], radius: int) -> Batch:
    """Templates of one side in one layer, and windows of the other around where they are expected.

    Args:
        centres: whole px from each template to where it is expected.
    """
    side = templates[0].side
    wide = side + 2 * radius
    pieces = []
    for template, (dx, dy) in zip(templates, centres, strict=True):
        x, y = template.x0 - radius, template.y0 - radius
        pieces.append((*there.read(int(x + dx), int(y + dy), wide, wide), *here.read(x, y, wide, wide)))
    reference, reference_mask, around, around_mask = (
        torch.from_numpy(np.stack(column)) for column in zip(*pieces, strict=True)
    )
    return Batch(0, reference, reference_mask, around, around_mask, side)


def _search(
    matcher: Matcher, here: Side, there: Side, template: Template, centre: tuple[int, int], radius: int
) -> tuple[Batch, Measured, Surfaces]:
    batch = read_batch(here, there, [template], [centre], radius)
    return batch, *measure(matcher, batch, centre)


def _link(spec: ProposeSpec) -> Optional[Link]:
    if spec.expected is None:
        return None
    here, there = (spec.expected, spec.point) if spec.back else (spec.point, spec.expected)
    return (*here, *there)


def _places(reader: PairReader, spec: ProposeSpec, here: Side, there: Side) -> tuple[Point, Point]:
    """The point and where it is expected, grid corner coordinates."""
    point = on_grid(reader, here.source, np.array([spec.point]))[0]
    if not np.isfinite(point).all():
        raise JobError(f"This point has no place in the CRS of the {here.source.role} layer; check its CRS.")
    if (away := outside(here.window, tuple(point))) > 0:
        raise JobError(
            f"This point lies {_metres(reader, away)} outside the {here.source.role} layer; click inside it."
        )
    expected = point if spec.expected is None else on_grid(reader, there.source, np.array([spec.expected]))[0]
    if not np.isfinite(expected).all():
        raise JobError(f"The expected place has no counterpart in the CRS of the {there.source.role} layer.")
    if (away := outside(there.window, tuple(expected))) > (spec.radius_px or RADIUS):
        raise JobError(
            f"This point is expected {_metres(reader, away)} outside the {there.source.role} layer; click where the "
            "layers overlap, or place a first pair of points by hand."
        )
    return (float(point[0]), float(point[1])), (float(expected[0]), float(expected[1]))


def _metres(reader: PairReader, px: float) -> str:
    return geometry.distance_words(px * max(reader.grid.metres_per_px))


def _known(value: float) -> Optional[float]:
    return float(value) if math.isfinite(value) else None
