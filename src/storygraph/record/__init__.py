"""The record: one SQLite file that is the truth. Articles, their original bytes, all annotations, full text."""

from storygraph.record.evidence import EvidenceFile
from storygraph.record.lookups import Entry
from storygraph.record.record import Hit, Record
from storygraph.record.story_changes import Told

__all__ = ["Entry", "EvidenceFile", "Hit", "Record", "Told"]
