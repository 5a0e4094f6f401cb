"""How a comparison is begun: the toolbar's button, and the menu of a result's card."""

from __future__ import annotations

from typing import Iterator

import pytest
from qgis.PyQt.QtTest import QTest

import s2m2_sar
from s2m2_sar.s2m2_qgis.plugin import Plugin


@pytest.fixture
def plugin(qgis_iface, project, clean_settings) -> Iterator[Plugin]:
    made = s2m2_sar.classFactory(qgis_iface)
    made.initGui()
    yield made
    made.unload()
    QTest.qWait(10)


def test_the_button_compares_what_the_map_shows(plugin: Plugin, layers, qgis_iface) -> None:
    qgis_iface.mapCanvas().setLayers(list(layers))
    plugin._compare_action.trigger()
    assert plugin._compare.is_active
    assert plugin._compare_action.isChecked()
    assert plugin._compare.layers == layers
    plugin._compare_action.trigger()
    assert not plugin._compare.is_active
    assert not plugin._compare_action.isChecked()


def test_the_button_says_what_is_missing(plugin: Plugin) -> None:
    plugin._compare_action.trigger()
    assert not plugin._compare.is_active
    assert not plugin._compare_action.isChecked()


def test_a_result_is_compared_from_its_card(plugin: Plugin, layers, make_bundle) -> None:
    session = plugin._dock.register.session
    assert session.open(str(make_bundle()), layers[0].id())
    card = plugin._dock.register.card
    assert card._compare_action.isEnabled()
    card._compare_action.trigger()
    reference, after = plugin._compare.layers
    assert (reference, after.name()) == (layers[1], "sar (shifted)")


def test_a_refusal_has_nothing_to_compare(plugin: Plugin, layers, make_bundle) -> None:
    session = plugin._dock.register.session
    assert session.open(str(make_bundle(accepted=False)), layers[0].id())
    assert not plugin._dock.register.card._compare_action.isEnabled()
    session.compare.emit(session.key, session.bundle)
    assert not plugin._compare.is_active
