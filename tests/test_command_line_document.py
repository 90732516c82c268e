"""docs/command-line.md is true: every command, option, argument and choice of the program stands in it."""

import argparse
import re
from collections.abc import Iterator

import pytest
from commands import DOCUMENT, section

from fieldreport.cli.parser import build_parser

COMMON = {"--json", "--passphrase-file", "--help", "-h"}


def _commands(parser: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not groups:
        yield name, parser
    for group in groups:
        for word, below in group.choices.items():
            yield from _commands(below, f"{name} {word}".strip())


COMMANDS = dict(_commands(build_parser()))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_section_with_all_it_takes(name: str) -> None:
    described = section(name)
    for action in COMMANDS[name]._actions:
        for option in action.option_strings:
            assert option in COMMON or option in described, f"{name} {option}"
        if not action.option_strings and isinstance(action.metavar, str):
            assert action.metavar in described, f"{name} {action.metavar}"
        for choice in action.choices or ():
            assert f"`{choice}`" in described or f" {choice}`" in described, f"{name}: {choice}"
    assert "JSON" in described


def test_no_section_is_about_a_command_that_is_gone() -> None:
    titles = re.findall(
        r"^### `((?:trust |project |grant |clearance |archive |product )?[a-z]+(?:-[a-z]+)*)",
        DOCUMENT,
        re.MULTILINE,
    )
    assert titles == list(dict.fromkeys(titles))
    assert set(titles) == set(COMMANDS)


def test_no_option_is_named_that_is_gone() -> None:
    known = {
        option
        for parser in [build_parser(), *COMMANDS.values()]
        for a in parser._actions
        for option in a.option_strings
    }
    named = set(re.findall(r"(?<![\w-])(--[a-z][a-z-]+)", DOCUMENT))
    assert named <= known


def test_common_options_are_described() -> None:
    for option in (*COMMON, "--home", "--version"):
        assert f"`{option}" in DOCUMENT
    for code in (0, 1, 2, 3, 130):
        assert f"| {code} |" in DOCUMENT
