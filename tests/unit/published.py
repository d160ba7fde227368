"""What the programs that read our exports publish of their forms: terms, types, what is required."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

# From the published vocabulary (schema.org 28): the properties of the types we use, and what they may hold.
_WORK = {
    "text": str,
    "name": str,
    "creator": ("Person", "Organization"),
    "creditText": str,
    "dateCreated": "date",
    "dateModified": "date",
    "datePublished": "date",
    "headline": str,
    "inLanguage": str,
    "publisher": ("Person", "Organization"),
    "isBasedOn": ("CreativeWork",),
    "about": ("Thing",),
    "url": str,
}
_BODY = {"name": str, "url": str}
SCHEMA_ORG = {
    "NewsArticle": _WORK,
    "Quotation": {**_WORK, "spokenByCharacter": ("Person", "Organization")},
    "Claim": {**_WORK, "appearance": ("CreativeWork",), "firstAppearance": ("CreativeWork",)},
    "Person": {**_BODY, "jobTitle": str},
    "Organization": _BODY,
    "GovernmentOrganization": _BODY,
    "NewsMediaOrganization": _BODY,
}
_BODIES = ("Organization", "GovernmentOrganization", "NewsMediaOrganization")
KINDS = {
    **{kind: {"CreativeWork", "Thing"} for kind in ("NewsArticle", "Quotation", "Claim")},
    **{kind: {"Organization", "Thing"} for kind in _BODIES},
    "Person": {"Person", "Thing"},
}


def jsonld_faults(record: dict[str, Any]) -> Iterator[tuple[object, ...]]:
    """What the published vocabulary does not allow."""
    nodes = {node["@id"]: node for node in record["@graph"]}

    def fits(value, wanted):
        if wanted is str or wanted == "date":
            return isinstance(value, str) and (wanted is str or len(value) == 10)
        node = value if "@type" in value else nodes.get(value["@id"])
        return node is not None and bool(KINDS[node["@type"]] & set(wanted))

    for node in record["@graph"]:
        for name, value in node.items():
            if name.startswith("@"):
                continue
            wanted = SCHEMA_ORG[node["@type"]].get(name)
            values = value if isinstance(value, list) else [value]
            if wanted is None or not all(fits(v, wanted) for v in values):
                yield node["@type"], name, value


# From the published schemata (FollowTheMoney 3.8): properties and their types, what is required.
_THING = {"name": "name", "summary": "text", "description": "text", "weakAlias": "name", "proof": "entity",
          "sourceUrl": "url", "publisher": "string", "modifiedAt": "date"}  # fmt: skip
SCHEMATA = {
    "Article": {
        **_THING,
        "title": "string",
        "fileName": "string",
        "language": "language",
        "publishedAt": "date",
    },
    "Person": {**_THING, "position": "string"},
    "Organization": _THING,
    "PublicBody": _THING,
    "Event": {**_THING, "involved": "entity", "date": "date", "startDate": "date", "endDate": "date"},
    "Note": {**_THING, "entity": "entity"},
}
REQUIRED = {
    "Article": ("fileName",),
    **dict.fromkeys(("Person", "Organization", "PublicBody", "Event"), ("name",)),
}
FORMS = {
    "date": r"\d{4}(-\d\d){0,2}",
    "url": r"https?://\S+",
    "language": r"[a-z]{3}",
    "name": r"\S.*",
    "string": r"\S.*",
    "text": r"(?s)\S.*",
    "entity": r"\S+",
}


def followthemoney_faults(entities: Iterable[dict[str, Any]]) -> Iterator[tuple[object, ...]]:
    """What the published schemata do not allow; a property that points at nothing."""
    entities = list(entities)
    known = {e["id"] for e in entities}
    assert len(known) == len(entities)
    for entity in entities:
        told, types = entity["properties"], SCHEMATA[entity["schema"]]
        yield from ((entity["id"], name) for name in REQUIRED.get(entity["schema"], ()) if name not in told)
        for name, values in told.items():
            form = FORMS[types[name]] if name in types else "(?!)"
            if not values or not all(re.fullmatch(form, value) for value in values):
                yield entity["id"], name, values
            if types.get(name) == "entity" and not known.issuperset(values):
                yield entity["id"], name, values
