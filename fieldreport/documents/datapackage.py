"""The open data of a year: CSV tables with their schemas, described by a Frictionless Data Package (version 2).

Rules: the same data give the same bytes; CSV is RFC 4180 with UTF-8 and line feeds (Frictionless, dialect); text that
a spreadsheet would take for a formula stays text in the tables and is never altered, as data readers expect.
`figures.json` names, for every number printed in the report, the rows and packages behind it.
"""

import csv
import hashlib
import io
import json
from typing import Any, Final

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.printed import PrintedFigure, QuotedFigure, printed_figures, quoted_figures
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.data_columns import STATES, DataColumn, DataTable
from fieldreport.documents.data_tables import data_tables

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
FIGURES: Final = "figures.json"


def data_files(annual: AnnualReport, facts: AnnualFacts) -> dict[str, bytes]:
    """Return path in the folder -> bytes: the tables under `data/`, figures.json, and datapackage.json last."""
    tables = data_tables(annual)
    files = {f"data/{table.name}.csv": _csv(table, hxl=facts.hxl) for table in tables}
    figures = _json(
        {
            "format": "fieldreport-figures/1",
            "figures": [_figure(one) for one in printed_figures(annual)],
            "text": [_quoted(one) for one in quoted_figures(annual, facts.texts)],
        }
    )
    described = _json(
        {
            "$schema": PROFILE,
            "name": f"fieldreport-{facts.year.label.replace('/', '-')}",
            "title": f"Gender equality in peacekeeping, {facts.year.label}",
            "created": facts.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "version": facts.app_version,
            "temporal": {"start": facts.year.start.isoformat(), "end": facts.year.end.isoformat()},
            "isPublic": facts.is_public,
            "resources": [_resource(table, files[f"data/{table.name}.csv"], hxl=facts.hxl) for table in tables],
        }
    )
    return {**files, FIGURES: figures, "datapackage.json": described}


def _csv(table: DataTable, *, hxl: bool) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    if hxl:
        writer.writerow([column.hxl or "#meta" for column in table.columns])
    writer.writerows(["" if cell is None else cell for cell in row] for row in table.rows)
    return stream.getvalue().encode()


def _resource(table: DataTable, data: bytes, *, hxl: bool) -> dict[str, Any]:
    dialect = {"dialect": {"lineTerminator": "\n", **({"commentRows": [2]} if hxl else {})}}
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    return {
        "name": table.name,
        "title": table.title,
        "type": "table",
        "path": f"data/{table.name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        **dialect,
        "schema": schema,
    }


def _field(column: DataColumn) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    if column.is_count:
        field["missingValues"] = ["", *STATES]
    if column.choices:
        field["constraints"] = {"enum": list(column.choices)}
    if column.iati:
        field["iati"] = column.iati
    if column.hxl:
        field["hxl"] = column.hxl
    return field


def _figure(figure: PrintedFigure) -> dict[str, Any]:
    value = figure.value
    return {
        "id": figure.id,
        "value": f"{value.amount:f}" if value else None,
        "unit": value.unit if value else "",
        "at_least": bool(value and value.is_floor),
        "groups": list(value.groups) if value and value.groups else None,
        "final": figure.is_final,
        "rows": [
            {
                "mission": part.source.mission,
                "quarter": str(part.source.quarter),
                "revision": part.source.revision,
                "address": part.address,
                "adds": None if part.amount is None else f"{part.amount:f}",
                "bundle": part.source.package,
                "report": part.source.identity,
                "state": part.source.state,
                "signers": [{"role": role, "name": name} for role, name in part.source.signers],
            }
            for part in figure.parts
        ],
    }


def _quoted(figure: QuotedFigure) -> dict[str, Any]:
    """Return a number of the officer's text: where it stands, as it is printed, and what the reports come to."""
    now = figure.linked.value
    return {
        "chapter": figure.chapter,
        "part": figure.part,
        **_figure(PrintedFigure(figure.reference.text, figure.value, figure.linked.parts)),
        "reports": f"{now.amount:f}" if now else None,
    }


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=False) + "\n").encode()
