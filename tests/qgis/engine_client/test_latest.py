"""Of several questions to the engine only the newest counts."""

from __future__ import annotations

import threading
from functools import partial
from typing import Any, Callable

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from s2m2_sar.engine.protocol import INTERNAL, Cancelled, JobError
from s2m2_sar.s2m2_qgis.engine_client import LatestRequest

from ..waiting import wait


class Client:
    """Answers when it is let go: with what it was told to, or with a cancel where it was asked to end."""

    def __init__(self, answer: Callable[[Any], Any]) -> None:
        self.answer, self.gate, self.cancelled = answer, threading.Event(), 0

    def request(self, op: str, spec: Any, is_cancelled: Callable[[], bool]) -> Any:
        while not self.gate.wait(0.01):
            if is_cancelled():
                self.cancelled += 1
                raise Cancelled
        return self.answer(spec)


settle = partial(wait, seconds=10.0)


def listen(question: LatestRequest) -> list[Any]:
    said: list[Any] = []
    question.answered.connect(said.append)
    question.failed.connect(said.append)
    question.ended.connect(lambda: said.append("ended"))
    return said


def test_only_the_newest_is_answered(qgis_app: Any) -> None:
    client, question = Client(lambda spec: {"spec": spec}), LatestRequest()
    said = listen(question)
    for number in range(3):
        question.ask(client, "probe", number)  # type: ignore[arg-type]
    assert question.waits
    settle(lambda: client.cancelled == 2)
    client.gate.set()
    settle(lambda: len(said) == 2)
    assert said == [{"spec": 2}, "ended"]
    assert not question.waits


def test_a_withdrawn_question_is_answered_by_nobody(qgis_app: Any) -> None:
    client, question = Client(lambda spec: {}), LatestRequest()
    said = listen(question)
    question.ask(client, "probe", 0)  # type: ignore[arg-type]
    question.withdraw()
    settle(lambda: client.cancelled == 1)
    QCoreApplication.processEvents()
    assert said == []


@pytest.mark.parametrize("error, kind", [(JobError("No."), "bad_input"), (ValueError("bug"), INTERNAL)])
def test_a_failure_is_a_sentence(qgis_app: Any, error: Exception, kind: str) -> None:
    def fail(_spec: Any) -> Any:
        raise error

    client, question = Client(fail), LatestRequest()
    said = listen(question)
    client.gate.set()
    question.ask(client, "probe", 0)  # type: ignore[arg-type]
    settle(lambda: len(said) == 2)
    assert said[0].kind == kind
    assert "ValueError" not in said[0].message


def test_a_restarted_engine_ends_the_wait(qgis_app: Any) -> None:
    def stop(_spec: Any) -> Any:
        raise Cancelled

    client, question = Client(stop), LatestRequest()
    said = listen(question)
    client.gate.set()
    question.ask(client, "probe", 0)  # type: ignore[arg-type]
    settle(lambda: said == ["ended"])
    assert not question.waits
