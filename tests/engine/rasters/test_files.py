"""Which files a raster is made of, and that a change of any is seen."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.protocol import JobError, LayerSpec
from s2m2_sar.engine.rasters.files import files_of, stamp
from s2m2_sar.engine.registration.register import refuse_inside

from ..registration import ground
from . import scenes


@pytest.fixture
def tif(tmp_path: Path) -> Path:
    return scenes.write(tmp_path / "a.tif", np.ones((1, 8, 8), np.float32), ground.place(), ground.UTM)


def nested(tif: Path) -> Path:
    inner, outer = tif.with_name("inner.vrt"), tif.with_name("outer.vrt")
    gdal.Translate(str(inner), str(tif), format="VRT")
    gdal.BuildVRT(str(outer), [str(inner)]).FlushCache()
    return outer


def test_a_vrt_of_a_vrt_is_made_of_all_three(tif: Path) -> None:
    assert files_of(str(nested(tif))) == {tif, tif.with_name("inner.vrt"), tif.with_name("outer.vrt")}


def test_other_names_than_paths(tif: Path, tmp_path: Path) -> None:
    archive = shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path, tif.name)
    for name in (f"/vsizip/{archive}/a.tif", f"/vsizip/{{{archive}}}/a.tif"):
        assert files_of(name) == {Path(archive)}
    text = gdal.Translate("", str(tif), format="VRT").GetMetadata("xml:VRT")[0]
    assert len(text) > 255
    assert files_of(text) == {tif}
    assert files_of("/vsicurl/https://localhost:1/none.tif") == set()
    assert files_of("WMS:none") == set()
    assert files_of(str(tmp_path / "none.tif")) == set()


def rewrite_pixels(tif: Path) -> None:
    scenes.write(tif, np.full((1, 8, 8), 7, np.float32), ground.place(), ground.UTM)
    os.utime(tif, ns=(5, 5))


def add_nodata(tif: Path) -> None:
    tif.with_name("a.tif.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><NoDataValue>1</NoDataValue></PAMRasterBand></PAMDataset>'
    )


def add_overviews(tif: Path) -> None:
    gdal.Open(str(tif)).BuildOverviews("AVERAGE", [2])
    assert tif.with_name("a.tif.ovr").exists()


@pytest.mark.parametrize("change", [rewrite_pixels, add_nodata, add_overviews])
@pytest.mark.parametrize("whole", ["a.tif", "outer.vrt"])
def test_a_change_of_any_file_changes_the_stamp(tif: Path, change: Callable[[Path], None], whole: str) -> None:
    nested(tif)
    path = str(tif.with_name(whole))
    before = stamp(path)
    assert stamp(path) == before
    change(tif)
    assert stamp(path) != before


def test_a_model_or_an_archive_inside_the_output_folder_is_not_lost(tif: Path, tmp_path: Path) -> None:
    place = tmp_path / "out"
    place.mkdir()
    archive = shutil.make_archive(str(place / "packed"), "zip", tmp_path, tif.name)
    with pytest.raises(JobError, match="SAR layer has a file inside"):
        refuse_inside(place, replace(ground.spec(tif, tif, place), sar=LayerSpec(f"/vsizip/{archive}/a.tif")))
    with pytest.raises(JobError, match="The model has a file inside"):
        refuse_inside(place, ground.spec(tif, tif, place, model=str(place / "mine.safetensors")))
    refuse_inside(place, ground.spec(tif, tif, place))
