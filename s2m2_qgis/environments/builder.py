"""Makes a managed engine: fetched, unpacked aside, tried by a real match, and only then where it is found."""

from __future__ import annotations

import dataclasses
import os
import shutil
import time
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QCoreApplication, QLockFile

from ...engine.protocol import JobError, ProbeSpec
from .. import words
from ..engine_client.interpreter import MANAGED, Interpreter, check_managed
from ..engine_client.trial import Report, try_interpreter
from . import records, trouble
from .base import Base
from .locks import Lock, Package, file_hash, wheels_in
from .pip import Log, Pip
from .proxy import Proxy
from .records import Environment

OnProgress = Callable[[Optional[float], str, Optional[float]], None]
IsCancelled = Callable[[], bool]

#: Shares of the whole: fetching, unpacking; the rest is the test.
_FETCH, _UNPACK = 0.72, 0.20
#: Between two looks at what a folder holds.
_LOOK_SECONDS = 0.7
_LOCK_FILE = ".lock"
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Plan:
    """What is to be made.

    Attributes:
        base: the Python that it is for.
        build: a key of ``base.locks``.
        data: the data folder.
        wheels: folder of wheels to install from, asking no index; empty = from the index.
        torch_index: address of the index that has PyTorch's build; empty = the configured one.
        proxy: of QGIS.
    """

    base: Base
    build: str
    data: str
    wheels: str = ""
    torch_index: str = ""
    proxy: Proxy = field(default_factory=Proxy)

    @property
    def lock(self) -> Lock:
        """The wheels that it takes."""
        return self.base.locks[self.build]

    @property
    def shelf(self) -> str:
        """Where engines lie."""
        return os.path.join(self.data, records.ENGINES)

    @property
    def store(self) -> str:
        """Where wheels are kept until an engine is made of them."""
        return os.path.join(self.data, records.WHEELS)


def install(plan: Plan, on_progress: OnProgress, is_cancelled: IsCancelled, log: Log) -> Environment:
    """Make the engine of ``plan``; takes minutes, belongs into a task. What was fetched stays until an engine is made
    of it, so that a second try fetches the rest alone; nothing else stays of one that did not come to its end.

    Raises:
        JobError: what is wrong and what to do. Cancelled: by ``is_cancelled``.
    """
    try:
        os.makedirs(plan.shelf, exist_ok=True)
        os.makedirs(plan.store, exist_ok=True)
    except OSError as error:
        raise trouble.unwritable(plan.data, error) from error
    only_one = _lock(plan.data)
    if not only_one.tryLock(200):
        if only_one.error() == QLockFile.LockError.PermissionError:
            raise trouble.unwritable(plan.data, PermissionError())
        raise trouble.busy(plan.data)
    staging = os.path.join(plan.shelf, f"{records.PARTIAL}{os.getpid()}")
    try:
        records.sweep(plan.data)
        os.makedirs(os.path.join(staging, "t"))
        return _Making(plan, staging, on_progress, is_cancelled, log).run()
    except OSError as error:
        raise trouble.unwritable(plan.data, error) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        only_one.unlock()


def tidy(data: str) -> bool:
    """Clear away what a killed QGIS left half made; what it had fetched stays for the next try.

    Returns:
        Whether that was done: not where there are no engines, nor while one is being made.
    """
    if not os.path.isdir(os.path.join(data, records.ENGINES)):
        return False
    only_one = _lock(data)
    # A process that the dead one was just starting may hold its lock for a moment.
    if not only_one.tryLock(500):
        return False
    try:
        records.sweep(data)
    finally:
        only_one.unlock()
    return True


def _lock(data: str) -> QLockFile:
    """Held by who makes an engine."""
    lock = QLockFile(os.path.join(data, _LOCK_FILE))
    # Old alone is not stale: a slow connection takes hours. One whose process is gone is.
    lock.setStaleLockTime(0)
    return lock


def verify(environment: Environment, on_progress: OnProgress, is_cancelled: IsCancelled) -> tuple[Environment, Report]:
    """Let an engine match one template, and note in its record what came of it. Takes seconds.

    Raises:
        JobError: it does not work. Cancelled.
    """
    report = try_interpreter(check_managed(environment.folder), ProbeSpec(), on_progress, is_cancelled)
    checked = dataclasses.replace(environment, verified=_verified(report))
    try:
        records.write(checked)
    except OSError as error:
        raise trouble.unwritable(environment.folder, error) from error
    return checked, report


