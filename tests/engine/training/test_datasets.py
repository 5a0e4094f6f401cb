"""What a user ticked becomes what is trained on, and nothing that judges is among it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import DataSetSpec, JobError, LayerSpec, TieSpec, from_plain, to_plain
from s2m2_sar.engine.training.datasets import open_data_sets

from ..pairs import write_pairs

EAST, NORTH, GSD, SIDE, DARK = 400_000.0, 5_000_000.0, 10.0, 640, 300


def _write(path: Path, values: np.ndarray, east: float, north: float) -> LayerSpec:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[2], values.shape[1], len(values))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((east, GSD, 0.0, north, 0.0, -GSD))
    dataset.WriteArray(values)
    return LayerSpec(str(path))


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> DataSetSpec:
    """The same ground twice; the SAR's georeference lies 60 px too far west and 45 px too far south."""
    folder = tmp_path_factory.mktemp("scene")
    ground = np.random.default_rng(0).integers(150, 255, (SIDE, SIDE)).astype(np.uint8)
    # Dark in the west: what a window shows tells where it was cut.
    ground[:, :DARK] -= 149
    sar = _write(folder / "sar.tif", ground[None], EAST - 60 * GSD, NORTH - 45 * GSD)
    optical = _write(folder / "optical.tif", np.repeat(ground[None], 3, axis=0), EAST, NORTH)
    places = [(200.0, 300.0), (320.0, 250.0), (450.0, 400.0), (330.0, 330.0)]
    return DataSetSpec(
        "scene", "moved", sar=sar, optical=optical, ties=tuple(_tie(x, y, n) for n, (x, y) in enumerate(places, 1))
    )


def _tie(x: float, y: float, number: int, check: bool = False) -> TieSpec:
    east, north = EAST + GSD * x, NORTH - GSD * y
    return TieSpec((east - 60 * GSD, north - 45 * GSD), (east, north), check, number)


def test_control_points_label_check_points_judge(scene: DataSetSpec) -> None:
    spec = replace(scene, ties=(*scene.ties[:3], replace(scene.ties[3], check=True)))
    data = open_data_sets([spec], Progress())
    assert data.sets.labelled[0].describe()["tie_points"] == 3
    (checks,) = data.checks
    assert checks.ids == (4,)
    assert len(checks.points.sar) == 1
    assert checks.scene == "moved"


def test_layers_that_lie_apart_are_read_where_they_belong_together(scene: DataSetSpec) -> None:
    data = open_data_sets([scene], Progress())
    for source in (*data.sets.labelled, *data.sets.unlabelled):
        patch = source.draw(np.random.default_rng(1), 128)
        assert (patch.sar[0].astype(float) - patch.optical[0]).std() < 3
    assert data.sets.labelled[0].draw(np.random.default_rng(1), 128).displacement == pytest.approx((0, 0), abs=1e-6)


def test_an_accepted_shift_does_as_well_as_points(scene: DataSetSpec) -> None:
    labelled = replace(scene, name="labelled")
    shifted = replace(scene, name="shifted", ties=(), shift=(60 * GSD, 45 * GSD))
    data = open_data_sets([labelled, shifted], Progress())
    patch = data.sets.unlabelled[1].draw(np.random.default_rng(2), 128)
    assert (patch.sar[0].astype(float) - patch.optical[0]).std() < 3
    assert not patch.labelled


def test_no_window_touches_a_check_area(scene: DataSetSpec) -> None:
    west, east, south, north = EAST, EAST + DARK * GSD, NORTH - SIDE * GSD, NORTH
    area = f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"
    spec = replace(scene, check_areas=(area,), areas_crs="EPSG:32631")
    dark = {}
    for name, one in (("free", scene), ("kept out", spec)):
        sets = open_data_sets([one], Progress()).sets
        drawn = [
            source.draw(np.random.default_rng(number), 96).optical
            for source in (*sets.labelled, *sets.unlabelled)
            for number in range(10)
        ]
        dark[name] = sum(bool((optical < 128).any()) for optical in drawn)
    assert dark["free"] > 5
    assert dark["kept out"] == 0


def test_check_points_of_one_scene_are_kept_from_all(scene: DataSetSpec) -> None:
    """Two pairs on one ground: what judges the one must not be learnt through the other."""
    dark = [_tie(x, y, 9, check=True) for x in range(8, DARK, 32) for y in range(8, SIDE, 32)]
    first = replace(scene, name="first", ties=(_tie(500, 300, 1), *dark))
    second = replace(scene, name="second", ties=(_tie(250, 320, 2), _tie(500, 200, 3)))
    sets = open_data_sets([first, second], Progress()).sets
    for source in (*sets.labelled, *sets.unlabelled):
        for number in range(10):
            assert not (source.draw(np.random.default_rng(number), 96).optical < 128).any()


def test_withheld_labels_and_tables(scene: DataSetSpec, tmp_path: Path) -> None:
    table = DataSetSpec("table", "pairs", path=str(write_pairs(tmp_path, 3)))
    data = open_data_sets([table, replace(scene, labelled=False)], Progress())
    assert [source.labelled for source in data.sets.labelled] == [True]
    assert [source.labelled for source in data.sets.unlabelled] == [False]
    other = open_data_sets([replace(table, labelled=False), scene], Progress())
    assert len(other.sets.unlabelled) == 2


def test_a_spec_survives_the_pipe(scene: DataSetSpec) -> None:
    assert from_plain(DataSetSpec, to_plain(scene)) == scene


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"labelled": False}, "No data set has labels"),
        ({"ties": ()}, "No data set has labels"),
        ({"sar": None}, "lacks its SAR"),
        ({"kind": "film"}, "no kind of data set"),
        ({"kind": "table", "path": "/none/pairs.csv"}, "cannot be read"),
    ],
)
def test_what_cannot_train_is_said_in_one_sentence(scene: DataSetSpec, change: dict[str, object], said: str) -> None:
    with pytest.raises(JobError, match=said):
        open_data_sets([replace(scene, **change)], Progress())  # type: ignore[arg-type]
    with pytest.raises(JobError, match="tick at least one"):
        open_data_sets([], Progress())
