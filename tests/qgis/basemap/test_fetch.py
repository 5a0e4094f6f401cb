"""What is fetched of services on loopback: the right pixels in the right place, or one sentence."""

from __future__ import annotations

import json
import math
import random
import resource
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsMapSettings, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QSize

from s2m2_sar.engine.protocol import Cancelled, JobError
from s2m2_sar.s2m2_qgis import basemap
from s2m2_sar.s2m2_qgis.basemap.fetch import set_window

from .servers import MapServer


def offset(fetched: Path, scene: Path) -> tuple[np.ndarray, float]:
    """Displacement (x, y) in fetched px of a fetched picture against the scene warped onto the same grid, by least
    squares on its gradient, and their correlation as they lie."""
    dataset = gdal.Open(str(fetched))
    left, dx, _, top, _, dy = dataset.GetGeoTransform()
    box = (left, top + dy * dataset.RasterYSize, left + dx * dataset.RasterXSize, top)
    size = {"width": dataset.RasterXSize, "height": dataset.RasterYSize}
    truth = gdal.Warp("", str(scene), format="MEM", outputBounds=box, dstSRS=dataset.GetProjection(), dstAlpha=True,
                      resampleAlg="cubic", **size).ReadAsArray().astype(float)  # fmt: skip
    values = dataset.ReadAsArray().astype(float)
    seen = (values[3] > 0) & (truth[3] > 0)
    down, right = np.gradient(truth[1])
    inner = seen & np.roll(seen, 1, 0) & np.roll(seen, -1, 0) & np.roll(seen, 1, 1) & np.roll(seen, -1, 1)
    slopes = np.stack([right[inner], down[inner]], axis=1)
    # A picture displaced by d shows at x what belongs to x − d.
    shift = -np.linalg.lstsq(slopes, (values[1] - truth[1])[inner], rcond=None)[0]
    return shift, float(np.corrcoef(values[1][inner], truth[1][inner])[0, 1])


def alpha(path: str) -> np.ndarray:
    return gdal.Open(path).ReadAsArray()[3]


def test_tiles_come_as_they_are(fetch, server: MapServer, scene) -> None:
    seen = fetch(server.xyz())
    assert seen.error is None
    dataset = gdal.Open(seen.spec.uri)
    # The SAR's 10 m of a Mercator are 8.7 on the ground: zoom 14.
    assert dataset.GetGeoTransform()[1] == pytest.approx(40075016.6856 / 256 / 2**14)
    assert {path.split("/")[2] for path in server.tiles()} == {"14"}
    assert len(server.tiles()) == len(set(server.tiles())), "a tile was asked for twice"
    shift, correlation = offset(Path(seen.spec.uri), scene[1])
    assert np.abs(shift).max() < 0.1
    assert correlation > 0.98


@pytest.mark.parametrize("unit", [1.0, 1e-5], ids=["metres", "degrees"])
def test_windows_cover_the_pixels_of_the_output_and_no_more(unit: float) -> None:
    """QGIS rounds outwards what it draws: a rounding error of its own costs a pixel, and with it the place."""
    draw = random.Random(7)
    for _window in range(200):
        width, height, pixel = draw.randint(5, 1024), draw.randint(5, 1024), draw.uniform(0.3, 60.0) * unit
        left, top = draw.uniform(-1.8e7, 1.8e7) * unit, draw.uniform(-8e6, 8e6) * unit
        settings = QgsMapSettings()
        settings.setOutputSize(QSize(width, height))
        set_window(settings, QgsRectangle(left, top - height * pixel, left + width * pixel, top))
        extent, to_pixel = settings.visibleExtent(), settings.mapToPixel()
        first = to_pixel.transform(extent.xMinimum(), extent.yMaximum())
        last = to_pixel.transform(extent.xMaximum(), extent.yMinimum())
        drawn = [math.floor(first.x()), math.floor(first.y()), math.ceil(last.x()), math.ceil(last.y())]
        assert drawn == [0, 0, width, height]
        assert extent.xMinimum() == pytest.approx(left, abs=0.01 * pixel)
        assert extent.yMaximum() == pytest.approx(top, abs=0.01 * pixel)


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326"])
def test_a_wms_draws_what_is_asked_for(fetch, server: MapServer, scene, crs: str) -> None:
    seen = fetch(server.wms(crs))
    assert seen.error is None
    assert {picture["crs"] for picture in server.pictures()} == {crs}
    shift, correlation = offset(Path(seen.spec.uri), scene[1])
    assert np.abs(shift).max() < 0.15
    assert correlation > 0.97


