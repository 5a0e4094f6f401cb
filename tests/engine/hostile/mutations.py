"""Documents that somebody or something has changed: valid ones with parts replaced, taken away or added, and text that
is none."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from s2m2_sar.engine.protocol import JobError

#: `make fuzz` asks for more of everything.
SHARE = int(os.environ.get("S2M2_FUZZ", "1"))


def refused_or_read(read: Callable[[], object]) -> None:
    """What is read ends well, or with a sentence for the user; any other exception fails the test."""
    said = ""
    try:
        read()
    except JobError as error:
        said = error.message
    assert "\n" not in said
    assert "Traceback" not in said


def often(examples: int) -> settings:
    """So many examples, the same ones each time; S2M2_FUZZ times as many, and other ones, where that is set."""
    return settings(
        max_examples=examples * SHARE,
        derandomize=SHARE == 1,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
    )


_STRANGE = st.sampled_from(
    [0, -1, 1 << 40, 1 << 70, -(1 << 70), 1e308, -1e308, float("nan"), float("inf"), 0.5, "", "\x00", "../../x", "NaN"]
)
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | _STRANGE
VALUES = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
)


@st.composite
def mutants(draw: st.DrawFn, document: Any) -> Any:
    """``document`` after one to three changes at places of any depth."""
    changed = copy.deepcopy(document)
    for _ in range(draw(st.integers(1, 3))):
        changed = _change(draw, changed)
    return changed


def _change(draw: st.DrawFn, node: Any) -> Any:
    keys = list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
    if not keys or draw(st.integers(0, 9)) == 0:
        return draw(VALUES)
    key = draw(st.sampled_from(keys))
    what = draw(st.sampled_from(["deeper", "deeper", "deeper", "replace", "remove", "add"]))
    if what == "deeper":
        node[key] = _change(draw, node[key])
    elif what == "replace":
        node[key] = draw(VALUES)
    elif what == "remove":
        del node[key]
    elif isinstance(node, dict):
        node[draw(st.text(max_size=6))] = draw(VALUES)
    else:
        node.insert(key, draw(VALUES))
    return node


def texts(document: Any) -> st.SearchStrategy[str]:
    """Files that should hold ``document``: cut off, garbled, nested without end, or text of another kind."""
    whole = json.dumps(document)
    cut = st.integers(0, len(whole)).map(lambda end: whole[:end])
    garbled = st.tuples(st.integers(0, len(whole)), st.text(max_size=5)).map(
        lambda place: whole[: place[0]] + place[1] + whole[place[0] + 1 :]
    )
    deep = st.sampled_from(["[" * 100_000, '{"a":' * 100_000, "[" * 2000 + "]" * 2000, "", "\ufeff{}", "null", '"x"'])
    return cut | garbled | deep | st.text(max_size=40)
