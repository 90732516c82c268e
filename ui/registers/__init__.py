"""Registers: long lists of one kind of record with a quick line, filters, details and an editor.

Rules: this room knows trainings and activities only by their `Register`; it asks the core through `RegisterCalls`.
"""
