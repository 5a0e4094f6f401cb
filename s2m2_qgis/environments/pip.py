"""Runs pip in a Python's own process, with QGIS's proxy, until it ends or the user has had enough."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from pathlib import Path
from typing import Callable, Mapping, Optional, Sequence

from ...engine.protocol import WORKER, Cancelled, JobError
from ..engine_client import messages
from ..engine_client.interpreter import start_options
from .base import Base
from .proxy import Proxy, proxy_variables, redacted
from .trouble import explain

#: For every command: quiet, never asking, giving up on a dead connection within a minute.
_ALWAYS = ("--no-input", "--disable-pip-version-check", "--no-color", "--retries", "2", "--timeout", "20")
#: What a user's settings of pip may say that is about other installations than this one.
_NOT_OURS = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_DRY_RUN", "PIP_NO_BINARY", "PIP_REQUIREMENT")
_POLL_SECONDS = 0.1
_END_SECONDS = 5.0

Log = Callable[[str, str], None]


class Pip:
    """pip of one Python.

    Args:
        base: the Python.
        proxy: of QGIS.
        scratch: an empty folder for all that pip writes by the way.
        log: receives (level, line) of what pip says, without credentials.

    Raises:
        JobError: the proxy is one that pip cannot use.
    """

    def __init__(self, base: Base, proxy: Proxy, scratch: str, log: Log) -> None:
        self._base = base
        self._proxy = proxy
        self._scratch = scratch
        self._log = log
        self._environment = _environment(proxy_variables(proxy, base.environment()), scratch)

    def download(
        self,
        requirement: str,
        name: str,
        folder: str,
        index: str,
        watch: Callable[[], None],
        cancelled: Callable[[], bool],
    ) -> None:
        """Fetch the wheel of one line of a lock into ``folder``.

        Args:
            index: address of the index to ask instead of the configured one; empty = that one.
            watch: called ten times a second.
            cancelled: asked ten times a second.

        Raises:
            JobError: what went wrong. Cancelled: by ``cancelled``; pip is dead by then.
        """
        arguments = ["download", "--no-deps", "--dest", folder, *self._locked(requirement)]
        # By a variable: an address may hold a password.
        extra = {"PIP_INDEX_URL": index} if index else {}
        self._run(arguments, name, False, watch, cancelled, extra)

    def install(
        self,
        requirements: str,
        sources: Sequence[str],
        target: str,
        watch: Callable[[], None],
        cancelled: Callable[[], bool],
    ) -> None:
        """Unpack the wheels of a whole lock from the folders ``sources`` into ``target``, asking no index.

        Raises:
            JobError, Cancelled: as :meth:`download`.
        """
        arguments = ["install", "--no-deps", "--no-index", "--no-warn-script-location", "--target", target]
        for source in sources:
            arguments += ["--find-links", source]
        self._run([*arguments, *self._locked(requirements)], "", True, watch, cancelled, {})

    def _locked(self, requirements: str) -> list[str]:
        path = Path(self._scratch, "wanted.txt")
        path.write_text(requirements + "\n", encoding="utf-8")
        return ["--require-hashes", "--only-binary", ":all:", "--progress-bar", "off", "--requirement", str(path)]

    def _run(
        self,
        arguments: Sequence[str],
        name: str,
        offline: bool,
        watch: Callable[[], None],
        cancelled: Callable[[], bool],
        extra: Mapping[str, str],
    ) -> None:
        command = [self._base.path, *self._base.pip, arguments[0], *_ALWAYS, *arguments[1:]]
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                env={**self._environment, **extra},
                # Modules that lie in the current folder would be taken for pip's own.
                cwd=self._scratch,
                **start_options(),
            )
        except OSError as error:
            raise JobError(messages.no_start(self._base.path, str(error)), WORKER) from error
        lines: list[str] = []
        reader = threading.Thread(target=self._read, args=(process, lines), name="s2m2-pip", daemon=True)
        reader.start()
        try:
            self._wait(process, watch, cancelled)
        finally:
            _end(process)
            reader.join(_END_SECONDS)
        if process.returncode != 0:
            raise explain("\n".join(lines), name, os.path.dirname(self._scratch), offline)

    def _wait(self, process: subprocess.Popen[bytes], watch: Callable[[], None], cancelled: Callable[[], bool]) -> None:
        while True:
            try:
                process.wait(_POLL_SECONDS)
            except subprocess.TimeoutExpired:
                if cancelled():
                    raise Cancelled from None
                watch()
            else:
                return

    def _read(self, process: subprocess.Popen[bytes], lines: list[str]) -> None:
        if process.stdout is None:
            return
        for raw in process.stdout:
            line = redacted(raw.decode("utf-8", "replace").rstrip(), self._proxy)
            lines.append(line)
            self._log("info", line)
        process.stdout.close()


def _environment(base: Mapping[str, str], scratch: str) -> dict[str, str]:
    kept = {name: value for name, value in base.items() if name.upper() not in _NOT_OURS}
    kept.update(PIP_REQUIRE_VIRTUALENV="0", PIP_USER="0", PIP_NO_INPUT="1")
    # On the disk that receives the engine: the system's own folder for temporary files is often a small one.
    for name in ("TMPDIR", "TEMP", "TMP"):
        kept[name] = scratch
    return kept


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill it and all that it started, and wait for its end."""
    if process.poll() is not None:
        return
    if os.name == "nt":
        process.kill()
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            process.kill()
    _reap(process)


def _reap(process: subprocess.Popen[bytes]) -> Optional[int]:
    try:
        return process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        return None
