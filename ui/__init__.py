"""The window: Qt widgets over the workflows of `fieldreport`, which never imports this package."""
