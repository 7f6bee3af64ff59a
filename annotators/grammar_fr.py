"""French bodies, events, agreements, laws and roles: a head word, adjectives, and complements in de/du/des."""

from __future__ import annotations

from annotators.scan import Scan
from annotators.wordlist import word_set

_ARTICLES = frozenset({"la", "le", "les", "l'"})
_CHAIN_STOPS = word_set(
    "qui que qu' dont où lors afin pour ainsi notamment est sont était a ont avait signé signés signée "
    "exprimant tout mais avec dans par lorsque selon après avant permettant visant prévoyant portant valable "
    "conclu conclue paraphé paraphée"
)
_NUMERALS = word_set(
    "premier première deuxième second seconde troisième quatrième cinquième sixième septième huitième neuvième dixième"
)


_PORTFOLIO_HEADS = word_set(
    "ministère|ministères|ministre|ministres|vice - ministre|secrétaire d' état|secrétariat d' état"
)
# Nouns behind "ministre du" that are no portfolio.
_NO_PORTFOLIO = word_set(
    "gouvernement pays cabinet parti moment même passé groupe nouveau futur roi président premier régime jour "
    "ministre plus tout temps monde dernier prochain précédent"
)


_COMMON_POWERS = word_set("gouvernement parlement autorités police armée gendarmerie direction marine")
# Bodies that are called after the place where they are.
_LOCAL = word_set(
    "tribunal cour préfecture mairie barreau bourse hôpital université parquet commissariat police parlement "
    "radio lycée école gendarmerie rectorat prison académie évêché diocèse club conseil"
)
_LONGEST_CHAIN = 6
_ADJECTIVE_ENDINGS = (
    "ale", "ales", "aux", "elle", "elles", "ique", "iques", "ive", "ives", "ienne", "iennes", "ière", "ières", "aine",
    "aines", "euse", "euses", "ais", "aise", "aises", "al", "el", "if", "aire", "aires", "icain", "icaine",
)  # fmt: skip
_NOUNS_IN_ER = word_set("mer hiver papier métier atelier chantier quartier loyer foyer transfert commerce soir loisir")


