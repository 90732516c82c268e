"""Running pyHanko's coroutines from plain code and from within an event loop."""

import asyncio

import pytest

from fieldreport.bundle.coroutines import finish


async def _answer() -> int:
    await asyncio.sleep(0)
    return 42


async def _fail() -> None:
    raise LookupError


def test_from_plain_code() -> None:
    assert finish(_answer()) == 42


def test_from_within_a_running_event_loop() -> None:
    async def inside() -> int:
        return finish(_answer())

    assert asyncio.run(inside()) == 42


def test_failures_come_through() -> None:
    with pytest.raises(LookupError):
        finish(_fail())
