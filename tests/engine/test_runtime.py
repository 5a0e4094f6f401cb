"""Devices, threads and memory of the machine that the tests run on, and of machines that it pretends to be."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest
import torch

from s2m2_sar.engine import runtime
from s2m2_sar.engine.protocol import JobError


@pytest.fixture
def with_gpus(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine with two GPUs that work, as far as torch tells; kernels run on the CPU."""
    ones = torch.ones
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda number: (8 << 30, 16 << 30))
    monkeypatch.setattr(torch, "ones", lambda *size, device=None, **more: ones(*size, **more))
    return monkeypatch


def test_the_cpu_needs_no_reason() -> None:
    assert runtime.choose_device("cpu") == runtime.Device("cpu")


@pytest.mark.parametrize("wanted, found", [("auto", "cuda:0"), ("cuda", "cuda:0"), ("cuda:1", "cuda:1")])
def test_takes_the_gpu_that_works(with_gpus: pytest.MonkeyPatch, wanted: str, found: str) -> None:
    assert runtime.choose_device(wanted) == runtime.Device(found)
    assert runtime.devices() == ["cpu", "cuda:0", "cuda:1"]


@pytest.mark.parametrize(
    "wanted, found",
    [
        ("auto", ["cuda:0", "cuda:1"]),
        ("cuda:1", ["cuda:1"]),
        ("cuda:1,cpu", ["cuda:1", "cpu"]),
        ("cpu,cpu", ["cpu", "cpu"]),
    ],
)
def test_several_devices_may_share_a_job(with_gpus: pytest.MonkeyPatch, wanted: str, found: list[str]) -> None:
    assert [device.name for device in runtime.choose_devices(wanted)] == found


def test_gpus_that_do_not_work_become_one_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.version, "cuda", None)
    monkeypatch.setattr(torch.version, "hip", None)
    (only,) = runtime.choose_devices("cuda:0,cuda:1")
    assert only.name == "cpu"
    assert only.reason
    assert [device.name for device in runtime.choose_devices("auto")] == ["cpu"]
    with pytest.raises(JobError, match="no device"):
        runtime.choose_devices("cpu,gpu")


def test_falls_back_where_torch_has_no_gpu_support(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.version, "cuda", None)
    monkeypatch.setattr(torch.version, "hip", None)
    for wanted in ("auto", "cuda:0"):
        device = runtime.choose_device(wanted)
        assert device.name == "cpu"
        assert "built without GPU support" in device.reason


def test_falls_back_where_no_gpu_is_there(with_gpus: pytest.MonkeyPatch) -> None:
    with_gpus.setattr(torch.cuda, "is_available", lambda: False)
    assert "No GPU with a working driver" in runtime.choose_device("auto").reason
    assert runtime.devices() == ["cpu"]


def test_falls_back_where_the_number_does_not_exist(with_gpus: pytest.MonkeyPatch) -> None:
    assert runtime.choose_device("cuda:2") == runtime.Device("cpu", "There is no GPU number 2, so the CPU computes.")


def test_falls_back_where_the_gpu_is_too_old_for_this_torch(with_gpus: pytest.MonkeyPatch) -> None:
    def fail(*size: int, **more: object) -> None:
        raise RuntimeError("CUDA error: no kernel image is available for execution on the device\nmore")

    with_gpus.setattr(torch, "ones", fail)
    device = runtime.choose_device("cuda:0")
    assert device.name == "cpu"
    assert "no kernel image" in device.reason
    assert "more" not in device.reason


def test_auto_leaves_a_full_gpu_alone_but_an_explicit_wish_is_granted(with_gpus: pytest.MonkeyPatch) -> None:
    with_gpus.setattr(torch.cuda, "mem_get_info", lambda number: (300 << 20, 16 << 30))
    assert runtime.choose_device("auto") == runtime.Device("cpu", "GPU 0 has only 300 MB free, so the CPU computes.")
    assert runtime.choose_device("cuda:0").name == "cuda:0"


