"""A batch with a broken scene, a restart, a crash, a cancel."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from s2m2_sar.engine.batch import lane
from s2m2_sar.engine.batch.run import local, run_batch
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import Cancelled, JobError

from ..registration import ground
from . import same
from .conftest import BROKEN, SCENES, read_record, run_engine, write_scenes

#: In the place of the engine: leaves a small bundle, or does with a scene what its name says.
STAND_IN = """
import json, os, sys, time
sys.path.insert(0, {root!r})
from s2m2_sar.engine import bootstrap, worker
from s2m2_sar.engine.protocol import JobError, to_plain
from s2m2_sar.engine.registration.bundle import bundle_folder
from pathlib import Path

def register(spec, progress):
    with bundle_folder(spec.out) as folder:
        (folder / "half.tif").write_text("half")
        if "kill" in spec.sar.uri:
            os.kill(os.getpid(), 9)
        if "abort" in spec.sar.uri:
            os.abort()
        if "wait" in spec.sar.uri:
            while True:
                progress.step(0.5, "Waiting"); time.sleep(0.05)
        if "deaf" in spec.sar.uri:
            progress.step(0.5, "Deaf"); time.sleep(600)
        result = {{"accepted": True, "reason": "Fine.", "shift_px": [1.0, 2.0], "shift_m": [10.0, -20.0],
                   "confidence": 0.9, "uncertainty_m": 1.0, "seconds": 0.1}}
        content = {{"schema": 1, "kind": "registration", "parameters": to_plain(spec), "files": ["half.tif"],
                    "inputs": {{}}, "result": result}}
        (folder / "result.json").write_text(json.dumps(content))
    return content

source, sink = bootstrap.take_pipes()
code = worker.main(source, sink, {{"register": register}}, lambda: {{}}, lambda: {{}})
os._exit(code)
"""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lanes run :data:`STAND_IN` instead of the engine."""
    script = tmp_path / "stand_in.py"
    script.write_text(STAND_IN.format(root=str(Path(__file__).resolve().parents[3])), encoding="utf-8")
    monkeypatch.setattr(lane, "BOOTSTRAP", script)


def manifest_of(folder: Path, *names: str) -> Path:
    path = folder / "list.csv"
    path.write_text("\n".join(["scene,sar,optical", *(f"{name},{name}.tif,o.tif" for name in names)]), encoding="utf-8")
    return path


def do(manifest: Path, out: Path, lanes: int = 1, progress: Progress | None = None) -> dict[str, Any]:
    return run_batch(manifest, out, "register", {"matcher": "cfog"}, local(lanes), progress or Progress())


def test_five_results_and_one_clear_failure(batch) -> None:
    _, out, (code, answer, err) = batch
    assert code == 1
    assert (answer["done"], answer["refused"], answer["failed"], answer["waiting"]) == (5, 0, 1, 0)
    assert "Traceback" not in err
    with open(out / "outcome.csv", newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["scene"] for row in rows] == [f"scene {number}" for number in range(SCENES)]
    for number, row in enumerate(rows):
        if number == BROKEN:
            assert row["status"] == "failed"
            assert "truncated or damaged" in row["sentence"]
            assert row["bundle"] == ""
            assert not (out / "scene 3").exists()
            continue
        assert row["status"] == "done", row["sentence"]
        assert float(row["shift_dx_px"]) == pytest.approx(-5.0 - number, abs=0.5)
        assert float(row["shift_dy_px"]) == pytest.approx(3.0, abs=0.5)
        assert (out / row["bundle"] / "result.json").is_file()
        assert (out / row["bundle"] / "report.html").is_file()
    assert read_record(out)["counts"] == {"done": 5, "refused": 0, "failed": 1, "waiting": 0}


def test_a_restart_does_only_the_missing_one(batch, tmp_path: Path) -> None:
    manifest, first, _ = batch
    shutil.copytree(manifest.parent, tmp_path / "in", copy_function=shutil.copy2)
    # The same bundles under the new inputs' names, as if this place had been used from the start.
    out = tmp_path / "out"
    shutil.copytree(first, out)
    for result in out.glob("*/result.json"):
        result.write_text(result.read_text(encoding="utf-8").replace(str(manifest.parent), str(tmp_path / "in")))
    before = {path: path.stat().st_mtime_ns for path in out.glob("*/*")}
    shutil.copy2(tmp_path / "in" / "whole.tif", tmp_path / "in" / f"p{BROKEN}" / "sar.tif")
    code, answer, err = run_engine("batch", tmp_path / "in" / "list.csv", "--out", out, "--matcher", "cfog")
    assert code == 0
    assert (answer["done"], answer["failed"], answer["skipped"]) == (6, 0, 5)
    assert [line for line in err.splitlines() if line.startswith("info: ")] == [
        line for line in err.splitlines() if line.startswith(f"info: scene {BROKEN}: done")
    ]
    assert {path: path.stat().st_mtime_ns for path in before} == before
    # Once more: nothing is left to do, and the table is the same.
    table = (out / "outcome.csv").read_text(encoding="utf-8")
    code, answer, _ = run_engine("batch", tmp_path / "in" / "list.csv", "--out", out, "--matcher", "cfog")
    assert (code, answer["skipped"]) == (0, 6)
    assert (out / "outcome.csv").read_text(encoding="utf-8") == table


