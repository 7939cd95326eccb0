"""Each network format is read back with a library of its own: counts, weights, attributes and Chinese labels."""

import csv
import io
import itertools
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import igraph
import networkx as nx
import pyarrow.parquet
import pytest
from lxml import etree

from graph.errors import InvalidParameter
from graph.export import gexf, graphml, jsonld, network_csv, pajek, parquet, ucinet
from graph.export.drawing import Drawing, draw_arcs, draw_ties
from graph.network.report import NetworkReport

Edges = dict[frozenset[str], float]


def written(writer: Callable[..., None], drawing: Drawing, **options: Any) -> bytes:
    stream = io.BytesIO()
    writer(drawing, stream, **options)
    return stream.getvalue()


def weights(drawing: Drawing) -> Edges:
    return {frozenset((edge.source, edge.target)): edge.weight for edge in drawing.edges}


def cells(drawing: Drawing, node: str) -> dict[str, object]:
    found = next(one for one in drawing.nodes if one.id == node)
    return {c.key: v for c, v in zip(drawing.node_columns, found.cells, strict=True) if v not in (None, "")}


def test_the_drawing_is_the_report(report: NetworkReport, drawing: Drawing, directed: Drawing) -> None:
    assert len(drawing.nodes) == len(report.bodies) == 9
    assert len(drawing.edges) == len(report.ties) > 20
    assert {column.key for column in drawing.node_columns} >= {r.measure for r in report.rankings} | {"community"}
    assert len(directed.edges) == sum(arc.kind == "lead_support" for arc in report.arcs) > 5
    assert drawing.as_of == "2022-03-10"
    communities = {body.community for body in report.bodies}
    assert len({node.colour for node in drawing.nodes}) == len(communities)
    assert max(node.size for node in drawing.nodes) == 40


def test_gexf(drawing: Drawing) -> None:
    content = written(gexf.write, drawing)
    tree = etree.fromstring(content)
    schema = etree.RelaxNG(etree.parse(Path(__file__).with_name("gexf-1.2.rng")))
    assert schema.validate(tree), schema.error_log
    graph = nx.read_gexf(io.BytesIO(content))
    assert not graph.is_directed()
    assert {node: data["label"] for node, data in graph.nodes(data=True)} == {n.id: n.label for n in drawing.nodes}
    found = {frozenset((s, t)): data["weight"] for s, t, data in graph.edges(data=True)}
    assert found == pytest.approx(weights(drawing))
    for node in drawing.nodes:
        data = graph.nodes[node.id]
        expected = cells(drawing, node.id)
        assert {key: data[key] for key in expected} == pytest.approx(expected)
        assert tuple(data["viz"]["color"][channel] for channel in "rgb") == node.colour
        assert data["viz"]["position"]["x"] == pytest.approx(node.x * 1000, abs=0.06)
    assert {data["start"] for _, _, data in graph.edges(data=True)} == {edge.since for edge in drawing.edges}


def test_gexf_of_one_document_has_no_time_line(drawing: Drawing) -> None:
    flat = replace(drawing, edges=tuple(replace(edge, since="2021-03-10") for edge in drawing.edges))
    tree = etree.fromstring(written(gexf.write, flat))
    assert etree.RelaxNG(etree.parse(Path(__file__).with_name("gexf-1.2.rng"))).validate(tree)
    assert b'mode="static"' in etree.tostring(tree)


def test_graphml(drawing: Drawing) -> None:
    content = written(graphml.write, drawing)
    graph = nx.read_graphml(io.BytesIO(content))
    assert {node: data["label"] for node, data in graph.nodes(data=True)} == {n.id: n.label for n in drawing.nodes}
    found = {frozenset((s, t)): data["weight"] for s, t, data in graph.edges(data=True)}
    assert found == pytest.approx(weights(drawing))
    for node in drawing.nodes:
        data = graph.nodes[node.id]
        expected = cells(drawing, node.id)
        assert {key: data[key] for key in expected} == pytest.approx(expected)
        assert (data["r"], data["g"], data["b"]) == node.colour
    assert graph.graph["title"] == drawing.title


def test_graphml_in_igraph(drawing: Drawing, tmp_path: Path) -> None:
    file = tmp_path / "network.graphml"
    file.write_bytes(written(graphml.write, drawing))
    graph = igraph.Graph.Read_GraphML(str(file))
    assert (graph.vcount(), graph.ecount(), graph.is_directed()) == (9, len(drawing.edges), False)
    assert graph.vs["label"] == [node.label for node in drawing.nodes]
    assert graph.es["weight"] == pytest.approx([edge.weight for edge in drawing.edges])


def test_directed_graphs_keep_their_direction(directed: Drawing) -> None:
    expected = {(edge.source, edge.target): edge.weight for edge in directed.edges}
    for writer, reader in ((gexf.write, nx.read_gexf), (graphml.write, nx.read_graphml)):
        graph = reader(io.BytesIO(written(writer, directed)))
        assert graph.is_directed()
        assert {(s, t): data["weight"] for s, t, data in graph.edges(data=True)} == pytest.approx(expected)
        assert {data["kind"] for _, _, data in graph.edges(data=True)} == {"lead_support"}


