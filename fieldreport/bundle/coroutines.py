"""Runs pyHanko's coroutines to their end without an event loop.

With local keys and no network they never wait; so they work in any thread, also inside a running event loop, and
without the cost of starting one per signature.
"""

from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def finish(coroutine: Coroutine[Any, Any, T]) -> T:
    """Return the result of a coroutine that never waits. Raises RuntimeError if it does."""
    try:
        coroutine.send(None)
    except StopIteration as stop:
        result: T = stop.value
        return result
    coroutine.close()
    raise RuntimeError("the coroutine waits for something")
