"""Bodies whose name says what they are, though each has a proper name: customs houses, park committees, task groups."""

from dataclasses import dataclass
from functools import cache

from ingest.resolve.tables import parts, read_table


@dataclass(frozen=True, slots=True)
class ProperNameRule:
    """Names that end so, and hold one of the needed characters, are of this kind."""

    prefix: str
    ends: tuple[str, ...]
    needs: tuple[str, ...]
    kind: str
    rule: str

    def fits(self, name: str) -> bool:
        """Whether the name is more than the ending and has what the rule needs."""
        end = next((e for e in self.ends if name.endswith(e)), None)
        if end is None or len(name) - len(end) < 2:
            return False
        return not self.needs or any(word in name[: -len(end)] for word in self.needs)


@cache
def proper_name_rules() -> tuple[ProperNameRule, ...]:
    """The table, read once."""
    columns = ("prefix", "ends", "needs", "kind", "rule", "source")
    return tuple(
        ProperNameRule(c[0], parts(c[1]), parts(c[2]), c[3], c[4])
        for _, c in read_table("agencies_proper.tsv", columns)
    )


def proper_name_rule(name: str) -> ProperNameRule | None:
    """The rule that explains a name, if one does."""
    return next((rule for rule in proper_name_rules() if rule.fits(name)), None)
