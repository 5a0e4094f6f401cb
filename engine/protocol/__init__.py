"""What crosses the door between the QGIS process and the engine process.

Plain dataclasses and JSON lines, standard library only, Python 3.9 syntax: this package is imported by QGIS's own
interpreter as well as by the engine's. A job goes in as one ``Request``; ``Event`` lines come back until one of them is
a ``result`` or an ``error``. Everyone imports from here, not from the modules inside.
"""

from __future__ import annotations

from .datasets import (
    SCENE,
    TABLE,
    TREE,
    DataSetSpec,
    PreviewSpec,
    TieSpec,
)
from .errors import (
    BAD_INPUT,
    DISK,
    INTERNAL,
    MODEL,
    OUT_OF_MEMORY,
    WORKER,
    Cancelled,
    JobError,
)
from .finetune import (
    FINETUNE_METHODS,
    S2M2,
    SUPERVISED,
    FineTuneSpec,
)
from .folders import (
    output_folder,
    partial_folder,
)
from .lines import (
    IDLE_BEATS,
    MAX_LINE_BYTES,
    PROTOCOL_VERSION,
    SPECS,
    Event,
    Request,
    decode_event,
    decode_request,
    encode,
    find_event,
    line_id,
)
from .models import (
    DEFAULT_MODEL,
    EvaluateSpec,
    MatcherSpec,
    ModelInfoSpec,
)
from .plain import (
    from_plain,
    parse_json,
    to_plain,
)
from .propose import (
    LEVELS_DIFFER,
    MATCHERS_DIFFER,
    REASONS,
    SPREAD,
    UNSURE,
    ProposeSpec,
    SuggestSpec,
)
from .specs import (
    FIELD_MODELS,
    FIELD_OUTPUTS,
    MATCHERS,
    MOVES,
    OUTPUT_FORMATS,
    RESAMPLINGS,
    SCALINGS,
    ApplySpec,
    FieldSpec,
    LayerSpec,
    OutputSpec,
    PlanSpec,
    ProbeSpec,
    RefitSpec,
    RegisterSpec,
    ReportSpec,
)

__all__ = [
    "IDLE_BEATS",
    "MAX_LINE_BYTES",
    "ApplySpec",
    "BAD_INPUT",
    "Cancelled",
    "DEFAULT_MODEL",
    "DISK",
    "DataSetSpec",
    "EvaluateSpec",
    "Event",
    "FIELD_MODELS",
    "FIELD_OUTPUTS",
    "FINETUNE_METHODS",
    "FieldSpec",
    "FineTuneSpec",
    "INTERNAL",
    "JobError",
    "LEVELS_DIFFER",
    "LayerSpec",
    "MATCHERS",
    "MATCHERS_DIFFER",
    "MODEL",
    "MOVES",
    "MatcherSpec",
    "ModelInfoSpec",
    "OUTPUT_FORMATS",
    "OUT_OF_MEMORY",
    "OutputSpec",
    "PROTOCOL_VERSION",
    "PlanSpec",
    "PreviewSpec",
    "ProbeSpec",
    "ProposeSpec",
    "REASONS",
    "RESAMPLINGS",
    "RefitSpec",
    "RegisterSpec",
    "ReportSpec",
    "Request",
    "S2M2",
    "SCALINGS",
    "SCENE",
    "SPECS",
    "SPREAD",
    "SUPERVISED",
    "SuggestSpec",
    "TABLE",
    "TREE",
    "TieSpec",
    "UNSURE",
    "WORKER",
    "decode_event",
    "decode_request",
    "encode",
    "find_event",
    "from_plain",
    "parse_json",
    "line_id",
    "output_folder",
    "partial_folder",
    "to_plain",
]
