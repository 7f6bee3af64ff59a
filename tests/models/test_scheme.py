from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import BadInputError
from models.records import Layer
from models.scheme import (
    PALETTE,
    Attribute,
    Label,
    Role,
    Scheme,
    check_scheme,
    default_scheme,
    dump_scheme,
    load_scheme,
    scheme_from_json,
    scheme_to_json,
    text_in,
    with_labels_added,
    with_roles_added,
    with_values_added,
    write_scheme,
)
from models.text import is_word_char

LAYERS: tuple[Layer, Layer] = ("entity", "claim")

_NAMES = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12).filter(
    lambda name: name not in {"sensitive", "ask"}
)
_TEXT = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"], include_characters="\n\t"), max_size=40
)
_TEXTS = st.dictionaries(st.sampled_from(["en", "fr", "vi", "km"]), _TEXT, max_size=3)
_COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def _labels(layer: Layer) -> st.SearchStrategy[list[Label]]:
    label = st.builds(
        Label, name=_NAMES, layer=st.just(layer), title=_TEXTS, colour=_COLOURS, guideline=_TEXTS, hidden=st.booleans(),
        key=st.none(), examples=st.dictionaries(st.just("vi"), st.lists(_TEXT, max_size=3).map(tuple), max_size=1),
    )  # fmt: skip
    return st.lists(label, max_size=4, unique_by=lambda label: label.name)


@st.composite
def _attributes(draw: st.DrawFn) -> list[Attribute]:
    names = draw(st.lists(_NAMES, max_size=3, unique=True))
    attributes = []
    for name in names:
        values = tuple(draw(st.lists(_NAMES, min_size=1, max_size=3, unique=True)))
        titles = draw(st.dictionaries(st.sampled_from(values), _TEXTS, max_size=2))
        attributes.append(Attribute(name, draw(st.sampled_from(LAYERS)), values, draw(_TEXTS), titles, draw(_TEXTS)))
    return attributes


_ROLES = st.lists(
    st.builds(Role, name=_NAMES, title=_TEXTS, guideline=_TEXTS, key=st.none()),
    max_size=3,
    unique_by=lambda role: role.name,
)
SCHEMES = st.builds(
    lambda name, guideline, entities, claims, attributes, roles: Scheme(
        name, ("vi", "en"), guideline, (*claims, *entities), tuple(attributes), tuple(roles)
    ),
    _NAMES, _TEXTS, _labels("entity"), _labels("claim"), _attributes(), _ROLES,
)  # fmt: skip


@given(SCHEMES)
def test_a_written_scheme_is_read_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> None:
    path = tmp_path_factory.mktemp("scheme") / "a.toml"
    write_scheme(scheme, path)
    assert load_scheme(path) == scheme
    assert scheme_from_json(scheme_to_json(scheme)) == scheme
    assert load_scheme(path).sha256 == scheme.sha256


def test_the_default_scheme_has_what_a_desk_on_migration_needs() -> None:
    scheme = default_scheme()
    assert [label.name for label in scheme.labels_of("entity")] == [
        "PERSON", "ORG", "PLACE", "DATE", "EVENT", "AGREEMENT", "LAW", "ROLE", "GROUP", "QUANTITY",
    ]  # fmt: skip
    assert [label.name for label in scheme.labels_of("claim")] == [
        "assert", "commit", "request", "propose", "agree", "praise", "criticise", "deny", "warn", "announce",
    ]  # fmt: skip
    for layer in LAYERS:
        assert [label.key for label in scheme.labels_of(layer)] == list("1234567890")
    assert [role.name for role in scheme.roles] == ["source", "cue", "content", "addressee", "topic"]
    assert {(found.layer, found.name): found.values for found in scheme.attributes} == {
        ("entity", "mention"): ("name", "nominal", "pronoun"),
        ("claim", "polarity"): ("positive", "negative", "unknown"),
        ("claim", "certainty"): ("certain", "probable", "possible", "unknown"),
        ("claim", "quotation"): ("direct", "indirect", "mixed"),
        ("claim", "check_worthy"): ("no", "maybe", "yes"),
    }
    assert scheme.languages == ("en", "fr", "vi")


