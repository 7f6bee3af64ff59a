from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotators.weakness import weakness_of


def pipeline(folder: Path, meta: object) -> str:
    (folder / "meta.json").write_text(json.dumps(meta), "utf-8")
    return str(folder)


def test_a_kind_of_which_fewer_than_seven_in_ten_were_right_is_weak(tmp_path: Path) -> None:
    measured = {"ORG@vi": 0.63, "PERSON@vi": 0.7, "DATE@en": 1, "odd": 0.1, "PLACE@fr": "?"}
    found = weakness_of(pipeline(tmp_path, {"name": "x", "postil": {"precision": measured}}))
    assert found.kinds() == {("ORG", "vi")}
    assert found.weak("ORG", "vi")
    assert not found.weak("ORG", "en")
    assert not found.weak("PERSON", "vi")
    assert found.precision["DATE", "en"] == 1.0


@pytest.mark.parametrize("meta", [{}, [], {"postil": 3}, {"postil": {"precision": []}}])
def test_a_pipeline_that_was_not_measured_has_no_weak_kinds(tmp_path: Path, meta: object) -> None:
    assert weakness_of(pipeline(tmp_path, meta)).kinds() == set()
    assert weakness_of(str(tmp_path / "nothing")).kinds() == set()
