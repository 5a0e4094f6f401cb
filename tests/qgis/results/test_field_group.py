"""A whole scene's result in the layer tree: shown, accepted with its siblings, undone, fitted again, opened again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSingleBandPseudoColorRenderer, QgsVectorLayer

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.results import group
from s2m2_sar.s2m2_qgis.results.advice import advice
from s2m2_sar.s2m2_qgis.results.bundle import Bundle
from s2m2_sar.s2m2_qgis.results.field_bundle import FieldBundle, read_result
from s2m2_sar.s2m2_qgis.review.layer import HeatmapLayer

from ..field_results import replace_model, write_field_result

Layers = tuple[QgsRasterLayer, QgsRasterLayer]


@pytest.fixture
def siblings(pair: tuple[Path, Path], tmp_path: Path, project: QgsProject) -> tuple[QgsRasterLayer, QgsVectorLayer]:
    """A mask and an outline of the scene, as layers of the project."""
    (tmp_path / "mask.tif").write_bytes(pair[0].read_bytes())
    ring = [[500100, 5749900], [500900, 5749900], [500900, 5749200], [500100, 5749900]]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32631"}}
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    text = json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]})
    (tmp_path / "outline.geojson").write_text(text)
    mask = QgsRasterLayer(str(tmp_path / "mask.tif"), "my mask")
    outline = QgsVectorLayer(str(tmp_path / "outline.geojson"), "my outline")
    project.addMapLayers([mask, outline])
    return mask, outline


@pytest.fixture
def scene(pair, layers: Layers, siblings, tmp_path: Path, project: QgsProject) -> tuple[str, FieldBundle]:
    folder = write_field_result(
        tmp_path / "scene", pair, rasters=(tmp_path / "mask.tif",), vectors=(tmp_path / "outline.geojson",)
    )
    bundle = read_result(str(folder))
    assert isinstance(bundle, FieldBundle)
    return group.show(project, bundle, layers[0].id()), bundle


def visible(project: QgsProject, layer) -> bool:
    return bool(project.layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked())


def names(project: QgsProject) -> list[str]:
    return sorted(layer.name() for layer in project.mapLayers().values())


def test_both_kinds_are_read(pair, make_bundle, tmp_path: Path) -> None:
    assert isinstance(read_result(str(make_bundle())), Bundle)
    bundle = read_result(str(write_field_result(tmp_path / "scene", pair) / "result.json"))
    assert isinstance(bundle, FieldBundle)
    assert (bundle.model, bundle.planned, bundle.used, bundle.improvement) == ("tps", 25, 18, 2.5)
    assert bundle.held_out["translation"].p95_m == 40.0
    assert bundle.expected_m == (5.6, 9.5)
    assert [one.file for one in bundle.corrected] == ["corrected.tif"]


def test_a_broken_one_is_one_sentence(pair, tmp_path: Path) -> None:
    folder = write_field_result(tmp_path / "scene", pair)
    content = json.loads((folder / "result.json").read_text())
    del content["result"]["points"]
    (folder / "result.json").write_text(json.dumps(content))
    with pytest.raises(JobError, match="is incomplete; run the registration again"):
        read_result(str(folder))


def test_the_group_shows_matches_and_keeps_the_rest_at_hand(project: QgsProject, scene) -> None:
    top = project.layerTreeRoot().children()[0]
    assert top.name() == "sar – whole scene"
    nodes = top.findLayers()
    assert [type(node.layer()) for node in nodes] == [
        QgsVectorLayer, HeatmapLayer, QgsRasterLayer, QgsRasterLayer, QgsRasterLayer,
    ]  # fmt: skip
    assert [node.itemVisibilityChecked() for node in nodes] == [True, False, False, False, False]
    matches = nodes[0].layer()
    assert matches.renderer().classAttribute() == "confidence"
    assert matches.styleManager().styles() == ["confidence", "displacement", "residual"]
    assert matches.styleManager().currentStyle() == "displacement"


def test_maps_are_stretched_about_what_they_mean(project: QgsProject, scene) -> None:
    def stops(name: str):
        layer = next(layer for layer in project.mapLayers().values() if layer.name().startswith(name))
        renderer = layer.renderer()
        assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
        return renderer.band(), renderer.shader().rasterShaderFunction().colorRampItemList()

    band, items = stops("displacement down")
    assert band == 2
    # The one shift of 7 px in the middle, as far to both sides as the farthest place (11/12 of 2 px) lies off.
    assert [items[0].value, items[3].value, items[-1].value] == pytest.approx([7 - 22 / 12, 7.0, 7 + 22 / 12])
    assert items[3].label == "7.0 px, the one shift"
    band, items = stops("expected error")
    assert band == 1
    assert [items[0].value, items[-1].value] == pytest.approx([4.0, 4 + 8 * 11 / 12])
    assert items[0].label == "4.0 m"


def test_accept_brings_all_corrected_layers(project: QgsProject, layers: Layers, siblings, scene) -> None:
    key, bundle = scene
    siblings[1].renderer().symbol().setOpacity(0.25)
    done = group.accept(project, key, bundle)
    assert done.note == ""
    moved = {layer.name(): layer for layer in project.mapLayers().values() if layer.name().endswith("(corrected)")}
    assert sorted(moved) == ["my mask (corrected)", "my outline (corrected)", "sar (corrected)"]
    assert moved["sar (corrected)"].extent().xMinimum() == pytest.approx(layers[0].extent().xMinimum() - 120.0)
    assert moved["my outline (corrected)"].renderer().symbol().opacity() == pytest.approx(0.25)
    assert not any(visible(project, layer) for layer in (layers[0], *siblings))
    assert visible(project, layers[1])
    assert group.undo_acceptance(project, key)
    assert all(visible(project, layer) for layer in (*layers, *siblings))
    assert not group.is_accepted(project, key)


def test_a_sibling_hidden_before_stays_so(project: QgsProject, siblings, scene) -> None:
    key, bundle = scene
    project.layerTreeRoot().findLayer(siblings[0].id()).setItemVisibilityChecked(False)
    group.accept(project, key, bundle)
    group.undo_acceptance(project, key)
    assert not visible(project, siblings[0])
    assert visible(project, siblings[1])


def test_a_missing_file_changes_nothing(project: QgsProject, layers: Layers, scene) -> None:
    key, bundle = scene
    (Path(bundle.folder) / "corrected_mask.tif").unlink()
    before = names(project)
    with pytest.raises(JobError, match="cannot be opened"):
        group.accept(project, key, bundle)
    assert names(project) == before
    assert visible(project, layers[0])


def test_discard_leaves_the_users_layers(project: QgsProject, scene) -> None:
    key, bundle = scene
    group.accept(project, key, bundle)
    assert group.discard(project, key)
    assert names(project) == ["my mask", "my outline", "optical", "sar"]


def test_it_is_found_again_with_its_project(project: QgsProject, scene, tmp_path: Path) -> None:
    key, bundle = scene
    group.accept(project, key, bundle)
    assert project.write(str(tmp_path / "work.qgs"))
    project.clear()
    assert project.read(str(tmp_path / "work.qgs"))
    assert group.shown(project) == [(key, bundle.folder)]
    assert group.is_accepted(project, key)
    assert len([layer for layer in project.mapLayers().values() if isinstance(layer, HeatmapLayer)]) == 1
    assert group.discard(project, key)
    assert names(project) == ["my mask", "my outline", "optical", "sar"]


def test_fitting_again_shows_the_new_maps_and_layers(project: QgsProject, scene) -> None:
    key, bundle = scene
    group.accept(project, key, bundle)
    replace_model(Path(bundle.folder), "affine", 17, 24.0)
    group.replace(project, key, read_result(bundle.folder))
    error = next(layer for layer in project.mapLayers().values() if layer.name().startswith("expected error"))
    items = error.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert items[-1].value == pytest.approx(24.0)
    assert group.is_accepted(project, key)
    assert len(project.layerTreeRoot().children()[0].findLayers()) == 5 + 3


def test_fitting_again_may_end_in_a_refusal_and_back(project: QgsProject, scene, pair, tmp_path: Path) -> None:
    key, bundle = scene
    error = next(node for node in group.find(project, key).findLayers() if node.name().startswith("expected error"))
    error.setItemVisibilityChecked(True)
    before = [node.name() for node in group.find(project, key).findLayers()]
    group.accept(project, key, bundle)
    shutil.rmtree(bundle.folder)
    write_field_result(Path(bundle.folder), pair, accepted=False, reason="Too few.")
    group.replace(project, key, read_result(bundle.folder))
    assert [node.name() for node in group.find(project, key).findLayers()] == before[:2]
    assert not group.is_accepted(project, key)
    shutil.rmtree(bundle.folder)
    write_field_result(Path(bundle.folder), pair)
    group.replace(project, key, read_result(bundle.folder))
    assert [node.name() for node in group.find(project, key).findLayers()] == before


def test_heatmaps_come_into_view_on_demand(project: QgsProject, scene) -> None:
    key, bundle = scene
    assert group.show_template_heatmaps(project, key, bundle) == 25
    node = next(node for node in project.layerTreeRoot().findLayers() if isinstance(node.layer(), HeatmapLayer))
    assert node.itemVisibilityChecked()


def test_what_to_try_after_a_refusal(pair, tmp_path: Path) -> None:
    refused = read_result(str(write_field_result(tmp_path / "a", pair, accepted=False, parameters={"max_points": 30})))
    assert [step.action for step in advice(refused)] == ["mode:shift", "points:1000", "exclude", "matcher:cfog"]
    assert advice(refused)[0].why == "120 m west, 70 m south, which the first look at the scene found"
    lost = read_result(str(write_field_result(tmp_path / "b", pair, accepted=False, first_accepted=False)))
    assert [step.action for step in advice(lost)] == ["radius:2000", "start", "exclude", "matcher:cfog"]
