"""The same scenes on a Dask cluster: the scheduler hands them out, every worker runs them in an engine process.

Dask moves only a scene's settings and its outcome; rasters and bundles are read and written by the workers, through
paths that must mean the same on all of them. A worker that dies takes nothing along: the scheduler gives its scenes to
another one, and its engine process ends with it.
"""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Optional

from ..progress import Progress
from ..protocol import SPECS, WORKER, Cancelled, JobError, from_plain, to_plain
from .lane import Lane
from .outcome import Outcome, failed
from .run import Runner, Task, Tell, do_scene

_POLL = 0.2
#: Seconds until the scheduler must have answered, and between two looks of a worker at whether it is to stop.
CONNECT_SECONDS, ASK_SECONDS = 20.0, 2.0

_own = threading.local()


def on_cluster(scheduler: str) -> Runner:
    """A runner on the cluster of a scheduler: ``tcp://host:8786``, or the path of a scheduler file (JSON).

    Raises:
        JobError: Dask distributed is not installed here.
    """
    try:
        import distributed
    except ImportError as error:
        raise JobError(
            "A cluster needs Dask distributed, which this Python lacks; install requirements/cluster.txt.",
            details=str(error),
        ) from error

    def run(tasks: Sequence[Task], tell: Tell, progress: Progress) -> Iterator[tuple[int, Outcome]]:
        if not tasks:
            return
        client = _connect(distributed, scheduler)
        try:
            yield from _results(distributed, client, tasks, tell, progress)
        finally:
            client.close()

    return run


def _connect(distributed: Any, scheduler: str) -> Any:
    where = {"scheduler_file": scheduler} if Path(scheduler).is_file() else {"address": scheduler}
    try:
        return distributed.Client(**where, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise JobError(
            f"No Dask scheduler answers at {scheduler}; start one (dask scheduler) and give its address.",
            details=str(error),
        ) from error


def _results(
    distributed: Any,
    client: Any,
    tasks: Sequence[Task],
    tell: Tell,
    progress: Progress,
) -> Iterator[tuple[int, Outcome]]:
    batch = f"s2m2-{uuid.uuid4().hex[:12]}"
    stop = distributed.Event(batch, client=client)
    waiting = {
        client.submit(run_task, _plain(task), batch, key=f"{batch}-{task.index}", pure=False): task for task in tasks
    }
    if not client.scheduler_info(n_workers=-1)["workers"]:
        progress.log("warning", "The cluster has no worker yet; the batch waits for one.")
    try:
        while waiting:
            progress.check()
            if client.status not in ("running", "connecting"):
                raise JobError(
                    "The connection to the Dask scheduler was lost; finished scenes are kept, run the same command "
                    "again for the rest.",
                    WORKER,
                )
            done = [future for future in waiting if future.done()]
            for future in done:
                task = waiting.pop(future)
                yield task.index, _outcome(future, task)
                tell(task.index, None, task.scene)
            if not done:
                time.sleep(_POLL)
    except (Cancelled, GeneratorExit):
        stop.set()
        raise
    finally:
        client.cancel(list(waiting))


def _outcome(future: Any, task: Task) -> Outcome:
    if future.status == "finished":
        answer = future.result()
        return Outcome(**answer) if answer is not None else failed(task.scene, "The scene was cancelled; run it again.")
    error = future.exception() if future.status == "error" else None
    if type(error).__name__ == "KilledWorker":
        return failed(
            task.scene,
            "Every worker that took this scene has died, perhaps because memory ran out; give the workers more memory, "
            "or use a larger pixel size.",
        )
    return failed(
        task.scene,
        f"A worker of the cluster could not run this scene ({_one_line(error)}); install this version of the package "
        "on every worker, and run the same command again.",
    )


def run_task(task: dict[str, Any], batch: str) -> Optional[dict[str, Any]]:
    """On a worker: one scene, in the engine process of this thread. None where the batch was cancelled."""
    if not hasattr(_own, "lane"):
        _own.lane = Lane()
    spec: Any = from_plain(SPECS[task["op"]], task["spec"])
    whole = Task(task["index"], task["scene"], task["folder"], task["op"], spec)
    try:
        return asdict(do_scene(_own.lane, whole, Progress(cancelled=_Stop(batch))))
    except Cancelled:
        return None


class _Stop:
    """Whether the batch was cancelled, asked of the scheduler every now and then."""

    def __init__(self, batch: str) -> None:
        self._batch = batch
        self._asked = time.monotonic()
        self._answer = False

    def __call__(self) -> bool:
        if not self._answer and time.monotonic() - self._asked > ASK_SECONDS:
            import distributed

            self._asked = time.monotonic()
            try:
                self._answer = bool(distributed.Event(self._batch).is_set())
            except (OSError, ValueError, RuntimeError, TimeoutError):
                # No scheduler, nobody who waits: this worker's own end will come soon enough.
                self._answer = False
        return self._answer


def _plain(task: Task) -> dict[str, Any]:
    return {**{k: getattr(task, k) for k in ("index", "scene", "folder", "op")}, "spec": to_plain(task.spec)}


def _one_line(error: object) -> str:
    return " ".join(str(error or "it was lost").split())[:200]
