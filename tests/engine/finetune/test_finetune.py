"""Fine-tuning from tie points: trains, judges on what it never saw, goes on after a cut, refuses with one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from s2m2_sar.engine.cli import main
from s2m2_sar.engine.finetune.checks import hold_out
from s2m2_sar.engine.finetune.job import finetune
from s2m2_sar.engine.matching.network import DEFAULT_CHECKPOINT
from s2m2_sar.engine.model.checkpoint import load_checkpoint, save_checkpoint
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import Cancelled, DataSetSpec, FineTuneSpec, JobError, LayerSpec, TieSpec
from s2m2_sar.engine.training.hold import held

from .. import pages

EAST, NORTH, GSD, SIDE = 400_000.0, 5_000_000.0, 10.0, 700
#: By so much the SAR's content lies away from the optical's, px.
AWAY = (3, -2)


def _write(path: Path, values: np.ndarray) -> LayerSpec:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[2], values.shape[1], len(values))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((EAST, GSD, 0.0, NORTH, 0.0, -GSD))
    dataset.WriteArray(values)
    return LayerSpec(str(path))


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> DataSetSpec:
    """Smooth ground with edges; the SAR shows it displaced, speckled and with other tones."""
    folder = tmp_path_factory.mktemp("scene")
    generator = np.random.default_rng(0)
    coarse = generator.integers(20, 230, (SIDE // 10 + 4, SIDE // 10 + 4)).astype(np.float64)
    ground = np.kron(coarse, np.ones((10, 10)))
    optical = ground[20 : 20 + SIDE, 20 : 20 + SIDE]
    dx, dy = AWAY
    seen = ground[20 - dy : 20 - dy + SIDE, 20 - dx : 20 - dx + SIDE]
    sar = np.clip(255 - seen + generator.normal(0, 15, seen.shape), 1, 255)
    places = [(150, 150), (150, 350), (150, 550), (350, 250), (350, 450), (560, 160), (560, 350), (560, 550)]
    ties = tuple(
        TieSpec(
            (EAST + GSD * (x + dx), NORTH - GSD * (y + dy)),
            (EAST + GSD * x, NORTH - GSD * y),
            check=x > 500,
            id=number,
        )
        for number, (x, y) in enumerate(places, start=1)
    )
    return DataSetSpec(
        "scene",
        "blocks",
        sar=_write(folder / "sar.tif", sar.astype(np.uint8)[None]),
        optical=_write(folder / "optical.tif", np.repeat(optical.astype(np.uint8)[None], 3, axis=0)),
        ties=ties,
    )


def _spec(scene: DataSetSpec, out: Path) -> FineTuneSpec:
    return FineTuneSpec(str(out), (scene,), name="mine", steps=3, batch=1, evaluate_every=1, device="cpu", threads=1)


def test_a_run_ends_with_a_model_a_verdict_and_pictures(scene: DataSetSpec, tmp_path: Path) -> None:
    answer = finetune(_spec(scene, tmp_path / "run"), Progress())
    written = json.loads((tmp_path / "run" / "result.json").read_text(encoding="utf-8"))
    assert pages.unnamed("runs.md", written) == set()
    assert pages.unnamed("runs.md", {path.name for path in (tmp_path / "run").iterdir() if path.is_file()}) == set()
    assert written == json.loads(json.dumps(answer))
    assert answer["steps"] == 3
    assert answer["points"]["id"] == [6, 7, 8]
    assert answer["verdict"]["matches"] == 15
    # Ground that any matcher knows: the base model is right, and so is what three steps made of it.
    assert max(answer["points"]["before"]) < 1
    assert max(answer["points"]["after"]) < 1
    assert not answer["better"]
    card = load_checkpoint(tmp_path / "run" / "model.safetensors").card
    assert card["name"] == "mine"
    assert card["base"]["sha256"] == answer["base"]["sha256"]
    assert answer["sentence"] in card["note"]
    assert card["data"]["unlabelled"][0]["check_points"] == 3
    assert len(answer["pictures"]) == 3
    for picture in answer["pictures"]:
        assert gdal.Open(str(tmp_path / "run" / picture["file"])).RasterXSize == 4 * 192 + 3 * 6
    rows = (tmp_path / "run" / "curve.csv").read_text(encoding="utf-8").splitlines()
    assert [row.split(",")[0] for row in rows] == ["step", "1", "2", "3"]


def test_a_run_that_was_paused_ends_as_the_unbroken_one(scene: DataSetSpec, tmp_path: Path) -> None:
    finetune(_spec(scene, tmp_path / "whole"), Progress())
    said: list[str] = []
    paused = Progress(lambda _f, message, _left: said.append(message), lambda: "Step 2 of 3" in said)
    with pytest.raises(Cancelled):
        finetune(_spec(scene, tmp_path / "parts"), paused)
    assert not (tmp_path / "parts" / "result.json").exists()
    finetune(_spec(scene, tmp_path / "parts"), Progress())
    one, other = (load_checkpoint(tmp_path / name / "model.safetensors").weights for name in ("whole", "parts"))
    assert all(bool((one[name] == other[name]).all()) for name in one)
    curves = [(tmp_path / name / "curve.csv").read_text().splitlines() for name in ("whole", "parts")]
    assert [row.rsplit(",", 1)[0] for row in curves[0]] == [row.rsplit(",", 1)[0] for row in curves[1]]


def test_a_run_can_be_ended_early_and_is_judged_as_it_is(scene: DataSetSpec, tmp_path: Path) -> None:
    said: list[str] = []
    paused = Progress(lambda _f, message, _left: said.append(message), lambda: "Step 1 of 3" in said)
    with pytest.raises(Cancelled):
        finetune(_spec(scene, tmp_path), paused)
    answer = finetune(replace(_spec(scene, tmp_path), finish=True), Progress())
    assert answer["steps"] == 1
    assert (tmp_path / "model.safetensors").exists()


def test_minutes_become_steps_once_and_for_all(scene: DataSetSpec, tmp_path: Path) -> None:
    spec = replace(_spec(scene, tmp_path), steps=0, minutes=0.01)
    said: list[str] = []
    paused = Progress(lambda _f, message, _left: said.append(message), lambda: any("Step 1 of" in one for one in said))
    with pytest.raises(Cancelled):
        finetune(spec, paused)
    plan = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert plan["steps"] >= 20
    said.clear()
    with pytest.raises(Cancelled):
        finetune(
            replace(spec, minutes=5.0),
            Progress(lambda _f, message, _left: said.append(message), lambda: "Step 1" in " ".join(said)),
        )
    assert json.loads((tmp_path / "run.json").read_text(encoding="utf-8")) == plan


def test_without_check_points_the_farthest_quarter_judges(scene: DataSetSpec) -> None:
    free = replace(scene, ties=tuple(replace(tie, check=False) for tie in scene.ties))
    (held,) = hold_out([free])
    checked = [tie.id for tie in held.ties if tie.check]
    assert len(checked) == 2
    columns = [tie.optical[0] for tie in held.ties]
    chosen = [tie.optical[0] for tie in held.ties if tie.check]
    assert set(chosen) == {min(columns)} or set(chosen) == {max(columns)}
    assert hold_out([scene]) == (scene,)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"method": "guess"}, "no method"),
        ({"steps": 0, "minutes": 0.0}, "number of steps, or minutes"),
        ({"steps": 0, "minutes": float("inf")}, "number of steps, or minutes"),
        ({"rate": 0.0}, "learning rate"),
        ({"out": ""}, "needs a folder"),
        ({"base": "/none/model.safetensors"}, "no model file"),
        ({"data": ()}, "Without check points"),
        ({"finish": True}, "no run that could be finished"),
    ],
)
def test_bad_settings_end_in_one_sentence(
    scene: DataSetSpec, tmp_path: Path, change: dict[str, object], said: str
) -> None:
    with pytest.raises(JobError, match=said):
        finetune(replace(_spec(scene, tmp_path), **change), Progress())  # type: ignore[arg-type]
    assert not (tmp_path / "model.safetensors").exists()


def _begin(spec: FineTuneSpec) -> None:
    """One step of a run, and then a pause."""
    said: list[str] = []
    with pytest.raises(Cancelled):
        finetune(spec, Progress(lambda _f, message, _left: said.append(message), lambda: "Step 1 of 3" in said))


def test_another_number_of_steps_is_another_run(scene: DataSetSpec, tmp_path: Path) -> None:
    spec = _spec(scene, tmp_path)
    _begin(spec)
    with pytest.raises(JobError, match="has 3 steps; resume it with those"):
        finetune(replace(spec, steps=6), Progress())
    assert finetune(spec, Progress())["steps"] == 3


def test_a_run_that_another_process_is_at_is_left_alone(scene: DataSetSpec, tmp_path: Path) -> None:
    spec = _spec(scene, tmp_path)
    with held(tmp_path), pytest.raises(JobError, match="Another process is training in"):
        finetune(spec, Progress())
    assert finetune(spec, Progress())["steps"] == 3


def test_another_base_model_in_the_place_of_the_first_is_refused(scene: DataSetSpec, tmp_path: Path) -> None:
    """Else the run would be compared with a model that it never began with."""
    first = load_checkpoint(DEFAULT_CHECKPOINT)
    base = tmp_path / "base.safetensors"
    card = {key: first.card[key] for key in ("name", "calibration", "familiarity")}
    save_checkpoint(base, first.config, first.weights, card)
    spec = replace(_spec(scene, tmp_path / "run"), base=str(base))
    _begin(spec)
    other = {name: value * 1.01 for name, value in first.weights.items()}
    save_checkpoint(base, first.config, other, card)
    with pytest.raises(JobError, match=r"no longer the one that the run in .* began with"):
        finetune(spec, Progress())
    save_checkpoint(base, first.config, first.weights, card)
    assert finetune(spec, Progress())["steps"] == 3


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"steps": "x", "evaluate_every": 1}', '{"steps": 3, "evaluate_every": 0}']
)
def test_a_broken_plan_is_said_and_kept(scene: DataSetSpec, tmp_path: Path, text: str) -> None:
    (tmp_path / "run.json").write_text(text, encoding="utf-8")
    with pytest.raises(JobError, match="is broken; choose another folder"):
        finetune(_spec(scene, tmp_path), Progress())
    assert (tmp_path / "run.json").read_text(encoding="utf-8") == text


def test_too_few_points_are_refused(scene: DataSetSpec, tmp_path: Path) -> None:
    few = replace(scene, ties=tuple(replace(tie, check=False) for tie in scene.ties[:3]))
    with pytest.raises(JobError, match="at least 4 points"):
        finetune(_spec(few, tmp_path), Progress())


def test_command_line(scene: DataSetSpec, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scene.sar is not None
    assert scene.optical is not None
    table = tmp_path / "ties.csv"
    lines = ["sar_x,sar_y,optical_x,optical_y,type,enabled"]
    lines += [
        f"{tie.sar[0]!r},{tie.sar[1]!r},{tie.optical[0]!r},{tie.optical[1]!r},{'check' if tie.check else 'control'},1"
        for tie in scene.ties
    ]
    table.write_text("\n".join([*lines, "1,2,3,4,control,0"]) + "\n", encoding="utf-8")
    words = [
        "--sar",
        scene.sar.uri,
        "--optical",
        scene.optical.uri,
        "--ties",
        str(table),
        "--out",
        str(tmp_path / "run"),
    ]
    assert main(["finetune", *words, "--steps", "2", "--batch", "1", "--device", "cpu", "--threads", "1"]) == 0
    answer = json.loads(capsys.readouterr().out.strip().splitlines()[-1])
    assert answer["steps"] == 2
    assert answer["verdict"]["points"] == 3
    table.write_text("sar_x,sar_y,optical_x\n1,2,3\n", encoding="utf-8")
    assert main(["finetune", *words]) == 2
    assert "no column 'optical_y'" in json.loads(capsys.readouterr().out.strip().splitlines()[-1])["error"]
