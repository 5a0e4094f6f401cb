"""Rasters that somebody made to break what reads them, each a few kilobytes on the disk."""

from __future__ import annotations

import html
import os
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..pairs import synthetic_pair

PLACE = (500_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)
SIDE = 400
gdal.UseExceptions()


def write(
    path: Path, values: np.ndarray, place: tuple[float, ...] | None = PLACE, options: tuple[str, ...] = ()
) -> Path:
    """(C, H, W) as a GeoTIFF in UTM."""
    kind = {"uint8": gdal.GDT_Byte, "float32": gdal.GDT_Float32, "complex64": gdal.GDT_CFloat32}[str(values.dtype)]
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[2], values.shape[1], values.shape[0], kind, list(options)
    )
    dataset.SetProjection("EPSG:32632")
    if place is not None:
        dataset.SetGeoTransform(place)
    dataset.WriteArray(values)
    return path


def good_pair(folder: Path) -> tuple[Path, Path]:
    """A SAR and an optical raster of the same ground, of which nothing is wrong."""
    sar, optical = synthetic_pair(SIDE, 3)
    return write(folder / "sar.tif", sar), write(folder / "optical.tif", optical)


def _sparse(path: Path, width: int, height: int, bands: int = 1, options: tuple[str, ...] = ()) -> Path:
    """A TIFF of that size that holds no pixel: all read as 0."""
    more = ["SPARSE_OK=TRUE", "COMPRESS=DEFLATE", *options]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, gdal.GDT_Byte, more)
    dataset.SetProjection("EPSG:32632")
    dataset.SetGeoTransform((500_000.0, 0.1, 0.0, 5_000_000.0, 0.0, -0.1))
    return path


def _bomb(path: Path) -> Path:
    """100 000 × 100 000 px of one value in one block of 10 GB, deflated to 10 kB a row of blocks: every row is the
    same block, since a TIFF may point to one place as often as it likes."""
    rows, width, height = 100, 100_000, 100_000
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), width, rows, 1, gdal.GDT_Byte, ["COMPRESS=DEFLATE", "ZLEVEL=9", f"BLOCKYSIZE={rows}"]
    )
    dataset.WriteRaster(0, 0, width, rows, b"\x07" * (width * rows))
    dataset.SetProjection("EPSG:32632")
    dataset.SetGeoTransform((500_000.0, 0.1, 0.0, 5_000_000.0, 0.0, -0.1))
    del dataset
    tags = _tags(path)
    count = height // rows
    with open(path, "r+b") as stream:
        whole = bytearray(stream.read())
    offset, length = tags[273][2], tags[279][2]
    for tag, value in ((273, offset), (279, length)):
        place = len(whole)
        whole += struct.pack(f"<{count}I", *[value] * count)
        struct.pack_into("<HHII", whole, tags[tag][3], tag, 4, count, place)
    struct.pack_into("<HHII", whole, tags[257][3], 257, 4, 1, height)
    path.write_bytes(whole)
    return path


def _tags(path: Path) -> dict[int, tuple[int, int, int, int]]:
    """(type, count, value, place in the file) of a little-endian TIFF's tags."""
    content = path.read_bytes()
    start = struct.unpack_from("<I", content, 4)[0]
    found = {}
    for number in range(struct.unpack_from("<H", content, start)[0]):
        place = start + 2 + 12 * number
        tag, kind, count, value = struct.unpack_from("<HHII", content, place)
        found[tag] = (kind, count, value & 0xFFFF if kind == 3 and count == 1 else value, place)
    return found


def _retagged(path: Path, tag: int, value: int) -> Path:
    write(path, np.full((1, 64, 64), 9, np.uint8))
    content = bytearray(path.read_bytes())
    struct.pack_into("<HHII", content, _tags(path)[tag][3], tag, 4, 1, value)
    path.write_bytes(content)
    return path


