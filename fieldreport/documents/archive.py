"""Makes a reportlab PDF fit for the archive: PDF/A-2b (ISO 19005-2).

Rules: one output intent (sRGB), an XMP packet that says the same as the document information (6.6.2.3), printable
annotations (6.3.2), and an identifier derived from the content, so that the same data give the same bytes.
"""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from fieldreport.documents.pdf_tags import Drawn, add_structure
from fieldreport.resources import resource_path

PRODUCER = "Fieldreport"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{tool}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentInformation:
    """What the document says about itself; no names of people."""

    title: str
    author: str
    subject: str
    language: str
    created: datetime  # aware
    tool: str


@cache
def _colour_profile() -> bytes:
    return resource_path("colour", "sRGB.icc").read_bytes()


def make_archival(pdf: bytes | Drawn, information: DocumentInformation) -> bytes:
    """Return the PDF with the ingredients of PDF/A-2b, and its structure if it has one; fonts must be embedded."""
    import pikepdf  # only for rendering; slow to import
    from pikepdf import Array, Dictionary, Name, String

    created = information.created.astimezone(UTC).replace(microsecond=0)
    with pikepdf.open(io.BytesIO(pdf.data if isinstance(pdf, Drawn) else pdf)) as document:
        if isinstance(pdf, Drawn):
            add_structure(document, pdf.tags)
        profile = document.make_stream(_colour_profile(), N=3)
        root: Any = document.Root
        root.OutputIntents = Array(
            [
                Dictionary(
                    Type=Name.OutputIntent,
                    S=Name.GTS_PDFA1,
                    OutputConditionIdentifier=String("sRGB"),
                    Info=String("sRGB IEC61966-2.1"),
                    DestOutputProfile=profile,
                )
            ]
        )
        facts = {
            "title": information.title,
            "author": information.author,
            "subject": information.subject,
            "language": information.language,
            "tool": information.tool,
            "producer": PRODUCER,
            "created": f"{created:%Y-%m-%dT%H:%M:%S}+00:00",
        }
        packet = _XMP.format(**{name: escape(text) for name, text in facts.items()})
        root.Metadata = document.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
        root.Lang = String(information.language)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        stamp = f"D:{created:%Y%m%d%H%M%S}+00'00'"
        document.trailer.Info = document.make_indirect(
            Dictionary(
                Title=String(information.title),
                Author=String(information.author),
                Subject=String(information.subject),
                Creator=String(information.tool),
                Producer=String(PRODUCER),
                CreationDate=String(stamp),
                ModDate=String(stamp),
            )
        )
        _tidy(document)
        return _saved(document)


def tidied(pdf: bytes) -> bytes:
    """Return a PDF that is put into another one: no font but the embedded ones, as small as it gets."""
    import pikepdf  # only for rendering; slow to import

    with pikepdf.open(io.BytesIO(pdf)) as document:
        _tidy(document)
        return _saved(document)


def _tidy(document: Any) -> None:
    for page in document.pages:
        fonts = page.obj.Resources.get("/Font", {})
        for name in [name for name, font in fonts.items() if "/FontDescriptor" not in font]:
            del fonts[name]  # reportlab lists a standard font that nothing uses and nobody embeds
        for annotation in page.obj.get("/Annots", ()):
            annotation.F = 4  # printed, never hidden


def _saved(document: Any) -> bytes:
    from pikepdf import ObjectStreamMode

    out = io.BytesIO()
    document.save(
        out,
        min_version="1.7",
        preserve_pdfa=True,
        fix_metadata_version=False,
        deterministic_id=True,
        object_stream_mode=ObjectStreamMode.generate,
    )
    return out.getvalue()
