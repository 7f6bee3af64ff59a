"""Who works on this computer: the persons' ids, made once, and which of them is working now. No Qt in here."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import msgspec
import platformdirs
from msgspec import Struct

from models.errors import PostilError
from models.records import Annotator, new_id


class Person(Struct, frozen=True):
    """A person of this computer; the id goes into every project, the name is only shown."""

    id: str
    name: str


class Profile(Struct):
    """The persons of this computer; ``me`` is the id of the one who gave a name at first start."""

    people: list[Person] = []
    me: str | None = None


def config_folder() -> Path:
    """Return the folder of the profile and the window's settings; POSTIL_CONFIG overrides the system's."""
    given = os.environ.get("POSTIL_CONFIG")
    return Path(given) if given else Path(platformdirs.user_config_dir("postil", appauthor=False))


def _path() -> Path:
    return config_folder() / "profile.json"


def load() -> Profile:
    """Return the profile, an empty one at first; raises `PostilError` if the file is damaged."""
    try:
        return msgspec.json.decode(_path().read_bytes(), type=Profile)
    except FileNotFoundError:
        return Profile()
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise PostilError(
            "Your profile {file} can't be read ({reason}); move it away to begin a new one.",
            file=_path(), reason=error,
        ) from error  # fmt: skip


def save(profile: Profile) -> None:
    """Write the profile; raises `PostilError` if that can't be done."""
    path = _path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, delete=False) as file:
            file.write(msgspec.json.encode(profile))
        Path(file.name).replace(path)
    except OSError as error:
        raise PostilError(
            "Your profile {file} can't be written: {reason}.", file=path, reason=error.strerror
        ) from error


def who_am_i(name: str | None = None) -> Annotator:
    """Return who is working: ``name``, else the person who gave a name at first start, else the system's user.

    A name that is new on this computer becomes a person of it. Raises `PostilError` if the profile can't be
    read or written.
    """
    # The window knows its settings' folder before it imports the database.
    from models.project import os_user

    profile = load()
    person = next((person for person in profile.people if person.id == profile.me), None)
    if name is not None or person is None:
        wanted = " ".join((name or os_user()).split()) or "?"
        person = next((person for person in profile.people if person.name == wanted), None)
        if person is None:
            person = Person(new_id(), wanted)
            profile.people.append(person)
            save(profile)
    return Annotator(person.id, person.name, "person")


def introduce(name: str) -> Annotator:
    """Make ``name`` the person who works on this computer from now on, and return them."""
    me = who_am_i(name)
    profile = load()
    profile.me = me.id
    save(profile)
    return me


def is_introduced() -> bool:
    """Tell whether somebody gave a name at first start."""
    return load().me is not None