def test_another_setting_another_file_or_a_lost_file_is_done_again(stand_in, tmp_path: Path) -> None:
    manifest, out = manifest_of(tmp_path, "a", "b"), tmp_path / "out"
    assert do(manifest, out)["skipped"] == 0
    assert do(manifest, out)["skipped"] == 2
    (out / "a" / "half.tif").unlink()
    assert do(manifest, out)["skipped"] == 1
    manifest.write_text("scene,sar,optical,max_shift_m\na,a.tif,o.tif,500\nb,b.tif,o.tif,\n", encoding="utf-8")
    assert do(manifest, out)["skipped"] == 1
    assert do(manifest, out)["skipped"] == 2


def test_an_input_that_has_changed_is_registered_again(batch) -> None:
    from s2m2_sar.engine.batch.outcome import finished
    from s2m2_sar.engine.batch.settings import build_spec

    manifest, out, _ = batch
    values = {"sar": "p0/sar.tif", "optical": "p0/optical.tif", "max_shift_m": "200", "matcher": "cfog"}
    spec = build_spec("register", values, manifest.parent, out / "scene 0")
    assert finished("scene 0", out, "scene 0", spec) is not None
    sar = manifest.parent / "p0" / "sar.tif"
    stat = sar.stat()
    try:
        os.utime(sar, ns=(stat.st_atime_ns, stat.st_mtime_ns + 10**9))
        assert finished("scene 0", out, "scene 0", spec) is None
    finally:
        os.utime(sar, ns=(stat.st_atime_ns, stat.st_mtime_ns))


@pytest.mark.parametrize("lanes", [1, 2])
def test_a_process_that_dies_is_one_failed_scene(stand_in, tmp_path: Path, lanes: int) -> None:
    out = tmp_path / "out"
    answer = do(manifest_of(tmp_path, "a", "kill", "b", "abort", "c"), out, lanes)
    assert (answer["done"], answer["failed"]) == (3, 2)
    said = {row["scene"]: row for row in read_record(out)["scenes"]}
    assert "was killed, perhaps because memory ran out" in said["kill"]["sentence"]
    assert "ended by SIGABRT" in said["abort"]["sentence"]
    assert sorted(path.name for path in out.iterdir()) == ["a", "b", "c", "outcome.csv", "outcome.json"]


def test_the_table_grows_after_every_scene(stand_in, tmp_path: Path) -> None:
    out, seen = tmp_path / "out", []
    log = lambda _level, _text: seen.append([row["status"] for row in read_record(out)["scenes"]])  # noqa: E731
    do(manifest_of(tmp_path, "a", "b", "c"), out, progress=Progress(log=log))
    assert seen == [["done", "waiting", "waiting"], ["done", "done", "waiting"], ["done", "done", "done"]]


