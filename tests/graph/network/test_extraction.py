"""The network of the plan that the project starts from, read by the program itself."""

from pathlib import Path

from graph.network.analyse import analyse
from graph.network.bipartite import Agency, Membership
from ingest.extract import extract_source
from ingest.read.reader import read_file


def test_hunan_from_the_extraction() -> None:
    """The program's own reading of the plan gives the same network as the hand-made answers."""
    document = extract_source(read_file(Path(__file__).parents[3] / "data" / "plans" / "hunan-2021.txt"))
    rows = [
        Membership(task_id=task.id, agency_id=actor.actor_id, role=actor.role, document_id=document.id)
        for task in document.tasks
        for actor in task.assignments
        if actor.kind == "agency"
    ]
    agencies = [Agency(id=agency.id, name=agency.short_name) for agency in document.registry.agencies]
    report = analyse(rows, agencies)
    assert (len(report.bodies), len(report.ties), report.sole_ties) == (42, 239, 43)
    steps = report.ranking("betweenness_steps")
    assert steps is not None
    assert (steps.scores[0].rank_best, steps.scores[0].rank_worst) == (1, 6)
