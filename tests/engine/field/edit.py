"""What a person does to the matches of a bundle."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Optional

from osgeo import gdal


def decide(bundle: Path, decisions: Mapping[int, tuple[str, Optional[tuple[float, float]]]]) -> None:
    """Write decisions, by id: the status, and for ``hand`` the shift (px)."""
    source = gdal.OpenEx(str(bundle / "matches.gpkg"), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = source.GetLayerByName("matches")
    for feature in layer:
        number = feature["id"]
        if number not in decisions:
            continue
        status, shift = decisions[number]
        feature["status"], feature["by"] = status, "hand"
        if shift is not None:
            feature["hand_dx"], feature["hand_dy"] = shift
        layer.SetFeature(feature)
    source.FlushCache()
