"""What ``postil/1`` looks like to Hugging Face ``datasets``: the features, and the dataset card of a folder.

The features come from the project's scheme, so that a column that is empty in the first ten megabytes is read
with its true type. The shapes are those of ``datasets.Features.to_dict`` and of a card's ``dataset_info``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from models.scheme import Scheme

_Feature = dict[str, Any]
_STRING: _Feature = {"dtype": "string", "_type": "Value"}
_INTEGER: _Feature = {"dtype": "int64", "_type": "Value"}
_BOOLEAN: _Feature = {"dtype": "bool", "_type": "Value"}
_FLOAT: _Feature = {"dtype": "float64", "_type": "Value"}


def _list(item: _Feature) -> _Feature:
    return {"feature": item, "_type": "List"}


_FRAGMENTS = _list(_list(_INTEGER))


def _mark(scheme: Scheme, layer: str) -> _Feature:
    attributes = {item.name: _STRING for item in scheme.attributes if item.layer == layer}
    return {
        "id": _STRING,
        "rev": _INTEGER,
        "label": _STRING,
        "start": _INTEGER,
        "end": _INTEGER,
        "fragments": _FRAGMENTS,
        "quote": _STRING,
        "entity": {"id": _STRING, "name": _STRING, "ref": _STRING},
        "attributes": attributes,
        "sensitive": _BOOLEAN,
        "ask": _BOOLEAN,
        "note": _STRING,
        "origin": {
            "suggestion": _STRING,
            "by": _STRING,
            "version": _STRING,
            "score": _FLOAT,
            "decision": _STRING,
        },
    }


def features(scheme: Scheme) -> _Feature:
    """Return the features of a line, as ``datasets.Features.from_dict`` takes them."""
    role = {
        "role": _STRING,
        "annotation": _STRING,
        "start": _INTEGER,
        "end": _INTEGER,
        "fragments": _FRAGMENTS,
        "quote": _STRING,
        "refers_to": _STRING,
    }
    link = dict.fromkeys(("id", "type", "from", "to", "to_document"), _STRING)
    rejected = dict.fromkeys(("suggestion", "layer", "label", "quote", "by", "version"), _STRING)
    return {
        "schema": _STRING,
        "id": _STRING,
        "title": _STRING,
        "lang": _STRING,
        "text": _STRING,
        "sha256": _STRING,
        "offset_unit": _STRING,
        "meta": {
            "date": {"year": _INTEGER, "month": _INTEGER, "day": _INTEGER},
            "source": _STRING,
            "url": _STRING,
            "file": _STRING,
        },
        "zones": _list({"start": _INTEGER, "end": _INTEGER, "kind": _STRING}),
        "document_rev": _INTEGER,
        "scheme": _STRING,
        "annotator": dict.fromkeys(("id", "name", "kind", "version"), _STRING),
        "status": _STRING,
        "note": _STRING,
        "line_rev": _INTEGER,
        "entities": _list(_mark(scheme, "entity")),
        "claims": _list({**_mark(scheme, "claim"), "roles": _list(role)}),
        "links": _list({**link, "rev": _INTEGER}),
        "rejected": _list({**rejected, "rev": _INTEGER, "fragments": _FRAGMENTS, "score": _FLOAT}),
        "deleted": _list({"id": _STRING, "rev": _INTEGER}),
    }


def as_json(scheme: Scheme) -> bytes:
    """Return the features as the JSON that goes beside a file."""
    return msgspec.json.format(msgspec.json.encode(features(scheme)), indent=1) + b"\n"


def card(scheme: Scheme, languages: Sequence[str], documents: int, lines: int) -> bytes:
    """Return the dataset card of a folder: front matter that ``load_dataset`` obeys, and a page to read."""
    head = ["---"]
    if languages:
        head += ["language:", *(f"- {language}" for language in languages)]
    head += ["task_categories:", "- token-classification", "dataset_info:", "  features:"]
    head += [f"  {line}" for line in _yaml_fields(features(scheme))]
    head += ["  splits:", "  - name: train", f"    num_examples: {lines}"]
    head += ["configs:", "- config_name: default", "  data_files:", "  - split: train", "    path: data.jsonl", "---"]
    labels = "\n".join(f"- `{label.name}` ({label.layer})" for label in scheme.labels)
    body = f"""
# {scheme.name}

{documents} documents in {lines} lines of `postil/1`: one line for each annotator's work on a document. Offsets
are code points, half-open; `quote` is the words they stand for.

    from datasets import load_dataset
    data = load_dataset("FOLDER", split="train")

## Labels

{labels}
"""
    return ("\n".join(head) + "\n" + body).encode("utf-8")


def is_card(content: bytes) -> bool:
    """Tell whether a README is a dataset card that an export wrote."""
    head = content[:2000]
    return head.startswith(b"---\n") and b"\ndataset_info:\n" in head


def _yaml_fields(fields: _Feature) -> list[str]:
    """Return features as the nested list that a card's YAML has."""
    lines: list[str] = []
    for name, feature in fields.items():
        lines.append(f"- name: {msgspec.json.encode(name).decode('utf-8')}")
        lines += [f"  {line}" for line in _yaml_type(feature)]
    return lines


def _yaml_type(feature: _Feature) -> list[str]:
    if feature.get("_type") == "Value":
        return [f"dtype: {feature['dtype']}"]
    if feature.get("_type") == "List":
        return _yaml_list(feature["feature"])
    if not feature:
        return ["struct: []"]
    return ["struct:", *_yaml_fields(feature)]


def _yaml_list(item: _Feature) -> list[str]:
    if item.get("_type") == "Value":
        return [f"list: {item['dtype']}"]
    if item.get("_type") == "List":
        return ["list:", *(f"  {line}" for line in _yaml_type(item))]
    return ["list:", *_yaml_fields(item)]
