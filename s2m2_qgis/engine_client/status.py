"""What is known of a worker, and how long it is waited for."""

from __future__ import annotations

from dataclasses import dataclass, field

OFF, STARTING, READY, BUSY, FAILED = "off", "starting", "ready", "busy", "failed"


@dataclass(frozen=True)
class Timeouts:
    """How long the client waits for what, in seconds.

    Attributes:
        start: from the program's start until it is ready; torch comes from a cold disk the first time.
        silence: without any line from the worker, heartbeats included.
        cancel: between the request to cancel a job and the end of the process by force.
    """

    start: float = 180.0
    silence: float = 30.0
    cancel: float = 1.2


DEFAULT_TIMEOUTS = Timeouts()


@dataclass(frozen=True)
class Status:
    """What is known of a worker; plain data for the dock's status line.

    Attributes:
        state: ``off`` (not started, or stopped), ``starting``, ``ready``, ``busy`` or ``failed`` (see ``message``).
        pid: 0 where none runs.
        device, device_reason: where it computed last (before the first job: where it would), and why that is not a
            GPU; empty before it is ready.
        device_wanted: what was asked for when it computed last.
        devices: all that it has, by name.
        threads: torch's.
        rss_bytes: memory at the last heartbeat.
        model: the matcher that is loaded; empty where none is.
        versions: of Python, torch and so on.
        interpreter: what runs it.
        message: the last failure's sentence; empty after a success.
    """

    state: str = OFF
    pid: int = 0
    device: str = ""
    device_reason: str = ""
    device_wanted: str = ""
    devices: tuple[str, ...] = ()
    threads: int = 0
    rss_bytes: int = 0
    model: str = ""
    versions: dict[str, str] = field(default_factory=dict)
    interpreter: str = ""
    message: str = ""

    @property
    def fallen_back(self) -> bool:
        """A GPU was asked for, and the processor computed."""
        return self.device == "cpu" and self.device_wanted.startswith("cuda")
