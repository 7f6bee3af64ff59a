"""The sentences that the window says about the models' facts: errors, steps, statuses, zones, languages, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.translation import QT_TRANSLATE_NOOP, language

if TYPE_CHECKING:
    from models.errors import PostilError, Remark
    from models.records import Date
    from models.scheme import Scheme
    from models.writer import Title

STATUSES: dict[str, str] = {
    "new": QT_TRANSLATE_NOOP("status", "New"),
    "started": QT_TRANSLATE_NOOP("status", "Started"),
    "done": QT_TRANSLATE_NOOP("status", "Done"),
}

ZONES: dict[str, str] = {
    "header": QT_TRANSLATE_NOOP("zones", "Header"),
    "title": QT_TRANSLATE_NOOP("zones", "Title"),
    "byline": QT_TRANSLATE_NOOP("zones", "Byline"),
    "caption": QT_TRANSLATE_NOOP("zones", "Caption"),
    "credit": QT_TRANSLATE_NOOP("zones", "Credit"),
    "related": QT_TRANSLATE_NOOP("zones", "Related articles"),
    "footer": QT_TRANSLATE_NOOP("zones", "Footer"),
}

STEPS: dict[str, str] = {
    "add": QT_TRANSLATE_NOOP("steps", "mark {label} “{quote}”"),
    "relabel": QT_TRANSLATE_NOOP("steps", "change the label of {label} “{quote}”"),
    "edges": QT_TRANSLATE_NOOP("steps", "change the edges of {label} “{quote}”"),
    "note": QT_TRANSLATE_NOOP("steps", "note on {label} “{quote}”"),
    "sensitive": QT_TRANSLATE_NOOP("steps", "sensitive {label} “{quote}”"),
    "ask": QT_TRANSLATE_NOOP("steps", "ask the lead about {label} “{quote}”"),
    "attributes": QT_TRANSLATE_NOOP("steps", "change {label} “{quote}”"),
    "roles": QT_TRANSLATE_NOOP("steps", "roles of {label} “{quote}”"),
    "delete": QT_TRANSLATE_NOOP("steps", "delete {label} “{quote}”"),
    "delete_many": QT_TRANSLATE_NOOP("steps", "delete {count} marks"),
    "accept": QT_TRANSLATE_NOOP("steps", "accept {label} “{quote}”"),
    "accept_edited": QT_TRANSLATE_NOOP("steps", "accept {label} “{quote}” with a change"),
    "accept_many": QT_TRANSLATE_NOOP("steps", "accept {count} suggestions"),
    "reject": QT_TRANSLATE_NOOP("steps", "reject {label} “{quote}”"),
    "reject_many": QT_TRANSLATE_NOOP("steps", "reject {count} suggestions"),
    "withdraw": QT_TRANSLATE_NOOP("steps", "take back {count} rejections"),
    "status_new": QT_TRANSLATE_NOOP("steps", "set the document to new"),
    "status_started": QT_TRANSLATE_NOOP("steps", "set the document to started"),
    "status_done": QT_TRANSLATE_NOOP("steps", "set the document to done"),
    "document_note": QT_TRANSLATE_NOOP("steps", "note on the document"),
    "document": QT_TRANSLATE_NOOP("steps", "document properties"),
    "zones": QT_TRANSLATE_NOOP("steps", "zones"),
    "delete_document": QT_TRANSLATE_NOOP("steps", "delete “{title}”"),
    "delete_documents": QT_TRANSLATE_NOOP("steps", "delete {count} documents"),
    "scheme": QT_TRANSLATE_NOOP("steps", "change the labels"),
    "import": QT_TRANSLATE_NOOP("steps", "import {count} documents"),
}

# The same for exactly one.
STEPS_OF_ONE: dict[str, str] = {
    "withdraw": QT_TRANSLATE_NOOP("steps", "take back a rejection"),
    "import": QT_TRANSLATE_NOOP("steps", "import 1 document"),
}

LANGUAGE_NAMES: dict[str, str] = {
    "en": QT_TRANSLATE_NOOP("languages", "English"),
    "fr": QT_TRANSLATE_NOOP("languages", "French"),
    "vi": QT_TRANSLATE_NOOP("languages", "Vietnamese"),
}


def sentence(error: PostilError | Remark) -> str:
    """Return what a refusal or a remark says, in the interface's language."""
    return QCoreApplication.translate("errors", error.template).format(**error.values)


def step(title: Title | None, scheme: Scheme | None = None) -> str:
    """Return what an undo step is called, "" for none; a label's title comes from the scheme."""
    if title is None:
        return ""
    values = dict(title.values)
    label = values.get("label")
    if scheme is not None and isinstance(label, str):
        values["label"] = label_title(scheme, label)
    template = STEPS_OF_ONE.get(title.name) if values.get("count") == 1 else None
    template = template or STEPS.get(title.name)
    return title.name if template is None else QCoreApplication.translate("steps", template).format(**values)


def label_title(scheme: Scheme, name: str) -> str:
    """Return a label's title in the interface's language."""
    from models.scheme import text_in

    label = scheme.label(name)
    return name if label is None else text_in(label.title, language(), name)


def status_name(status: str) -> str:
    """Return a document status in the interface's language."""
    return QCoreApplication.translate("status", STATUSES[status])


def zone_name(kind: str) -> str:
    """Return a kind of zone in the interface's language."""
    return QCoreApplication.translate("zones", ZONES[kind])


def language_name(code: str) -> str:
    """Return a language's name in the interface's language, or in its own."""
    known = LANGUAGE_NAMES.get(code)
    if known is not None:
        return QCoreApplication.translate("languages", known)
    native = QLocale(code).nativeLanguageName()
    return native or code


def date_text(date: Date | None) -> str:
    """Return a date as precisely as it is known, in the interface's language."""
    if date is None:
        return ""
    locale = QLocale(language())
    if date.month is None:
        return str(date.year)
    day = QDate(date.year, date.month, date.day or 1)
    pattern = "MMM yyyy" if date.day is None else "d MMM yyyy"
    return locale.toString(day, pattern)


def percent_text(share: float) -> str:
    """Return a share, 0 to 1, as a whole percentage, as the interface's language writes it."""
    return QCoreApplication.translate("numbers", "{number}%").format(number=round(100 * share))
