"""The window with layers that are not the usual ones: 16-bit, mostly nodata, a single pixel, too many bands, no CRS.

Points can be marked by hand wherever there is a layer; a proposal comes, or a sentence why none does."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.label.contrast import STRETCHES, Look
from s2m2_sar.s2m2_qgis.label.sides import OPTICAL, SAR
from s2m2_sar.s2m2_qgis.label.window import LabelWindow
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

from ..conftest import EPSG, GSD, TOP_LEFT
from .conftest import settle, shown

SIDE = 200


def _raster(path: Path, values: np.ndarray, kind: int, nodata: float | None = None, crs: bool = True) -> QgsRasterLayer:
    bands, height, width = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, kind)
    dataset.SetGeoTransform((TOP_LEFT[0], GSD, 0.0, TOP_LEFT[1], 0.0, -GSD))
    if crs:
        system = osr.SpatialReference()
        system.ImportFromEPSG(EPSG)
        dataset.SetProjection(system.ExportToWkt())
    for number, band in enumerate(values, start=1):
        if nodata is not None:
            dataset.GetRasterBand(number).SetNoDataValue(nodata)
        dataset.GetRasterBand(number).WriteArray(band)
    dataset = None
    return QgsRasterLayer(str(path), path.stem)


def _texture() -> np.ndarray:
    noise = np.random.default_rng(5).normal(size=(SIDE, SIDE)).cumsum(axis=0).cumsum(axis=1)
    return (noise - noise.min()) / (noise.max() - noise.min())


def _layers(kind: str, folder: Path) -> tuple[QgsRasterLayer, QgsRasterLayer]:
    texture = _texture()
    sar, optical = folder / "sar.tif", folder / "optical.tif"
    byte = (texture * 255).astype(np.uint8)[None]
    if kind == "16-bit":
        return (
            _raster(sar, (texture * 4000 + 100).astype(np.uint16)[None], gdal.GDT_UInt16, 0),
            _raster(optical, np.stack([texture * 9000 + k for k in range(3)]).astype(np.int16), gdal.GDT_Int16, -32768),
        )
    if kind == "nodata":
        decibels = (texture * 25 - 25)[None].astype(np.float32)
        decibels[:, :, 40:] = np.nan
        return _raster(sar, decibels, gdal.GDT_Float32, float("nan")), _raster(optical, byte, gdal.GDT_Byte, 0)
    if kind == "all nodata":
        return _raster(sar, np.zeros_like(byte), gdal.GDT_Byte, 0), _raster(optical, byte, gdal.GDT_Byte)
    if kind == "one pixel":
        return _raster(sar, byte[:, :1, :1], gdal.GDT_Byte), _raster(optical, byte, gdal.GDT_Byte)
    if kind == "thirteen bands":
        return (
            _raster(sar, np.repeat(byte, 2, axis=0), gdal.GDT_Byte),
            _raster(optical, np.repeat(byte, 13, axis=0), gdal.GDT_Byte),
        )
    assert kind == "no CRS"
    return _raster(sar, byte, gdal.GDT_Byte, crs=False), _raster(optical, byte, gdal.GDT_Byte)


@pytest.fixture(params=["16-bit", "nodata", "all nodata", "one pixel", "thirteen bands", "no CRS"])
def window(
    request: pytest.FixtureRequest, qgis_iface, project: QgsProject, engines: Engines, tmp_path: Path, cfog: None
) -> Iterator[LabelWindow]:
    sar, optical = _layers(request.param, tmp_path)
    assert sar.isValid()
    project.addMapLayers([optical, sar])
    store = LabelStore.create(str(tmp_path / "labels.gpkg"))
    session = LabelSession()
    assert session.open(store, store.add_pair(layer_ref(sar), layer_ref(optical)), sar, optical)
    with shown(qgis_iface, engines, session) as made:
        made.kind = request.param
        yield made
    session.release()


def _middle(window: LabelWindow) -> QgsPointXY:
    """Where both layers have values, of those that have any."""
    if window.kind == "one pixel":
        return QgsPointXY(TOP_LEFT[0] + GSD / 2, TOP_LEFT[1] - GSD / 2)
    return QgsPointXY(TOP_LEFT[0] + 20 * GSD, TOP_LEFT[1] - 100 * GSD)


def _click(window: LabelWindow, side: str, place: QgsPointXY) -> None:
    view = window.space.views[side]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.to_px(place).toPoint())


def test_points_are_marked_by_hand_in_every_stretch(window: LabelWindow) -> None:
    session = window._session
    window.space.picking.set_assisted(False)
    for stretch in STRETCHES:
        for side in (SAR, OPTICAL):
            window.space.panes[side].header.show_look(Look(stretch=stretch, gamma=1.5, brightness=20), tell=True)
        for side in (SAR, OPTICAL):
            _click(window, side, _middle(window))
        assert len(session.list.points()) == 1, window.hint.toolTip()
        session.editor.undo_stack.undo()
        assert not session.list.points()


def test_a_proposal_comes_or_a_sentence(window: LabelWindow) -> None:
    session = window._session
    _click(window, SAR, _middle(window))
    settle(lambda: window.space.picking.proposal is not None or "Looking" not in window.hint.toolTip())
    if window.space.picking.proposal is None:
        said = window.hint.toolTip()
        assert "Error" not in said
        assert "Traceback" not in said
        assert len(said) > 30, said
    else:
        QTest.keyClick(window.space.views[window.space.active], Qt.Key.Key_Return)
        assert len(session.list.points()) == 1
