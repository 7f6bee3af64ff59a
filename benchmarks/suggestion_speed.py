"""How fast suggestions come: ``python benchmarks/suggestion_speed.py [--rounds N]`` prints JSON.

Words a second of the whole layer (tokens, rules, pipeline, scores, claims) and of the bare trained pipeline's
``nlp.pipe`` on the same articles in the same run, by turns; and the time from asking the worker process for one
article until its suggestions are there, when it is warm. Articles are the news of our own, of all three languages.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable

os.environ.setdefault("OMP_NUM_THREADS", "1")

import msgspec

from annotators.base import Article
from annotators.client import WorkerClient, worker_command
from annotators.registry import DEFAULT, find
from annotators.spacy_pipeline import load_untrusted
from annotators.training.corpus import LANGUAGES
from annotators.training.measure import load_layer
from annotators.training.news import read_news
from models.zoning import analyse


def articles() -> list[Article]:
    """Return the articles as they are after an import."""
    found = []
    for lang in LANGUAGES:
        for news in read_news("dev", lang):
            zones = tuple((zone.start, zone.end, zone.kind) for zone in analyse(news.text, lang).zones)
            found.append(Article(id=news.name, text=news.text, lang=lang, zones=zones))
    return found


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def throughput(texts: list[Article], rounds: int) -> dict[str, float]:
    """Return words a second of layer and bare pipeline (medians), and the ratio of the two."""
    layer = load_layer()
    nlp = load_untrusted(find(DEFAULT).folder)
    words = sum(len(article.text.split()) for article in texts)
    speeds: dict[str, list[float]] = {"layer": [], "bare": []}
    for _ in range(rounds + 1):
        speeds["bare"].append(words / _seconds(lambda: list(nlp.pipe([article.text for article in texts]))))
        speeds["layer"].append(words / _seconds(lambda: [layer.suggest(article) for article in texts]))
    # The first round fills caches.
    medians = {name: statistics.median(found[1:]) for name, found in speeds.items()}
    return {f"{name}_words_per_second": round(speed) for name, speed in medians.items()} | {
        "ratio": round(medians["layer"] / medians["bare"], 3)
    }


def latency(texts: list[Article]) -> dict[str, float]:
    """Return the milliseconds until one article's suggestions are there, through the worker process."""
    with WorkerClient(worker_command()) as worker:
        begin = time.perf_counter()
        worker.load()
        ready = time.perf_counter() - begin
        list(worker.suggest(texts[:1]))
        times = sorted(1000 * _seconds(lambda article=article: list(worker.suggest([article]))) for article in texts)  # type: ignore[misc]
    return {
        "load_ms": round(1000 * ready, 1),
        "median_ms": round(statistics.median(times), 1),
        "slowest_ms": round(times[-1], 1),
    }


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="suggestion_speed.py", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="how often everything is read (default 7)")
    options = parser.parse_args(arguments)
    texts = articles()
    result = {"articles": len(texts), "throughput": throughput(texts, options.rounds), "one_article": latency(texts)}
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(result)).decode() + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
