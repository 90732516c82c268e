"""What the lock page asks of the workspace."""

from typing import Any

from ui.screens.unlock.screen import UnlockCalls


def unlock_calls(workspace: Any, hint: str = "") -> UnlockCalls:
    """Return the calls for a `fieldreport.workspace.Workspace`."""
    return UnlockCalls(
        exists=lambda: workspace.exists,
        unlock=workspace.unlock,
        unlock_with_recovery_code=workspace.unlock_with_recovery_code,
        folder=lambda: str(workspace.home),
        renew=workspace.change_passphrase,
        lock=workspace.lock,
        restore=workspace.restore,
        hint=hint,
    )
