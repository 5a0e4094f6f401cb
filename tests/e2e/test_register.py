"""The whole walk in a real QGIS window: pick, run, look, accept, undo, discard; and what is said on the way."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from osgeo import gdal

if TYPE_CHECKING:
    from .conftest import Played

gdal.UseExceptions()

#: The SAR copy lies so far off, in map units; the search has to find the way back.
MOVED = (-380.0, 260.0)
#: The scene's own residual against its optical image, in map units.
RESIDUAL = 30


def not_blank(picture: Path) -> None:
    """A picture with many different colours, which no empty window has."""
    dataset = gdal.Open(str(picture))
    values = dataset.ReadAsArray()[:3].reshape(3, -1)[:, ::97]
    assert len({tuple(column) for column in values.T}) > 200, f"{picture} is nearly blank"


def crop(source: Path, target: Path, window: list[int], moved: tuple[float, float] = (0.0, 0.0)) -> None:
    dataset = gdal.Translate(str(target), str(source), srcWin=window)
    x0, dx, rx, y0, ry, dy = dataset.GetGeoTransform()
    dataset.SetGeoTransform((x0 + moved[0], dx, rx, y0 + moved[1], ry, dy))
    dataset.FlushCache()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose name programs stumble over."""
    made = tmp_path / "pair with späce"
    made.mkdir()
    return made


@pytest.fixture
def pair(folder: Path, data_dir: Path) -> tuple[Path, Path]:
    """A crop of a real scene, its SAR moved by :data:`MOVED`."""
    scene = data_dir / "geo" / "texas_T14RNT"
    crop(scene / "optical.tif", folder / "optical.tif", [600, 400, 1000, 900])
    crop(scene / "sar.tif", folder / "sar.tif", [640, 430, 900, 800], MOVED)
    return folder / "sar.tif", folder / "optical.tif"


@pytest.fixture
def strangers(folder: Path, data_dir: Path) -> tuple[Path, Path]:
    """The SAR image of one scene under the georeference of another's optical image."""
    scenes = data_dir / "geo"
    window = [600, 400, 1000, 900]
    crop(scenes / "texas_T14RNT" / "optical.tif", folder / "optical.tif", window)
    crop(scenes / "losangeles_T11SLT" / "sar.tif", folder / "sar.tif", window)
    place = gdal.Open(str(folder / "optical.tif")).GetGeoTransform()
    dataset = gdal.Open(str(folder / "sar.tif"), gdal.GA_Update)
    dataset.SetGeoTransform(place)
    dataset.FlushCache()
    return folder / "sar.tif", folder / "optical.tif"


@pytest.fixture
def bundle(pair: tuple[Path, Path], folder: Path) -> Path:
    """A result of the command line, its optical layer to be moved, in another folder than it was written to."""
    command = [sys.executable, "-m", "s2m2_sar.engine", "register", "--sar", str(pair[0]), "--optical", str(pair[1])]
    command += ["--out", str(folder / "written"), "--matcher", "cfog", "--moves", "optical"]
    command += ["--sar-name", "Sentinel-1 VH", "--optical-name", "Sentinel-2 true colour"]
    subprocess.run(command, check=True, capture_output=True)
    moved = folder.parent / "moved elsewhere"
    shutil.move(folder / "written", moved)
    return moved


@pytest.fixture
def sample(folder: Path, rotterdam: tuple[Path, Path]) -> tuple[Path, Path]:
    """The sample that anyone can get, its SAR moved by a tenth of :data:`MOVED`."""
    crop(rotterdam[0], folder / "sar.tif", [0, 0, 200, 200], (MOVED[0] / 10, MOVED[1] / 10))
    shutil.copy(rotterdam[1], folder / "optical.tif")
    return folder / "sar.tif", folder / "optical.tif"


