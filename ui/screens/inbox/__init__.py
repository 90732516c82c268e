"""Headquarters' inbox: take packages in, see what was verified and what was refused, and why."""

from ui.screens.inbox.screen import InboxScreen
from ui.screens.inbox.state import InboxCalls

__all__ = ["InboxCalls", "InboxScreen"]
