"""Keys, requests, certificates, trust packages, key files.

Rules: knows neither bundles nor the store; its results are bytes, and a `TrustContext` on floor 0 (decisions 29).
Secrets are returned, never printed, logged or written except into a key file.
"""
