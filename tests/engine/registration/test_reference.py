"""An optical layer fetched from a web map: it becomes a part of the bundle."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.registration.register import refuse_inside, register

from . import ground

ORIGIN = {"provider": "wms", "source": "type=xyz&url=http://example.org/{z}/{x}/{y}.png", "zoom": 14, "credit": "© me"}


@pytest.fixture
def fetched(tmp_path: Path) -> tuple[Path, Path]:
    """A pair whose optical says that it was fetched, in a folder that is not the bundle's."""
    cache = tmp_path / "cache"
    cache.mkdir()
    sar, optical = ground.write_pair(cache, (17.0, -9.0), side=384)
    dataset = gdal.Open(str(optical), gdal.GA_Update)
    dataset.SetMetadataItem("S2M2_ORIGIN", json.dumps(ORIGIN))
    dataset.FlushCache()
    return sar, optical


def test_the_bundle_holds_what_was_fetched_and_says_from_where(fetched: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    register(ground.spec(*fetched, out), Progress())
    content = ground.read_result(out)
    place = str(out / "reference.tif")
    assert (content["inputs"]["optical"]["uri"], content["parameters"]["optical"]["uri"]) == (place, place)
    assert content["inputs"]["optical"]["origin"] == ORIGIN
    assert "origin" not in content["inputs"]["sar"]
    assert content["inputs"]["sar"]["uri"] == str(fetched[0])
    assert "reference.tif" in content["files"]
    assert np.array_equal(gdal.Open(place).ReadAsArray(), gdal.Open(str(fetched[1])).ReadAsArray())
    assert "partial" not in (out / "result.json").read_text()


def test_a_run_from_the_bundles_own_reference_keeps_it(fetched: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = register(ground.spec(*fetched, out), Progress())
    fetched[1].unlink()
    again = register(ground.spec(fetched[0], out / "reference.tif", out), Progress())
    assert again["result"]["shift_px"] == first["result"]["shift_px"]
    assert gdal.Open(str(out / "reference.tif")) is not None
    assert ground.read_result(out)["inputs"]["optical"]["origin"] == ORIGIN


def test_a_moved_web_map_opens_wherever_the_bundle_lies(fetched: tuple[Path, Path], tmp_path: Path) -> None:
    register(ground.spec(*fetched, tmp_path / "out", moves="optical"), Progress())
    (tmp_path / "out").rename(tmp_path / "elsewhere")
    fetched[1].unlink()
    shifted = gdal.Open(str(tmp_path / "elsewhere" / "shifted.vrt"))
    assert np.array_equal(shifted.ReadAsArray(), gdal.Open(str(tmp_path / "elsewhere" / "reference.tif")).ReadAsArray())


def test_a_failure_loses_nothing(fetched: tuple[Path, Path], tmp_path: Path) -> None:
    before = fetched[1].read_bytes()
    with pytest.raises(JobError):
        register(ground.spec(*fetched, tmp_path / "out", matcher="s2m2", model=str(tmp_path / "none")), Progress())
    assert fetched[1].read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache"]


def test_other_layers_stay_where_they_are(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, side=384)
    content = register(ground.spec(sar, optical, tmp_path / "out"), Progress())
    assert content["inputs"]["optical"]["uri"] == str(optical)
    assert not (tmp_path / "out" / "reference.tif").exists()


def test_what_lies_in_the_new_bundle_is_not_lost(fetched: tuple[Path, Path], tmp_path: Path) -> None:
    """The root of a disk is filled from a folder inside it."""
    out = tmp_path / "out"
    folder = out / ".out.partial-1"
    folder.mkdir(parents=True)
    inside = fetched[1].rename(folder / "reference.tif")
    refuse_inside(out, ground.spec(fetched[0], inside, out), folder)
    with pytest.raises(JobError, match="inside the output folder"):
        refuse_inside(out, ground.spec(fetched[0], inside, out))
