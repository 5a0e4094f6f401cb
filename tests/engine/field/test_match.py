"""Batches, threads and devices."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import numpy as np
import pytest

from s2m2_sar.engine.field.match import match_field
from s2m2_sar.engine.field.matches import Measured
from s2m2_sar.engine.field.measure import measure
from s2m2_sar.engine.field.plan import FieldPlan
from s2m2_sar.engine.field.reading import BATCH_PIXELS, read_batches
from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.matching.load import load_matcher
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import Cancelled, JobError
from s2m2_sar.engine.registration.pair import ArrayPair

from ..pairs import synthetic_pair

RADIUS, SIDE = 16, 64


@pytest.fixture(scope="module")
def pair() -> ArrayPair:
    """384² px, the SAR 5 px right and 3 px up of where it belongs; a corner of it is masked."""
    sar, optical = synthetic_pair(384, 4)
    found = ArrayPair.of(sar[0] / 255.0, optical / 255.0, (5, -3))
    mask = found.sar_mask.copy()
    mask[:50, :40] = False
    return replace(found, sar_mask=mask)


@pytest.fixture(scope="module")
def plan() -> FieldPlan:
    xs = np.arange(40, 280, 24)
    corners = np.stack(np.meshgrid(xs, xs), axis=-1).reshape(-1, 2)
    return FieldPlan(SIDE, 24.0, RADIUS, corners, np.ones(len(corners)), 384.0**2)


def ignore(first: int, measured: Measured, surfaces: object) -> None:
    """A sink."""


def same(one: Measured, other: Measured) -> None:
    for name, values in vars(one).items():
        assert np.array_equal(values, getattr(other, name), equal_nan=values.dtype != bool), name


@pytest.mark.parametrize("name", ["cfog", "s2m2"])
def test_every_template_finds_its_place(pair: ArrayPair, plan: FieldPlan, name: str) -> None:
    matcher = load_matcher(name)
    found = match_field(pair, [matcher], plan, (-4, 2), Progress(), ignore)
    off = np.hypot(*(found.shift - [-5, 3]).T)
    assert np.median(off) < 0.6
    assert (off < 2).mean() > 0.9
    right = off < 2
    assert np.median(found.confidence[right]) > 0.3
    assert np.median(np.nan_to_num(found.back[right])) < 1.5
    assert (found.sigma[right] < 3).all()
    assert found.judged.all()
    assert not found.rim[right].any()
    if name == "cfog":
        assert np.isnan(found.disagree).all()
    else:
        assert np.median(found.disagree[right]) < 5
        assert np.median(np.hypot(*(found.deep[right] - [-5, 3]).T)) < 6


def test_two_devices_answer_as_one_does(pair: ArrayPair, plan: FieldPlan) -> None:
    one = match_field(pair, [CfogMatcher("cpu")], plan, (-4, 2), Progress(), ignore)
    order: list[int] = []
    maps: list[np.ndarray] = []

    def sink(first: int, measured: Measured, surfaces: object) -> None:
        order.append(first)
        maps.append(surfaces.fused)  # type: ignore[attr-defined]

    two = match_field(pair, [CfogMatcher("cpu"), CfogMatcher("cpu")], plan, (-4, 2), Progress(), sink)
    same(one, two)
    assert order == sorted(order)
    assert sum(len(part) for part in maps) == len(plan)
    assert maps[0].shape[1:] == (2 * RADIUS + 1, 2 * RADIUS + 1)


def test_both_devices_work_at_once(pair: ArrayPair, plan: FieldPlan) -> None:
    at_work: set[int] = set()
    both = threading.Event()

    class Slow(CfogMatcher):
        def match(self, *inputs: object) -> object:  # type: ignore[override]
            at_work.add(id(self))
            if len(at_work) == 2:
                both.set()
            assert both.wait(30), "the second device never began"
            return super().match(*inputs)  # type: ignore[arg-type]

    match_field(pair, [Slow("cpu"), Slow("cpu")], plan, (-4, 2), Progress(), ignore)
    assert both.is_set()


def test_a_batch_cut_from_one_read_is_what_single_reads_give(pair: ArrayPair, plan: FieldPlan) -> None:
    """Away from masks, where the fill depends on what is read together, to the last bit."""
    shared = next(read_batches(pair, plan, (-4, 2), 25))
    single = list(read_batches(pair, replace(plan, corners=plan.corners[:25]), (-4, 2), 1))
    assert len(shared) == 25
    for number, batch in enumerate(single):
        assert np.array_equal(shared.sar_mask[number], batch.sar_mask[0])
        if bool(batch.sar_mask.all()):
            assert np.array_equal(shared.sar[number], batch.sar[0])
        assert np.array_equal(shared.reference[number], batch.reference[0])
        x0, y0 = plan.corners[number]
        chip, _ = pair.read_sar(int(x0), int(y0), SIDE, SIDE)
        if bool(batch.sar_mask.all()):
            assert np.array_equal(batch.template[0], chip)


def test_reading_runs_ahead_but_not_away(pair: ArrayPair, plan: FieldPlan) -> None:
    """However slow the matcher is, only a few batches are in memory."""
    reads: list[int] = []

    class Watched(ArrayPair):
        def read_sar(self, x0: int, y0: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
            reads.append(x0)
            return super().read_sar(x0, y0, width, height)

    watched = Watched(**vars(pair))
    many = replace(plan, corners=np.repeat(plan.corners, 5, axis=0))
    size = BATCH_PIXELS // plan.window**2
    handed: list[int] = []

    def sink(first: int, measured: Measured, surfaces: object) -> None:
        handed.append(first)
        time.sleep(0.01)
        # One read a batch, see SHARED_READ.
        assert len(reads) <= len(handed) + 4

    match_field(watched, [CfogMatcher("cpu")], many, (-4, 2), Progress(), sink)
    assert len(handed) == -(-len(many) // size)


def test_a_cancel_ends_it_within_a_batch(pair: ArrayPair, plan: FieldPlan) -> None:
    many = replace(plan, corners=np.repeat(plan.corners, 50, axis=0))
    done: list[int] = []
    before = threading.active_count()
    with pytest.raises(Cancelled):
        match_field(
            pair, [CfogMatcher("cpu")], many, (-4, 2), Progress(cancelled=lambda: len(done) > 1), ignore, done.append
        )
    assert len(done) <= 3
    assert threading.active_count() == before


@pytest.mark.parametrize("where", ["reader", "matcher", "sink"])
def test_a_failure_anywhere_comes_out_as_itself(pair: ArrayPair, plan: FieldPlan, where: str) -> None:
    class Gone(ArrayPair):
        def read_optical(self, *window: int) -> tuple[np.ndarray, np.ndarray]:
            raise JobError("The file has gone.")

    class Broken(CfogMatcher):
        def match(self, *inputs: object) -> object:  # type: ignore[override]
            raise JobError("Out of memory.")

    def full(first: int, measured: Measured, surfaces: object) -> None:
        raise JobError("The disk is full.")

    before = threading.active_count()
    with pytest.raises(JobError, match={"reader": "gone", "matcher": "memory", "sink": "full"}[where]):
        match_field(
            Gone(**vars(pair)) if where == "reader" else pair,
            [Broken("cpu") if where == "matcher" else CfogMatcher("cpu")],
            plan, (-4, 2), Progress(), full if where == "sink" else ignore,
        )  # fmt: skip
    assert threading.active_count() == before


def test_a_template_without_a_valid_pixel_is_not_judged(pair: ArrayPair, plan: FieldPlan) -> None:
    away = replace(plan, corners=np.array([[5000, 5000], [100, 100]]))
    found = match_field(pair, [CfogMatcher("cpu")], away, (-4, 2), Progress(), ignore)
    assert not found.judged[0]
    assert found.trust[0] == 0
    assert found.judged[1]


@pytest.mark.parametrize("name", ["cfog", "s2m2"])
def test_the_way_back_leads_home_for_a_match_that_is_right(pair: ArrayPair, plan: FieldPlan, name: str) -> None:
    """And tells when the optical piece that was found belongs elsewhere."""
    matcher = load_matcher(name)
    batch = next(read_batches(pair, plan, (-4, 2), 25))
    from s2m2_sar.engine.field.measure import _back

    right = np.tile([RADIUS - 1, RADIUS + 1], (25, 1))
    home = _back(matcher, batch, np.arange(25), right, right.astype(float))
    wrong = right + [9, -7]
    astray = _back(matcher, batch, np.arange(25), wrong, wrong.astype(float))
    assert np.nanmedian(home) < 1.0
    assert np.nanmedian(astray) > 6.0
    measured, _ = measure(matcher, batch, (-4, 2), check_back=False)
    assert np.isnan(measured.back).all()


def test_a_masked_template_beside_whole_ones_changes_nothing_for_them(pair: ArrayPair, plan: FieldPlan) -> None:
    matcher = CfogMatcher("cpu")
    batch = next(read_batches(pair, plan, (-4, 2), 12))
    mask = batch.sar_mask.clone()
    mask[5, 20:60, 20:60] = False
    mixed = replace(batch, sar_mask=mask)
    whole, both = (measure(matcher, one, (-4, 2))[0] for one in (batch, mixed))
    others = np.arange(12) != 5
    assert np.abs(whole.shift[others] - both.shift[others]).max() < 1e-3
    assert np.abs(both.shift[5] - [-5, 3]).max() < 2
