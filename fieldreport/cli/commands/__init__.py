"""One function per command: read the arguments, call one workflow, say what came of it."""