def walk(play, pair: tuple[Path, Path], out: Path, radius: int) -> Played:
    """Play the whole walk and look at what does not depend on the pair."""
    played = play("register", sar=pair[0], optical=pair[1], output=out, radius=radius)
    notes = played.notes
    assert notes["engine_before_dock"] == "off"
    assert notes["accepted"]
    for name in ("plan", "running", "result", "accepted", "templates", "engine"):
        not_blank(played.picture(name))
    assert notes["tasks_running"] >= 1
    assert notes["original_visible"] is False
    assert notes["original_visible_after_undo"] is True
    assert notes["layers_after_discard"] == ["Sentinel-1 VH", "Sentinel-2 true colour"]
    return played


def test_the_whole_walk(play, pair: tuple[Path, Path], tmp_path: Path) -> None:
    played = walk(play, pair, tmp_path / "out", 1000)
    assert played.notes["moved_by"] == pytest.approx([-MOVED[0], -MOVED[1]], abs=RESIDUAL)


def test_the_walk_on_the_sample(play, sample: tuple[Path, Path], tmp_path: Path) -> None:
    played = walk(play, sample, tmp_path / "out", 100)
    # Aligned within a pixel of 4.5 m.
    assert played.notes["moved_by"] == pytest.approx([-MOVED[0] / 10, -MOVED[1] / 10], abs=9)


def test_a_refusal(play, strangers: tuple[Path, Path], tmp_path: Path) -> None:
    played = play("refusal", screen="1366x768", sar=strangers[0], optical=strangers[1], output=tmp_path / "out")
    notes = played.notes
    assert not notes["accepted"]
    assert notes["headline"] == "No shift that can be trusted"
    assert not notes["can_accept"]
    assert notes["has_thumbnail"]
    assert "Search 2000 m" in notes["next"]
    not_blank(played.picture("refusal"))


def test_troubles(play, pair: tuple[Path, Path], tmp_path: Path) -> None:
    notes = play("trouble", screen="1366x768", sar=pair[0], optical=pair[1], output=tmp_path / "out").notes
    assert "“SAR” was removed while its registration ran" in notes["removed"]
    assert notes["summary_after_removal"] == "Choose a SAR layer."
    assert "was killed" in notes["killed"]
    assert "Traceback" not in notes["killed"]
    assert notes["cancel_seconds"] < 2
    assert notes["files_after_removal"] == notes["files_after_kill"] == notes["files_after_cancel"] == []
    assert "east" in notes["headline_at_last"]
    assert "result.json" in notes["files_at_last"]


@pytest.mark.parametrize(
    ("screen", "scale", "theme"),
    [("1366x768", "1", "Night Mapping"), ("2732x1536", "2", "default")],
    ids=["dark", "twice as large"],
)
def test_without_an_engine(play, pair, bundle: Path, screen: str, scale: str, theme: str) -> None:
    nowhere = "interpreter=/nowhere/python"
    played = play(
        "no_engine",
        screen=screen,
        scale=scale,
        theme=theme,
        settings=nowhere,
        sar=pair[0],
        optical=pair[1],
        bundle=bundle,
    )
    notes = played.notes
    assert "There is no Python at /nowhere/python." in notes["summary"]
    assert notes["can_run"] is False
    assert notes["status"] == "engine not available"
    for narrow in (notes["narrow"], notes["narrow_with_result"]):
        assert narrow["dock"] <= 320
        assert narrow["needed"] <= narrow["room"]
        assert narrow["squeezed"] == []
    assert notes["map_for_first_click"] == ["Sentinel-1 VH"]
    assert notes["map_for_second_click"] == ["Sentinel-2 true colour"]
    assert notes["map_as_before"]
    assert notes["start_apart"][0] > 0
    assert notes["start_apart"][1] == pytest.approx(0, abs=0.01)
    assert notes["start_text"].endswith("east")
    assert notes["start_cleared"]
    assert notes["headline"] == notes["headline_again"]
    assert "for the optical layer" in notes["details"]
    assert notes["order"][-3:] == ["Sentinel-1 VH", "Sentinel-2 true colour (shifted)", "Sentinel-2 true colour"]
    assert notes["hidden"]
    assert notes["shown_again"]
    assert notes["layers_again"] == ["Sentinel-1 VH", "Sentinel-2 true colour"]
    for name in ("no_engine", "engine_page", "opened"):
        not_blank(played.picture(name))
