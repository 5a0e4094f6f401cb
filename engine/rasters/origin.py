"""Where a fetched raster came from: a web map that QGIS exported for a job says so itself, in a tag of its GeoTIFF."""

from __future__ import annotations

import json
from typing import Any

from ..protocol import LayerSpec
from .gdal_setup import open_input
from .source import absolute

#: Written by the plugin (``s2m2_qgis/basemap/fetch.py``): a JSON object, secrets left out.
ORIGIN_TAG = "S2M2_ORIGIN"


def read_origin(spec: LayerSpec) -> dict[str, Any] | None:
    """The origin that a layer's file tells; None for any other raster, and for what cannot be opened."""
    try:
        text = open_input(absolute(spec.uri), tuple(spec.open_options)).GetMetadataItem(ORIGIN_TAG)
        origin = json.loads(text) if text else None
    except (RuntimeError, ValueError):
        return None
    return origin if isinstance(origin, dict) else None
