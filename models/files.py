"""Small files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from models.errors import PostilError


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file's content at once, so that nobody ever reads half of it.

    Raises `PostilError` that names the file if the disk refuses; what was there is still there then.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise PostilError("{file} can't be written: {reason}.", file=path, reason=error.strerror) from error
