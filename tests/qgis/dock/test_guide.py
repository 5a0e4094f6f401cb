"""The first-run guide: there where no engine is found, and gone where one is."""

from __future__ import annotations

from s2m2_sar.s2m2_qgis.settings import change_machine

from ..waiting import wait


def test_the_guide_appears_leads_to_the_engine_page_and_goes(dock) -> None:
    change_machine(interpreter="/nowhere/python")
    dock.resize(320, 700)
    dock.show()
    guide = dock.register.guide
    wait(guide.isVisible, 20)
    for button in (guide.install_button, guide.offline_button, guide.choose_button):
        assert button.width() >= button.minimumSizeHint().width()
    guide.install_button.click()
    assert dock.stack.currentWidget() is dock.engine_page
    change_machine(interpreter="")
    dock._restarted()
    wait(lambda: not guide.isVisibleTo(dock.register), 20)
