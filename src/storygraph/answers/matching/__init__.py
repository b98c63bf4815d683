"""The graph's people, bodies and places beside a user's own list: proposals with a score and its reasons."""

from storygraph.answers.matching.accepting import Matched, decided, wanted
from storygraph.answers.matching.lists import Listed, read_list
from storygraph.answers.matching.proposals import LEAST, propose

__all__ = ["LEAST", "Listed", "Matched", "decided", "propose", "read_list", "wanted"]
