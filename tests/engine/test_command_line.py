"""The command that the dock copies is read by the engine's own parser, back to the same spec. Needs no QGIS."""

from __future__ import annotations

import argparse
import shlex
from typing import Any

import pytest

from s2m2_sar.engine.field import commands as field_commands
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import FieldSpec, JobError, LayerSpec, OutputSpec, RegisterSpec, to_plain
from s2m2_sar.engine.registration.commands import add_register, register_spec
from s2m2_sar.s2m2_qgis.command_line import command_arguments, command_line

PLAIN = RegisterSpec(LayerSpec("/a b/sär.tif"), LayerSpec("GPKG:/a/o.gpkg:t"), "/out")
FULL = RegisterSpec(
    sar=LayerSpec("/s.tif", "S 1", (2,), "EPSG:3395", (-9999.0, -3.4028234663852886e38), "db", ("A=1", "B=x y")),
    optical=LayerSpec("/o.tif", "O", (4, 3, 2), 'PROJCRS["x"]', (0.0,), "auto", ("C=2",)),
    out="/out", matcher="cfog", model="/m.safetensors", device="cuda:1", max_shift_m=250.5, moves="optical",
    start=(-1e-05, 2.5, -500000.0, 3e20), area="POLYGON((0 0, 1 1, 1 0, 0 0))",
    exclude=("POLYGON((0 0, 1 1, 1 0, 0 0))", "MULTIPOLYGON(((5 5, 6 6, 6 5, 5 5)))"), area_crs="EPSG:4326", gsd=20.0,
    template_px=128, max_templates=9, output="copy", seed=5, threads=2,
)  # fmt: skip


@pytest.mark.parametrize("spec", [PLAIN, FULL])
def test_the_engine_reads_back_the_same(spec: RegisterSpec) -> None:
    words = shlex.split(command_line("/opt/p y/python", to_plain(spec)))
    assert words[:4] == ["/opt/p y/python", "-m", "s2m2_sar.engine", "register"]
    parser = argparse.ArgumentParser()
    add_register(parser)
    assert register_spec(parser.parse_args(words[4:])) == spec


@pytest.mark.parametrize(
    "spec",
    [
        FieldSpec(PLAIN),
        FieldSpec(
            FULL, spacing_m=250.5, max_points=300, search_m=160.0, models=("affine", "tps"),
            output=OutputSpec("warp", "cubic", 1, (LayerSpec("/m.tif"), LayerSpec("/c.tif")), ("/v.gpkg|layername=x",)),
        ),
    ],
)  # fmt: skip
def test_the_engine_reads_back_the_same_field(spec: FieldSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    words = shlex.split(command_line("python", to_plain(spec)))
    assert words[3] == "field"
    parser = argparse.ArgumentParser()
    field_commands.add_field(parser)
    asked = []

    def run(wanted: FieldSpec, _progress: object) -> dict[str, Any]:
        asked.append(wanted)
        return {"result": {}, "warnings": [], "folder": ""}

    monkeypatch.setattr(field_commands, "run_field", run)
    monkeypatch.setattr(field_commands.runtime, "set_threads", lambda _threads: 1)
    field_commands.field(parser.parse_args(words[4:]), Progress())
    assert asked == [spec]


def test_defaults_are_left_out() -> None:
    words = command_arguments(to_plain(PLAIN))
    assert words == ["register", "--sar", "/a b/sär.tif", "--optical", "GPKG:/a/o.gpkg:t", "--out", "/out"]


def test_parameters_of_another_version_are_refused() -> None:
    with pytest.raises(JobError, match="Unknown setting"):
        command_line("", {**to_plain(PLAIN), "magic": 1})
