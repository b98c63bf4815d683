"""The catalogue: query files, checked when they are read, run on any store."""

from storygraph.catalogue.catalogue import Catalogue
from storygraph.catalogue.header import Parameter, QueryColumn, Shape
from storygraph.catalogue.query import Query, Result
from storygraph.catalogue.values import ParameterType, Value

__all__ = ["Catalogue", "Parameter", "ParameterType", "Query", "QueryColumn", "Result", "Shape", "Value"]