def test_everything_in_the_default_scheme_is_explained_in_its_languages() -> None:
    scheme = default_scheme()
    languages = set(scheme.languages)
    assert set(scheme.guideline) == languages
    for label in scheme.labels:
        assert set(label.title) == set(label.guideline) == set(label.examples) == languages, label.name
        assert all("\n" not in text for text in label.guideline.values())
        assert all(len(examples) >= 2 for examples in label.examples.values()), label.name
    for role in scheme.roles:
        assert set(role.title) == set(role.guideline) == languages, role.name
    for attribute in scheme.attributes:
        assert set(attribute.title) == set(attribute.guideline) == languages, attribute.name
        assert set(attribute.value_titles) == set(attribute.values), attribute.name
        assert all(set(titles) == languages for titles in attribute.value_titles.values()), attribute.name


def test_every_example_marks_whole_words() -> None:
    for label in default_scheme().labels:
        for examples in label.examples.values():
            for example in examples:
                assert 1 <= example.count("[[") == example.count("]]"), example
                before, _, after = example.partition("]]")
                before, _, span = before.partition("[[")
                assert span == span.strip() != "", example
                assert not (before and is_word_char(before[-1])), example
                assert not (after and is_word_char(after[0])), example


def test_no_two_labels_of_a_layer_share_a_colour() -> None:
    for layer in LAYERS:
        colours = [label.colour for label in default_scheme().labels_of(layer)]
        assert len(set(colours)) == len(colours)


def test_the_checksum_follows_the_content_and_nothing_else() -> None:
    scheme = default_scheme()
    assert len(scheme.sha256) == 64
    assert load_scheme_text_sha(dump_scheme(scheme)) == scheme.sha256
    assert with_roles_added(scheme, ["medium"]).sha256 != scheme.sha256


def load_scheme_text_sha(text: str) -> str:
    import tomllib

    import msgspec

    return msgspec.convert(tomllib.loads(text), Scheme).sha256


GOOD = """
name = "Small"
languages = ["en"]
[[label]]
name = "PERSON"
layer = "entity"
key = "1"
colour = "#4477aa"
title = { en = "Person" }
[[attribute]]
name = "mention"
layer = "entity"
values = ["name"]
title = { en = "Mention" }
[[role]]
name = "source"
title = { en = "Source" }
"""
SECOND = """
[[label]]
name = "ORG"
layer = "{layer}"
key = "{key}"
colour = "#aa4477"
title = {{ en = "Body" }}
"""


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("name = ", "name == ", "is not valid TOML"),
        ('name = "Small"', "", "the file has no “name”"),
        ('colour = "#4477aa"', "", "label 1 has no “colour”"),
        ('key = "1"', 'kye = "1"', "label 1 has “kye”, which no scheme knows"),
        ('key = "1"', "key = 1", "label 1, key is not right: Expected `str | null`, got `int`"),
        ('layer = "entity"\nkey', 'layer = "word"\nkey', "label 1, layer is not right"),
        ("#4477aa", "blue", "the colour “blue” of PERSON"),
        ('key = "1"', 'key = "F1"', "the key “F1” of PERSON"),
        ('key = "1"', 'key = "ê"', "neither a digit nor a letter"),
        ('key = "1"', 'key = "x"', "is taken by a command"),
        ('"PERSON"', '" PERSON"', "can't be the name of this entity label"),
        ('"PERSON"', '""', "can't be the name"),
        ('name = "mention"', 'name = "ask"', "the attribute “ask” is built in"),
        ('["name"]', "[]", "needs at least one value"),
        ('["name"]', '["name", "name"]', "no value twice"),
        ('["name"]', '["name"]\nvalue_titles = { noun = { en = "x" } }', "“noun”, which is not one of its values"),
        ('languages = ["en"]', "languages = []", "must list the articles’ languages"),
        ('{ en = "Person" }', '{ English = "Person" }', "“English”, in the texts of PERSON"),
        ('{ en = "Person" }', '{ en = "\\u0007" }', "holds a control character"),
        ("[[role]]", SECOND.format(layer="entity", key="1") + "[[role]]", "PERSON and ORG have the same key 1"),
        ("[[role]]", '[[role]]\nname = "source"\ntitle = { en = "Who" }\n[[role]]', "the role “source” is there twice"),
    ],
)
def test_what_is_wrong_with_a_scheme_is_said_in_one_sentence(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadInputError) as caught:
        load_scheme(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert sentence in message
    assert "\n" not in message.strip()


def test_the_same_key_may_serve_both_layers(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD + SECOND.format(layer="claim", key="1"), encoding="utf-8-sig")
    assert load_scheme(path).key_clashes() == ()


def test_key_clashes_are_listed_whatever_their_case() -> None:
    labels = tuple(Label(name, "entity", {}, "#000000", key) for name, key in [("A", "q"), ("B", "Q"), ("C", None)])
    assert Scheme("s", ("en",), labels=labels).key_clashes() == (("Q", "A", "B"),)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"name":"x","languages":["en"],"zz":1}', b"\xff", b"[" * 9000])
