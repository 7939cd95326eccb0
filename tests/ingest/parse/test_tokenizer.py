"""One character, one token, in spaCy's own machinery."""

import pickle

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.parse.pipeline import PARTS, pipeline, read_plan
from ingest.parse.text.tokenizer import EachChar

CONFIG = {"nlp": {"tokenizer": {"@tokenizers": "fengong.EachChar.v1"}}}


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_tokens_are_the_characters(text: str) -> None:
    doc = pipeline().tokenizer(text)
    assert [token.text for token in doc] == list(text)
    assert doc.text == text
    assert all(doc.char_span(at, at + 1) is not None for at in range(len(text)))


def test_tokenizer_survives_bytes_disk_and_pickle(tmp_path) -> None:
    nlp = spacy.blank("zh", config=CONFIG)
    nlp.to_disk(tmp_path / "model")
    for other in (spacy.load(tmp_path / "model"), spacy.blank("zh", config=CONFIG).from_bytes(nlp.to_bytes())):
        assert isinstance(other.tokenizer, EachChar)
        assert [token.text for token in other("2031 年，\n市")] == list("2031 年，\n市")
    copy = pickle.loads(pickle.dumps(nlp.tokenizer))
    assert [token.text for token in copy("甲 乙")] == list("甲 乙")


def test_each_part_writes_its_own_group_of_spans() -> None:
    assert pipeline().pipe_names == [name for name, _ in PARTS]


def test_string_store_holds_characters_not_documents() -> None:
    """What a document brings beyond its characters leaves with it."""
    plan = "一、任务\n1.推进改革{}。（市司法局牵头，市财政局配合）\n2.公布清单。（市司法局负责）\n"
    read_plan(plan.format("甲"))
    before = len(pipeline().vocab.strings)
    for char in "甲乙丙丁戊己庚辛壬癸":
        read_plan(plan.format(char) * 20)
    assert len(pipeline().vocab.strings) <= before + 10
