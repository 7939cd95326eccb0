"""The formats a network can be written in: name, file ending, media type and writer, for every door alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from graph.errors import NotFound
from graph.export import gexf, graphml, jsonld, network_csv, pajek, parquet, ucinet
from graph.export.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a network; `opens_in` says for people what reads it."""

    name: str
    suffix: str
    media_type: str
    opens_in: str
    write: Callable[[Drawing, BinaryIO], None]


_FORMATS = (
    Format("gexf", ".gexf", "application/gexf+xml", "Gephi", gexf.write),
    Format("graphml", ".graphml", "application/graphml+xml", "Gephi、yEd、igraph、R", graphml.write),
    Format("csv", ".zip", "application/zip", "Excel、pandas、R（节点与边两张表）", network_csv.write_zip),
    Format("ucinet", ".dl", "text/plain; charset=utf-8", "UCINET、NetDraw", ucinet.write),
    Format("pajek", ".net", "text/plain; charset=utf-8", "Pajek", pajek.write),
    Format("jsonld", ".jsonld", "application/ld+json", "JSON-LD 与 RDF 工具", jsonld.write),
    Format("parquet-nodes", ".parquet", "application/vnd.apache.parquet", "pandas、Arrow（节点）", parquet.write_nodes),
    Format("parquet-edges", ".parquet", "application/vnd.apache.parquet", "pandas、Arrow（边）", parquet.write_edges),
)
FORMATS: Mapping[str, Format] = {one.name: one for one in _FORMATS}


def find_format(name: str) -> Format:
    """The format of this name. Raises NotFound naming those there are."""
    if name not in FORMATS:
        raise NotFound(f"没有导出格式 {name:.40}", where="format", remedy=f"可用的有：{'、'.join(FORMATS)}")
    return FORMATS[name]
