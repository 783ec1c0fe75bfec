"""When a task changed, so that a look for recent changes costs nothing however many tasks there are"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.add_column(sa.Column("changed_at_ms", sa.BigInteger(), nullable=False, server_default="0"))
    op.create_index("ix_tasks_changed_at_ms", "tasks", ["changed_at_ms"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_tasks_changed_at_ms", "tasks")
    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.drop_column("changed_at_ms")
