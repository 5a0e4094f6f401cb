"""S2M2-SAR: registers SAR to optical rasters in QGIS. This folder is the plugin and the Python package ``s2m2_sar``.

Nothing of the package is imported here at module level: the engine's own process imports ``s2m2_sar.engine`` through
this file, and must find neither qgis nor PyQt on the way.
"""

from __future__ import annotations


def classFactory(iface: object) -> object:
    """Called by QGIS when the plugin is switched on.

    Args:
        iface: ``qgis.gui.QgisInterface`` of the running QGIS; None in ``qgis_process``.

    Returns:
        The plugin object.
    """
    from .s2m2_qgis.plugin import Plugin

    return Plugin(iface)
