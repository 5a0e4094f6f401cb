"""Folders that may not be written, files that go away, places that never answer, and two QGIS in one folder."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from s2m2_sar.engine.protocol import DISK, LayerSpec, ModelInfoSpec
from s2m2_sar.s2m2_qgis.engine_client import Engines

from .disks import Disk, digests
from .jobs import JOBS, World, broken
from .watch import Watch, one_sentence

WRITERS = [name for name in JOBS if JOBS[name].writes]
READERS = ("register", "field", "apply", "finetune", "preview", "evaluate", "propose", "suggest")
_QUICK = ("register", "propose", "preview", "apply")


def _some(names: list[str] | tuple[str, ...]) -> list[object]:
    return [name if name in _QUICK else pytest.param(name, marks=pytest.mark.slow) for name in names]


@pytest.mark.parametrize("name", WRITERS)
def test_a_read_only_folder(
    name: str,
    world: World,
    engines: Engines,
    watch: Watch,
    make_disk: Callable[[int], Disk],
    survived: Callable[..., None],
) -> None:
    job = JOBS[name]
    disk = make_disk(32 << 20)
    spec = job.make(world, disk.folder / "out")
    before = disk.content()
    disk.read_only()
    done = watch.run(engines.jobs, job.op, spec)
    one_sentence(done.error, "choose another", kind=DISK)
    assert disk.content() == before
    disk.read_only(False)
    assert watch.run(engines.jobs, job.op, spec).error is None
    assert not broken(job, disk.folder / "out")
    survived("read-only folder", name)


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.slow
def test_a_disk_that_becomes_read_only(
    name: str,
    world: World,
    engines: Engines,
    watch: Watch,
    make_disk: Callable[[int], Disk],
    survived: Callable[..., None],
) -> None:
    """In the middle, as a disk does on which errors were found. A tmpfs refuses while files are open, and is asked
    again."""
    job = JOBS[name]
    disk = make_disk(32 << 20)
    out = disk.folder / "out"
    spec = job.make(world, out)
    changed = threading.Event()

    def change(fraction: float | None, message: str) -> None:
        if fraction and not changed.is_set():
            command = ["mount", "-o", "remount,ro", str(disk.folder)]
            if subprocess.run(command, capture_output=True, check=False).returncode == 0:
                changed.set()

    done = watch.run(engines.jobs, job.op, spec, on_progress=change)
    if done.error is None:
        assert not broken(job, out)
    else:
        one_sentence(done.error, "choose another", kind=DISK)
    disk.read_only(False)
    assert watch.run(engines.jobs, job.op, spec).error is None
    assert not broken(job, out)
    survived("read-only folder", name)


def _with_layer(spec: object, sar: Path) -> object:
    """The same job on another SAR raster."""
    layer = LayerSpec(str(sar))
    if hasattr(spec, "register"):
        return replace(spec, register=replace(spec.register, sar=replace(spec.register.sar, uri=str(sar))))
    if hasattr(spec, "data"):
        return replace(spec, data=tuple(replace(one, sar=layer) for one in spec.data))
    if hasattr(spec, "output") and hasattr(spec, "bundle"):
        return replace(spec, output=replace(spec.output, rasters=(layer,)))
    return replace(spec, sar=layer)


@pytest.mark.parametrize("how", ["removed", "cut"])
@pytest.mark.parametrize("name", _some(READERS))
def test_a_file_that_vanishes(
    name: str,
    how: str,
    world: World,
    engines: Engines,
    watch: Watch,
    tmp_path: Path,
    survived: Callable[..., None],
) -> None:
    """Before and in the middle of the job; what was read by then may suffice."""
    job = JOBS[name]
    failed = 0
    for turn, when in enumerate((None, 0.0, 0.3, 0.7)):
        sar = tmp_path / f"sar{turn}.tif"
        sar.write_bytes(world.sar.read_bytes())
        place = tmp_path / f"place{turn}"
        place.mkdir()
        spec = _with_layer(job.make(world, place / "out"), sar)

        def spoil(sar: Path = sar) -> None:
            if how == "removed":
                sar.unlink(missing_ok=True)
            else:
                os.truncate(sar, 5000)

        def look(fraction: float | None, message: str, when: float | None = when, spoil: object = spoil) -> None:
            if when is not None and fraction is not None and fraction >= when:
                spoil()

        if when is None:
            spoil()
        done = watch.run(engines.jobs, job.op, spec, on_progress=look)
        if done.error is None:
            assert not job.writes or not broken(job, place / "out")
        else:
            failed += 1
            one_sentence(done.error)
            assert job.writes == "run" or not digests(place), digests(place)
        survived("file vanishes", name)
    assert failed


@pytest.mark.parametrize("name", _some(READERS))
def test_a_place_that_never_answers(
    name: str,
    world: World,
    engines: Engines,
    watch: Watch,
    tmp_path: Path,
    survived: Callable[..., None],
) -> None:
    """A pipe into which nobody writes stands for a file on a server that hangs: opening it waits for ever. QGIS goes
    on, and a cancel works."""
    job = JOBS[name]
    place = tmp_path / "place"
    place.mkdir()
    pipe = tmp_path / "sar.tif"
    os.mkfifo(pipe)
    spec = _with_layer(job.make(world, place / "out"), pipe)
    task, outcome = watch.start(engines.jobs, job.op, spec)
    end = time.monotonic() + 4.0
    watch.until(lambda: outcome.ended or time.monotonic() > end)
    if not outcome.ended:
        begun = time.monotonic()
        task.cancel()
        watch.until(lambda: outcome.ended)
        assert outcome.stopped
        assert time.monotonic() - begun < 10.0, "a cancel takes two seconds, on a machine that is busy some more"
    else:
        one_sentence(outcome.error)
    assert job.writes == "run" or not digests(place), digests(place)
    # The engine goes on with the next one.
    assert watch.run(engines.jobs, "model_info", ModelInfoSpec()).error is None
    survived("network hangs", name)


@pytest.mark.parametrize("name", ["register", "finetune"])
def test_two_qgis_write_to_one_folder(
    name: str, world: World, watch: Watch, tmp_path: Path, survived: Callable[..., None]
) -> None:
    """The same output folder at the same time, as two QGIS with two engines do."""
    job = JOBS[name]
    place = tmp_path / "place"
    place.mkdir()
    spec = job.make(world, place / "out")
    both = [Engines(lambda: sys.executable) for _ in range(2)]
    try:
        for _turn in range(2):
            ran = [watch.start(one.jobs, job.op, spec)[1] for one in both]
            watch.until(lambda ran=ran: all(one.ended for one in ran))
            good = [one for one in ran if one.error is None]
            assert good
            assert not broken(job, place / "out")
            assert [path.name for path in place.iterdir()] == ["out"]
            for one in ran:
                if one.error is not None:
                    one_sentence(one.error)
            survived("two QGIS at once", name)
    finally:
        for one in both:
            one.close()
