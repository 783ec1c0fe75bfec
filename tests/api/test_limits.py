"""Requests a second: the bucket with a clock of its own, and the answers of the server."""

from __future__ import annotations

import pytest

from maquette.api.errors import Problem
from maquette.api.limits import RateLimiter
from tests.support.live_server import PREVIEWS, LiveServer, refusal


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def allowed(limiter: RateLimiter, times: int, account: str = "a", rate: int = 20) -> int:
    passed = 0
    for _ in range(times):
        try:
            limiter.spend(account, rate)
            passed += 1
        except Problem as error:
            assert error.status == 429
    return passed


def test_an_account_may_burst_one_second_of_requests_and_then_one_at_a_time() -> None:
    clock = Clock()
    limiter = RateLimiter(clock)
    assert allowed(limiter, 50) == 20
    clock.now += 0.1
    assert allowed(limiter, 50) == 2
    clock.now += 100
    assert allowed(limiter, 50) == 20


def test_over_ten_seconds_the_rate_is_kept() -> None:
    clock = Clock()
    limiter = RateLimiter(clock)
    passed = 0
    for _ in range(1000):
        passed += allowed(limiter, 1)
        clock.now += 0.01
    assert 200 <= passed <= 220


def test_accounts_do_not_share_a_bucket() -> None:
    limiter = RateLimiter(Clock())
    assert allowed(limiter, 30, "a") == allowed(limiter, 30, "b") == 20


def test_no_limit_is_no_limit() -> None:
    assert RateLimiter(Clock()).spend("a", 0) == {}


def test_the_refusal_says_how_long_to_wait() -> None:
    limiter = RateLimiter(Clock())
    assert allowed(limiter, 2, rate=2) == 2
    with pytest.raises(Problem) as caught:
        limiter.spend("a", 2)
    assert "RateLimitExceeded" in caught.value.message
    assert caught.value.headers["Retry-After"] == "1"
    assert caught.value.headers["X-RateLimit-Limit"] == "2" and caught.value.headers["X-RateLimit-Remaining"] == "0"


def test_many_accounts_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    limiter = RateLimiter(clock)
    monkeypatch.setattr("maquette.api.limits.CAPACITY", 100)
    for number in range(1000):
        limiter.spend(str(number), 20)
        clock.now += 0.1
    assert len(limiter._buckets) <= 110


def test_the_server_answers_429_with_retry_after_and_says_where_one_stands(server: LiveServer) -> None:
    client = server.account(plan="pro")
    answers = [client.http.get(PREVIEWS) for _ in range(60)]
    first = answers[0].headers
    assert first["x-ratelimit-limit"] == "20" and int(first["x-ratelimit-remaining"]) == 19
    refused = [answer for answer in answers if answer.status_code != 200]
    assert refused
    for answer in refused:
        assert "RateLimitExceeded" in refusal(answer, 429)
        assert int(answer.headers["retry-after"]) >= 1


def test_balance_is_exempt_and_other_accounts_are_not_touched(server: LiveServer) -> None:
    client = server.account(plan="pro")
    for _ in range(60):
        client.http.get(PREVIEWS)
    assert all(client.http.get("/openapi/v1/balance").status_code == 200 for _ in range(5))
    assert server.account(plan="pro").http.get(PREVIEWS).status_code == 200
