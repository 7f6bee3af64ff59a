"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "annotator",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=True),
        sa.CheckConstraint("kind IN ('person', 'pipeline', 'gold')", name=op.f("ck_annotator_kind")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_annotator")),
        sa.UniqueConstraint("id", name=op.f("uq_annotator_id")),
    )
    op.create_table(
        "document",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("lang", sa.String(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("file", sa.String(), nullable=True),
        sa.Column("decoded", sa.String(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_document")),
        sa.UniqueConstraint("id", name=op.f("uq_document_id")),
    )
    op.create_table(
        "entity",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("ref", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_entity")),
        sa.UniqueConstraint("id", "name", "ref", name=op.f("uq_entity_id")),
    )
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("exact", sa.Boolean(), nullable=False),
        sa.Column("reverts", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("at", sa.String(), nullable=False),
        sa.CheckConstraint("kind IN ('edit', 'undo', 'redo')", name=op.f("ck_journal_kind")),
        sa.CheckConstraint("state IN ('done', 'undone', 'dropped')", name=op.f("ck_journal_state")),
        sa.ForeignKeyConstraint(["reverts"], ["journal.seq"], name=op.f("fk_journal_reverts_journal")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_journal")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_journal_person_state"), "journal", ["person", "state"], unique=False)
    op.create_table(
        "scheme",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_scheme")),
    )
    op.create_table(
        "annotation",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_key", sa.Integer(), nullable=False),
        sa.Column("annotator_key", sa.Integer(), nullable=False),
        sa.Column("layer", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("fragments", sa.Text(), nullable=True),
        sa.Column("attributes", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("sensitive", sa.Boolean(), nullable=False),
        sa.Column("ask", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("entity_key", sa.Integer(), nullable=True),
        sa.Column("score", sa.Double(), nullable=True),
        sa.Column("origin_suggestion", sa.String(), nullable=True),
        sa.Column("origin_by", sa.String(), nullable=True),
        sa.Column("origin_version", sa.String(), nullable=True),
        sa.Column("origin_decision", sa.String(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.CheckConstraint("layer IN ('entity', 'claim')", name=op.f("ck_annotation_layer")),
        sa.CheckConstraint('"start" >= 0 AND "start" < "end"', name=op.f("ck_annotation_span")),
        sa.ForeignKeyConstraint(
            ["annotator_key"], ["annotator.key"], name=op.f("fk_annotation_annotator_key_annotator")
        ),
        sa.ForeignKeyConstraint(
            ["document_key"],
            ["document.key"],
            name=op.f("fk_annotation_document_key_document"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["entity_key"], ["entity.key"], name=op.f("fk_annotation_entity_key_entity")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_annotation")),
        sa.UniqueConstraint("id", name=op.f("uq_annotation_id")),
    )
    op.create_index(
        op.f("ix_annotation_document_key_annotator_key"),
        "annotation",
        ["document_key", "annotator_key"],
        unique=False,
    )
    op.create_index(op.f("ix_annotation_origin_suggestion"), "annotation", ["origin_suggestion"], unique=False)
    op.create_table(
        "document_text",
        sa.Column("document_key", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_key"],
            ["document.key"],
            name=op.f("fk_document_text_document_key_document"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_key", name=op.f("pk_document_text")),
    )
    op.create_table(
        "journal_change",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("document_key", sa.Integer(), nullable=True),
        sa.Column("before", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_key"],
            ["document.key"],
            name=op.f("fk_journal_change_document_key_document"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["seq"], ["journal.seq"], name=op.f("fk_journal_change_seq_journal"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_journal_change")),
    )
    op.create_index(op.f("ix_journal_change_document_key"), "journal_change", ["document_key"], unique=False)
    op.create_index(op.f("ix_journal_change_seq"), "journal_change", ["seq"], unique=False)
    op.create_table(
        "line",
        sa.Column("document_key", sa.Integer(), nullable=False),
        sa.Column("annotator_key", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.CheckConstraint("status IN ('new', 'started', 'done')", name=op.f("ck_line_status")),
        sa.ForeignKeyConstraint(["annotator_key"], ["annotator.key"], name=op.f("fk_line_annotator_key_annotator")),
        sa.ForeignKeyConstraint(
            ["document_key"], ["document.key"], name=op.f("fk_line_document_key_document"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_key", "annotator_key", name=op.f("pk_line")),
    )
    op.create_table(
        "link",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_key", sa.Integer(), nullable=False),
        sa.Column("annotator_key", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("from_id", sa.String(), nullable=False),
        sa.Column("to_id", sa.String(), nullable=False),
        sa.Column("to_document", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["annotator_key"], ["annotator.key"], name=op.f("fk_link_annotator_key_annotator")),
        sa.ForeignKeyConstraint(
            ["document_key"], ["document.key"], name=op.f("fk_link_document_key_document"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_link")),
        sa.UniqueConstraint("id", name=op.f("uq_link_id")),
    )
    op.create_index(op.f("ix_link_document_key"), "link", ["document_key"], unique=False)
    op.create_table(
        "rejection",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_key", sa.Integer(), nullable=False),
        sa.Column("annotator_key", sa.Integer(), nullable=False),
        sa.Column("layer", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("fragments", sa.Text(), nullable=False),
        sa.Column("suggestion", sa.String(), nullable=True),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("version", sa.String(), nullable=True),
        sa.Column("score", sa.Double(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["annotator_key"], ["annotator.key"], name=op.f("fk_rejection_annotator_key_annotator")
        ),
        sa.ForeignKeyConstraint(
            ["document_key"],
            ["document.key"],
            name=op.f("fk_rejection_document_key_document"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_rejection")),
        sa.UniqueConstraint("id", name=op.f("uq_rejection_id")),
    )
    op.create_index(op.f("ix_rejection_document_key"), "rejection", ["document_key"], unique=False)
    op.create_table(
        "tombstone",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_key", sa.Integer(), nullable=False),
        sa.Column("annotator_key", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["annotator_key"], ["annotator.key"], name=op.f("fk_tombstone_annotator_key_annotator")
        ),
        sa.ForeignKeyConstraint(
            ["document_key"],
            ["document.key"],
            name=op.f("fk_tombstone_document_key_document"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_tombstone")),
        sa.UniqueConstraint("id", name=op.f("uq_tombstone_id")),
    )
    op.create_index(op.f("ix_tombstone_document_key"), "tombstone", ["document_key"], unique=False)
    op.create_table(
        "zone",
        sa.Column("document_key", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_key"], ["document.key"], name=op.f("fk_zone_document_key_document"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_key", "start", name=op.f("pk_zone")),
    )
    op.create_table(
        "role",
        sa.Column("annotation_key", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("fragments", sa.Text(), nullable=False),
        sa.Column("annotation_id", sa.String(), nullable=True),
        sa.Column("refers_to", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["annotation_key"],
            ["annotation.key"],
            name=op.f("fk_role_annotation_key_annotation"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("annotation_key", "position", name=op.f("pk_role")),
    )
    op.create_index(op.f("ix_role_annotation_id"), "role", ["annotation_id"], unique=False)
    op.create_index(op.f("ix_role_refers_to"), "role", ["refers_to"], unique=False)
