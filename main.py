"""Postil's front door: a command runs without a window, anything else opens one.

``--worker`` makes this process the one that runs pipelines; it talks JSON lines over its pipes.
"""

from __future__ import annotations

import sys


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for and return the exit code."""
    if arguments[:1] == ["--worker"]:
        from annotators import worker

        return worker.main()
    from ui import cli

    if cli.wants_window(arguments):
        if "--demo" in arguments:
            from ui import demo

            return demo.run(arguments)
        from ui import app

        return app.run(arguments)
    return cli.main(arguments)


def start() -> None:
    """Run the arguments of this process; the installed command ``postil`` begins here."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    start()
