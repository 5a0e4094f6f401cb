"""No file that somebody sent makes the engine ask a server; what the user named on the web himself is read."""

from __future__ import annotations

import gc
import html
from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import gdal

from s2m2_sar.engine.protocol import JobError, LayerSpec
from s2m2_sar.engine.rasters import foreign
from s2m2_sar.engine.rasters.crs import spatial_reference
from s2m2_sar.engine.rasters.raster import open_raster
from s2m2_sar.engine.rasters.shapes import open_vector
from s2m2_sar.engine.rasters.source import OPTICAL, SAR

from .bad_rasters import good_pair, vrt
from .commands import run
from .web import Web, web


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    return good_pair(tmp_path)


@pytest.fixture
def server(pair: tuple[Path, Path]) -> Iterator[Web]:
    with web(pair[0].parent) as running:
        yield running


def _service(address: str) -> str:
    return (
        f'<GDAL_WMS><Service name="TMS"><ServerUrl>{address}/${{z}}/${{x}}/${{y}}.png</ServerUrl></Service><DataWindow>'
        "<UpperLeftX>500000</UpperLeftX><UpperLeftY>5000000</UpperLeftY><LowerRightX>504000</LowerRightX>"
        "<LowerRightY>4996000</LowerRightY><TileLevel>1</TileLevel><TileCountX>1</TileCountX><TileCountY>1</TileCountY>"
        "<YOrigin>top</YOrigin></DataWindow><Projection>EPSG:32632</Projection><BlockSizeX>200</BlockSizeX>"
        "<BlockSizeY>200</BlockSizeY><BandsCount>1</BandsCount></GDAL_WMS>"
    )


def _leading_away(folder: Path, address: str) -> dict[str, Path]:
    """What is wrong → a raster that leads to ``address``."""
    names = {
        "curl": f"/vsicurl/{address}/x.tif",
        "curl with options": f"/vsicurl?url={address}/x.tif",
        "streaming": f"/vsicurl_streaming/{address}/x.tif",
        "address": f"{address}/x.tif",
        "archive": f"/vsizip//vsicurl/{address}/x.zip/a.tif",
        "nested": f"vrt:///vsicurl/{address}/x.tif?bands=1",
        "bucket": "/vsis3/bucket/x.tif",
        "service": _service(address),
        "capabilities": f"WMS:{address}/wms?SERVICE=WMS&request=GetCapabilities",
        "netCDF": f"NETCDF:{address}/x.nc:band",
        "sparse": f"/vsisparse/{address}/x",
        "text": vrt(f"/vsicurl/{address}/x.tif"),
    }
    made = {name: folder / f"w_{number}.vrt" for number, name in enumerate(names)}
    for name, path in made.items():
        path.write_text(vrt(names[name]), encoding="utf-8")
    made["second file"] = folder / "w_second.vrt"
    made["second file"].write_text(vrt(str(made["curl"])), encoding="utf-8")
    made["service that is called a TIFF"] = folder / "w_service.tif"
    made["service that is called a TIFF"].write_text(_service(address), encoding="utf-8")
    made["warped"] = folder / "w_warped.vrt"
    made["warped"].write_text(
        f'<VRTDataset rasterXSize="400" rasterYSize="400" subClass="VRTWarpedDataset"><GDALWarpOptions>'
        f'<SourceDataset relativeToVRT="0">/vsicurl/{address}/x.tif</SourceDataset></GDALWarpOptions></VRTDataset>',
        encoding="utf-8",
    )
    for ending, text in (
        (".aux.xml", f"/vsicurl/{address}/x.ovr"),
        (".ovr", vrt(f"/vsicurl/{address}/x.ovr")),
        (".msk", vrt(f"{address}/x.msk")),
    ):
        path = folder / f"beside{ending.replace('.', '_')}.tif"
        path.write_bytes((folder / "sar.tif").read_bytes())
        if ending == ".aux.xml":
            item = f'<MDI key="OVERVIEW_FILE">{html.escape(text)}</MDI>'
            text = f'<PAMDataset><Metadata domain="OVERVIEWS">{item}</Metadata></PAMDataset>'
        (folder / f"{path.name}{ending}").write_text(text, encoding="utf-8")
        made[f"beside: {ending}"] = path
    return made


def test_no_file_asks_a_server(tmp_path: Path, server: Web) -> None:
    """Through the command line; each says why."""
    rasters = _leading_away(tmp_path, server.address)
    more = ["--optical", tmp_path / "optical.tif", "--matcher", "cfog", "--threads", "1", "--out", tmp_path / "out"]
    found = run([["register", "--sar", path, *more] for path in rasters.values()])
    said = {name: one.sentence for name, one in zip(rasters, found)}
    assert not server.asked
    for name, sentence in said.items():
        assert "leads to the network" in sentence, (name, sentence)


