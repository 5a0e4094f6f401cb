"""The guide inside QGIS: its pages from the plugin's own folder, opened where they say what the user asked about.

``topics`` names pages and headings, ``outline`` reads them, ``browser`` shows one, ``window`` is the window around it,
``context`` gives widgets F1 and a button. Others import from here.
"""

from __future__ import annotations

from .context import HelpKeys, help_button, set_topic
from .topics import Topic, help_url, open_help

__all__ = ["HelpKeys", "Topic", "help_button", "help_url", "open_help", "set_topic"]
