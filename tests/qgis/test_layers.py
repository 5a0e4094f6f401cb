"""What of a layer reaches the engine."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRasterRange

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.layers import (
    layer_spec,
    preferred_optical_bands,
    preferred_sar_band,
    split_source,
    why_not_usable,
)

Layers = tuple[QgsRasterLayer, QgsRasterLayer]


def test_a_plain_layer_says_only_what_its_file_does_not(layers: Layers, pair: tuple[Path, Path]) -> None:
    spec = layer_spec(layers[0], (1,), "db")
    assert spec.uri == str(pair[0])
    assert (spec.name, spec.bands, spec.scaling) == ("sar", (1,), "db")
    assert (spec.crs, spec.nodata, spec.open_options) == ("", (), ())


def test_an_assigned_crs_travels(layers: Layers) -> None:
    layers[0].setCrs(QgsCoordinateReferenceSystem("EPSG:3395"))
    assert layer_spec(layers[0]).crs == "EPSG:3395"


def test_an_assigned_crs_without_a_number_travels_as_wkt(layers: Layers) -> None:
    layers[0].setCrs(QgsCoordinateReferenceSystem("PROJ:+proj=tmerc +lat_0=1 +lon_0=2 +ellps=GRS80 +units=m"))
    assert "Transverse Mercator" in layer_spec(layers[0]).crs


def test_user_nodata_travels(layers: Layers) -> None:
    provider = layers[1].dataProvider()
    provider.setUserNoDataValue(1, [QgsRasterRange(0, 0), QgsRasterRange(250, 252)])
    provider.setUserNoDataValue(2, [QgsRasterRange(9, 9)])
    assert layer_spec(layers[1], (1, 3)).nodata == (0.0, 250.0, 251.0, 252.0)
    assert layer_spec(layers[1]).nodata == (0.0, 9.0, 250.0, 251.0, 252.0)


def test_a_nodata_range_of_real_numbers_is_refused(layers: Layers) -> None:
    layers[0].dataProvider().setUserNoDataValue(1, [QgsRasterRange(-1, 0)])
    with pytest.raises(JobError, match=r"declares the range -1\.0–0\.0"):
        layer_spec(layers[0])


def test_open_options_travel(project, pair: tuple[Path, Path]) -> None:
    layer = QgsRasterLayer(f"{pair[0]}|option:NUM_THREADS=2|option:GEOREF_SOURCES=INTERNAL", "sar")
    spec = layer_spec(layer)
    assert spec.uri == str(pair[0])
    assert spec.open_options == ("NUM_THREADS=2", "GEOREF_SOURCES=INTERNAL")


def test_sources_that_are_no_files_stay_as_they_are() -> None:
    assert split_source("GPKG:/a/b c.gpkg:table") == ("GPKG:/a/b c.gpkg:table", ())
    assert split_source("/vsizip//a/ü.zip/x.tif") == ("/vsizip//a/ü.zip/x.tif", ())


def test_a_band_that_does_not_exist(layers: Layers) -> None:
    with pytest.raises(JobError, match=r"has 1 band.*no band 2"):
        layer_spec(layers[0], (2,))


def test_layers_that_the_engine_cannot_open(project, tmp_path: Path) -> None:
    assert why_not_usable(None) == "Choose a layer first."
    assert "cannot be read" in why_not_usable(QgsRasterLayer(str(tmp_path / "none.tif"), "x"))
    gdal.GetDriverByName("GTiff").Create("/vsimem/x.tif", 4, 4).FlushCache()
    assert "memory only" in why_not_usable(QgsRasterLayer("/vsimem/x.tif", "x"))
    wms = QgsRasterLayer("type=xyz&url=http://localhost:1/%7Bz%7D/%7Bx%7D/%7By%7D.png", "tiles", "wms")
    assert "comes from a service (wms)" in why_not_usable(wms)


def test_sar_band_by_polarisation(project, tmp_path: Path) -> None:
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "s1.tif"), 4, 4, 3)
    for band, name in enumerate(("angle", "Sigma0_VH", "Sigma0_VV")):
        dataset.GetRasterBand(band + 1).SetDescription(name)
    dataset.FlushCache()
    del dataset
    assert preferred_sar_band(QgsRasterLayer(str(tmp_path / "s1.tif"), "s1")) == 3


def test_optical_bands_by_colour(layers: Layers, tmp_path: Path) -> None:
    assert preferred_optical_bands(layers[1]) == (1, 2, 3)
    assert preferred_optical_bands(layers[0]) == (1,)
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "bgr.tif"), 4, 4, 4, options=["PHOTOMETRIC=MINISBLACK"]
    )
    for band, colour in enumerate((gdal.GCI_BlueBand, gdal.GCI_GreenBand, gdal.GCI_RedBand, gdal.GCI_Undefined)):
        dataset.GetRasterBand(band + 1).SetColorInterpretation(colour)
        dataset.GetRasterBand(band + 1).WriteArray(np.zeros((4, 4), np.uint8))
    dataset.FlushCache()
    del dataset
    assert preferred_optical_bands(QgsRasterLayer(str(tmp_path / "bgr.tif"), "bgr")) == (3, 2, 1)
