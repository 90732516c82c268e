"""What several desks of Headquarters hold together: one small protocol, and the two places that keep it.

`protocol` says what an archive answers; `in_store` is the encrypted store of one desk, `in_postgres` a database that
several officers work with at once; `bundles` keeps the originals in a folder or in an object store.
"""