class _Making:
    """One installation; used once."""

    def __init__(self, plan: Plan, staging: str, on_progress: OnProgress, is_cancelled: IsCancelled, log: Log) -> None:
        self._plan = plan
        self._staging = staging
        self._scratch = os.path.join(staging, "t")
        self._report = on_progress
        self._cancelled = is_cancelled
        self._log = log
        self._pip = Pip(plan.base, plan.proxy, self._scratch, log)
        self._last_look = 0.0

    def run(self) -> Environment:
        self._report(0.0, translate("Environments", "Looking at what is at hand…"), None)
        self._fetch()
        self._unpack()
        return self._keep(self._try())

    def _fetch(self) -> None:
        """All wheels into the store, or found in the folder that the user named."""
        plan = self._plan
        held = wheels_in(plan.store, plan.lock)
        if plan.wheels:
            held = {**held, **wheels_in(plan.wheels, plan.lock)}
        lacking = [package for package in plan.lock.packages if package.name not in held]
        if plan.wheels and lacking:
            raise trouble.missing_wheels([f"{each.name} {each.version}" for each in lacking], plan.wheels)
        self._check_room(lacking)
        whole = sum(package.size_bytes for package in lacking)
        done, begun = 0, time.monotonic()
        # The small ones first: what is wrong with the connection shows at once.
        for package in sorted(lacking, key=lambda each: each.size_bytes):
            self._fetch_one(package, done, whole, begun)
            done += package.size_bytes

    def _fetch_one(self, package: Package, done: int, whole: int, begun: float) -> None:
        message = translate("Environments", "Downloading {0} ({1} of {2})")
        text = message.format(package.name, words.memory(done + package.size_bytes), words.memory(whole))

        def watch() -> None:
            if not self._time_to_look():
                return
            here = done + min(package.size_bytes, records.folder_bytes(self._scratch))
            spent = time.monotonic() - begun
            left = spent * (whole - here) / here if here > 1e6 and spent > 3 else None
            self._report(_FETCH * here / whole, text, left)

        self._report(_FETCH * done / whole, text, None)
        folder = os.path.join(self._scratch, "w")
        index = self._plan.torch_index if package.name == "torch" else ""
        self._pip.download(
            package.requirement, f"{package.name} {package.version}", folder, index, watch, self._cancelled
        )
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            if file_hash(path) not in package.hashes:
                raise trouble.explain("DO NOT MATCH THE HASHES", package.name, folder)
            # Into the store whole or not at all.
            os.replace(path, os.path.join(self._plan.store, name))

    def _unpack(self) -> None:
        plan, site = self._plan, os.path.join(self._staging, records.SITE)
        text = translate("Environments", "Unpacking the libraries")
        self._report(_FETCH, text, None)

        def watch() -> None:
            if self._time_to_look():
                here = records.folder_bytes(self._staging)
                self._report(_FETCH + _UNPACK * min(1.0, here / max(1, plan.lock.disk_bytes)), text, None)

        requirements = "\n".join(package.requirement for package in plan.lock.packages)
        sources = [plan.store, plan.wheels] if plan.wheels else [plan.store]
        self._pip.install(requirements, sources, site, watch, self._cancelled)
        shutil.rmtree(self._scratch, ignore_errors=True)

    def _try(self) -> Report:
        """A match by the real worker, with the libraries where they lie now."""
        text = translate("Environments", "Trying the engine")
        self._report(_FETCH + _UNPACK, text, None)
        base = self._plan.base
        site = os.path.join(self._staging, records.SITE)
        interpreter = Interpreter(base.path, MANAGED, base.version, base.own, base.kin, site)

        def on_progress(fraction: Optional[float], message: str, _left: Optional[float]) -> None:
            share = (1 - _FETCH - _UNPACK) * (fraction or 0.0)
            self._report(_FETCH + _UNPACK + share, message or text, None)

        try:
            return try_interpreter(interpreter, ProbeSpec(), on_progress, self._cancelled)
        except JobError as error:
            self._log("warning", error.details)
            raise trouble.not_working(error.message) from error

    def _keep(self, report: Report) -> Environment:
        """The record, and the move to where engines are found; from then on the wheels are not needed."""
        plan, lock = self._plan, self._plan.lock
        shutil.copyfile(lock.path, os.path.join(self._staging, records.LOCK))
        name = records.free_name(plan.data, plan.build)
        made = Environment(
            folder=self._staging,
            name=name,
            python=plan.base.path,
            version=plan.base.version,
            build=plan.build,
            torch=lock.torch,
            created=_now(),
            size_bytes=records.folder_bytes(self._staging),
            lock_sha256=file_hash(str(lock.path)),
            verified=_verified(report),
        )
        records.write(made)
        folder = os.path.join(plan.shelf, name)
        records.rename(self._staging, folder)
        for path in wheels_in(plan.store, lock).values():
            os.remove(path)
        return dataclasses.replace(made, folder=folder)

    def _check_room(self, lacking: list[Package]) -> None:
        sizes = [package.size_bytes for package in lacking]
        # pip writes a wheel twice, one after the other.
        needed = sum(sizes) + max(sizes, default=0) + self._plan.lock.disk_bytes
        free = shutil.disk_usage(self._plan.shelf).free
        if free < needed:
            raise trouble.no_room(self._plan.data, needed, free)

    def _time_to_look(self) -> bool:
        now = time.monotonic()
        if now - self._last_look < _LOOK_SECONDS:
            return False
        self._last_look = now
        return True


def _verified(report: Report) -> dict[str, Any]:
    return {
        "when": _now(),
        "device": report.device,
        "device_reason": report.device_reason,
        "devices": list(report.devices),
        "match_seconds": round(report.match_seconds, 4),
        "start_seconds": round(report.start_seconds, 2),
        "versions": report.versions,
    }


def _now() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def remove(environment: Environment) -> None:
    """Delete an engine that no worker uses any more.

    Raises:
        JobError: a file of it is in use.
    """
    try:
        records.remove(environment)
    except OSError as error:
        raise trouble.in_use(environment.name, error) from error


__all__ = ["Plan", "install", "remove", "tidy", "verify"]
