"""An invented plan of a province, and the plan of a city that takes it up."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.records import Document

PROVINCE = """湖南省进一步优化营商环境更好服务市场主体重点任务分工方案

一、持续提升投资建设便利度

1.优化再造投资项目前期审批流程。从办成项目前期“一件事”出发，健全部门协同工作机制，加强项目立项与用地、规划等建设条件衔接。\
2021年6月底前压减审批时间20%以上。（省发展改革委牵头，省自然资源厅、省住房城乡建设厅按职责分工负责）

2.进一步提升工程建设项目审批效率。全面推行工程建设项目分级分类管理，在确保安全前提下，对社会投资的小型低风险新建、改扩建项目，\
由政府部门发布统一的企业开工条件。（省住房城乡建设厅牵头，省水利厅负责）

3.深入推进“多规合一”。抓紧统筹各类空间性规划，积极推进各类相关规划数据衔接或整合。（省自然资源厅牵头，省生态环境厅负责）
"""
CITY = """长沙市优化营商环境重点任务分工方案

根据《湖南省进一步优化营商环境更好服务市场主体重点任务分工方案》，结合我市实际，制定本方案。

一、提升投资建设便利度

1.优化再造投资项目前期审批流程。从办成项目前期“一件事”出发，健全部门协同工作机制，加强项目立项与用地、规划等建设条件衔接。\
2021年3月底前压减审批时间20%以上。（市发展改革委牵头，市自然资源局按职责分工负责）

2.建立企业家座谈制度。按照《保障中小企业款项支付条例》，市长每季度听取企业家代表意见，当场答复能办的事项。（市工商联牵头，市工业和信息化局负责）
"""


@cache
def extract(text: str) -> Document:
    """The document of a text, as the ingest hands it over."""
    from ingest.extract import extract_source
    from ingest.read.reader import read_file

    with TemporaryDirectory() as folder:
        file = Path(folder) / "plan.txt"
        file.write_text(text, encoding="utf-8")
        return extract_source(read_file(file))


def province_plan(*, edited: bool = False) -> Document:
    """Three tasks; edited, the first one's date is another."""
    return extract(PROVINCE.replace("2021年6月底前", "2021年9月底前") if edited else PROVINCE)


def city_plan(*, edited: bool = False) -> Document:
    """Two tasks: one copied but for its date and bodies, one of its own, which is another when edited."""
    return extract(CITY.replace("每季度", "每月") if edited else CITY)