def one_line(label: str) -> str:
    return " ".join(label.replace('"', "’").split())


def test_pajek_in_igraph(drawing: Drawing, directed: Drawing, tmp_path: Path) -> None:
    for one in (drawing, directed):
        file = tmp_path / "network.net"
        file.write_bytes(written(pajek.write, one, bom=False))
        graph = igraph.Graph.Read_Pajek(str(file))
        assert (graph.vcount(), graph.ecount()) == (len(one.nodes), len(one.edges))
        assert graph.is_directed() == one.directed
        assert graph.vs["name"] == [one_line(node.label) for node in one.nodes]
        ids = [node.id for node in one.nodes]
        found = {frozenset((ids[e.source], ids[e.target])): e["weight"] for e in graph.es}
        if not one.directed:
            assert found == pytest.approx(weights(one))


def test_pajek_in_networkx_and_its_mark(drawing: Drawing) -> None:
    unique = replace(drawing, nodes=tuple(replace(n, label=f"{n.label}{k}") for k, n in enumerate(drawing.nodes)))
    graph = nx.read_pajek(io.BytesIO(written(pajek.write, unique, bom=False)))
    assert set(graph) == {one_line(node.label) for node in unique.nodes}
    assert sorted(data["weight"] for _, _, data in graph.edges(data=True)) == sorted(e.weight for e in unique.edges)
    marked = written(pajek.write, drawing)
    assert marked.decode("utf-8-sig").startswith("*Vertices 9\r\n")
    assert marked[:3] == b"\xef\xbb\xbf"


def test_ucinet_in_igraph(drawing: Drawing, tmp_path: Path) -> None:
    file = tmp_path / "network.dl"
    file.write_bytes(written(ucinet.write, drawing))
    graph = igraph.Graph.Read_DL(str(file), directed=True)
    assert (graph.vcount(), graph.ecount()) == (9, 2 * len(drawing.edges))
    names = graph.vs["name"]
    assert len(set(names)) == 9
    assert names[0] == "省发展改革委"
    assert {"某市人民政府(430100:x-1)", "某市人民政府(430100:x-2)"} < set(names)
    ids = [node.id for node in drawing.nodes]
    found = {frozenset((ids[e.source], ids[e.target])): e["weight"] for e in graph.es}
    assert found == pytest.approx(weights(drawing))


def test_ucinet_for_old_chinese_windows(drawing: Drawing) -> None:
    assert "\r\n省发展改革委\r\n" in written(ucinet.write, drawing, encoding="gb18030").decode("gb18030")


def test_csv(drawing: Drawing) -> None:
    content = written(network_csv.write_zip, drawing)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["nodes.csv", "edges.csv", "说明.txt"]
        raw = {name: archive.read(name) for name in archive.namelist()}
    assert all(text.startswith(b"\xef\xbb\xbf") for text in raw.values()), "Excel needs the mark"
    nodes = list(csv.DictReader(io.StringIO(raw["nodes.csv"].decode("utf-8-sig"), newline="")))
    edges = list(csv.DictReader(io.StringIO(raw["edges.csv"].decode("utf-8-sig"), newline="")))
    labels = {node.id: node.label for node in drawing.nodes}
    assert {row["Id"]: row["Label"].removeprefix("'") for row in nodes} == labels
    assert {frozenset((r["Source"], r["Target"])): float(r["Weight"]) for r in edges} == pytest.approx(weights(drawing))
    assert all(row["SourceLabel"].removeprefix("'") == labels[row["Source"]] for row in edges)
    assert {row["Type"] for row in edges} == {"Undirected"}
    assert not any(value.startswith(("=", "+", "@", "\t")) for row in [*nodes, *edges] for value in row.values())
    alone = next(row for row in nodes if row["Id"] == "430000:x-9")
    assert (alone["degree"], alone["constraint"]) == ("0.0", "")


def test_jsonld(drawing: Drawing) -> None:
    document = json.loads(written(jsonld.write, drawing))
    assert [body["name"] for body in document["bodies"]] == [node.label for node in drawing.nodes]
    assert [tie["weight"] for tie in document["ties"]] == [edge.weight for edge in drawing.edges]
    ids = {body["id"] for body in document["bodies"]}
    assert {tie["source"] for tie in document["ties"]} | {tie["target"] for tie in document["ties"]} < ids
    assert document["@context"] == jsonld.context()["@context"]
    terms = set(document["@context"])
    assert {key for key in document if key != "@context"} <= terms
    assert {"source", "target", "weight", "first_on", "name", "id", "type"} <= terms


