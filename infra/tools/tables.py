#!/usr/bin/env python3
"""Writes the tables of inputs and outputs into README.md, or says with --check that they are not up to date.

Reads variables.tf and outputs.tf as `terraform fmt` leaves them, so that no program beside Terraform is needed for it.
"""
import pathlib
import re
import sys

BEGIN, END = "<!-- tables: begin -->", "<!-- tables: end -->"
INFRA = pathlib.Path(__file__).resolve().parent.parent


def blocks(file, kind):
    text = (INFRA / file).read_text()
    for match in re.finditer(rf'^{kind} "(\w+)" {{\n(.*?)^}}', text, re.M | re.S):
        yield match.group(1), match.group(2)


def attribute(body, name):
    """The value at the top level of a block, on one line."""
    match = re.search(rf"^  {name} += (.+?)(?=^  \w|^$|^  }}|\Z)", body, re.M | re.S)
    return re.sub(r"\s+", " ", match.group(1)).strip() if match else None


def cell(text):
    return text.replace("|", "\\|")


def described(body):
    return cell(attribute(body, "description").strip('"').replace('\\"', '"'))


def tables():
    yield "| input | type | default | what |"
    yield "|---|---|---|---|"
    for name, body in blocks("variables.tf", "variable"):
        kind = re.match(r"[a-z]+(\(\w+\))?", attribute(body, "type")).group(0)
        yield f"| `{name}` | `{kind}` | `{cell(attribute(body, 'default'))}` | {described(body)} |"
    yield ""
    yield "| output | what |"
    yield "|---|---|"
    for name, body in blocks("outputs.tf", "output"):
        yield f"| `{name}` | {described(body)} |"


def main():
    readme = INFRA / "README.md"
    old = readme.read_text()
    before, rest = old.split(BEGIN)
    after = rest.split(END)[1]
    new = before + BEGIN + "\n" + "\n".join(tables()) + "\n" + END + after
    if "--check" in sys.argv[1:]:
        sys.exit(0 if new == old else "infra/README.md: tables of inputs and outputs are old (make them: .ci/infra tables)")
    readme.write_text(new)


main()
