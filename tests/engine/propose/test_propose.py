"""One point found in the other layer: the place, its heatmap, and what is refused."""

from __future__ import annotations

import base64
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from s2m2_sar.engine import geometry
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.propose import pair as kept
from s2m2_sar.engine.propose.propose import propose
from s2m2_sar.engine.propose.template import SIDES, choose_template, texture
from s2m2_sar.engine.protocol import BAD_INPUT, Cancelled, JobError, LayerSpec, ProposeSpec, from_plain, to_plain
from s2m2_sar.engine.rasters.crs import wkt

from ..pairs import synthetic_pair
from ..rasters import scenes
from ..registration.ground import EAST, GSD, NORTH, UTM, place, write_pair

#: The SAR of the pair lies so many px (right, down) from where it belongs.
MOVED = (7, -4)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return write_pair(tmp_path_factory.mktemp("pair"), MOVED)


def at(column: float, row: float) -> tuple[float, float]:
    """Map point of a corner coordinate of the optical."""
    return EAST + GSD * column, NORTH - GSD * row


def ask(files: tuple[Path, Path], point: tuple[float, float], **settings: Any) -> dict[str, Any]:
    layers = LayerSpec(str(files[0])), LayerSpec(str(files[1]))
    return propose(ProposeSpec(*layers, point, **{"matcher": "cfog", **settings}), Progress())


def heatmap(answer: dict[str, Any]) -> np.ndarray:
    columns, rows = answer["heatmap"]["size"]
    values = np.frombuffer(base64.b64decode(answer["heatmap"]["values"]), "<f4")
    return values.reshape(rows, columns)


@pytest.mark.parametrize("column, row", [(250.0, 260.0), (251.3, 259.6), (20.5, 12.5), (497.0, 490.0)])
def test_a_point_is_found_where_it_belongs(files: tuple[Path, Path], column: float, row: float) -> None:
    """Also near the corners, where the template cannot have the point in its middle."""
    answer = ask(files, at(column + MOVED[0], row + MOVED[1]))
    assert answer["sar"] == list(at(column + MOVED[0], row + MOVED[1]))
    assert np.hypot(*(np.array(answer["optical"]) - at(column, row))) < 0.6 * GSD
    assert answer["confidence"] > 0.5
    assert answer["gsd_m"] == pytest.approx(GSD, rel=0.01)
    assert not answer["rim"]


def test_a_point_of_the_optical_is_found_in_the_sar(files: tuple[Path, Path]) -> None:
    answer = ask(files, at(300.25, 200.75), back=True)
    assert answer["optical"] == list(at(300.25, 200.75))
    assert np.hypot(*(np.array(answer["sar"]) - at(300.25 + MOVED[0], 200.75 + MOVED[1]))) < 0.6 * GSD


def test_the_heatmap_lies_where_the_point_would(files: tuple[Path, Path]) -> None:
    """The pixel of the best value has its centre within a pixel of the place, and the sub-pixel peak is the place."""
    answer = ask(files, at(260.3, 240.8))
    values = heatmap(answer)
    assert values.shape == (65, 65)
    row, column = np.unravel_index(np.nanargmax(values), values.shape)
    g = answer["heatmap"]["geotransform"]
    assert np.hypot(*(np.array(geometry.apply(g, column + 0.5, row + 0.5)) - answer["optical"])) <= 0.71 * GSD
    x, y = (geometry.index_to_corner(index) for index in answer["peak_px"])
    assert geometry.apply(g, x, y) == pytest.approx(answer["optical"], abs=1e-6)
    assert wkt(answer["heatmap"]["crs"]) == wkt(f"EPSG:{UTM}")


def test_the_search_is_about_the_expected_place(tmp_path: Path) -> None:
    """150 px are far more than the radius; with a place that is 5 px off they are none."""
    files = write_pair(tmp_path, (150, 0), side=640)
    point, truth = at(500, 300), at(350, 300)
    near = ask(files, point, expected=(truth[0] + 30, truth[1] - 40))
    assert np.hypot(*(np.array(near["optical"]) - truth)) < 0.6 * GSD
    far = ask(files, point)
    assert np.hypot(*(np.array(far["optical"]) - truth)) > 80 * GSD


def test_a_place_on_the_rim_widens_the_search(tmp_path: Path) -> None:
    files = write_pair(tmp_path, (40, 0))
    answer = ask(files, at(290, 250))
    assert answer["radius_px"] == 64
    assert np.hypot(*(np.array(answer["optical"]) - at(250, 250))) < 0.6 * GSD


def test_layers_in_different_crs(tmp_path: Path) -> None:
    """The point in the SAR's CRS, the answer in the optical's, the heatmap in the working CRS."""
    sar, optical = synthetic_pair(512, 1)
    degrees = (3.0, 9e-5, 0.0, 45.0, 0.0, -9e-5)
    files = (
        scenes.write(tmp_path / "s.tif", sar, degrees, 4326),
        scenes.write(tmp_path / "o.tif", optical, degrees, 4326),
    )
    point = (3.0 + 256 * 9e-5, 45.0 - 250 * 9e-5)
    answer = ask(files, point)
    assert np.abs(np.array(answer["optical"]) - point).max() < 0.7 * 9e-5
    assert "UTM" in answer["heatmap"]["crs"]


