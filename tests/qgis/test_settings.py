"""Settings come back as they were, whatever happened to them meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings

from s2m2_sar.s2m2_qgis.settings import (
    MachineSettings,
    RegisterSettings,
    change_machine,
    load_machine,
    load_register,
    save_machine,
    save_register,
)

FULL = RegisterSettings(
    sar="a", optical="b", sar_band=2, optical_bands=(4, 3, 2), scaling="db", moves="optical", max_shift_m=250.0,
    area="polygons", area_layer="c", exclude_layer="d", start=(1.5, 2.0, -3.25, 4.0), gsd=2.5, template_px=128,
    max_templates=9,
)  # fmt: skip


@pytest.mark.usefixtures("clean_settings")
def test_machine_settings_come_back() -> None:
    assert load_machine() == MachineSettings()
    settings = MachineSettings(
        interpreter="/opt/p y/python", device="cuda:1", matcher="cfog", model="/m/ü.safetensors", output_format="copy",
        output_folder="/out", field_output="warp", resampling="cubic", align=True, dock_visible=True,
    )  # fmt: skip
    save_machine(settings)
    assert load_machine() == settings
    assert change_machine(device="cpu").device == "cpu"
    assert load_machine().interpreter == "/opt/p y/python"


@pytest.mark.usefixtures("clean_settings")
def test_defaults_are_not_written() -> None:
    change_machine(device="cpu")
    change_machine(device="auto")
    assert not QgsSettings().contains("s2m2_sar/device")


@pytest.mark.usefixtures("clean_settings")
def test_nonsense_falls_back_field_by_field() -> None:
    store = QgsSettings()
    store.setValue("s2m2_sar/matcher", "magic")
    store.setValue("s2m2_sar/dock_visible", "true")
    store.setValue("s2m2_sar/device", "cpu")
    assert load_machine() == MachineSettings(device="cpu", dock_visible=True)


def test_register_settings_travel_with_the_project(project: QgsProject, tmp_path: Path) -> None:
    assert load_register(project) is None
    save_register(project, FULL)
    assert project.write(str(tmp_path / "p.qgs"))
    project.clear()
    assert load_register(project) is None
    assert project.read(str(tmp_path / "p.qgs"))
    assert load_register(project) == FULL


def test_saving_the_same_again_does_not_touch_the_project(project: QgsProject) -> None:
    save_register(project, FULL)
    project.setDirty(False)
    save_register(project, FULL)
    assert not project.isDirty()


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"moves": "both", "optical_bands": [1, 2], "start": 7}'])
def test_register_settings_of_another_hand(project: QgsProject, text: str) -> None:
    project.writeEntry("s2m2_sar", "register", text)
    assert load_register(project) in (None, RegisterSettings())
