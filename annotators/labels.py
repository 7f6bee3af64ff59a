"""Which label of ours a label of another pipeline becomes: proposed by ``label_map.toml``, changed by people.

What people chose is kept in ``labels.json`` in the pipeline's folder, so it goes along when that is exported.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from annotators.data import read_toml
from annotators.registry import PipelineInfo, labels_of
from models.errors import PostilError
from models.files import write_whole
from models.paths import resource

FILE = "labels.json"


def mapping(info: PipelineInfo) -> dict[str, str | None]:
    """Return our label for each label of a pipeline, None where its spans are left out.

    Raises `PostilError` if the pipeline or what was chosen for it can't be read.
    """
    ours = proposed()
    return {label: ours.get(label) for label in labels_of(info)} | chosen(Path(info.folder))


def proposed() -> dict[str, str]:
    """Return the usual labels of spaCy pipelines and ours for them."""
    table: dict[str, str] = _table()["labels"]
    return table


def starting_score() -> float:
    """Return the score of a span of a pipeline that gives no probability, 0 to 1."""
    return float(_table()["score"]["default"])


def _table() -> dict[str, Any]:
    return read_toml(resource("annotators", "label_map.toml"))


def chosen(folder: Path) -> dict[str, str | None]:
    """Return what people chose for the pipeline in a folder; raises `PostilError` if that is damaged."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=dict[str, str | None])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise PostilError("{file} can't be read; delete it to begin anew.", file=folder / FILE) from error


def save_mapping(info: PipelineInfo, labels: Mapping[str, str | None]) -> None:
    """Keep our label, or None to leave it out, for each of these labels of a pipeline of this computer.

    Raises `PostilError` if the pipeline is not among those, or if the disk refuses.
    """
    if not info.is_own:
        raise PostilError(
            "The labels of {name} can't be changed: only those of an installed pipeline can.", name=info.name
        )
    content = msgspec.json.format(msgspec.json.encode(dict(sorted(labels.items()))))
    write_whole(Path(info.folder) / FILE, content)
