"""The window's words in French and Vietnamese: none is missing, and all that a translator must leave alone is there."""

from __future__ import annotations

import ast
import importlib.util
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, QSettings, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from models.errors import BadInputError, PostilError, Remark
from models.importing import FileReport
from models.writer import Title
from tests.ui.window.tools import close, quiet_settings
from ui import app, messages, profile
from ui.actions import ACTIONS, GROUPS, SUBMENUS
from ui.dialogs.import_report import news
from ui.menus import key_sequence
from ui.translation import load_translations

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("fr", "vi")
FILES = ("postil_fr", "postil_vi", "qtbase_fr", "qtbase_vi")
Word = tuple[str, str]
NO_BREAK_SPACE = "\u00a0"


def packaging() -> ModuleType:
    """The script that collects and compiles; its folder is no package, for a library has the same name."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words(path: Path) -> dict[Word, str]:
    """Read a .ts file: context and source to translation, "" for one that is missing or not finished."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and "type" not in translation.attrib
            text = (translation.text or "") if translation is not None and done else ""
            found[context.findtext("name", ""), message.findtext("source", "")] = text
    return found


WORDS = {name: words(FOLDER / f"{name}.ts") for name in FILES}


def pairs(name: str) -> list[tuple[str, str]]:
    """Return the sources of a file with their translations, as far as there are any."""
    return [(source, text) for (_, source), text in WORDS[name].items() if text]


@pytest.fixture(scope="session")
def script() -> ModuleType:
    """The collecting script, where Qt's programs for it are installed."""
    module = packaging()
    if not all(Path(module.tool(name)).exists() for name in ("lupdate", "lrelease")):
        pytest.skip("Qt's lupdate and lrelease are not installed")
    return module


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Switch the language; English as before afterwards."""
    before = QLocale()
    there = set(qapp.findChildren(QTranslator))
    yield lambda language: load_translations(qapp, language)
    for translator in set(qapp.findChildren(QTranslator)) - there:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


# --- the files


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_hold_exactly_the_words_of_the_sources(language: str, script: ModuleType, tmp_path: Path) -> None:
    script.collect(tmp_path)
    assert set(WORDS[f"postil_{language}"]) == set(words(tmp_path / f"postil_{language}.ts"))


@pytest.mark.parametrize("name", FILES)
def test_every_word_is_translated(name: str) -> None:
    assert [word for word, text in WORDS[name].items() if not text.strip()] == []


@pytest.mark.parametrize("name", FILES)
def test_the_compiled_files_are_up_to_date(name: str, script: ModuleType, tmp_path: Path) -> None:
    script.compile_words(FOLDER / f"{name}.ts", tmp_path / f"{name}.qm")
    assert (tmp_path / f"{name}.qm").read_bytes() == (FOLDER / f"{name}.qm").read_bytes()


def test_what_is_collected_is_what_is_looked_up_at_run_time() -> None:
    """A word under no context, or inside an f-string, would be shown in English for ever."""
    collected = {source for _, source in WORDS["postil_fr"]}
    assert {context for context, _ in WORDS["postil_fr"]} & {"", "QObject"} == set()
    assert [word for path in sorted((ROOT / "ui").rglob("*.py")) for word in asked(path) if word not in collected] == []


def asked(path: Path) -> Iterator[str]:
    """Yield the literal texts that a module has translated."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name, len(node.args))
            text = node.args[place] if place < len(node.args) else None
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value


# --- what a translation keeps


@pytest.mark.parametrize("name", FILES)
def test_translations_keep_their_placeholders(name: str) -> None:
    placeholder = re.compile(r"\{[^}]*\}|%\d")
    changed = [
        source
        for source, text in pairs(name)
        if Counter(placeholder.findall(source)) != Counter(placeholder.findall(text))
    ]
    assert changed == []


