"""Where the templates of a field are cut."""

from __future__ import annotations

import numpy as np
import pytest

from s2m2_sar.engine.field.plan import FLAT_SHARE, check_numbers, plan_field
from s2m2_sar.engine.protocol import FieldSpec, JobError, LayerSpec, RegisterSpec
from s2m2_sar.engine.registration.survey import Survey


def look(side: int = 1024, cell: int = 4) -> Survey:
    """Everything valid, texture 1 everywhere."""
    shape = (side // cell, side // cell)
    return Survey(0, 0, cell, np.ones(shape, bool), np.zeros(shape, bool), np.ones(shape, np.float32))


def spec(**settings: object) -> FieldSpec:
    register = {key: settings.pop(key) for key in ("template_px",) if key in settings}
    return FieldSpec(RegisterSpec(LayerSpec("a"), LayerSpec("b"), "out", **register), **settings)


def test_templates_fill_the_scene_evenly() -> None:
    plan = plan_field(spec(max_points=100, template_px=96), look(), 24, 10.0)
    assert 70 <= len(plan) <= 100
    low, high = plan.corners.min(axis=0), plan.corners.max(axis=0) + plan.side
    assert (low <= plan.spacing / 2).all()
    assert (high >= 1024 - plan.spacing / 2).all()
    away = np.abs(plan.corners[:, None] - plan.corners[None]).max(axis=2) + 10_000 * np.eye(len(plan))
    assert away.min(axis=1).min() >= 0.3 * plan.spacing


@pytest.mark.parametrize("limit", [1, 7, 250, 10_000])
def test_no_more_than_asked_for(limit: int) -> None:
    plan = plan_field(spec(max_points=limit), look(), 24, 10.0)
    assert 1 <= len(plan) <= limit
    assert len(np.unique(plan.corners, axis=0)) == len(plan)


def test_a_large_scene_gets_as_many_as_asked_for() -> None:
    plan = plan_field(spec(max_points=10_000), look(16_384, 32), 24, 10.0)
    assert 8_000 <= len(plan) <= 10_000


def test_nothing_is_cut_where_there_is_no_texture_no_data_or_no_leave() -> None:
    whole = look()
    whole.texture[:, :128] = 0.3 * FLAT_SHARE
    whole.valid[:80] = False
    whole.forbidden[200:] = True
    plan = plan_field(spec(max_points=400, template_px=64), whole, 24, 10.0)
    x0, y0 = plan.corners.T
    # 512 px are flat: at most half of a template may be.
    assert (x0 + 32 >= 512 - 32).all()
    assert (y0 + 64 - 320 >= 0.6 * 64 - 4).all()
    assert (y0 + 64 <= 800).all()
    assert len(plan) > 20


def test_the_limit_is_spent_where_there_is_something() -> None:
    half = look()
    half.valid[:, 128:] = False
    dense = plan_field(spec(max_points=200, template_px=64), half, 24, 10.0)
    sparse = plan_field(spec(max_points=200, template_px=64), look(), 24, 10.0)
    assert dense.spacing < 0.85 * sparse.spacing
    assert len(dense) > 120


def test_a_textured_spot_is_preferred() -> None:
    spotted = look()
    spotted.texture[::8] *= 0.6
    spotted.texture[100:140, 100:140] = 4.0
    plan = plan_field(spec(max_points=60, template_px=96), spotted, 24, 10.0)
    assert plan.texture.max() > 2.0


def test_the_spacing_is_kept_and_where_it_cannot_be_that_is_said() -> None:
    plan = plan_field(spec(spacing_m=1000.0, max_points=5000), look(), 24, 10.0)
    assert plan.spacing == pytest.approx(100, rel=0.01)
    assert not plan.remarks
    crowded = plan_field(spec(spacing_m=200.0, max_points=50), look(), 24, 10.0)
    assert len(crowded) <= 50
    assert "more than 50" in crowded.remarks[0]


def test_matching_order_keeps_neighbours_together() -> None:
    plan = plan_field(spec(max_points=400, template_px=64), look(), 24, 10.0)
    step = np.abs(np.diff(plan.corners, axis=0)).max(axis=1)
    assert np.median(step) < 2 * plan.spacing


def test_a_small_overlap_gets_small_templates_or_a_sentence() -> None:
    assert plan_field(spec(), look(256), 24, 10.0).side == 64
    nothing = look(256)
    nothing.valid[:] = False
    with pytest.raises(JobError, match="No template"):
        plan_field(spec(), nothing, 24, 10.0)


@pytest.mark.parametrize("setting", [{"max_points": 0}, {"spacing_m": -1.0}, {"search_m": float("nan")}])
def test_numbers_that_cannot_be_meant(setting: dict[str, float]) -> None:
    with pytest.raises(JobError):
        check_numbers(spec(**setting))
