"""Training with spaCy's own loop, and the pipeline that is shipped."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from annotators.training.__main__ import main
from annotators.training.corpus import Sample
from annotators.training.train import train
from models.paths import resource

SHIPPED = resource("pipelines", "postil-news-xx")
_ALONE = "import spacy, sys; print([e.text for e in spacy.load(sys.argv[1])(sys.argv[2]).ents])"


def _samples() -> list[Sample]:
    names = ("Ann Lee", "Bo Ek", "Cy Orr", "Di Fox", "Ed Poe", "Flo Kay")
    return [Sample("en", "x", f"Yesterday {name} spoke.", ((10, 10 + len(name), "PERSON"),)) for name in names] * 5


def test_the_same_seed_trains_the_same_pipeline() -> None:
    texts = ["Yesterday Ann Lee spoke.", "Yesterday Gil May spoke."]
    found = []
    for _ in range(2):
        nlp = train(_samples(), _samples()[:6], steps=30, seed=3, log=io.StringIO())
        found.append([[(span.text, span.label_) for span in nlp(text).ents] for text in texts])
    assert found[0] == found[1]
    assert found[0][0] == [("Ann Lee", "PERSON")]


def test_what_is_trained_loads_in_an_interpreter_that_knows_nothing_of_ours(tmp_path: Path) -> None:
    nlp = train(_samples(), _samples()[:6], steps=30, seed=3, log=io.StringIO())
    nlp.to_disk(tmp_path / "made")
    assert "Ann Lee" in _run_alone(tmp_path / "made", "Yesterday Ann Lee spoke.", tmp_path)


def _run_alone(folder: Path, text: str, where: Path) -> str:
    command = [sys.executable, "-c", _ALONE, str(folder), text]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=where, encoding="utf-8").stdout


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Deputy Minister Harriet Colman met Kwame Boateng in Lisbon.", ["Harriet Colman", "Lisbon"]),
        ("L'ambassadrice Solange Perrault a visité l'Institut Kovar à Tunis.", ["Solange Perrault", "Tunis"]),
        ("Bộ Y tế và ông Đỗ Văn Khải làm việc tại Vientiane.", ["Bộ Y tế", "Đỗ Văn Khải", "Vientiane"]),
    ],
    ids=["en", "fr", "vi"],
)
def test_the_shipped_pipeline_loads_without_postil(text: str, names: list[str], tmp_path: Path) -> None:
    found = _run_alone(SHIPPED, text, tmp_path)
    assert all(name in found for name in names), found


def test_the_shipped_pipeline_is_small_and_says_what_it_is() -> None:
    meta = spacy.util.load_meta(SHIPPED / "meta.json")
    assert (meta["name"], meta["license"]) == ("postil-news-xx", "CC-BY-SA-4.0")
    assert {"calibration", "precision"} <= {name for name, value in meta["postil"].items() if value}
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file()) < 10_000_000
    for paper in ("LICENSE", "ATTRIBUTION.md", "MODEL_CARD.md", "rehearsal.jsonl.gz"):
        assert (SHIPPED / paper).stat().st_size > 500


def test_absent_sentences_end_the_command_with_one_plain_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("POSTIL_NER", str(tmp_path))
    assert main(["--quick", "--out", str(tmp_path / "made")]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("The training sentences are not in")
    assert not (tmp_path / "made").exists()


def test_a_quick_try_never_replaces_the_shipped_pipeline() -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--quick"])
    assert stop.value.code == 2
