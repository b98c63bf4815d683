"""How names are compared and searched on any database."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Lower case without accents and without space around it."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold().strip()
