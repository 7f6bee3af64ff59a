"""One writer a project: an operating-system lock on a file beside it, with the holder's name in it.

The system frees the lock when the process dies, however it dies; no clock and no heartbeat is involved.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

# Locked far behind the name, so that Windows lets others read the name while the lock is held.
_LOCKED_BYTE = 1 << 30


class LockHeldError(Exception):
    """Somebody else has the lock; ``holder`` is the name they left, possibly empty."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def lock_path(project: Path) -> Path:
    """Return the path of a project's lock file."""
    return project.with_name(f".{project.name}-lock")


class ProjectLock:
    """Held from construction until `release`.

    Raises `LockHeldError` if somebody has it and OSError if the file can't be made.
    """

    def __init__(self, project: Path, holder: str) -> None:
        self._path = lock_path(project)
        while True:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
            if not _try_lock(self._descriptor):
                name = os.read(self._descriptor, 400).decode("utf-8", "replace").strip()
                os.close(self._descriptor)
                raise LockHeldError(name)
            if self._is_current():
                break
            os.close(self._descriptor)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.ftruncate(self._descriptor, 0)
        os.write(self._descriptor, holder.encode("utf-8"))

    def _is_current(self) -> bool:
        """Tell whether the locked file is still at the path: its last holder may just have removed it."""
        try:
            there = self._path.stat()
        except FileNotFoundError:
            return False
        return os.path.samestat(there, os.fstat(self._descriptor))

    def release(self) -> None:
        """Remove the file and free the lock."""
        if sys.platform == "win32":
            os.close(self._descriptor)
            self._remove()
        else:
            self._remove()
            os.close(self._descriptor)

    def _remove(self) -> None:
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            # Windows refuses while another process is just trying the lock; a stick may be gone. The file
            # is harmless without the lock.
            return

    def __enter__(self) -> ProjectLock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
