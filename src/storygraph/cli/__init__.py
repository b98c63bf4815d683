"""The command line: one file a verb, on top of the same calls that Python programs make."""

from __future__ import annotations

import os
import sys

from storygraph.errors import StoryGraphError


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 something failed, 2 wrong use, 130 interrupted."""
    from storygraph.cli.app import app

    try:
        app()
    except StoryGraphError as error:
        sys.stderr.write(f"error: {error}\n")
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.stderr.write("interrupted; what was stored so far is kept\n")
        sys.exit(130)
