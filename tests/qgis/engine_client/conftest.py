"""Clients whose engine is the real worker with jobs that misbehave on order (tests/rehearsal.py)."""

from __future__ import annotations

import importlib.util
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from s2m2_sar.s2m2_qgis.engine_client.client import EngineClient
from s2m2_sar.s2m2_qgis.engine_client.process import Launch
from s2m2_sar.s2m2_qgis.engine_client.status import Timeouts

REHEARSAL = Path(__file__).resolve().parents[2] / "rehearsal.py"
MakeClient = Callable[..., EngineClient]


@pytest.fixture(scope="session")
def rehearsal() -> ModuleType:
    """tests/rehearsal.py as a module, for its spec."""
    spec = importlib.util.spec_from_file_location("rehearsal", REHEARSAL)
    module = importlib.util.module_from_spec(spec)
    sys.modules["rehearsal"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def make_client() -> Iterator[MakeClient]:
    """``make_client(mode="worker", **timeouts)``; nothing of them is left when the test is over."""
    clients = []

    def make(mode: str = "worker", program: str = sys.executable, **timeouts: float) -> EngineClient:
        launch = Launch((program, str(REHEARSAL), mode), dict(os.environ), program)
        client = EngineClient(f"rehearsal {len(clients)}", lambda: launch, Timeouts(**timeouts))
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("s2m2-engine")]
    assert left == []


@pytest.fixture
def client(make_client: MakeClient) -> EngineClient:
    """A client with a worker that serves."""
    return make_client()


@pytest.fixture
def ask(rehearsal: ModuleType) -> Callable[..., dict[str, Any]]:
    """``ask(client, what, out="", seconds=0, **callbacks)`` runs one rehearsed job."""

    def run(client: EngineClient, what: str, out: Path | str = "", seconds: float = 0.0, **callbacks: Any) -> Any:
        return client.request(rehearsal.OP, rehearsal.RehearsalSpec(what, str(out), seconds), **callbacks)

    return run
