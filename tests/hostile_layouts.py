"""Containers whose structure lies or breaks a limit, and files that are no containers (bundle.md 3)."""

from hostile import MIMETYPE, REPORT, TYPE, Entry, deflated, layout, with_entries, zip_of


@layout("DAMAGED")
def bytes_after_the_end() -> bytes:
    return with_entries(suffix=b"\0")


@layout("DAMAGED")
def archive_comment() -> bytes:
    return with_entries(comment=b"hello")


@layout("DAMAGED")
def self_extractor_in_front() -> bytes:
    return with_entries(prefix=b"MZ" + bytes(100))


@layout("DAMAGED")
def archive_behind_another_archive() -> bytes:
    return with_entries(prefix=with_entries())


@layout("DAMAGED")
def several_disks() -> bytes:
    return with_entries(end={"disk": 1})


@layout("DAMAGED")
def directory_on_another_disk() -> bytes:
    return with_entries(end={"first_disk": 1})


@layout("DAMAGED")
def zip64_end_record() -> bytes:
    return with_entries(end={"here": 0xFFFF, "count": 0xFFFF, "size": 0xFFFFFFFF, "offset": 0xFFFFFFFF})


@layout("DAMAGED")
def zip64_sizes_of_an_entry() -> bytes:
    return with_entries(Entry(b"a", both={"packed": 0xFFFFFFFF, "size": 0xFFFFFFFF}, central_extra=b"\1\0\0\0"))


@layout("DAMAGED")
def gap_between_entries() -> bytes:
    return with_entries(Entry(b"a", gap=b"secret"))


@layout("DAMAGED")
def two_records_for_one_entry() -> bytes:
    return with_entries(Entry(b"a"), directory_order=[0, 1, 2, 2], end={"here": 4, "count": 4})


@layout("DAMAGED")
def overlapping_entries() -> bytes:
    inner = with_entries(Entry(b"b"))
    return with_entries(Entry(b"a", data=inner[: inner.index(b"PK\1\2")], central={"offset": 40}))


@layout("DAMAGED")
def entry_that_no_directory_lists() -> bytes:
    return with_entries(Entry(b"a", is_listed=False), Entry(b"b"))


@layout("DAMAGED")
def last_entry_that_no_directory_lists() -> bytes:
    return with_entries(Entry(b"a", is_listed=False))


@layout("DAMAGED")
def bytes_before_the_directory() -> bytes:
    return with_entries(before_directory=b"hidden")


@layout("DAMAGED")
def directory_in_another_order() -> bytes:
    return with_entries(Entry(b"a"), directory_order=[0, 2, 1])


@layout("DAMAGED")
def fewer_entries_counted() -> bytes:
    return with_entries(Entry(b"a"), end={"here": 2, "count": 2})


@layout("DAMAGED")
def more_entries_counted() -> bytes:
    return with_entries(Entry(b"a"), end={"here": 4, "count": 4})


@layout("DAMAGED")
def no_entries() -> bytes:
    return zip_of([])


@layout("DAMAGED")
def local_name_differs() -> bytes:
    return with_entries(Entry(b"a", local_name=b"b"))


@layout("DAMAGED")
def local_name_longer() -> bytes:
    return with_entries(Entry(b"a", local_name=b"ab"))


@layout("DAMAGED")
def local_size_differs() -> bytes:
    return with_entries(Entry(b"a", data=b"x" * 50, deflate=True, local={"size": 51}))


@layout("DAMAGED")
def local_crc_differs() -> bytes:
    return with_entries(Entry(b"a", local={"crc": 1}))


@layout("DAMAGED")
def local_method_differs() -> bytes:
    return with_entries(Entry(b"a", local={"method": 8}))


@layout("DAMAGED")
def local_flags_differ() -> bytes:
    return with_entries(Entry(b"a", local={"flags": 0x800}))


@layout("DAMAGED")
def local_date_differs() -> bytes:
    return with_entries(Entry(b"a", local={"date": 0x22}))


