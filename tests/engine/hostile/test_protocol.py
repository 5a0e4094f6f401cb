"""Lines between the two processes are understood or refused in one sentence."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2m2_sar.engine.protocol import (
    SPECS,
    DataSetSpec,
    EvaluateSpec,
    Event,
    FieldSpec,
    FineTuneSpec,
    LayerSpec,
    OutputSpec,
    RegisterSpec,
    Request,
    TieSpec,
    decode_event,
    decode_request,
    encode,
    line_id,
)

from .mutations import mutants, often, refused_or_read, texts

_REGISTER = RegisterSpec(
    LayerSpec("sar.tif", bands=(1,), nodata=(0.0,), open_options=("A=B",)),
    LayerSpec("optical.tif", bands=(1, 2, 3)),
    "out",
    start=(0.0, 1.0, 2.0, 3.0),
    exclude=("POLYGON EMPTY",),
)
_OUTPUT = OutputSpec(rasters=(LayerSpec("x"),), vectors=("v",))
_DATA = DataSetSpec(kind="scene", name="x", sar=LayerSpec("a"), optical=LayerSpec("b"), ties=(TieSpec((0, 0), (1, 1)),))
_REQUESTS = [
    json.loads(encode(Request(op, 3, spec)))
    for op, spec in (
        ("register", _REGISTER),
        (
            "field",
            FieldSpec(_REGISTER, models=("affine",), output=OutputSpec(rasters=(LayerSpec("x"),), vectors=("v",))),
        ),
        ("finetune", FineTuneSpec(data=(_DATA,), out="run")),
        ("evaluate", EvaluateSpec()),
    )
]
_EVENT = json.loads(encode(Event("progress", 4, {"fraction": 0.5, "message": "x", "seconds_left": None})))


def _decoded(line: str) -> None:
    assert isinstance(line_id(line), int)
    refused_or_read(lambda: decode_request(line))
    refused_or_read(lambda: decode_event(line))


@pytest.mark.parametrize("request_", _REQUESTS, ids=[str(one["op"]) for one in _REQUESTS])
def test_changed_requests(request_: dict[str, Any]) -> None:
    @given(line=mutants(request_))
    @often(150)
    def check(line: Any) -> None:
        _decoded(json.dumps(line))

    check()


@given(op=st.sampled_from(sorted(SPECS)), spec=mutants(_REQUESTS[1]["spec"]))
@often(150)
def test_specs_of_other_jobs(op: str, spec: Any) -> None:
    _decoded(json.dumps({**_REQUESTS[0], "op": op, "spec": spec}))


@given(line=mutants(_EVENT).map(json.dumps) | texts(_EVENT) | texts(_REQUESTS[0]))
@often(200)
def test_events_and_text(line: str) -> None:
    _decoded(line)
