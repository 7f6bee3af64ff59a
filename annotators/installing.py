"""Taking in a pipeline that somebody brings: unpacked as data, tried, and only then listed."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import spacy
from spacy import registry as functions
from spacy.util import get_lang_class, load_config

from annotators import registry, shelf
from annotators.base import Article
from annotators.registry import PipelineInfo
from annotators.spacy_pipeline import LOAD_ERRORS
from annotators.unpacking import unpack
from models.errors import PostilError

# A pipeline is tried on a sentence before it is listed.
_TRIAL = Article(id="trial", text="On Monday, Ann Reed of the Red Cross spoke in Geneva.\n", lang="en")
# Name and version make the folder's name.
_PLAIN = re.compile(r"\w[\w.+-]{0,99}")


def install(source: Path) -> PipelineInfo:
    """Take a pipeline from a wheel, a zip file or a folder into the pipelines of this computer.

    Only data is copied, and no code of it is run. Raises `PostilError` if there is no pipeline in it, if it is too
    large, damaged or made for another spaCy, if it needs code of its own or pickles, or if it is there already.
    """

    def fill(folder: Path) -> str:
        unpack(source, folder)
        refuse_own_code(source, folder)
        _try(source, folder)
        info = _describe(source, folder)
        if info.key in {known.key for known in registry.available()}:
            raise PostilError("The pipeline {name} is already there; nothing was changed.", name=info.key)
        return info.key

    return registry.read_info(shelf.shelve(fill))


def refuse_own_code(source: Path, folder: Path) -> None:
    """Raise `PostilError` if a pipeline's configuration asks for functions that spaCy and Postil don't have."""
    import annotators.components as _registered  # noqa: F401  (registers the factories of the rules)

    # spaCy registers its own factories with the first pipeline that is made.
    spacy.blank("xx")
    try:
        config = load_config(folder / "config.cfg", interpolate=False)
        language = get_lang_class(str(config["nlp"]["lang"]))
        for name, part in config.get("components", {}).items():
            if not language.has_factory(str(part.get("factory"))):
                raise _own_code(source, f"{name}: {part.get('factory')}")
        for kind, name in _asked_for({key: config.get(key, {}) for key in ("nlp", "components")}):
            if kind not in functions.get_registry_names() or not functions.has(kind, name):
                raise _own_code(source, f"{kind}: {name}")
    except LOAD_ERRORS as error:
        raise PostilError(
            "{file} can't be used: its config.cfg is damaged or of another language ({reason}).",
            file=source,
            reason=type(error).__name__,
        ) from error


def _asked_for(part: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  (a tree of a configuration)
    """Yield the registry and name of every function that a part of a configuration names."""
    if isinstance(part, dict):
        for key, value in part.items():
            if str(key).startswith("@"):
                yield str(key)[1:], str(value)
            else:
                yield from _asked_for(value)


def _own_code(source: Path, name: str) -> PostilError:
    return PostilError(
        "{file} needs a program of its own ({name}), and Postil runs none that a pipeline brings; "
        "it was not installed.",
        file=source,
        name=name,
    )


def _try(source: Path, folder: Path) -> None:
    """Load the pipeline and let it read a sentence."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            registry.load(folder).suggest(_TRIAL)
    except PostilError as error:
        raise PostilError(
            "{file} can't be used: it is damaged or made for another spaCy ({reason}).",
            file=source,
            reason=error.values.get("reason", "-"),
        ) from error
    except LOAD_ERRORS as error:
        raise PostilError(
            "{file} can't be used: it is damaged or made for another spaCy ({reason}).",
            file=source,
            reason=type(error).__name__,
        ) from error


def _describe(source: Path, folder: Path) -> PipelineInfo:
    """Write name and version, by which it is known from now on, into the pipeline's description."""
    info = registry.of_folder(folder)
    nameless = info.name == folder.name
    name = re.sub(r"[^\w.+-]", "_", source.stem) if nameless else info.name
    if not (_PLAIN.fullmatch(name) and _PLAIN.fullmatch(info.version)):
        raise PostilError("{file} can't be used: its name or version holds strange characters.", file=source)
    path = folder / "meta.json"
    meta = msgspec.json.decode(path.read_bytes())
    if not isinstance(meta.get("postil"), dict):
        meta |= {"name": name, "version": info.version}
        meta["postil"] = {"kind": info.kind, "languages": list(info.languages)}
        path.write_bytes(msgspec.json.format(msgspec.json.encode(meta)))
    return msgspec.structs.replace(info, name=name)
