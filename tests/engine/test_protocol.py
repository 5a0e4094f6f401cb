"""The messages between the two processes, and what is refused."""

from __future__ import annotations

import dataclasses
import json
import os

import pytest

from s2m2_sar.engine import protocol
from s2m2_sar.engine.protocol import Event, JobError, LayerSpec, PlanSpec, ProbeSpec, RegisterSpec, Request

SPEC = RegisterSpec(
    sar=LayerSpec(
        "/data/räder.tif", name="Räder", bands=(1,), nodata=(0.0, -9999.0), open_options=("OVERVIEW_LEVEL=NONE",)
    ),
    optical=LayerSpec("/data/a b.tif", bands=(1, 2, 3)),
    out="/tmp/out",
    start=(1.0, 2.0, 3.0, 4.5),
    exclude=("POLYGON ((0 0, 1 0, 1 1, 0 0))",),
    seed=7,
)


@pytest.mark.parametrize("op, spec", [("register", SPEC), ("plan", PlanSpec(SPEC)), ("probe", ProbeSpec("cfog"))])
def test_a_request_comes_back_as_it_was(op: str, spec: object) -> None:
    line = protocol.encode(Request(op, 3, spec))
    assert line.endswith("\n")
    assert line.count("\n") == 1
    assert line.isascii()
    assert protocol.decode_request(line) == Request(op, 3, spec)


def test_an_event_comes_back_as_it_was() -> None:
    event = Event("progress", 5, {"fraction": 0.25, "message": "Ünï\ncode", "seconds_left": None})
    assert protocol.decode_event(protocol.encode(event)) == event


def test_defaults_may_be_left_out_and_integers_become_floats() -> None:
    plain = {"sar": {"uri": "a"}, "optical": {"uri": "b"}, "out": "c", "max_shift_m": 500}
    spec = protocol.from_plain(RegisterSpec, plain)
    assert spec == RegisterSpec(LayerSpec("a"), LayerSpec("b"), "c", max_shift_m=500.0)
    assert isinstance(spec.max_shift_m, float)


@pytest.mark.parametrize(
    "change, words",
    [
        ({"colour": "red"}, "Unknown setting 'colour'"),
        ({"out": None, "-": "out"}, "'out' is missing"),
        ({"seed": "seven"}, "'seed' cannot be"),
        ({"seed": True}, "'seed' cannot be"),
        ({"max_shift_m": "far"}, "'max_shift_m' cannot be 'far'"),
        ({"sar": "path"}, "must be a JSON object"),
    ],
)
def test_a_wrong_spec_is_refused_in_words(change: dict[str, object], words: str) -> None:
    plain = {**protocol.to_plain(SPEC), **change}
    if (left_out := plain.pop("-", None)) is not None:
        del plain[str(left_out)]
    with pytest.raises(JobError, match=words) as caught:
        protocol.from_plain(RegisterSpec, plain)
    assert caught.value.kind == protocol.BAD_INPUT


def test_nan_is_not_json() -> None:
    with pytest.raises(ValueError):
        protocol.encode(Event("result", 1, {"confidence": float("nan")}))


@pytest.mark.parametrize("line", ["", "{", "[]", "3", '{"event": 3}', '{"event": "hello", "data": []}'])
def test_a_line_that_is_no_event_is_refused(line: str) -> None:
    with pytest.raises(JobError) as caught:
        protocol.decode_event(line)
    assert caught.value.kind == protocol.WORKER


def test_another_version_is_refused_with_both_numbers() -> None:
    line = json.dumps({"op": "probe", "id": 1, "version": 7, "spec": {}})
    with pytest.raises(JobError, match=f"protocol {protocol.PROTOCOL_VERSION}, the plugin 7"):
        protocol.decode_request(line)


@pytest.mark.parametrize("line, number", [('{"id": 9}', 9), ('{"id": true}', 0), ("{}", 0), ("rubbish", 0)])
def test_the_number_of_an_unreadable_request(line: str, number: int) -> None:
    assert protocol.line_id(line) == number


@pytest.mark.parametrize("out", ["/data/runs/first", "/data/runs/first/", "/data/runs/../runs/first"])
def test_a_partial_folder_lies_hidden_beside_its_target(out: str) -> None:
    assert protocol.partial_folder(out, 42) == os.path.join("/data/runs", ".first.partial-42")


def test_specs_are_plain_data() -> None:
    for kind in protocol.SPECS.values():
        assert dataclasses.is_dataclass(kind)
    json.dumps(protocol.to_plain(SPEC), allow_nan=False)


@pytest.mark.parametrize(
    "change",
    [
        {"out": 5},
        {"gsd": 10**400},
        {"gsd": "10"},
        {"seed": 1.5},
        {"seed": True},
        {"start": ["a", 1, 2, 3]},
        {"start": [1, 2, 3]},
        {"exclude": "POLYGON EMPTY"},
        {"sar": {"uri": 7}},
        {"sar": {"uri": "a", "bands": [1.5]}},
    ],
)
def test_a_setting_of_the_wrong_type_is_the_users_to_mend(change: dict[str, object]) -> None:
    plain = {"sar": {"uri": "a"}, "optical": {"uri": "b"}, "out": "c", **change}
    with pytest.raises(JobError, match="cannot be") as refusal:
        protocol.from_plain(RegisterSpec, plain)
    assert refusal.value.kind == protocol.BAD_INPUT


def test_a_line_nested_without_end_is_refused() -> None:
    with pytest.raises(JobError, match="not JSON"):
        protocol.decode_request("[" * 100_000)


def test_every_job_that_writes_a_bundle_names_its_folder() -> None:
    register = protocol.RegisterSpec(protocol.LayerSpec("s"), protocol.LayerSpec("o"), "out")
    specs = [register, protocol.FieldSpec(register), protocol.RefitSpec("out"), protocol.ApplySpec("bundle", "out")]
    assert [protocol.output_folder(spec) for spec in specs] == ["out"] * 4
    assert protocol.output_folder(None) == ""


def test_a_message_is_found_behind_what_has_no_newline() -> None:
    event = protocol.Event("result", 7, {"note": 'said {"event": "nothing"', "nested": {"event": "x"}})
    line = protocol.encode(event)
    for before in ("", "printf without an end", '{"event": "progr', "\x00\xff" * 20, '{"event": "' * 20):
        assert protocol.find_event(before + line) == event
    for text in ("noise", line[:-5], '{"event": "' * 9, line[3:]):
        with pytest.raises(protocol.JobError):
            protocol.find_event(text)
