"""Graph databases: one adapter a file behind one protocol; `open_store` picks by address.

Adapters import their drivers when they are first used, so that this package costs nothing to import.
"""

from storygraph.store.protocol import Capabilities, Progress, Row, Store
from storygraph.store.registry import open_store

__all__ = ["Capabilities", "Progress", "Row", "Store", "open_store"]
