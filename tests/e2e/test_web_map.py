"""A web map on loopback as the optical layer, in a real QGIS window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..qgis.basemap.servers import MapServer
from .test_register import MOVED, RESIDUAL, crop, not_blank


@pytest.fixture
def pair(tmp_path: Path, data_dir: Path) -> tuple[Path, Path]:
    """A crop of a real scene, its SAR moved."""
    folder = tmp_path / "pair"
    folder.mkdir()
    scene = data_dir / "geo" / "texas_T14RNT"
    crop(scene / "optical.tif", folder / "optical.tif", [500, 300, 1200, 1100])
    crop(scene / "sar.tif", folder / "sar.tif", [640, 430, 800, 700], MOVED)
    return folder / "sar.tif", folder / "optical.tif"


def test_tiles_are_fetched_and_compared_with(play, pair: tuple[Path, Path], tmp_path: Path) -> None:
    server = MapServer(pair[1]).start()
    # Slow enough to be seen.
    server.delay = 0.2
    try:
        played = play("web_map", screen="1366x768", sar=pair[0], tiles=server.xyz(), output=tmp_path / "out")
    finally:
        server.stop()
    notes = played.notes
    assert notes["summary"].startswith("The optical layer is a web map; ")
    assert notes["accepted"]
    # On the ground, 8.7 m for 10 units of the map.
    assert notes["shift_m"] == pytest.approx([-0.872 * MOVED[0], -0.872 * MOVED[1]], abs=RESIDUAL)
    folder = Path(notes["folder"])
    assert (folder / "reference.tif").is_file()
    origin = json.loads((folder / "result.json").read_text())["inputs"]["optical"]["origin"]
    assert origin["zoom"] == 14
    for name in ("plan", "fetching", "result"):
        not_blank(played.picture(name))
