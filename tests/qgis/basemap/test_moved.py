"""A web map that a result moves: its fetched picture comes into the map."""

from __future__ import annotations

from qgis.core import QgsRasterLayer

from s2m2_sar.s2m2_qgis.results import group as groups
from s2m2_sar.s2m2_qgis.results.bundle import read_bundle


def test_a_moved_web_map_is_drawn_in_its_colours(project, make_bundle, tmp_path) -> None:
    source = "type=xyz&url=http://127.0.0.1:9/%7Bz%7D/%7Bx%7D/%7By%7D.png"
    tiles = QgsRasterLayer(source, "tiles", "wms")
    project.addMapLayer(tiles)
    bundle = read_bundle(str(make_bundle(moves="optical")))
    key = groups.show(project, bundle, tiles.id())
    moved = project.mapLayer(groups.accept(project, key, bundle).layer_id)
    assert moved.renderer().type() == "multibandcolor"
    assert not project.layerTreeRoot().findLayer(tiles.id()).itemVisibilityChecked()
