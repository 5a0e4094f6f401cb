"""Every kind of job, small, as a spec for the worker."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from s2m2_sar.engine import protocol
from s2m2_sar.engine.field.job import field
from s2m2_sar.engine.model.checkpoint import load_checkpoint
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import (
    ApplySpec,
    DataSetSpec,
    EvaluateSpec,
    FineTuneSpec,
    LayerSpec,
    MatcherSpec,
    OutputSpec,
    PreviewSpec,
    ProposeSpec,
    RefitSpec,
    ReportSpec,
    SuggestSpec,
    TieSpec,
)

from ..engine.field import scene
from ..engine.registration import ground

#: By so much the SAR lies away from where it belongs, px.
MOVED = (6.0, -4.0)
SIDE = 448


@dataclass(frozen=True)
class World:
    """What jobs read: a pair, and a finished field of it.

    Attributes:
        sar, optical: rasters whose content differs by :data:`MOVED`.
        bundle: of a field, every file whole; jobs that change it work on a copy.
    """

    sar: Path
    optical: Path
    bundle: Path

    @classmethod
    def make(cls, folder: Path) -> World:
        """Write it into ``folder``."""
        sar, optical = ground.write_pair(folder, MOVED, side=SIDE)
        bundle = folder / "finished"
        answer = field(_field_spec(sar, optical, bundle), Progress())
        assert answer["result"]["accepted"], answer["result"]["reason"]
        return cls(sar, optical, bundle)

    def ties(self) -> list[tuple[float, float, float, float]]:
        """Eight places as (sar_x, sar_y, optical_x, optical_y)."""
        places = [(100, 100), (100, 220), (100, 350), (220, 160), (220, 290), (340, 110), (340, 220), (340, 340)]
        left, top, gsd = ground.EAST, ground.NORTH, ground.GSD
        return [
            (left + gsd * (x + MOVED[0]), top - gsd * (y + MOVED[1]), left + gsd * x, top - gsd * y) for x, y in places
        ]

    def scene(self) -> DataSetSpec:
        """The pair as a data set, three of its points checks."""
        ties = tuple(
            TieSpec((a, b), (c, d), check=number > 5, id=number) for number, (a, b, c, d) in enumerate(self.ties(), 1)
        )
        return DataSetSpec(
            "scene", "pair", sar=LayerSpec(str(self.sar)), optical=LayerSpec(str(self.optical)), ties=ties
        )


def _field_spec(sar: Path, optical: Path, out: Path) -> protocol.FieldSpec:
    settings: dict[str, Any] = {"max_points": 40, "output": OutputSpec("warp")}
    return scene.spec(sar, optical, out, **settings)


def _copied(world: World, out: Path) -> Path:
    """A copy of the finished bundle at ``out``, for jobs that change one."""
    if not out.exists():
        shutil.copytree(world.bundle, out)
    return out


def _layers(world: World) -> dict[str, LayerSpec]:
    return {"sar": LayerSpec(str(world.sar)), "optical": LayerSpec(str(world.optical))}


Make = Callable[[World, Path], Any]


@dataclass(frozen=True)
class Job:
    """One kind of job.

    Attributes:
        name: in the table of ``docs/faults.md``; op: of the protocol.
        make: its spec, writing to (or changing) a place.
        writes: ``bundle`` (a folder that is whole or not there), ``run`` (a folder that can be gone on with),
            ``file``, ``change`` (a bundle that is there already), or empty.
    """

    name: str
    op: str
    make: Make
    writes: str = ""


def _register(world: World, out: Path) -> Any:
    return ground.spec(world.sar, world.optical, out, max_shift_m=200.0, output="copy", device="cpu", threads=1)


def _finetune(world: World, out: Path) -> Any:
    return FineTuneSpec(
        str(out), (world.scene(),), name="mine", steps=3, batch=1, evaluate_every=1, device="cpu", threads=1
    )


def _evaluate(world: World, out: Path) -> Any:
    return EvaluateSpec(
        MatcherSpec("cfog"), MatcherSpec("cfog"), **_layers(world), ties=tuple(world.ties()), template_px=64,
        device="cpu", threads=1,
    )  # fmt: skip


def _propose(world: World, out: Path) -> Any:
    sar_x, sar_y, x, y = world.ties()[3]
    return ProposeSpec(**_layers(world), point=(sar_x, sar_y), expected=(x, y), matcher="cfog", device="cpu")


def _suggest(world: World, out: Path) -> Any:
    return SuggestSpec(**_layers(world), points=tuple(world.ties()[:3]), count=2, device="cpu")


JOBS = {
    job.name: job
    for job in (
        Job("register", "register", _register, "bundle"),
        Job("field", "field", lambda world, out: _field_spec(world.sar, world.optical, out), "bundle"),
        Job(
            "apply",
            "apply",
            lambda world, out: ApplySpec(
                str(world.bundle), str(out), OutputSpec("warp", rasters=(LayerSpec(str(world.sar)),))
            ),
            "bundle",
        ),
        Job("finetune", "finetune", _finetune, "run"),
        Job("refit", "refit", lambda world, out: RefitSpec(str(_copied(world, out))), "change"),
        Job("report", "report", lambda world, out: ReportSpec(str(_copied(world, out))), "change"),
        Job("preview", "preview_samples", lambda world, out: PreviewSpec((world.scene(),), str(out), count=4), "file"),
        Job("evaluate", "evaluate", _evaluate),
        Job("propose", "propose", _propose),
        Job("suggest", "suggest", _suggest),
    )
}


def broken(job: Job, out: Path) -> str:
    """Why what lies at a job's place is not whole; empty where it is."""
    try:
        if job.writes == "file":
            return "" if gdal.Open(str(out)).ReadAsArray().size else "an empty picture"
        content = json.loads((out / "result.json").read_text(encoding="utf-8"))
        if job.writes == "run":
            load_checkpoint(out / "model.safetensors")
            names = [picture["file"] for picture in content["pictures"]]
        else:
            names = content["files"]
        for name in names:
            _read(out / name)
    except (OSError, ValueError, KeyError, RuntimeError, protocol.JobError) as error:
        return f"{out}: {error!r}"
    return ""


def _read(path: Path) -> None:
    """Every byte that GDAL finds in it."""
    if path.suffix in (".tif", ".vrt", ".png"):
        values = gdal.Open(str(path)).ReadAsArray()
        assert np.size(values)
    elif path.suffix == ".gpkg":
        source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        checked = source.ExecuteSQL("PRAGMA integrity_check").GetNextFeature().GetField(0)
        if checked != "ok" or not source.GetLayer(0).GetFeatureCount():
            raise ValueError(f"{path}: {checked}")
    elif path.suffix == ".html":
        if not path.read_text(encoding="utf-8").rstrip().endswith("</html>"):
            raise ValueError(f"{path} is cut off")
    elif path.is_file() and not path.stat().st_size:
        raise ValueError(f"{path} is empty")
    elif not path.exists():
        raise FileNotFoundError(path)
