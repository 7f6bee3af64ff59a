"""The scheme: a project's labels, attributes and roles, with colours, keys and guidelines.

A scheme file is TOML with one ``[[label]]``, ``[[attribute]]`` or ``[[role]]`` table for each of them, as
``resources/schemes/default.toml`` shows. Texts are tables by language code; an example marks its span by
``[[double brackets]]``.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from models.errors import BadInputError
from models.paths import resource
from models.records import Layer

Texts = dict[str, str]

# Accept, claim, edges, note and reject (DESIGN.md, section 6); digits and other letters are free.
RESERVED_KEYS = frozenset("ACENX")
# These two attributes belong to every mark, whatever the scheme says.
BUILT_IN_ATTRIBUTES = frozenset({"sensitive", "ask"})
# Mid tones of hues that colour-blind readers can tell apart, after Paul Tol's "bright" and "vibrant" sets
# (SRON technical note EPS/TN/09-002); given to labels that arrive with an import.
PALETTE = (
    "#4477aa", "#cc6644", "#228855", "#997700", "#aa4499", "#4499bb",
    "#885533", "#6655bb", "#779933", "#bb5577", "#667788", "#11887d",
)  # fmt: skip

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_KEY = re.compile(r"[0-9A-Za-z]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_MAX_NAME = 80


class Label(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What an entity or a claim can be called; a hidden label is kept but not offered."""

    name: str
    layer: Layer
    title: Texts
    colour: str
    key: str | None = None
    guideline: Texts = {}
    examples: dict[str, tuple[str, ...]] = {}
    hidden: bool = False