@layout("DAMAGED")
def extra_field_in_local_header() -> bytes:
    return with_entries(Entry(b"a", local_extra=b"\xfe\xca\0\0"))


@layout("DAMAGED")
def extra_field_in_directory() -> bytes:
    return with_entries(Entry(b"a", central_extra=b"\xfe\xca\0\0"))


@layout("DAMAGED")
def extra_field_in_both() -> bytes:
    return with_entries(Entry(b"a", local_extra=b"\xfe\xca\0\0", central_extra=b"\xfe\xca\0\0"))


@layout("DAMAGED")
def comment_of_an_entry() -> bytes:
    return with_entries(Entry(b"a", comment=b"hello"))


@layout("DAMAGED")
def entry_on_another_disk() -> bytes:
    return with_entries(Entry(b"a", central={"disk": 1}))


@layout("DAMAGED")
def encrypted_entry() -> bytes:
    return with_entries(Entry(b"a", both={"flags": 1}))


@layout("DAMAGED")
def sizes_after_the_data() -> bytes:
    return with_entries(Entry(b"a", both={"flags": 8}))


@layout("DAMAGED")
def unknown_method() -> bytes:
    return with_entries(Entry(b"a", both={"method": 12}))


@layout("DAMAGED")
def newer_zip_version() -> bytes:
    return with_entries(Entry(b"a", both={"version": 45}))


@layout("DAMAGED")
def wrong_crc() -> bytes:
    return with_entries(Entry(b"a", both={"crc": 1}))


@layout("DAMAGED")
def stored_with_two_sizes() -> bytes:
    return with_entries(Entry(b"a", both={"size": 3}))


@layout("DAMAGED")
def inflates_to_more_than_stated() -> bytes:
    return with_entries(Entry(b"a", data=b"x" * 5000, deflate=True, both={"size": 4999}))


@layout("DAMAGED")
def inflates_to_less_than_stated() -> bytes:
    return with_entries(Entry(b"a", data=b"x" * 5000, deflate=True, both={"size": 5001}))


@layout("DAMAGED")
def bytes_after_the_compressed_stream() -> bytes:
    return with_entries(Entry(b"a", data=b"x" * 50, deflate=True, raw=deflated(b"x" * 50) + b"hidden"))


@layout("DAMAGED")
def many_bytes_after_the_compressed_stream() -> bytes:
    return with_entries(Entry(b"a", data=b"x" * 50, deflate=True, raw=deflated(b"x" * 50) + bytes(200_000)))


@layout("DAMAGED")
def compressed_stream_cut() -> bytes:
    return with_entries(Entry(b"a", data=b"x" * 50, deflate=True, raw=deflated(b"x" * 50)[:-1]))


@layout("DAMAGED")
def not_a_compressed_stream() -> bytes:
    return with_entries(Entry(b"a", data=b"x" * 50, deflate=True, raw=b"\xff" * 20))


@layout("DAMAGED")
def cut_in_the_middle() -> bytes:
    return with_entries(Entry(b"a", data=bytes(range(256)) * 9))[:1500]


@layout("DAMAGED")
def cut_by_one_byte() -> bytes:
    return with_entries()[:-1]


@layout("DAMAGED")
def entry_beyond_the_directory() -> bytes:
    return with_entries(Entry(b"a", both={"packed": 5000, "size": 5000}))


@layout("UNSAFE")
def too_many_entries() -> bytes:
    return with_entries(*(Entry(b"f%d" % number, b"") for number in range(199)))


@layout("UNSAFE")
def compressed_bomb() -> bytes:
    return with_entries(Entry(b"a", data=bytes(3 * 2**20), deflate=True))


@layout("UNSAFE")
def member_too_large() -> bytes:
    raw = bytes(500_000)
    return with_entries(Entry(b"a", deflate=True, raw=raw, both={"size": 64 * 2**20 + 1}))


@layout("UNSAFE")
def all_members_together_too_large() -> bytes:
    raw = bytes(400_000)
    return with_entries(
        *(Entry(b"f%d" % number, deflate=True, raw=raw, both={"size": 60 * 2**20}) for number in range(5))
    )


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
