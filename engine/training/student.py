"""Student's distribution, for intervals from a handful of groups."""

from __future__ import annotations

import numpy as np

#: Two-sided normal quantile of a 95 % interval, and the polynomials in it (lowest power first) by which Student's
#: quantile with ν degrees of freedom exceeds it: Σ pₖ(z) / νᵏ (Abramowitz and Stegun 26.7.5).
_NORMAL = 1.959963984540054
_EXCESS = (
    np.polynomial.Polynomial([0, 1, 0, 1]) / 4,
    np.polynomial.Polynomial([0, 3, 0, 16, 0, 5]) / 96,
    np.polynomial.Polynomial([0, -15, 0, 17, 0, 19, 0, 3]) / 384,
    np.polynomial.Polynomial([0, -945, 0, -1920, 0, 1482, 0, 776, 0, 79]) / 92_160,
)


def student(freedom: int) -> float:
    """The two-sided quantile of a 95 % interval, to 0.005 from three degrees of freedom on."""
    excess = (float(part(_NORMAL)) / freedom**power for power, part in enumerate(_EXCESS, start=1))
    return _NORMAL + sum(excess)
