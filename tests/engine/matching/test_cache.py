"""A matcher is loaded once for as long as its checkpoint stays the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from s2m2_sar.engine.matching import cache, load
from s2m2_sar.engine.protocol import JobError


@pytest.fixture(autouse=True)
def empty() -> Iterator[None]:
    cache._kept.clear()
    yield
    cache._kept.clear()


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str]]:
    """What was loaded; checkpoints are read as text, so that the test needs no weights."""
    calls = []

    def load_matcher(name: str, model: str | Path, device: str) -> object:
        calls.append((name, str(model), device))
        if model and not Path(model).exists():
            raise JobError("There is no such model.")
        return object()

    monkeypatch.setattr(load, "load_matcher", load_matcher)
    return calls


def test_the_same_matcher_comes_back() -> None:
    first = cache.cached_matcher("cfog")
    assert cache.cached_matcher("cfog") is first
    assert cache.last_used() == "cfog (cpu)"


def test_another_device_or_checkpoint_is_another_matcher(loads: list[tuple[str, str, str]], tmp_path: Path) -> None:
    model = tmp_path / "mine.safetensors"
    model.write_bytes(b"one")
    first = cache.cached_matcher("s2m2", model)
    assert cache.cached_matcher("s2m2", str(model)) is first
    assert cache.cached_matcher("s2m2", model, "cuda:0") is not first
    assert cache.last_used() == "s2m2 mine (cuda:0)"
    assert len(loads) == 2


def test_a_checkpoint_that_changed_is_loaded_anew(loads: list[tuple[str, str, str]], tmp_path: Path) -> None:
    model = tmp_path / "mine.safetensors"
    model.write_bytes(b"one")
    first = cache.cached_matcher("s2m2", model)
    os.utime(model, ns=(1, 1))
    second = cache.cached_matcher("s2m2", model)
    assert second is not first
    model.write_bytes(b"three")
    os.utime(model, ns=(1, 1))
    assert cache.cached_matcher("s2m2", model) is not second


def test_few_are_kept_and_the_oldest_goes_first(loads: list[tuple[str, str, str]], tmp_path: Path) -> None:
    models = [tmp_path / f"{number}.safetensors" for number in range(cache.CAPACITY + 1)]
    for model in models:
        model.write_bytes(b"weights")
        cache.cached_matcher("s2m2", model)
    loads.clear()
    cache.cached_matcher("s2m2", models[-1])
    assert loads == []
    cache.cached_matcher("s2m2", models[0])
    assert len(loads) == 1


def test_a_failed_load_keeps_what_works(loads: list[tuple[str, str, str]], tmp_path: Path) -> None:
    first = cache.cached_matcher("cfog")
    with pytest.raises(JobError):
        cache.cached_matcher("s2m2", tmp_path / "missing.safetensors")
    assert cache.cached_matcher("cfog") is first
    assert cache.last_used() == "cfog (cpu)"


def test_asking_what_is_loaded_imports_no_torch() -> None:
    code = "import sys; from s2m2_sar.engine.matching import cache; cache.last_used(); print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
