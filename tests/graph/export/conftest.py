"""An invented network of three documents with awkward names, as every format has to carry it."""

import random

import pytest

from graph.export.drawing import Drawing, draw_arcs, draw_ties
from graph.network.analyse import analyse
from graph.network.bipartite import Agency, Membership
from graph.network.layout import layout
from graph.network.report import NetworkReport

NAMES = {
    "430000:x-1": "省发展改革委",
    "430000:x-2": "国网“某”省电力公司 & <分公司>",
    "430000:x-3": '市"引号"局',
    "430000:x-4": "=HYPERLINK(“恶”)",
    "430000:x-5": "省文化和旅游厅\n（省文物局）",
    "430000:x-6": "人民银行某中心支行",
    "430100:x-1": "某市人民政府",
    "430100:x-2": "某市人民政府",
    "430000:x-9": "省孤立厅",
}


@pytest.fixture(scope="session")
def report() -> NetworkReport:
    generator = random.Random(4)
    ids = [name for name in NAMES if name != "430000:x-9"]
    rows = []
    for t in range(45):
        for k, body in enumerate(generator.sample(ids, generator.randint(2, 4))):
            rows.append(
                Membership(
                    task_id=f"d{t % 3}.{t}",
                    agency_id=body,
                    role=("lead", "responsible", "support")[min(k, 2)],
                    document_id=f"d{t % 3}",
                    issued_on=f"202{t % 3}-03-10",
                )
            )
    rows.append(
        Membership(task_id="d0.99", agency_id="430000:x-9", role="lead", document_id="d0", issued_on="2020-03-10")
    )
    agencies = [
        Agency(id=i, name=n, level="province" if i.startswith("430000") else "prefecture", kind="department")
        for i, n in NAMES.items()
    ]
    return analyse(rows, agencies, weighting="newman")


@pytest.fixture(scope="session")
def drawing(report: NetworkReport) -> Drawing:
    place = layout([body.id for body in report.bodies], [(t.source, t.target, t.weight) for t in report.ties])
    return draw_ties(report, place)


@pytest.fixture(scope="session")
def directed(report: NetworkReport) -> Drawing:
    return draw_arcs(report, {}, kind="lead_support")
