"""Names learnt from decisions, what documents are worth reading, choices of a project, what made a suggestion."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("annotation", sa.Column("found_by", sa.String(), nullable=True))
    op.create_table(
        "digest",
        sa.Column("document_key", sa.Integer(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("composed", sa.Boolean(), nullable=True),
        sa.Column("uncertainty", sa.Double(), nullable=True),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_key"], ["document.key"], name=op.f("fk_digest_document_key_document"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_key", name=op.f("pk_digest")),
    )
    op.create_index("ix_digest_stale", "digest", ["document_key"], unique=False, sqlite_where=sa.text("stale"))
    op.create_table(
        "name",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("first", sa.String(), nullable=False),
        sa.Column("forms", sa.JSON(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("stale", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "label", name=op.f("pk_name")),
    )
    op.create_index(op.f("ix_name_first"), "name", ["first"], unique=False)
    op.create_index("ix_name_rejected", "name", ["rejected"], unique=False, sqlite_where=sa.text("rejected >= 3"))
    op.create_index("ix_name_stale", "name", ["stale"], unique=False, sqlite_where=sa.text("stale > 0"))
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
