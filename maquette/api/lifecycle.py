"""Reading and ending tasks: the same routes for every product."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from maquette.api.paging import read_page
from maquette.api.responses import json_response
from maquette.api.services import Services
from maquette.products.base import Product
from maquette.products.fields import is_task_id
from maquette.storage.layout import task_folder
from maquette.tasks import records, transitions
from maquette.tasks.accounts import Caller
from maquette.tasks.errors import TaskNotFound


def kinds_of(product: Product) -> list[str]:
    """The task types that live on the product's path."""
    return [kind.task_type for kind in product.kinds]


def task_id_of(request: Request) -> str:
    """The id in the path. Raises TaskNotFound for one that no task can have."""
    task_id: str = request.path_params["id"]
    if not is_task_id(task_id):
        raise TaskNotFound
    return task_id.lower()


async def get_task(services: Services, product: Product, request: Request, caller: Caller) -> Response:
    """GET of one task. Raises TaskNotFound."""
    view = await services.look_up(records.get_view, services.database, caller.account_id, kinds_of(product), task_id_of(request))
    return json_response(services.present(product, view, caller.account_id, services.base_url(request)))


async def list_tasks(services: Services, product: Product, request: Request, caller: Caller) -> Response:
    """GET of a page of tasks: a bare array. Raises InvalidInput for a bad query."""
    page = read_page(request.query_params)
    views = await services.query(
        records.list_views, services.database, caller.account_id, kinds_of(product), page.num, page.size, page.newest_first, page.status
    )
    base_url = services.base_url(request)
    return json_response([services.present(product, view, caller.account_id, base_url) for view in views])


async def delete_task(services: Services, product: Product, request: Request, caller: Caller) -> Response:
    """DELETE: cancels or removes, as the product says. Raises TaskNotFound, WrongState."""
    end = _cancel if product.delete == "cancel" else _remove
    task_id = task_id_of(request)
    await services.query(end, services, product, caller, task_id)
    services.wake_streams(task_id)
    return Response(status_code=204) if product.delete == "cancel" else json_response({})


def _cancel(services: Services, product: Product, caller: Caller, task_id: str) -> None:
    transitions.cancel(services.database, caller.account_id, kinds_of(product), task_id)


def _remove(services: Services, product: Product, caller: Caller, task_id: str) -> None:
    transitions.remove(services.database, caller.account_id, kinds_of(product), task_id)
    services.store.delete_folder(task_folder(caller.account_id, task_id))
