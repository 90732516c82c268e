"""Templates stay with the answers given under them."""

from typing import Any

import pytest

from fieldreport.storage import driver
from fieldreport.storage.database import Store
from fieldreport.storage.kept_templates import keep_template, kept_template


def test_a_template_is_kept_once_and_never_exchanged(store: Store, who: dict[str, Any]) -> None:
    assert kept_template(store, "standardized", "2006") is None
    assert keep_template(store, "standardized", "2006", b"{}", **who)
    assert not keep_template(store, "standardized", "2006", b"{}", **who)
    assert keep_template(store, "standardized", "2007", b"[]", **who)
    with pytest.raises(driver.IntegrityError, match="never"):
        keep_template(store, "standardized", "2006", b"{ }", **who)
    assert kept_template(store, "standardized", "2006") == b"{}"
