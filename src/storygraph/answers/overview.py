"""What there is on a story or on words: articles, people, days that matter, who was first, who copied, what is open."""

from __future__ import annotations

from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.digest import digest_of
from storygraph.answers.gather import articles_of
from storygraph.answers.heat import spread

Row = dict[str, Any]
MOST = 2000  # articles that are looked at
ENTITIES = 24
DOCUMENTS = 20
DAYS = 8
READ = 400  # articles, the first, whose days are weighed
OUTLETS = 15
OPEN = 30  # contradictions of each kind


def overview(context: Context, topic: str) -> Row:
    """Of a story by its id, else of the articles that hold the words. Raises NotFoundError where none does.

    `articles` in order of publication, each with `publisher`, `origin` (which text it prints) and `copy`; `texts`
    counts independent ones. `days` as `answers.digest` gives them, with outlet and date of each sentence.
    """
    target, ids = articles_of(context, topic)
    ids = ids[:MOST]
    articles = _once(context.rows("articles_by_id", ids=ids, limit=2 * MOST))
    published = [a["published"] for a in articles if a["published"]]
    coverage = spread((a["publisher"] or "unknown outlet", a["published"]) for a in articles)
    return {
        "target": target,
        "name": target["name"],
        "first": min(published, default=None),
        "last": max(published, default=None),
        "article_count": len(articles),
        "texts": len({a["origin"] or a["article"] for a in articles}),
        "entities": _entities(context, ids),
        "documents": context.rows("entities_of_articles", ids=ids, kinds=["Document"], limit=DOCUMENTS),
        "days": _days(context, articles),
        "coverage": {**coverage, "rows": coverage["rows"][:OUTLETS], "outlets": len(coverage["rows"])},
        "first_reports": _first(articles),
        "copies": _copies(articles),
        "disputed": context.rows("conflicts_in", ids=ids, limit=OPEN),
        "contradictions": context.rows("contradictions_in", ids=ids, limit=OPEN),
        "articles": articles,
    }


def _once(rows: list[Row]) -> list[Row]:
    """One row an article, whatever the number of its outlets; of the articles with one text all but the first are
    copies."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row["article"], row)
    texts: set[str] = set()
    for row in found.values():
        origin = row["origin"] or row["article"]
        row["copy"] = origin in texts
        texts.add(origin)
    return list(found.values())


def _entities(context: Context, ids: list[str]) -> list[Row]:
    kinds = ["Person", "Organization", "Place", "Group"]
    return context.rows("entities_of_articles", ids=ids, kinds=kinds, limit=ENTITIES)


def _days(context: Context, articles: list[Row]) -> list[Row]:
    """The days that matter most, in order, each with a sentence and where it stands."""
    read = [context.article(a["article"]) for a in articles[:READ] if not a["copy"]]
    known = {a.id: a for a in read}
    items: list[Row] = digest_of(context, read, dates=DAYS, per_date=1)["items"]
    for day in items:
        for sentence in day["sentences"]:
            article = known[sentence["article"]]
            sentence |= {"title": article.title, "publisher": article.publisher, "published": article.published}
    return items


def _first(articles: list[Row]) -> list[Row]:
    """The articles of the first day of publication."""
    dated = [a for a in articles if a["published"]]
    return [a for a in dated if a["published"][:10] == dated[0]["published"][:10]][:10] if dated else []


def _copies(articles: list[Row]) -> list[Row]:
    """Texts that appeared more than once here, those with most copies first: the row of the first and its `copies`."""
    groups: dict[str, list[Row]] = {}
    for article in articles:
        groups.setdefault(article["origin"] or article["article"], []).append(article)
    found = [{**group[0], "copies": group[1:]} for group in groups.values() if len(group) > 1]
    return sorted(found, key=lambda r: (-len(r["copies"]), r["published"] or "9999", r["article"]))
