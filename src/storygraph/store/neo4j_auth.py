"""Where the user name and password of a Neo4j server come from: the environment, never the command line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from storygraph.errors import StoreError

USER, PASSWORD = "STORYGRAPH_NEO4J_USER", "STORYGRAPH_NEO4J_PASSWORD"
AUTH_FILE = "STORYGRAPH_NEO4J_AUTH_FILE"


def credentials(environ: Mapping[str, str]) -> tuple[str, str] | None:
    """User and password; None where nothing is set (a server without authentication).

    They are the two variables, or a file with `user:password` or the two on a line each.

    Raises:
        StoreError: the file cannot be read or is neither, or the password is missing.
    """
    if environ.get(PASSWORD):
        return environ.get(USER) or "neo4j", environ[PASSWORD]
    if environ.get(AUTH_FILE):
        return _from_file(Path(environ[AUTH_FILE]))
    if environ.get(USER):
        raise StoreError(f"{USER} is set, but {PASSWORD} is not.")
    return None


def _from_file(path: Path) -> tuple[str, str]:
    try:
        lines = path.read_text(encoding="utf-8").strip().splitlines()
    except OSError as error:
        raise StoreError(f"{AUTH_FILE}: {path} cannot be read: {error.strerror}.") from error
    parts = lines[0].split(":", 1) if len(lines) == 1 else lines
    if len(parts) != 2 or not all(part.strip() for part in parts):
        raise StoreError(f"{AUTH_FILE}: {path} should hold user:password, or the two on a line each.")
    return parts[0].strip(), parts[1].strip()
