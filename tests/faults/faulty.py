"""What is done to a worker from outside while it works."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path

from s2m2_sar.s2m2_qgis.engine_client import EngineClient

_LONG_LINE = 100 << 20
_MORE_MEMORY = 1 << 20


def stdout_of(client: EngineClient) -> int:
    """Another end to write into the pipe that a worker answers through."""
    process = client._process._process
    pipe = os.fstat(process.stdout.fileno()).st_ino
    for entry in Path(f"/proc/{process.pid}/fd").iterdir():
        if os.readlink(entry) == f"pipe:[{pipe}]":
            return os.open(entry, os.O_WRONLY)
    raise AssertionError(f"worker {process.pid} has no pipe for its answers")


def kill(client: EngineClient) -> None:
    os.kill(pid_of(client), signal.SIGKILL)


def stop(client: EngineClient) -> None:
    os.kill(pid_of(client), signal.SIGSTOP)


def crash(client: EngineClient) -> None:
    os.kill(pid_of(client), signal.SIGSEGV)


def starve(client: EngineClient) -> None:
    """No memory beyond what it has, as the address space's limit refuses it."""
    pid = pid_of(client)
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + _MORE_MEMORY
    resource.prlimit(pid, resource.RLIMIT_AS, (limit, limit))


def garble(client: EngineClient) -> None:
    """Bytes that are no text, half a message, and no newline before the next true message."""
    _say(client, b'\xff\xfe\x00 warning: something\n[1, 2]\n{"event": "result", "id": "one"}\n{"event": "progr')


def flood(client: EngineClient) -> None:
    """100 MB without a newline."""
    _say(client, b"x" * _LONG_LINE)


def _say(client: EngineClient, content: bytes) -> None:
    pipe = stdout_of(client)
    view = memoryview(content)
    try:
        while view:
            view = view[os.write(pipe, view[: 1 << 16]) :]
    finally:
        os.close(pipe)


Fault = Callable[[EngineClient], None]
FAULTS: dict[str, Fault] = {
    "worker killed": kill,
    "worker stopped": stop,
    "worker crashes (SIGSEGV)": crash,
    "worker out of memory": starve,
    "garbage on stdout": garble,
    "100 MB line on stdout": flood,
}


def pid_of(client: EngineClient) -> int:
    """The running worker's number."""
    pid = client.status().pid
    assert pid
    return pid
