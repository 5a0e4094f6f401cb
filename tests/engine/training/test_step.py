"""One step: its samples come from (seed, step) alone, its gradient is the same in parts, its teacher untouched."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import build_network
from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.training.batch import StepSamples, draw_step, stack
from s2m2_sar.engine.training.config import MethodConfig, TrainConfig
from s2m2_sar.engine.training.pairs import read_pairs, split_by_scene
from s2m2_sar.engine.training.sets import TrainingSets, fully_labelled, label_fraction
from s2m2_sar.engine.training.step import Stepper

from ..pairs import write_pairs

_CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> TrainingSets:
    table = write_pairs(tmp_path_factory.mktemp("pairs"), 4)
    return label_fraction(split_by_scene(read_pairs(table), ("sen12",), ("none",)), 0.5, seed=0)


def _draw(sets: TrainingSets, step: int = 0, unlabelled: int = 2, warm_up: bool = False) -> StepSamples:
    return draw_step(sets, seed=3, step=step, labelled=2, unlabelled=unlabelled, warm_up=warm_up)


def test_a_step_is_drawn_from_seed_and_number_alone(sets: TrainingSets) -> None:
    first, again, other = _draw(sets), _draw(sets), _draw(sets, step=1)
    for one, same in zip(first.labelled, again.labelled, strict=True):
        assert torch.equal(one.sample.reference, same.sample.reference)
        assert one.sample.offset == same.sample.offset
    assert not torch.equal(first.labelled[0].sample.template, other.labelled[0].sample.template)


def test_labelled_samples_do_not_change_with_what_is_drawn_beside_them(sets: TrainingSets) -> None:
    alone, beside = _draw(sets, unlabelled=0), _draw(sets)
    for one, same in zip(alone.labelled, beside.labelled, strict=True):
        assert torch.equal(one.sample.template, same.sample.template)


def test_both_views_show_one_place_in_different_tones(sets: TrainingSets) -> None:
    for one in _draw(sets).unlabelled:
        assert one.weak.offset == one.strong.offset
        assert one.weak.template.shape == one.strong.template.shape
        both = torch.stack([one.weak.reference.mean(dim=0).flatten(), one.strong.reference.mean(dim=0).flatten()])
        assert abs(float(torch.corrcoef(both)[0, 1])) > 0.5
    assert any(not torch.equal(one.weak.reference, one.strong.reference) for one in _draw(sets).unlabelled)


def test_the_wide_view_is_the_largest_there_is_and_holds_the_other(sets: TrainingSets) -> None:
    smaller = 0
    for step in range(6):
        for one in draw_step(sets, 3, step, 1, 2, False, wide=True).unlabelled:
            assert (one.weak.reference.shape[-1], one.weak.template.shape[-1]) == (256, 192)
            seen = tuple(now - then for now, then in zip(one.strong.offset, one.weak.offset, strict=True))
            assert seen == one.shift
            smaller += one.strong.template.shape[-1] < 192
    assert smaller


def test_warm_up_copies_have_a_whole_offset_within_the_window(sets: TrainingSets) -> None:
    samples = _draw(sets, warm_up=True)
    assert not samples.unlabelled
    for copy in samples.copies:
        x, y = copy.sample.offset
        free = copy.sample.reference.shape[-1] - copy.sample.template.shape[-1]
        assert 0 <= x <= free
        assert 0 <= y <= free
        assert copy.sample.template.shape[0] == 1


def test_nothing_unlabelled_to_draw_from_is_said(sets: TrainingSets) -> None:
    with pytest.raises(JobError, match="no unlabelled pair"):
        _draw(replace(sets, unlabelled=()))


def test_shares_of_all_processes_are_the_whole_step(sets: TrainingSets) -> None:
    whole = draw_step(sets, 0, 0, 3, 2, False)
    shares = [whole.share(rank, 2) for rank in range(2)]
    assert {id(one) for share in shares for one in share.labelled} == {id(one) for one in whole.labelled}
    assert sum(len(share.unlabelled) for share in shares) == 2


_METHODS = {
    "published": MethodConfig(
        labelled="published", teacher="self", target="published", pseudo_levels=(0.0, 1.0, 0.0), independence=1.0
    ),
    "teacher": MethodConfig(teacher="mean", views="weak_strong", gate=0.001, gating="weigh"),
    "wide teacher": MethodConfig(teacher="mean", views="wide_strong", gate=0.001, gating="weigh"),
    "warm up": MethodConfig(teacher="mean", warm_up=1.0),
}


@pytest.mark.parametrize("name", list(_METHODS))
def test_parts_of_any_size_give_the_same_gradient(sets: TrainingSets, name: str) -> None:
    method = _METHODS[name]
    gradients, losses = [], []
    samples = draw_step(sets, 3, 1, 2, 2, name == "warm up", wide=name == "wide teacher")
    for at_once in (1, 2):
        torch.manual_seed(0)
        network = build_network(preset("slim-half" if name == "published" else "fast"))
        teacher = build_network(network.config) if method.teacher == "mean" else None
        if teacher is not None:
            teacher.load_state_dict(network.state_dict())
        config = TrainConfig(method=method, unlabelled=2, batch=2, at_once=at_once)
        losses.append(Stepper(network, teacher, config, _CPU).accumulate(samples, samples, 0.5))
        gradients.append(torch.cat([p.grad.flatten() for p in network.parameters() if p.grad is not None]))
        if teacher is not None:
            assert all(parameter.grad is None for parameter in teacher.parameters())
    assert (gradients[0] - gradients[1]).norm() / gradients[1].norm() < 1e-3
    assert losses[0].labelled == pytest.approx(losses[1].labelled, rel=1e-4)
    assert losses[0].independence == pytest.approx(losses[1].independence, rel=1e-3)
    assert (losses[0].pseudo > 0) == (name != "warm up")


def test_before_its_time_the_pseudo_loss_is_not_there(sets: TrainingSets) -> None:
    method = MethodConfig(teacher="self", pseudo_from=0.5, pseudo_ramp=0.2)
    config = TrainConfig(method=method, unlabelled=2, batch=2)
    samples = _draw(sets)
    seen = {}
    for along in (0.4, 0.6, 0.9):
        torch.manual_seed(0)
        network = build_network(preset("fast"))
        losses = Stepper(network, None, config, _CPU).accumulate(samples, samples, along)
        seen[along] = (losses.pseudo, torch.cat([p.grad.flatten() for p in network.parameters() if p.grad is not None]))
    assert seen[0.4][0] == 0
    assert seen[0.6][0] == pytest.approx(seen[0.9][0])
    # Half of its weight half-way up the ramp.
    half, whole = (seen[along][1] - seen[0.4][1] for along in (0.6, 0.9))
    torch.testing.assert_close(2 * half, whole, rtol=1e-2, atol=1e-5)


def test_masks_reach_the_network(tmp_path: Path) -> None:
    table = write_pairs(tmp_path, 2)
    sets = fully_labelled(split_by_scene(read_pairs(table), ("sen12",), ("none",)))
    sample = _draw(sets, unlabelled=0).labelled[0].sample
    mask = sample.reference_mask.clone()
    mask[:, :10] = False
    chips = stack([replace(sample, reference_mask=mask), sample], _CPU)
    assert not chips.inputs[2][0, :, :10].any()
    assert bool(chips.inputs[2][1].all())
