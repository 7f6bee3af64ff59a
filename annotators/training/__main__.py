"""Makes the shipped pipeline: ``python -m annotators.training`` writes ``resources/pipelines/postil-news-xx``.

It trains twice: a twin without the news of our own, kept in ``resources/training/twin``, with which the scores are
fitted on that news, and the pipeline itself.

Needs the training sentences (see `annotators.training.corpus`), about forty minutes on one core, and gives the same
pipeline every time. ``--quick`` does every step with very little of everything, to see that they work;
``--trained FOLDER`` trains nothing and measures scores and figures again, as is due when the rules have changed.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from models.errors import PostilError
from models.paths import resource


def main(arguments: list[str]) -> int:
    """Read the arguments and do it."""
    parser = argparse.ArgumentParser(prog="python -m annotators.training")
    parser.add_argument("--out", type=Path, help="where the pipeline goes (default: among the shipped ones)")
    parser.add_argument("--quick", action="store_true", help="very little of everything, to see that it works")
    parser.add_argument("--trained", type=Path, help="a pipeline that this command trained: only measure it again")
    options = parser.parse_args(arguments)
    if options.quick and options.out is None:
        parser.error("--quick needs --out, so that the shipped pipeline stays")
    # Before numpy is imported: one thread, so that whoever works on this machine still can.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    from annotators.training import recipe

    try:
        plan = recipe.QUICK if options.quick else recipe.Plan()
        twin = (
            resource("training", "twin") if options.out is None else options.out.with_name(f"{options.out.name}-twin")
        )
        if options.trained:
            nlp = recipe.load(options.trained)
        else:
            recipe.save_twin(recipe.make(plan, sys.stderr, with_own_news=False), twin)
            nlp = recipe.make(plan, sys.stderr)
        recipe.finish(nlp, twin, options.out or resource("pipelines", recipe.NAME), sys.stderr)
    except PostilError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
