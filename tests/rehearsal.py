"""The real worker with jobs that misbehave on order. Run by path, in the place of engine/bootstrap.py.

``python rehearsal.py MODE`` with mode ``worker`` serves the one operation ``rehearse``; the other modes are programs
that fail to be an engine. Tests import this file for :class:`RehearsalSpec` only.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import importlib.util
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(os.environ.get("S2M2_REHEARSAL_ROOT", Path(__file__).resolve().parents[1]))
OP = "rehearse"


@dataclass(frozen=True)
class RehearsalSpec:
    """What the job does (a method's name of :class:`Jobs`), where it writes, and for how long."""

    what: str
    out: str = ""
    seconds: float = 0.0


class Jobs:
    """Each takes (spec, progress) and behaves in its own way."""

    @staticmethod
    def echo(spec: Any, progress: Any) -> dict[str, Any]:
        return {"pid": os.getpid(), "out": spec.out}

    @staticmethod
    def tiles(spec: Any, progress: Any) -> dict[str, Any]:
        """A well-behaved job: writes under the temporary name, asks at each tile, renames."""
        partial = _partial(spec)
        end = time.monotonic() + spec.seconds
        try:
            while time.monotonic() < end:
                progress.step(1 - (end - time.monotonic()) / spec.seconds, "tile")
                time.sleep(0.01)
            progress.log("warning", "the tiles were dull")
            progress.step(1.0, "done")
        except BaseException:
            (partial / "tile").unlink()
            partial.rmdir()
            raise
        partial.rename(spec.out)
        return {"pid": os.getpid()}

    @staticmethod
    def untidy(spec: Any, progress: Any) -> dict[str, Any]:
        """Leaves its files to the worker when it is cancelled."""
        _partial(spec)
        while True:
            progress.step(None, "untidy")
            time.sleep(0.01)

    @staticmethod
    def stubborn(spec: Any, progress: Any) -> dict[str, Any]:
        """Never asks whether it should end."""
        _partial(spec)
        _say(progress, "stubborn")
        end = time.monotonic() + spec.seconds
        while time.monotonic() < end:
            sum(range(10_000))
        return {}

    @staticmethod
    def frozen(spec: Any, progress: Any) -> dict[str, Any]:
        """Holds the interpreter's lock, so that even the heartbeat stops."""
        _partial(spec)
        _say(progress, "frozen")
        ctypes.PyDLL(None).usleep(ctypes.c_uint(int(spec.seconds * 1e6)))
        return {}

    @staticmethod
    def abort(spec: Any, progress: Any) -> dict[str, Any]:
        _partial(spec)
        progress.step(0.5, "abort")
        os.abort()

    @staticmethod
    def segfault(spec: Any, progress: Any) -> dict[str, Any]:
        _partial(spec)
        ctypes.string_at(8)
        return {}

    @staticmethod
    def killed(spec: Any, progress: Any) -> dict[str, Any]:
        """What the kernel does to a process when memory runs out."""
        _partial(spec)
        os.kill(os.getpid(), 9)
        return {}

    @staticmethod
    def leaves(spec: Any, progress: Any) -> dict[str, Any]:
        """Dies while a child of its own holds the pipe open."""
        _partial(spec)
        if os.fork() == 0:
            time.sleep(60)
            os._exit(0)
        os.kill(os.getpid(), 9)
        return {}

    @staticmethod
    def exits(spec: Any, progress: Any) -> dict[str, Any]:
        os._exit(7)

    @staticmethod
    def noise(spec: Any, progress: Any) -> dict[str, Any]:
        """Prints by every road there is to fd 1."""
        sys.stdout.write("printed by Python\n")
        sys.stdout.flush()
        os.write(1, b"written to fd 1\n")
        libc = ctypes.CDLL(None)
        libc.puts(b"put by C")
        libc.fflush(None)
        subprocess.run([sys.executable, "-c", "print('printed by a child')"], check=True)
        asked = subprocess.run([sys.executable, "-c", "import sys; print(repr(sys.stdin.read()), file=sys.stderr)"])
        return {"child": asked.returncode}

    @staticmethod
    def value_error(spec: Any, progress: Any) -> dict[str, Any]:
        _partial(spec)
        raise ValueError("a private matter")

    @staticmethod
    def user_error(spec: Any, progress: Any) -> dict[str, Any]:
        from s2m2_sar.engine.protocol import JobError

        raise JobError("The rasters do not overlap; choose others.", details="north and south")

    @staticmethod
    def memory_error(spec: Any, progress: Any) -> dict[str, Any]:
        raise MemoryError

    @staticmethod
    def disk_full(spec: Any, progress: Any) -> dict[str, Any]:
        raise OSError(errno.ENOSPC, "No space left on device", spec.out)

    @staticmethod
    def not_json(spec: Any, progress: Any) -> dict[str, Any]:
        return {"confidence": float("nan")}

    @staticmethod
    def where(spec: Any, progress: Any) -> dict[str, Any]:
        """What this process finds on its path."""
        import s2m2_sar

        return {
            "path": list(sys.path),
            "package": list(s2m2_sar.__path__),
            "neighbour": importlib.util.find_spec("neighbour_plugin") is not None,
            "bare": [
                name for name in ("engine", "protocol", "s2m2_qgis") if importlib.util.find_spec(name) is not None
            ],
            "environment": dict(os.environ),
        }


def _say(progress: Any, message: str) -> None:
    """Report without heeding a cancel that may be there already."""
    from s2m2_sar.engine.protocol import Cancelled

    with contextlib.suppress(Cancelled):
        progress.step(0.5, message)


def _partial(spec: Any) -> Path:
    from s2m2_sar.engine.protocol import partial_folder

    folder = Path(partial_folder(spec.out, os.getpid()))
    folder.mkdir(parents=True)
    (folder / "tile").write_bytes(b"half")
    return folder


def _rehearse(spec: Any, progress: Any) -> dict[str, Any]:
    answer: dict[str, Any] = getattr(Jobs, spec.what)(spec, progress)
    return answer


class Garbled:
    """A pipe with noise on the line: between all messages, and once more of it than any message may have."""

    def __init__(self, sink: Any) -> None:
        self._sink = sink
        self._sink.write(b"\x00" * (9 << 20) + b"\n")

    def write(self, line: bytes) -> None:
        self._sink.write(b'\xff\xfe \x1b[31m {"event": \n[1, 2]\n{"event": "result", "id": "one"}\n' + line)

    def flush(self) -> None:
        self._sink.flush()


def main(mode: str) -> int:
    """The exit code."""
    if mode == "chatter":
        for _ in range(1000):
            sys.stdout.write("Welcome to another program!\n")
        sys.stdout.flush()
        time.sleep(60)
    if mode == "mute":
        time.sleep(60)
    if mode == "dies":
        sys.stderr.write("cannot find my libraries\n")
        return 9
    spec = importlib.util.spec_from_file_location("bootstrap", ROOT / "engine" / "bootstrap.py")
    bootstrap = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bootstrap)
    source, sink = bootstrap.take_pipes()
    sink = Garbled(sink) if mode == "garbled" else sink
    bootstrap.load_package()
    from s2m2_sar.engine import protocol, worker

    def prepare() -> dict[str, Any]:
        if mode == "broken":
            raise protocol.JobError("The engine's Python cannot load PyTorch; repair that.", protocol.WORKER)
        if mode == "foreign":
            protocol.PROTOCOL_VERSION += 1
        if mode == "slow":
            time.sleep(60)
        return {"versions": {"python": "3"}, "devices": ["cpu"], "device": "cpu", "device_reason": "", "threads": 1}

    protocol.SPECS[OP] = RehearsalSpec
    return worker.main(source, sink, {OP: _rehearse}, prepare, lambda: {"model": "rehearsal"})


if __name__ == "__main__":
    os._exit(main(sys.argv[1]))
