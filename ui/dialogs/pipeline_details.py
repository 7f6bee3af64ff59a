"""One pipeline: what it is, how good it was, and what its labels become."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from annotators import labels as label_map
from annotators.provenance import Learnt, Score, learnt, score
from annotators.registry import PipelineInfo
from models.errors import PostilError
from models.scheme import Label
from ui.dialogs.label_mapping import LabelMapping
from ui.messages import percent_text
from ui.panels.elided_label import ElidedLabel
from ui.panels.words import heading, muted, strong


class PipelineDetails(QWidget):
    """Shows a pipeline; its labels are changed at once. ``labels`` are what they can become."""

    refused = Signal(PostilError)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels: Sequence[Label] = ()
        self._info: PipelineInfo | None = None
        self.title = strong("")
        self.what = muted(wrap=True)
        self.languages, self.score = _words(), _words()
        self.folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.mapping = LabelMapping()
        self.mapping.mapped.connect(self._save)
        self._heading = heading(self.tr("What its labels become"))
        self._hint = muted(wrap=True)
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (self.tr("Languages"), self.languages),
            (self.tr("Score"), self.score),
            (self.tr("Folder"), self.folder),
        ):
            words = muted(name)
            words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            form.addRow(words, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.what)
        layout.addLayout(form)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addWidget(self.mapping, 1)
        self._filler = QWidget()
        layout.addWidget(self._filler, 1)

    def show_pipeline(self, info: PipelineInfo, languages: str, among: Sequence[PipelineInfo]) -> None:
        """Show one pipeline among others, its languages by name."""
        self._info = info
        self.title.setText(f"{info.name} {info.version}")
        self.what.setText(self._what(info, learnt(info)))
        self.languages.setText(languages or self.tr("any language"))
        self.score.setText(self._told(score(info, among)))
        self.folder.setText(info.folder)
        self._show_labels(info)

    def _what(self, info: PipelineInfo, origin: Learnt | None) -> str:
        if origin is not None:
            one = self.tr("Trained from 1 document of a project, beginning with {parent}.")
            many = self.tr("Trained from {count} documents of a project, beginning with {parent}.")
            told = one if origin.documents == 1 else many
            return told.format(count=origin.documents, parent=origin.parent)
        match info.kind:
            case "rules":
                return self.tr("Postil’s rules and word lists: names, dates, roles and claims without any training.")
            case "layer":
                return self.tr("Postil’s rules together with a recogniser that was trained on news.")
            case "pipeline":
                own = self.tr("A spaCy pipeline from elsewhere.")
                return f"{own} {info.description}".strip()

    def _told(self, found: Score | None) -> str:
        if found is None:
            return self.tr("not measured on documents of a project")
        one = self.tr("F1 {score} on 1 document that was kept aside")
        many = self.tr("F1 {score} on {count} documents that were kept aside")
        told = one if found.documents == 1 else many
        told = told.format(score=percent_text(found.f1), count=found.documents)
        if found.f1_of_rival is None:
            return told
        both = self.tr("{figure}; {name} had {score} there")
        return both.format(figure=told, name=found.rival, score=percent_text(found.f1_of_rival))

    # --- labels

    def _show_labels(self, info: PipelineInfo) -> None:
        foreign = info.kind == "pipeline"
        for widget in (self._heading, self._hint, self.mapping):
            widget.setVisible(foreign)
        self._filler.setVisible(not foreign)
        if not foreign:
            return
        try:
            mapping = label_map.mapping(info)
        except PostilError as error:
            mapping = {}
            self.refused.emit(error)
        self.mapping.show_mapping(mapping, self.labels, editable=info.is_own)
        self._hint.setText(self._about_labels(mapping, info))

    def _about_labels(self, mapping: dict[str, str | None], info: PipelineInfo) -> str:
        if not mapping:
            return self.tr("It names no labels, so it suggests nothing.")
        if not info.is_own:
            return self.tr("They can be changed once the pipeline was added here from its folder.")
        return self.tr("A change is kept at once, and counts from the next suggestions on.")

    def _save(self) -> None:
        if self._info is None:
            return
        try:
            label_map.save_mapping(self._info, self.mapping.mapping())
        except PostilError as error:
            self.refused.emit(error)
            self._show_labels(self._info)


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
