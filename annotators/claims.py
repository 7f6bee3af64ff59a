"""The component that proposes claims: a sentence, its speech act, who says it, and what is said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span

from annotators.cues import Cue, Cues
from annotators.entities import ENTITIES, LANGUAGE
from annotators.language import guess_language
from annotators.lexicon import Terms
from annotators.quotations import quotations, spoken_before
from annotators.speakers import Mention, Speakers
from annotators.wordlist import word_set
from annotators.words import Words
from models.records import ZONES_WITHOUT_CLAIMS

CLAIMS = "claims"
ROLES = "postil_roles"
ZONES = "postil_zones"

_SPEAKER_LABELS = frozenset({"PERSON", "ORG", "PLACE", "GROUP", "ROLE"})
_OPEN, _CLOSE = frozenset("“«"), frozenset("”»")
_DETERMINERS = {
    "en": word_set(
        "the a an this that these those its his her their our my your of no any new first 's some on in for "
        "with by to under such"
    ),
    "fr": word_set("la le les une un l' de du des d' cette ce ces sa son ses leur leurs en par à au aux sans pour sur"),
    "vi": word_set("sự lời bài những các cuộc bản theo việc của một tiếng"),
}
_PARTICIPLES = word_set(
    "convenu convenus promis admis reconnu prévenu soutenu maintenu répondu prétendu requis conclu "
    "démenti averti garanti applaudi"
)
_BEFORE_SPEAKER = frozenset({",", "”", "»", '"', "?", "!", "–", "—"})
_UNKNOWN = frozenset({"request", "propose"})
_ASKING = frozenset({"request", "propose", "praise", "criticise", "warn"})
_TOLD = frozenset({"told", "tells", "tell", "telling", "assured", "informed"})
_TOWARDS = frozenset({"to", "à", "au", "aux", "devant", "auprès", "với", "trước"})
_THAT = frozenset({"that", "que", "qu'", "rằng"})
_LOOSE = word_set(
    "the to on upon with for both that à au aux le la les l' du de des que devant auprès với trước cho "
    "ngài ông bà mr mrs ms m. mme ."
)
# How many words (a title, an article) may stand between a quotation and who said it.
_NEAR_QUOTATION = 8


class Filler(NamedTuple):
    """One role of a claim: words ``start`` to ``end``; indexes of the entity with these words and of its referent."""

    role: str
    start: int
    end: int
    proposal: int | None = None
    refers_to: int | None = None


class RuleClaims:
    """Writes claims to ``doc.spans["claims"]``, and roles and attributes to ``doc.user_data["postil_roles"]``.

    The list under ``postil_roles`` has one dictionary a claim: ``roles`` with offsets in characters, and
    ``attributes``. Zones given in ``doc.user_data["postil_zones"]`` are left out where claims are not marked.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.nlp = nlp
        self.name = name
        self.data: dict[str, Any] = {}

    def load(self, data: dict[str, Any]) -> None:
        """Take the cues, and the words for sides, pronouns and nameless speakers."""
        kinds = (
            "sides",
            "nominal",
            "audience",
            "description",
            "pronoun_he",
            "pronoun_she",
            "pronoun_it",
            "pronoun_they",
        )
        people = {lang: {kind: data["terms"][lang].get(kind, []) for kind in kinds} for lang in data["cues"]}
        self.data = {"terms": people, "cues": data["cues"]}
        self._terms = Terms(self.nlp.vocab, self.nlp.tokenizer, people)
        self._cues = {lang: Cues(self.nlp.vocab, self.nlp.tokenizer, lang, cues) for lang, cues in data["cues"].items()}

    def __call__(self, doc: Doc) -> Doc:
        """Propose on one document."""
        words = Words(doc)
        lang = doc.user_data.get(LANGUAGE) or guess_language(words)
        spans: list[Span] = []
        details: list[dict[str, Any]] = []
        if len(words) and lang in self._cues:
            reader = _Reader(words, self._cues[lang], self._mentions(doc, words, lang))
            for label, start, end, fillers, attributes in reader.claims():
                spans.append(Span(doc, words.token[start], words.token[end - 1] + 1, label=label))
                details.append(
                    {"roles": [_in_characters(words, filler) for filler in fillers], "attributes": attributes}
                )
        doc.spans[CLAIMS] = spans
        doc.user_data[ROLES] = details
        return doc

    def _mentions(self, doc: Doc, words: Words, lang: str) -> list[Mention]:
        index = {token: position for position, token in enumerate(words.token)}
        mentions = [
            Mention(index[span.start], index[span.end - 1] + 1, span.label_, number)
            for number, span in enumerate(doc.spans.get(ENTITIES, []))
            if span.label_ in _SPEAKER_LABELS
        ]
        inside = {position for mention in mentions for position in range(mention.start, mention.end)}
        for (found_lang, kind), terms in self._terms.find(words.shadow()).items():
            if found_lang != lang:
                continue
            for start, end in terms.items():
                if inside.isdisjoint(range(start, end)) and _usable(words, kind, end, inside):
                    mentions.append(Mention(start, end, kind.removeprefix("pronoun_")))
        return mentions

    def to_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> None:  # noqa: ARG002  (spaCy passes it)
        """Save the cues and word lists."""
        path.write_bytes(msgspec.json.encode(self.data))

    def from_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> RuleClaims:  # noqa: ARG002  (spaCy passes it)
        """Load what `to_disk` saved."""
        self.load(msgspec.json.decode(path.read_bytes()))
        return self


