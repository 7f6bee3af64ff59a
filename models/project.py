"""A project file: create, open, lock, close, and the one write transaction that every change goes through.

`connect` is the only function of Postil that opens a database.
"""

from __future__ import annotations

import getpass
import platform
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.exc import (
    DatabaseError,
    DataError,
    IntegrityError,
    InternalError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.pool import QueuePool

from models import journal, name_index, state
from models import tables as t
from models.document_edits import started
from models.errors import PostilError
from models.lock import LockHeldError, ProjectLock
from models.records import Annotator
from models.scheme import Scheme, default_scheme, scheme_from_json, scheme_to_json
from models.writer import Changes, Title, Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.edits import Edit

_BUSY_MS = 10_000
# A person does not wait longer than this for an edit; a large file can take minutes to import.
_PATIENCE = 1.0
# Of an edit on more documents names are learnt behind the window's back.
_COUNTED_AT_ONCE = 20
_MAGIC = b"SQLite format 3\x00"


def connect(path: Path, *, read_only: bool = False) -> Engine:
    """Open a SQLite file with SQLCipher's driver and the settings that every Postil connection has.

    Nothing is read yet. WAL is switched on by `Project`, because a reader must not change the file.
    """
    from sqlcipher3 import dbapi2

    def open_file() -> Any:  # noqa: ANN401 - the driver has no types
        return dbapi2.connect(str(path), check_same_thread=False, isolation_level=None)

    engine = create_engine(
        "sqlite://", module=dbapi2, creator=open_file, poolclass=QueuePool, pool_size=2, max_overflow=6
    )

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver has no types
        for pragma in (
            "cipher_log_level=NONE",
            f"busy_timeout={_BUSY_MS}",
            "foreign_keys=ON",
            "synchronous=FULL",
            "secure_delete=ON",
            "temp_store=MEMORY",
            "trusted_schema=OFF",
            f"query_only={'ON' if read_only else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(conn: Connection) -> None:
        # The driver is in autocommit mode: transactions are ours, and a writing one takes its lock at once.
        conn.exec_driver_sql("BEGIN IMMEDIATE" if conn.get_execution_options().get("writing") else "BEGIN")

    return engine


def os_user() -> str:
    """Return the operating system's name for whoever is working, for the lock and as a first proposal."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        return "?"
    try:
        import pwd

        full = pwd.getpwnam(name).pw_gecos.split(",")[0].strip()
    except (ImportError, KeyError):
        return name
    return full or name


class Project:
    """An open project. ``me`` is who is working; their annotator row appears with the first thing they do."""

    def __init__(self, path: Path, engine: Engine, lock: ProjectLock | None, holder: str) -> None:
        self.path = path
        self.holder = holder
        self._engine = engine
        self._lock = lock
        self._writer = threading.Lock()
        self._on_change: list[Callable[[Changes], None]] = []
        with self.reading() as conn:
            content = conn.execute(select(t.scheme.c.content)).scalar_one_or_none()
        if content is None:
            raise PostilError("{file} is not complete: delete it and make the project again.", file=path)
        self._scheme = scheme_from_json(content, path.name)

    # --- create, open, close

    @classmethod
    def create(cls, path: Path, scheme: Scheme | None = None) -> Project:
        """Make a new project with its own copy of a scheme (default: Postil's) and open it.

        Raises `PostilError` if something is there already or the file can't be made.
        """
        from models import migrations

        path = path.absolute()
        if path.exists():
            raise PostilError("{file} is already there; choose another name.", file=path)
        lock = _locked(path)
        engine = connect(path)
        content = scheme_to_json(scheme or default_scheme()).decode("utf-8")
        try:
            migrations.create(engine)
            with engine.execution_options(writing=True).begin() as conn:
                values = {"content": content, "sha256": (scheme or default_scheme()).sha256, "seq": 0}
                conn.execute(t.scheme.insert(), values)
            _use_wal(engine)
        except (DatabaseError, OSError) as error:
            engine.dispose()
            path.unlink(missing_ok=True)
            lock.release()
            raise PostilError("{file} can't be made: {reason}.", file=path, reason=reason_of(error)) from error
        return cls(path, engine, lock, "")

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Project:
        """Open a project for writing, or only for reading.

        Raises `PostilError` if there is none, if it is no project, newer than this program, or, for writing,
        open elsewhere; `HeldElsewhereError` then names the holder.
        """
        from models import migrations

        path = path.absolute()
        check_header(path)
        lock = None if read_only else _locked(path)
        engine = connect(path, read_only=read_only)
        try:
            migrations.check_version(engine, path)
            if not read_only:
                migrations.upgrade(engine)
                _use_wal(engine)
            elif migrations.is_old(engine):
                # Made by an older Postil: what is read below may not be in it yet.
                cls.open(path).close()
            return cls(path, engine, lock, "")
        except DatabaseError as error:
            engine.dispose()
            if lock:
                lock.release()
            raise PostilError("{file} can't be opened: {reason}.", file=path, reason=reason_of(error)) from error
        except PostilError:
            engine.dispose()
            if lock:
                lock.release()
            raise

    def close(self) -> None:
        """Bring everything into the one file, free the lock."""
        if self._lock is None:
            self._engine.dispose()
            return
        try:
            with self._engine.connect() as conn:
                _pragma(conn, "wal_checkpoint(TRUNCATE)")
            self._engine.dispose()
            _leave_wal(self.path)
        finally:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._lock is None

    @property
    def scheme(self) -> Scheme:
        """The project's own scheme."""
        return self._scheme

    # --- transactions

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the project; raises `PostilError` if the file is damaged."""
        try:
            with self._engine.begin() as conn:
                yield conn
        except DatabaseError as error:
            if _is_ours(error):
                raise
            raise PostilError("{file} could not be read: {reason}.", file=self.path, reason=reason_of(error)) from error

    @contextmanager
    def writing(self, patience: float = -1) -> Iterator[Connection]:
        """Give the connection of one write transaction; an exception leaves nothing of it.

        ``patience`` is how many seconds to wait for another thread of this program that is writing, -1 for as
        long as it takes. Raises `PostilError` if that was not enough, if the project is open for reading only
        or if the disk refuses.
        """
        if self.read_only:
            raise PostilError("{file} is open for reading only.", file=self.path)
        if not self._writer.acquire(timeout=patience):
            raise PostilError("A file is being imported just now; wait until it is done, or cancel it.")
        try:
            with self._engine.execution_options(writing=True).begin() as conn:
                yield conn
        except DatabaseError as error:
            if _is_ours(error):
                raise
            raise PostilError(
                "{file} could not be written, and nothing of this step was kept: {reason}.",
                file=self.path, reason=reason_of(error),
            ) from error  # fmt: skip
        finally:
            self._writer.release()

    def rebuild_indexes(self) -> None:
        """Build every index of the database again from its table."""
        with self.writing() as conn:
            conn.exec_driver_sql("REINDEX")

    def changed(self, changes: Changes) -> Changes:
        """Tell everybody who listens what a committed transaction changed."""
        if changes.scheme:
            with self.reading() as conn:
                self._scheme = scheme_from_json(conn.execute(select(t.scheme.c.content)).scalar_one())
        for listener in self._on_change:
            listener(changes)
        return changes

    def listen(self, listener: Callable[[Changes], None]) -> None:
        """Call ``listener`` after every change, in the thread that made it."""
        self._on_change.append(listener)

    # --- edits

    def apply(self, edit: Edit, me: Annotator) -> Changes:
        """Do one user action in one transaction; on return it is on the disk.

        Raises `PostilError` if it can't be done; nothing has changed then.
        """
        with self.writing(_PATIENCE) as conn:
            title = edit.title(Writer(conn, 0))
            seq = journal.begin(conn, me.id, title)
            writer = Writer(conn, seq)
            writer.ensure_annotator(me)
            edit.apply(writer, me)
            writer.refuse_deleted()
            self._start(writer, me)
            writer.flush()
            if not writer.changes:
                # Nothing happened: leave no step, no annotator, and what was undone still redoable.
                conn.rollback()
                return Changes()
            journal.end_redo(conn, me.id)
            self._count_names(conn, writer.changes)
        writer.changes.title = title
        return self.changed(writer.changes)

    @staticmethod
    def _start(writer: Writer, me: Annotator) -> None:
        for document in sorted(writer.changes.marks):
            line = writer.line(document, me.id)
            if line.status == "new":
                writer.put(started(line))

    def undo(self, me: Annotator) -> Changes | None:
        """Undo this person's last edit, None if there is none; raises `PostilError` if it can't be undone."""
        return self._revert(journal.undo, me)

    def redo(self, me: Annotator) -> Changes | None:
        """Redo this person's last undone edit, None if there is none; raises `PostilError` if it can't be."""
        return self._revert(journal.redo, me)

    def _revert(self, how: Callable[[Connection, str], Writer | None], me: Annotator) -> Changes | None:
        with self.writing(_PATIENCE) as conn:
            writer = how(conn, me.id)
            if writer is None:
                return None
            writer.refuse_deleted()
            writer.flush()
            self._count_names(conn, writer.changes)
        return self.changed(writer.changes)

    @staticmethod
    def _count_names(conn: Connection, changes: Changes) -> None:
        """Learn at once from what was decided; an import's documents wait for `names_learnt.refresh`."""
        touched = set(changes.marks) | changes.documents_added | changes.documents_removed
        if len(touched) <= _COUNTED_AT_ONCE:
            name_index.count(conn, {state.document_key(conn, document) for document in touched})

    def undo_title(self, me: Annotator) -> Title | None:
        """Return what undo would revert."""
        with self.reading() as conn:
            row = journal.next_undo(conn, me.id)
        return None if row is None else journal.title_of(row)

    def redo_title(self, me: Annotator) -> Title | None:
        """Return what redo would bring back."""
        with self.reading() as conn:
            row = journal.next_redo(conn, me.id)
        return None if row is None else journal.title_of(row)

    # --- reading

    def text(self, document: str) -> str:
        """Return a document's frozen text; raises KeyError if it isn't in the project."""
        with self.reading() as conn:
            key = state.document_key(conn, document)
            query = select(t.document_text.c.text).where(t.document_text.c.document_key == key)
            return str(conn.execute(query).scalar_one())


class HeldElsewhereError(PostilError):
    """The project is open elsewhere; ``values["holder"]`` says by whom."""


def check_header(path: Path) -> None:
    """Raise `PostilError` unless a path is a plain SQLite file with Postil's signature."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as error:
        raise PostilError("There is no project {file}.", file=path) from error
    except OSError as error:
        raise PostilError("{file} can't be opened: {reason}.", file=path, reason=reason_of(error)) from error
    signature = int.from_bytes(header[68:72], "big")
    if not header.startswith(_MAGIC) or len(header) < 100 or signature != t.APPLICATION_ID:
        raise PostilError("{file} is not a Postil project.", file=path)


def _locked(path: Path) -> ProjectLock:
    try:
        return ProjectLock(path, f"{os_user()} ({platform.node()})")
    except LockHeldError as error:
        raise HeldElsewhereError(
            "{file} is open elsewhere: {holder} is working on it.",
            file=path,
            holder=error.holder or "somebody",
        ) from error
    except OSError as error:
        raise PostilError(
            "{folder} can't be written to: {reason}.", folder=path.parent, reason=reason_of(error)
        ) from error


def _use_wal(engine: Engine) -> None:
    with engine.connect() as conn:
        _pragma(conn, "journal_mode=WAL")


def _leave_wal(path: Path) -> None:
    from sqlcipher3 import dbapi2

    engine = connect(path)
    try:
        with engine.connect() as conn:
            _pragma(conn, "journal_mode=DELETE")
    except dbapi2.OperationalError:
        # Somebody is reading the project in another window: everything is in the file by now, and the log
        # that stays beside it is empty until the next writer closes.
        return
    finally:
        engine.dispose()


def _pragma(conn: Connection, pragma: str) -> None:
    """Run a pragma that SQLite takes outside transactions only."""
    raw = conn.connection.dbapi_connection
    assert raw is not None  # noqa: S101 - an open connection has one
    raw.cursor().execute(f"PRAGMA {pragma}").close()


def _is_ours(error: DatabaseError) -> bool:
    """Tell whether a database's error speaks of our statements or rows: a bug, not a disk."""
    return isinstance(error, IntegrityError | ProgrammingError | DataError | InternalError | NotSupportedError)


def reason_of(error: Exception) -> str:
    """Return the short reason inside an operating system's or a database's error."""
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return str(getattr(error, "orig", error))


def integrity_problems(conn: Connection) -> list[str]:
    """Return what SQLite's own check finds wrong with the file."""
    return [row[0] for row in conn.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
