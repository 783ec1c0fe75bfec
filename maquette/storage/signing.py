"""Signed URLs of artifacts: whoever holds one may read that file until it expires, without a key.

<base>/<account>/tasks/<task id>/output/<file>?Expires=<unix seconds>&Signature=<base64url of HMAC-SHA256>
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import os
import secrets
import time
from pathlib import Path

from maquette.products.base import UrlFor
from maquette.settings import Settings
from maquette.storage.layout import key

ASSETS_PATH = "/assets"
"""Where the server answers these URLs."""


class Signer:
    """Makes and checks signatures with this installation's secret. valid_s: how long a URL works."""

    def __init__(self, secret: bytes, base_url: str, valid_s: int) -> None:
        self._secret, self._base, self._valid_s = secret, base_url.rstrip("/") + ASSETS_PATH, valid_s

    def url(self, account_id: str, task_id: str, file: str) -> str:
        """A URL of an output file, from now on."""
        path = key(account_id, task_id, "output", file)
        expires = int(time.time()) + self._valid_s
        return f"{self._base}/{path}?Expires={expires}&Signature={self._sign(path, expires)}"

    def urls_of(self, account_id: str, task_id: str) -> UrlFor:
        """What a product's `answer` calls to get the URLs of one task."""
        return lambda file: self.url(account_id, task_id, file)

    def valid(self, path: str, expires: str, signature: str) -> bool:
        """Whether we signed this key (the URL's path below `/assets/`) with this expiry, and it is not over. Constant time."""
        if not (expires.isascii() and expires.isdigit() and len(expires) <= 12):
            return False
        genuine = hmac.compare_digest(self._sign(path, int(expires)).encode(), signature.encode("utf-8", "replace"))
        return genuine and time.time() < int(expires)

    def _sign(self, path: str, expires: int) -> str:
        mac = hmac.new(self._secret, f"{path}\n{expires}".encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(mac).rstrip(b"=").decode()


def open_signer(settings: Settings) -> Signer:
    """The signer of this installation: its secret is a setting, or a file below the data folder that is made once."""
    base = settings.public_url or f"http://{settings.host}:{settings.port}"
    return Signer(installation_secret(settings), base, settings.asset_url_seconds)


def installation_secret(settings: Settings) -> bytes:
    """32 random bytes that every process of this installation shares, or those that `MAQUETTE_SECRET` gives."""
    if settings.secret:
        return hashlib.sha256(settings.secret.encode()).digest()
    path = settings.data_dir / "secret.key"
    if not path.exists():
        _create_once(path, secrets.token_bytes(32))
    return path.read_bytes()


def _create_once(path: Path, content: bytes) -> None:
    # Two processes may start together: the file appears whole, under its name, exactly once.
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    with contextlib.suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()
