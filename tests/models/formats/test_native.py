"""The contract of ``postil/1`` (DESIGN.md, section 4): a line's exact shape, and what is refused."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from models import queries
from models.importing import Importer, ImportReport
from models.project import Project
from models.records import GOLD_ID
from models.scheme import Attribute, Label, Role, Scheme
from models.text import document_id, sha256_of
from models.writer import Title
from tests.models.making import (
    ANNA,
    BINH,
    MEETING,
    NEWS,
    exported,
    lines_of,
    new_project,
    take,
    take_bytes,
    write_lines,
)

# --- a line with everything in it, written by hand ---------------------------------------------------------

SMALL = Scheme(
    "Small",
    ("en", "vi"),
    labels=(
        Label("PERSON", "entity", {"en": "Person"}, "#4477aa"),
        Label("ORG", "entity", {"en": "Organisation"}, "#cc6644"),
        Label("praise", "claim", {"en": "Praise"}, "#228855"),
    ),
    attributes=(
        Attribute("mention", "entity", ("name", "nominal", "pronoun"), {"en": "Mention"}),
        Attribute("polarity", "claim", ("positive", "negative"), {"en": "Polarity"}),
        Attribute("certainty", "claim", ("certain", "possible"), {"en": "Certainty"}),
    ),
    roles=(Role("source", {"en": "Source"}), Role("content", {"en": "Content"})),
)

# 81 code points: an emoji, CRLF, a no-break space, letters with their accents apart.
TEXT = "Hanoi 😀 – Luong Tam Quang met Simon Ridley.\r\nHe thanked “the\u00a0UK”, Tru\u031bo\u031b\u0300ng said."

PERSON = (
    '{"schema":"postil/1","id":"f346ac21d966569cd125c0f4eccf3d02","title":"Meeting “at noon”","lang":"en",'
    '"text":"Hanoi 😀 – Luong Tam Quang met Simon Ridley.\\r\\n'
    'He thanked “the\u00a0UK”, Tru\u031bo\u031b\u0300ng said.",'
    '"sha256":"f346ac21d966569cd125c0f4eccf3d02a1fd5a5f75ff9804e44f25bed2fb1e1e","offset_unit":"codepoint",'
    '"meta":{"date":{"year":2025,"month":3,"day":null},"source":"VNA","url":null,"file":"000_hanoi.txt"},'
    '"zones":[{"start":0,"end":5,"kind":"header"},{"start":8,"end":9,"kind":"caption"}],"document_rev":3,'
    '"scheme":"SCHEME",'
    '"annotator":{"id":"11111111-aaaa-4aaa-8aaa-111111111111","name":"Anna","kind":"person","version":null},'
    '"status":"done","note":"Ask about “he”.","line_rev":2,'
    '"entities":['
    '{"id":"e-2","rev":4,"label":"PERSON","start":10,"end":25,"fragments":[[10,15],[20,25]],"quote":"Luong Quang",'
    '"entity":{"id":"q-1","name":"Lương Tam Quang","ref":"wikidata:Q1"},"attributes":{"mention":"name"},'
    '"sensitive":true,"ask":false,"note":"split","origin":{"suggestion":"s-1","by":"news","version":"1.0",'
    '"score":0.81,"decision":"edited"}},'
    '{"id":"e-1","rev":1,"label":"PERSON","start":45,"end":47,"fragments":[[45,47]],"quote":"He","entity":null,'
    '"attributes":{"mention":null},"sensitive":false,"ask":true,"note":null,"origin":null}],'
    '"claims":[{"id":"c-1","rev":2,"label":"praise","start":45,"end":64,"fragments":[[45,64]],'
    '"quote":"He thanked “the\u00a0UK”","entity":null,"attributes":{"polarity":"positive","certainty":null},'
    '"sensitive":false,"ask":false,"note":null,"origin":null,"roles":['
    '{"role":"source","annotation":"e-1","start":45,"end":47,"fragments":[[45,47]],"quote":"He","refers_to":"e-2"},'
    '{"role":"content","annotation":null,"start":48,"end":63,"fragments":[[48,55],[57,63]],'
    '"quote":"thanked the\u00a0UK","refers_to":null}]}],'
    '"links":[{"id":"l-1","rev":1,"type":"translation-of","from":"c-1","to":"c-9",'
    '"to_document":"00000000000000000000000000000000"}],'
    '"rejected":[{"suggestion":"s-2","rev":1,"layer":"entity","label":"ORG","fragments":[[0,5]],"quote":"Hanoi",'
    '"by":"news","version":"1.0","score":1.0}],'
    '"deleted":[{"id":"e-0","rev":3}]}\n'
)

PIPELINE = (
    PERSON[: PERSON.index('"annotator"')]
    + '"annotator":{"id":"8ac56cb6-38f7-5f3b-8111-ec86ff8c9fec","name":"news","kind":"pipeline","version":"1.0"},'
    '"status":null,"note":null,"line_rev":0,'
    '"entities":[{"id":"s-1","rev":1,"label":"PERSON","start":10,"end":25,"fragments":[[10,25]],'
    '"quote":"Luong Tam Quang","entity":null,"attributes":{"mention":"name"},"sensitive":false,"ask":false,'
    '"note":null,"origin":{"suggestion":"s-1","by":"news","version":"1.0","score":0.8123,"decision":null}}],'
    '"claims":[],"links":[],"rejected":[],"deleted":[]}\n'
)

NOBODY = (
    '{"schema":"postil/1","id":"ba7816bf8f01cfea414140de5dae2223","title":null,"lang":null,"text":"abc",'
    '"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","offset_unit":"codepoint",'
    '"meta":{"date":null,"source":null,"url":null,"file":null},"zones":[],"document_rev":1,"scheme":"SCHEME",'
    '"annotator":null,"status":"new","note":null,"line_rev":0,'
    '"entities":[],"claims":[],"links":[],"rejected":[],"deleted":[]}\n'
)

GOLDEN = (NOBODY + PERSON + PIPELINE).replace("SCHEME", SMALL.sha256).encode("utf-8")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "small.postil", SMALL) as opened:
        yield opened
        assert queries.problems(opened) == []


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path) as opened:
        yield opened
        assert queries.problems(opened) == []


def test_a_file_comes_out_as_it_went_in_byte_for_byte(small: Project) -> None:
    report = take_bytes(small, GOLDEN)
    assert [(file.error, file.warnings, file.clashes) for file in report.files] == [(None, [], [])]
    assert exported(small) == GOLDEN
    assert small.text(document_id(TEXT)) == TEXT


def test_importing_it_again_changes_nothing(small: Project) -> None:
    take_bytes(small, GOLDEN)
    report = take_bytes(small, GOLDEN)
    assert not report.changes
    assert [(file.added, file.taken, file.kept, file.clashes) for file in report.files] == [(0, 0, 0, [])]
    assert exported(small) == GOLDEN
    assert small.undo_title(ANNA) == Title("import", {"count": 2})


def test_lines_and_marks_are_sorted_whatever_their_order(small: Project) -> None:
    lines = [json.loads(line) for line in GOLDEN.splitlines()]
    for line in lines:
        line["entities"].reverse()
        line["zones"].reverse()
    take(small, *reversed(lines))
    assert exported(small) == GOLDEN


@pytest.mark.parametrize("score", [0, 1, 0.25, 0.123456789, 1e-9])
def test_a_score_is_a_float_of_at_most_four_places(small: Project, score: float) -> None:
    [line] = [json.loads(line) for line in PIPELINE.splitlines()]
    line["entities"][0]["origin"]["score"] = score
    take(small, line)
    [written] = exported(small).splitlines()
    place = written.index(b'"score":') + len(b'"score":')
    shown = written[place : written.index(b",", place)].decode()
    assert "." in shown
    assert "e" not in shown
    assert len(shown.partition(".")[2]) <= 4
    assert float(shown) == round(score, 4)


@pytest.mark.parametrize(
    "date", [None, {"year": 2025}, {"year": 2025, "month": 3}, {"year": 2024, "month": 2, "day": 29}]
)
def test_dates_of_every_precision_are_kept_in_parts(project: Project, date: dict[str, int] | None) -> None:
    take(project, {"text": "abc", "meta": {"date": date}})
    assert lines_of(project)[0]["meta"]["date"] == (date and {"year": 2025, "month": None, "day": None} | date)


@pytest.mark.parametrize(
    "text",
    [
        "😀",
        "a\r\nb\rc\n",
        unicodedata.normalize("NFD", "Trưởng"),
        "\ufeffabc",
        " abc \u00a0",
        "a\x00b",
        "👩\u200d🚀 🇻🇳",
    ],
)
def test_texts_are_kept_to_the_letter(project: Project, text: str) -> None:
    take(project, {"text": text})
    assert lines_of(project)[0]["text"] == text
    assert lines_of(project)[0]["sha256"] == sha256_of(text)
    assert project.text(document_id(text)) == text


# --- files of others, with less in them --------------------------------------------------------------------


def test_a_text_and_its_marks_are_enough(project: Project) -> None:
    line = {"text": MEETING, "entities": [{"label": "PERSON", "start": 39, "end": 54}]}
    take(project, line)
    take(project, line)
    [found] = lines_of(project)
    assert found["annotator"] == {"id": ANNA.id, "name": "Anna", "kind": "person", "version": None}
    assert [(mark["quote"], mark["rev"]) for mark in found["entities"]] == [("Luong Tam Quang", 1)]


def test_a_status_or_note_without_a_revision_is_a_first_one(project: Project) -> None:
    take(project, {"text": MEETING, "status": "done"}, {"text": "abc", "note": "short"})
    assert [(line["status"], line["note"], line["line_rev"]) for line in lines_of(project)] == [
        ("done", None, 1),
        ("new", "short", 1),
    ]


@pytest.mark.parametrize(
    ("annotator", "identifier"),
    [
        ({"name": "news", "kind": "pipeline", "version": "1.0"}, NEWS.id),
        ({"name": "Gold", "kind": "gold"}, GOLD_ID),
        ({"name": "Anna"}, ANNA.id),
        ({"name": "Bình", "id": BINH.id}, BINH.id),
    ],
)
def test_an_annotator_is_who_the_line_says(project: Project, annotator: dict[str, str], identifier: str) -> None:
    marks = [{"label": "PERSON", "start": 39, "end": 54}]
    take(project, {"text": MEETING, "annotator": annotator, "entities": marks})
    [found] = lines_of(project)
    assert (found["annotator"]["id"], found["annotator"]["kind"]) == (identifier, annotator.get("kind", "person"))


def test_a_pipelines_marks_that_say_nothing_of_their_origin_come_from_it(project: Project) -> None:
    who = {"name": "news", "kind": "pipeline", "version": "1.0"}
    line = {"text": MEETING, "annotator": who, "entities": [{"label": "PERSON", "start": 39, "end": 54}]}
    take(project, line)
    [mark] = lines_of(project)[0]["entities"]
    assert mark["origin"] == {"suggestion": mark["id"], "by": "news", "version": "1.0", "score": None, "decision": None}
    assert take(project, line).files[0].clashes == []


def test_a_byte_order_mark_windows_line_ends_and_blank_lines_do_no_harm(project: Project) -> None:
    report = take_bytes(project, b'\xef\xbb\xbf{"text":"abc"}\r\n\r\n  \n{"text":"def"}')
    assert [file.error for file in report.files] == [None]
    assert [line["text"] for line in lines_of(project)] == ["abc", "def"]


def test_unknown_keys_are_named_wherever_they_are(project: Project) -> None:
    line = {
        "text": MEETING,
        "mood": {"deep": [1, {"deeper": None}]},
        "a.b\nc": 1,
        "meta": {"editor": "me", "source": "VNA"},
        "entities": [
            {"label": "PERSON", "start": 39, "end": 54, "origin": None},
            {"label": "PLACE", "start": 0, "end": 5, "colour": "red", "origin": {"by": "me", "why": "so"}},
        ],
        "claims": [GOOD_CLAIM | {"roles": [{"role": "cue", "start": 1, "end": 7, "x": 1}]}],
    }  # fmt: skip
    report = take(project, line)
    assert sorted(report.files[0].warnings) == [
        "line 1: “a.b\nc” is not known and was left out",
        "line 1: “claims.roles.x” is not known and was left out",
        "line 1: “entities.colour” is not known and was left out",
        "line 1: “entities.origin.why” is not known and was left out",
        "line 1: “meta.editor” is not known and was left out",
        "line 1: “mood” is not known and was left out",
    ]
    [found] = lines_of(project)
    assert (found["meta"]["source"], len(found["entities"]), len(found["claims"])) == ("VNA", 2, 1)


# --- labels that the scheme lacks --------------------------------------------------------------------------

NEW_LABELS = {
    "text": MEETING,
    "entities": [{"label": "SHIP", "start": 0, "end": 5, "attributes": {"mention": "title", "size": "big"}}],
    "claims": [{"label": "muse", "start": 105, "end": 110, "roles": [{"role": "witness", "start": 105, "end": 107}]}],
}


def test_new_labels_are_added_where_that_is_asked_for_and_can_be_undone(project: Project) -> None:
    before = project.scheme
    report = take_bytes(project, json.dumps(NEW_LABELS).encode(), add_labels=True)
    assert report.changes.scheme
    scheme = project.scheme
    assert scheme.label("SHIP", "entity")
    assert scheme.label("muse", "claim")
    assert scheme.role("witness")
    assert [scheme.attribute(name, "entity") is not None for name in ("mention", "size")] == [True, True]
    [line] = lines_of(project)
    assert line["entities"][0]["attributes"] == {"mention": "title", "size": "big"}
    project.undo(ANNA)
    assert project.scheme == before
    assert lines_of(project) == []
    project.redo(ANNA)
    assert project.scheme == scheme
    assert lines_of(project) == [line]


def test_each_file_of_an_import_adds_its_labels_to_those_before(project: Project, tmp_path: Path) -> None:
    files = [
        write_lines(
            tmp_path / f"{label}.jsonl", [{"text": label, "entities": [{"label": label, "start": 0, "end": 2}]}]
        )
        for label in ("SHIP", "PLANE")
    ]
    report = Importer(project, ANNA, add_labels=True).run(files)
    assert report.failed == []
    assert project.scheme.label("SHIP")
    assert project.scheme.label("PLANE")


def test_a_files_folder_is_left_out_alike_on_every_system(project: Project) -> None:
    take(
        project, {"text": "abc", "meta": {"file": "C:\\work\\a.txt"}}, {"text": "abd", "meta": {"file": "../../b.txt"}}
    )
    assert sorted(line["meta"]["file"] for line in lines_of(project)) == ["a.txt", "b.txt"]


# --- bad input ---------------------------------------------------------------------------------------------

GOOD = {"text": "abc", "entities": [{"label": "PERSON", "start": 0, "end": 3}]}
GOOD_CLAIM = {"label": "praise", "start": 0, "end": 3}


def with_mark(**changed: Any) -> bytes:
    return json.dumps({"text": "abc", "entities": [{"label": "PERSON", "start": 0, "end": 3} | changed]}).encode()


def with_keys(**keys: Any) -> bytes:
    return json.dumps(GOOD | keys).encode()


DEEP = 100_000
ID = "ba7816bf8f01cfea414140de5dae2223"

BAD: dict[str, tuple[bytes, str]] = {
    "an empty file": (b"", "FILE is empty."),
    "blank lines only": (b"\n \r\n\n", "FILE is empty."),
    "a binary": (b"\x7fELF\x02\x01\x01\x00\x00\xff\xfe", "FILE, line 1: this is not UTF-8"),
    "invalid UTF-8": (b'{"text":"caf\xe9"}', "FILE, line 1: this is not UTF-8"),
    "invalid UTF-8 in a key": (b'{"text":"abc","caf\xe9":1}', "FILE, line 1: this is not UTF-8"),
    "invalid UTF-8 in an unknown value": (b'{"text":"abc","x":"caf\xe9"}', "FILE, line 1: this is not UTF-8"),
    "UTF-16": ('{"text":"abc"}'.encode("utf-16"), "FILE, line 1: this is not UTF-8"),
    "a lone surrogate": (b'{"text":"a\\ud800b"}', "FILE, line 1: the text holds half a character"),
    "a reversed pair": (b'{"text":"abc","title":"\\ude00\\ud83d"}', "FILE, line 1: the text holds half a character"),
    "a lone surrogate, encoded": (b'{"text":"a\xed\xa0\x80b"}', "FILE, line 1: this is not UTF-8"),
    "a role filled by no mark of the line": (
        with_keys(claims=[GOOD_CLAIM | {"roles": [{"role": "source", "start": 0, "end": 3, "annotation": "nope"}]}]),
        "FILE, line 1: the role source names the mark nope, which is not in this line.",
    ),
    "a pronoun that refers to no mark of the line": (
        with_keys(claims=[GOOD_CLAIM | {"roles": [{"role": "source", "start": 0, "end": 3, "refers_to": "nope"}]}]),
        "FILE, line 1: the role source names the mark nope, which is not in this line.",
    ),
    "a role with other words than its mark": (
        with_keys(
            entities=[{"id": "m", "label": "PERSON", "start": 0, "end": 3}],
            claims=[GOOD_CLAIM | {"roles": [{"role": "source", "start": 0, "end": 2, "annotation": "m"}]}],
        ),
        "FILE, line 1: the role source and its mark m have different words.",
    ),
    "a truncated line": (with_mark()[:-9], "FILE, line 1: this is not valid JSON"),
    "two objects on a line": (with_mark() * 2, "FILE, line 1: this is not valid JSON"),
    "deep nesting": (b"[" * DEEP + b"]" * DEEP, "FILE, line 1: the line is not right"),
    "deep nesting in the text": (b'{"text":' + b"[" * DEEP + b"]" * DEEP + b"}", "FILE, line 1: text is not right"),
    "deep nesting in an unknown key": (
        b'{"text":"abc","x":' + b'{"a":' * DEEP + b"1" + b"}" * DEEP + b"}",
        "FILE, line 1: the JSON is nested too deeply to be an article.",
    ),
    "no object": (b"[1,2]", "FILE, line 1: the line is not right"),
    "no text": (b'{"title":"abc"}', "FILE, line 1: the line has no “text”."),
    "an empty text": (b'{"text":""}', "FILE, line 1: its text is empty."),
    "a blank text": (b'{"text":" \\n\\u00a0"}', "FILE, line 1: its text is empty."),
    "a text that is a number": (b'{"text":3}', "FILE, line 1: text is not right"),
    "another schema": (with_keys(schema="postil/2"), "FILE, line 1: its schema is “postil/2”, and this Postil reads"),
    "another unit": (with_keys(offset_unit="utf16"), "FILE, line 1: its offsets count “utf16”; postil/1 counts code"),
    "another id": (with_keys(id="0" * 32), "FILE, line 1: its text is not the one its id and checksum were made from."),
    "another checksum": (with_keys(sha256="0" * 64), "FILE, line 1: its text is not the one its id and checksum"),
    "a span past the end": (with_mark(end=4), "FILE, line 1: the span 0–4 ends past the end of the text (3 char"),
    "a huge offset": (with_mark(end=10**30), f"FILE, line 1: the span 0–{10**30} ends past the end of the text"),
    "a reversed span": (with_mark(start=2, end=1), "FILE, line 1: the span 2–1 ends before it starts."),
    "an empty span": (with_mark(end=0), "FILE, line 1: the span 0–0 is empty."),
    "a negative span": (with_mark(start=-1), "FILE, line 1: the span -1–3 starts before the text."),
    "a fractional offset": (with_mark(end=2.5), "FILE, line 1: entities[0].end is not right"),
    "no span": (b'{"text":"abc","entities":[{"label":"PERSON"}]}', "FILE, line 1: a mark has neither fragments nor"),
    "no fragments": (with_mark(fragments=[]), "FILE, line 1: there is no span."),
    "overlapping fragments": (
        with_mark(fragments=[[0, 2], [1, 3]]),
        "FILE, line 1: the span 1–3 touches or overlaps the one before it.",
    ),
    "three-part fragments": (with_mark(fragments=[[0, 1, 2]]), "FILE, line 1: entities[0].fragments[0] is not"),
    "edges beside the fragments": (
        with_mark(start=0, end=3, fragments=[[0, 2]]),
        "FILE, line 1: start and end of the span 0–3 do not fit its fragments.",
    ),
    "another quote": (with_mark(quote="abd"), "FILE, line 1: at 0–3 the text reads “abc”, not “abd”."),
    "an unknown label": (
        with_mark(label="SHIP"),
        "FILE, line 1: the entity label “SHIP” is not in this project's scheme (--add-labels would add it).",
    ),
    "another layer's label": (with_mark(label="praise"), "FILE, line 1: the entity label “praise” is not in this"),
    "an unknown attribute": (
        with_mark(attributes={"size": "big"}),
        "FILE, line 1: the attribute size = “big” is not in this project's scheme (--add-labels would add it).",
    ),
    "an unknown value": (with_mark(attributes={"mention": "x"}), "FILE, line 1: the attribute mention = “x” is not in"),
    "an unknown role": (
        with_keys(claims=[GOOD_CLAIM | {"roles": [{"role": "x", "start": 0, "end": 1}]}]),
        "FILE, line 1: the role “x” is not in this project's scheme (--add-labels would add it).",
    ),
    "a role's other quote": (
        with_keys(claims=[GOOD_CLAIM | {"roles": [{"role": "cue", "start": 0, "end": 1, "quote": "b"}]}]),
        "FILE, line 1: at 0–1 the text reads “a”, not “b”.",
    ),
    "a rejected span past the end": (
        with_keys(rejected=[{"layer": "entity", "label": "ORG", "fragments": [[0, 4]]}]),
        "FILE, line 1: the span 0–4 ends past the end of the text (3 characters).",
    ),
    "a zone past the end": (
        with_keys(zones=[{"start": 0, "end": 4, "kind": "title"}]),
        "FILE, line 1: the zone 0–4 overlaps another or lies outside the text.",
    ),
    "an unknown zone": (with_keys(zones=[{"start": 0, "end": 1, "kind": "x"}]), "FILE, line 1: zones[0].kind is not"),
    "no such date": (
        with_keys(meta={"date": {"year": 2025, "month": 2, "day": 30}}),
        "FILE, line 1: there is no such date as 2025-2-30.",
    ),
    "a huge year": (with_keys(meta={"date": {"year": 10**30}}), "FILE, line 1: there is no such date as 1000000000"),
    "a day without a month": (with_keys(meta={"date": {"year": 2025, "day": 3}}), "FILE, line 1: a date has a day"),
    "an unknown status": (with_keys(status="finished"), "FILE, line 1: status is not right"),
    "a revision of nought": (with_mark(rev=0), "FILE, line 1: a revision is not a whole number above zero."),
    "a huge revision": (with_keys(document_rev=2**63), "FILE, line 1: a revision is not a whole number above zero."),
    "a huge score": (
        b'{"text":"abc","entities":[{"label":"PERSON","start":0,"end":3,"origin":{"by":"x","score":1e999}}]}',
        "FILE, line 1: entities[0].origin.score is not right",
    ),
    "an impossible id": (with_mark(id="a\nb"), "FILE, line 1: “a\nb” can't be an id."),
    "the same id twice": (
        with_keys(entities=[{"id": "x", "label": "PERSON", "start": s, "end": 3} for s in (0, 1)]),
        "FILE, line 1: the id x is there twice.",
    ),
    "a second line that is broken": (with_mark() + b"\n{", "FILE, line 2: this is not valid JSON"),
    "the id of another document's mark": (
        with_mark(id="x") + b"\n" + with_mark(id="x").replace(b"abc", b"abd"),
        "FILE, line 2: the id x belongs to a mark of another document or annotator.",
    ),
    "the id of another annotator's mark": (
        with_mark(id="x") + b'\n{"text":"abc","annotator":{"name":"B"},"deleted":[{"id":"x","rev":9}]}',
        "FILE, line 2: the id x belongs to a mark of another document or annotator.",
    ),
    "a person's id for a pipeline": (
        with_mark() + b'\n{"text":"abc","annotator":{"id":"' + ANNA.id.encode() + b'","name":"x","kind":"pipeline"}}',
        "FILE, line 2: x is a pipeline there and a person in this project.",
    ),
}  # fmt: skip


def import_beside_a_good_file(project: Project, tmp_path: Path, name: str, content: bytes) -> tuple[ImportReport, Path]:
    bad = tmp_path / name
    bad.write_bytes(content)
    good = [write_lines(tmp_path / f"good-{number}.jsonl", [{"text": f"good {number}"}]) for number in (1, 2)]
    return Importer(project, ANNA).run([good[0], bad, good[1]]), bad


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_plain_sentence_and_leaves_nothing(project: Project, tmp_path: Path, name: str) -> None:
    content, sentence = BAD[name]
    report, file = import_beside_a_good_file(project, tmp_path, "bad.jsonl", content)
    [failed] = report.failed
    assert failed.error is not None
    assert failed.error.replace(str(file), "FILE").startswith(sentence)
    assert failed.error.endswith(".")
    assert len(failed.error) < 400
    assert [line["text"] for line in lines_of(project)] == ["good 1", "good 2"]
    assert queries.info(project).annotators == []
    assert project.undo_title(ANNA) == Title("import", {"count": 2})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("binary.txt", bytes(range(256)) * 20),
        ("empty.txt", b""),
        ("picture.png", b"\x89PNG"),
        ("half.txt", "Tiếng Việt".encode("utf-16-le")[:-1]),
    ],
)
def test_a_text_file_that_is_none_leaves_nothing_either(
    project: Project, tmp_path: Path, name: str, content: bytes
) -> None:
    report, file = import_beside_a_good_file(project, tmp_path, name, content)
    [failed] = report.failed
    assert failed.error is not None
    assert str(file) in failed.error
    assert [line["text"] for line in lines_of(project)] == ["good 1", "good 2"]


def test_impossible_new_labels_name_the_file(project: Project) -> None:
    report = take_bytes(project, with_mark(label=" "), add_labels=True)
    [failed] = report.failed
    assert failed.error is not None
    assert failed.error.startswith(failed.file)
    assert lines_of(project) == []


def test_a_file_that_is_not_there_is_named(project: Project, tmp_path: Path) -> None:
    [failed] = Importer(project, ANNA).run([tmp_path / "nowhere.jsonl"]).failed
    assert failed.error == f"There is no file {tmp_path / 'nowhere.jsonl'}."


def test_reading_a_long_file_line_by_line_stops_when_it_is_cancelled(project: Project, tmp_path: Path) -> None:
    file = write_lines(tmp_path / "long.jsonl", ({"text": f"article {number}"} for number in range(200)))
    asked = iter(range(1_000_000))
    cancelled: Callable[[], bool] = lambda: next(asked) > 50  # noqa: E731
    report = Importer(project, ANNA).run([file], cancelled=cancelled)
    assert (report.cancelled, report.files, lines_of(project)) == (True, [], [])
    assert project.undo_title(ANNA) is None


# --- whatever somebody may have done to a file -------------------------------------------------------------

ODD: list[object] = [
    None,
    True,
    -1,
    0,
    3,
    10**30,
    1.5,
    "",
    "x",
    "\x00",
    "é" * 300,
    [],
    [[]],
    [[1, 2, 3]],
    {},
    {"x": {}},
]


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every value inside a decoded line."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inside:
        yield (*path, key)
        yield from places(item, (*path, key))


def changed(line: dict[str, Any], path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """Return a line with one value replaced."""
    copy = json.loads(json.dumps(line))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return copy  # type: ignore[no-any-return]


def test_a_line_with_any_value_replaced_is_read_or_refused_plainly(small: Project) -> None:
    take_bytes(small, GOLDEN)
    line = json.loads(PERSON)
    refused = 0
    for path in places(line):
        for value in ODD:
            content = json.dumps(changed(line, path, value)).encode()
            for file in take_bytes(small, content).failed:
                assert file.error is not None
                assert file.error.startswith(f"{file.file}, line 1: ")
                refused += 1
    assert refused > 500
