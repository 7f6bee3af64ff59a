"""From lessons to a pipeline of this computer: better on what was kept aside, whole or not there at all."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import spacy

from annotators import registry, shelf
from annotators.base import Article
from annotators.learning import rehearsal
from annotators.learning.learner import learn
from annotators.protocol import Progress, Train, Trained
from models.errors import PostilError
from models.lessons import Lesson
from tests.annotators.learning.making import SHIPS, base_with_rehearsal, marked, voyage, voyages

# Enough to learn a new label, and enough to see that something comes of it.
STEPS, FEW_STEPS = 200, 20


def taught(
    lessons: list[Lesson], base: str | None = None, out: Path | None = None, steps: int = FEW_STEPS
) -> tuple[Trained, list[Progress]]:
    told: list[Progress] = []
    request = Train(id=3, lessons=lessons, base=base, out=str(out) if out else None, steps=steps)
    return learn(request, told.append), told


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("learner")


@pytest.fixture(scope="module")
def base(home: Path) -> str:
    return base_with_rehearsal(home)


@pytest.fixture(scope="module")
def out(home: Path) -> Path:
    return home / "out"


@pytest.fixture(scope="module")
def made(base: str, out: Path) -> tuple[Trained, list[Progress]]:
    """One pipeline for all tests that look at what comes of training."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("POSTIL_DATA", str(out.parent / "data"))
        return taught(voyages(12), base, out, STEPS)


def test_it_learns_a_label_it_did_not_know_and_is_better(made: tuple[Trained, list[Progress]]) -> None:
    trained, _ = made
    assert trained.better
    assert trained.new.total.f1 > trained.old.total.f1
    assert (trained.documents, trained.held_out, trained.new.documents) == (10, 2, 2)
    assert {row.label: row.recall for row in trained.new.rows}["VESSEL"] == 1.0
    assert (trained.old.name, trained.old.version) == ("postil-news-xx", "1.0")


def test_it_says_how_far_it_is(made: tuple[Trained, list[Progress]]) -> None:
    _, told = made
    assert {progress.id for progress in told} == {3}
    stages = list(dict.fromkeys(progress.stage for progress in told))
    assert stages == ["reading", "training", "measuring", "saving"]
    training = [progress for progress in told if progress.stage == "training"]
    assert training[-1].step == training[-1].steps == STEPS
    measured = [progress for progress in training if progress.held_out is not None]
    assert len(measured) >= 2
    assert all(progress.rehearsal is not None and progress.loss is not None for progress in measured)


def test_what_it_knew_is_not_forgotten(made: tuple[Trained, list[Progress]], out: Path) -> None:
    text = "Deputy Minister Harriet Colman met Kwame Boateng in Lisbon."
    found = registry.load(out).suggest(Article(id="a", text=text, lang="en"))
    words = [text[p.fragments[0][0] : p.fragments[0][1]] for p in found if p.label in {"PERSON", "PLACE"}]
    assert words == ["Harriet Colman", "Kwame Boateng", "Lisbon"]


def test_it_stays_a_layer_and_says_where_it_came_from(made: tuple[Trained, list[Progress]], out: Path) -> None:
    trained, _ = made
    info = registry.find(out)
    assert (info.kind, info.name, info.version) == ("layer", "postil-news-xx", trained.version)
    meta = json.loads((out / "meta.json").read_text("utf-8"))
    assert meta["license"] == "CC-BY-SA-4.0"
    own = meta["postil"]
    shipped = json.loads((Path(registry.find(registry.DEFAULT).folder) / "meta.json").read_text("utf-8"))["postil"]
    assert shipped["calibration"].items() <= own["calibration"].items()
    assert {name: own[name] for name in shipped if name != "calibration"} == {
        name: value for name, value in shipped.items() if name != "calibration"
    }
    assert own["parent"] == "postil-news-xx-1.0"
    assert own["learnt"]["documents"] == 10
    assert own["learnt"]["f1"] == trained.new.total.f1
    assert {"LICENSE", "ATTRIBUTION.md", rehearsal.FILE} <= {path.name for path in out.iterdir()}


def test_no_word_of_the_articles_is_kept(made: tuple[Trained, list[Progress]], out: Path) -> None:
    content = b"".join(path.read_bytes() for path in out.rglob("*") if path.is_file() and path.name != rehearsal.FILE)
    assert not [word for ship in SHIPS for word in ship.split() if word.encode() in content]


def test_it_loads_with_plain_spacy(made: tuple[Trained, list[Progress]], out: Path) -> None:
    found = spacy.load(out)("The trawler Iron Tern was taken to port.").ents
    assert [(span.text, span.label_) for span in found] == [("Iron Tern", "VESSEL")]


