"""A batch on a Dask cluster of two workers on this machine, one of which is killed in the middle."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from s2m2_sar.engine.batch import cluster
from s2m2_sar.engine.batch.cluster import on_cluster
from s2m2_sar.engine.batch.run import run_batch
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import Cancelled, JobError

from ..registration import ground
from . import same
from .conftest import BROKEN, SCENES, read_record

Starter = Callable[[], "subprocess.Popen[bytes]"]


def dask(*words: object) -> subprocess.Popen[bytes]:
    """A process of the cluster, in a session of its own."""
    command = [sys.executable, "-m", *map(str, words), "--no-dashboard"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)


def end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait_for(there: Callable[[], bool], seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.1)


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[tuple[Path, Starter]]:
    """The scheduler's file, and what starts a worker of it."""
    file, place = tmp_path / "scheduler.json", tmp_path / "dask"
    started = [
        dask(
            "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", 0, "--scheduler-file", file,
        )
    ]  # fmt: skip

    def worker() -> subprocess.Popen[bytes]:
        words = ["--scheduler-file", file, "--nthreads", 1, "--no-nanny", "--local-directory", place]
        started.append(dask("distributed.cli.dask_worker", *words))
        return started[-1]

    wait_for(lambda: file.is_file() and bool(file.read_text(encoding="utf-8").strip()))
    yield file, worker
    for process in reversed(started):
        end(process)


def test_a_killed_worker_loses_nothing_and_the_bundles_are_those_of_the_serial_run(batch, scheduler) -> None:
    manifest, serial, _ = batch
    # Beside the other one: a bundle says by a relative path where its inputs lie.
    out, (file, start) = serial.with_name("cluster"), scheduler
    first, _second = start(), start()
    killed: list[int] = []

    def log(_level: str, said: str) -> None:
        # One scene has its outcome: both workers are at the next ones.
        if not killed and ": done" in said:
            os.kill(first.pid, signal.SIGKILL)
            killed.append(first.pid)

    answer = run_batch(manifest, out, "register", {"matcher": "cfog"}, on_cluster(str(file)), Progress(log=log))
    assert killed
    assert first.wait() == -signal.SIGKILL
    assert (answer["done"], answer["failed"], answer["waiting"]) == (SCENES - 1, 1, 0)
    rows = {row["scene"]: row for row in read_record(out)["scenes"]}
    assert "truncated or damaged" in rows[f"scene {BROKEN}"]["sentence"]
    scenes = [f"scene {number}" for number in range(SCENES) if number != BROKEN]
    assert {scene: same.differences(serial / scene, out / scene) for scene in scenes} == {s: [] for s in scenes}
    assert not [name for name in ground.files_under(out) if ".partial-" in name]


def test_the_comparison_of_bundles_sees_a_difference(batch, tmp_path: Path) -> None:
    """One changed pixel, one changed match, one changed number: the test above could fail."""
    from osgeo import gdal, ogr

    _, serial, _ = batch
    shutil.copytree(serial / "scene 0", tmp_path / "one")
    assert same.differences(serial / "scene 0", tmp_path / "one") == []
    atlas = gdal.Open(str(tmp_path / "one" / "atlas.tif"), gdal.GA_Update)
    values = atlas.GetRasterBand(1).ReadAsArray(5, 5, 1, 1)
    atlas.GetRasterBand(1).WriteArray(values + 0.25, 5, 5)
    del atlas
    source = ogr.Open(str(tmp_path / "one" / "matches.gpkg"), 1)
    feature = source.GetLayer(0).GetFeature(1)
    feature["confidence"] = 0.123
    source.GetLayer(0).SetFeature(feature)
    del feature, source
    result = tmp_path / "one" / "result.json"
    content = json.loads(result.read_text(encoding="utf-8"))
    content["result"]["shift_px"][0] += 1e-6
    result.write_text(json.dumps(content), encoding="utf-8")
    assert same.differences(serial / "scene 0", tmp_path / "one") == ["atlas.tif", "matches.gpkg", "result.json"]


def test_a_cancel_reaches_the_workers(batch, scheduler, tmp_path: Path) -> None:
    manifest, _, _ = batch
    out, (file, start) = tmp_path / "out", scheduler
    asked: list[str] = []
    log = lambda _level, said: asked.append(said) if ": done" in said else None  # noqa: E731
    progress = Progress(cancelled=lambda: bool(asked), log=log)
    start()
    with pytest.raises(Cancelled, match=f"of {SCENES} scenes have their outcome"):
        run_batch(manifest, out, "register", {"matcher": "cfog"}, on_cluster(str(file)), progress)
    statuses = [row["status"] for row in read_record(out)["scenes"]]
    assert "waiting" in statuses
    assert "done" in statuses
    # The worker ends the scene it is at, or has just ended it, and takes no other one.
    time.sleep(2 * cluster.ASK_SECONDS)
    there = len(list(out.glob("*/result.json")))
    assert there <= statuses.count("done") + 1
    assert not [name for name in ground.files_under(out) if ".partial-" in name]


def test_no_scheduler_is_a_sentence(batch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1.0)
    with pytest.raises(JobError, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        run_batch(batch[0], tmp_path / "out", "register", {}, on_cluster("tcp://127.0.0.1:9"), Progress())


def test_without_dask_it_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(JobError, match=r"needs Dask distributed.*requirements/cluster\.txt"):
        on_cluster("tcp://127.0.0.1:8786")
