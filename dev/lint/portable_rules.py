"""Constructs that one expression finds: what either engine refuses, or answers otherwise than the other.

Each rule names what to write instead. `folders` limits a rule to the files under those folders of queries/.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` is searched in the code without comments and strings."""

    id: str
    pattern: re.Pattern[str]
    remedy: str
    folders: tuple[str, ...] = ()


def _rule(id: str, pattern: str, remedy: str, *, folders: tuple[str, ...] = (), case: bool = False) -> Rule:
    return Rule(id, re.compile(pattern, 0 if case else re.IGNORECASE), remedy, folders)


_NODE_KEYS = r"\(\s*\w*\s*(?::\w+)+\s*\{(?!\s*id\s*:[^,{}]*\})"

RULES = (
    # Answers that differ in silence.
    _rule(
        "unbounded-path",
        r"\[[^\]\[]*\*(?!\s*1\s*\.\.\s*\d+\s*[\]{])[^\]\[]*\]\s*-(?!\s*\d)",
        "write *1..N; kglite stops at 10 hops",
    ),
    _rule(
        "path-variable",
        r"-\[\s*\w+\s*(:[\w|]+)?\s*\*",
        "use p = ..., relationships(p); a list variable may be reversed",
    ),
    _rule(
        "reserved-property",
        r"(?<![\w.])[a-z_]\w*\.(type|label|node_type|start|end|exists)\b(?!\s*\()",
        "rename the property; kglite answers something else",
    ),
    _rule("reserved-key", r"[{,]\s*`?end`?\s*:", "kglite cannot parse this key"),
    _rule("all-properties", r"\b(properties|keys)\s*\(|\{\s*\.\*", "list the properties; kglite adds id, title, type"),
    _rule("duration-between", r"\bduration\.between\b", "use duration.inDays or duration.inMonths"),
    _rule("datetime", r"\b(local)?(datetime|time)\s*\(", "dates only; a date compared with a datetime differs"),
    _rule("rounding", r"\b(round|stDevP?|percentileCont|percentileDisc)\s*\(", "round and deviate outside the query"),
    _rule("division-by-zero", r"/\s*0(\.0*)?\b", "infinity and NaN differ"),
    _rule("nested-value", r"\bSET\s+\w+\.\w+\s*=\s*\{", "properties hold scalars and lists of one type"),
    _rule("element-id", r"(?<![\w.])(id|elementId)\s*\(", "use the property id"),
    # What kglite refuses.
    _rule("in-transactions", r"\bIN\s+(\d+\s+)?(CONCURRENT\s+)?TRANSACTIONS\b", "batch in the loader"),
    _rule("optional-call", r"\bOPTIONAL\s+CALL\b", "use OPTIONAL MATCH"),
    _rule("collect-subquery", r"\bCOLLECT\s*\{", "use collect() or a pattern comprehension"),
    _rule(
        "quantified-path",
        r"\)\s*\{\s*\d*\s*,\s*\d*\s*\}|-\s*>?\s*\{\s*\d*\s*,|\)\s*[+*]\s*\(|-(>)?\s*\+\s*\(",
        "write -[:T*1..N]->",
    ),
    _rule("shortest-keyword", r"\b(ANY|ALL)?\s*\bSHORTEST\b", "use shortestPath() or allShortestPaths()"),
    _rule("label-expression", r"\(\s*\w*\s*:\s*[\w|:()]*[&!%]|\bNOT\s+\w+:\w*&", "write :A:B, A|B or NOT n:B"),
    _rule("type-colon", r"\|\s*:", "write [:A|B]"),
    _rule(
        "inline-where",
        r"\(\s*\w*\s*(:[\w:|]+)?\s*(\{[^{}]*\})?\s+WHERE\b|-\[\s*\w*\s*(:[\w|]+)?\s+WHERE\b",
        "put WHERE after the pattern",
    ),
    _rule("label-end", r":\s*End\b(?!\w)", "kglite cannot parse the label End", case=True),
    _rule("non-ascii", r"[^\x00-\x7f]", "identifiers are ASCII; Chinese stands only in strings"),
    _rule(
        "chained-comparison",
        r"(?<!-)(<=|>=|<(?!-)|>)\s*[\w.$]+\s*(<=|>=|<(?![-])|>)(?!\()",
        "compare two by two with AND",
    ),
    _rule("merge-path-variable", r"\bMERGE\s+\w+\s*=", "merge without a path variable"),
    _rule("merge-undirected", r"\bMERGE\s*\([^()]*\)\s*-\[[^\]]*\]-\s*\(", "give the relationship a direction"),
    _rule(
        "merge-unbound",
        r"\bMERGE\s*(\(\s*\w*\s*[:{][^()]*\)\s*<?-\[|\(\s*\w*\s*\)\s*<?-\[[^\]]*\]->?\s*\(\s*\w*\s*[:{])",
        "match both ends first",
    ),
    _rule("remove-label", r"\bREMOVE\s+\w+:", "the first label never changes"),
    _rule("set-id", r"\bSET\s+(\w+\.\w+\s*=[^,]*,\s*)*\w+\.id\s*=", "id is immutable"),
    _rule("node-pattern-keys", rf"\b(CREATE|MERGE)\s*{_NODE_KEYS}", "MERGE (n:L {id: $id}) SET n += $props"),
    _rule("set-entity", r"\bSET\s+\w+\s*=\s*[a-z_]\w*\s*(?![\w.{(\[])", "SET a += {…} with named properties"),
    _rule("delete-expression", r"\bDELETE\s+\w+\s*\[", "bind the element first"),
    _rule(
        "order-by-aggregate",
        r"\bORDER\s+BY\b(?:(?!\b(?:WITH|RETURN|MATCH|UNION)\b)[^;{}])*\b(count|sum|avg|min|max|collect)\s*\(",
        "order by the alias",
    ),
    _rule(
        "projection-shorthand",
        r"[\w)]\s*\{(?=[^{}:]*\.\w)(?:[^{}]*,)?\s*[a-z_]\w*\s*[,}]",
        "write key: value in a map projection",
    ),
    _rule("in-comprehension", r"\bIN\s*\[\s*\w+\s+IN\b", "bind the list first"),
    _rule("slice-null", r"\.\.\s*null\b|\[\s*null\s*\.\.", "leave the bound out"),
    _rule("equality-in", r"=\s*[\w.$]+\s+IN\s+[\w.$\[]", "put brackets around the IN"),
    _rule("dynamic-label", r"[(\[]\s*\w*\s*(:\w+)*:\s*\$|\$\(", "labels and types never come from values"),
    _rule("planner-hint", r"\bUSING\s+(INDEX|SCAN|JOIN)\b", "no hints"),
    _rule(
        "missing-function",
        r"(?<![\w.])(isEmpty|nullIf|timestamp|isNaN|char_length|character_length|normalize|lower|upper"
        r"|to\w+OrNull|to\w+List|exists)\s*\(|\bdate\.(realtime|statement|transaction)\b",
        "one engine lacks this function",
    ),
    _rule(
        "clock",
        r"\bdate\s*\(\s*\)|\brand\s*\(|\brandomUUID\s*\(",
        "the same graph gives the same answer: pass the date",
    ),
    _rule("apoc", r"\b(apoc|gds)\.", "no plug-ins"),
    _rule("procedure", r"\bCALL\s+\w+(\.\w+)+|\bSHOW\s+\w+|\bdbms?\.", "no procedures; the adapters ask the engine"),
    _rule("files", r"\bLOAD\s+CSV\b|\bUSE\s+\w", "statements read no files and name no database"),
    _rule("full-text", r"\b(FULLTEXT|TEXT|POINT|VECTOR)\s+INDEX\b", "use CONTAINS on the property search"),
    _rule("call-import", r"\bCALL\s*(\([^()]*\)\s*)?\{", "no CALL {}: its import syntax differs between versions"),
    # Schema files.
    _rule(
        "enterprise-constraint",
        r"\bNODE\s+KEY\b|\bREQUIRE\b[^;]*(\bIS\s+NOT\s+NULL\b|::|\bIS\s+TYPED\b)",
        "only REQUIRE n.id IS UNIQUE",
    ),
    _rule("schema-idempotent", r"\bCREATE\s+(CONSTRAINT|INDEX)\b(?![^;]*\bIF\s+NOT\s+EXISTS\b)", "add IF NOT EXISTS"),
    _rule("schema-one-property", r"\bON\s*\([^()]*,[^()]*\)", "an index has one property", folders=("schema",)),
    # Read files only read.
    _rule(
        "write-in-read",
        r"\b(CREATE|MERGE|DELETE|REMOVE|FOREACH|DROP)\b|\bSET\s+\w+[.:+=\s]",
        "read files only read",
        folders=("read", "dump"),
    ),
)
