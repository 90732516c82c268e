"""Runs pyHanko's coroutines to their end, from plain code and from within a running event loop alike.

With local keys and no network they wait for nothing but each other.
"""

from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def finish(coroutine: Coroutine[Any, Any, T]) -> T:
    """Return the result of a coroutine, run on an event loop of its own."""
    import asyncio  # for start-up time

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return _run(coroutine)
    # A thread has one loop at a time; whoever calls us from a coroutine waits the few milliseconds.
    from concurrent.futures import ThreadPoolExecutor  # for start-up time

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_run, coroutine).result()


def _run(coroutine: Coroutine[Any, Any, T]) -> T:
    import asyncio  # for start-up time

    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()
