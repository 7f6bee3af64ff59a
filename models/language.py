"""Which language a text is in: offline, among the project's languages.

The model is py3langid's (Lui and Baldwin's langid.py, 97 languages, inside the wheel); it folds NFD into NFC
itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# More says nothing new and 10 MB would take seconds.
_ENOUGH = 20_000
_MIN_WORDS = 3
_MIN_SHARE = 0.8
# From here on the model is sure enough to say that a text is in none of the project's languages.
_LONG = 20
_FOREIGN = 0.01

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect(text: str, languages: Iterable[str]) -> str | None:
    """Return the one of ``languages`` (ISO 639 codes) that a text is in.

    None where the text is too short, undecided between them, or clearly in another language.
    """
    sample = text[:_ENOUGH]
    words = len(_WORD.findall(sample))
    if words < _MIN_WORDS:
        return None
    probabilities: dict[str, float] = dict(_identifier().rank(sample))
    known = {code: probabilities[code] for code in languages if code in probabilities}
    total = sum(known.values())
    if total == 0 or (words >= _LONG and total < _FOREIGN):
        return None
    best = max(known, key=lambda code: known[code])
    return best if known[best] / total >= _MIN_SHARE else None
