"""Who is working: ids made once a computer, names only shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import PostilError
from ui import profile


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POSTIL_CONFIG", str(tmp_path / "config"))
    return tmp_path / "config"


def test_the_first_name_given_is_me_from_then_on() -> None:
    assert not profile.is_introduced()
    me = profile.introduce("Nguyễn Thị Hạnh")
    assert profile.is_introduced()
    assert profile.who_am_i() == me
    assert me.kind == "person"


def test_the_same_name_is_the_same_person_and_another_is_not() -> None:
    an = profile.who_am_i("An")
    assert profile.who_am_i("An") == an
    assert profile.who_am_i("  An ") == an
    assert profile.who_am_i("Binh").id != an.id


def test_saying_another_name_once_does_not_change_who_i_am() -> None:
    me = profile.introduce("An")
    profile.who_am_i("Binh")
    assert profile.who_am_i() == me


def test_without_a_name_it_is_the_system_user() -> None:
    assert profile.who_am_i().name
    assert not profile.is_introduced()


def test_a_damaged_profile_is_a_plain_sentence(own_folder: Path) -> None:
    own_folder.mkdir()
    (own_folder / "profile.json").write_bytes(b"{broken")
    with pytest.raises(PostilError, match=r"profile\.json"):
        profile.who_am_i()
