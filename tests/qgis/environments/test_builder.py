"""Managed engines really made, with stand-ins for the wheels: the Python has torch already, the match is a real one.

The wheels come from a folder, or from an index that runs here on the loop-back address alone.
"""

from __future__ import annotations

import hashlib
import os
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from s2m2_sar.engine.protocol import BAD_INPUT, Cancelled, JobError
from s2m2_sar.s2m2_qgis.engine_client import find_interpreter
from s2m2_sar.s2m2_qgis.environments import builder, records
from s2m2_sar.s2m2_qgis.environments.base import Base
from s2m2_sar.s2m2_qgis.environments.builder import Plan
from s2m2_sar.s2m2_qgis.environments.locks import read_lock
from s2m2_sar.s2m2_qgis.environments.proxy import Proxy, proxy_variables, redacted

NAMES = ("standin-one", "standin-two")


def never() -> bool:
    return False


def silent(*_words: object) -> None:
    return None


def write_wheel(folder: Path, name: str, size: int = 1000) -> Path:
    """A wheel of one module that says its name."""
    plain = name.replace("-", "_")
    path = folder / f"{plain}-1.0-py3-none-any.whl"
    info = f"{plain}-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{plain}.py", f"NAME = {name!r}\n#" + "x" * size)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    folder = tmp_path / "wheels at hand"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        write_wheel(folder, name, 1000 if number == 0 else 3_000_000)
    return folder


@pytest.fixture
def plan(tmp_path: Path, wheels: Path) -> Plan:
    """For the tests' own Python, which has torch and GDAL."""
    lock = tmp_path / "linux-x86_64-cp311-cpu.txt"
    lines = []
    for path in sorted(wheels.iterdir()):
        name = path.name.split("-")[0].replace("_", "-")
        lines.append(f"{name}==1.0 --hash=sha256:{digest(path)} # {path.stat().st_size}")
    lock.write_text("\n".join(lines) + "\n")
    found = find_interpreter(sys.executable)
    base = Base(found.path, found.version, False, True, ("-m", "pip"), "linux-x86_64", {"cpu": read_lock(lock)})
    return Plan(base, "cpu", str(tmp_path / "data"), str(wheels))


class Index:
    """A package index with a pace, that remembers what was asked of it."""

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self.slow = threading.Event()
        index = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                index.asked.append(self.path)
                file = folder / os.path.basename(self.path)
                if self.path.endswith(".whl") and file.is_file():
                    self._send(file.read_bytes(), "application/octet-stream")
                else:
                    links = "".join(f'<a href="/files/{path.name}">{path.name}</a>' for path in folder.iterdir())
                    self._send(links.encode(), "text/html")

            def _send(self, body: bytes, kind: str) -> None:
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                try:
                    for start in range(0, len(body), 1 << 16):
                        self.wfile.write(body[start : start + (1 << 16)])
                        if index.slow.is_set():
                            time.sleep(0.2)
                except OSError:
                    index.asked.append("hung up")

            def log_message(self, *_arguments: object) -> None:
                return None

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/simple/"

    def fetched(self) -> list[str]:
        return [os.path.basename(path) for path in self.asked if path.endswith(".whl")]


@pytest.fixture
def index(wheels: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Index]:
    made = Index(wheels)
    monkeypatch.setenv("PIP_INDEX_URL", made.address)
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    yield made
    made.server.shutdown()
    made.server.server_close()
    made.thread.join(5)


def left(plan: Plan) -> list[str]:
    """What lies on the shelf of engines."""
    return sorted(os.listdir(plan.shelf))


def online(plan: Plan) -> Plan:
    return Plan(plan.base, plan.build, plan.data)


