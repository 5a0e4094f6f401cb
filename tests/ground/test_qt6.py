"""What ``scripts/qt6_check.py`` finds in planted samples, what it lets pass, and that the plugin has nothing of it."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import qt6_check  # noqa: E402 - the folder of scripts is no package

BROKEN = {
    "unscoped enum": ("from qgis.PyQt.QtCore import Qt\nx = Qt.AlignLeft", "write Qt.AlignmentFlag.AlignLeft"),
    "unscoped enum of a widget": (
        "from qgis.PyQt.QtWidgets import QFrame as QFrame\nx = QFrame.StyledPanel",
        "write QFrame.Shape.StyledPanel",
    ),
    "unscoped enum through an object": ("def f(frame):\n    frame.setFrameShape(frame.StyledPanel)", ".StyledPanel"),
    "unscoped enum through an alias": (
        "from qgis.PyQt.QtGui import QKeySequence\ndef f():\n    keys = QKeySequence\n    return keys.Copy",
        "write QKeySequence.StandardKey.Copy",
    ),
    "enum that is gone": (
        "from qgis.PyQt.QtCore import Qt\nx = Qt.MouseButton.MidButton",
        "no Qt.MouseButton.MidButton",
    ),
    "type of flags": ("from qgis.PyQt.QtCore import Qt\nx = Qt.Orientations()", "no Qt.Orientations"),
    "unscoped enum of QGIS": ("from qgis.core import QgsTask\nx = QgsTask.CanCancel", "write QgsTask.Flag.CanCancel"),
    "unscoped enum of Qgis": ("from qgis.core import Qgis\nx = Qgis.Info", "write Qgis.MessageLevel.Info"),
    "class in another module": ("from qgis.PyQt.QtWidgets import QUndoStack", "it is in QtGui"),
    "class that is gone": ("from qgis.PyQt.QtCore import QRegExp", "no QtCore.QRegExp"),
    "widget that is gone": ("from qgis.PyQt.QtWidgets import QDesktopWidget", "no QtWidgets.QDesktopWidget"),
    "module that is gone": ("from qgis.PyQt.QtWebKit import QWebSettings", "no module QtWebKit"),
    "module that is gone, by name": ("from qgis.PyQt import QtWebKitWidgets", "no module QtWebKitWidgets"),
    "two that are tried, neither there": (
        "try:\n    from qgis.PyQt.QtGui import QMatrix\nexcept ImportError:\n    from qgis.PyQt.QtCore import QMatrix",
        "no QtGui.QMatrix",
    ),
    "PyQt5 itself": ("from PyQt5.QtCore import QObject", "import it from qgis.PyQt"),
    "sip": ("import sip", "import it from qgis.PyQt"),
    "sip of PyQt5": ("from PyQt5 import sip", "import it from qgis.PyQt"),
    "everything": ("from qgis.PyQt.QtWidgets import *", "name what is used"),
    "exec_": ("def f(dialog):\n    dialog.exec_()", ".exec_"),
    "QVariant's types": ("from qgis.PyQt.QtCore import QVariant\nx = QVariant.Int", "no QVariant.Int"),
    "a null": ("from qgis.PyQt.QtCore import QVariant\nx = QVariant()", "NULL"),
    "event's parameter": (
        "from qgis.PyQt.QtGui import QMouseEvent\ndef f(event: QMouseEvent):\n    return event.globalPos()",
        "QMouseEvent of Qt 6 has no globalPos",
    ),
    "optional parameter": (
        "from qgis.PyQt.QtGui import QDropEvent\ndef f(event: 'Optional[QDropEvent]'):\n    return event.pos()",
        "QDropEvent of Qt 6 has no pos",
    ),
    "local variable": (
        "from qgis.PyQt.QtGui import QFontMetrics\ndef f(font):\n    m = QFontMetrics(font)\n    return m.width('a')",
        "QFontMetrics of Qt 6 has no width",
    ),
    "call upon a call": (
        "def f(widget):\n    return widget.fontMetrics().width('a')",
        "QFontMetrics of Qt 6 has no width",
    ),
    "field": (
        """
        from qgis.PyQt.QtWidgets import QComboBox, QWidget
        class W(QWidget):
            def __init__(self):
                self.box = QComboBox(self)
            def f(self):
                self.box.currentIndexChanged[str].connect(print)
        """,
        "one signal of each name",
    ),
    "inherited": (
        "from qgis.PyQt.QtWidgets import QWidget\n"
        "class W(QWidget):\n    def f(self):\n        return self.getContentsMargins()",
        "QWidget of Qt 6 has no getContentsMargins",
    ),
    "overridden": (
        "from qgis.PyQt.QtWidgets import QTableView\nclass V(QTableView):\n    def viewOptions(self):\n        pass",
        "V.viewOptions overrides a method of QTableView",
    ),
    "enum as an integer": (
        "from qgis.PyQt.QtCore import Qt\nx = int(Qt.KeyboardModifier.ShiftModifier)",
        "enums of Qt 6 are no integers",
    ),
    "sum of enums": (
        "from qgis.PyQt.QtCore import Qt\nx = Qt.KeyboardModifier.ShiftModifier + Qt.Key.Key_A",
        "join them by |",
    ),
    "another name was asked for": (
        "from qgis.PyQt.QtGui import QMouseEvent\n"
        "def f(event: QMouseEvent):\n    return event.localPos() if hasattr(event, 'globalPos') else None",
        "QMouseEvent of Qt 6 has no localPos",
    ),
}

SOUND = {
    "scoped": "from qgis.PyQt.QtCore import Qt\nx = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop",
    "integers all the same": "from qgis.PyQt.QtCore import Qt\nx = Qt.ItemDataRole.UserRole + 1, int(Qt.Key.Key_A)",
    "what the shim moves": "from qgis.PyQt.QtWidgets import QAction, QActionGroup, QShortcut\nx = QAction('a')",
    "sip": "from qgis.PyQt import sip\nx = sip.isdeleted",
    "the other one is there": (
        "try:\n    from qgis.PyQt.QtGui import QUndoStack\n"
        "except ImportError:\n    from qgis.PyQt.QtWidgets import QUndoStack"
    ),
    "asked for first": (
        "from qgis.PyQt.QtGui import QMouseEvent\n"
        "def f(event: QMouseEvent):\n"
        "    return event.globalPos() if hasattr(event, 'globalPos') else event.globalPosition()"
    ),
    "an alias of an enum": (
        "from qgis.PyQt.QtGui import QKeySequence\ndef f():\n    keys = QKeySequence.StandardKey\n    return keys.Copy"
    ),
    "our own name": "class Ours:\n    def exec_(self):\n        return 1\n\nOurs().exec_()",
    "QGIS's enum": "from qgis.core import Qgis, QgsTask\nx = QgsTask.Flag.CanCancel, Qgis.MessageLevel.Info",
    "constants of classes": "from qgis.core import Qgis\nx = Qgis.QGIS_VERSION_INT, Qgis.QGIS_VERSION",
    "a context menu's place": (
        "from qgis.PyQt.QtGui import QContextMenuEvent\ndef f(event: QContextMenuEvent):\n    return event.globalPos()"
    ),
}


def findings(source: str) -> list[qt6_check.Finding]:
    return qt6_check.check({"planted.py": textwrap.dedent(source)})


@pytest.mark.parametrize("name", BROKEN)
def test_what_qt_6_lacks_is_found(name: str):
    source, expected = BROKEN[name]
    found = findings(source)
    assert any(expected in finding.text for finding in found), found


@pytest.mark.parametrize("name", SOUND)
def test_what_qt_6_has_is_let_pass(name: str):
    assert findings(SOUND[name]) == []


def test_a_finding_says_where():
    found = findings("from qgis.PyQt.QtCore import Qt\n\nx = Qt.AlignLeft")
    assert [str(finding) for finding in found] == [
        "planted.py:3: Qt 6 has no Qt.AlignLeft; write Qt.AlignmentFlag.AlignLeft"
    ]


def test_the_plugin_has_nothing_that_qt_6_lacks():
    """As ``make lint`` runs it."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/qt6_check.py")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    modules = len(list((ROOT / "s2m2_qgis").rglob("*.py"))) + 1
    assert done.stdout == f"{modules} modules looked up in PyQt 6.8.1: 0 findings\n"


def test_a_finding_fails_the_check(tmp_path: Path):
    (tmp_path / "planted.py").write_text("import sip\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/qt6_check.py"), str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "planted.py:1" in done.stdout
