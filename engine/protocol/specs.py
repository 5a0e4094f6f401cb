"""What a registration, a displacement field and the jobs on their bundles are asked to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

SCALINGS = ("auto", "db", "power", "amplitude", "byte")
MATCHERS = ("s2m2", "cfog")
MOVES = ("sar", "optical")
OUTPUT_FORMATS = ("vrt", "copy")
#: Models of a scene's displacement, simplest first; ``smooth`` is a smooth displacement raster.
FIELD_MODELS = ("translation", "helmert", "affine", "polynomial2", "polynomial3", "tps", "smooth")
#: How a corrected layer is written: ``vrt`` where the model is lossless as a georeference, else warped; always warped;
#: not at all.
FIELD_OUTPUTS = ("auto", "warp", "none")
RESAMPLINGS = ("nearest", "bilinear", "cubic", "lanczos", "average", "mode")


@dataclass(frozen=True)
class LayerSpec:
    """One raster as the user sees it; every field that is set wins over what the file says.

    Attributes:
        uri: what GDAL opens (a path, a ``/vsi…`` name, a driver's connection string).
        name: the layer's name for messages; empty = the file's name.
        bands: 1-based band numbers; one for SAR, one or three for optical; empty = chosen automatically.
        crs: WKT or ``EPSG:n`` assigned in QGIS; empty = the file's own.
        nodata: user nodata values, in addition to the file's own.
        scaling: one of :data:`SCALINGS`; meaningful for SAR only.
        open_options: GDAL open options, ``KEY=VALUE``.
    """

    uri: str
    name: str = ""
    bands: tuple[int, ...] = ()
    crs: str = ""
    nodata: tuple[float, ...] = ()
    scaling: str = "auto"
    open_options: tuple[str, ...] = ()


@dataclass(frozen=True)
class RegisterSpec:
    """One registration of a SAR raster to an optical one.

    Attributes:
        sar, optical: the two rasters.
        out: folder for the result bundle; made where it does not exist.
        matcher: one of :data:`MATCHERS`.
        model: path of a checkpoint; empty = the bundled default.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        max_shift_m: search radius in ground metres; 0 = chosen from the overlap.
        moves: which layer is moved by the result, one of :data:`MOVES`.
        start: one hand-placed pair of points ``(sar_x, sar_y, optical_x, optical_y)``, SAR point in the SAR layer's CRS
            and optical point in the optical layer's; usually none.
        area: WKT polygon to which templates are confined, in ``area_crs``; empty = whole overlap.
        exclude: WKT (multi)polygons that no template may touch (water, cloud), in ``area_crs``.
        area_crs: CRS of ``area`` and ``exclude``; empty = the optical layer's.
        gsd: working pixel size in units of the working CRS; 0 = the coarser of the two rasters.
        template_px: side of a template in working pixels, 64–192; 0 = the largest that fits.
        max_templates: how many templates are matched at most.
        output: ``vrt`` (lossless, same pixels) or ``copy``.
        seed: of everything random.
        threads: torch threads; 0 = measured or chosen by the engine.
    """

    sar: LayerSpec
    optical: LayerSpec
    out: str
    matcher: str = "s2m2"
    model: str = ""
    device: str = "auto"
    max_shift_m: float = 1000.0
    moves: str = "sar"
    start: Optional[tuple[float, float, float, float]] = None
    area: str = ""
    exclude: tuple[str, ...] = ()
    area_crs: str = ""
    gsd: float = 0.0
    template_px: int = 0
    max_templates: int = 36
    output: str = "vrt"
    seed: int = 0
    threads: int = 0


@dataclass(frozen=True)
class PlanSpec:
    """Ask what a registration would do, without doing it: the dock's summary line. Answers with working GSD, number and
    size of templates and estimated seconds, or with the one reason why it cannot run.

    Attributes:
        register: what would be done.
    """

    register: RegisterSpec


@dataclass(frozen=True)
class OutputSpec:
    """How corrected layers are written.

    Attributes:
        form: one of :data:`FIELD_OUTPUTS`.
        resampling: one of :data:`RESAMPLINGS`; complex and class rasters never blend values whatever is asked.
        align: 1 = pixels aligned to the optical layer's grid, 0 = the layer's own CRS and pixel size.
        rasters: further rasters of the same scene (other polarisations, masks, coherence) that get the same transform.
        vectors: vector sources, as OGR opens them (``path`` or ``path|layername=x``), likewise.
    """

    form: str = "auto"
    resampling: str = "bilinear"
    align: int = 0
    rasters: tuple[LayerSpec, ...] = ()
    vectors: tuple[str, ...] = ()


@dataclass(frozen=True)
class FieldSpec:
    """One displacement field: many templates over a whole scene, a model chosen by held-out error, the scene corrected.

    Attributes:
        register: the pair, the place of the bundle, the search and the matcher; its ``max_templates`` belongs to the
            first stage, which finds the one shift that the field is searched around; its ``output`` is not used.
        spacing_m: distance of neighbouring templates in ground metres; 0 = chosen from the scene.
        max_points: how many templates are matched at most.
        search_m: how far from the one shift a template may be displaced, ground metres; 0 = chosen by the engine.
        models: those of :data:`FIELD_MODELS` that may be chosen; empty = all.
        output: how corrected layers are written.
    """

    register: RegisterSpec
    spacing_m: float = 0.0
    max_points: int = 1000
    search_m: float = 0.0
    models: tuple[str, ...] = ()
    output: OutputSpec = field(default_factory=OutputSpec)


@dataclass(frozen=True)
class ApplySpec:
    """Apply the transform of a finished bundle to further layers, or anew after its matches were edited, without
    matching.

    Attributes:
        bundle: folder of a ``field`` or ``registration`` bundle.
        out: folder for the corrected layers; made where it does not exist.
        output: what is corrected, and how.
    """

    bundle: str
    out: str
    output: OutputSpec = field(default_factory=OutputSpec)


@dataclass(frozen=True)
class RefitSpec:
    """Choose and estimate the transform of a ``field`` bundle again, from its own ``matches.gpkg`` as a person has left
    it (rejected, accepted, moved by hand), and write the corrected layers anew. The bundle is replaced as a whole.

    Attributes:
        bundle: its folder.
        models: as in :class:`FieldSpec`; empty = all.
    """

    bundle: str
    models: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportSpec:
    """Make the report (``report.html``) of a finished bundle anew.

    Attributes:
        bundle: folder of a ``field`` or ``registration`` bundle.
    """

    bundle: str


@dataclass(frozen=True)
class ProbeSpec:
    """The *Test* button: load the model, match one template, report versions, device, memory and time.

    Attributes:
        matcher, model, device: as in a :class:`RegisterSpec`.
    """

    matcher: str = "s2m2"
    model: str = ""
    device: str = "auto"