def _changed(path: Path, change: Callable[[bytearray], bytes | bytearray]) -> Path:
    write(path, synthetic_pair(SIDE, 3)[0], options=("COMPRESS=DEFLATE", "TILED=YES"))
    path.write_bytes(change(bytearray(path.read_bytes())))
    return path


def _noise(content: bytearray) -> bytearray:
    generator = np.random.default_rng(1)
    for place in generator.integers(200, len(content), len(content) // 50):
        content[place] = int(generator.integers(256))
    return content


def vrt(source: str, side: int = SIDE, more: str = "", band: str = "") -> str:
    """A VRT of one band that reads ``source``, or is made as ``band`` says."""
    window = f'xOff="0" yOff="0" xSize="{side}" ySize="{side}"'
    inner = band or (
        f'<SimpleSource><SourceFilename relativeToVRT="0">{html.escape(source)}</SourceFilename>'
        f"<SourceBand>1</SourceBand><SrcRect {window}/><DstRect {window}/></SimpleSource>"
    )
    head = (
        inner
        if inner.startswith("<VRTRasterBand")
        else f'<VRTRasterBand dataType="Byte" band="1">{inner}</VRTRasterBand>'
    )
    place = ", ".join(str(v) for v in PLACE)
    return (
        f'<VRTDataset rasterXSize="{side}" rasterYSize="{side}"><SRS>EPSG:32632</SRS>'
        f"<GeoTransform>{place}</GeoTransform>{more}{head}</VRTDataset>"
    )


def _text(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _placed(path: Path, place: str) -> Path:
    values = ", ".join(str(v) for v in PLACE)
    return _text(path, vrt(str(path.parent / "sar.tif")).replace(values, place))


def bad_rasters(folder: Path) -> dict[str, Path]:
    """Name of what is wrong → a raster; ``folder`` holds the good pair."""
    pair = str(folder / "sar.tif")
    made = {
        "sparse 100000": _sparse(folder / "b_sparse.tif", 100_000, 100_000, options=("TILED=YES",)),
        "sparse 2 billion wide": _sparse(folder / "b_wide.tif", 2_000_000_000, 2, options=("BLOCKYSIZE=1",)),
        "one block of 40000²": _sparse(folder / "b_block.tif", 40_000, 40_000, options=("BLOCKYSIZE=40000",)),
        "tiles of 32768²": _sparse(
            folder / "b_tile.tif", 65_536, 65_536, options=("TILED=YES", "BLOCKXSIZE=32768", "BLOCKYSIZE=32768")
        ),
        "60000 bands": _sparse(folder / "b_bands.tif", 16, 16, 60_000, ("INTERLEAVE=BAND",)),
        "deflate bomb": _bomb(folder / "b_bomb.tif"),
        "width 4294967295": _retagged(folder / "b_width.tif", 256, 0xFFFFFFFF),
        "height 4294967295": _retagged(folder / "b_height.tif", 257, 0xFFFFFFFF),
        "width 0": _retagged(folder / "b_zero.tif", 256, 0),
        "rows a strip 0": _retagged(folder / "b_strip.tif", 278, 0),
        "bits 4000000000": _retagged(folder / "b_bits.tif", 258, 4_000_000_000),
        "samples 65535": _retagged(folder / "b_samples.tif", 277, 65_535),
        "compression 50000": _retagged(folder / "b_zstd.tif", 259, 12_345),
        "strips beyond the file": _retagged(folder / "b_beyond.tif", 273, 0xFFFFFF00),
        "directory that leads to itself": _changed(folder / "b_loop.tif", lambda c: c[:4] + c[4:8] + c[8:40]),
        "cut in the header": _changed(folder / "b_head.tif", lambda c: c[:6]),
        "cut in the directory": _changed(folder / "b_cut1.tif", lambda c: c[:100]),
        "cut in the pixels": _changed(folder / "b_cut2.tif", lambda c: c[: len(c) // 2]),
        "noise in the pixels": _changed(folder / "b_noise.tif", _noise),
        "NaN place": _placed(folder / "b_nan.vrt", "nan, nan, nan, nan, nan, nan"),
        "NaN origin": _placed(folder / "b_nan0.vrt", "nan, 10, 0, 5000000, 0, -10"),
        "infinite place": _placed(folder / "b_inf.vrt", "500000, inf, 0, 5000000, 0, -inf"),
        "pixels of no size": _placed(folder / "b_nosize.vrt", "500000, 0, 0, 5000000, 0, 0"),
        "pixels of 1e-300 m": _placed(folder / "b_tiny.vrt", "500000, 1e-300, 0, 5000000, 0, -1e-300"),
        "pixels of 1e-9 m": _placed(folder / "b_small.vrt", "500000, 1e-9, 0, 5000000, 0, -1e-9"),
        "pixels of 1e300 m": _placed(folder / "b_large.vrt", "500000, 1e300, 0, 5000000, 0, -1e300"),
        "at 1e300 m": _placed(folder / "b_far.vrt", "1e300, 10, 0, 1e300, 0, -10"),
        "VRT of itself": _text(folder / "b_self.vrt", vrt(str(folder / "b_self.vrt"))),
        "VRT of 2147483647²": _text(folder / "b_huge.vrt", vrt(pair, 2_147_483_647)),
        "VRT of negative size": _text(folder / "b_neg.vrt", vrt(pair, -5)),
        "VRT of nothing": _text(folder / "b_missing.vrt", vrt(str(folder / "missing.tif"))),
        "VRT of a device": _text(folder / "b_device.vrt", vrt("/dev/zero")),
        "VRT of raw bytes of a device": _text(
            folder / "b_raw.vrt",
            vrt("", band='<VRTRasterBand dataType="Byte" band="1" subClass="VRTRawRasterBand"><SourceFilename '
                'relativeToVRT="0">/dev/zero</SourceFilename><ImageOffset>0</ImageOffset><PixelOffset>1</PixelOffset>'
                "<LineOffset>400</LineOffset></VRTRasterBand>"),
        ),
        "VRT of the pipe of requests": _text(folder / "b_stdin.vrt", vrt("/vsistdin/")),
        "VRT with a program": _text(
            folder / "b_python.vrt",
            vrt("", band='<VRTRasterBand dataType="Byte" band="1" subClass="VRTDerivedRasterBand"><PixelFunctionType>f'
                "</PixelFunctionType><PixelFunctionLanguage>Python</PixelFunctionLanguage><PixelFunctionCode><![CDATA["
                f"\nopen({str(folder / 'pwned')!r}, 'w')\ndef f(*a, **k):\n    pass\n]]>"
                f"</PixelFunctionCode><SimpleSource><SourceFilename>{pair}</SourceFilename></SimpleSource></VRTRasterBand>"),
        ),
        "text": _text(folder / "b_text.tif", "II*\x00 this is no TIFF" * 50),
        "deep XML": _text(folder / "b_deep.vrt", "<VRTDataset>" + "<a>" * 200_000),
        "laughing XML": _text(
            folder / "b_entities.vrt",
            '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
                f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)
            ) + "]><VRTDataset>&m;</VRTDataset>",
        ),
    }  # fmt: skip
    first, second = folder / "b_ring1.vrt", folder / "b_ring2.vrt"
    made["VRTs of each other"] = _text(first, vrt(str(second)))
    _text(second, vrt(str(first)))
    deep = pair
    for number in range(60):
        deep = str(_text(folder / f"b_deep{number}.vrt", vrt(deep + "x" if not number else deep)))
    made["VRTs 60 deep over nothing"] = Path(deep)
    os.mkfifo(folder / "b_pipe.tif")
    made["pipe"] = folder / "b_pipe.tif"
    made["device"] = Path("/dev/zero")
    return made
