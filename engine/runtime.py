"""The machine that the engine runs on: device, threads, memory, versions."""

from __future__ import annotations

import ctypes
import importlib.metadata
import logging
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from .protocol import JobError

#: Free GPU memory below which ``auto`` stays on the CPU: the network, its activations and cuDNN's workspace.
MIN_FREE_GPU_BYTES = 1 << 30
#: Below QGIS where both want the same core, but not starved by it.
NICENESS = 5
#: Of −1000…1000; QGIS has 0.
OOM_SCORE = 500
#: Of a kernel's answer, relative to its largest number: TF32 has eleven bits.
KERNEL_TOLERANCE = 5e-3

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Device:
    """A device that was chosen.

    Attributes:
        name: ``cpu`` or ``cuda:N``.
        reason: why it is not what was asked for, or why ``auto`` did not take a GPU; empty where there is nothing to
            say.
    """

    name: str
    reason: str = ""


@dataclass(frozen=True)
class Found:
    """A device as a kernel found it.

    Attributes:
        name: ``cpu``, ``cuda:N``; ``cuda`` where there is no card to speak of.
        label: what its maker calls it.
        memory_bytes, free_bytes: 0 where they are not known.
        works: a kernel ran on it and computed what the processor does.
        reason: why it does not work, as a sentence; empty for one that does.
    """

    name: str
    label: str
    memory_bytes: int
    free_bytes: int
    works: bool
    reason: str = ""


#: What was last asked for and what became of it; told with each heartbeat.
_last = ("", Device(""))


def last_device() -> tuple[str, Device]:
    """What a job last asked for, and the device that it got; empty names before the first."""
    return _last


def choose_device(wanted: str = "auto") -> Device:
    """The device for ``wanted`` (``auto``, ``cpu``, ``cuda``, ``cuda:N``); one that does not work falls back to the
    CPU.

    Raises:
        JobError: ``wanted`` is no device's name.
    """
    global _last
    device = _choose(wanted)
    _last = (wanted, device)
    return device


def _choose(wanted: str) -> Device:
    if wanted == "cpu":
        return Device("cpu")
    number = _cuda_number(wanted)
    obstacle = _cuda_obstacle(number, needs_room=wanted == "auto")
    if obstacle:
        return Device("cpu", obstacle)
    return Device(f"cuda:{number}")


def choose_devices(wanted: str = "auto") -> list[Device]:
    """Devices that share one job: those of a list ``cuda:0,cuda:1``, every GPU that works for ``auto``, else the one of
    :func:`choose_device`.

    Raises:
        JobError: one of them is no device's name.
    """
    global _last
    if wanted == "auto":
        first = choose_device()
        return [first] if first.name == "cpu" else [Device(name) for name in devices()[1:] if _works(name)] or [first]
    chosen = [_choose(name.strip()) for name in wanted.split(",")]
    # GPUs that do not work all fall back to the one CPU, which is then named once; a CPU named twice is meant so.
    fallen = [device for device in chosen if device.name == "cpu" and device.reason]
    chosen = [device for device in chosen if not (device.name == "cpu" and device.reason)] or fallen[:1]
    _last = (wanted, Device(",".join(device.name for device in chosen), fallen[0].reason if fallen else ""))
    return chosen


def devices() -> list[str]:
    """Every device that can be chosen; ``cpu`` comes first."""
    import torch

    count = torch.cuda.device_count() if torch.cuda.is_available() else 0
    return ["cpu", *(f"cuda:{number}" for number in range(count))]


def survey_devices() -> list[Found]:
    """Every device with what came of a real kernel on it, ``cpu`` first; where no GPU can be used at all, a last entry
    ``cuda`` says why. About a second for each GPU, some of whose memory stays taken."""
    import torch

    found = [_survey("cpu", platform.processor() or platform.machine())]
    obstacle = _cuda_absence()
    if obstacle:
        return [*found, Found("cuda", "", 0, 0, False, obstacle)]
    for number in range(torch.cuda.device_count()):
        name = f"cuda:{number}"
        try:
            label = torch.cuda.get_device_name(number)
        except RuntimeError as error:
            found.append(Found(name, "", 0, 0, False, str(error).splitlines()[0]))
            continue
        found.append(_survey(name, label))
    return found


def _survey(name: str, label: str) -> Found:
    import torch

    free, total = 0, 0
    try:
        if name != "cpu":
            free, total = torch.cuda.mem_get_info(int(name.partition(":")[2]))
        off = run_kernel(name)
    except RuntimeError as error:
        reason = f"{name.upper()} does not work with this PyTorch ({str(error).splitlines()[0]})."
        return Found(name, label, total, free, False, reason)
    if not off < KERNEL_TOLERANCE:
        reason = f"{name.upper()} computes something else than the processor does; update its driver."
        return Found(name, label, total, free, False, reason)
    return Found(name, label, total, free, True)


