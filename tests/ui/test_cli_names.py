"""Names that people marked are proposed from the command line with everything else."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from annotators import client
from annotators.base import Article
from ui import cli

NAME = "Zelmaar Quintavex"
MARKED = f"The quay was sold by {NAME} to nobody in particular."
OTHER = f"It was then that {NAME} came back, as did the rain."
ANNA = {"id": "11111111-aaaa-4aaa-8aaa-111111111111", "name": "Anna", "kind": "person"}


class Silent(client.WorkerClient):
    """A worker that finds nothing at all."""

    def __enter__(self) -> Silent:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def suggest(self, articles: Iterable[Article], pipeline: str | None = None) -> Iterator[client.Suggestions]:
        for article in articles:
            yield client.Suggestions(document=article.id)


@pytest.fixture(autouse=True)
def worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "WorkerClient", Silent)


def run(*arguments: object) -> None:
    assert cli.main([str(argument) for argument in arguments]) == 0


def test_a_marked_name_is_suggested_in_another_article_and_goes_round_unchanged(tmp_path: Path) -> None:
    start = MARKED.index(NAME)
    entity = {"label": "PERSON", "start": start, "end": start + len(NAME)}
    lines = [{"text": MARKED, "annotator": ANNA, "entities": [entity]}, {"text": OTHER}]
    project, again, file, out = (tmp_path / name for name in ("p.postil", "again.postil", "in.jsonl", "out.jsonl"))
    file.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    run("new", project)
    run("import", project, file)
    run("suggest", project)
    run("export", project, out, "--suggestions")
    found = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    [learnt] = [line for line in found if line["annotator"] and line["annotator"]["kind"] == "pipeline"]
    [mark] = learnt["entities"]
    assert (learnt["text"], learnt["annotator"]["name"]) == (OTHER, "postil-names")
    assert (mark["label"], mark["quote"], mark["origin"]["score"]) == ("PERSON", NAME, 0.6)
    run("new", again)
    run("import", again, out)
    run("export", again, tmp_path / "twice.jsonl", "--suggestions")
    assert (tmp_path / "twice.jsonl").read_bytes() == out.read_bytes()
