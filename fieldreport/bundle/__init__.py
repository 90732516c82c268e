"""The signed bundle: container, signatures, encryption. Bytes in, verified objects out.

Rules: nothing here knows storage, documents or how trust packages are made; what a verifier must know comes in a
`TrustContext`. Whatever comes from outside is named `untrusted_...` until it is verified. Format: bundle.md 8.
"""
