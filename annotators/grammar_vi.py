"""Vietnamese bodies, events, agreements, laws and roles: a head, then the words its name goes on with."""

from __future__ import annotations

from annotators.scan import Scan
from annotators.wordlist import word_set

_FREE_HEADS = word_set(
    "công ty|công ty tnhh|công ty cổ phần|tổng công ty|tập đoàn|ngân hàng|đại học|trường đại học|trường|"
    "học viện|báo|tờ|hãng|hãng tin|đài|tạp chí|bệnh viện|câu lạc bộ|clb|tổ chức|quỹ|nhà xuất bản|đảng|"
    "liên minh|đội tuyển"
)
# Generic words before a foreign name: the name begins behind them.
_NOT_PART = frozenset({"báo", "tờ", "hãng", "hãng tin", "đài", "tổ chức", "tạp chí"})
# Army units, whose name is a number.
_UNITS = word_set("trung đoàn|sư đoàn|lữ đoàn|tiểu đoàn|quân khu|quân đoàn|đại đội|binh đoàn|hải đoàn")
_AREAS = word_set("tỉnh|huyện|quận|xã|phường|thành phố|tp|thị xã|thị trấn|bang")
# Bodies that one country has in another: their name goes on with where they are.
_ABROAD = frozenset({"đại sứ quán", "tổng lãnh sự quán", "lãnh sự quán", "phái đoàn", "cơ quan đại diện", "văn phòng"})
# The longest name of a commune or province, in syllables.
_LONGEST_AREA = 4
_NEVER_SECOND = word_set(
    "tại được đã sẽ nhằm để thể với do khi trong là có giữa vào từ của cũng đang vừa này đó trên và cho nói bị "
    "không thì mà các những về đến tới ở ra lên xuống như nhưng hoặc sau trước theo vì bởi nên phải cần đầu "
    "tăng giảm công mở ký trả"
)
_CHAIN_STOPS = word_set("tại được đã sẽ nhằm để thể với do khi trong là có giữa vào từ của cũng đang vừa này đó trên")


