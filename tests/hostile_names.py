"""Containers with names and kinds of members that a report never has (bundle.md 3)."""

from hostile import Entry, layout, with_entries


def named(name: bytes) -> bytes:
    return with_entries(Entry(name))


@layout("UNSAFE")
def path_to_the_parent_folder() -> bytes:
    return named(b"../evil")


@layout("UNSAFE")
def path_through_the_parent_folder() -> bytes:
    return named(b"attachments/../evil")


@layout("UNSAFE")
def path_through_the_same_folder() -> bytes:
    return named(b"./report.xlsx")


@layout("UNSAFE")
def absolute_path() -> bytes:
    return named(b"/etc/passwd")


@layout("UNSAFE")
def doubled_slash() -> bytes:
    return named(b"attachments//a")


@layout("UNSAFE")
def backslash() -> bytes:
    return named(b"attachments\\a")


@layout("UNSAFE")
def drive_letter() -> bytes:
    return named(b"C:evil")


@layout("UNSAFE")
def second_stream_of_a_file() -> bytes:
    return named(b"a.txt:b")


@layout("UNSAFE")
def trailing_dot() -> bytes:
    return named(b"report.xlsx.")


@layout("UNSAFE")
def folder_with_trailing_dot() -> bytes:
    return named(b"attachments./a")


@layout("UNSAFE")
def trailing_space() -> bytes:
    return named(b"report.xlsx ")


@layout("UNSAFE")
def windows_device() -> bytes:
    return named(b"attachments/AUX")


@layout("UNSAFE")
def windows_device_with_extension() -> bytes:
    return named(b"com1.txt")


@layout("UNSAFE")
def name_with_zero_byte() -> bytes:
    return named(b"a.txt\0.exe")


@layout("UNSAFE")
def name_with_line_break() -> bytes:
    return named(b"a\n")


@layout("UNSAFE")
def name_that_is_not_ascii() -> bytes:
    return with_entries(Entry("résumé.pdf".encode(), both={"flags": 0x800}))


@layout("UNSAFE")
def empty_name() -> bytes:
    return named(b"")


@layout("UNSAFE")
def hidden_file() -> bytes:
    return named(b".profile")


@layout("UNSAFE")
def name_that_looks_like_an_option() -> bytes:
    return named(b"-rf")


@layout("UNSAFE")
def four_levels() -> bytes:
    return named(b"a/b/c/d")


@layout("UNSAFE")
def very_long_name() -> bytes:
    return named(b"a" * 300)


@layout("UNSAFE")
def same_name_twice() -> bytes:
    return with_entries(Entry(b"report.json", b"other"))


@layout("UNSAFE")
def same_name_in_capitals() -> bytes:
    return with_entries(Entry(b"REPORT.json"))


@layout("UNSAFE")
def file_and_folder_of_one_name() -> bytes:
    return with_entries(Entry(b"a"), Entry(b"A/b"))


@layout("UNSAFE")
def folder_entry() -> bytes:
    return named(b"attachments/")


@layout("UNSAFE")
def folder_by_its_attribute() -> bytes:
    return with_entries(Entry(b"attachments", b"", central={"attributes": 0x10}))


@layout("UNSAFE")
def symbolic_link() -> bytes:
    return with_entries(Entry(b"a", b"/etc/passwd", central={"attributes": 0o120777 << 16}))


@layout("UNSAFE")
def device_file() -> bytes:
    return with_entries(Entry(b"a", central={"attributes": 0o020666 << 16}))
