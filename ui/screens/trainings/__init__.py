"""The trainings: quick line, long list, details, and the form of one training."""

from ui.screens.trainings.screen import TrainingsScreen

__all__ = ["TrainingsScreen"]
