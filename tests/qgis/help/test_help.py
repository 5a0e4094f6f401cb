"""The guide inside QGIS: pages, headings, pictures, links and the keys that open them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown.extensions import toc
from qgis.PyQt.QtCore import QEvent, Qt, QUrl
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QLineEdit, QSpinBox, QVBoxLayout

from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.help import HelpKeys, Topic, help_url, set_topic
from s2m2_sar.s2m2_qgis.help.browser import GuideBrowser
from s2m2_sar.s2m2_qgis.help.outline import sections, slug
from s2m2_sar.s2m2_qgis.help.topics import GUIDE, PAGES, algorithm_topic
from s2m2_sar.s2m2_qgis.help.window import GuideWindow
from s2m2_sar.s2m2_qgis.processing.provider import Provider

ROOT = Path(__file__).resolve().parents[3]
TOPICS = sorted({value for name, value in vars(Topic).items() if name.isupper()})


@pytest.fixture
def browser(qgis_iface) -> GuideBrowser:
    shown = GuideBrowser(GUIDE)
    shown.resize(760, 560)
    shown.show()
    yield shown
    shown.close()


@pytest.fixture
def window(qgis_iface) -> GuideWindow:
    made = GuideWindow()
    yield made
    made.release()


def test_all_pages_are_in_the_contents_of_both_guides() -> None:
    there = {path.relative_to(GUIDE).as_posix() for path in GUIDE.rglob("*.md")}
    assert there == set(PAGES)
    site = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.findall(r"guide/([\w/-]+\.md)", site) == [*PAGES]


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_is_a_heading_of_a_page(topic: str) -> None:
    page, _, heading = topic.partition("#")
    assert page in PAGES
    assert not heading or heading in [section.slug for section in sections(GUIDE / page)]


def test_headings_have_one_address_in_the_window_and_on_the_website() -> None:
    """The window makes addresses itself; those of the website come from Python-Markdown."""
    for page in PAGES:
        slugs = [section.slug for section in sections(GUIDE / page)]
        assert len(slugs) == len(set(slugs)), page
        for section in sections(GUIDE / page):
            assert section.slug == toc.slugify(section.title, "-")


@pytest.mark.parametrize("page", PAGES)
def test_qt_shows_headings_pictures_and_no_markdown(browser: GuideBrowser, page: str) -> None:
    browser.go(page)
    assert browser.headings() == [section.slug for section in sections(GUIDE / page)]
    named = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", (GUIDE / page).read_text(encoding="utf-8"))
    assert set(browser._originals) == set(named)
    assert all(not image.isNull() for image in browser._originals.values())
    shown = browser.toPlainText()
    # A wide picture would bring a bar to scroll sideways.
    assert browser.horizontalScrollBar().maximum() == 0 or "reference/" in page
    assert "<!--" not in shown
    assert "](" not in shown
    assert "|---" not in shown


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    text = re.sub(r"```.*?```", "", (GUIDE / page).read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)]+)\)", text):
        if target.startswith(("http://", "https://")):
            continue
        path, _, heading = target.partition("#")
        place = (GUIDE / page).parent / path if path else GUIDE / page
        assert place.is_file(), target
        assert not heading or heading in [section.slug for section in sections(place)], target


def test_a_topic_is_scrolled_to(window: GuideWindow) -> None:
    window.resize(900, 500)
    window.show_topic(Topic.WEB_MAPS)
    QTest.qWait(200)
    bar = window.browser.verticalScrollBar()
    assert bar.value() > 0
    window.show_topic(Topic.REGISTER)
    QTest.qWait(100)
    window.browser.backward()
    QTest.qWait(100)
    assert window.browser.source().fragment() == "web-maps-as-reference"
    assert window.contents.currentItem().text(0) == "Web maps as reference"


def test_an_unknown_page_opens_the_first_one(window: GuideWindow) -> None:
    window._asked(QUrl("s2m2-sar-help:../../secrets.md#x"))
    assert Path(window.browser.source().toLocalFile()) == GUIDE / "index.md"


def test_searching_keeps_headings_below_which_all_words_stand(window: GuideWindow) -> None:
    window.search.setText("speckle gamma")
    shown = [
        window.contents.topLevelItem(row).text(0)
        for row in range(window.contents.topLevelItemCount())
        if not window.contents.topLevelItem(row).isHidden()
    ]
    assert shown == ["Why SAR and optical images differ"]


def test_every_algorithm_has_help_where_its_parameters_stand(qgis_iface) -> None:
    provider = Provider(Engines(lambda: ""))
    provider.refreshAlgorithms()
    slugs = [section.slug for section in sections(GUIDE / "reference/algorithms.md")]
    assert len(provider.algorithms()) >= 6
    for algorithm in provider.algorithms():
        assert algorithm_topic(algorithm.name()).partition("#")[2] in slugs
        # No desktop here: what qgis_process shows is the page's file.
        url = QUrl(algorithm.helpUrl())
        assert Path(url.toLocalFile()).is_file()
        assert url.fragment() == slug(f"s2m2:{algorithm.name()}")


def test_f1_asks_for_what_has_the_focus_and_comes_before_qgis(qgis_iface) -> None:
    asked: list[str] = []
    dialog = QDialog()
    plain, special = QLineEdit(), QSpinBox()
    column = QVBoxLayout(dialog)
    column.addWidget(plain)
    column.addWidget(special)
    set_topic(special, "b")
    HelpKeys(dialog, lambda: "a", asked.append)
    dialog.show()
    # Only the active window has a focus; another test's may still be that.
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    for widget in (plain, special):
        widget.setFocus()
        claim = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
        claim.ignore()
        QApplication.sendEvent(dialog, claim)
        assert claim.isAccepted(), "QGIS's own F1 would be asked"
        QTest.keyClick(widget, Qt.Key.Key_F1)
    other = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    other.ignore()
    QApplication.sendEvent(dialog, other)
    assert not other.isAccepted()
    assert asked == ["a", "b"]
    dialog.close()


def test_help_outside_a_desktop_is_a_file(qgis_iface) -> None:
    assert QUrl(help_url(Topic.RESULT)).toLocalFile() == str(GUIDE / "register.md")