def test_the_pair_stays_open_until_a_file_changes(tmp_path: Path, files: tuple[Path, Path], monkeypatch: Any) -> None:
    opened: list[object] = []
    plain = kept.open_pair
    monkeypatch.setattr(kept, "open_pair", lambda *words: opened.append(words) or plain(*words))
    copies = tuple(Path(shutil.copy(file, tmp_path / file.name)) for file in files)
    first = ask(copies, at(250, 250))
    assert ask(copies, at(250, 250)) == first
    ask(copies, at(200, 300), expected=at(195, 300))
    assert len(opened) == 1
    write_pair(tmp_path, (12, 9))
    assert ask(copies, at(250, 250))["optical"] == pytest.approx(at(238, 241), abs=0.6 * GSD)
    assert len(opened) == 2


def test_layers_that_lie_apart_are_brought_together_by_the_expected_place(tmp_path: Path) -> None:
    files = write_pair(tmp_path, (30_000, 0))
    with pytest.raises(JobError, match="No overlap"):
        ask(files, at(30_250, 250))
    answer = ask(files, at(30_250, 250), expected=at(255, 247))
    assert np.hypot(*(np.array(answer["optical"]) - at(250, 250))) < 0.6 * GSD
    with pytest.raises(JobError, match="expected 297 km outside the optical layer"):
        ask(files, at(30_250, 250))


@pytest.mark.parametrize(
    "point, settings, words",
    [
        ((EAST - 5000, NORTH), {}, r"5.1 km outside the SAR layer; click inside it"),
        (at(250, 250), {"expected": (EAST + 20_000, NORTH - 2500)}, "expected 15 km outside the optical layer"),
        (at(250, 250), {"template_px": 32}, "template of 32 px cannot be matched"),
        (at(250, 250), {"radius_px": 1000}, "search radius cannot be 1000 px"),
        ((1e30, 0.0), {}, "outside the SAR layer"),
        (at(250, 250), {"matcher": "sift"}, "no matcher named 'sift'"),
        (at(250, 250), {"back": True, "expected": (EAST - 5000, NORTH)}, "outside the SAR layer"),
    ],
)
def test_what_cannot_be_found_is_refused_in_words(
    files: tuple[Path, Path], point: tuple[float, float], settings: dict[str, Any], words: str
) -> None:
    with pytest.raises(JobError, match=words) as refusal:
        ask(files, point, **settings)
    assert refusal.value.kind == BAD_INPUT


def test_a_layer_without_crs_is_refused(tmp_path: Path, files: tuple[Path, Path]) -> None:
    sar, _ = synthetic_pair(512, 1)
    bare = scenes.write(tmp_path / "bare.tif", sar, place())
    with pytest.raises(JobError, match="has no CRS"):
        ask((bare, files[1]), at(250, 250))


def test_a_point_without_data_around_it_is_refused(tmp_path: Path) -> None:
    """Half of the SAR, and a quarter of the optical, is nodata."""
    sar, optical = synthetic_pair(512, 1)
    sar, optical = np.maximum(sar, 1), np.maximum(optical, 1)
    sar[:, :, :256] = 0
    optical[:, 256:, 256:] = 0
    files = (
        scenes.write(tmp_path / "s.tif", sar, place(), UTM, nodata=0),
        scenes.write(tmp_path / "o.tif", optical, place(), UTM, nodata=0),
    )
    with pytest.raises(JobError, match="no data around this point"):
        ask(files, at(100, 250))
    with pytest.raises(JobError, match=r"data in only \d+% of the surroundings"):
        ask(files, at(250, 100))
    with pytest.raises(JobError, match=r"optical layer .* has too little data where this point is expected"):
        ask(files, at(400, 400))
    assert ask(files, at(400, 100))["confidence"] > 0.5


def test_a_template_is_as_small_as_its_texture_allows() -> None:
    rng = np.random.default_rng(0)
    blocks = np.kron(rng.uniform(0.2, 0.8, (64, 64)), np.ones((8, 8)))[None].astype(np.float32)
    flat = np.full((1, 512, 512), 0.5, np.float32) + rng.normal(0, 0.1, (1, 512, 512)).astype(np.float32)
    window = (0, 0, 512, 512)

    def reader(image: np.ndarray, mask: np.ndarray) -> Any:
        def read(x: int, y: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
            assert min(x, y) >= 0
            return image[:, y : y + height, x : x + width], mask[y : y + height, x : x + width]

        return read

    whole = np.ones((512, 512), bool)
    assert choose_template(reader(blocks, whole), window, (256, 256), 0, "It").side == SIDES[0]
    assert choose_template(reader(flat, whole), window, (256, 256), 0, "It").side == SIDES[-1]
    assert choose_template(reader(flat, whole), window, (256, 256), 96, "It").side == 96
    corner = choose_template(reader(blocks, whole), window, (3, 500), 0, "It")
    assert (corner.x0, corner.y0) == (0, 512 - SIDES[0])
    island = np.zeros((512, 512), bool)
    island[215:297, 215:297] = True
    assert choose_template(reader(blocks, island), window, (256, 256), 0, "It").side == 96
    assert texture(flat, whole) < 0.02
    assert texture(flat, ~whole) == 0.0


def test_a_cancel_is_heard(files: tuple[Path, Path]) -> None:
    spec = ProposeSpec(LayerSpec(str(files[0])), LayerSpec(str(files[1])), at(250, 250), matcher="cfog")
    with pytest.raises(Cancelled):
        propose(spec, Progress(cancelled=lambda: True))


def test_the_spec_crosses_the_door() -> None:
    spec = ProposeSpec(LayerSpec("a"), LayerSpec("b"), (1.0, 2.0), expected=(3.0, 4.0), back=True)
    assert from_plain(ProposeSpec, to_plain(spec)) == spec
    with pytest.raises(JobError, match="'back' cannot be"):
        from_plain(ProposeSpec, {**to_plain(spec), "back": 1})
