"""Tasks: their records, credits, queue, workers and jobs. Where to find what:

    errors        NotEnoughCredits 402 · QueueFull 429 · IdempotencyConflict 409 · TaskNotFound 404 · WrongState 400 · DatabaseUnavailable 503
    database      open_database(settings) → Database; `.read()`, `.write()`, `.ping()`, `.close()`. Everything blocks: call it in a thread
    accounts      create_account, local_account, balance, grant; create_key, list_keys, revoke_key; Keyring(database).authenticate(key) → Caller
    ledger        entries(database, account_id): the append-only history of credits
    records       new_id, NewTask, create_task → Created; check_affordable, find_replay; get_view, list_views, get_parent
    transitions   cancel → TaskView, remove → Removed (for clients); claim, report_progress, succeed, fail, release (for workers)
    events        Changes(database): `.start()` in the event loop, then `with changes.subscribe(task_id) as s: await s.changed(timeout_s)`
    hooks         add_hook, list_hooks, remove_hook, enable_hook, check_webhook_url: who is told of changes; `deliveries` tells them

    queue         DBOS, and only here: submit what nobody holds, find what was lost, forget what is finished
    handover      tasks on their way between the records and the queue
    worker        run(settings, queues): a worker process, from `python -m maquette.tasks`; claims tasks and sees them to their end
    embedded      WorkerProcess: the worker of `maquette serve`, in its own process beside the API
    liveness      signs of life of workers, and what a dead one held
    attempt       one start of one task: inputs, job process, files into the store
    job_process   the job's process as the worker sees it: limits, progress, the end of it; job: the same from inside
    deliveries    webhooks: signed, in order, repeated
    retention     deletes expired results and what was left behind

Files of a task lie in the store under `storage.layout`'s keys: `<account>/tasks/<task id>/{input,output,private}/<file>`.
The API writes `input` before it calls `create_task`; the worker writes the others before the task is SUCCEEDED.
"""