def test_the_largest_picture_of_a_service_is_respected(fetch, server: MapServer) -> None:
    server.largest = 200
    seen = fetch(server.wms())
    assert seen.error is None
    assert max(int(picture["width"]) for picture in server.pictures()) <= 200
    server.largest = 2048
    before = len(server.pictures())
    assert fetch(server.wms(more="x=1") + "&maxWidth=150&maxHeight=100").error is None
    assert max(int(picture["width"]) for picture in server.pictures()[before:]) <= 150


def test_zoom_levels_that_the_service_lacks_are_not_asked_for(fetch, server: MapServer) -> None:
    seen = fetch(server.xyz(zmax=12))
    assert {path.split("/")[2] for path in server.tiles()} == {"12"}
    assert gdal.Open(seen.spec.uri).GetGeoTransform()[1] == pytest.approx(40075016.6856 / 256 / 2**12)


def test_the_file_says_where_it_came_from(fetch, server: MapServer, web_layer, sar_layer, spec_for, run) -> None:
    layer = web_layer(server.xyz(more="&authcfg=abc1234&password=hunter2").replace(".png", ".png?api_key=SECRET"))
    layer.setAttribution("© somebody")
    basemap.prepare_reference(spec_for(layer), sar_layer, layer)  # as often as one likes
    seen = run(basemap.prepare_reference(spec_for(layer), sar_layer, layer))
    dataset = gdal.Open(seen.spec.uri)
    origin = json.loads(dataset.GetMetadataItem("S2M2_ORIGIN"))
    assert (origin["provider"], origin["zoom"], origin["crs"]) == ("wms", 14, "EPSG:3857")
    assert origin["size"] == [dataset.RasterXSize, dataset.RasterYSize]
    assert origin["extent"][0] == pytest.approx(dataset.GetGeoTransform()[0])
    assert origin["fetched"].endswith("+00:00")
    assert origin["credit"] == dataset.GetMetadataItem("TIFFTAG_COPYRIGHT") == "© somebody"
    assert origin["source"].startswith(f"type=xyz&url={server.url}/xyz/")
    text = Path(seen.spec.uri).read_bytes()
    for secret in (b"SECRET", b"hunter2", b"abc1234"):
        assert secret not in text


def test_progress_goes_up_and_is_named(fetch, server: MapServer, monkeypatch) -> None:
    monkeypatch.setattr("s2m2_sar.s2m2_qgis.basemap.plan.CHUNK_PX", 256)
    seen = fetch(server.wms())
    fractions = [fraction for fraction, _message, _left in seen.progress]
    assert len(fractions) >= 5
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)
    assert "imagery" in seen.progress[0][1]


def test_a_second_run_asks_nothing(fetch, server: MapServer, cached) -> None:
    first = fetch(server.xyz())
    asked = len(server.asked)
    second = fetch(server.xyz())
    assert second.spec == first.spec
    assert len(server.asked) == asked
    assert len(cached()) == 1
    fetch(server.xyz(), max_shift_m=600.0)
    assert len(server.asked) > asked


def test_cancel_ends_at_once_and_leaves_nothing(fetch, server: MapServer, cached) -> None:
    server.delay = 60.0
    seen = fetch(server.xyz(), cancel_after=0.3)
    assert isinstance(seen.error, Cancelled)
    assert seen.seconds < 30.0
    assert cached() == []


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (500, "answers with an error (HTTP 500)"),
        (503, "answers with an error (HTTP 503)"),
        (403, "refuses access (HTTP 403); check its login"),
        (429, "has had too many requests"),
        (-1, "breaks off the connection"),
        (-2, "answers with “text/html” instead of a picture"),
        (404, "has no picture here"),
    ],
)
@pytest.mark.parametrize("kind", ["xyz", "wms"])
def test_what_goes_wrong_is_one_sentence(fetch, server: MapServer, cached, monkeypatch, kind, status, words) -> None:
    monkeypatch.setattr("s2m2_sar.s2m2_qgis.basemap.fetch.PAUSE_SECONDS", 0.05)
    server.answer = lambda _path: status
    error = fetch(getattr(server, kind)()).error
    assert isinstance(error, JobError)
    assert words in error.message
    assert error.message.startswith("The web map “imagery” ")
    assert error.message.endswith(".")
    assert cached() == []