def test_json_that_is_no_scheme_is_refused(content: bytes) -> None:
    with pytest.raises(BadInputError, match="project"):
        scheme_from_json(content, "project")


def test_files_that_cannot_be_read_or_written_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="can't be read"):
        load_scheme(tmp_path / "none.toml")
    with pytest.raises(BadInputError, match="can't be written"):
        write_scheme(default_scheme(), tmp_path / "none" / "a.toml")


def test_labels_that_arrive_with_an_import_get_a_free_colour_and_no_key() -> None:
    scheme = default_scheme()
    wider = with_labels_added(scheme, [("entity", "SHIP"), ("claim", "SHIP"), ("entity", "SHIP"), ("entity", "ORG")])
    assert len(wider.labels) == len(scheme.labels) + 2
    ship = wider.label("SHIP", "entity")
    assert ship is not None
    assert ship.key is None
    assert ship.colour in PALETTE
    assert ship.colour not in {label.colour for label in scheme.labels_of("entity")}
    assert wider.label("SHIP", "claim") is not None
    check_scheme(wider, "wider")


def test_attributes_values_and_roles_can_be_added() -> None:
    scheme = default_scheme()
    wider = with_values_added(
        scheme, [("claim", "polarity", "mixed"), ("entity", "sex", "female"), ("entity", "sex", "male")]
    )
    polarity = wider.attribute("polarity", "claim")
    sex = wider.attribute("sex", "entity")
    assert polarity is not None
    assert polarity.values == ("positive", "negative", "unknown", "mixed")
    assert sex is not None
    assert sex.values == ("female", "male")
    assert with_roles_added(scheme, ["source", "medium", "medium"]).roles[5:] == (Role("medium", {"en": "medium"}),)
    assert with_roles_added(with_values_added(with_labels_added(scheme, []), []), []) == scheme


def test_a_name_that_cannot_be_is_refused_when_it_arrives() -> None:
    with pytest.raises(BadInputError, match="can't be the name"):
        with_labels_added(default_scheme(), [("entity", "two\nlines")])
    with pytest.raises(BadInputError, match="built in"):
        with_values_added(default_scheme(), [("claim", "sensitive", "yes")])


def test_texts_fall_back_to_english_and_then_to_any_language() -> None:
    assert text_in({"en": "Person", "fr": "Personne"}, "fr") == "Personne"
    assert text_in({"en": "Person", "fr": ""}, "fr") == "Person"
    assert text_in({"vi": "Người"}, "fr") == "Người"
    assert text_in({}, "fr", "PERSON") == "PERSON"
