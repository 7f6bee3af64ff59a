"""Builds the rules pipeline: ``python -m annotators.build`` writes ``resources/pipelines/postil-rules``.

Run it after editing anything in ``resources/annotators``. The folder is complete: spaCy loads it without the
TOML files, once `annotators.components` is registered.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

import annotators.components as _registered  # noqa: F401  (registers the factories)
from annotators.data import rules_data
from models.paths import resource

NAME = "postil-rules"
VERSION = "1.0"

_LETTER = "A-Za-zÀ-ÖØ-öø-ÿĀ-ɏḀ-ỿ"
_MARK = "\u0300-\u036f"
# French elisions (l', d', qu', jusqu'...) before a letter, with either apostrophe.
_PREFIXES = [rf"[-–](?=[{_LETTER}])", rf"(?i:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’])(?=[{_LETTER}])"]
# "./." ends Vietnamese news; in NFD a combining mark stands before the full stop.
_SUFFIXES = [r"\./\.", rf"(?<=[{_MARK}])\.", rf"(?<=[{_MARK}])['’\"”»,;:!?)]", r"(?<=[a-z])['’]s"]
# Agencies (VNA/CVN), and the same in NFD; a quotation without a blank before it ("said.“No").
_INFIXES = [
    rf"(?<=[{_LETTER}{_MARK}0-9])[.!?…](?=[\"“«][{_LETTER}])",
    rf"(?<=[.!?…])[\"“«](?=[{_LETTER}])",
    rf"(?<=[{_LETTER}{_MARK}])/(?=[{_LETTER}])",
    rf"(?<=[{_MARK}])[-–.,](?=[{_LETTER}])",
]


def tokenizer_rules(nlp: Language) -> None:
    """Add to the tokenizer what news needs; saved with the pipeline, so that loading it needs no code of ours."""
    defaults = nlp.Defaults
    tokenizer = nlp.tokenizer
    tokenizer.prefix_search = compile_prefix_regex([*_PREFIXES, *defaults.prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([*_SUFFIXES, *defaults.suffixes]).search
    tokenizer.infix_finditer = compile_infix_regex([*_INFIXES, *defaults.infixes]).finditer


def make_pipeline() -> Language:
    """Return the rules pipeline, made from ``resources/annotators``."""
    nlp = spacy.blank("xx")
    tokenizer_rules(nlp)
    data = rules_data()
    nlp.add_pipe("postil_sentences")
    for name in ("postil_entities", "postil_claims"):
        nlp.add_pipe(name).load(data)
    nlp.meta["name"] = NAME
    nlp.meta["version"] = VERSION
    nlp.meta["description"] = "Entities and claims in English, French and Vietnamese news, by rules"
    nlp.meta["license"] = "Apache-2.0"
    nlp.meta["postil"] = {"kind": "rules", "languages": ["en", "fr", "vi"], "scores": data["precision"]["kinds"]}
    return nlp


def build(folder: Path) -> Path:
    """Write the pipeline to ``folder``, replacing what was there, and return it."""
    nlp = make_pipeline()
    if folder.exists():
        shutil.rmtree(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
    return folder


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else resource("pipelines", NAME)
    sys.stdout.write(f"{build(target)}\n")
