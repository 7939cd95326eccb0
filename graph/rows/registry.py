"""Rows of the registry's entries: bodies, their members, successors and places, and themes.

The `key` of a relationship that documents share holds all that it says: two documents that say the
same share it, and two that differ have one each, whatever order they are loaded in.
"""

from graph import ids
from graph.records import Agency, Membership, Registry, Succession, Theme
from graph.rows.captions import caption
from graph.rows.tables import Tables


def add(tables: Tables, registry: Registry) -> None:
    """Add every entry that the facts of a document touch."""
    for place in registry.places:
        tables.node(
            "place",
            ids.place_id(place.code),
            caption=caption(place.name),
            name=place.name,
            code=place.code,
            level=place.level,
        )
    for agency in registry.agencies:
        _add_agency(tables, agency)
    for group in registry.groups:
        tables.node(
            "group",
            group.id,
            caption=caption(group.name),
            name=group.name,
            scope=group.scope,
            quantifier=group.quantifier,
        )
    for official in registry.officials:
        tables.node("official", official.id, caption=caption(official.name), name=official.name, post=official.post)
    for membership in registry.memberships:
        _add_membership(tables, membership)
    for succession in registry.successions:
        _add_succession(tables, succession)
    for theme in registry.themes:
        _add_theme(tables, theme)
    _add_theme_groups(tables, registry.themes)


def _add_agency(tables: Tables, agency: Agency) -> None:
    tables.node(
        "agency",
        agency.id,
        # Below the province short names repeat (市人民政府 in every city): only the full one tells whose it is.
        caption=caption((agency.place_code.endswith("0000") and agency.short_name) or agency.name),
        name=agency.name,
        full_name=agency.usual_name or agency.full_name,
        short_name=agency.short_name,
        aliases=agency.aliases,
        search=agency.search,
        level=agency.level,
        kind=agency.kind,
        place_code=agency.place_code,
        line=agency.line,
        managed_by=agency.managed_by,
        registered=agency.registered,
        rule=agency.rule,
        heir=agency.descent.heir,
        eras=agency.descent.eras,
        absorbed=agency.descent.absorbed,
        uncrossed=agency.descent.uncrossed,
        merged_ids=agency.merged_ids,
        ignored=agency.ignored or None,
    )
    if tables.has("Place", place := ids.place_id(agency.place_code)):
        called = agency.full_name if agency.usual_name else None
        tables.link("located_in", agency.id, place, key=called or "place", called=called)


def _add_membership(tables: Tables, membership: Membership) -> None:
    tables.link(
        "has_member",
        membership.group_id,
        membership.agency_id,
        **{
            "key": f"{membership.since or ''}..{membership.until or ''} {membership.source}",
            "from": membership.since,
            "until": membership.until,
            "source": membership.source,
        },
    )


def _add_succession(tables: Tables, succession: Succession) -> None:
    tables.link(
        "succeeded_by",
        succession.old_id,
        succession.new_id,
        key=f"{succession.kind}@{succession.on} {succession.basis}",
        on=succession.on,
        kind=succession.kind,
        basis=succession.basis,
    )


def _add_theme(tables: Tables, theme: Theme) -> None:
    tables.node(
        "theme",
        theme.id,
        caption=caption(theme.name),
        name=theme.name,
        group=theme.group if theme.group != theme.name else None,
        aliases=theme.aliases,
    )


def _add_theme_groups(tables: Tables, themes: tuple[Theme, ...]) -> None:
    """A theme for every group that is no entry itself, and each theme's place in its group."""
    for theme in themes:
        group = ids.theme_id(theme.group)
        if not theme.group or group == theme.id:
            continue
        if not tables.has("Theme", group):
            tables.node("theme", group, caption=caption(theme.group), name=theme.group, aliases=())
        tables.link("part_of", theme.id, group, key="group")
