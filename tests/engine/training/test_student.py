"""Student's quantiles against the tables."""

from __future__ import annotations

import pytest

from s2m2_sar.engine.training.student import student


@pytest.mark.parametrize("freedom, quantile", [(3, 3.1824), (5, 2.5706), (12, 2.1788), (30, 2.0423), (1000, 1.9623)])
def test_quantiles_are_those_of_the_tables(freedom: int, quantile: float) -> None:
    assert student(freedom) == pytest.approx(quantile, abs=0.005)