def test_nor_while_a_layer_of_the_user_is_open_there(tmp_path: Path, server: Web) -> None:
    rasters = _leading_away(tmp_path, server.address)
    own = open_raster(LayerSpec(f"/vsicurl/{server.address}/optical.tif"), OPTICAL)
    before = len(server.asked)
    for path in rasters.values():
        with pytest.raises(JobError, match="leads to the network"):
            open_raster(LayerSpec(str(path)), SAR).read_raw(0, 0, 64, 64)
    assert server.asked[before:] == []
    assert own.read_raw(0, 0, 8, 8)[0].shape == (3, 8, 8)


def test_what_the_user_names_is_read_and_the_network_locked_after_it(tmp_path: Path, server: Web) -> None:
    optical = f"/vsicurl/{server.address}/optical.tif"
    more = ["--matcher", "cfog", "--threads", "1", "--max-shift", "200"]
    commands = [["register", "--sar", tmp_path / "sar.tif", "--optical", optical, *more, "--out", tmp_path / "out"]]
    (one,) = run(commands)
    assert one.code == 0, one
    assert any("optical.tif" in request for request in server.asked)
    raster = open_raster(LayerSpec(optical), OPTICAL)
    assert gdal.GetDriverByName("WMS") is not None or gdal.GetDriverByName("HTTP") is not None
    del raster
    # Layers of other tests may still hang in the frames of exceptions; the network is locked when the last is gone.
    gc.collect()
    server.asked.clear()
    gdal.VSICurlClearCache()
    with pytest.raises(RuntimeError):
        gdal.OpenEx(optical, gdal.OF_RASTER)
    with pytest.raises(RuntimeError):
        gdal.OpenEx(f"{server.address}/optical.tif", gdal.OF_RASTER)
    assert not server.asked


def test_the_lock_outlives_reading(pair: tuple[Path, Path]) -> None:
    """Reading into arrays imports a part of GDAL that registers all drivers anew."""
    raster = open_raster(LayerSpec(str(pair[0])), SAR)
    assert raster.read_raw(0, 0, 8, 8)[0].shape == (1, 8, 8)
    gc.collect()
    names = {gdal.GetDriver(number).ShortName for number in range(gdal.GetDriverCount())}
    assert {"GTiff", "VRT", "GeoJSON"} <= names
    assert not names & {"HTTP", "WMS", "WMTS", "WCS", "WFS", "OAPIF", "PostgreSQL"}


def test_a_service_that_the_user_chose_is_asked(tmp_path: Path, server: Web) -> None:
    """A file .xml that describes a tile service and nothing else is that service."""
    if not any(gdal.GetDriver(i).ShortName == "WMS" for i in range(gdal.GetDriverCount())):
        foreign.unlock()
        there = gdal.GetDriverByName("WMS") is not None
        foreign.lock()
        assert there, "GDAL has no WMS driver"
    path = tmp_path / "tiles.xml"
    path.write_text(_service(server.address), encoding="utf-8")
    raster = open_raster(LayerSpec(str(path)), OPTICAL)
    with pytest.raises(JobError):
        raster.read_raw(0, 0, 10, 10)
    assert server.asked


@pytest.mark.parametrize(
    "text",
    [
        '<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>{0}/a.geojson</SrcDataSource></OGRVRTLayer>'
        "</OGRVRTDataSource>",
        '<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>WFS:{0}/wfs</SrcDataSource></OGRVRTLayer>'
        "</OGRVRTDataSource>",
        '<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>PG:host=127.0.0.1 port=1</SrcDataSource></OGRVRTLayer>'
        "</OGRVRTDataSource>",
    ],
)
def test_vectors(tmp_path: Path, server: Web, text: str) -> None:
    path = tmp_path / "v.vrt"
    path.write_text(text.format(server.address), encoding="utf-8")
    with pytest.raises(JobError, match="leads to the network"):
        open_vector(str(path))
    assert not server.asked


def test_a_crs_is_neither_fetched_nor_a_file(tmp_path: Path, server: Web) -> None:
    path = tmp_path / "crs.txt"
    path.write_text("EPSG:4326", encoding="utf-8")
    for text in (f"{server.address}/crs", str(path), f"/vsicurl/{server.address}/crs"):
        with pytest.raises(JobError, match="is not known"):
            spatial_reference(text)
    assert not server.asked
    assert spatial_reference("http://www.opengis.net/def/crs/EPSG/0/32632").IsProjected()


def test_names_that_lead_to_a_network() -> None:
    for name in (
        "https://a/b.tif",
        "/vsis3/b/c",
        "/vsizip//vsigs/b/c.zip/d.tif",
        "WMS:http://a",
        "PG:dbname=x",
        "<GDAL_WMS><x/></GDAL_WMS>",
        " wcs:http://x",
    ):
        assert foreign.is_remote(name), name
    for name in (
        "a.tif",
        "/data/vsicurl.tif",
        "C:\\a\\b.tif",
        "GPKG:/a/b.gpkg:t",
        "NETCDF:a.nc:x",
        "/vsizip/a.zip/b.tif",
    ):
        assert not foreign.is_remote(name), name


def test_a_share_of_another_computer_is_not_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "share.vrt"
    path.write_text(vrt("\\\\203.0.113.7\\share\\x.tif"), encoding="utf-8")
    with pytest.raises(JobError, match="leads to the network"):
        open_raster(LayerSpec(str(path)), SAR)
