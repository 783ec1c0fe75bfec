"""Every setting of the server, read from `MAQUETTE_…` variables once, at the edge. Geometry never sees this module."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, BaseModel, Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

from maquette.errors import InvalidInput
from maquette.printing.lamp.options import CutReference, LampOptions


class Plan(BaseModel):
    """What an account may do. 0 means no limit.

    requests_per_second: API calls, all keys of the account together. queued_tasks: tasks that are PENDING or IN_PROGRESS.
    """

    requests_per_second: int = Field(default=0, ge=0)
    queued_tasks: int = Field(default=0, ge=0)


PLANS = {
    "pro": Plan(requests_per_second=20, queued_tasks=10),
    "premium": Plan(requests_per_second=20, queued_tasks=30),
    "studio": Plan(requests_per_second=20, queued_tasks=20),
    "ultra": Plan(requests_per_second=20, queued_tasks=100),
    "enterprise": Plan(requests_per_second=100, queued_tasks=50),
    "unlimited": Plan(),
}


@dataclass(frozen=True)
class ProductSettings:
    """The settings that jobs work with; they are told no others, for they handle strangers' files.

    texture_size: side of baked textures, texels. lamp_cut_reference: what 100 % of a lamp's `cut_amount_percent` means.
    """

    texture_size: int = 2048
    lamp_cut_reference: CutReference = LampOptions.cut_reference


class Settings(BaseSettings):
    """See docs/settings.md for the same list in prose."""

    model_config = SettingsConfigDict(env_prefix="MAQUETTE_", extra="ignore", populate_by_name=True)

    data_dir: Path = Path("data")
    """Folder of the embedded default: database, files, signing secret."""
    database_url: str = Field(default="", validation_alias=AliasChoices("MAQUETTE_DATABASE_URL", "DATABASE_URL"))
    """`postgresql://…`, or empty for SQLite below `data_dir`."""
    host: str = "127.0.0.1"
    """Address to listen on; 0.0.0.0 for every one of this machine."""
    port: int = Field(default=8000, ge=0, le=65535)
    """Port to listen on; 0 takes a free one."""
    public_url: str = ""
    """What clients call us, such as https://models.example.org; empty means http://host:port."""
    auth: bool = True
    """False asks for no keys: everybody shares one account. For a laptop."""
    moderation: Literal["off", "warn", "block"] = "block"
    """What happens to a prompt with a word of the list: nothing, a line in the log, or a 400."""

    # Accounts and credits
    credits: bool = True
    """False makes every task free: nothing is debited and no balance is needed."""
    prices: dict[str, int] = {}
    """Credits by task type (`{"text-to-3d-preview": 5}`); a type that is not listed costs its kind's own price."""
    plans: dict[str, Plan] = {}
    """Plans added to, or replacing, the built-in ones (pro, premium, studio, ultra, enterprise, unlimited)."""
    default_plan: str = "unlimited"
    """Plan of new accounts, and of accounts whose plan is not known any more."""

    # Tasks and workers
    products: str = "maquette.products.catalog:PRODUCTS"
    """Where the worker and its job processes find the products, as `module:attribute`."""
    jobs: int = Field(default=0, ge=0)
    """Jobs that one worker runs at a time; 0 means one per CPU core."""
    jobs_per_account: int = Field(default=0, ge=0)
    """Jobs of one account that one worker runs at a time; 0 means no limit of its own."""
    job_memory_mb: int = Field(default=4096, ge=0)
    """Resident memory a job process may use; 0 means no limit."""
    job_seconds: int = Field(default=900, ge=1)
    """Wall time a job may take."""
    job_attempts: int = Field(default=2, ge=1)
    """How often a task is started before it is given up."""
    gpu_jobs: int = Field(default=1, ge=1)
    """Jobs of the `gpu` queue that one worker runs at a time."""
    job_preload: list[str] = [
        "numpy",
        "scipy.spatial",
        "scipy.ndimage",
        "trimesh",
        "manifold3d",
        "numba",
        "skimage.measure",
        "embreex.rtcore",
        "PIL.Image",
        "maquette.products.text_to_3d_pipeline",
        "maquette.products.lamp_pipeline",
        "maquette.products.figure_pipeline",
        "maquette.printing.painting.paint",
        "maquette.tasks.job_forks",
    ]
    """Modules that are imported once and shared by every job process, next to the products' own; one that is not installed is
    passed over. What a product imports only when it runs belongs here."""
    warm_up: bool = True
    """Compile the jobs' kernels in the background when `maquette serve` or `maquette worker` starts for the first time."""
    worker_timeout_s: float = Field(default=15.0, gt=0)
    """A worker that has given no sign of life for this long is dead, and its tasks run elsewhere."""
    queue_poll_s: float = Field(default=0.05, gt=0)
    """How often a worker asks the queue for work."""

    # Products
    lamp_cut_reference: CutReference = ProductSettings.lamp_cut_reference
    """What 100 % of a lamp's `cut_amount_percent` means: half of its height, or all of it."""
    texture_size: int = ProductSettings.texture_size
    """Side of baked textures in texels: 512, 1024, 2048 or 4096."""

    # Files
    upload_attempts: int = Field(default=7, ge=1)
    """How often storing a result is tried, with a pause that doubles from half a second, before the task fails."""
    store_url: str = ""
    """`s3://bucket/prefix`, or empty for a folder below `data_dir`. Credentials come from the usual `AWS_…` variables."""
    secret: str = ""
    """Signs asset URLs; empty means a random one that is kept below `data_dir`. Servers that share a store share it too."""
    asset_url_seconds: int = Field(default=3 * 24 * 3600, ge=60)
    """How long a signed asset URL works."""
    retention_days: float = Field(default=3, ge=0)
    """Days until the results of a finished task are deleted; 0 keeps them forever."""

    # The network
    allowed_hosts: list[str] = []
    """Hosts (`name`, `name:port`, an address or a network such as 192.168.0.0/16) we may call although they are not public."""

    # Webhooks
    webhook_attempts: int = Field(default=5, ge=1)
    """How often one message is tried."""
    webhook_backoff_s: float = Field(default=2.0, gt=0)
    """Pause before the first repetition of a delivery; it doubles each time."""
    webhook_disable_after: int = Field(default=20, ge=1)
    """Consecutive failed deliveries after which an account's webhook is switched off."""

    @field_validator("database_url")
    @classmethod
    def _a_database_we_know(cls, url: str) -> str:
        if url and not url.startswith(("postgresql:", "postgresql+psycopg:", "postgres:", "sqlite:")):
            raise ValueError("is not the URL of a Postgres database: give postgresql://user:password@host/name, or nothing for SQLite")
        return url

    @field_validator("store_url")
    @classmethod
    def _a_store_we_know(cls, url: str) -> str:
        if url and not url.startswith("s3://"):
            raise ValueError("is not the URL of a bucket: give s3://bucket/prefix, or nothing for a folder")
        return url

    @field_validator("public_url")
    @classmethod
    def _a_url_with_its_scheme(cls, url: str) -> str:
        if url and not url.startswith(("http://", "https://")):
            raise ValueError("is not what a client can call: give http://… or https://…")
        return url.rstrip("/")

    @field_validator("allowed_hosts")
    @classmethod
    def _networks_that_exist(cls, entries: list[str]) -> list[str]:
        for entry in entries:
            if "/" in entry:
                ip_network(entry.strip(), strict=False)
        return entries

    @field_validator("texture_size")
    @classmethod
    def _a_texture_size_we_bake(cls, value: int) -> int:
        if value not in (512, 1024, 2048, 4096):
            raise ValueError("is not a size we bake: give 512, 1024, 2048 or 4096")
        return value

    @field_validator("default_plan")
    @classmethod
    def _a_plan_that_exists(cls, name: str, info: ValidationInfo) -> str:
        known = PLANS | info.data.get("plans", {})
        if name not in known:
            raise ValueError(f"is not a plan: give one of {', '.join(known)}")
        return name

    def plan(self, name: str) -> Plan:
        """The plan of this name; an unknown one is read as the default plan."""
        table = PLANS | self.plans
        return table.get(name) or table.get(self.default_plan) or Plan()

    def price(self, task_type: str, default: int) -> int:
        """Credits that a task of this type costs here."""
        return self.prices.get(task_type, default) if self.credits else 0

    @property
    def for_products(self) -> ProductSettings:
        """What jobs are told."""
        return ProductSettings(self.texture_size, self.lamp_cut_reference)

    @property
    def expiry_ms(self) -> int:
        """How long results are kept, in milliseconds; 0 keeps them forever."""
        return round(self.retention_days * 24 * 3600 * 1000)

    @property
    def job_slots(self) -> int:
        """Jobs that one worker runs at a time."""
        return self.jobs or len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1))


_SECRET = frozenset({"database_url", "secret"})
"""Settings whose value belongs in no message."""


def load() -> Settings:
    """The settings of this process. Raises InvalidInput for the first variable that can't be used, naming it."""
    try:
        return Settings()
    except SettingsError as error:
        name = re.search(r'field "(\w+)"', str(error))
        raise _unusable(name.group(1) if name else "", "is not JSON", 'Give a list as ["a", "b"] and a table as {"a": 1}.') from None
    except ValidationError as error:
        raise _explained(error) from None


def _explained(error: ValidationError) -> InvalidInput:
    first = error.errors(include_url=False)[0]
    name, *inner = [str(step) for step in first["loc"]] or [""]
    name = name.lower().removeprefix("maquette_")
    problem = str(first.get("ctx", {}).get("error", first["msg"]))
    return _unusable(".".join([name, *inner]), problem, "", None if name in ("", *_SECRET) else first["input"])


def _unusable(name: str, problem: str, remedy: str, value: object = None) -> InvalidInput:
    first, dot, inner = name.partition(".")
    variable = f"MAQUETTE_{first.upper()}{dot}{inner}" if name else "MAQUETTE_…"
    return InvalidInput(variable, problem, f"{remedy} See docs/settings.md.".strip(), value)
