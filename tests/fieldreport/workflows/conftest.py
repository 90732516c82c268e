"""Worlds of registered desks, one for each test, in three stages."""

from pathlib import Path

import pytest
import worlds


@pytest.fixture
def world(tmp_path: Path) -> worlds.World:
    """Everybody is registered; no records yet."""
    return worlds.world(tmp_path)


@pytest.fixture
def loaded(tmp_path: Path) -> worlds.World:
    """Both missions have loaded a complete quarter."""
    return worlds.world(tmp_path, "loaded")


@pytest.fixture
def signed(tmp_path: Path) -> worlds.World:
    """Both missions have signed and exported revision 1, full and data, encrypted and plain."""
    return worlds.world(tmp_path, "signed")
