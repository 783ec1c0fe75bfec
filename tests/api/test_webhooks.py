"""The account's list of webhooks. What is sent to them is tested with the worker."""

from __future__ import annotations

import pytest

from maquette.tasks.deliveries import account_secret
from tests.support.live_server import Client, LiveServer, refusal

PATH = "/openapi/v1/webhooks"


def test_a_webhook_is_added_listed_and_removed(client: Client) -> None:
    created = client.http.post(PATH, json={"url": "https://example.org/hook"})
    assert created.status_code == 201
    hook = created.json()
    assert hook["url"] == "https://example.org/hook" and hook["active"] is True and hook["secret"].startswith("whsec_")
    [listed] = client.http.get(PATH).json()
    assert listed == {name: value for name, value in hook.items() if name != "secret"}
    assert client.http.post(f"{PATH}/{hook['id']}/enable").status_code == 204
    assert client.http.delete(f"{PATH}/{hook['id']}").status_code == 204
    assert client.http.get(PATH).json() == []
    assert refusal(client.http.delete(f"{PATH}/{hook['id']}"), 404) == "Webhook not found"


@pytest.mark.parametrize(
    "body",
    [{}, {"url": None}, {"url": 5}, {"url": "example.org"}, {"url": "https://a:b@example.org/"}, {"url": "http://[::1"}, {"url": "http://a\x00b/"}],
)
def test_a_bad_url_is_a_400(client: Client, body: dict[str, object]) -> None:
    assert "url" in refusal(client.http.post(PATH, json=body), 400)


def test_five_are_enough(client: Client) -> None:
    for number in range(5):
        assert client.http.post(PATH, json={"url": f"https://example.org/{number}"}).status_code == 201
    assert "at most 5" in refusal(client.http.post(PATH, json={"url": "https://example.org/6"}), 400)


def test_webhooks_of_others_do_not_exist(server: LiveServer) -> None:
    owner, stranger = server.account(), server.account()
    hook = owner.http.post(PATH, json={"url": "https://example.org/hook"}).json()["id"]
    assert stranger.http.get(PATH).json() == []
    refusal(stranger.http.delete(f"{PATH}/{hook}"), 404)
    refusal(stranger.http.post(f"{PATH}/{hook}/enable"), 404)
    assert len(owner.http.get(PATH).json()) == 1


def test_an_account_can_read_what_signs_the_calls_of_single_tasks(server: LiveServer) -> None:
    customer, other = server.account(), server.account()
    secret = customer.http.get(f"{PATH}/secret").json()["secret"]
    assert secret == account_secret(server.services.settings, customer.account_id)
    assert secret != other.http.get(f"{PATH}/secret").json()["secret"]
