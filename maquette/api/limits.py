"""How many requests a second an account may make: one token bucket an account, in this process."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from maquette.api.errors import Problem

CAPACITY = 10_000
"""Accounts remembered before those that have been idle are forgotten."""


@dataclass
class _Bucket:
    tokens: float
    filled_at_s: float


class RateLimiter:
    """Every account may burst as many requests as it may make in one second, then one each 1/rate seconds."""

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._buckets: dict[str, _Bucket] = {}

    def spend(self, account_id: str, requests_per_second: int) -> dict[str, str]:
        """Count one request and return the headers that tell the client where it stands; {} without a limit.

        Raises Problem 429 with Retry-After when the account must wait. Clients look for RateLimitExceeded in the message.
        """
        if not requests_per_second:
            return {}
        bucket = self._refilled(account_id, requests_per_second)
        if bucket.tokens < 1:
            wait_s = math.ceil((1 - bucket.tokens) / requests_per_second)
            message = f"RateLimitExceeded: the plan allows {requests_per_second} requests a second. Try again in {wait_s} s."
            raise Problem(429, message, {"Retry-After": str(wait_s)} | _headers(bucket, requests_per_second))
        bucket.tokens -= 1
        return _headers(bucket, requests_per_second)

    def _refilled(self, account_id: str, rate: int) -> _Bucket:
        now = self._clock_s()
        if len(self._buckets) >= CAPACITY:
            self._buckets = {owner: bucket for owner, bucket in self._buckets.items() if now - bucket.filled_at_s < 1}
        bucket = self._buckets.setdefault(account_id, _Bucket(float(rate), now))
        bucket.tokens = min(float(rate), bucket.tokens + (now - bucket.filled_at_s) * rate)
        bucket.filled_at_s = now
        return bucket


def _headers(bucket: _Bucket, rate: int) -> dict[str, str]:
    full_in_s = math.ceil((rate - bucket.tokens) / rate)
    return {"X-RateLimit-Limit": str(rate), "X-RateLimit-Remaining": str(int(bucket.tokens)), "X-RateLimit-Reset": str(full_in_s)}