def test_nobody_there(fetch, server: MapServer) -> None:
    source = server.xyz()
    server.stop()
    assert "cannot be reached; check the network" in fetch(source).error.message


def test_a_service_that_never_answers(fetch, server: MapServer, short_timeout, monkeypatch) -> None:
    monkeypatch.setattr("s2m2_sar.s2m2_qgis.basemap.fetch.ATTEMPTS", 1)
    server.delay = 30.0
    assert "does not answer in time" in fetch(server.wms()).error.message


def test_a_passing_failure_passes(fetch, server: MapServer, monkeypatch) -> None:
    monkeypatch.setattr("s2m2_sar.s2m2_qgis.basemap.fetch.PAUSE_SECONDS", 0.05)
    failed: list[str] = []
    server.answer = lambda path: 503 if len(failed) < 9 and not failed.append(path) else None
    seen = fetch(server.xyz())
    assert seen.error is None
    assert alpha(seen.spec.uri).all()


def test_missing_tiles_are_empty_and_said(fetch, server: MapServer) -> None:
    hole: list[str] = []

    def answer(path: str):
        hole[:] = hole or [path]
        return 404 if path == hole[0] else None

    server.answer = answer
    seen = fetch(server.xyz())
    assert seen.error is None
    assert 0 < (alpha(seen.spec.uri) == 0).mean() < 0.5
    assert any(level == "warning" and "came back empty" in text for level, text in seen.logs)


def test_one_colour_is_no_picture(fetch, project, tmp_path: Path, scene) -> None:
    flat = gdal.Translate(str(tmp_path / "flat.tif"), str(scene[1]), scaleParams=[[0, 255, 99, 99]] * 3)
    flat.FlushCache()
    server = MapServer(tmp_path / "flat.tif").start()
    server.answer = lambda _path: None
    try:
        assert "one single colour" in fetch(server.xyz()).error.message
    finally:
        server.stop()


@pytest.mark.parametrize("exceptions", [False, True], ids=["as in QGIS", "with exceptions"])
def test_a_file_that_cannot_grow_is_one_sentence(fetch, server: MapServer, cached, exceptions: bool) -> None:
    """As on a full disk: files of this process end after 40 kB."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    # GDAL keeps its three parts' exceptions on one stack: the last that was switched on goes first.
    before = [part for part in (osr, ogr, gdal) if part.GetUseExceptions()]
    for part in before:
        part.DontUseExceptions()
    if exceptions:
        gdal.UseExceptions()
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
    try:
        error = fetch(server.xyz()).error
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        if exceptions:
            gdal.DontUseExceptions()
        for part in reversed(before):
            part.UseExceptions()
    assert isinstance(error, JobError), error
    assert (error.kind, "make room there" in error.message) == ("disk", True)
    assert cached() == []


def test_a_raster_in_qgis_memory_is_fetched_too(project, scene, sar_layer, spec_for, run) -> None:
    gdal.Translate("/vsimem/optical.tif", str(scene[1])).FlushCache()
    layer = QgsRasterLayer("/vsimem/optical.tif", "in memory")
    seen = run(basemap.prepare_reference(spec_for(layer), sar_layer, layer))
    gdal.Unlink("/vsimem/optical.tif")
    assert seen.error is None
    shift, correlation = offset(Path(seen.spec.uri), scene[1])
    assert np.abs(shift).max() < 0.6  # QGIS draws a raster file with nearest neighbours
    assert correlation > 0.9


def test_a_file_needs_no_fetching(project, scene, sar_layer, spec_for) -> None:
    layer = QgsRasterLayer(str(scene[1]), "optical")
    assert basemap.prepare_reference(spec_for(layer), sar_layer, layer) is None
    assert basemap.fetch_summary(spec_for(layer), sar_layer, layer) == ""
