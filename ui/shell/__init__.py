"""What stands around every screen: the commands with their keys, the search over everything, the sheet of keys."""

from ui.shell.shell import Shell

__all__ = ["Shell"]