def run_kernel(name: str) -> float:
    """Run what matching consists of, a convolution and Fourier transforms, on the device ``name``: the largest relative
    difference from the processor's answer. Raises RuntimeError where it does not run."""
    import torch

    generator = torch.Generator().manual_seed(0)
    image, template = torch.rand(1, 4, 64, 64, generator=generator), torch.rand(8, 4, 3, 3, generator=generator)

    def compute(device: str) -> torch.Tensor:
        seen = torch.nn.functional.conv2d(image.to(device), template.to(device))
        spectrum = torch.fft.rfft2(seen)
        return torch.fft.irfft2(spectrum * spectrum.conj(), s=seen.shape[-2:]).cpu()

    truth = compute("cpu")
    return float((compute(name) - truth).abs().max() / truth.abs().max())


def available_cores() -> int:
    """Cores that this process may use, which can be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


def set_threads(wanted: int = 0) -> int:
    """Set torch's threads to ``wanted``; 0 leaves one core free for QGIS. Returns the number that was set."""
    import torch

    cores = available_cores()
    number = min(wanted, cores) if wanted > 0 else max(1, cores - 1)
    if torch.get_num_threads() != number:
        torch.set_num_threads(number)
    return number


def give_way(prompt: bool = False) -> None:
    """Let this process stand back behind QGIS: for the processor, and for memory, where Linux ends it before QGIS.

    Args:
        prompt: not for the processor, since a user waits for each of its answers, which are short.
    """
    if hasattr(os, "nice") and not prompt:
        os.nice(NICENESS)
    score = Path("/proc/self/oom_score_adj")
    if score.exists():
        try:
            score.write_text(str(OOM_SCORE), encoding="ascii")
        except OSError as error:
            # Some containers forbid it; then the largest process goes first, as ever.
            _log.info("cannot volunteer for the end when memory runs out: %s", error)


def rss_bytes() -> int:
    """Memory that this process holds now, in bytes; 0 where the system does not say."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        pages = statm.read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    return _windows_memory("WorkingSetSize") if os.name == "nt" else peak_rss_bytes()


def peak_rss_bytes() -> int:
    """The most memory that this process ever held, in bytes; 0 where the system does not say."""
    if os.name == "nt":
        return _windows_memory("PeakWorkingSetSize")
    status = Path("/proc/self/status")
    if status.exists():
        # Not getrusage(): on Linux its figure begins with what the parent, QGIS, held when it started this process.
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(peak) if sys.platform == "darwin" else int(peak) * 1024


def versions() -> dict[str, str]:
    """Versions of what computes, without importing any of it; libraries that are not installed are left out."""
    found = {"python": platform.python_version()}
    for name, distribution in (
        ("torch", "torch"),
        ("numpy", "numpy"),
        ("gdal", "GDAL"),
        ("safetensors", "safetensors"),
    ):
        try:
            found[name] = importlib.metadata.version(distribution)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def _cuda_number(wanted: str) -> int:
    if wanted in ("auto", "cuda"):
        return 0
    kind, _, number = wanted.partition(":")
    if kind != "cuda" or not number.isdigit():
        raise JobError(f"There is no device {wanted!r}; choose auto, cpu, cuda or cuda:N.")
    return int(number)


def _cuda_obstacle(number: int, needs_room: bool) -> str:
    """Why CUDA device ``number`` cannot be used, as a sentence; empty where it can."""
    import torch

    absence = _cuda_absence()
    if absence:
        return absence
    if number >= torch.cuda.device_count():
        return f"There is no GPU number {number}, so the CPU computes."
    try:
        # A card that is older than the kernels of this torch shows only when one runs.
        torch.ones(8, device=f"cuda:{number}").sum().item()
        free, _ = torch.cuda.mem_get_info(number)
    except RuntimeError as error:
        return f"GPU {number} does not work with this PyTorch, so the CPU computes ({str(error).splitlines()[0]})."
    if needs_room and free < MIN_FREE_GPU_BYTES:
        return f"GPU {number} has only {free / 2**20:.0f} MB free, so the CPU computes."
    return ""


def _cuda_absence() -> str:
    """Why no CUDA device at all can be used, as a sentence; empty where there are some."""
    import torch

    if not any(vars(torch.version).get(kind) for kind in ("cuda", "hip")):
        return "This PyTorch was built without GPU support, so the CPU computes."
    if not torch.cuda.is_available():
        return "No GPU with a working driver was found, so the CPU computes."
    return ""


def _works(name: str) -> bool:
    return not _cuda_obstacle(int(name.partition(":")[2]), needs_room=True)


def _windows_memory(name: str) -> int:
    """One field of Windows' PROCESS_MEMORY_COUNTERS for this process, in bytes."""
    sizes = ("PeakWorkingSetSize", "WorkingSetSize", "QuotaPeakPagedPoolUsage", "QuotaPagedPoolUsage")
    more = ("QuotaPeakNonPagedPoolUsage", "QuotaNonPagedPoolUsage", "PagefileUsage", "PeakPagefileUsage")

    class Counters(ctypes.Structure):
        _fields_ = [
            ("cb", ctypes.c_uint32),
            ("PageFaultCount", ctypes.c_uint32),
            *((field, ctypes.c_size_t) for field in sizes + more),
        ]

    counters = Counters(cb=ctypes.sizeof(Counters))
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    query = kernel.K32GetProcessMemoryInfo
    query.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32]
    return int(getattr(counters, name)) if query(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.cb) else 0