@pytest.mark.parametrize("kind", ["wait", "deaf"])
def test_a_cancel_ends_at_once_and_keeps_what_is_done(
    stand_in, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(lane, "CANCEL_SECONDS", 1.0)
    out, asked = tmp_path / "out", threading.Event()
    progress = Progress(report=lambda _f, said, _l: asked.set() if kind[:3] in said.lower() else None)
    progress._cancelled = asked.is_set
    begun = time.monotonic()
    with pytest.raises(Cancelled, match=r"1 of 3 scenes have their outcome .* does the rest"):
        do(manifest_of(tmp_path, "a", kind, "b"), out, progress=progress)
    assert time.monotonic() - begun < 60
    assert [row["status"] for row in read_record(out)["scenes"]] == ["done", "waiting", "waiting"]
    assert sorted(path.name for path in out.iterdir()) == ["a", "outcome.csv", "outcome.json"]


def test_ctrl_c_on_the_command_line(tmp_path: Path) -> None:
    manifest = write_scenes(tmp_path / "in")
    words = ["batch", str(manifest), "--out", str(tmp_path / "out"), "--matcher", "cfog"]
    process = subprocess.Popen(
        [sys.executable, "-m", "s2m2_sar.engine", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    for line in process.stderr:
        if "scene 0: done" in line:
            break
    os.kill(process.pid, signal.SIGINT)
    out, _ = process.communicate(timeout=120)
    assert process.returncode == 130
    assert "The same command does the rest" in json.loads(out.splitlines()[-1])["error"]
    statuses = [row["status"] for row in read_record(tmp_path / "out")["scenes"]]
    assert statuses[0] == "done"
    assert "waiting" in statuses
    assert not [name for name in ground.files_under(tmp_path / "out") if ".partial-" in name]


def test_nothing_leaves_the_batchs_folder(stand_in, tmp_path: Path) -> None:
    manifest = tmp_path / "list.csv"
    rows = ["../../evil", "/etc/evil", "a/b", "..", "con", "A", "a", "outcome.csv", "link", ".hidden"]
    lines = ["scene,sar,optical,out", *(f"{name},x.tif,o.tif,/elsewhere" for name in rows)]
    manifest.write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "target").mkdir()
    out = tmp_path / "out"
    out.mkdir()
    (out / "link").symlink_to(tmp_path / "target")
    answer = do(manifest, out)
    assert (answer["done"], answer["failed"]) == (len(rows) - 1, 1)
    said = {row["scene"]: row for row in read_record(out)["scenes"]}
    assert "link that leads out" in said["link"]["sentence"]
    assert any("out" in text for text in answer["warnings"])
    assert ground.files_under(tmp_path / "target") == set()
    folders = [row["bundle"] for row in said.values() if row["bundle"]]
    assert len({folder.casefold() for folder in folders}) == len(folders) == len(rows) - 1
    assert all((out / folder / "result.json").is_file() for folder in folders)
    assert {path.name for path in tmp_path.iterdir()} == {"list.csv", "out", "stand_in.py", "target"}


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(JobError, match="is a file; choose a folder"):
        do(manifest_of(tmp_path, "a"), tmp_path / "out")


@pytest.mark.parametrize("name", ["outcome.csv", "outcome.json"])
def test_somebody_elses_table_is_kept(tmp_path: Path, name: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text("mine")
    with pytest.raises(JobError, match="is no batch's and would be lost"):
        do(manifest_of(tmp_path, "a"), tmp_path / "out")
    assert (tmp_path / "out" / name).read_text() == "mine"


def test_wrong_options_are_sentences(tmp_path: Path) -> None:
    manifest = manifest_of(tmp_path, "a")
    for words, said in (
        (["--at-once", "0"], "--at-once 1"),
        (["--spacing-m", "300"], "--spacing-m is no setting of --job register"),
    ):
        code, answer, err = run_engine("batch", manifest, "--out", tmp_path / "out", *words)
        assert code == 2
        assert said in answer["error"]
        assert "Traceback" not in err


class Ranges(SimpleHTTPRequestHandler):
    """Serves parts of files, as a cloud's store does; the standard library's own serves whole files only."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        data, asked = path.read_bytes(), self.headers.get("Range")
        first, last = 0, len(data) - 1
        if asked:
            start, _, end = asked.removeprefix("bytes=").partition("-")
            first, last = int(start), min(int(end or last), last)
        self.send_response(206 if asked else 200)
        self.send_header("Content-Length", str(last - first + 1))
        self.send_header("Accept-Ranges", "bytes")
        if asked:
            self.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(data[first : last + 1])

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        """Silent."""


@pytest.fixture
def served(batch) -> Iterator[str]:
    """Address of the batch's inputs on loopback."""
    folder = batch[0].parent
    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *a: Ranges(*a, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_rasters_in_a_cloud(batch, served: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address and a /vsicurl/ name give the shift that the file gives."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    manifest = tmp_path / "list.csv"
    row = f"far,{served}/p1/sar.tif,/vsicurl/{served}/p1/optical.tif,200,cfog"
    manifest.write_text(f"scene,sar,optical,max_shift_m,matcher\n{row}\n", encoding="utf-8")
    answer = do(manifest, tmp_path / "out")
    assert answer["done"] == 1, read_record(tmp_path / "out")["scenes"][0]["sentence"]
    near = same.content(batch[1] / "scene 1")["result"]
    far = same.content(tmp_path / "out" / "far")
    assert far["inputs"]["sar"]["uri"].startswith("/vsicurl/http://127.0.0.1")
    assert far["result"]["shift_px"] == pytest.approx(near["shift_px"])
