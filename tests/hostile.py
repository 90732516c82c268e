"""Builders of containers that must be refused: a ZIP writer in which every field can lie.

`LAYOUTS` holds name -> (code, builder); the attacks on signed content are in the tests of the verifier.
"""

import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

TYPE = b"application/vnd.etsi.asic-e+zip"
LAYOUTS: dict[str, tuple[str, Callable[[], bytes]]] = {}

_LOCAL = ("version", "flags", "method", "time", "date", "crc", "packed", "size", "name_length", "extra_length")
_CENTRAL = (*_LOCAL, "comment_length", "disk", "internal", "attributes", "offset")


@dataclass
class Entry:
    """One member; `local` and `central` override single fields of one of the two headers."""

    name: bytes
    data: bytes = b"data"
    deflate: bool = False
    raw: bytes | None = None  # packed bytes instead of what `deflate` would give
    local_name: bytes | None = None
    local_extra: bytes = b""
    central_extra: bytes = b""
    comment: bytes = b""
    gap: bytes = b""  # bytes before the local header
    both: dict[str, int] = field(default_factory=dict)
    local: dict[str, int] = field(default_factory=dict)
    central: dict[str, int] = field(default_factory=dict)
    is_listed: bool = True

    def packed(self) -> bytes:
        if self.raw is not None:
            return self.raw
        return deflated(self.data) if self.deflate else self.data


MIMETYPE = Entry(b"mimetype", TYPE)
REPORT = Entry(b"report.json", b"{}")


def deflated(data: bytes) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    return compressor.compress(data) + compressor.flush()


def zip_of(
    entries: Sequence[Entry],
    *,
    prefix: bytes = b"",
    before_directory: bytes = b"",
    suffix: bytes = b"",
    end: dict[str, int] | None = None,
    comment: bytes = b"",
    directory_order: Sequence[int] | None = None,
) -> bytes:
    """Return a ZIP with exactly the given lies; without any it is a correct one."""
    out, records = bytearray(prefix), []
    for entry in entries:
        out += entry.gap
        packed = entry.packed()
        fields: dict[str, int] = {
            "version": 20,
            "flags": 0,
            "method": 8 if entry.deflate else 0,
            "time": 0,
            "date": 0x21,
            "crc": zlib.crc32(entry.data),
            "packed": len(packed),
            "size": len(entry.data),
            "disk": 0,
            "internal": 0,
            "attributes": 0,
            "offset": len(out),
            **entry.both,
        }
        name = entry.name if entry.local_name is None else entry.local_name
        local = {**fields, "name_length": len(name), "extra_length": len(entry.local_extra), **entry.local}
        out += b"PK\3\4" + struct.pack("<5H3I2H", *(local[key] for key in _LOCAL)) + name + entry.local_extra + packed
        central: dict[str, Any] = {
            **fields,
            "name_length": len(entry.name),
            "extra_length": len(entry.central_extra),
            "comment_length": len(entry.comment),
            **entry.central,
        }
        if entry.is_listed:
            records.append(
                b"PK\1\2\x14\0"
                + struct.pack("<5H3I5H2I", *(central[key] for key in _CENTRAL))
                + entry.name
                + entry.central_extra
                + entry.comment
            )
    out += before_directory
    start = len(out)
    directory = b"".join(records[place] for place in directory_order or range(len(records)))
    numbers = {
        "disk": 0,
        "first_disk": 0,
        "here": len(records),
        "count": len(records),
        "size": len(directory),
        "offset": start,
        **(end or {}),
    }
    keys = ("disk", "first_disk", "here", "count", "size", "offset")
    ending = struct.pack("<4H2IH", *(numbers[key] for key in keys), len(comment))
    return bytes(out) + directory + b"PK\5\6" + ending + comment + suffix


