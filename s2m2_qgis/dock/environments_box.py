"""The engine page's part for managed engines: which there are, and making another one."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.protocol import JobError
from .. import tasks, words
from ..environments import builder, records
from ..environments.base import Base, find_base
from ..environments.driver import best_build, cuda_version, find_cards, fits, needed_driver
from ..environments.platforms import data_folder, this_platform
from ..environments.proxy import qgis_proxy
from ..environments.records import Environment
from .widgets import allow, escaped, shrinkable, wrapped_label


class EnvironmentsBox(QWidget):
    """Managed engines: use, verify, remove, install.

    Signals:
        use: (folder) the engine in it is to be used; empty = none any more.
        release: the engines must let go of their files.
    """

    use = pyqtSignal(str)
    release = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._task: Optional[tasks.EngineTask] = None
        self._looking: Optional[tasks.EngineTask] = None
        self._base: Optional[Base] = None
        self._in_use = ""
        self._ended = False
        self._machine = this_platform()
        self.data = data_folder(self._machine)
        self.list = QListWidget()
        self.list.setMaximumHeight(90)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.use_button = QPushButton(self.tr("Use"))
        self.verify_button = QPushButton(self.tr("Verify"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self.build = shrinkable(QComboBox(), 8)
        self.wheels = QgsFileWidget()
        self.wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.wheels.lineEdit().setPlaceholderText(self.tr("none: download"))
        self.wheels.setToolTip(self.tr("Install offline, from the wheels in this folder; empty = download them"))
        self.index = QLineEdit()
        self.index.setPlaceholderText(self.tr("as pip is set up"))
        self.index.setToolTip(
            self.tr("Address of the index that has PyTorch's build, such as PyTorch's own index of CPU builds")
        )
        self.says = wrapped_label()
        self.install_button = QPushButton(self.tr("Install"))
        self.progress = QProgressBar()
        self.progress.setVisible(False)
        self.use_button.clicked.connect(self._use)
        self.verify_button.clicked.connect(self._verify)
        self.remove_button.clicked.connect(self._remove)
        self.install_button.clicked.connect(self._press)
        self.build.currentIndexChanged.connect(lambda _index: self._tell())
        self.list.currentItemChanged.connect(lambda *_items: self._allow())
        self._lay_out()
        self.refresh()

    def show_in_use(self, setting: str) -> None:
        """Mark the engine that the setting names."""
        self._in_use = setting
        self.refresh()

    def refresh(self) -> None:
        """List what is there."""
        chosen = self._chosen()
        self.list.clear()
        for environment in records.list_environments(self.data):
            item = QListWidgetItem(self._line(environment))
            item.setData(Qt.ItemDataRole.UserRole, environment.folder)
            item.setToolTip(environment.folder)
            self.list.addItem(item)
            if self.list.currentItem() is None or (chosen is not None and chosen.folder == environment.folder):
                self.list.setCurrentItem(item)
        self.list.setVisible(self.list.count() > 0)
        self._allow()

    def look(self) -> None:
        """Find out, once and in the background, for which Python and which card an engine would be made."""
        if self._base is not None or self._looking is not None:
            return
        machine, data = self._machine, self.data

        def work(_pump: tasks.Pump) -> Any:
            builder.tidy(data)
            return find_base(machine), find_cards(machine)

        task = tasks.EngineTask(self.tr("Look for a Python for the engine"), work)
        task.succeeded.connect(self._looked)
        task.failed.connect(self._not_found)
        self._looking = task
        self.says.setText(self.tr("Looking for a Python with GDAL…"))
        tasks.start(task)

    def end(self) -> None:
        """Cancel what runs; what answers later finds nobody."""
        self._ended = True
        for task in (self._task, self._looking):
            if task is not None:
                task.cancel()

    def _looked(self, found: tuple[Base, list[Any]]) -> None:
        if self._ended:
            return
        self._looking = None
        self._base, cards = found
        self.build.clear()
        for build, lock in self._base.locks.items():
            name = ".".join(map(str, cuda_version(build)))
            text = self.tr("CUDA {0}").format(name) if name else self.tr("processor (CPU)")
            self.build.addItem(self.tr("{0}, {1}").format(text, words.memory(lock.download_bytes)), build)
            if cards and not any(fits(build, card) for card in cards):
                reason = self.tr("The graphics driver is too old or the card is: this build needs driver {0}.")
                tip = reason.format(needed_driver(build))
                self.build.setItemData(self.build.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.build.setCurrentIndex(self.build.findData(best_build(self._base.locks, cards)))
        self._tell()

    def _not_found(self, error: JobError) -> None:
        if self._ended:
            return
        self._looking = None
        self.says.setText("⚠ " + escaped(error.message))
        self._allow()

    def _tell(self) -> None:
        """What pressing the button would do."""
        self._allow()
        build = self.build.currentData()
        if self._base is None or not build:
            return
        lock = self._base.locks[build]
        text = self.tr("Downloads {0} (or takes the wheels of a folder) and fills {1} with about {2}, for {3}.").format(
            words.memory(lock.download_bytes),
            escaped(self.data),
            words.memory(lock.disk_bytes),
            escaped(self._base.path),
        )
        text += " " + self.tr("QGIS itself is not changed.")
        if self._base.note:
            text += "<br>" + escaped(self._base.note)
        self.says.setText(text)

    def _press(self) -> None:
        if self._task is not None:
            self._task.cancel()
            return
        if self._base is None:
            return
        try:
            plan = builder.Plan(
                self._base,
                str(self.build.currentData()),
                self.data,
                self.wheels.filePath().strip(),
                self.index.text().strip(),
                qgis_proxy(),
            )
        except JobError as error:
            self._failed(error)
            return
        task = tasks.EngineTask(
            self.tr("Install the engine"),
            lambda pump: builder.install(plan, pump.progress, pump.cancelled, pump.log),
        )
        task.succeeded.connect(self._installed)
        self._begin(task)

    def _verify(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        environment = chosen
        task = tasks.EngineTask(
            self.tr("Verify the engine"),
            lambda pump: builder.verify(environment, pump.progress, pump.cancelled)[0],
        )
        task.succeeded.connect(self._verified)
        self._begin(task)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        environment = chosen
        if environment.folder == self._in_use:
            self.use.emit("")
        # On Windows, a file that a worker has open cannot go.
        self.release.emit()
        task = tasks.EngineTask(self.tr("Remove the engine"), lambda _pump: builder.remove(environment))
        task.succeeded.connect(lambda _nothing: self._done(self.tr("The engine was removed.")))
        self._begin(task)

    def _use(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.use.emit(chosen.folder)

    def _begin(self, task: tasks.EngineTask) -> None:
        task.progressed.connect(self._show_progress)
        task.failed.connect(self._failed)
        task.stopped.connect(lambda: self._done(self.tr("Cancelled; nothing half made is left.")))
        self._task = task
        self.progress.setRange(0, 0)
        self.progress.setVisible(True)
        self.install_button.setText(self.tr("Cancel"))
        self._allow()
        tasks.start(task)

    def _show_progress(self, fraction: Optional[float], message: str, left: Optional[float]) -> None:
        if self._ended:
            return
        if fraction is not None:
            self.progress.setRange(0, 1000)
            self.progress.setValue(int(1000 * fraction))
        text = escaped(message)
        if left is not None:
            text += " · " + self.tr("{0} left").format(words.duration(left))
        self.says.setText(text)

    def _installed(self, environment: Environment) -> None:
        if self._ended:
            return
        self._done("✔ " + self.tr("The engine works and is in use: {0}").format(escaped(environment.folder)))
        self.use.emit(environment.folder)

    def _verified(self, environment: Environment) -> None:
        lines = ["✔ " + self.tr("The engine works.")]
        for device in environment.verified.get("devices", []):
            memory = words.memory(device["memory_bytes"]) if device["memory_bytes"] else ""
            name = " · ".join(part for part in (device["name"].upper(), device["label"], memory) if part)
            state = self.tr("a kernel ran") if device["works"] else device["reason"]
            lines.append(escaped(f"{name}: {state}"))
        self._done("<br>".join(lines))

    def _failed(self, error: JobError) -> None:
        self._done("⚠ " + escaped(error.message))

    def _done(self, text: str) -> None:
        if self._ended:
            return
        self._task = None
        self.progress.setVisible(False)
        self.install_button.setText(self.tr("Install"))
        self.refresh()
        self.says.setText(text)

    def _chosen(self) -> Optional[Environment]:
        item = self.list.currentItem()
        return records.read(str(item.data(Qt.ItemDataRole.UserRole))) if item is not None else None

    def _line(self, environment: Environment) -> str:
        if environment.damage:
            return self.tr("⚠ {0} · damaged").format(environment.name)
        mark = "●" if environment.folder == self._in_use else "○"
        parts = [f"{mark} {environment.name}", f"PyTorch {environment.torch}", words.memory(environment.size_bytes)]
        if environment.folder == self._in_use:
            parts.append(self.tr("in use"))
        return " · ".join(parts)

    def _allow(self) -> None:
        chosen = self._chosen()
        busy = self.tr("Wait until what runs has ended") if self._task is not None else ""
        none = busy or ("" if chosen is not None else self.tr("No engine that this plugin made is chosen"))
        damaged = self.tr("It is damaged; remove it") if chosen is not None and chosen.damage else ""
        allow(self.use_button, self.tr("Compute with this engine"), none or damaged)
        allow(self.verify_button, self.tr("Match one template with it, and try each device"), none or damaged)
        allow(self.remove_button, self.tr("Delete this engine from the disk"), none)
        for button in (self.use_button, self.verify_button, self.remove_button):
            button.setVisible(self.list.count() > 0)
        ready = self._task is not None or self._base is not None
        why_not = "" if ready else self.tr("No Python was found for which an engine can be installed")
        tooltip = self.tr("End it; nothing half made stays") if self._task is not None else self.tr("Make this engine")
        allow(self.install_button, tooltip, why_not)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Build"), self.build)
        form.addRow(self.tr("Wheels"), self.wheels)
        form.addRow(self.tr("Index of PyTorch"), self.index)
        buttons = QHBoxLayout()
        for button in (self.use_button, self.verify_button, self.remove_button):
            buttons.addWidget(button)
        last = QHBoxLayout()
        last.addWidget(self.progress, 1)
        last.addStretch(0)
        last.addWidget(self.install_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(wrapped_label(f"<b>{self.tr('Engines that the plugin installs')}</b>", selectable=False))
        column.addWidget(self.list)
        column.addLayout(buttons)
        column.addLayout(form)
        column.addWidget(self.says)
        column.addLayout(last)
