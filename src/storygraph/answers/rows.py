"""Rows that turn into a dataframe where pandas is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from storygraph.errors import StoryGraphError

if TYPE_CHECKING:
    import pandas as pd


class Rows(list[dict[str, Any]]):
    """A list of dicts with the same keys."""

    def dataframe(self) -> pd.DataFrame:
        """The rows as a pandas DataFrame. Raises StoryGraphError with the install command where pandas is missing."""
        try:
            import pandas
        except ImportError as error:
            raise StoryGraphError("pandas is not installed: pip install 'storygraph[dataframes]'") from error
        return pandas.DataFrame(self)
