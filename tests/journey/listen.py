"""Writes down what a screen reader would be told: `listen.py FILE`, until it is ended. Needs Debian's pyatspi."""

import sys

import pyatspi

OUT = open(sys.argv[1], "a", encoding="utf-8")  # noqa: SIM115, PTH123 - for as long as the program runs
LAST = [""]


def put(line):
    """Write a line once."""
    if line != LAST[0]:
        OUT.write(line + "\n")
        OUT.flush()
    LAST[0] = line


def named(node):
    """Return name, role, states and description of what has the focus."""
    try:
        node.clearCache()  # a button may have got another name
        states = node.getState()
        name = node.name or next(
            (
                held.getTarget(0).name
                for held in node.getRelationSet()
                if held.getRelationType() == pyatspi.RELATION_LABELLED_BY
            ),
            "NO NAME",
        )
        marks = [
            word
            for word, state in (("checked", pyatspi.STATE_CHECKED), ("not possible", None))
            if (states.contains(state) if state is not None else not states.contains(pyatspi.STATE_ENABLED))
        ]
        return " ".join(part for part in (f"{name} [{node.getRoleName()}]", node.description, *marks) if part)
    except Exception:  # the widget went while it was asked
        return ""


def focused(event):
    """Note where the keyboard is."""
    line = named(event.source) if event.detail1 else ""
    if line:
        put(f"    focus: {line}")


pyatspi.Registry.registerEventListener(focused, "object:state-changed:focused")
pyatspi.Registry.registerEventListener(lambda event: put(f"    window: {event.source.name}"), "window:activate")
pyatspi.Registry.registerEventListener(lambda event: put(f"    said: {event.any_data}"), "object:announcement")
pyatspi.Registry.start()
