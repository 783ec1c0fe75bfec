"""Alembic's migrations of the task database; `upgrade` runs them."""