def test_the_same_lessons_give_the_same_pipeline(base: str, tmp_path: Path) -> None:
    first, second = (taught(voyages(6), base, tmp_path / name)[0] for name in ("one", "two"))
    assert first.version == second.version


def test_versions_are_counted_on_this_computer(base: str) -> None:
    first, _ = taught(voyages(6), base)
    second, _ = taught(voyages(7), base)
    assert (first.version[:6], second.version[:6]) == ("1.0+p1", "1.0+p2")
    assert registry.find(f"{second.name}-{second.version}").is_own
    assert registry.find("postil-news-xx").version == "1.0"


@pytest.mark.parametrize("lessons", [[], voyages(2), [Lesson(document=str(n), text="x", done=True) for n in range(9)]])
def test_too_little_is_one_plain_sentence(lessons: list[Lesson], own_data: Path) -> None:
    with pytest.raises(PostilError, match=r"^There is too little to learn from: \d documents with"):
        taught(lessons)
    assert not own_data.exists()


def test_a_pipeline_without_a_recogniser_cannot_learn() -> None:
    with pytest.raises(PostilError, match="postil-rules has no entity recogniser"):
        taught(voyages(6), "postil-rules")


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A recogniser of somebody else's, with labels of its own, that knows captains and places."""
    nlp = spacy.blank("en")
    ner = nlp.add_pipe("ner")
    pairs = [(lesson.text, [(m.start, m.end, {"PERSON": "PER", "PLACE": "GPE"}.get(m.label, "")) for m in lesson.marks])
             for lesson in voyages(8)]  # fmt: skip
    examples = [
        spacy.training.Example.from_dict(nlp.make_doc(text), {"entities": [mark for mark in marks if mark[2]]})
        for text, marks in pairs
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(15):
        nlp.update(examples, sgd=optimizer)
    assert {"PER", "GPE"} <= set(ner.labels)
    nlp.meta["name"] = "foreign"
    nlp.to_disk(tmp_path / "foreign")
    return tmp_path / "foreign"


def test_a_foreign_pipeline_keeps_its_labels_and_learns_ours(foreign: Path, tmp_path: Path) -> None:
    trained, _ = taught([*voyages(8), voyage(9, done=False)], str(foreign), tmp_path / "out", STEPS)
    assert trained.name == "en_foreign"
    assert any("brings no sentences to rehearse" in note.template for note in trained.remarks)
    labels = set(spacy.load(tmp_path / "out").get_pipe("ner").labels)
    assert labels == {"PER", "GPE", "VESSEL", "DATE"}
    text = voyage(3).text
    found = registry.load(tmp_path / "out").suggest(Article(id="a", text=text, lang="en"))
    words = {(p.label, text[p.fragments[0][0] : p.fragments[0][1]]) for p in found}
    assert {("PERSON", "Di Fox"), ("PLACE", "Peterhead"), ("VESSEL", "Gull Harrow")} <= words


@contextmanager
def small_disk(most: int) -> Iterator[None]:
    """Let no file grow beyond ``most`` bytes: the disk refuses in the middle of a file, as a full one does."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on files is Unix's")
def test_a_full_disk_leaves_nothing_half_written(base: str, own_data: Path, tmp_path: Path) -> None:
    with small_disk(1 << 20), pytest.raises(PostilError, match=r"can't be saved in .*: .+\. Nothing was changed"):
        taught(voyages(6), base)
    assert list((own_data / "pipelines").iterdir()) == []
    with small_disk(1 << 20), pytest.raises(PostilError, match="Nothing was changed"):
        taught(voyages(6), base, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".part*"))


def test_a_damaged_list_of_sentences_is_named(base: str, tmp_path: Path) -> None:
    copied = tmp_path / "base"
    shelf.write_folder(copied, lambda folder: spacy.load(base).to_disk(folder))
    (copied / rehearsal.FILE).write_bytes(b"\x1f\x8bnonsense")
    with pytest.raises(PostilError, match=r"rehearsal\.jsonl\.gz can't be read: it is damaged"):
        taught(voyages(6), str(copied))


def test_marks_of_the_rules_are_left_to_the_rules(base: str, tmp_path: Path) -> None:
    lessons = [
        Lesson(
            document=f"{n}",
            text=f"The Chief Inspector, {ship}, left harbour {n}.",
            lang="en",
            done=True,
            marks=marked(f"The Chief Inspector, {ship}, left harbour {n}.", ("Chief Inspector", "ROLE"), (ship, "ORG")),
        )
        for n, ship in enumerate(SHIPS * 3)
    ]
    taught(lessons, base, tmp_path / "out")
    assert "ROLE" not in spacy.load(tmp_path / "out").get_pipe("ner").labels