def _usable(words: Words, kind: str, end: int, inside: set[int]) -> bool:
    """A Vietnamese kin term before a name is part of how the name is called, not a pronoun."""
    if kind.startswith("pronoun_") and end < len(words) and end in inside:
        return False
    return not (kind.startswith("pronoun_") and end < len(words) and words.cap[end] and not words.first[end])


def _says(content: str, phrases: frozenset[str]) -> bool:
    return any(f" {phrase} " in content for phrase in phrases)


def _in_characters(words: Words, filler: Filler) -> dict[str, Any]:
    return {
        "role": filler.role,
        "start": words.start[filler.start],
        "end": words.end[filler.end - 1],
        "proposal": filler.proposal,
        "refers_to": filler.refers_to,
    }


class _Reader:
    """Goes through one document's sentences and makes at most one claim of each."""

    def __init__(self, words: Words, cues: Cues, mentions: list[Mention]) -> None:
        self.words = words
        self.cues = cues
        self.speakers = Speakers(words, cues, mentions)
        found, commitments = cues.find(words.shadow())
        self._found = found
        self._commitments = sorted(cue.start for cue in commitments)
        self._excluded = [
            (start, end) for start, end, kind in words.doc.user_data.get(ZONES, ()) if kind in ZONES_WITHOUT_CLAIMS
        ]

    def claims(self) -> list[tuple[str, int, int, list[Filler], dict[str, str]]]:
        """Return (label, start, end, fillers, attributes) of every claim."""
        made = []
        position = 0
        for start, end in self._sentences():
            while position < len(self._found) and self._found[position].start < start:
                position += 1
            here = []
            while position < len(self._found) and self._found[position].start < end:
                here.append(self._found[position])
                position += 1
            if here and not self._in_zone(start, end) and (claim := self._claim(here, start, end)):
                made.append(claim)
        return made

    def _sentences(self) -> list[tuple[int, int]]:
        """Return the sentences, in words, without quotation marks or stops at their edges."""
        doc, words = self.words.doc, self.words
        starts = [position for position, token in enumerate(words.token) if position == 0 or doc[token].is_sent_start]
        # A blank token can carry the sentence start: the next word begins the sentence then.
        for position in range(1, len(words)):
            between = range(words.token[position - 1] + 1, words.token[position])
            if any(doc[token].is_sent_start for token in between):
                starts.append(position)
        starts = sorted(set(starts))
        return list(zip(starts, [*starts[1:], len(words)], strict=True))

    def _in_zone(self, start: int, end: int) -> bool:
        first, last = self.words.start[start], self.words.end[end - 1]
        return any(begin < last and first < stop for begin, stop in self._excluded)

    def _claim(
        self, cues: list[Cue], start: int, end: int
    ) -> tuple[str, int, int, list[Filler], dict[str, str]] | None:
        best: tuple[Cue, Mention] | None = None
        for cue in cues:
            if not self._is_report(cue, start):
                continue
            source = self.speakers.source(cue, start, end)
            if source and not (source.start <= cue.start < source.end):
                best = (cue, source)
                break
        if best is None:
            return None
        cue, source = best
        start, end = self._trim(start, end)
        if end - start < 4:
            return None
        content_start, content_end, addressee = self._content(cue, source, start, end)
        refers_to = self.speakers.antecedent(source)
        fillers = [
            Filler("source", source.start, source.end, source.proposal, refers_to),
            Filler("cue", cue.start, cue.end),
        ]
        if addressee:
            fillers.append(
                Filler("addressee", addressee.start, addressee.end, addressee.proposal, self._referent(addressee))
            )
        if content_end > content_start:
            fillers.append(Filler("content", content_start, content_end))
        self.speakers.spoke(source)
        label = self._label(cue, content_start, content_end)
        return label, start, end, fillers, self._attributes(label, content_start, content_end)

    def _referent(self, mention: Mention) -> int | None:
        return self.speakers.antecedent(mention) if mention.kind in {"he", "she", "it"} else None

    def _is_report(self, cue: Cue, start: int) -> bool:
        """Leave out nouns that look like the verb, infinitives, and French participles without auxiliary."""
        words, lang = self.words, self.cues.lang
        before = words.norm[cue.start - 1] if cue.start > start else ""
        first = words.norm[cue.start]
        if not self.cues.unless.get(first, frozenset()).isdisjoint(words.norm[cue.end : cue.end + 15]):
            return False
        participle = lang == "fr" and (first.endswith(("é", "és", "ée", "ées")) or first in _PARTICIPLES)
        if lang == "fr" and participle:
            return self._has_auxiliary(cue.start, start)
        if lang == "en" and first.endswith("ed") and before in {"as", "when", "if", "not", "than"}:
            return False
        if before in _DETERMINERS[lang] and first not in {"according", "selon", "theo"}:
            return False
        return not (
            lang == "en" and cue.end < len(words) and first.endswith("ing") and before in {"is", "are", "was", "were"}
        )

    def _has_auxiliary(self, index: int, start: int) -> bool:
        words, steps = self.words, 0
        while index > start and steps < 6:
            before = words.norm[index - 1]
            if before in self.cues.auxiliaries:
                return True
            loose = before in self.cues.adverbs or before in {"-", "t", "il", "elle", "ils", "elles", "été", "on"}
            joined = before in {"et", ","} and steps > 0
            if not loose and not joined:
                return False
            index, steps = index - 1, steps + 1
        return False

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        """Leave out dashes and brackets at the start, full stops at the end; keep quotation marks in pairs."""
        words = self.words
        while start < end and words.form[start] in {"-", "–", "—", "•", "|", ">", ">>", "*", ")", "]", "»", "”", ","}:
            start += 1
        while end > start and words.form[end - 1] in {".", "./.", "|", "-", "–", ";", "…", "...", ","}:
            end -= 1
        return start, end

    def _content(self, cue: Cue, source: Mention, start: int, end: int) -> tuple[int, int, Mention | None]:
        words = self.words
        if source.start >= cue.end and words.norm[cue.start] in {"according", "selon", "theo"}:
            after = source.end
            while after < end and words.form[after] in {",", ":"}:
                after += 1
            if cue.start - start > end - after:
                return (*self._edges(start, cue.start), None)
            return (*self._edges(after, end), None)
        if quotation := self._quotation_around(cue, source, start, end):
            return (*self._edges(*quotation), self._audience(cue, source, end))
        if (cue.start - start >= 4 and self.speakers._after_quotation(cue, start)) or (
            source.start >= cue.end and cue.start - start > 3
        ):
            return (*self._edges(start, self._before_cue(cue, start)), None)
        addressee = self._addressee(cue, source, end)
        begin = self._after_that(addressee.end if addressee else cue.end, end)
        content = self._edges(begin, end)
        if content[1] - content[0] < 1 and source.start - start > 3 and self.cues.lang != "vi":
            # It rains, she said: what is said comes first. In Vietnamese only a quotation does.
            stops = [index for index in range(start, source.start) if words.form[index] in _BEFORE_SPEAKER]
            content = self._edges(start, stops[-1]) if stops else content
        return (*content, addressee)

    def _quotation_around(self, cue: Cue, source: Mention, start: int, end: int) -> tuple[int, int] | None:
        """Return the quotation that speaker and cue stand right behind; of one they interrupt, the longer part."""
        before = spoken_before(self.words, start, min(cue.start, source.start))
        if before is None or before[1] + _NEAR_QUOTATION < min(cue.start, source.start):
            return None
        behind = max(cue.end, source.end)
        if any(self.words.norm[index] in _THAT for index in range(cue.end, min(behind + 3, end))):
            return None
        after = quotations(self.words, behind, end)
        return max([before, *after], key=lambda part: part[1] - part[0])

    def _audience(self, cue: Cue, source: Mention, end: int) -> Mention | None:
        """Return who was told what a quotation before says: told reporters, déclaré à la presse."""
        begin = source.end if 0 <= source.start - cue.end <= _NEAR_QUOTATION else cue.end
        told = self.words.norm[cue.start] in _TOLD
        if begin >= end or not (told or self.words.norm[begin] in _TOWARDS):
            return None
        mention = self._mention_behind(begin, source, end)
        return mention if mention and mention.kind != "PLACE" else None

    def _after_that(self, begin: int, end: int) -> int:
        """Return where the content begins: behind "that", also when a day or an age stands before it."""
        words = self.words
        for index in range(begin, min(begin + 6, end)):
            if words.norm[index] in {"that", "que", "qu'", "rằng"}:
                return index + 1
            if words.form[index] in {".", ";", ":", "“", "«", '"'}:
                break
        while begin < end and words.norm[begin] in self.cues.that:
            begin += 1
        return begin

    def _before_cue(self, cue: Cue, start: int) -> int:
        index = cue.start
        skip = self.cues.auxiliaries | self.cues.adverbs | {"-", "t", "il", "elle", ","}
        while index > start and self.words.norm[index - 1] in skip:
            index -= 1
        return index

    def _addressee(self, cue: Cue, source: Mention, end: int) -> Mention | None:
        """Return who is asked, thanked, accused or told: a mention that comes right after the cue."""
        if cue.act not in _ASKING and self.words.norm[cue.start] not in _TOLD:
            return None
        mention = self._mention_behind(cue.end, source, end)
        return None if mention and mention.kind == "PLACE" and cue.act == "praise" else mention

    def _mention_behind(self, index: int, source: Mention, end: int) -> Mention | None:
        """Return the mention that comes after prepositions, articles and honorifics only."""
        for position in range(index, min(index + 4, end)):
            mention = self.speakers.at(position)
            if mention and mention.kind == "ROLE" and (person := self.speakers.named_behind(mention)):
                mention = person
            if mention and mention.end <= end and mention != source:
                return mention
            if self.words.norm[position] not in _LOOSE:
                return None
        return None

    def _edges(self, start: int, end: int) -> tuple[int, int]:
        """Trim punctuation at the edges of a content; quotation marks stay outside."""
        words = self.words
        while start < end and not words.form[start][0].isalnum() and words.form[start] not in {"$", "€", "£"}:
            start += 1
        while end > start and not words.form[end - 1][-1].isalnum() and words.form[end - 1] not in {"%", ")"}:
            end -= 1
        return start, end

    def _label(self, cue: Cue, start: int, end: int) -> str:
        ahead = any(start <= position < end for position in self._commitments)
        return "commit" if cue.act == "assert" and ahead else cue.act

    def _attributes(self, label: str, start: int, end: int) -> dict[str, str]:
        attributes = {"quotation": self._quotation(start, end)}
        content = f" {' '.join(self.words.norm[start : min(end, start + 25)])} "
        negative = label == "deny" or _says(content, self.cues.negation)
        attributes["polarity"] = "unknown" if end <= start else "negative" if negative else "positive"
        if end <= start or label in _UNKNOWN:
            certainty = "unknown"
        elif _says(content, self.cues.possible):
            certainty = "possible"
        else:
            certainty = "probable" if _says(content, self.cues.probable) else "certain"
        attributes["certainty"] = certainty
        return attributes

    def _quotation(self, start: int, end: int) -> str:
        """Return how much of the content stands in quotation marks: all but a little, some words, or none."""
        words, inside, quoted = self.words, False, 0
        begin = max(start - 1, 0)
        for index in range(begin, min(end + 1, len(words))):
            form = words.form[index]
            if form in _OPEN or (form == '"' and not inside):
                inside = True
            elif form in _CLOSE or form == '"':
                inside = False
            elif inside and index >= start:
                quoted += 1
        length = max(end - start, 1)
        if quoted >= 0.7 * length:
            return "direct"
        return "mixed" if quoted >= 3 else "indirect"
