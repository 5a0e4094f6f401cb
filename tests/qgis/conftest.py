"""Fixtures of the QGIS tests: small rasters, and result bundles that keep to the schema of docs/architecture.md."""

from __future__ import annotations

import json
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any, Callable, Iterator

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings

from s2m2_sar.s2m2_qgis import i18n
from s2m2_sar.s2m2_qgis.engine_client import Engines

gdal.UseExceptions()
EPSG = 32631
GSD = 10.0
TOP_LEFT = (500000.0, 5750000.0)
SIZE = (240, 180)
TEMPLATE = 64
RADIUS = 40


def write_raster(path: Path, values: np.ndarray, geotransform: tuple[float, ...], epsg: int = EPSG) -> Path:
    """(bands, h, w) → GeoTIFF; three bands become RGB."""
    bands, height, width = values.shape
    kinds = {np.dtype(np.uint8): gdal.GDT_Byte, np.dtype(np.float32): gdal.GDT_Float32}
    options = ["PHOTOMETRIC=RGB"] if bands == 3 else []
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, bands, kinds[values.dtype], options=options
    )
    dataset.SetGeoTransform(geotransform)
    if epsg:
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
        dataset.SetProjection(system.ExportToWkt())
    for band in range(bands):
        dataset.GetRasterBand(band + 1).WriteArray(values[band])
    dataset.FlushCache()
    return path


@pytest.fixture(autouse=True)
def no_escaped_exception() -> Iterator[None]:
    """An exception that leaves a slot fails its test; by itself it would abort the whole interpreter."""
    escaped: list[str] = []

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        escaped.append("".join(traceback.format_exception(kind, error, trace)))

    before, sys.excepthook = sys.excepthook, note
    yield
    sys.excepthook = before
    assert not escaped, "\n".join(escaped)


@pytest.fixture(scope="module")
def engines() -> Iterator[Engines]:
    """The plugin's own engines, whose workers are processes."""
    made = Engines(lambda: "")
    yield made
    made.close()


@pytest.fixture
def language(request: pytest.FixtureRequest, qgis_app: object) -> Iterator[str]:
    """The plugin in a language; indirect, as ``de``."""
    assert i18n.install(request.param)
    yield request.param
    i18n.remove()


@pytest.fixture
def clean_settings() -> Iterator[None]:
    """The plugin's user settings, empty before and after."""
    QgsSettings().remove("s2m2_sar")
    yield
    QgsSettings().remove("s2m2_sar")


