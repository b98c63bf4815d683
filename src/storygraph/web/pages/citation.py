"""A citation of an article or of a sentence in it, in the forms that people paste."""

from __future__ import annotations

import json

from storygraph.answers.citation import citation
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Format, Name, Page, Params
from storygraph.web.pages.article import Offset


class Citation(Params):
    """Of which article, and of which place in it; the sentences that hold the place are cited."""

    id: Name
    start: Offset = None
    end: Offset = None


def answer(project: StoryGraph, params: Citation) -> Answer:
    """In plain words, Markdown and CSL-JSON."""
    found = citation(project.context, params.id, params.start, params.end)
    return {**found, "csl_text": json.dumps(found["csl"], ensure_ascii=False, indent=1)}


PAGE = Page(
    "citation",
    "Citation of {title}",
    Citation,
    answer,
    "A sentence with its article, outlet, date, address, number and hash, as plain text, Markdown or CSL-JSON",
    path="/citation/{id:path}",
    formats={
        "plain": Format("text/plain; charset=utf-8", lambda found: (found["plain"] + "\n").encode()),
        "markdown": Format("text/markdown; charset=utf-8", lambda found: found["markdown"].encode()),
        "csl-json": Format(
            "application/vnd.citationstyles.csl+json",
            lambda found: found["csl_text"].encode(),
        ),
    },
)
