"""The peak memory of this process, where the system tells it."""

import sys


def peak_memory() -> int | None:
    """Return the highest resident memory this process ever had in bytes, or None (Windows)."""
    try:
        import resource  # absent on Windows
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
