"""Signs requests to object stores: AWS Signature Version 4, as every S3-compatible store asks for it.

Source: "Signature Version 4 for API requests" of the AWS documentation, whose published example is a test.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class AccessKey:
    """The two halves of an access key, as whoever runs the store gives them out."""

    name: str
    secret: str = field(repr=False)


def signed_headers(
    method: str,
    url: str,
    body: bytes,
    access: AccessKey,
    *,
    region: str,
    more: Mapping[str, str],
    at: datetime | None = None,
) -> dict[str, str]:
    """Return the headers of a request without a query: `more` (lower-case names) with time, digest and signature.

    `at` is the time of the request (default: now; stores refuse one that is off by a quarter of an hour).
    """
    parts = urlsplit(url)
    moment = (at or datetime.now(UTC)).strftime("%Y%m%dT%H%M%SZ")
    digest = hashlib.sha256(body).hexdigest()
    headers = {"host": parts.netloc, "x-amz-content-sha256": digest, "x-amz-date": moment, **more}
    names = ";".join(sorted(headers))
    lines = "".join(f"{name}:{headers[name]}\n" for name in sorted(headers))
    request = "\n".join((method, parts.path, "", lines, names, digest))
    scope = f"{moment[:8]}/{region}/s3/aws4_request"
    text = "\n".join(("AWS4-HMAC-SHA256", moment, scope, hashlib.sha256(request.encode()).hexdigest()))
    key = f"AWS4{access.secret}".encode()
    for step in scope.split("/"):
        key = hmac.digest(key, step.encode(), "sha256")
    signature = hmac.digest(key, text.encode(), "sha256").hex()
    said = f"Credential={access.name}/{scope},SignedHeaders={names},Signature={signature}"
    return {**headers, "authorization": f"AWS4-HMAC-SHA256 {said}"}