class Vietnamese:
    """Proposes ORG, EVENT, AGREEMENT, LAW and ROLE candidates from Vietnamese words."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words = scan.words
        self._families = scan.found.get(("xx", "vietnamese_family"), {})

    def find_bodies(self) -> None:
        """Propose bodies, events, agreements and laws."""
        taken = 0
        for start, end in self.scan.terms("org_head"):
            if start >= taken:
                taken = max(taken, self._body(start, end))
        for start, end in self.scan.terms("event_head"):
            self._event(start, end)
        for start, end in self.scan.terms("agreement_head"):
            self._agreement(start, end)
        for start, end in self.scan.terms("law_head"):
            self._law(start, end)

    def _body(self, start: int, end: int) -> int:
        scan, words = self.scan, self.words
        if not words.cap[start] or (words.first[start] and words.norm[start:end] == ["cảnh", "sát"]):
            return self._lower_body(start, end)
        inside = start > 0 and words.cap[start - 1] and not words.first[start] and not words.break_before[start]
        if end == start + 1 and (scan.place(start) > end or (inside and words.norm[start] != "bộ")):
            # Đài Loan, Hải Phòng: the syllable belongs to a name.
            return 0
        head = " ".join(words.norm[start:end])
        if head == "phòng" and scan.norm(end) in {",", "chống", "ngừa"}:
            # Phòng, chống tội phạm: to prevent and combat, no office.
            return 0
        if head in _UNITS and scan.norm(end).isdigit():
            scan.add(start, end + 1, "ORG", "body")
            return end + 1
        right = self._content(end, free=head in _FREE_HEADS)
        if head in _NOT_PART and right > end and self.words.form[end].isascii() and not scan.term("org_content", end):
            start = end
        alone = scan.term("org_alone", start)
        if alone > right:
            right = self._country(alone)
        if right == end and alone != end:
            return 0
        if head in _ABROAD:
            right = self._abroad(right)
        scan.add(start, right, "ORG", "body" if right > end else "body_plain")
        scan.orgs[start] = right
        scan.org_ends[right] = start
        return right

    def _lower_body(self, start: int, end: int) -> int:
        """chính phủ Anh, đại sứ quán Việt Nam tại Vương quốc Anh"""
        scan = self.scan
        free = " ".join(self.words.norm[start:end]) in _FREE_HEADS and scan.cap(end) and not scan.after_break(end)
        if free and not scan.place(end):
            foreign = self.words.form[end].isascii() or " ".join(self.words.norm[start:end]) in _NOT_PART
            begin, right = (end, self._capitals(end)) if foreign else (start, self._content(end, free=False))
            scan.add(begin, right, "ORG", "body_plain")
            scan.orgs[begin] = right
            return right
        if scan.term("org_lower", start) != end:
            return 0
        right = self._country(end)
        if right == end:
            return 0
        if " ".join(self.words.norm[start:end]) in _ABROAD:
            right = self._abroad(right)
        scan.add(start, right, "ORG", "body_adjective")
        scan.orgs[start] = right
        scan.org_ends[right] = start
        return right

    def _capitals(self, index: int) -> int:
        words = self.words
        while index < len(words) and words.cap[index] and not words.break_before[index]:
            index += 1
            if index < len(words) - 1 and words.hyphen(index):
                index += 1
        return index

    def _area(self, index: int) -> int:
        """Return where a commune's or province's name ends; a person's may follow ("Chủ tịch xã X Nguyễn Văn A")."""
        if place := self.scan.place(index):
            return place
        end = self._capitals(index)
        family = next((at for at in range(index + 1, end - 1) if at in self._families), 0)
        if family:
            return family
        return end - 3 if end - index > _LONGEST_AREA else end

    def _between_capitals(self, index: int) -> bool:
        """Công ty Du học Ánh Dương"""
        return self.scan.cap(index + 1) and not self.scan.after_break(index + 1)

    def _country(self, index: int) -> int:
        """Return where a country after ``index`` ends, or ``index``."""
        if self.scan.closed(index):
            return index
        return self.scan.country(index) or index

    def _content(self, index: int, *, free: bool) -> int:
        """Return where a body's name ends: content words, places, capitals; one lower syllable after a capital."""
        scan, words = self.scan, self.words
        begin, end, last = index, index, ""
        while end < len(words) and end - begin < 16 and not words.break_before[end]:
            if place := scan.place(end):
                end, last = place, "place"
                about = scan.norm(end) == "về" and scan.cap(end + 1)
                end += about
                if not about and scan.norm(end) not in _AREAS and (scan.norm(end) == "và" or not self._joined(end)):
                    break
                last = "joint" if about else last
            elif words.norm[end] in _AREAS and scan.cap(end + 1) and not scan.after_break(end + 1):
                end, last = self._area(end + 1), "place"
            elif content := scan.term("org_content", end):
                if last == "place" or (end == begin and not words.cap[end] and words.norm[end] not in _AREAS):
                    break
                end, last = content, "content"
            elif self._takes_capital(end, last, free):
                end, last = end + 1, "capital"
            elif last == "capital" and self._syllable(end) and (not free or self._between_capitals(end)):
                end, last = end + 1, "content" if not free else "joint"
            elif joined := self._joined(end) if last != "place" or words.norm[end] != "và" else 0:
                end, last = joined, "joint"
            else:
                break
        while end > begin and words.norm[end - 1] in {"và", "-", "–", ",", "&", "về", "của"}:
            end -= 1
        return end

    def _takes_capital(self, index: int, last: str, free: bool) -> bool:
        words = self.words
        if not words.cap[index] or not (words.alpha[index] or words.upper[index]):
            return False
        if free:
            return not self.scan.term("title", index)
        if index in self._families and last in {"content", "place"}:
            return False
        return last in {"", "joint", "capital"} and not self.scan.term("title", index)

    def _syllable(self, index: int) -> bool:
        words = self.words
        plain = words.alpha[index] and not words.cap[index] and not self.scan.closed(index)
        return plain and words.norm[index] not in _NEVER_SECOND

    def _joined(self, index: int) -> int:
        """Return the index after "và", "-" or ", ... và" when the name goes on behind it, or 0."""
        scan, words = self.scan, self.words
        if index + 1 >= len(words) or words.norm[index] not in {"và", "-", "–", ",", "&"}:
            return 0
        after = index + 1
        if words.break_before[after] or (words.norm[index] == "và" and after in scan.orgs):
            return 0
        content = scan.term("org_content", after)
        if words.norm[index] == ",":
            goes_on = content and (words.norm[index - 1] == "phòng" or scan.norm(content) in {"và", ","})
            return after if goes_on and (words.cap[after] or words.norm[index - 1] == "phòng") else 0
        if words.norm[index] == "và" and words.cap[after] and scan.term("org_head", after) > content:
            return 0
        return after if content and (words.cap[after] or words.norm[index - 1] != "") else 0

    def _event(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        if not words.cap[start] or (words.first[start] and scan.term("event_plain", start) == end):
            return
        right, named = end, False
        while right < len(words) and not words.break_before[right] and right - start < 24:
            step = self._event_step(right)
            if not step:
                break
            named = named or bool(scan.place(right)) or words.cap[right]
            right = step
        while right > end and words.form[right - 1] in {"về", "và", "-", "nam", "nữ", "năm"}:
            right -= 1
        if right > end and (named or right - end >= 2):
            scan.add(start, right, "EVENT", "event")
            scan.events[start] = right

    def _event_step(self, index: int) -> int:
        """Return where the next part of an event's name ends, or 0 if the name is over."""
        scan, words = self.scan, self.words
        if place := scan.place(index):
            return place
        content = scan.term("event_content", index)
        if words.cap[index]:
            if index in scan.orgs and words.upper[index]:
                return scan.orgs[index]
            if scan.term("title", index) > content or index in scan.orgs:
                return 0 if index not in scan.events and not content else content
            return max(content, scan.term("org_content", index), index + 1)
        if content:
            return content
        norm, before = words.norm[index], words.norm[index - 1]
        joined = norm in {"-", "–", "và", "giữa"} and self._event_goes_on(index + 1)
        number = norm.isdigit() and (before in {"thứ", "năm", "cop"} or len(norm) == 4)
        year = norm == "năm" and scan.norm(index + 1).isdigit()
        return index + 1 if joined or number or year else 0

    def _event_goes_on(self, index: int) -> bool:
        return index < len(self.words) and bool(
            self.scan.place(index) or self.scan.term("event_content", index) or self.words.cap[index]
        )

    def _agreement(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        plain = scan.term("agreement_plain", start) == end
        if not words.cap[start] or (words.first[start] and plain):
            return
        right = self.chain(end)
        if plain and right == end:
            return
        scan.add(start, right, "AGREEMENT", "agreement")

    def chain(self, index: int, longest: int = 22) -> int:
        """Return where an agreement's subject ends: at punctuation, a function word or the next head."""
        scan, words = self.scan, self.words
        end = index
        while end < len(words) and end - index < longest:
            norm = words.norm[end]
            if norm == "," and words.norm[end - 1] == "phòng":
                end += 1
                continue
            if end > index and end in scan.orgs:
                end = scan.orgs[end]
                continue
            if norm == "giữa" and not scan.closed(end):
                end += 1
                continue
            if scan.closed(end) or norm in _CHAIN_STOPS or end in scan.events or scan.temporal(end):
                break
            if norm in {"và", "cùng"} and (scan.term("agreement_head", end + 1) or scan.closed(end + 1)):
                break
            end += 1
        while end > index and words.norm[end - 1] in {"và", "về", "cùng", "giữa", "như"}:
            end -= 1
        return end

    def _law(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        if not words.cap[start]:
            return
        right = end
        while right < len(words) and not words.break_before[right] and right - start < 20:
            content = scan.term("law_content", right)
            if content:
                right = content
            elif (words.norm[right] == "," and words.norm[right - 1] == "phòng") or (
                words.norm[right] in {"và", "-"} and scan.term("law_content", right + 1)
            ):
                right += 1
            elif scan.place(right) or (words.cap[right] and right in scan.orgs):
                right = scan.place(right) or scan.orgs[right]
            elif words.cap[right] and words.alpha[right]:
                right += 1 + (
                    right + 1 < len(words) and self._syllable(right + 1) and not words.break_before[right + 1]
                )
            elif words.norm[right] == "của" and right + 1 in scan.orgs:
                right = scan.orgs[right + 1]
            elif words.norm[right] == "năm" and scan.norm(right + 1).isdigit():
                right += 2
            elif words.norm[right].isdigit() and len(words.norm[right]) == 4:
                right += 1
            else:
                break
        while right > end and words.norm[right - 1] in {"về", "và", "-", ",", "của", "quyền"}:
            right -= 1
        if right == end and scan.term("law_plain", start) == end:
            return
        scan.add(start, right, "LAW", "law")

    def find_roles(self) -> None:
        """Propose titles with the body or country that follows; needs bodies to have been found."""
        taken = 0
        for start, end in self.scan.terms("title"):
            if start >= taken:
                taken = max(taken, self._role(start, end))

    def _role(self, start: int, end: int) -> int:
        scan, words = self.scan, self.words
        begin = start
        if begin > 0 and scan.term("title_before", begin - 1) == begin and not words.break_before[begin]:
            begin -= 1
        right = self._role_right(end)
        named = scan.cap(right) and not scan.after_break(right) and not scan.place(right) and right not in scan.orgs
        plain = scan.term("title_plain", start) == end
        if not words.cap[start] and not named and not (right > end):
            return 0
        if plain and not named and right == end:
            return 0
        scan.add(begin, right, "ROLE", "role" if named or right > end else "role_plain")
        scan.roles[begin] = right
        return right

    def _role_right(self, end: int) -> int:
        scan, words = self.scan, self.words
        if scan.closed(end):
            return end
        if body := scan.orgs.get(end):
            return self._abroad(body)
        if place := scan.place(end):
            return self._abroad(place)
        if words.norm[end] == "nước" and scan.country(end + 1):
            return self._abroad(scan.country(end + 1))
        if words.norm[end] == "phụ" and scan.norm(end + 1) == "trách":
            return end
        if words.cap[end] and scan.term("org_content", end):
            return self._country(self._content(end, free=False))
        return end

    def _abroad(self, index: int) -> int:
        """Đại sứ Việt Nam tại Vương quốc Anh"""
        if self.scan.norm(index) == "tại" and not self.scan.closed(index):
            return self.scan.place(index + 1) or self.scan.orgs.get(index + 1) or index
        return index
