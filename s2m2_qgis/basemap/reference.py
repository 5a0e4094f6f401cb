"""A web map as the optical layer of a job: planned in the main thread, fetched in the job's own, used like a file."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, Callable, Optional, TypeVar, Union

from qgis.core import QgsProject, QgsRasterLayer, QgsReadWriteContext
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtXml import QDomDocument

from ...engine.protocol import DISK, FieldSpec, JobError, LayerSpec, RegisterSpec
from ..i18n import number
from ..layers import layer_spec
from . import sources, store
from .fetch import IsCancelled, Report, fetch
from .plan import FetchPlan, plan_fetch
from .trouble import TroubleWatch

if TYPE_CHECKING:
    from ..engine_client import EngineClient  # which itself fetches for Processing

translate = QCoreApplication.translate

OnLog = Callable[[str, str], None]
AnySpec = Union[RegisterSpec, FieldSpec]
Spec = TypeVar("Spec", bound=AnySpec)

#: Without a radius of its own, a field is searched so far around its one shift, in working px at most.
FIELD_PX = 32
#: Of a job with a web map, so much of the progress is the fetching.
FETCH_SHARE = 0.4


class Reference:
    """A part of a web map that a job needs.

    Made in the main thread, which also lets go of it; :meth:`fetch` is for the thread of the job.

    Attributes:
        plan: what will be fetched.
    """

    def __init__(self, layer: QgsRasterLayer, plan: FetchPlan) -> None:
        self.plan = plan
        self._name = layer.name()
        self._context = QgsProject.instance().transformContext()
        self._clone = _clone(layer)
        self._clone.setOpacity(1.0)
        self._clone.setScaleBasedVisibility(False)
        self._watch = TroubleWatch(sources.hosts(layer))
        self._origin = _origin(layer, plan)
        self._key = _key(layer, plan)

    def fetch(self, report: Report, cancelled: IsCancelled, log: OnLog) -> LayerSpec:
        """Bring the picture onto the disk, unless it is there from an earlier run.

        Args:
            report: called with (fraction 0–1 or None, message, seconds left or None).
            cancelled: asked about twenty times a second.
            log: called with (``info`` or ``warning``, message).

        Returns:
            The picture as a layer for the engine.

        Raises:
            JobError, Cancelled: see :func:`.fetch.fetch`; nothing is left behind.
        """
        try:
            path = store.path_of(self._key)
            if store.is_fresh(self._key):
                log("info", translate("Basemap", "The web map “{0}” was fetched before.").format(self._name))
            else:
                store.tidy()
                now = datetime.now(timezone.utc).isoformat(timespec="seconds")
                origin = {**self._origin, "fetched": now}
                done = fetch(self.plan, self._clone, self._context, self._watch, path, origin, report, cancelled)
                text = translate("Basemap", "Fetched {0} of the web map “{1}” in {2} s.")
                log("info", text.format(self.plan.words(), self._name, number(done.seconds, 1)))
                if done.empty > 0.001:
                    text = translate("Basemap", "{0} % of the web map “{1}” came back empty and are not compared.")
                    log("warning", text.format(number(100 * done.empty, 1), self._name))
        except OSError as error:
            text = translate("Basemap", "The fetched web map cannot be kept in “{0}”; make room there.")
            raise JobError(text.format(error.filename), DISK, str(error)) from error
        return LayerSpec(uri=path, name=self._name, bands=(1, 2, 3))


def optical_spec(layer: QgsRasterLayer, bands: tuple[int, ...] = ()) -> LayerSpec:
    """As :func:`..layers.layer_spec`; for a layer that is fetched first, a spec without a place.

    Raises:
        JobError: the layer can be read by nobody.
    """
    if sources.needs_fetch(layer):
        return LayerSpec(uri="", name=layer.name())
    return layer_spec(layer, bands)


def prepare_reference(spec: AnySpec, sar: QgsRasterLayer, optical: QgsRasterLayer) -> Optional[Reference]:
    """What has to be fetched before a job can run; None where the optical layer is a file. Asks no server.

    Args:
        spec: the job, its optical layer by :func:`optical_spec`.
        sar, optical: its layers.

    Raises:
        JobError: the one reason why that cannot be fetched.
    """
    plan = _plan(spec, sar, optical)
    return None if plan is None else Reference(optical, plan)


def fetch_summary(spec: AnySpec, sar: QgsRasterLayer, optical: QgsRasterLayer) -> str:
    """What running the job will fetch first, in one sentence; empty where the optical layer is a file. Asks no server.

    Raises:
        JobError: as :func:`prepare_reference`.
    """
    plan = _plan(spec, sar, optical)
    if plan is None:
        return ""
    if store.is_fresh(_key(optical, plan)):
        text = translate("Basemap", "The optical layer is a web map; {0} were fetched before and will be used.")
    else:
        text = translate("Basemap", "The optical layer is a web map; {0} will be fetched.")
    return text.format(plan.words())


def with_optical(spec: Spec, optical: LayerSpec) -> Spec:
    """``spec`` with another optical layer."""
    if isinstance(spec, FieldSpec):
        return dataclasses.replace(spec, register=dataclasses.replace(spec.register, optical=optical))
    return dataclasses.replace(spec, optical=optical)


def request_with_reference(
    client: EngineClient,
    op: str,
    spec: Spec,
    reference: Optional[Reference],
    report: Report,
    cancelled: IsCancelled,
    log: OnLog,
) -> dict[str, Any]:
    """Fetch what has to be fetched, then run the job; for the job's thread.

    Raises:
        JobError, Cancelled: as :meth:`Reference.fetch` and :meth:`EngineClient.request`.
    """
    if reference is None:
        return client.request(op, spec, report, cancelled, log)

    def fetching(fraction: Optional[float], message: str, left: Optional[float]) -> None:
        report(None if fraction is None else FETCH_SHARE * fraction, message, left)

    def matching(fraction: Optional[float], message: str, left: Optional[float]) -> None:
        report(None if fraction is None else FETCH_SHARE + (1 - FETCH_SHARE) * fraction, message, left)

    fetched = reference.fetch(fetching, cancelled, log)
    return client.request(op, with_optical(spec, fetched), matching, cancelled, log)


def _plan(spec: AnySpec, sar: QgsRasterLayer, optical: QgsRasterLayer) -> Optional[FetchPlan]:
    if not sources.needs_fetch(optical):
        return None
    context = QgsProject.instance().transformContext()
    if isinstance(spec, FieldSpec):
        return plan_fetch(optical, sar, spec.register, context, spec.search_m, 0 if spec.search_m > 0 else FIELD_PX)
    return plan_fetch(optical, sar, spec, context)


def _clone(layer: QgsRasterLayer) -> QgsRasterLayer:
    """A layer of the job's own. QGIS 3.40 takes the attribution from the layer that it clones, which gets it back."""
    properties: Any = getattr(layer, "serverProperties", None)
    before = properties().attribution() if properties is not None and hasattr(properties(), "attribution") else ""
    clone = layer.clone()
    if before and properties().attribution() != before:
        properties().setAttribution(before)
    return clone


def _origin(layer: QgsRasterLayer, plan: FetchPlan) -> dict[str, Any]:
    """What the fetched file says of where it comes from."""
    extent = plan.extent
    return {
        "provider": layer.providerType(),
        "source": sources.public_source(layer),
        "name": layer.name(),
        "credit": sources.credit(layer),
        "crs": plan.crs.authid() or plan.crs.toWkt(),
        "extent": [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()],
        "pixel": plan.pixel,
        "size": [plan.width, plan.height],
        "zoom": plan.zoom,
    }


def _key(layer: QgsRasterLayer, plan: FetchPlan) -> str:
    """Changes with everything that changes the picture; tells nothing of the source."""
    style = QDomDocument()
    layer.exportNamedStyle(style, QgsReadWriteContext())
    # Newer versions draw the colours of elevation profiles by lot, anew for each layer.
    root = style.documentElement()
    profile = root.firstChildElement("elevation")
    if not profile.isNull():
        root.removeChild(profile)
    text = json.dumps([layer.source(), _origin(layer, plan), style.toString()], sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:32]
