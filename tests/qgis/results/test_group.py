"""A result in the layer tree: shown, accepted, undone, discarded, saved and opened again."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSingleBandPseudoColorRenderer, QgsSymbolLayer, QgsVectorLayer

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.results import group
from s2m2_sar.s2m2_qgis.results.bundle import Bundle, read_bundle
from s2m2_sar.s2m2_qgis.results.layers import is_readable

Layers = tuple[QgsRasterLayer, QgsRasterLayer]


@pytest.fixture
def shown(project: QgsProject, layers: Layers, make_bundle) -> tuple[str, Bundle]:
    bundle = read_bundle(str(make_bundle()))
    return group.show(project, bundle, layers[0].id()), bundle


def visible(project: QgsProject, layer_id: str) -> bool:
    return bool(project.layerTreeRoot().findLayer(layer_id).itemVisibilityChecked())


def names(project: QgsProject) -> list[str]:
    return sorted(layer.name() for layer in project.mapLayers().values())


def test_show_puts_a_named_group_on_top(project: QgsProject, shown) -> None:
    top = project.layerTreeRoot().children()[0]
    assert top.name() == "sar – registration"
    kinds = [type(node.layer()) for node in top.findLayers()]
    assert kinds == [QgsVectorLayer, QgsRasterLayer]
    assert all(node.layer().isValid() for node in top.findLayers())


def test_heatmap_is_stretched_to_its_own_peak(project: QgsProject, shown) -> None:
    layer = next(layer for layer in project.mapLayers().values() if layer.source().endswith("heatmap.tif"))
    renderer = layer.renderer()
    assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
    items = renderer.shader().rasterShaderFunction().colorRampItemList()
    assert items[0].color.alpha() < 80
    assert items[-1].color.alpha() == 255
    peak = layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height())
    largest = max(peak.value(row, column) for row in range(layer.height()) for column in range(layer.width()))
    assert items[-1].value == pytest.approx(largest)
    assert items[-1].label == "100 % of the peak"


def test_matches_are_drawn_by_confidence_and_shape(project: QgsProject, shown) -> None:
    layer = next(layer for layer in project.mapLayers().values() if isinstance(layer, QgsVectorLayer))
    assert layer.featureCount() == 6
    assert layer.readOnly()
    assert layer.renderer().classAttribute() == "confidence"
    ranges = layer.renderer().ranges()  # kept, since what they hold goes with them
    assert len(ranges) == 5
    marker = ranges[0].symbol().symbolLayer(ranges[0].symbol().symbolLayerCount() - 1)
    shape = marker.dataDefinedProperties().property(QgsSymbolLayer.Property.PropertyName)
    assert "accepted" in shape.expressionString()


def test_no_side_car_is_written_beside_results_or_inputs(project: QgsProject, shown, tmp_path: Path) -> None:
    key, bundle = shown
    group.show_template_heatmaps(project, key, bundle)
    project.removeAllMapLayers()
    group.discard(project, key)
    key = group.show(project, bundle)
    group.accept(project, key, bundle)
    # The fixture's own layers of the inputs write theirs, as any layer in QGIS does; they were removed before.
    for path in tmp_path.glob("*.aux.xml"):
        path.unlink()
    project.clear()
    assert list(tmp_path.rglob("*.aux.xml")) == []


def test_the_whole_search_is_shown_below_the_near_one(project: QgsProject, make_bundle) -> None:
    folder = make_bundle()
    shutil.copy(folder / "heatmap.tif", folder / "search.tif")
    key = group.show(project, read_bundle(str(folder)))
    titles = [node.name() for node in group.find(project, key).children()]
    assert titles == ["matches (● agree, ✕ differ)", "evidence near the shift", "evidence, whole search"]


def test_accept_moves_the_sar_and_hides_the_original(project: QgsProject, layers: Layers, shown) -> None:
    key, bundle = shown
    done = group.accept(project, key, bundle)
    shifted = project.mapLayer(done.layer_id)
    assert done.note == ""
    assert shifted.name() == "sar (shifted)"
    assert shifted.extent().xMinimum() == pytest.approx(layers[0].extent().xMinimum() - 120.0)
    assert shifted.extent().yMinimum() == pytest.approx(layers[0].extent().yMinimum() + 75.0)
    assert not visible(project, layers[0].id())
    assert visible(project, layers[1].id())
    assert group.is_accepted(project, key)
    assert group.accept(project, key, bundle).layer_id == done.layer_id


def test_accept_draws_the_shifted_layer_as_the_original(project: QgsProject, layers: Layers, shown) -> None:
    layers[0].renderer().contrastEnhancement().setMinimumValue(-21.5)
    layers[0].renderer().setOpacity(0.4)
    key, bundle = shown
    shifted = project.mapLayer(group.accept(project, key, bundle).layer_id)
    assert shifted.renderer().opacity() == pytest.approx(0.4)
    assert shifted.renderer().contrastEnhancement().minimumValue() == pytest.approx(-21.5)


def test_accept_of_a_moved_optical_stays_below_the_sar(project: QgsProject, layers: Layers, make_bundle) -> None:
    sar, optical = layers
    bundle = read_bundle(str(make_bundle(moves="optical")))
    key = group.show(project, bundle, optical.id())
    shifted = project.mapLayer(group.accept(project, key, bundle).layer_id)
    assert shifted.name() == "optical (shifted)"
    assert shifted.extent().xMinimum() == pytest.approx(optical.extent().xMinimum() + 120.0)
    order = [layer.id() for layer in project.layerTreeRoot().layerOrder()]
    assert order.index(sar.id()) < order.index(shifted.id()) or order.index(shifted.id()) + 1 == order.index(
        optical.id()
    )
    assert not visible(project, optical.id())
    assert visible(project, sar.id())


def test_undo_removes_the_shifted_layer_and_shows_the_original(project: QgsProject, layers: Layers, shown) -> None:
    key, bundle = shown
    before = names(project)
    group.accept(project, key, bundle)
    assert group.undo_acceptance(project, key)
    assert names(project) == before
    assert visible(project, layers[0].id())
    assert not group.undo_acceptance(project, key)


def test_undo_leaves_an_original_hidden_that_was_hidden(project: QgsProject, layers: Layers, shown) -> None:
    key, bundle = shown
    project.layerTreeRoot().findLayer(layers[0].id()).setItemVisibilityChecked(False)
    group.accept(project, key, bundle)
    group.undo_acceptance(project, key)
    assert not visible(project, layers[0].id())


def test_discard_removes_everything_but_files_and_originals(project: QgsProject, layers: Layers, shown) -> None:
    key, bundle = shown
    group.accept(project, key, bundle)
    assert group.discard(project, key)
    assert names(project) == ["optical", "sar"]
    assert visible(project, layers[0].id())
    assert [node.name() for node in project.layerTreeRoot().children() if node.name().endswith("registration")] == []
    assert Path(bundle.folder, "result.json").exists()
    assert not group.discard(project, key)


def test_discard_keeps_what_the_user_put_into_the_group(project: QgsProject, layers: Layers, shown) -> None:
    key, _bundle = shown
    node = project.layerTreeRoot().findLayer(layers[1].id())
    group.find(project, key).addChildNode(node.clone())
    node.parent().removeChildNode(node)
    group.discard(project, key)
    assert "optical" in names(project)
    assert project.layerTreeRoot().findLayer(layers[1].id()) is not None


def test_original_removed_before_accept(project: QgsProject, layers: Layers, shown) -> None:
    key, bundle = shown
    project.removeMapLayer(layers[0].id())
    done = group.accept(project, key, bundle)
    assert "no longer in the project" in done.note
    assert project.mapLayer(done.layer_id).isValid()


def test_source_file_gone_before_accept(project: QgsProject, shown, pair) -> None:
    key, bundle = shown
    pair[0].unlink()
    with pytest.raises(JobError, match="not where it was; put it back"):
        group.accept(project, key, bundle)
    assert not group.is_accepted(project, key)


def test_group_removed_by_hand(project: QgsProject, shown) -> None:
    key, bundle = shown
    root = project.layerTreeRoot()
    root.removeChildNode(group.find(project, key))
    with pytest.raises(JobError, match="layer group was removed"):
        group.accept(project, key, bundle)


def test_the_layer_is_found_by_its_file_where_no_id_is_known(project: QgsProject, layers: Layers, make_bundle) -> None:
    bundle = read_bundle(str(make_bundle()))
    key = group.show(project, bundle)
    group.accept(project, key, bundle)
    assert not visible(project, layers[0].id())


def test_template_heatmaps_come_on_demand_and_once(project: QgsProject, shown) -> None:
    key, bundle = shown
    before = len(project.mapLayers())
    assert group.show_template_heatmaps(project, key, bundle) == 6
    assert group.show_template_heatmaps(project, key, bundle) == 6
    assert len(project.mapLayers()) == before + 6
    group.accept(project, key, bundle)
    titles = [node.name() for node in group.find(project, key).children()]
    assert titles[2:] == ["template heatmaps", "sar (shifted)"]


def test_everything_survives_saving_and_moving(project: QgsProject, layers: Layers, shown, tmp_path: Path) -> None:
    key, bundle = shown
    group.accept(project, key, bundle)
    sar_id = layers[0].id()
    file = tmp_path / "work.qgs"
    assert project.write(str(file))
    project.clear()
    moved = tmp_path.parent / f"{tmp_path.name} moved"
    shutil.copytree(tmp_path, moved)
    assert project.read(str(moved / "work.qgs"))
    assert group.shown(project) == [(key, str(moved / bundle.folder.rsplit("/", 1)[1]))]
    assert group.is_accepted(project, key)
    assert group.undo_acceptance(project, key)
    assert visible(project, sar_id)


def test_an_accepted_layer_finds_moved_pixels(
    project: QgsProject, layers: Layers, pair, tmp_path: Path, make_bundle
) -> None:
    """Project, bundle and input moved together to another place."""
    folder = make_bundle()
    point_through_source_vrt(folder, pair[0])
    bundle = read_bundle(str(folder))
    key = group.show(project, bundle, layers[0].id())
    group.accept(project, key, bundle)
    assert project.write(str(tmp_path / "work.qgs"))
    project.clear()
    moved = tmp_path.parent / f"{tmp_path.name} moved"
    shutil.move(tmp_path, moved)
    assert project.read(str(moved / "work.qgs"))
    shifted = next(layer for layer in project.mapLayers().values() if layer.name() == "sar (shifted)")
    assert not is_readable(shifted)
    group.mend_accepted(project, key, read_bundle(str(moved / "bundle")))
    assert is_readable(shifted)


def point_through_source_vrt(folder: Path, source: Path) -> None:
    """As the engine does: shifted.vrt → shifted_source.vrt (relative) → the input (absolute, relative path noted)."""
    text = (folder / "shifted.vrt").read_text()
    name = re.search(r"<SourceFilename[^>]*>[^<]*</SourceFilename>", text)
    assert name is not None
    noted = f'<Metadata domain="S2M2"><MDI key="RELATIVE_SOURCE">../{source.name}</MDI></Metadata></VRTDataset>'
    absolute = f'<SourceFilename relativeToVRT="0">{source}</SourceFilename>'
    inner = text.replace(name.group(0), absolute).replace("</VRTDataset>", noted)
    (folder / "shifted_source.vrt").write_text(inner)
    outer = '<SourceFilename relativeToVRT="1">shifted_source.vrt</SourceFilename>'
    (folder / "shifted.vrt").write_text(text.replace(name.group(0), outer))


def test_a_refusal_is_shown_and_cannot_be_accepted(project: QgsProject, layers: Layers, make_bundle) -> None:
    bundle = read_bundle(str(make_bundle(accepted=False)))
    key = group.show(project, bundle)
    assert len(group.find(project, key).findLayers()) == 2
    with pytest.raises(JobError, match="no shifted layer"):
        group.accept(project, key, bundle)


def test_a_bundle_without_layers_is_refused(project: QgsProject, make_bundle) -> None:
    folder = make_bundle()
    (folder / "heatmap.tif").unlink()
    (folder / "matches.gpkg").unlink()
    with pytest.raises(JobError, match="cannot be opened"):
        group.show(project, read_bundle(str(folder)))
    assert project.layerTreeRoot().children() == []
