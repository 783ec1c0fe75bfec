"""Every setting of the server, read from `MAQUETTE_…` variables once, at the edge. Geometry never sees this module."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """See docs/settings.md for the same list in prose."""

    model_config = SettingsConfigDict(env_prefix="MAQUETTE_", extra="ignore", populate_by_name=True)

    data_dir: Path = Path("data")
    """Folder of the embedded default: database, files, signing secret."""
    database_url: str = Field(default="", validation_alias=AliasChoices("MAQUETTE_DATABASE_URL", "DATABASE_URL"))
    """`postgresql://…`, or empty for SQLite below `data_dir`."""
    host: str = "127.0.0.1"
    port: int = 8000
    public_url: str = ""
    """What clients call us, such as https://models.example.org; empty means http://host:port."""
    auth: bool = True
    moderation: Literal["off", "warn", "block"] = "block"


def load() -> Settings:
    """The settings of this process."""
    return Settings()
