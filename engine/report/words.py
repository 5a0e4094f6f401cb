"""Numbers and settings as the report writes them."""

from __future__ import annotations

import json
import math
from datetime import datetime, timezone
from typing import Any

NOT_KNOWN = "not known"
_MODELS = {
    "translation": "one shift",
    "helmert": "Helmert",
    "affine": "affine",
    "polynomial2": "polynomial, 2nd degree",
    "polynomial3": "polynomial, 3rd degree",
    "tps": "thin-plate spline",
    "smooth": "smooth raster",
}


def number(value: Any, digits: int = 2, unit: str = "") -> str:
    """``−3.25 px``; :data:`NOT_KNOWN` for None and what is not finite."""
    if value is None or isinstance(value, (bool, str)) or not math.isfinite(value):
        return NOT_KNOWN
    text = f"{value:.{digits}f}"
    text = text.lstrip("-") if float(text) == 0 else text
    return text.replace("-", "−") + (f" {unit}" if unit else "")


def model(name: Any) -> str:
    """A model of displacement in words; what is not known stays as it is."""
    return _MODELS.get(str(name), str(name))


def size(count: int) -> str:
    """``1.4 MB``, in powers of 1000."""
    if count < 1000:
        return f"{count} bytes"
    for unit in ("kB", "MB", "GB"):
        count_in = count / 1000 ** (("kB", "MB", "GB").index(unit) + 1)
        if count_in < 999.5 or unit == "GB":
            return f"{count_in:.1f} {unit}"
    raise AssertionError


def moment(seconds: float) -> str:
    """Seconds since 1970 in UTC, to the second; empty for 0."""
    if not seconds:
        return ""
    return datetime.fromtimestamp(seconds, timezone.utc).isoformat(timespec="seconds")


def setting(value: Any) -> str:
    """A value of a spec on one line."""
    if value in (None, "", [], {}):
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def plural(count: int, one: str, many: str = "") -> str:
    """``1 template``, ``3 templates``."""
    return f"{count} {one if count == 1 else many or one + 's'}"
