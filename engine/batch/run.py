"""A batch from manifest to table: each scene in an engine process of its own, one failure never another's."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

from .. import runtime
from ..failures import as_job_error
from ..progress import Progress
from ..protocol import Cancelled, JobError, partial_folder
from .lane import Lane
from .manifest import Row, read_manifest
from .outcome import FAILED, WAITING, Outcome, check_place, counts, failed, finished, of_content, write_table
from .places import check_inside, scene_folders
from .settings import Spec, build_spec, columns, out_of

_POLL = 0.2


@dataclass(frozen=True)
class Task:
    """One scene that is to be done: its place in the table, its name, its folder in ``out``, and its spec."""

    index: int
    scene: str
    folder: str
    op: str
    spec: Spec


#: Says where a scene stands: its index, its fraction 0–1 or None, and a message.
Tell = Callable[[int, Optional[float], str], None]
#: Does tasks in any order and yields (index, outcome) of each.
Runner = Callable[[Sequence[Task], Tell, Progress], Iterator[tuple[int, Outcome]]]


def run_batch(
    manifest: Path,
    out: Path,
    job: str,
    defaults: Mapping[str, str],
    runner: Runner,
    progress: Progress,
    layer: str = "",
) -> dict[str, Any]:
    """Do what is missing of a batch.

    Args:
        manifest: see :func:`engine.batch.manifest.read_manifest`.
        out: folder for the bundles and the table; scenes that an earlier run has finished there are not done again.
        job: ``register`` or ``field``.
        defaults: text by column, for rows that leave it empty.
        runner: does the scenes: :func:`local` or :func:`engine.batch.cluster.on_cluster`.
        layer: of a GeoPackage.

    Returns:
        Counts by status, ``skipped`` (finished before), ``table``, ``warnings``.

    Raises:
        JobError: the manifest or the folder is of no use; a scene's own failure is a row of the table instead.
        Cancelled: the user cancelled; what was done until then stays, and the table says so.
    """
    rows = read_manifest(manifest, layer)
    out = out.absolute()
    check_place(out)
    warnings = _unknown_columns(rows, job)
    for text in warnings:
        progress.log("warning", text)
    table, tasks = _plan(rows, out, job, defaults)
    skipped = len(rows) - len(tasks) - sum(row.status == FAILED for row in table)
    about = {
        "created": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "manifest": str(manifest.absolute()),
        "job": job,
        "versions": runtime.versions(),
    }
    board = _Board(len(rows), len(rows) - len(tasks), progress)
    write_table(out, table, about)
    try:
        for index, outcome in runner(tasks, board.tell, progress.quiet()):
            table[index] = outcome
            write_table(out, table, about)
            board.done(index, outcome)
    except Cancelled as error:
        said = counts(table)
        raise Cancelled(
            f"Cancelled; {len(rows) - said[WAITING]} of {len(rows)} scenes have their outcome in {out}. "
            "The same command does the rest."
        ) from error
    progress.step(1.0, "Done")
    return {**counts(table), "skipped": skipped, "table": str(out / "outcome.csv"), "warnings": warnings}


def local(lanes: int) -> Runner:
    """A runner with so many engine processes on this machine."""

    def run(tasks: Sequence[Task], tell: Tell, progress: Progress) -> Iterator[tuple[int, Outcome]]:
        stop = threading.Event()
        free = [Lane() for _ in range(max(min(lanes, len(tasks)), 1))]
        pool = ThreadPoolExecutor(len(free), thread_name_prefix="lane")

        def work(task: Task) -> Outcome:
            # As many lanes as threads: there is always one.
            lane = free.pop()
            try:
                if stop.is_set():
                    raise Cancelled
                report = Progress(lambda part, said, _left: tell(task.index, part, said), stop.is_set, progress.log)
                return do_scene(lane, task, report)
            except Cancelled:
                stop.set()  # before this thread takes the next scene
                raise
            finally:
                free.append(lane)

        waiting: dict[Future[Outcome], Task] = {pool.submit(work, task): task for task in tasks}
        try:
            while waiting:
                progress.check()
                done, _ = wait(waiting, timeout=_POLL, return_when=FIRST_COMPLETED)
                for future in done:
                    yield waiting.pop(future).index, future.result()
        finally:
            # Also where the caller ends: running scenes are cancelled, and no process outlives the batch.
            stop.set()
            pool.shutdown(wait=True, cancel_futures=True)
            for lane in free:
                lane.close()

    return run


def do_scene(lane: Lane, task: Task, progress: Progress) -> Outcome:
    """One scene in a lane; whatever goes wrong becomes its outcome.

    Raises:
        Cancelled: the user cancelled.
    """
    begun = time.monotonic()
    try:
        content = lane.run(task.op, task.spec, progress)
        _sweep(task.spec)
        return of_content(task.scene, task.folder, content)
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001 - one scene's failure, of whatever kind, must not end the others
        fault = as_job_error(error)
        if fault.details:
            progress.log("warning", f"{task.scene}: {fault.details}")
        return replace(failed(task.scene, fault.message), seconds=time.monotonic() - begun)


def _plan(rows: Sequence[Row], out: Path, job: str, defaults: Mapping[str, str]) -> tuple[list[Outcome], list[Task]]:
    """The table as it stands before anything is run, and what is to be done."""
    table, tasks = [], []
    for index, (row, folder) in enumerate(zip(rows, scene_folders([row.scene for row in rows]))):
        try:
            if row.fault:
                raise JobError(row.fault)
            check_inside(out, folder)
            values = {**_absolute(defaults), **{name: text for name, text in row.values.items() if text.strip()}}
            spec = build_spec(job, values, row.base, out / folder)
        except JobError as error:
            table.append(failed(row.scene, error.message))
            continue
        earlier = finished(row.scene, out, folder, spec)
        table.append(earlier or Outcome(row.scene))
        if earlier is None:
            tasks.append(Task(index, row.scene, folder, job, spec))
    return table, tasks


def _absolute(defaults: Mapping[str, str]) -> dict[str, str]:
    """Settings from the command line: a path there starts from where the user is, not from the manifest."""
    return {name: os.path.abspath(text) if name == "model" and text else text for name, text in defaults.items()}


def _unknown_columns(rows: Sequence[Row], job: str) -> list[str]:
    known = {*columns(job), "scene", "sar", "optical", ""}
    strange = sorted({name for row in rows for name, text in row.values.items() if text.strip()} - known)
    if not strange:
        return []
    return [f"These columns of the manifest are no settings of {job!r} and were passed over: {', '.join(strange)}."]


def _sweep(spec: Spec) -> None:
    """Remove what a dead process of an earlier run or of another machine has left of a scene that is now whole."""
    place = Path(out_of(spec))
    beginning = Path(partial_folder(str(place), 0)).name[:-1]
    for path in place.parent.iterdir():
        if path.name.startswith(beginning):
            shutil.rmtree(path, ignore_errors=True)


class _Board:
    """Progress of the whole from that of its scenes."""

    def __init__(self, count: int, ready: int, progress: Progress) -> None:
        self._count, self._ready = count, ready
        self._progress = progress
        self._parts: dict[int, float] = {}
        self._lock = threading.Lock()
        self._highest = 0.0

    def tell(self, index: int, fraction: Optional[float], message: str) -> None:
        """Where one scene stands; called from its lane's thread."""
        with self._lock:
            if fraction is not None:
                self._parts[index] = fraction
            self._step(message)

    def done(self, index: int, outcome: Outcome) -> None:
        """One scene has its outcome."""
        with self._lock:
            self._ready += 1
            self._parts.pop(index, None)
            said = f"{outcome.scene}: {outcome.status}{'. ' + outcome.sentence if outcome.sentence else ''}"
            self._progress.log("info" if outcome.status != FAILED else "warning", said)
            self._step(outcome.scene)

    def _step(self, message: str) -> None:
        share = min((self._ready + sum(self._parts.values())) / self._count, 1.0)
        self._highest = max(self._highest, share)
        at = min(self._ready + 1, self._count)
        self._progress.step(self._highest, f"Scene {at} of {self._count}: {message}")
