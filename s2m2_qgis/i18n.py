"""The plugin's language: Qt's translator for QGIS's locale, put in place on load and taken away on unload."""

from __future__ import annotations

import os
import re
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "i18n")

_installed: Optional[QTranslator] = None


def install(locale: str = "") -> bool:
    """Translate from now on; once only, until :func:`remove`.

    Args:
        locale: as ``de``, ``de_CH`` or ``zh-Hans``; QGIS's own where empty.

    Returns:
        Whether there is a translation for it; English needs none.
    """
    global _installed
    if _installed is not None:
        return True
    translator = QTranslator()
    # Not Qt's own search along the system's languages: a German system with an English QGIS gets English.
    for name in _names(locale or QgsApplication.locale()):
        path = os.path.join(FOLDER, f"s2m2_{name}.qm")
        if os.path.isfile(path) and translator.load(path):
            _installed = translator
            return bool(QCoreApplication.installTranslator(translator))
    return False


def remove() -> None:
    """Leave the process as it was before :func:`install`."""
    global _installed
    if _installed is not None:
        QCoreApplication.removeTranslator(_installed)
        _installed = None


def active() -> bool:
    """Whether anything but English is spoken."""
    return _installed is not None


def _names(locale: str) -> list[str]:
    """The files that serve a locale, best first: ``de_CH`` → ``de_CH``, ``de``; Chinese by its script."""
    locale = locale.replace("-", "_")
    language = locale.split("_")[0]
    if language == "zh":
        traditional = any(part in locale for part in ("TW", "HK", "MO", "Hant"))
        return [] if traditional else ["zh_CN"]
    return [locale, language]


def number(value: float, digits: int) -> str:
    """A number for the interface, with the locale's decimal sign and no grouping. Never for files."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return str(locale.toString(float(value), "f", digits))


def grouped(value: float, digits: int) -> str:
    """As :func:`number`, with the locale's grouping: for areas and distances that are read, not copied."""
    return str(QLocale().toString(float(value), "f", digits))


class Localised(float):
    """A number that ``str.format`` writes as the locale has it: for translated texts that hold a format.

    Raises:
        ValueError: when formatted with anything but ``.nf``.
    """

    def __format__(self, spec: str) -> str:
        found = re.fullmatch(r"\.(\d+)f", spec)
        if found is None:
            raise ValueError(f"no format for a number in a text: {spec!r}")
        return number(self, int(found.group(1)))
