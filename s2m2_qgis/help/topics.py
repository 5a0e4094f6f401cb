"""What there is help on: each topic is a page of the guide and one of its headings."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

#: The guide's folder, in the checkout as in the release.
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"
#: Addresses of this scheme open the guide's window, whoever follows them: buttons, F1, Processing's Help.
SCHEME = "s2m2-sar-help"
#: The pages in the order of the contents; mkdocs.yml lists the same.
PAGES = (
    "index.md",
    "install.md",
    "register.md",
    "scene.md",
    "label.md",
    "train.md",
    "review.md",
    "models.md",
    "batch.md",
    "geometry.md",
    "trouble.md",
    "reference/index.md",
    "reference/algorithms.md",
    "reference/commands.md",
    "reference/results.md",
    "reference/label-sets.md",
    "reference/manifests.md",
    "reference/runs.md",
    "reference/protocol.md",
    "develop.md",
)


class Topic:
    """What widgets ask about: ``page.md`` or ``page.md#heading``; tests hold every one to the pages."""

    START = "index.md"
    REGISTER = "register.md"
    CHOOSE = "register.md#choose-read-press"
    WEB_MAPS = "register.md#web-maps-as-reference"
    RESULT = "register.md#the-result"
    REFUSAL = "register.md#when-it-refuses"
    SCENE = "scene.md"
    SCENE_OPTIONS = "scene.md#ask-for-it"
    SCENE_RESULT = "scene.md#the-result-of-a-scene"
    LABEL = "label.md"
    LABEL_WINDOW = "label.md#the-window"
    LABEL_TABLE = "label.md#table-and-fit"
    TRAIN = "train.md"
    TRAIN_DATA = "train.md#what-to-learn-from"
    CHECK_AREAS = "train.md#what-judges"
    TRAIN_HOW = "train.md#how-and-how-long"
    TRAIN_RUN = "train.md#while-it-runs"
    VERDICT = "train.md#the-verdict"
    REVIEW = "review.md#the-matches"
    INSPECTOR = "review.md#the-inspector"
    COMPARE = "review.md#compare-before-and-after"
    MODELS = "models.md"
    COMPARE_MODELS = "models.md#compare-two"
    ENGINE = "install.md#the-engine"


def algorithm_topic(name: str) -> str:
    """Where the guide lists the parameters of the Processing algorithm ``s2m2:<name>``."""
    return f"reference/algorithms.md#s2m2{name}"


def help_url(topic: str) -> str:
    """An address that opens a topic: the guide's window in QGIS Desktop, else (``qgis_process``) the page's file."""
    if QgsApplication.platform() == "desktop":
        return f"{SCHEME}:{topic}"
    page, _, heading = topic.partition("#")
    url = QUrl.fromLocalFile(str(GUIDE / page))
    url.setFragment(heading or None)
    return str(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def open_help(topic: str) -> None:
    """Show a topic."""
    QDesktopServices.openUrl(QUrl(help_url(topic)))