class Attribute(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A closed question about every mark of a layer; its value is one of ``values`` or unset."""

    name: str
    layer: Layer
    values: tuple[str, ...]
    title: Texts
    value_titles: dict[str, Texts] = {}
    guideline: Texts = {}


class Role(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A slot of a claim."""

    name: str
    title: Texts
    guideline: Texts = {}
    key: str | None = None


class Scheme(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    rename={"labels": "label", "attributes": "attribute", "roles": "role"},
):
    """Everything a project's annotators can choose from; ``languages`` are those of its articles."""

    name: str
    languages: tuple[str, ...]
    guideline: Texts = {}
    labels: tuple[Label, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    roles: tuple[Role, ...] = ()

    def label(self, name: str, layer: Layer | None = None) -> Label | None:
        """Return the label of this name, of one layer if it is given."""
        wanted = (label for label in self.labels if label.name == name and layer in (None, label.layer))
        return next(wanted, None)

    def labels_of(self, layer: Layer) -> tuple[Label, ...]:
        """Return a layer's labels, hidden ones too, in the scheme's order."""
        return tuple(label for label in self.labels if label.layer == layer)

    def attribute(self, name: str, layer: Layer) -> Attribute | None:
        """Return a layer's attribute of this name."""
        return next((found for found in self.attributes_of(layer) if found.name == name), None)

    def attributes_of(self, layer: Layer) -> tuple[Attribute, ...]:
        """Return a layer's attributes in the scheme's order."""
        return tuple(attribute for attribute in self.attributes if attribute.layer == layer)

    def role(self, name: str) -> Role | None:
        """Return the role of this name."""
        return next((role for role in self.roles if role.name == name), None)

    @property
    def sha256(self) -> str:
        """The SHA-256 of the canonical JSON, as 64 hex digits."""
        return hashlib.sha256(scheme_to_json(self)).hexdigest()

    def key_clashes(self) -> tuple[tuple[str, str, str], ...]:
        """Return ``(key, first name, second name)`` for every key that two things of one group share.

        The groups are the entity labels, the claim labels and the roles: each is chosen in its own form.
        """
        clashes = []
        for group in (self.labels_of("entity"), self.labels_of("claim"), self.roles):
            owner: dict[str, str] = {}
            for item in group:
                if item.key is None:
                    continue
                first = owner.setdefault(item.key.upper(), item.name)
                if first != item.name:
                    clashes.append((item.key.upper(), first, item.name))
        return tuple(clashes)


_Item = TypeVar("_Item", Label, Attribute, Role)


def text_in(texts: Texts, language: str, default: str = "") -> str:
    """Return a text in a language, else in English, else in any language, else ``default``."""
    for code in (language, "en", *texts):
        if texts.get(code):
            return texts[code]
    return default


def load_scheme(path: Path) -> Scheme:
    """Read a scheme file (TOML); raise `BadInputError` with what is wrong with it."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BadInputError("{file} can't be read: {reason}.", file=str(path), reason=reason) from error
    try:
        tables = tomllib.loads(raw.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInputError(
            "{file} is not a scheme: it is not valid TOML ({reason}).", file=str(path), reason=error
        ) from error
    try:
        scheme = msgspec.convert(tables, Scheme)
    except msgspec.ValidationError as error:
        raise _structure_error(str(path), str(error)) from error
    check_scheme(scheme, str(path))
    return scheme


@lru_cache(maxsize=1)
def default_scheme() -> Scheme:
    """Return the scheme a project gets when none is named."""
    return load_scheme(resource("schemes", "default.toml"))


def dump_scheme(scheme: Scheme) -> str:
    """Return a scheme as readable TOML; `load_scheme` gives the same scheme back."""
    import tomli_w

    return tomli_w.dumps(msgspec.to_builtins(scheme), multiline_strings=True)


def write_scheme(scheme: Scheme, path: Path) -> None:
    """Write a scheme file; raise `BadInputError` where the file can't be written."""
    content = dump_scheme(scheme)
    try:
        path.write_bytes(content.encode("utf-8"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BadInputError("{file} can't be written: {reason}.", file=str(path), reason=reason) from error


def scheme_to_json(scheme: Scheme) -> bytes:
    """Return the canonical JSON: compact, keys sorted, defaults left out, lists in the scheme's order."""
    return msgspec.json.encode(scheme, order="sorted")


def scheme_from_json(content: bytes | str, file: str = "scheme") -> Scheme:
    """Read a scheme from JSON; raise `BadInputError` that names ``file`` with what is wrong with it."""
    try:
        scheme = msgspec.json.decode(content, type=Scheme)
    except msgspec.ValidationError as error:
        raise _structure_error(file, str(error)) from error
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise BadInputError("{file} holds no scheme: {reason}.", file=file, reason=error) from error
    check_scheme(scheme, file)
    return scheme


def with_labels_added(scheme: Scheme, wanted: Iterable[tuple[Layer, str]]) -> Scheme:
    """Return the scheme with the labels it lacks, each with a colour made from its name and no key.

    What is added, here and below, comes last and by name, so that every order of imports ends alike.

    Raises `BadInputError` for a name that can't be a label.
    """
    labels = {(label.layer, label.name): label for label in scheme.labels}
    for layer, name in wanted:
        labels.setdefault((layer, name), Label(name, layer, {"en": name}, _colour_for(name)))
    return _checked(msgspec.structs.replace(scheme, labels=_added_last(labels.values())))


def with_values_added(scheme: Scheme, wanted: Iterable[tuple[Layer, str, str]]) -> Scheme:
    """Return the scheme with the attributes and values it lacks, from ``(layer, attribute, value)``.

    Raises `BadInputError` for a name that can't be an attribute or a value.
    """
    attributes = {(found.layer, found.name): found for found in scheme.attributes}
    for layer, name, value in wanted:
        found = attributes.get((layer, name)) or Attribute(name, layer, (), {"en": name})
        if value not in found.values:
            titled = tuple(known for known in found.values if known in found.value_titles)
            rest = sorted({value, *found.values}.difference(titled))
            found = msgspec.structs.replace(found, values=(*titled, *rest))
        attributes[layer, name] = found
    return _checked(msgspec.structs.replace(scheme, attributes=_added_last(attributes.values())))


def with_roles_added(scheme: Scheme, wanted: Iterable[str]) -> Scheme:
    """Return the scheme with the roles it lacks; raises `BadInputError` for a name that can't be a role."""
    known = {role.name for role in scheme.roles}
    added = [Role(name, {"en": name}) for name in dict.fromkeys(wanted) if name not in known]
    return _checked(msgspec.structs.replace(scheme, roles=_added_last([*scheme.roles, *added])))


def _added_last(items: Iterable[_Item]) -> tuple[_Item, ...]:
    """Return a scheme's own items as they stand, then those that imports added, by name."""
    own: list[_Item] = []
    added: list[_Item] = []
    for item in items:
        (added if item.title == {"en": item.name} and not item.guideline else own).append(item)
    return tuple(own + sorted(added, key=lambda item: (getattr(item, "layer", ""), item.name)))


def _colour_for(name: str) -> str:
    return PALETTE[hashlib.sha256(name.encode("utf-8")).digest()[0] % len(PALETTE)]


def _checked(scheme: Scheme) -> Scheme:
    check_scheme(scheme, scheme.name)
    return scheme


def check_scheme(scheme: Scheme, file: str) -> None:
    """Raise `BadInputError`, naming ``file``, for the first thing in a scheme that can't be."""
    _check_names(scheme, file)
    for label in scheme.labels:
        if not _COLOUR.fullmatch(label.colour):
            raise BadInputError(
                "{file}: the colour “{colour}” of {name} is not written as #rrggbb.",
                file=file, colour=label.colour, name=label.name,
            )  # fmt: skip
    with_keys: tuple[Label | Role, ...] = (*scheme.labels, *scheme.roles)
    for item in with_keys:
        _check_key(item, file)
    for key, first, second in scheme.key_clashes():
        raise BadInputError(
            "{file}: {first} and {second} have the same key {key}; give one of them another.",
            file=file, first=first, second=second, key=key,
        )  # fmt: skip
    for attribute in scheme.attributes:
        _check_values(attribute, file)
    _check_texts(scheme, file)


def _check_names(scheme: Scheme, file: str) -> None:
    if not scheme.languages or not all(_LANGUAGE.fullmatch(code) for code in scheme.languages):
        raise BadInputError(
            "{file}: “languages” must list the articles’ languages as codes such as “en” and “vi”.", file=file
        )
    seen: set[tuple[str, str]] = set()
    named = [("scheme", scheme.name)]
    named += [(f"{label.layer} label", label.name) for label in scheme.labels]
    named += [(f"{attribute.layer} attribute", attribute.name) for attribute in scheme.attributes]
    named += [("role", role.name) for role in scheme.roles]
    for kind, name in named:
        if not _is_name(name):
            raise BadInputError(
                "{file}: “{name}” can't be the name of this {kind}; a name is one line of up to {most} "
                "characters without blanks at its ends.", file=file, name=name, kind=kind, most=_MAX_NAME,
            )  # fmt: skip
        if kind.endswith("attribute") and name in BUILT_IN_ATTRIBUTES:
            raise BadInputError(
                "{file}: the attribute “{name}” is built in; take it out of the file.", file=file, name=name
            )
        if (kind, name) in seen:
            raise BadInputError("{file}: the {kind} “{name}” is there twice.", file=file, kind=kind, name=name)
        seen.add((kind, name))


def _is_name(name: str) -> bool:
    return 0 < len(name) <= _MAX_NAME and name == name.strip() and not _CONTROL.search(name)


def _check_key(item: Label | Role, file: str) -> None:
    if item.key is None:
        return
    if not _KEY.fullmatch(item.key):
        raise BadInputError(
            "{file}: the key “{key}” of {name} is neither a digit nor a letter from A to Z.",
            file=file, key=item.key, name=item.name,
        )  # fmt: skip
    if item.key.upper() in RESERVED_KEYS:
        raise BadInputError(
            "{file}: the key {key} of {name} is taken by a command (A, C, E, N and X are).",
            file=file, key=item.key, name=item.name,
        )  # fmt: skip


def _check_values(attribute: Attribute, file: str) -> None:
    values = attribute.values
    good = bool(values) and len(set(values)) == len(values) and all(_is_name(value) for value in values)
    if not good:
        raise BadInputError(
            "{file}: the attribute {name} needs at least one value, and no value twice or blank.",
            file=file, name=attribute.name,
        )  # fmt: skip
    for value in attribute.value_titles:
        if value not in values:
            raise BadInputError(
                "{file}: the attribute {name} has a title for “{value}”, which is not one of its values.",
                file=file, name=attribute.name, value=value,
            )  # fmt: skip


def _check_texts(scheme: Scheme, file: str) -> None:
    for owner, texts in _all_texts(scheme):
        for code, text in texts.items():
            if not _LANGUAGE.fullmatch(code):
                raise BadInputError(
                    "{file}: “{code}”, in the texts of {name}, is not a language code such as “en” or “vi”.",
                    file=file, code=code, name=owner,
                )  # fmt: skip
            if _CONTROL.search(text.replace("\n", "").replace("\t", "")):
                raise BadInputError(
                    "{file}: a text of {name} holds a control character; take it out.", file=file, name=owner
                )


def _all_texts(scheme: Scheme) -> Iterator[tuple[str, Texts]]:
    yield scheme.name, scheme.guideline
    items: tuple[Label | Attribute | Role, ...] = (*scheme.labels, *scheme.attributes, *scheme.roles)
    for item in items:
        yield item.name, item.title
        yield item.name, item.guideline
    for label in scheme.labels:
        for code, examples in label.examples.items():
            yield label.name, {code: " ".join(examples)}
    for attribute in scheme.attributes:
        for titles in attribute.value_titles.values():
            yield attribute.name, titles


def _structure_error(file: str, problem: str) -> BadInputError:
    """Say in plain words what msgspec found, with tables counted from 1 as a reader counts them."""
    what, _, path = problem.partition(" - at `")
    place = re.sub(r"\[(\d+)\]", lambda found: f" {int(found[1]) + 1}", path.strip("`$.")) or "the file"
    place = place.replace("[...]", "").replace(".", ", ")
    missing = re.fullmatch(r"Object missing required field `(.+)`", what)
    if missing:
        return BadInputError("{file}: {place} has no “{field}”.", file=file, place=place, field=missing[1])
    unknown = re.fullmatch(r"Object contains unknown field `(.+)`", what)
    if unknown:
        return BadInputError(
            "{file}: {place} has “{field}”, which no scheme knows.", file=file, place=place, field=unknown[1]
        )
    return BadInputError("{file}: {place} is not right: {reason}.", file=file, place=place, reason=what)
