"""The worker's death and the user's cancel in the middle of real registrations of real scenes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from s2m2_sar.engine.protocol import Cancelled, JobError, LayerSpec, RegisterSpec
from s2m2_sar.s2m2_qgis.engine_client import EngineClient, Engines

pytestmark = pytest.mark.slow


@pytest.fixture
def client(engines: Engines) -> EngineClient:
    return engines.jobs


def spec_for(data_dir: Path, out: Path) -> RegisterSpec:
    scene = data_dir / "geo" / "losangeles_T11SMT"
    sar, optical = (LayerSpec(str(scene / f"{name}.tif")) for name in ("sar", "optical"))
    return RegisterSpec(sar, optical, str(out), device="cpu")


def at(stage: str, action: Callable[[], Any]) -> Callable[..., None]:
    """A progress callback that acts once, when the line says ``stage``."""
    acted: list[bool] = []

    def on_progress(fraction: Any, message: str, seconds_left: Any) -> None:
        if message.startswith(stage) and fraction is not None and not acted:
            acted.append(True)
            action()

    return on_progress


def assert_works(client: EngineClient, data_dir: Path, folder: Path) -> None:
    answer = client.request("register", spec_for(data_dir, folder / "next"))
    assert answer["result"]["accepted"]
    assert (folder / "next" / "result.json").is_file()
    assert [path.name for path in folder.iterdir()] == ["next"]


@pytest.mark.parametrize(
    "name, stage, words",
    [
        ("SIGKILL", "Opening", "was killed"),
        ("SIGKILL", "Writing", "was killed"),
        ("SIGABRT", "Matching", "crashed inside one of its libraries"),
    ],
)
def test_death_in_the_middle_leaves_nothing_but_a_sentence(
    client: EngineClient, data_dir: Path, tmp_path: Path, name: str, stage: str, words: str
) -> None:
    def strike() -> None:
        os.kill(client.status().pid, getattr(signal, name))

    with pytest.raises(JobError, match=words) as caught:
        client.request("register", spec_for(data_dir, tmp_path / "run" / "out"), at(stage, strike))
    assert "un again" in caught.value.message
    assert list(tmp_path.iterdir()) == []


def test_the_next_run_works(client: EngineClient, data_dir: Path, tmp_path: Path) -> None:
    with pytest.raises(JobError):
        client.request(
            "register",
            spec_for(data_dir, tmp_path / "out"),
            at("Matching", lambda: os.kill(client.status().pid, signal.SIGKILL)),
        )
    assert_works(client, data_dir, tmp_path)


@pytest.mark.parametrize("stage", ["Opening", "Matching", "Writing"])
def test_cancel_ends_within_two_seconds_and_leaves_no_files(
    client: EngineClient, data_dir: Path, tmp_path: Path, stage: str
) -> None:
    moments: list[float] = []
    with pytest.raises(Cancelled):
        client.request(
            "register",
            spec_for(data_dir, tmp_path / "run" / "out"),
            at(stage, lambda: moments.append(time.monotonic())),
            lambda: bool(moments),
        )
    assert time.monotonic() - moments[0] < 2.0
    assert list(tmp_path.iterdir()) == []


def test_a_run_after_a_cancel_works(client: EngineClient, data_dir: Path, tmp_path: Path) -> None:
    begun: list[bool] = []
    with pytest.raises(Cancelled):
        client.request(
            "register",
            spec_for(data_dir, tmp_path / "out"),
            at("Matching", lambda: begun.append(True)),
            lambda: bool(begun),
        )
    assert_works(client, data_dir, tmp_path)
