"""Small pdf, OFD and zip files made by hand, for tests and fuzzing: no library writes them as simply."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

OFD_NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


@dataclass
class PdfPage:
    """Lines as (text, x, y from the bottom) and rules as (x0, y0, x1, y1), in points on A4."""

    lines: Sequence[tuple[str, float, float]] = ()
    rules: Sequence[tuple[float, float, float, float]] = ()
    size: float = 16
    picture: bool = False
    rotate: int = 0
    extra: str = ""


def make_pdf(pages: Sequence[PdfPage], creator: str = "") -> bytes:
    """Pages to a pdf file, with a font that is not embedded and the code table UniGB-UCS2-H.

    `creator` is the program that the file says it was made with, in ASCII.
    """
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(pages)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
        b"/DescendantFonts [4 0 R] >>",
        4: b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
        5: b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 "
        b"/Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>",
        6: b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Length 1 >>\nstream\n\xff\nendstream",
    }
    if creator:
        objects[7] = f"<< /Creator ({creator}) >>".encode()
    for number, page in enumerate(pages):
        parts = [f"{x0} {y0} m {x1} {y1} l S" for x0, y0, x1, y1 in page.rules]
        for text, x, y in page.lines:
            parts.append(f"BT /F1 {page.size} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET")
        if page.picture:
            parts.append("q 500 0 0 700 50 50 cm /I1 Do Q")
        if page.extra:
            parts.append(page.extra)
        content = "\n".join(parts).encode()
        objects[10 + 2 * number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {page.rotate} "
            f"/Contents {11 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> /XObject << /I1 6 0 R >> >> >>"
        ).encode()
        objects[11 + 2 * number] = b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content)
    out = bytearray(b"%PDF-1.5\n")
    places = {}
    for key in sorted(objects):
        places[key] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (key, objects[key])
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for key, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (key, place)
    info = b"/Info 7 0 R " if creator else b""
    out += b"trailer\n<< /Root 1 0 R %b/Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (info, max(objects) + 1, start)
    return bytes(out)


def make_zip(parts: Mapping[str, bytes | str]) -> bytes:
    """Parts by name to a zip package."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return stream.getvalue()


def make_ofd(
    pages: Sequence[Sequence[tuple[str, float, float]]], rules: Sequence[tuple[float, float, float, float]] = ()
) -> bytes:
    """Pages of lines (text, x, baseline from the top, in millimetres) to an OFD file of 5.6 mm type.

    `rules` (x0, y0, x1, y1) are drawn on the first page.
    """
    listed = "".join(f'<ofd:Page ID="{10 + n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    parts = {
        "OFD.xml": f'<ofd:OFD {OFD_NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/>'
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {OFD_NAMESPACE}><ofd:CommonData><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
    }
    for number, lines in enumerate(pages):
        texts = "".join(
            f'<ofd:TextObject ID="{100 * number + index}" Font="1" Size="5.6" Boundary="{x} {y - 5} 200 7">'
            f'<ofd:TextCode X="0" Y="5">{text}</ofd:TextCode></ofd:TextObject>'
            for index, (text, x, y) in enumerate(lines)
        )
        drawn = "".join(
            f'<ofd:PathObject ID="{9000 + index}" Boundary="{x0} {y0} {x1 - x0} {y1 - y0}">'
            f"<ofd:AbbreviatedData>M 0 0 L {x1 - x0} {y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>"
            for index, (x0, y0, x1, y1) in enumerate(() if number else rules)
        )
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f"<ofd:Page {OFD_NAMESPACE}><ofd:Content><ofd:Layer>{drawn}{texts}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    return make_zip(parts)
