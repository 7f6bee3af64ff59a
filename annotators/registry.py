"""Which pipelines there are, by name or folder, and which one is in use; imports no spaCy but to load one.

Besides the shipped ones there are those of this computer, trained or installed: a folder ``NAME-VERSION`` each, below
`pipelines_folder`. Which one is in use is a choice of the computer, not of a project: a project travels between
laptops that have other pipelines. It is kept in ``in-use.json`` beside them.
"""

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
from models.errors import PostilError, Remark
from models.files import write_whole
from models.paths import data_folder, resource

DEFAULT = "postil-news-xx"
RULES = "postil-rules"

# Components of spaCy whose labels are those of words or of whole texts.
_NO_SPANS = frozenset({"tagger", "parser", "morphologizer", "senter", "lemmatizer", "trainable_lemmatizer",
                       "attribute_ruler", "textcat", "textcat_multilabel"})  # fmt: skip

Kind = Literal["rules", "layer", "pipeline"]


class PipelineInfo(Struct, frozen=True, kw_only=True):
    """A pipeline that can be loaded: ``folder`` holds its ``meta.json``; no languages means any language."""

    name: str
    version: str
    kind: Kind
    languages: tuple[str, ...]
    folder: str
    description: str = ""

    @property
    def key(self) -> str:
        """The name of exactly this version, and of its folder among the pipelines of this computer."""
        return f"{self.name}-{self.version}"

    @property
    def is_own(self) -> bool:
        """Whether it was trained or installed on this computer: it can be removed, its labels can be mapped."""
        return Path(self.folder).parent == pipelines_folder()


class InUse(Struct, frozen=True):
    """The pipeline that suggests where none is named; ``remark`` says why it is not the one that was chosen."""

    info: PipelineInfo
    remark: Remark | None = None


def pipelines_folder() -> Path:
    """Return the folder of the pipelines that were trained or installed on this computer."""
    return data_folder() / "pipelines"


def available(folders: Iterable[Path | str] = ()) -> list[PipelineInfo]:
    """Return the shipped pipelines, this computer's own, packages, and those in ``folders`` or right below them.

    Folders that hold no readable ``meta.json`` are passed over: this is a list, `find` says what is wrong.
    """
    roots = [resource("pipelines"), pipelines_folder(), *(Path(folder) for folder in folders)]
    candidates = [path for root in roots for path in _with_meta(root)] + list(_installed())
    found: dict[tuple[str, str], PipelineInfo] = {}
    for path in candidates:
        try:
            info = read_info(path)
        except PostilError:
            continue
        found.setdefault((info.name, info.version), info)
    return sorted(found.values(), key=_order)


def _order(info: PipelineInfo) -> tuple[bool, str, bool, str]:
    # Nobody's pipeline takes the name of a shipped one from it.
    return info.name != DEFAULT, info.name, not _is_shipped(info), info.version


def _is_shipped(info: PipelineInfo) -> bool:
    return Path(info.folder).parent == resource("pipelines")


def find(name_or_folder: str | Path | None = None) -> PipelineInfo:
    """Return the pipeline with this name, key (``NAME-VERSION``) or folder; None: the one in use.

    Of several versions the bare name means the shipped one, else the lowest. Raises `PostilError` if there is
    none, or if the folder is no pipeline.
    """
    if name_or_folder is None:
        return in_use().info
    wanted = str(name_or_folder)
    for info in available():
        if wanted in (info.name, info.key):
            return info
    path = Path(wanted).expanduser()
    if path.is_dir():
        return of_folder(inner_folder(path))
    names = ", ".join(info.name for info in available())
    raise PostilError(
        "There is no pipeline {name}: give the folder of a spaCy pipeline, or one of {names}.",
        name=wanted,
        names=names,
    )


def in_use() -> InUse:
    """Return the pipeline that was chosen on this computer, the shipped one if none was or if it is not there."""
    default = read_info(resource("pipelines", DEFAULT))
    try:
        chosen = msgspec.json.decode(_choice().read_bytes(), type=str)
    except FileNotFoundError:
        return InUse(default)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return InUse(default, Remark("Which pipeline was chosen can't be read; {name} is used.", name=default.key))
    own = next((info for info in available() if info.key == chosen), None)
    if own is not None:
        return InUse(own)
    return InUse(
        default,
        Remark(
            "The pipeline {chosen} is not on this computer any more; {name} is used.", chosen=chosen, name=default.key
        ),
    )


def choose(name_or_folder: str | None) -> PipelineInfo:
    """Let a pipeline suggest from now on (None: the shipped one), and return it.

    Raises `PostilError` if there is none of that name, or if the choice can't be written.
    """
    info = find(name_or_folder or DEFAULT)
    if info.key not in {listed.key for listed in available()}:
        raise PostilError("The pipeline in {folder} has to be installed before it can be chosen.", folder=info.folder)
    if info.folder == str(resource("pipelines", DEFAULT)):
        # No choice at all, so that a newer Postil's newer pipeline takes its place.
        _choice().unlink(missing_ok=True)
    else:
        write_whole(_choice(), msgspec.json.encode(info.key))
    return info


def _choice() -> Path:
    return pipelines_folder() / "in-use.json"


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


def of_folder(folder: Path) -> PipelineInfo:
    """Return a user's pipeline; its version tells it from the same folder trained anew.

    What was made or installed by Postil has such a version already.
    spaCy calls every pipeline that was given no name "pipeline", version 0.0.0.
    """
    info = read_info(folder)
    if info.kind != "pipeline" or isinstance(_meta(folder).get("postil"), dict):
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
    meta = _meta(folder)
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


def _meta(folder: Path) -> dict[str, Any]:
    try:
        meta = msgspec.json.decode((folder / "meta.json").read_bytes())
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PostilError(
            "The folder {folder} is no spaCy pipeline: its meta.json is missing or damaged.", folder=str(folder)
        ) from error
    if not isinstance(meta, dict) or not isinstance(meta.get("name"), str):
        raise PostilError("The folder {folder} is no spaCy pipeline: its meta.json has no name.", folder=str(folder))
    return meta


def labels_of(info: PipelineInfo) -> list[str]:
    """Return the labels that a pipeline's entity and span components can give, as its ``meta.json`` lists them."""
    listed = _meta(Path(info.folder)).get("labels")
    components = listed.items() if isinstance(listed, dict) else ()
    return sorted({str(label) for name, labels in components if name not in _NO_SPANS for label in labels or ()})


def _languages(own: dict[str, Any] | None, lang: str) -> tuple[str, ...]:
    if own and isinstance(own.get("languages"), list):
        return tuple(str(language) for language in own["languages"])
    return () if lang in {"", "xx"} else (lang,)


def _with_meta(root: Path) -> Iterator[Path]:
    """Yield the pipelines in a folder: itself, or its direct subfolders."""
    if (root / "meta.json").is_file():
        yield root
    elif root.is_dir():
        # What is just being copied, or was left half copied, has a name that begins with a dot.
        folders = (path for path in sorted(root.iterdir()) if not path.name.startswith("."))
        yield from (path for path in folders if (path / "meta.json").is_file())


def inner_folder(path: Path) -> Path:
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
            yield inner_folder(Path(location))
