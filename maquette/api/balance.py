"""Credits that the account can spend."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from maquette.api.responses import json_response
from maquette.api.services import Services
from maquette.tasks import accounts
from maquette.tasks.accounts import Caller


async def get_balance(services: Services, request: Request, caller: Caller) -> Response:
    """GET of the account's balance."""
    return json_response({"balance": await services.look_up(accounts.balance, services.database, caller.account_id)})