def layout(code: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Register a builder under its name with the code it must be refused with."""

    def register(build: Callable[[], bytes]) -> Callable[[], bytes]:
        LAYOUTS[build.__name__] = (code, build)
        return build

    return register


def _with(*entries: Entry, **lies: Any) -> bytes:
    return zip_of([MIMETYPE, REPORT, *entries], **lies)


def _named(name: bytes) -> bytes:
    return _with(Entry(name))


@layout("DAMAGED")
def bytes_after_the_end() -> bytes:
    return _with(suffix=b"\0")


@layout("DAMAGED")
def archive_comment() -> bytes:
    return _with(comment=b"hello")


@layout("DAMAGED")
def self_extractor_in_front() -> bytes:
    return _with(prefix=b"MZ" + bytes(100))


@layout("DAMAGED")
def archive_behind_another_archive() -> bytes:
    return _with(prefix=_with())


@layout("DAMAGED")
def several_disks() -> bytes:
    return _with(end={"disk": 1})


@layout("DAMAGED")
def directory_on_another_disk() -> bytes:
    return _with(end={"first_disk": 1})


@layout("DAMAGED")
def zip64_end_record() -> bytes:
    return _with(end={"here": 0xFFFF, "count": 0xFFFF, "size": 0xFFFFFFFF, "offset": 0xFFFFFFFF})


@layout("DAMAGED")
def zip64_sizes_of_an_entry() -> bytes:
    return _with(Entry(b"a", both={"packed": 0xFFFFFFFF, "size": 0xFFFFFFFF}, central_extra=b"\1\0\0\0"))


@layout("DAMAGED")
def gap_between_entries() -> bytes:
    return _with(Entry(b"a", gap=b"secret"))


@layout("DAMAGED")
def two_records_for_one_entry() -> bytes:
    return _with(Entry(b"a"), directory_order=[0, 1, 2, 2], end={"here": 4, "count": 4})


@layout("DAMAGED")
def overlapping_entries() -> bytes:
    inner = _with(Entry(b"b"))
    return _with(Entry(b"a", data=inner[: inner.index(b"PK\1\2")], central={"offset": 40}))


@layout("DAMAGED")
def entry_that_no_directory_lists() -> bytes:
    return _with(Entry(b"a", is_listed=False), Entry(b"b"))


@layout("DAMAGED")
def last_entry_that_no_directory_lists() -> bytes:
    return _with(Entry(b"a", is_listed=False))


@layout("DAMAGED")
def bytes_before_the_directory() -> bytes:
    return _with(before_directory=b"hidden")


@layout("DAMAGED")
def directory_in_another_order() -> bytes:
    return _with(Entry(b"a"), directory_order=[0, 2, 1])


@layout("DAMAGED")
def fewer_entries_counted() -> bytes:
    return _with(Entry(b"a"), end={"here": 2, "count": 2})


@layout("DAMAGED")
def more_entries_counted() -> bytes:
    return _with(Entry(b"a"), end={"here": 4, "count": 4})


@layout("DAMAGED")
def no_entries() -> bytes:
    return zip_of([])


@layout("DAMAGED")
def local_name_differs() -> bytes:
    return _with(Entry(b"a", local_name=b"b"))


@layout("DAMAGED")
def local_name_longer() -> bytes:
    return _with(Entry(b"a", local_name=b"ab"))


@layout("DAMAGED")
def local_size_differs() -> bytes:
    return _with(Entry(b"a", data=b"x" * 50, deflate=True, local={"size": 51}))


@layout("DAMAGED")
def local_crc_differs() -> bytes:
    return _with(Entry(b"a", local={"crc": 1}))


@layout("DAMAGED")
def local_method_differs() -> bytes:
    return _with(Entry(b"a", local={"method": 8}))


@layout("DAMAGED")
def local_flags_differ() -> bytes:
    return _with(Entry(b"a", local={"flags": 0x800}))


@layout("DAMAGED")
def local_date_differs() -> bytes:
    return _with(Entry(b"a", local={"date": 0x22}))


@layout("DAMAGED")
def extra_field_in_local_header() -> bytes:
    return _with(Entry(b"a", local_extra=b"\xfe\xca\0\0"))


@layout("DAMAGED")
def extra_field_in_directory() -> bytes:
    return _with(Entry(b"a", central_extra=b"\xfe\xca\0\0"))


@layout("DAMAGED")
def extra_field_in_both() -> bytes:
    return _with(Entry(b"a", local_extra=b"\xfe\xca\0\0", central_extra=b"\xfe\xca\0\0"))


@layout("DAMAGED")
def comment_of_an_entry() -> bytes:
    return _with(Entry(b"a", comment=b"hello"))


@layout("DAMAGED")
def entry_on_another_disk() -> bytes:
    return _with(Entry(b"a", central={"disk": 1}))


@layout("DAMAGED")
def encrypted_entry() -> bytes:
    return _with(Entry(b"a", both={"flags": 1}))


@layout("DAMAGED")
def sizes_after_the_data() -> bytes:
    return _with(Entry(b"a", both={"flags": 8}))


@layout("DAMAGED")
def unknown_method() -> bytes:
    return _with(Entry(b"a", both={"method": 12}))


@layout("DAMAGED")
def newer_zip_version() -> bytes:
    return _with(Entry(b"a", both={"version": 45}))


@layout("DAMAGED")
def wrong_crc() -> bytes:
    return _with(Entry(b"a", both={"crc": 1}))


@layout("DAMAGED")
def stored_with_two_sizes() -> bytes:
    return _with(Entry(b"a", both={"size": 3}))


@layout("DAMAGED")
def inflates_to_more_than_stated() -> bytes:
    return _with(Entry(b"a", data=b"x" * 5000, deflate=True, both={"size": 4999}))


@layout("DAMAGED")
def inflates_to_less_than_stated() -> bytes:
    return _with(Entry(b"a", data=b"x" * 5000, deflate=True, both={"size": 5001}))


@layout("DAMAGED")
def bytes_after_the_compressed_stream() -> bytes:
    return _with(Entry(b"a", data=b"x" * 50, deflate=True, raw=deflated(b"x" * 50) + b"hidden"))


@layout("DAMAGED")
def many_bytes_after_the_compressed_stream() -> bytes:
    return _with(Entry(b"a", data=b"x" * 50, deflate=True, raw=deflated(b"x" * 50) + bytes(200_000)))


@layout("DAMAGED")
def compressed_stream_cut() -> bytes:
    return _with(Entry(b"a", data=b"x" * 50, deflate=True, raw=deflated(b"x" * 50)[:-1]))


@layout("DAMAGED")
def not_a_compressed_stream() -> bytes:
    return _with(Entry(b"a", data=b"x" * 50, deflate=True, raw=b"\xff" * 20))


@layout("DAMAGED")
def cut_in_the_middle() -> bytes:
    return _with(Entry(b"a", data=bytes(range(256)) * 9))[:1500]


@layout("DAMAGED")
def cut_by_one_byte() -> bytes:
    return _with()[:-1]


@layout("DAMAGED")
def entry_beyond_the_directory() -> bytes:
    return _with(Entry(b"a", both={"packed": 5000, "size": 5000}))


@layout("UNSAFE")
def too_many_entries() -> bytes:
    return _with(*(Entry(b"f%d" % number, b"") for number in range(199)))


@layout("UNSAFE")
def compressed_bomb() -> bytes:
    return _with(Entry(b"a", data=bytes(3 * 2**20), deflate=True))


@layout("UNSAFE")
def member_too_large() -> bytes:
    raw = bytes(500_000)
    return _with(Entry(b"a", deflate=True, raw=raw, both={"size": 64 * 2**20 + 1}))


@layout("UNSAFE")
def all_members_together_too_large() -> bytes:
    raw = bytes(400_000)
    return _with(*(Entry(b"f%d" % number, deflate=True, raw=raw, both={"size": 60 * 2**20}) for number in range(5)))


@layout("UNSAFE")
def path_to_the_parent_folder() -> bytes:
    return _named(b"../evil")


@layout("UNSAFE")
def path_through_the_parent_folder() -> bytes:
    return _named(b"attachments/../evil")


@layout("UNSAFE")
def path_through_the_same_folder() -> bytes:
    return _named(b"./report.xlsx")


@layout("UNSAFE")
def absolute_path() -> bytes:
    return _named(b"/etc/passwd")


@layout("UNSAFE")
def doubled_slash() -> bytes:
    return _named(b"attachments//a")


@layout("UNSAFE")
def backslash() -> bytes:
    return _named(b"attachments\\a")


@layout("UNSAFE")
def drive_letter() -> bytes:
    return _named(b"C:evil")


@layout("UNSAFE")
def second_stream_of_a_file() -> bytes:
    return _named(b"a.txt:b")


@layout("UNSAFE")
def trailing_dot() -> bytes:
    return _named(b"report.xlsx.")


@layout("UNSAFE")
def folder_with_trailing_dot() -> bytes:
    return _named(b"attachments./a")


@layout("UNSAFE")
def trailing_space() -> bytes:
    return _named(b"report.xlsx ")


@layout("UNSAFE")
def windows_device() -> bytes:
    return _named(b"attachments/AUX")


@layout("UNSAFE")
def windows_device_with_extension() -> bytes:
    return _named(b"com1.txt")


@layout("UNSAFE")
def name_with_zero_byte() -> bytes:
    return _named(b"a.txt\0.exe")


@layout("UNSAFE")
def name_with_line_break() -> bytes:
    return _named(b"a\n")


@layout("UNSAFE")
def name_that_is_not_ascii() -> bytes:
    return _with(Entry("résumé.pdf".encode(), both={"flags": 0x800}))


@layout("UNSAFE")
def empty_name() -> bytes:
    return _named(b"")


@layout("UNSAFE")
def hidden_file() -> bytes:
    return _named(b".profile")


@layout("UNSAFE")
def name_that_looks_like_an_option() -> bytes:
    return _named(b"-rf")


@layout("UNSAFE")
def four_levels() -> bytes:
    return _named(b"a/b/c/d")


@layout("UNSAFE")
def very_long_name() -> bytes:
    return _named(b"a" * 300)


@layout("UNSAFE")
def same_name_twice() -> bytes:
    return _with(Entry(b"report.json", b"other"))


@layout("UNSAFE")
def same_name_in_capitals() -> bytes:
    return _with(Entry(b"REPORT.json"))


@layout("UNSAFE")
def file_and_folder_of_one_name() -> bytes:
    return _with(Entry(b"a"), Entry(b"A/b"))


@layout("UNSAFE")
def folder_entry() -> bytes:
    return _named(b"attachments/")


@layout("UNSAFE")
def folder_by_its_attribute() -> bytes:
    return _with(Entry(b"attachments", b"", central={"attributes": 0x10}))


@layout("UNSAFE")
def symbolic_link() -> bytes:
    return _with(Entry(b"a", b"/etc/passwd", central={"attributes": 0o120777 << 16}))


@layout("UNSAFE")
def device_file() -> bytes:
    return _with(Entry(b"a", central={"attributes": 0o020666 << 16}))


@layout("NOT_A_BUNDLE")
def mimetype_not_first() -> bytes:
    return zip_of([REPORT, MIMETYPE])


@layout("NOT_A_BUNDLE")
def mimetype_missing() -> bytes:
    return zip_of([REPORT])


@layout("NOT_A_BUNDLE")
def mimetype_compressed() -> bytes:
    return zip_of([Entry(b"mimetype", TYPE, deflate=True), REPORT])


@layout("NOT_A_BUNDLE")
def mimetype_of_a_text_document() -> bytes:
    return zip_of([Entry(b"mimetype", b"application/vnd.oasis.opendocument.text"), REPORT])


@layout("NOT_A_BUNDLE")
def mimetype_with_line_break() -> bytes:
    return zip_of([Entry(b"mimetype", TYPE + b"\n"), REPORT])


@layout("NOT_A_BUNDLE")
def some_text() -> bytes:
    return b"Dear colleagues, please find attached the quarterly report.\n" * 3


@layout("NOT_A_BUNDLE")
def some_pdf() -> bytes:
    return b"%PDF-1.7\n" + bytes(200)


@layout("NOT_A_BUNDLE")
def nothing_at_all() -> bytes:
    return b""


@layout("TOO_BIG")
def larger_than_any_report() -> bytes:
    return bytes(64 * 2**20 + 1)