def test_offline_from_a_folder_side_by_side_and_removed(plan: Plan) -> None:
    before = list(sys.path)
    first = builder.install(plan, silent, never, silent)
    second = builder.install(plan, silent, never, silent)
    assert sys.path == before
    assert left(plan) == ["cpu", "cpu-2"]
    assert {each.name for each in records.list_environments(plan.data)} == {"cpu", "cpu-2"}
    assert first.verified["match_seconds"] > 0
    assert first.verified["devices"][0]["works"]
    found = find_interpreter(first.folder)
    assert (found.path, found.site) == (plan.base.path, first.site)
    assert os.path.isfile(os.path.join(first.site, "standin_one.py"))
    checked, report = builder.verify(second, silent, never)
    assert report.match_seconds == pytest.approx(checked.verified["match_seconds"], abs=1e-3)
    builder.remove(first)
    assert left(plan) == ["cpu-2"]
    with pytest.raises(JobError, match=r"is not there|There is no Python at"):
        find_interpreter(first.folder)


def test_a_missing_wheel_is_named(plan: Plan, wheels: Path) -> None:
    (wheels / "standin_two-1.0-py3-none-any.whl").unlink()
    with pytest.raises(JobError, match=r"lacks standin-two 1\.0, in exactly these versions") as caught:
        builder.install(plan, silent, never, silent)
    assert caught.value.kind == BAD_INPUT
    assert left(plan) == []


def test_killed_in_the_middle_and_resumed(plan: Plan, index: Index) -> None:
    index.slow.set()
    with pytest.raises(Cancelled):
        builder.install(online(plan), silent, lambda: "standin_two-1.0-py3-none-any.whl" in index.fetched(), silent)
    assert left(plan) == []
    assert os.listdir(plan.store) == ["standin_one-1.0-py3-none-any.whl"]
    index.slow.clear()
    index.asked.clear()
    builder.install(online(plan), silent, never, silent)
    assert index.fetched() == ["standin_two-1.0-py3-none-any.whl"]
    assert left(plan) == ["cpu"]
    assert os.listdir(plan.store) == []


def test_a_wheel_of_another_hash_is_not_used(plan: Plan, wheels: Path, index: Index) -> None:
    write_wheel(wheels, "standin-two", 2_000)
    with pytest.raises(JobError, match="not the file that this plugin was tested with"):
        builder.install(online(plan), silent, never, silent)
    assert left(plan) == []
    assert "standin_two-1.0-py3-none-any.whl" not in os.listdir(plan.store)


def test_a_proxy_that_is_dead_and_its_password(plan: Plan, index: Index) -> None:
    said: list[str] = []
    proxy = Proxy("http", "127.0.0.1", 9, "user", "se/cret word")
    dead = Plan(plan.base, plan.build, plan.data, proxy=proxy)
    with pytest.raises(JobError, match="proxy cannot be reached") as caught:
        builder.install(dead, silent, never, lambda _level, line: said.append(line))
    assert index.asked == []
    everything = "\n".join([*said, caught.value.message, caught.value.details])
    assert said
    assert "cret" not in everything


def test_proxies_as_variables() -> None:
    found = proxy_variables(Proxy("http", "proxy", 3128, "me", "p@ss", excluded=("intern",)), {"https_proxy": "old"})
    assert found["HTTPS_PROXY"] == found["https_proxy"] == "http://me:p%40ss@proxy:3128"
    assert found["no_proxy"] == "intern"
    assert (
        # pragma: allowlist nextline secret
        redacted("see http://me:p%40ss@proxy:3128 and p@ss", Proxy(password="p@ss")) == "see http://…@proxy:3128 and …"
    )
    with pytest.raises(JobError, match="SOCKS"):
        proxy_variables(Proxy("socks5", "proxy", 1080), {})


def test_an_engine_that_fails_its_test_is_not_kept(plan: Plan) -> None:
    bare = Base("/usr/bin/python3", plan.base.version, True, True, ("-m", "pip"), "linux-x86_64", plan.base.locks)
    with pytest.raises(JobError, match="failed its test, so it was not kept"):
        builder.install(Plan(bare, "cpu", plan.data, plan.wheels), silent, never, silent)
    assert left(plan) == []
