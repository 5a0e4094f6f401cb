"""Layers that only QGIS can read (WMS, WMTS, XYZ and other services) as the optical layer of a job."""

from .reference import Reference, fetch_summary, optical_spec, prepare_reference, request_with_reference, with_optical
from .sources import needs_fetch

__all__ = [
    "Reference",
    "fetch_summary",
    "needs_fetch",
    "optical_spec",
    "prepare_reference",
    "request_with_reference",
    "with_optical",
]
