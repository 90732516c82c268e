"""A program that types into a store until it is killed; it says on its output what the store acknowledged."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from fieldreport.storage import drafts
from fieldreport.storage.database import open_database


def main() -> None:
    """Arguments: the store, its key in hex, the number to begin with."""
    path, key, first = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3])
    with open_database(path, key, device="laptop") as store:
        report = drafts.reports(store)[0]
        for number in range(first, first + 100_000):
            text = drafts.canonical(f"{number} " + "words and more words " * (number % 40))
            drafts.save_answer(store, report.no, f"Q{number % 3}", text, actor="ada", at=datetime.now(UTC))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
