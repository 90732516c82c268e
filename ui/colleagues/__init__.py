"""Excel forms for colleagues without the program, as a part of screens: write one, look at one, take it in."""

from ui.colleagues.button import FormsButton, FormWanted
from ui.colleagues.calls import FormsCalls, Looked

__all__ = ["FormWanted", "FormsButton", "FormsCalls", "Looked"]
