"""Any other spaCy pipeline: mapped labels, and untrusted folders."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc, Span

from annotators import registry
from annotators.base import Article
from annotators.spacy_pipeline import PipelineSuggester
from models.errors import PostilError

TEXT = "Ann Reed paid 12 dollars in « Chad » to the French."


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A pipeline of spaCy's own parts, as somebody might have trained one: labels of OntoNotes and others."""
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Ann Reed"},
            {"label": "MONEY", "pattern": "12 dollars"},
            {"label": "GPE", "pattern": "« Chad »"},
            {"label": "NORP", "pattern": "French"},
            {"label": "VEHICLE", "pattern": "paid"},
        ]
    )
    groups: Any = nlp.add_pipe("span_ruler", config={"spans_key": "sc"})
    groups.add_patterns([{"label": "PER", "pattern": "Ann"}, {"label": "PERSON", "pattern": "Ann Reed"}])
    nlp.meta["name"] = "own"
    nlp.meta["version"] = "0.3"
    nlp.to_disk(tmp_path / "own")
    return tmp_path / "own"


def test_labels_are_mapped_and_unknown_ones_counted(saved: Path) -> None:
    suggester = registry.load(saved)
    proposals = suggester.suggest(Article(id="a", text=TEXT))
    found = [(p.label, TEXT[p.fragments[0][0] : p.fragments[0][1]]) for p in proposals]
    assert found == [
        ("PERSON", "Ann Reed"),
        ("PERSON", "Ann"),
        ("QUANTITY", "12 dollars"),
        ("PLACE", "Chad"),
        ("GROUP", "French"),
    ]
    assert {p.found_by for p in proposals} == {"pipeline"}
    assert isinstance(suggester, PipelineSuggester)
    assert suggester.left_out == {"VEHICLE": 1}
    assert suggester.name == "en_own"
    assert suggester.version.startswith("0.3+")


def test_a_span_categorisers_probability_becomes_the_score(saved: Path) -> None:
    suggester = registry.load(saved)
    assert isinstance(suggester, PipelineSuggester)
    doc = Doc(spacy.blank("en").vocab, words=["Ann"])
    doc.spans["sc"] = [Span(doc, 0, 1, label="PER")]
    doc.spans["sc"].attrs["scores"] = [0.25]
    assert [score for _, score in suggester._spans(doc)] == [0.25]


def test_an_article_longer_than_spacys_limit_is_read(saved: Path) -> None:
    text = "Ann Reed " + "x" * 1_100_000
    assert len(registry.load(saved).suggest(Article(id="a", text=text))) == 2


def damaged(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("config.cfg", b""),
        ("config.cfg", b'[nlp]\nlang = "en"\npipeline = ["x"]\n[components.x]\nfactory = "not_registered"\n'),
        ("config.cfg", b'[nlp]\nlang = "en"\npipeline = []\n[nlp.before_creation]\n@callbacks = "nobody.v1"\n'),
        ("config.cfg", b"\x00\xff\xfe"),
        ("tokenizer", b"\x00\x01\x02"),
        ("entity_ruler/patterns.jsonl", b"{"),
        ("vocab/strings.json", b"["),
    ],
)
def test_a_broken_folder_is_one_plain_sentence_that_names_it(saved: Path, name: str, content: bytes) -> None:
    with pytest.raises(PostilError) as error:
        registry.load(damaged(saved, name, content))
    assert str(saved) in str(error.value)
    assert "\n" not in str(error.value)


def test_no_code_of_the_folder_is_run(saved: Path, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    code = f"open({str(trace)!r}, 'w').close()"
    for name in ("__init__.py", "functions.py", "sitecustomize.py"):
        (saved / name).write_text(code, encoding="utf-8")
    registry.load(saved)
    assert not trace.exists()