@pytest.mark.parametrize("wanted", ["", "gpu", "cuda:", "cuda:x", "cuda:-1", "mps"])
def test_refuses_what_is_no_device(wanted: str) -> None:
    with pytest.raises(JobError, match="choose auto, cpu, cuda or cuda:N"):
        runtime.choose_device(wanted)


def test_threads_leave_a_core_free_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    before = torch.get_num_threads()
    try:
        monkeypatch.setattr(runtime, "available_cores", lambda: 4)
        assert runtime.set_threads() == 3 == torch.get_num_threads()
        assert runtime.set_threads(2) == 2 == torch.get_num_threads()
        assert runtime.set_threads(64) == 4
        monkeypatch.setattr(runtime, "available_cores", lambda: 1)
        assert runtime.set_threads() == 1
    finally:
        torch.set_num_threads(before)


def test_cores_are_those_that_this_process_may_use() -> None:
    allowed = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(allowed)})
        assert runtime.available_cores() == 1
    finally:
        os.sched_setaffinity(0, allowed)


def test_memory_follows_what_is_held() -> None:
    before = runtime.rss_bytes()
    held = np.ones(64 << 20, np.uint8)
    assert runtime.rss_bytes() - before == pytest.approx(held.nbytes, rel=0.2)
    peak = runtime.peak_rss_bytes()
    assert peak >= runtime.rss_bytes() * 0.99
    del held
    # The kernel counts pages by processor and adds them up now and then.
    assert runtime.peak_rss_bytes() >= peak * 0.99


def test_the_peak_is_not_inherited() -> None:
    """QGIS may hold gigabytes when it starts the engine; they are none of the engine's."""
    ballast = bytearray(b"x" * (300 << 20))
    code = "from s2m2_sar.engine import runtime; print(runtime.peak_rss_bytes())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert 1 << 20 < int(done.stdout) < len(ballast) // 2


def test_versions_name_what_computes() -> None:
    found = runtime.versions()
    assert found["torch"].split("+")[0] == torch.__version__.split("+")[0]  # a CUDA build's metadata may not say so
    assert found["numpy"] == np.__version__
    assert {"python", "gdal", "safetensors"} <= set(found)


def test_every_device_is_listed_after_a_real_kernel() -> None:
    """Here, with whatever this machine has: the processor works, and what does not says why."""
    found = runtime.survey_devices()
    assert found[0].name == "cpu"
    assert found[0].works
    assert runtime.run_kernel("cpu") == 0.0
    for device in found:
        assert device.works != bool(device.reason)


def test_no_gpu_is_told_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    _cpu, missing = runtime.survey_devices()
    assert (missing.name, missing.works) == ("cuda", False)
    assert missing.reason.endswith("so the CPU computes.")


def test_one_card_works_one_does_not_and_one_computes_nonsense(with_gpus: pytest.MonkeyPatch) -> None:
    def kernel(name: str) -> float:
        if name == "cuda:1":
            raise RuntimeError("no kernel image is available for execution on the device\nmore")
        return 0.7 if name == "cuda:2" else 0.0

    with_gpus.setattr(torch.cuda, "device_count", lambda: 3)
    with_gpus.setattr(torch.cuda, "get_device_name", lambda number: f"Card {number}")
    with_gpus.setattr(runtime, "run_kernel", kernel)
    found = {device.name: device for device in runtime.survey_devices()}
    assert found["cuda:0"] == runtime.Found("cuda:0", "Card 0", 16 << 30, 8 << 30, True)
    assert not found["cuda:1"].works
    assert "no kernel image is available" in found["cuda:1"].reason
    assert "more" not in found["cuda:1"].reason
    assert not found["cuda:2"].works
    assert "computes something else" in found["cuda:2"].reason


def test_what_was_asked_for_last_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    device = runtime.choose_device("cuda")
    assert runtime.last_device() == ("cuda", device)
    assert device.name == "cpu"
    runtime.choose_devices("cuda:0,cuda:1")
    wanted, got = runtime.last_device()
    assert (wanted, got.name) == ("cuda:0,cuda:1", "cpu")
    assert got.reason
