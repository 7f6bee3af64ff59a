"""The forms that a report takes of an English or a French verb, made from its dictionary form."""

from __future__ import annotations

import re

from annotators.wordlist import word_set

# Form of a verb -> its kind: base, finite, past (in English also the participle), participle, reflexive (a participle
# that needs être and se), gerund, infinitive.
Forms = dict[str, str]

_VOWELS = "aeiouyhéèêâôîœ"
_DOUBLING = word_set("appel rappel rejet projet jet interjet épel")
_GRAVE = re.compile(r"[eé]([bcdfgklmnprstvz])$")


def english_forms(verb: str, irregular: dict[str, list[str]]) -> Forms:
    """Return the forms of a verb; words after it stay ("rule that")."""
    head, _, rest = verb.partition(" ")
    third, past, participle, gerund = irregular.get(head) or _regular_english(head)
    forms = {head: "base", third: "finite", participle: "participle", gerund: "gerund", past: "past"}
    return {f"{form} {rest}".strip(): kind for form, kind in forms.items()}


def _regular_english(head: str) -> tuple[str, str, str, str]:
    if head.endswith("y") and head[-2] not in _VOWELS:
        return head[:-1] + "ies", head[:-1] + "ied", head[:-1] + "ied", head + "ing"
    stem = head.removesuffix("e")
    third = head + ("es" if head.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return third, stem + "ed", stem + "ed", stem + "ing"


def french_forms(verb: str, irregular: dict[str, list[str]]) -> Forms:
    """Return third persons, participles, gerund and infinitive of a verb; "s'" or "se" before it make it reflexive."""
    clitic, bare = _clitic(verb)
    head, _, rest = bare.partition(" ")
    listed = irregular.get(head) or irregular.get(verb.partition(" ")[0]) or irregular.get(f"se {head}")
    forms = _irregular_french(head, listed) if listed else _regular_french(head)
    result: Forms = {}
    for form, kind in forms.items():
        if clitic in {"se", "s'"} and kind == "participle":
            result[f"{form} {rest}".strip()] = "reflexive"
        else:
            result[f"{_elided(clitic, form)} {form} {rest}".strip()] = kind
    if clitic in {"se", "s'"} and listed:
        # plaint is present and participle: il se plaint, il s'est plaint.
        result[f"{listed[-1]} {rest}".strip()] = "reflexive"
    return result


def _clitic(verb: str) -> tuple[str, str]:
    for clitic in ("se ", "s'", "y "):
        if verb.startswith(clitic):
            return clitic.strip(), verb.removeprefix(clitic)
    return "", verb


def _elided(clitic: str, form: str) -> str:
    if clitic in {"se", "s'"}:
        return "s'" if form[0] in _VOWELS else "se"
    return clitic


def _regular_french(head: str) -> Forms:
    stem = head.removesuffix("er")
    soft = {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1], stem)
    present = stem + stem[-1] if stem in _DOUBLING else _GRAVE.sub(r"è\1", stem)
    finite = [present + "e", present + "ent", soft + "ait", soft + "aient", soft + "a", stem + "èrent"]
    # Both spellings of the future: révélera and révèlera.
    finite += [base + ending for base in {head, present + "er"} for ending in ("a", "ont", "ait", "aient")]
    forms = dict.fromkeys(finite, "finite") | {head: "infinitive", soft + "ant": "gerund"}
    return forms | dict.fromkeys((stem + ending for ending in ("é", "ée", "és", "ées")), "participle")


def _irregular_french(head: str, listed: list[str]) -> Forms:
    singular, plural, imperfect, participle = listed
    several = participle if participle.endswith("s") else participle + "s"
    forms = dict.fromkeys((participle, participle + "e", several, participle + "es"), "participle")
    forms |= {head: "infinitive", imperfect.removesuffix("ait") + "ant": "gerund"}
    # dit is present and participle: what can stand alone wins.
    return forms | dict.fromkeys((singular, plural, imperfect, imperfect.removesuffix("t") + "ent"), "finite")
