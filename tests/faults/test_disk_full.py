"""A disk that fills up at any point of any job: nothing half-written is taken for whole, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from s2m2_sar.engine.model.checkpoint import load_checkpoint
from s2m2_sar.engine.protocol import DISK
from s2m2_sar.s2m2_qgis.engine_client import Engines

from .disks import Disk
from .jobs import JOBS, World, broken
from .watch import Watch, one_sentence

#: Shares of what the job needs at its most that the disk has room for.
SHARES = (0.0, 0.02, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99)
QUICK = ("register", "apply", "report", "preview")
_PAGE = 4096
_ROOM = 64 << 20


def _marked(name: str) -> object:
    return name if name in QUICK else pytest.param(name, marks=pytest.mark.slow)


def _needs(disk: Disk, run: Callable[[Callable[..., None]], None]) -> int:
    """Bytes of the disk that a run takes at its most, as far as its progress lets see."""
    before = disk.free()
    least = [before]

    def look(*_said: object) -> None:
        least[0] = min(least[0], disk.free())

    run(look)
    look()
    return before - least[0]


@pytest.mark.parametrize("name", [_marked(name) for name in JOBS if JOBS[name].writes])
def test_a_full_disk(
    name: str,
    world: World,
    engines: Engines,
    watch: Watch,
    make_disk: Callable[[int], Disk],
    tmp_path: Path,
    survived: Callable[..., None],
) -> None:
    job = JOBS[name]
    disk = make_disk(_ROOM)
    out = disk.folder / "out"
    spec = job.make(world, out)
    # What a job changes is there before it begins.
    at_first = disk.content()

    def run(look: Callable[..., None]) -> None:
        done = watch.run(engines.jobs, job.op, spec, on_progress=look)
        assert done.error is None, done.error.message
        assert not broken(job, out)

    needs = _needs(disk, run)
    assert needs > 0 or job.writes == "change"
    whole = load_checkpoint(out / "model.safetensors").weights if job.writes == "run" else {}
    failures = 0
    for share in SHARES:
        disk = make_disk(_ROOM)
        out = disk.folder / "out"
        spec = job.make(world, out)
        before = disk.content()
        assert list(before) == list(at_first)
        disk.fill(int(share * needs) // _PAGE * _PAGE)
        done = watch.run(engines.jobs, job.op, spec)
        where = f"{name} with {share:.0%} of {needs} bytes"
        if done.error is None:
            assert not broken(job, out), where
        else:
            failures += 1
            one_sentence(done.error, "full" if job.writes != "run" or share else "", "free")
            assert done.error.kind == DISK, where
            if job.writes == "run":
                disk.empty()
                again = watch.run(engines.jobs, job.op, spec)
                assert again.error is None, f"{where}: {again.error and again.error.message}"
                assert not broken(job, out)
                found = load_checkpoint(out / "model.safetensors").weights
                assert all(torch.equal(whole[key], found[key]) for key in whole), where
            else:
                assert disk.content() == before, where
        survived("disk full", name)
    assert failures >= 2, f"{name} was never short of room"
