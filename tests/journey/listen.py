"""Writes down what a screen reader would be told: `listen.py FILE`, until it is ended. Needs Debian's pyatspi."""

import sys

import pyatspi

OUT = open(sys.argv[1], "a", encoding="utf-8")  # noqa: SIM115, PTH123 - for as long as the program runs
LAST = [""]
ROLES = {"push button": "button", "text": "field", "password text": "password field", "check box": "box"}
CHECKED = ("check box", "radio button", "toggle button", "check menu item")


def put(line):
    """Write a line once."""
    if line != LAST[0]:
        OUT.write(line + "\n")
        OUT.flush()
    LAST[0] = line


def label_of(node):
    """Return the label that belongs to something without a name."""
    found = (
        held.getTarget(0).name
        for held in node.getRelationSet()
        if held.getRelationType() == pyatspi.RELATION_LABELLED_BY
    )
    return next(found, "")


def value_of(node):
    """Return what stands in a field, in the reader's words; never what stands in a password field."""
    if node.getRoleName() != "text":
        return ""
    text = node.queryText()
    words = text.getText(0, text.characterCount)
    return f"holds “{words}”" if words else "blank"


def named(node):
    """Return name, role, value, states and description of what has the focus."""
    try:
        node.clearCache()  # a button may have got another name
        states, role = node.getState(), node.getRoleName()
        name = node.name or label_of(node) or ("" if role == "filler" else "NO NAME")
        if role == "combo box" and label_of(node):  # its name is what is chosen
            name = f"{label_of(node)}: {node.name}"
        if not name:
            return ""
        parts = [f"{name} ({ROLES.get(role, role)})", value_of(node)]
        if role in CHECKED:
            parts.append("checked" if states.contains(pyatspi.STATE_CHECKED) else "not checked")
        if not states.contains(pyatspi.STATE_ENABLED):
            parts.append("not possible")
        if node.description != name:
            parts.append(node.description)
        return "; ".join(part for part in parts if part)
    except Exception:  # the widget went while it was asked
        return ""


def focused(event):
    """Note where the keyboard is."""
    line = named(event.source) if event.detail1 else ""
    if line:
        put(f"    hears: {line}")


def activated(event):
    """Note which window is at the front, by the title it has now."""
    event.source.clearCache()
    put(f"    window: {event.source.name}")


pyatspi.Registry.registerEventListener(focused, "object:state-changed:focused")


pyatspi.Registry.registerEventListener(activated, "window:activate")
pyatspi.Registry.registerEventListener(lambda event: put(f"    is told: {event.any_data}"), "object:announcement")
pyatspi.Registry.start()
