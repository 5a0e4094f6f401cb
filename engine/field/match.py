"""All templates of a field: read ahead by one thread, matched on one or several devices, handed on in order."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence

from ..matching.contract import Matcher
from ..progress import Progress
from ..registration.pair import Pair
from .matches import Measured, concatenate
from .measure import Surfaces, measure
from .plan import FieldPlan
from .reading import Batch, batch_size, read_batches

#: Batches that are read or matched and not yet handed on: two for each device keep it busy, however large the scene.
AHEAD = 2
#: How often (s) a waiting thread looks whether it should end.
_LOOK = 0.1

#: Takes the number of the first match, what was measured and the heatmaps, batch by batch in the plan's order.
Sink = Callable[[int, Measured, Surfaces], None]
#: Told how many templates are done.
Tell = Callable[[int], None]


def match_field(
    reader: Pair,
    matchers: Sequence[Matcher],
    plan: FieldPlan,
    centre: tuple[int, int],
    progress: Progress,
    sink: Sink,
    tell: Tell = lambda done: None,
) -> Measured:
    """Match every template of a plan.

    The answer does not depend on how many devices share the work: batches are the same, and so is their order.

    Args:
        matchers: one for each device; no two of them the same object.
        centre: the one shift in whole working px.
        progress: asked for a cancel between batches.

    Raises:
        JobError: the matcher's own, or a raster that vanished.
        Cancelled: the user cancelled.
    """
    work = _Work(reader, matchers, plan, centre)
    measured: list[Measured] = []
    try:
        for first, done, surfaces in work.results(progress):
            measured.append(done)
            sink(first, done, surfaces)
            tell(first + len(done))
    finally:
        work.stop()
    return concatenate(measured)


class _Work:
    """The threads: one that reads, one for each matcher, and the caller's, which gets the results in order."""

    def __init__(self, reader: Pair, matchers: Sequence[Matcher], plan: FieldPlan, centre: tuple[int, int]) -> None:
        size = batch_size(plan, gpu=matchers[0].device.type != "cpu")
        self._count = -(-len(plan) // size)
        self._centre = centre
        self._todo: queue.Queue[tuple[int, Batch]] = queue.Queue()
        self._done: queue.Queue[tuple[int, object]] = queue.Queue()
        self._room = threading.Semaphore(AHEAD * len(matchers) + 1)
        self._ended = threading.Event()
        jobs = [threading.Thread(target=self._read, args=(reader, plan, size), daemon=True)]
        jobs += [threading.Thread(target=self._match, args=(matcher,), daemon=True) for matcher in matchers]
        self._threads = jobs
        for thread in jobs:
            thread.start()

    def results(self, progress: Progress):  # type: ignore[no-untyped-def]
        """(number of the first match, Measured, Surfaces) of every batch in order."""
        waiting: dict[int, tuple[int, Measured, Surfaces]] = {}
        for number in range(self._count):
            while number not in waiting:
                progress.check()
                try:
                    key, answer = self._done.get(timeout=_LOOK)
                except queue.Empty:
                    continue
                if isinstance(answer, BaseException):
                    raise answer
                waiting[key] = answer  # type: ignore[assignment]
            yield waiting.pop(number)
            self._room.release()

    def stop(self) -> None:
        """End the threads; each finishes the batch it is at."""
        self._ended.set()
        self._room.release()
        for thread in self._threads:
            thread.join()

    def _read(self, reader: Pair, plan: FieldPlan, size: int) -> None:
        try:
            batches = read_batches(reader, plan, self._centre, size)
            for number in range(self._count):
                self._room.acquire()
                if self._ended.is_set():
                    return
                self._todo.put((number, next(batches)))
        except BaseException as error:  # noqa: BLE001 - whatever it is belongs to the thread that waits for results
            self._done.put((-1, error))

    def _match(self, matcher: Matcher) -> None:
        while not self._ended.is_set():
            try:
                number, batch = self._todo.get(timeout=_LOOK)
            except queue.Empty:
                continue
            try:
                self._done.put((number, (batch.first, *measure(matcher, batch, self._centre))))
            except BaseException as error:  # noqa: BLE001 - as above
                self._done.put((-1, error))
                return