@pytest.fixture
def project(qgis_new_project: None) -> QgsProject:
    """An empty project."""
    return QgsProject.instance()


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Files of a SAR raster (one float band) and an optical one (three byte bands) with the same texture."""
    noise = np.random.default_rng(7).normal(size=(SIZE[1], SIZE[0])).cumsum(axis=0).cumsum(axis=1)
    texture = (noise - noise.min()) / (noise.max() - noise.min())
    transform = (TOP_LEFT[0], GSD, 0.0, TOP_LEFT[1], 0.0, -GSD)
    sar = write_raster(tmp_path / "sar.tif", (texture * 25 - 25)[None].astype(np.float32), transform)
    colour = np.stack([texture * 255, texture * 200, 255 - texture * 255]).astype(np.uint8)
    return sar, write_raster(tmp_path / "optical.tif", colour, transform)


@pytest.fixture
def layers(project: QgsProject, pair: tuple[Path, Path]) -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """The pair as layers of the project."""
    sar, optical = (QgsRasterLayer(str(path), path.stem) for path in pair)
    assert sar.isValid()
    assert optical.isValid()
    project.addMapLayers([optical, sar])
    return sar, optical


BundleMaker = Callable[..., Path]


@pytest.fixture
def bundle_writer() -> Callable[..., None]:
    """:func:`write_bundle`, for what stands in for the engine."""
    return write_bundle


@pytest.fixture
def make_bundle(tmp_path: Path, pair: tuple[Path, Path]) -> BundleMaker:
    """Makes a bundle: ``make_bundle(name, accepted=True, moves="sar", …)`` → its folder."""

    def make(name: str = "bundle", **choices: Any) -> Path:
        folder = tmp_path / name
        write_bundle(folder, pair, **choices)
        return folder

    return make


def write_bundle(
    folder: Path,
    pair: tuple[Path, Path],
    accepted: bool = True,
    moves: str = "sar",
    shift_px: tuple[float, float] = (-12.0, -7.5),
    reason: str = "",
    warnings: tuple[str, ...] = (),
    **parameters: Any,
) -> None:
    """Every file of a bundle of schema 1, made with GDAL and OGR alone."""
    folder.mkdir(parents=True)
    sar, optical = pair
    _write_evidence(folder / "heatmap.tif", shift_px)
    _write_templates(folder, shift_px, accepted)
    gdal.Translate(str(folder / "thumbnail.png"), str(folder / "heatmap.tif"), format="PNG", outputType=gdal.GDT_Byte)
    (folder / "thumbnail.png.aux.xml").unlink(missing_ok=True)
    if accepted:
        _write_shifted(folder / "shifted.vrt", sar if moves == "sar" else optical, shift_px, moves)
    inputs = {
        kind: {"uri": str(path), "name": path.stem, "size": path.stat().st_size, "mtime": 0, "sha256": "", "bands": [1]}
        for kind, path in (("sar", sar), ("optical", optical))
    }
    spec = {"moves": moves, "max_shift_m": 1000.0, "matcher": "s2m2", "out": str(folder), "start": None}
    for kind, path in (("sar", sar), ("optical", optical)):
        spec[kind] = {"uri": str(path), "name": path.stem}
    result = {
        "shift_px": list(shift_px),
        "shift_x": shift_px[0] * GSD,
        "shift_y": -shift_px[1] * GSD,
        "shift_m": [shift_px[0] * GSD, -shift_px[1] * GSD],
        "confidence": 0.97 if accepted else 0.21,
        "uncertainty_px": 0.3,
        "uncertainty_m": 3.0,
        "accepted": accepted,
        "reason": reason,
        "templates": {"planned": 6, "used": 6, "agreeing": 5 if accepted else 1},
        "seconds": 4.2,
    }
    data = {
        "schema": 1,
        "kind": "registration",
        "created": "2025-01-01T00:00:00Z",
        "versions": {},
        "inputs": inputs,
        "parameters": {**spec, **parameters},
        "matcher": {"name": "s2m2"},
        "device": "cpu",
        "grid": _grid(),
        "warnings": list(warnings),
        "result": result,
        "files": {},
    }
    (folder / "result.json").write_text(json.dumps(data), encoding="utf-8")


def _grid() -> dict[str, Any]:
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    geotransform = [TOP_LEFT[0], GSD, 0.0, TOP_LEFT[1], 0.0, -GSD]
    return {"crs": system.ExportToWkt(), "geotransform": geotransform, "gsd": GSD, "metres_per_px": [GSD, GSD]}


def _write_evidence(path: Path, shift_px: tuple[float, float]) -> None:
    side = 2 * RADIUS + 1
    y, x = np.mgrid[0:side, 0:side] - RADIUS
    peak = np.exp(-((x - shift_px[0]) ** 2 + (y - shift_px[1]) ** 2) / 8).astype(np.float32)
    centre = (TOP_LEFT[0] + SIZE[0] / 2 * GSD, TOP_LEFT[1] - SIZE[1] / 2 * GSD)
    half = side / 2 * GSD
    write_raster(path, (peak / peak.sum())[None], (centre[0] - half, GSD, 0.0, centre[1] + half, 0.0, -GSD))


def _write_templates(folder: Path, shift_px: tuple[float, float], accepted: bool) -> None:
    """The atlas, its windows and matches.gpkg: six templates, the last of which disagrees."""
    (folder / "heatmaps").mkdir()
    side = 33
    tile = np.random.default_rng(3).random((1, side, side * 6)).astype(np.float32)
    write_raster(folder / "atlas.tif", tile, (0.0, 1.0, 0.0, 0.0, 0.0, 1.0))
    driver = ogr.GetDriverByName("GPKG")
    dataset = driver.CreateDataSource(str(folder / "matches.gpkg"))
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    layer = dataset.CreateLayer("matches", system, ogr.wkbPoint)
    for name in ("id", "x0", "y0", "template_px", "accepted", "atlas_x", "atlas_y", "heat_w", "heat_h"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTInteger))
    for name in ("dx", "dy", "confidence", "residual_px", "map_dx", "map_dy"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    for index in range(6):
        x0, y0 = 20 + 60 * (index % 3), 20 + 70 * (index // 3)
        agrees = accepted and index < 5
        dx, dy = shift_px if agrees else (shift_px[0] + 20.0, shift_px[1] - 15.0)
        feature = ogr.Feature(layer.GetLayerDefn())
        values = {"id": index, "x0": x0, "y0": y0, "template_px": TEMPLATE, "accepted": int(agrees), "dx": dx, "dy": dy}
        values.update(confidence=0.95 - 0.1 * index, residual_px=0.3, map_dx=dx * GSD, map_dy=-dy * GSD)
        values.update(atlas_x=index * side, atlas_y=0, heat_w=side, heat_h=side)
        for name, value in values.items():
            feature.SetField(name, value)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(TOP_LEFT[0] + (x0 + TEMPLATE / 2) * GSD, TOP_LEFT[1] - (y0 + TEMPLATE / 2) * GSD)
        feature.SetGeometry(point)
        layer.CreateFeature(feature)
        window = [index * side, 0, side, side]
        vrt = folder / "heatmaps" / f"{index}.vrt"
        gdal.Translate(str(vrt), str(folder / "atlas.tif"), format="VRT", srcWin=window)
        text = (
            vrt.read_text()
            .replace(str(folder / "atlas.tif"), "../atlas.tif")
            .replace('relativeToVRT="0"', 'relativeToVRT="1"')
        )
        vrt.write_text(text)
    dataset.FlushCache()


def _write_shifted(path: Path, source: Path, shift_px: tuple[float, float], moves: str) -> None:
    sign = 1.0 if moves == "sar" else -1.0
    dataset = gdal.Translate(str(path), str(source), format="VRT")
    old = dataset.GetGeoTransform()
    dataset.SetGeoTransform(
        (old[0] + sign * shift_px[0] * GSD, old[1], old[2], old[3] - sign * shift_px[1] * GSD, old[4], old[5])
    )
    dataset.FlushCache()
