"""One journey per module: enrolling, drafting, recording, signing, sending, importing, tracking, guarding.

Rules: a workflow joins the rooms below (storage, documents, bundle, trust); it takes a `Session` and returns frozen
values; it knows neither windows nor terminals, and reports progress through a callable.
"""
