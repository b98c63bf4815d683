"""The analyst's interface: pages rendered by the server, and the same answers under /api/v1.

The way of a request: `guard` (who may ask) -> `routes` (one table for pages, interface and its description) -> `desk`
(the open project, one thread) -> a page of `pages/` (its parameters and its answer) -> `rendering` (a template) or
`formats` (a file).
"""

from storygraph.web.app import create_app
from storygraph.web.serve import Launch

__all__ = ["Launch", "create_app"]
