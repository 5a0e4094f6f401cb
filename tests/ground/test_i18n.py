"""The translations as files: complete, with the placeholders of what they translate, and compiled."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from ..programs import program

ROOT = Path(__file__).resolve().parents[2]
#: Calls whose text a user reads.
_SHOWN = {
    "setText", "setToolTip", "setWindowTitle", "setTitle", "setPlaceholderText", "setStatusTip", "setWhatsThis",
    "setAccessibleName", "setAccessibleDescription", "setSuffix", "setPrefix", "setSpecialValueText", "addItem",
    "insertItem", "addTab", "addAction", "addMenu", "addRow", "setTabText", "setTabToolTip", "QLabel", "QAction",
    "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QToolButton", "pushMessage", "pushWarning", "pushInfo",
    "pushCritical", "JobError", "QgsProcessingException", "setHorizontalHeaderLabels", "wrapped_label", "setLabelText",
}  # fmt: skip
#: Names and signs that are alike in every language.
_ALIKE = {"S2M2-SAR", "SAR", "RGB", "CFOG", "dB", "MiB"}


strings = program("i18n_strings")


def _marks(text: str) -> list[str]:
    """What must be alike in source and translation: placeholders, tags, links; and whether an accelerator is there."""
    return sorted(re.findall(r"\{[^{}]*\}|%n|</?\w+[^>]*>", text)) + sorted(re.findall(r"&(?=\w)(?!\w+;)", text))


def test_every_text_is_a_literal_and_none_is_translated_at_import() -> None:
    found = strings.plugin_strings()
    assert found.loose == []
    assert found.early == []
    assert len(found.entries) > 1000


def test_what_a_base_class_says_is_entered_for_its_heirs(tmp_path: Path) -> None:
    """PyQt asks under the class of the object at hand, not under the one where ``tr`` is written."""
    folder = tmp_path / "s2m2_qgis"
    folder.mkdir()
    (folder / "a.py").write_text("class A(QObject):\n    def f(self):\n        return self.tr('one' if x else 'two')\n")
    (folder / "b.py").write_text("class B(A):\n    pass\n\nclass C(B, M):\n    pass\n\nX = translate('M', 'three')\n")
    found = strings.plugin_strings(folder)
    said = {(name, text) for name in "ABC" for text in ("one", "two")}
    assert set(found.entries) == {*said, ("M", "three")}
    assert found.early == ["s2m2_qgis/b.py:7"]


def test_the_engines_templates_are_those_that_the_plugin_reads() -> None:
    assert json.loads((ROOT / "i18n" / "engine.json").read_text("utf-8")) == strings.engine_templates(), "run make i18n"


def test_every_sentence_of_a_job_error_is_a_template() -> None:
    """The extraction's rules for what is English for a reader leave out none that surely is."""
    known = set(strings.engine_templates())
    lost = []
    for path in sorted((ROOT / "engine").rglob("*.py")):
        if strings._NOT_SHOWN.match(path.relative_to(ROOT).as_posix()):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "JobError" and node.args:
                text = strings._template(node.args[0]) or ""
                if text not in known and re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", text)):
                    lost.append(f"{path.name}:{node.lineno}: {text}")
    assert lost == []


@pytest.mark.parametrize("language", strings.LANGUAGES)
def test_a_language_is_complete_and_keeps_placeholders(language: str) -> None:
    known = strings.read_ts(language)
    wanted = strings.wanted()
    assert [entry for entry in wanted if entry not in known] == [], "run make i18n and fill what it names"
    assert [entry for entry in known if entry not in wanted] == [], "vanished; run make i18n"
    differ = [(source, text) for (_, source), text in known.items() if _marks(source) != _marks(text)]
    assert differ == []
    # What is put at the end of another text begins with the space that parts them.
    assert [source for (_, source), text in known.items() if source[:1] == " " != text[:1]] == []


@pytest.mark.parametrize("language", strings.LANGUAGES)
def test_the_compiled_file_is_there(language: str) -> None:
    assert (ROOT / "i18n" / f"s2m2_{language}.qm").stat().st_size > 50_000


def test_no_text_that_a_user_reads_is_left_unmarked() -> None:
    bare = []
    for path in sorted((ROOT / "s2m2_qgis").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or strings._last_name(node.func) not in _SHOWN:
                continue
            # What an item stands for is data, not text.
            texts = node.args[:1] if strings._last_name(node.func) == "addItem" else node.args
            for argument in (*texts, *(keyword.value for keyword in node.keywords)):
                text = strings._template(argument)
                words = re.sub(r"\{\d+\}|<[^>]+>|&\w+;", "", text or "").strip()
                if re.search(r"[A-Za-z]{2,}", words) and words not in _ALIKE:
                    bare.append(f"{path.relative_to(ROOT)}:{node.lineno}: {words}")
    assert bare == []


#: Where a number is written with a point on purpose, and why.
_POINTS = {
    ("words.py", "signed"): "how a number rounds, not how it looks",
    ("words.py", "plus"): "how a number rounds, not how it looks",
    ("words.py", "significant"): "how a number rounds, not how it looks",
}
_FLOATS = re.compile(r"[^a-zA-Z]*[efgEFG%]|.*,.*")
_IN_TEXT = re.compile(r"\{\w*:[^{}]*[efg%,]\}|%[-+]?\d*\.\d+[efg]")


def _pointed(tree: ast.AST) -> list[tuple[str, int]]:
    """(function, line) of every place where Python writes a number's decimals, which always have a point."""
    found: list[tuple[str, int]] = []

    def look(node: ast.AST, function: str, localised: bool) -> None:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            function = node.name
        if isinstance(node, ast.Call):
            # The values of a text handed to format are numbers that write themselves by the locale.
            localised = localised or bool(re.search(r"\b(Localised|_percent)\(", ast.unparse(node)))
        if isinstance(node, ast.FormattedValue) and isinstance(node.format_spec, ast.JoinedStr):
            spec = "".join(str(part.value) for part in node.format_spec.values if isinstance(part, ast.Constant))
            if _FLOATS.fullmatch(spec):
                found.append((function, node.lineno))
        elif isinstance(node, ast.Constant) and _IN_TEXT.search(str(node.value)) and not localised:
            found.append((function, node.lineno))
        for child in ast.iter_child_nodes(node):
            look(child, function, localised)

    look(tree, "", False)
    return found


def test_numbers_that_a_user_reads_follow_the_locale() -> None:
    """An f-string's number has a point in every language; the interface's go through ``words`` and ``i18n``."""
    bare, seen = [], set()
    for path in sorted((ROOT / "s2m2_qgis").rglob("*.py")):
        for function, line in _pointed(ast.parse(path.read_text("utf-8"))):
            seen.add((path.name, function))
            if (path.name, function) not in _POINTS:
                bare.append(f"{path.relative_to(ROOT)}:{line} ({function})")
    assert bare == [], "show them by words.py, or say in _POINTS why not"
    assert set(_POINTS) <= seen, "an exception that nothing needs"


@pytest.mark.parametrize("code", ["f'{x:.2f}'", "f'{x:,.0f}'", "f'{x:+.1f} px'", "f'{x:.0%}'", "'{0:.1f}'.format(x)"])
def test_numbers_with_a_point_are_seen(code: str) -> None:
    assert _pointed(ast.parse(f"def f():\n    return {code}")) == [("f", 2)]
    assert _pointed(ast.parse("f'{x:04d} {x!r} {x:>8}'; '{0}'.format(x)")) == []
