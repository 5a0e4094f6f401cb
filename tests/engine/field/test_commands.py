"""The command line's ``field`` and ``refit``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from s2m2_sar.engine import cli
from s2m2_sar.engine.field import commands
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import FieldSpec, LayerSpec, OutputSpec, RefitSpec, RegisterSpec

ANSWER = {"result": {"accepted": True}, "warnings": [], "folder": "/somewhere"}


def test_every_setting_has_an_option(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    seen: list[FieldSpec] = []

    def run(spec: FieldSpec, progress: Progress) -> dict[str, Any]:
        seen.append(spec)
        return ANSWER

    monkeypatch.setattr(commands, "run_field", run)
    line = (
        "field --sar s.tif --optical o.tif --out folder --matcher cfog --spacing 500 --max-points 77 --search 240 "
        "--models affine tps --form warp --resampling cubic --align --raster vv.tif --raster mask.tif "
        "--vector roads.gpkg|layername=a --moves optical --seed 3"
    )
    assert cli.main(line.split()) == 0
    register = RegisterSpec(LayerSpec("s.tif"), LayerSpec("o.tif"), "folder", matcher="cfog", moves="optical", seed=3)
    output = OutputSpec("warp", "cubic", 1, (LayerSpec("vv.tif"), LayerSpec("mask.tif")), ("roads.gpkg|layername=a",))
    assert seen == [FieldSpec(register, 500.0, 77, 240.0, ("affine", "tps"), output)]
    assert json.loads(capsys.readouterr().out)["bundle"] == "/somewhere"


def test_defaults_are_those_of_the_spec(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[FieldSpec] = []
    monkeypatch.setattr(commands, "run_field", lambda spec, progress: seen.append(spec) or ANSWER)
    assert cli.main(["field", "--sar", "s.tif", "--optical", "o.tif", "--out", "folder"]) == 0
    assert seen == [FieldSpec(RegisterSpec(LayerSpec("s.tif"), LayerSpec("o.tif"), "folder"))]


def test_refit_names_a_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[RefitSpec] = []
    monkeypatch.setattr(commands, "run_refit", lambda spec, progress: seen.append(spec) or ANSWER)
    assert cli.main(["refit", "folder", "--models", "affine"]) == 0
    assert seen == [RefitSpec("folder", ("affine",))]


@pytest.mark.parametrize("line", ["refit nowhere", "field --sar s.tif", "field --sar a --optical b --out c --models x"])
def test_what_cannot_run_ends_with_a_sentence(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(line.split()) == cli.MEND
    assert json.loads(capsys.readouterr().out)["error"]
    assert not list(tmp_path.iterdir())
