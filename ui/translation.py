"""The window's languages: which one is spoken, and loading its words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from models.paths import resource

LANGUAGES: dict[str, str] = {"en": "English", "fr": "Français", "vi": "Tiếng Việt"}


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text in a table for translation; Qt's own function of this name has no useful type."""
    return text


def language() -> str:
    """Return the code of the language that the window speaks."""
    code = QLocale().name().partition("_")[0]
    return code if code in LANGUAGES else "en"


def load_translations(app: QCoreApplication, wanted: str) -> None:
    """Speak a language (a code, or "" for the system's) from now on; English where there is no other.

    Windows that are already open keep their words.
    """
    locale = QLocale(wanted) if wanted else QLocale.system()
    if locale.name().partition("_")[0] not in LANGUAGES:
        locale = QLocale("en_GB")
    QLocale.setDefault(locale)
    code = language()
    qt, own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), str(resource("translations"))
    # Qt brings no Vietnamese, and its French lacks words or calls a key otherwise than keyboards do.
    for folder, name in ((qt, f"qtbase_{code}"), (own, f"qtbase_{code}"), (own, f"postil_{code}")):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
