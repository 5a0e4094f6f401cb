"""Installations that the world gets in the way of, each for real: a full disk, a read-only one, no network, an index
with a certificate of its own, and QGIS killed at every stage. Nothing half made is ever taken for whole."""

from __future__ import annotations

import json
import os
import signal
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from s2m2_sar.engine.protocol import DISK, JobError
from s2m2_sar.s2m2_qgis.environments import builder, records
from s2m2_sar.s2m2_qgis.environments.builder import Plan

from .test_builder import Index, index, left, never, online, plan, silent, wheels  # noqa: F401 - fixtures

PROGRAM = Path(__file__).with_name("installing.py")


def command(plan: Plan, wheels: str) -> list[str]:  # noqa: F811 - a fixture's name
    return [sys.executable, str(PROGRAM), str(plan.lock.path), plan.data, wheels]


def shut_in(plan: Plan, script: str, *options: str, wheels: str = "") -> dict:  # noqa: F811 - a fixture's name
    """The last word of an installation in namespaces of its own, after ``script`` (``$0`` is the data folder)."""
    who = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    os.makedirs(plan.data, exist_ok=True)
    done = subprocess.run(
        [
            "unshare",
            *who,
            "--mount",
            *options,
            "bash",
            "-ec",
            f'{script}; exec "$@"',
            plan.data,
            *command(plan, wheels),
        ],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.stdout, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def understated(plan: Plan) -> None:  # noqa: F811
    """Sizes that are too small, so that the disk is not found too small beforehand."""
    path = plan.lock.path
    lines = [line.partition(" # ")[0] + " # 1000" for line in path.read_text().splitlines()]
    path.write_text("\n".join(lines) + "\n")


def test_a_disk_that_is_too_small_is_told_before_anything_is_written(plan: Plan) -> None:  # noqa: F811
    said = shut_in(plan, 'mount -t tmpfs -o size=4m none "$0"', wheels=plan.wheels)
    assert said["kind"] == DISK
    assert "free, and the installation needs" in said["failed"]
    assert "Make room there, then install again." in said["failed"]


def test_a_disk_that_fills_up_on_the_way(plan: Plan) -> None:  # noqa: F811
    understated(plan)
    # What lies there afterwards is told by the namespace, whose disk goes with it.
    script = 'mount -t tmpfs -o size=2m none "$0"; trap \'ls -A "$0/engines" >"$0.left"\' EXIT; "$@"; exit'
    said = shut_in(plan, script, wheels=plan.wheels)
    assert said["kind"] == DISK
    assert said["failed"].startswith("The disk of ")
    assert "is full. Make room there, then install again" in said["failed"]
    assert Path(plan.data + ".left").read_text() == ""


def test_a_folder_that_may_not_be_written(plan: Plan) -> None:  # noqa: F811
    said = shut_in(plan, 'mount --bind "$0" "$0"; mount -o remount,bind,ro "$0"', wheels=plan.wheels)
    assert said["kind"] == DISK
    assert "cannot be written (Read-only file system). Free it for your user" in said["failed"]


def test_no_network(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.invalid/simple/")
    said = shut_in(plan, "true", "--net")
    assert "The package index cannot be reached. Check the connection" in said["failed"]
    assert "install from a folder of wheels" in said["failed"]
    assert left(plan) == []


@pytest.fixture
def untrusted(wheels: Path, tmp_path: Path) -> Iterator[Index]:  # noqa: F811
    """An index whose certificate nobody has signed but itself."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    made += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(made, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    served = Index(wheels)
    # Before the first connection: the server's thread waits in accept.
    served.server.socket = context.wrap_socket(served.server.socket, server_side=True)
    yield served
    served.server.shutdown()
    served.server.server_close()
    served.thread.join(5)


def test_a_certificate_that_is_not_trusted(plan: Plan, untrusted: Index, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setenv("PIP_INDEX_URL", f"https://localhost:{untrusted.server.server_address[1]}/simple/")
    with pytest.raises(JobError, match="certificate is not trusted") as caught:
        builder.install(online(plan), silent, never, silent)
    assert "pip config set global.cert FILE" in caught.value.message
    assert untrusted.fetched() == []
    assert left(plan) == []


@pytest.mark.parametrize("stage", ["Downloading standin-two", "Unpacking", "Trying the engine"])
def test_qgis_killed(plan: Plan, index: Index, stage: str) -> None:  # noqa: F811
    index.slow.set()
    process = subprocess.Popen(command(plan, ""), stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        if stage in json.loads(line).get("progress", ""):
            break
    else:
        raise AssertionError(f"never came to {stage}")
    process.send_signal(signal.SIGKILL)
    assert process.wait(10) == -signal.SIGKILL
    process.stdout.close()
    assert left(plan)[0].startswith(records.PARTIAL)
    assert records.list_environments(plan.data) == []
    kept = sorted(os.listdir(plan.store))
    assert kept[0] == "standin_one-1.0-py3-none-any.whl"
    # The next start clears away what is half made, and keeps what was fetched.
    assert builder.tidy(plan.data)
    assert left(plan) == []
    assert sorted(os.listdir(plan.store)) == kept
    index.slow.clear()
    index.asked.clear()
    made = builder.install(online(plan), silent, never, silent)
    assert len(index.fetched()) == 2 - len(kept)
    assert [each.folder for each in records.list_environments(plan.data)] == [made.folder]


def test_nothing_is_cleared_away_under_an_installation(plan: Plan, index: Index) -> None:  # noqa: F811
    tried = []

    def on_progress(_part: object, text: str, _left: object) -> None:
        if "Unpacking" in text:
            tried.append(builder.tidy(plan.data))

    builder.install(online(plan), on_progress, never, silent)
    assert tried[0] is False
    assert left(plan) == ["cpu"]
    assert builder.tidy(plan.data)
    assert not builder.tidy(plan.data + " that is not there")
