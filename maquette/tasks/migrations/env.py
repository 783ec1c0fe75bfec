"""Alembic's entry: it finds the open connection that `upgrade` left in the configuration."""

from alembic import context

from maquette.tasks.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True)
context.run_migrations()
