"""Plants a marker of its own into every text and amount of a record, so that what comes out of it can be traced."""

import dataclasses
import io
import types
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from fieldreport.models import Record
from fieldreport.values import PartialDate

_DAY = PartialDate.parse("2006-05-08")


@dataclasses.dataclass(slots=True)
class Markers:
    """Marker -> where it was planted, for example `training.partners.name`."""

    places: dict[str, str] = dataclasses.field(default_factory=dict)

    def text(self, place: str) -> str:
        marker = f"zq{len(self.places):04d}zq"
        self.places[marker] = place
        return marker

    def amount(self, place: str) -> Decimal:
        marker = f"{7_310_000_000 + len(self.places)}"
        self.places[marker] = place
        return Decimal(marker)

    def seen_in(self, output: str) -> set[str]:
        """Return the places whose markers are in `output`."""
        bare = output.replace(",", "").replace("\u202f", "").replace("\u00a0", "")
        return {place for marker, place in self.places.items() if marker in output or marker in bare}


def planted(kind: type[Record], markers: Markers, **given: Any) -> Record:
    """Return a record of this kind with a marker in every text and amount; `given` values are taken as they are."""
    made: Record = _made(kind, kind.kind, markers, {"restricted": (), "invented": ()} | given)
    return made


def _made(kind: Any, place: str, markers: Markers, given: Mapping[str, Any]) -> Any:
    hints = get_type_hints(kind)
    values = {
        one.name: _value(hints[one.name], f"{place}.{one.name}", markers)
        for one in dataclasses.fields(kind)
        if one.name not in given
    }
    return kind(**values, **given)


def _value(hint: Any, place: str, markers: Markers) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _value(next(one for one in inner if one is not type(None)), place, markers)
    if origin is Literal:
        return next(one for one in inner if one not in ("", None))
    if origin is tuple:
        return (_value(inner[0], place, markers),)
    if hint is Any:
        return markers.text(place)
    if origin is not None and issubclass(origin, Mapping):
        return {"ages": {}, "displaced": {}, "repeats": {}}.get(
            place.rpartition(".")[2], {"new": markers.text(place)}
        )
    if dataclasses.is_dataclass(hint) and hint is not PartialDate:
        return _made(hint, place, markers, {})
    if hint is PartialDate:
        return _DAY
    if hint is Decimal:
        return markers.amount(place)
    if hint is bool:
        return False
    return markers.text(place) if hint is str else hint(3)


def words_of(name: str, data: bytes) -> str:
    """Return everything that can be read in a file, its name, its members' names and its metadata included."""
    if data.startswith(b"PK\3\4"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return name + "".join(words_of(one, packed.read(one)) for one in packed.namelist())
    if data.startswith(b"%PDF"):
        import pikepdf
        import pypdfium2

        with pikepdf.open(io.BytesIO(data)) as pdf:
            metadata = f"{pdf.docinfo} {pdf.Root.get('/Metadata', pikepdf.Stream(pdf, b'')).read_bytes()!r}"
        document = pypdfium2.PdfDocument(data)
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
        document.close()
        return name + metadata + text.replace("\ufffe", "").replace("\r\n", "")
    return name + data.decode("utf-8", errors="replace")
