"""``kill -9`` at any moment: every edit that was announced is in the file, and the file is sound."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import ogr

from s2m2_sar.s2m2_qgis.tiepoints.points import LayerRef, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore

TIMES = 50
LONGEST_S = 0.4


def edits(store: LabelStore) -> int:
    with closing(sqlite3.connect(store.path)) as connection:
        return int(connection.execute("SELECT edits FROM label_set").fetchone()[0])


def killed(store: LabelStore, pair_id: int, seed: int, after_s: float) -> list[dict]:
    """Lets a process edit for ``after_s`` seconds, kills it, and returns what it said."""
    command = [sys.executable, str(Path(__file__).with_name("killed_editor.py")), store.path, str(pair_id), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        try:
            assert json.loads(process.stdout.readline()) == {"ready": True}
            time.sleep(after_s)
        finally:
            process.send_signal(signal.SIGKILL)
        said = process.stdout.read().decode()
        assert process.wait(30) == -signal.SIGKILL
    return [json.loads(line) for line in said.splitlines() if line.endswith("}")]


def points_of(step: dict) -> list[TiePoint]:
    return [
        TiePoint(**{**fields, "sar": tuple(fields["sar"]), "optical": tuple(fields["optical"])})
        for fields in step["there"]
    ]


def follow(points: dict[int, TiePoint], step: dict) -> None:
    for key in step["gone"]:
        del points[key]
    points.update({point.id: point for point in points_of(step)})


def happened(points: dict[int, TiePoint], found: dict[int, TiePoint], step: dict) -> bool:
    """Whether between ``points`` and ``found`` lies the whole of a step, and nothing else."""
    meant = points_of(step)
    fields = {"created": "", "changed": ""}
    rest = {key: point for key, point in found.items() if key not in {one.id for one in meant}}
    new = [point for key, point in rest.items() if key not in points]
    kept = {key: point for key, point in points.items() if key not in {*step["gone"], *(one.id for one in meant)}}
    return (
        {key: point for key, point in rest.items() if key in points} == kept
        and [replace(point, id=0, **fields) for point in new] == [point for point in meant if not point.id]
        and all(replace(found[one.id], **fields) == replace(one, **fields) for one in meant if one.id)
    )


@pytest.mark.slow
def test_no_announced_edit_is_lost(tmp_path: Path) -> None:
    store = LabelStore.create(str(tmp_path / "labels.gpkg"))
    pair_id = store.add_pair(LayerRef("/a.tif", "a", "EPSG:32631"), LayerRef("/b.tif", "b", "EPSG:32631")).id
    dice = random.Random(20)
    steps = cut_short = journals = 0
    for seed in range(TIMES):
        points = {point.id: point for point in store.points(pair_id)}
        before = edits(store)
        said = killed(store, pair_id, seed, dice.uniform(0, LONGEST_S))
        assert not [step for step in said if "trouble" in step]
        journals += len(list(tmp_path.glob("*-journal")))
        done = [step for step in said if step["word"] == "done"]
        for step in done:
            follow(points, step)
        # A transaction that was finished when the kill came, and not announced any more, may be there, too.
        ahead = edits(store) - before - len(done)
        found = {point.id: point for point in LabelStore.open(store.path).points(pair_id)}
        assert ahead in (0, 1)
        assert happened(points, found, said[-1]) if ahead else found == points
        steps, cut_short = steps + len(done), cut_short + ahead
        with closing(sqlite3.connect(store.path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    dataset = ogr.Open(store.path)
    assert dataset.GetLayerByName("tie_points").GetFeatureCount() == len(store.points(pair_id))
    assert steps
    print(f"{steps} edits, {cut_short} kills between writing and telling, {journals} in the middle of a transaction")