@pytest.mark.parametrize("name", FILES)
def test_translations_keep_a_mnemonic_on_a_letter_of_every_keyboard(name: str) -> None:
    wrong = [
        (source, text)
        for source, text in pairs(name)
        if text.count("&") != source.count("&") or len(re.findall(r"&[A-Za-z]", text)) != source.count("&")
    ]
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_translations_keep_the_dots_and_the_end_of_a_sentence(name: str) -> None:
    ends = "….:?"
    wrong = [
        (source, text)
        for source, text in pairs(name)
        if source[-1] != text[-1] and (source[-1] in ends or text[-1] in ends) and not source.endswith("...")
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_stands_for_two_entries_of_a_menu(language: str) -> None:
    said = {source: text for (context, source), text in WORDS[f"postil_{language}"].items() if context == "actions"}
    menus: dict[str, set[str]] = {"": {said[title] for title in GROUPS.values()}}
    for action in ACTIONS:
        if action.handling == "action":
            menus.setdefault(action.menu or action.group, set()).add(said[action.text])
            if action.menu:
                menus.setdefault(action.group, set()).add(said[SUBMENUS[action.menu]])
    menus["project"].add(said[SUBMENUS["recent"]])
    menus["mark"].add(said[SUBMENUS["labels"]])
    for entries in menus.values():
        letters = Counter(entry[entry.index("&") + 1].lower() for entry in entries)
        assert [letter for letter, number in letters.items() if number > 1] == [], sorted(entries)


def test_french_is_set_as_french_is_set() -> None:
    wrong = re.compile(
        rf"[^{NO_BREAK_SPACE}\s][;?!»]|[^{NO_BREAK_SPACE}\d][:](?!\S)| [:;?!»%]|«[^{NO_BREAK_SPACE}]|'|\""
    )
    for source, text in pairs("postil_fr"):
        prose = re.sub(r"\(\*.*", "", text)
        assert wrong.search(prose) is None, (source, text)


@pytest.mark.parametrize("name", ["postil_vi", "qtbase_vi"])
def test_vietnamese_is_composed(name: str) -> None:
    assert [text for text in WORDS[name].values() if not unicodedata.is_normalized("NFC", text)] == []


# --- what people see


def test_a_refusal_is_said_in_the_windows_language(speak: Callable[[str], None]) -> None:
    error = PostilError("There is no project {file}.", file="a.postil")
    speak("fr")
    assert messages.sentence(error) == "Il n’y a pas de projet a.postil."
    speak("vi")
    assert messages.sentence(error) == "Không có dự án a.postil."


def test_what_became_of_a_file_is_said_in_the_windows_language(speak: Callable[[str], None]) -> None:
    refused = FileReport(file="a.txt", refusal=BadInputError("{file} is empty.", file="a.txt"))
    remarked = FileReport(file="a.jsonl", clashes=[Remark("{name}: status and note", name="Anna")])
    speak("fr")
    assert news(refused) == [("error", "a.txt est vide. Rien de ce fichier n’a été gardé.")]
    speak("vi")
    assert news(remarked) == [("warning", "Hai phiên bản của cùng một lần sửa: Anna: trạng thái và ghi chú.")]


def test_a_step_is_named_in_the_windows_language(speak: Callable[[str], None]) -> None:
    title = Title("accept", {"label": "PERSON", "quote": "To Lam"})
    speak("fr")
    assert messages.step(title) == "accepter PERSON «\u00a0To Lam\u00a0»"
    speak("vi")
    assert messages.step(title) == "chấp nhận PERSON “To Lam”"


@pytest.mark.parametrize("language", ["en", "fr", "vi"])
def test_keys_are_the_same_in_every_language(speak: Callable[[str], None], language: str) -> None:
    speak(language)
    for action in ACTIONS:
        sequences = [key_sequence(key) for key in action.keys]
        portable = [sequence.toString(QKeySequence.SequenceFormat.PortableText) for sequence in sequences]
        assert portable == list(action.keys), action.id


def test_qts_own_buttons_speak_vietnamese(speak: Callable[[str], None], qtbot: QtBot) -> None:
    speak("vi")
    button = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(button.Save | button.Cancel)
    qtbot.addWidget(box)
    assert [box.button(which).text().replace("&", "") for which in (button.Save, button.Cancel)] == ["Lưu", "Hủy"]


@pytest.mark.parametrize(("language", "menu"), [("fr", "&Projet"), ("vi", "&Dự án")])
@pytest.mark.usefixtures("speak")
def test_the_window_speaks_the_language_of_the_settings(
    language: str, menu: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("POSTIL_CONFIG", str(tmp_path))
    profile.introduce("Anna Lindqvist")
    quiet_settings(tmp_path)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("view/language", language)
    settings.sync()
    window = app.open_window()
    assert window.actions_.menus["project"].title() == menu
    close(window)