def test_jsonld_as_linked_data(drawing: Drawing, directed: Drawing) -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    graph = rdflib.Graph().parse(data=written(jsonld.write, drawing).decode(), format="json-ld")
    org = rdflib.URIRef("http://www.w3.org/ns/org#Organization")
    assert len(list(graph.subjects(rdflib.RDF.type, org))) == 9
    weight = rdflib.URIRef("urn:fengong:vocab:weight")
    assert sorted(float(w) for w in graph.objects(None, weight)) == pytest.approx(
        sorted(edge.weight for edge in drawing.edges)
    )
    names = {str(name) for name in graph.objects(None, rdflib.URIRef("https://schema.org/name"))}
    assert names == {node.label for node in drawing.nodes}


def test_jsonld_expands_by_the_published_context(drawing: Drawing, directed: Drawing) -> None:
    pyld = pytest.importorskip("pyld.jsonld", reason="pyld is not installed")
    base, name = "https://example.org/fengong", "https://schema.org/name"
    address = f"{base}/v1/context.jsonld"

    def load(url: str, options: Mapping[str, Any]) -> dict[str, Any]:
        assert url == address
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": jsonld.context(base),
        }

    for (one, tie), at in itertools.product(((drawing, "CoAssignment"), (directed, "Lead")), (None, base)):
        vocabulary = "urn:fengong:vocab:" if at is None else f"{address}#"
        document = json.loads(written(jsonld.write, replace(one, base=at)))
        assert (document["@context"] == address) == (at is not None), "a file without an address needs no network"
        (network,) = pyld.expand(document, {"documentLoader": load})
        bodies, ties = network[f"{vocabulary}body"], network[f"{vocabulary}tie"]
        assert (len(bodies), len(ties)) == (len(one.nodes), len(one.edges))
        assert [body[name] for body in bodies] == [[{"@value": n.label, "@language": "zh"}] for n in one.nodes]
        assert {each["@type"][0] for each in ties} == {f"{vocabulary}{tie}"}
        assert {each[f"{vocabulary}source"][0]["@id"] for each in ties} <= {body["@id"] for body in bodies}
        weights = [float(each[f"{vocabulary}weight"][0]["@value"]) for each in ties]
        assert weights == pytest.approx([edge.weight for edge in one.edges])


def test_parquet(drawing: Drawing) -> None:
    nodes = pyarrow.parquet.read_table(io.BytesIO(written(parquet.write_nodes, drawing)))
    edges = pyarrow.parquet.read_table(io.BytesIO(written(parquet.write_edges, drawing)))
    assert nodes["label"].to_pylist() == [node.label for node in drawing.nodes]
    assert edges["weight"].to_pylist() == [edge.weight for edge in drawing.edges]
    assert str(nodes.schema.field("tasks").type) == "int64"
    assert str(edges.schema.field("above_expected").type) == "bool"
    assert nodes["constraint"].to_pylist()[-1 if nodes["id"].to_pylist()[-1] == "430000:x-9" else 6] is None
    assert nodes.schema.metadata[b"title"].decode() == drawing.title


def test_parquet_without_pyarrow(drawing: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(parquet.MissingExtra, match=r"fengong\[parquet\]"):
        written(parquet.write_nodes, drawing)


WRITERS: tuple[Callable[[Drawing, BinaryIO], Any], ...] = (
    gexf.write,
    graphml.write,
    pajek.write,
    ucinet.write,
    jsonld.write,
    network_csv.write_nodes,
    network_csv.write_edges,
    network_csv.write_zip,
    parquet.write_nodes,
    parquet.write_edges,
)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: f"{writer.__module__}.{writer.__name__}")
def test_same_drawing_same_bytes(writer: Callable[[Drawing, BinaryIO], Any], drawing: Drawing) -> None:
    assert written(writer, drawing) == written(writer, drawing)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: f"{writer.__module__}.{writer.__name__}")
def test_an_empty_network_is_a_valid_file(writer: Callable[[Drawing, BinaryIO], Any], drawing: Drawing) -> None:
    content = written(writer, replace(drawing, nodes=(), edges=(), as_of=None))
    assert content
    if writer in (gexf.write, graphml.write):
        etree.fromstring(content)


def test_characters_that_xml_forbids(drawing: Drawing) -> None:
    bad = replace(drawing.nodes[0], label="坏\x00名\x0b称\ud800")
    for writer in (gexf.write, graphml.write):
        content = written(writer, replace(drawing, nodes=(bad, *drawing.nodes[1:])))
        assert "坏\ufffd名\ufffd称\ufffd" in content.decode()
        etree.fromstring(content)


def test_wrong_parameters(report: NetworkReport) -> None:
    with pytest.raises(InvalidParameter, match="colour_by"):
        draw_ties(report, {}, colour_by="mood")  # type: ignore[arg-type]
    with pytest.raises(InvalidParameter, match="kind"):
        draw_arcs(report, {}, kind="lead_guide")


def test_no_library_is_loaded_before_it_is_needed() -> None:
    program = "import sys, graph.export.parquet, graph.export.gexf; sys.exit('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[3]).returncode == 0