class French:
    """Proposes ORG, EVENT, AGREEMENT, LAW and ROLE candidates from French words."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words = scan.words

    def find_bodies(self) -> None:
        """Propose bodies, events, agreements and laws."""
        for start, end in self.scan.terms("org_head"):
            self._body(start, end)
        for start, end in self.scan.terms("event_head"):
            self._event(start, end)
        for start, end in self.scan.terms("agreement_head"):
            self._agreement(start, end)
        for start, end in self.scan.terms("law_head"):
            self._law(start, end)

    def _adjectives(self, index: int) -> int:
        """Return where adjectives of a country or an office end."""
        words, scan = self.words, self.scan
        while index < len(words) and not words.break_before[index]:
            step = scan.adjective(index) or scan.term("org_adjective", index)
            if not step:
                break
            index = step
        return index

    def preposition(self, index: int, kind: str) -> int:
        """Return the index after a preposition of this kind and its article, or 0."""
        scan = self.scan
        if scan.closed(index):
            return 0
        after = scan.term(kind, index)
        if not after:
            return 0
        return after + (scan.norm(after) in _ARTICLES)

    def phrase(self, index: int, longest: int = 10) -> int:
        """Return where a capitalised noun phrase with its adjectives ends ("Affaires étrangères et de ..."), or 0."""
        words, scan = self.words, self.scan
        if not scan.cap(index) or words.break_before[index]:
            return 0
        start, end = index, index + 1
        while end < len(words) and end - start < longest and not words.break_before[end]:
            adjective = scan.adjective(end) or scan.term("org_adjective", end)
            if adjective:
                end = adjective
            elif scan.cap(end) and not self._starts_person(end):
                end += 1
            elif words.hyphen(end) and words.alpha[end + 1]:
                end += 2
            elif (joined := self._joined(end)) > 0:
                end = joined
            else:
                break
        return end

    def _starts_person(self, index: int) -> bool:
        return bool(self.scan.found.get(("xx", "given"), {}).get(index) and self.scan.cap(index + 1))

    def _joined(self, index: int) -> int:
        """Return the index after "et de la X", "et X" or ", de la X et" between capitalised words, or 0."""
        scan, words = self.scan, self.words
        if words.norm[index] not in {"et", "&"}:
            return 0
        after = index + 1
        if scan.norm(after) in {"de", "du", "des", "d'", "à", "aux"}:
            after += 1
        if scan.norm(after) in _ARTICLES:
            after += 1
        if not scan.cap(after) or scan.place(index - 1) or scan.place(after) or words.break_before[after]:
            return 0
        if scan.term("org_head", after) or scan.term("title", after):
            return 0
        return after + 1

    def _body(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        plain = scan.term("org_plain", start) == end
        capital = words.cap[start] and not words.first[start]
        middle = self._adjectives(end)
        countries = any(scan.adjective(index) for index in range(end, middle))
        portfolio = self._portfolio(start, end, middle)
        right, concrete = portfolio or middle, portfolio > 0
        for _ in range(3):
            after = self.preposition(right, "org_prep")
            if not after:
                break
            step = self._complement(after, right)
            if not step:
                break
            if words.norm[start] in _LOCAL and not scan.place(after) and scan.cap(after):
                scan.add(after, step, "PLACE", "place_in_body")
            right, concrete = step, True
        if capital and not portfolio and not (start > 0 and scan.cap(start - 1)):
            right = max(right, self._lower_complement(middle))
            concrete = concrete or right > middle
        whole = capital and end - start > 1
        if not concrete and not countries and not whole and not (capital and middle > end):
            direct = scan.cap(end) and not words.break_before[end] and (capital or not plain)
            if not direct or self._starts_person(end):
                return
            right = self.phrase(end)
        if plain and not (capital or self._strong(end, right)):
            return
        if words.norm[start] in _COMMON_POWERS and not words.cap[start]:
            # "le gouvernement malien" names no body.
            return
        scan.add(start, right, "ORG", "body" if concrete else "body_adjective")
        scan.orgs[start] = right
        scan.org_ends[right] = start

    def _portfolio(self, start: int, end: int, index: int) -> int:
        """Return where a portfolio in lower case ends ("des affaires sociales et de la santé"), or 0.

        ``start`` to ``end`` is the ministry or minister; nothing but an article, a noun and adjectives belong to it.
        """
        words, scan = self.words, self.scan
        if " ".join(words.norm[start:end]) not in _PORTFOLIO_HEADS:
            return 0
        right = self._portfolio_part(index)
        while right and scan.norm(right) in {"et", ","} and not words.break_before[right]:
            part = self._portfolio_part(right + 1)
            if not part or (scan.norm(right) == "," and scan.norm(part) not in {"et", ","}):
                break
            right = part
        return right

    def _portfolio_part(self, index: int) -> int:
        """de la santé, des affaires étrangères, du développement durable"""
        words, scan = self.words, self.scan
        norm, article = scan.norm(index), scan.norm(index + 1)
        noun = index + 1 if norm in {"du", "des"} else index + 2 if norm == "de" and article in {"la", "l'"} else 0
        if not noun or scan.after_break(index) or scan.closed(noun) or words.cap[noun] or not words.alpha[noun]:
            return 0
        if words.norm[noun] in _NO_PORTFOLIO or noun in scan.orgs or scan.term("title", noun):
            return 0
        return self._adjectives(noun + 1)

    def _lower_complement(self, index: int) -> int:
        """Return where a name in lower case ends: "Office central de protection des mineurs et de la famille"."""
        scan = self.scan
        end = self._joined_adjective(self._any_adjectives(index))
        for _ in range(_LONGEST_CHAIN):
            joined = end + (scan.norm(end) == "et" and bool(self.preposition(end + 1, "org_prep")))
            after = self.preposition(joined, "org_prep")
            elsewhere = scan.norm(joined) in {"à", "aux", "sur"} and not self._aid(joined)
            if not after or scan.after_break(joined) or elsewhere:
                break
            if place := scan.place(after):
                return place
            if scan.closed(after) or not self.words.alpha[after] or self._verbal(after, joined):
                break
            end = self._joined_adjective(self._any_adjectives(after + 1))
        return end

    def _aid(self, index: int) -> bool:
        """d'aide aux réfugiés"""
        return self.scan.norm(index - 1) in {"aide", "appui", "assistance", "soutien", "accès", "droit"}

    def _verbal(self, index: int, preposition: int) -> bool:
        """Tell whether a function word or an infinitive follows, so that the name is over ("de poursuivre")."""
        norm = self.words.norm[index]
        bare = self.scan.norm(preposition) == "de" and index == preposition + 1
        infinitive = norm.endswith(("er", "ir", "ndre", "ivre", "aire")) and norm not in _NOUNS_IN_ER
        return index in self.scan.stop or (bare and infinitive)

    def _any_adjectives(self, index: int) -> int:
        """Return where lower-case adjectives, told by their endings, end."""
        words, scan = self.words, self.scan
        while index < len(words) and not scan.closed(index) and not words.cap[index] and index not in scan.stop:
            step = scan.adjective(index) or scan.term("org_adjective", index)
            if words.hyphen(index + 1) and words.norm[index + 2].endswith(_ADJECTIVE_ENDINGS):
                step = index + 3
            if not step and not (words.alpha[index] and words.norm[index].endswith(_ADJECTIVE_ENDINGS)):
                break
            index = step or index + 1
        return index

    def _joined_adjective(self, index: int) -> int:
        """économique et monétaire"""
        if self.scan.norm(index) != "et" or self.scan.closed(index + 1):
            return index
        end = self._any_adjectives(index + 1)
        return end if end > index + 1 else index

    def _strong(self, end: int, right: int) -> bool:
        """A common head counts without its capital when a listed body or several capitals follow."""
        known = self.scan.found.get(("xx", "org_name"), {})
        caps = sum(self.words.cap[index] for index in range(end, right))
        places = any(self.scan.place(index) for index in range(end, right))
        return any(index in known for index in range(end, right)) or (caps >= 2 and not places)

    def _complement(self, after: int, before: int) -> int:
        scan, words = self.scan, self.words
        if words.norm[before] in {"à", "aux", "sur"} and scan.place(after):
            return 0
        if scan.closed(after):
            return 0
        if place := scan.place(after):
            return place
        if self._starts_person(after):
            return 0
        phrase = self.phrase(after)
        if phrase and words.norm[before] in {"à", "sur", "contre"} and scan.norm(before) == "à":
            return phrase if scan.orgs else 0
        return phrase

    def _ordinal_before(self, start: int) -> int:
        before = start - 1
        if before < 0 or self.words.break_before[start]:
            return start
        norm = self.words.norm[before]
        if norm in _NUMERALS or (norm[0] in "0123456789xiv" and norm.endswith(("e", "er", "ère", "ème", "è"))):
            return before
        return start

    def _event(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        begin = self._ordinal_before(start)
        ordinal = begin < start
        capital = words.cap[start] and not words.first[start]
        right = self._adjectives(end)
        named = any(scan.adjective(index) for index in range(end, right))
        for _ in range(3):
            step, place = self._event_complement(right)
            if not step:
                break
            right, named = step, named or place
        if not named and scan.cap(right) and (capital or ordinal) and not words.break_before[right]:
            right, named = self.phrase(right), True
        if right < len(words) and words.norm[right].isdigit() and len(words.norm[right]) == 4:
            right, named = right + 1, named or capital
        if not named and not (ordinal and right > end) and not (capital and right > end):
            return
        if scan.term("event_plain", start) == end and not (capital or ordinal):
            return
        scan.add(begin, right, "EVENT", "event")
        scan.events[begin] = right

    def _event_complement(self, index: int) -> tuple[int, bool]:
        """Return where "sur la migration", "entre A et B", "de Munich" ends and whether it names a place or body."""
        scan = self.scan
        if scan.norm(index) == "entre":
            return self._between(index), True
        after = self.preposition(index, "event_prep")
        if not after or scan.closed(after):
            return 0, False
        if place := scan.place(after):
            return place, True
        if phrase := self.phrase(after):
            return phrase, True
        known = scan.found.get(("xx", "org_name"), {})
        if after in known and self.words.cap[after]:
            return known[after], True
        if scan.norm(index) in {"sur", "contre"} and self.words.alpha[after]:
            end = self._adjectives(after + 1)
            second = end + 1 + (scan.norm(end + 1) in _ARTICLES)
            joined = scan.norm(end) == "et" and scan.norm(end + 1) in _ARTICLES and not scan.closed(second)
            return (second + 1 if joined else end), False
        return 0, False

    def _between(self, index: int) -> int:
        """Return where "entre le Vietnam et le Royaume-Uni" ends, or 0."""
        scan = self.scan
        first = index + 1 + (scan.norm(index + 1) in _ARTICLES)
        middle = scan.place(first) or self.phrase(first) or self._lower_body(first)
        if not middle or scan.norm(middle) != "et":
            return 0
        second = middle + 1 + (scan.norm(middle + 1) in _ARTICLES)
        return scan.place(second) or self.phrase(second) or self._lower_body(second)

    def _lower_body(self, index: int) -> int:
        return self.scan.orgs.get(index, 0)

    def _agreement(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        plain = scan.term("agreement_plain", start) == end
        capital = words.cap[start] and not words.first[start]
        adjectives = self._adjectives(end)
        right = self.chain(adjectives) or adjectives
        if plain and not capital:
            named = any(scan.place(index) or words.cap[index] for index in range(end, right))
            if not named or right == end:
                return
        scan.add(start, right, "AGREEMENT", "agreement")

    def chain(self, index: int, longest: int = 40) -> int:
        """Return where "sur A, sur B entre X et Y" ends, or 0 if no preposition of an agreement follows."""
        scan, words = self.scan, self.words
        if scan.closed(index) or not scan.term("agreement_prep", index):
            return 0
        if self._begins_event(index):
            return 0
        end = index
        while end < len(words) and end - index < longest:
            norm = words.norm[end]
            if end > index and end in scan.orgs:
                end = scan.orgs[end]
                continue
            if norm == "," and scan.norm(end + 1) == "sur" and not words.break_before[end + 1]:
                end += 2
                continue
            cooperation = norm == "dans" and words.norm[end - 1] in {"coopération", "collaboration"}
            partner = norm == "avec" and scan.cap(end + 1 + (scan.norm(end + 1) in _ARTICLES))
            stops = norm in _CHAIN_STOPS and not cooperation and not partner
            if end > index and (scan.closed(end) or stops or self._next_head(end) or scan.temporal(end)):
                break
            end += 1
        while end > index and words.norm[end - 1] in {
            "et",
            "de",
            "du",
            "des",
            "d'",
            "la",
            "le",
            "les",
            "l'",
            "à",
            "en",
            ",",
        }:
            end -= 1
        return end if end > index + 1 else 0

    def _begins_event(self, index: int) -> bool:
        return any(begin in self.scan.events for begin in range(index, index + 3))

    def _next_head(self, index: int) -> bool:
        if self.words.norm[index] != "et":
            return False
        after = index + 1 + (self.scan.norm(index + 1) in _ARTICLES)
        return bool(self.scan.term("agreement_head", after))

    def _law(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        plain = scan.term("law_plain", start) == end
        capital = words.cap[start] and not words.first[start]
        right = self._adjectives(end)
        found = right > end
        for _ in range(3):
            after = self.preposition(right, "law_prep")
            if not after or scan.closed(after):
                break
            step = scan.place(after) or self.phrase(after)
            if not step and capital and self.words.alpha[after]:
                step = self._adjectives(after + 1)
            if not step:
                break
            right, found = step, True
        if not found and not (words.cap[start] and not plain):
            return
        if plain and not capital and not any(words.cap[index] for index in range(end, right)):
            return
        scan.add(start, right, "LAW", "law")

    def find_roles(self) -> None:
        """Propose titles with what belongs to them; needs bodies to have been found."""
        taken = 0
        for start, end in self.scan.terms("title"):
            if start >= taken:
                taken = max(taken, self._role(start, end))

    def _role(self, start: int, end: int) -> int:
        scan, words = self.scan, self.words
        begin = start
        while begin > 0 and scan.term("title_before", begin - 1) == begin and not words.break_before[begin]:
            begin -= 1
        right = self._role_adjectives(end)
        country = any(scan.adjective(index) for index in range(end, right))
        portfolio = self._portfolio(start, end, right)
        right, complement = portfolio or right, portfolio > 0
        for _ in range(4):
            step = self._role_complement(right)
            if not step:
                break
            right, complement = step, True
        named = self._named(right)
        plain = scan.term("title_plain", start) == end
        if plain and not (named or complement or country):
            return 0
        if not plain and not (named or complement or country or (words.cap[start] and not words.first[start])):
            return 0
        scan.add(begin, right, "ROLE", "role" if named or complement or country else "role_plain")
        scan.roles[begin] = right
        return right

    def _role_adjectives(self, index: int) -> int:
        scan, words = self.scan, self.words
        while index < len(words) and not words.break_before[index]:
            step = scan.adjective(index) or scan.term("title_after", index)
            if not step:
                return index
            index = step
        return index

    def _role_complement(self, index: int) -> int:
        """Return where "de l'Intérieur", "à l'immigration du ministère de X", "du Vietnam au Royaume-Uni" ends."""
        scan, words = self.scan, self.words
        if scan.closed(index):
            return 0
        norm = words.norm[index]
        if norm in {"chargé", "chargée"}:
            index, norm = index + 1, scan.norm(index + 1)
        if norm not in {"de", "du", "des", "d'", "à", "au", "aux", "auprès", "pour", "en"}:
            return 0
        after = index + 1 + (norm == "auprès" and scan.norm(index + 1) in {"de", "des", "du", "d'"})
        after += scan.norm(after) in _ARTICLES
        if scan.closed(after):
            return 0
        if body := scan.orgs.get(after):
            return body
        known = scan.found.get(("xx", "org_name"), {})
        if after in known and words.cap[after]:
            return known[after]
        if place := scan.place(after):
            return place
        if self._starts_person(after):
            return 0
        if phrase := self.phrase(after):
            return phrase
        portfolio = (
            norm in {"à", "aux", "au"} and words.alpha[after] and scan.norm(after + 1) in {"du", "de", ",", "au"}
        )
        return after + 1 if portfolio and scan.norm(index - 1) in {"état", "délégué", "déléguée", "ministre"} else 0

    def _named(self, index: int) -> bool:
        """Tell whether a name follows: directly, or of several words after a comma."""
        scan, words = self.scan, self.words
        if index < len(words) and words.norm[index] == "," and not words.break_before[index]:
            second = index + 2
            hyphenated = words.hyphen(second) if second < len(words) else False
            return scan.cap(index + 1) and (scan.cap(second) or hyphenated) and not scan.place(index + 1)
        if scan.closed(index):
            return False
        return scan.cap(index) and not scan.place(index) and not words.upper[index]
