"""Which pipelines there are, by name or folder; listing them reads ``meta.json`` files and imports no spaCy."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from annotators.base import Suggester
from models.errors import PostilError
from models.paths import resource

DEFAULT = "postil-news-xx"
RULES = "postil-rules"

Kind = Literal["rules", "layer", "pipeline"]


class PipelineInfo(Struct, frozen=True, kw_only=True):
    """A pipeline that can be loaded: ``folder`` holds its ``meta.json``; no languages means any language."""

    name: str
    version: str
    kind: Kind
    languages: tuple[str, ...]
    folder: str
    description: str = ""


def available(folders: Iterable[Path | str] = ()) -> list[PipelineInfo]:
    """Return the shipped pipelines, those installed as packages, and those in ``folders`` or right below them.

    Folders that hold no readable ``meta.json`` are passed over: this is a list, `find` says what is wrong.
    """
    roots = [resource("pipelines"), *(Path(folder) for folder in folders)]
    candidates = [path for root in roots for path in _with_meta(root)] + list(_installed())
    found: dict[tuple[str, str], PipelineInfo] = {}
    for path in candidates:
        try:
            info = read_info(path)
        except PostilError:
            continue
        found.setdefault((info.name, info.version), info)
    return sorted(found.values(), key=lambda info: (info.name != DEFAULT, info.name, info.version))


def find(name_or_folder: str | Path | None = None) -> PipelineInfo:
    """Return the pipeline with this name or in this folder (None: the default layer).

    Raises `PostilError` if there is none, or if the folder is no pipeline.
    """
    wanted = str(name_or_folder or DEFAULT)
    for info in available():
        if info.name == wanted:
            return info
    path = Path(wanted).expanduser()
    if path.is_dir():
        return _of_folder(_inner(path))
    names = ", ".join(info.name for info in available())
    raise PostilError(
        "There is no pipeline {name}: give the folder of a spaCy pipeline, or one of {names}.",
        name=wanted,
        names=names,
    )


def load(name_or_folder: str | Path | None = None) -> Suggester:
    """Load a pipeline; imports spaCy. Raises `PostilError` with a plain sentence if it can't be loaded."""
    info = find(name_or_folder)
    if info.kind == "rules":
        from annotators.rules import RulesSuggester

        return RulesSuggester(info)
    if info.kind == "layer":
        from annotators.layer import LayerSuggester

        return LayerSuggester(find(RULES), info)
    from annotators.spacy_pipeline import PipelineSuggester

    return PipelineSuggester(info)


def _of_folder(folder: Path) -> PipelineInfo:
    """Return a user's pipeline; its version tells it from the same folder trained anew.

    spaCy calls every pipeline that was given no name "pipeline", version 0.0.0.
    """
    info = read_info(folder)
    if info.kind != "pipeline":
        return info
    name = info.name if info.name.removeprefix(f"{info.languages[0]}_" if info.languages else "") != "pipeline" else ""
    version = f"{info.version}+{_fingerprint(folder)}"
    return msgspec.structs.replace(info, name=name or folder.resolve().name, version=version)


def _fingerprint(folder: Path) -> str:
    """Return 8 hex digits made of the names, sizes and beginnings of a folder's files."""
    digest = hashlib.sha256()
    try:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            with path.open("rb") as file:
                digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
                digest.update(file.read(1 << 16))
    except OSError as error:
        raise PostilError(
            "The pipeline in {folder} can't be read: {reason}.", folder=str(folder), reason=error.strerror
        ) from error
    return digest.hexdigest()[:8]


def read_info(folder: Path) -> PipelineInfo:
    """Return what a pipeline's ``meta.json`` says; raises `PostilError` that names the folder."""
    try:
        meta = msgspec.json.decode((folder / "meta.json").read_bytes())
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PostilError(
            "The folder {folder} is no spaCy pipeline: its meta.json is missing or damaged.", folder=str(folder)
        ) from error
    if not isinstance(meta, dict) or not isinstance(meta.get("name"), str):
        raise PostilError("The folder {folder} is no spaCy pipeline: its meta.json has no name.", folder=str(folder))
    own = meta.get("postil") if isinstance(meta.get("postil"), dict) else None
    lang = str(meta.get("lang", "xx"))
    name = meta["name"] if own or lang in {"", "xx"} else f"{lang}_{meta['name']}"
    return PipelineInfo(
        name=name,
        version=str(meta.get("version") or "0"),
        kind=own["kind"] if own and own.get("kind") in ("rules", "layer") else "pipeline",
        languages=_languages(own, lang),
        folder=str(folder),
        description=str(meta.get("description") or ""),
    )


def _languages(own: dict[str, Any] | None, lang: str) -> tuple[str, ...]:
    if own and isinstance(own.get("languages"), list):
        return tuple(str(language) for language in own["languages"])
    return () if lang in {"", "xx"} else (lang,)


def _with_meta(root: Path) -> Iterator[Path]:
    """Yield the pipelines in a folder: itself, or its direct subfolders."""
    if (root / "meta.json").is_file():
        yield root
    elif root.is_dir():
        yield from (path for path in sorted(root.iterdir()) if (path / "meta.json").is_file())


def _inner(path: Path) -> Path:
    """Return the data folder of an unpacked pipeline package (``en_core_web_sm/en_core_web_sm-3.8.0``)."""
    if (path / "config.cfg").is_file():
        return path
    inner = [folder for folder in sorted(path.glob("*/")) if (folder / "config.cfg").is_file()]
    return inner[0] if inner else path


def _installed() -> Iterator[Path]:
    """Yield the data folders of installed pipeline packages, without importing the packages."""
    for entry in entry_points(group="spacy_models"):
        try:
            spec = importlib.util.find_spec(entry.module.partition(".")[0])
        except (ImportError, ValueError):
            continue
        for location in (spec.submodule_search_locations or ()) if spec else ():
            yield _inner(Path(location))
