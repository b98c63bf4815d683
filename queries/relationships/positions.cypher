// name: positions
// title: Who holds or held which position
// description: People who lead, speak for, work for, represent or belong to an organisation, group or place,
// description: with the time the texts give.
// param: id STRING required id of the entity
// param: limit INT default=100 most rows
// column: person STRING
// column: name STRING
// column: relation STRING
// column: detail STRING
// column: first_precise DATE
// column: last_precise DATE
// column: first_imprecise DATE
// column: last_imprecise DATE
// column: independent_sources INT
// column: edge STRING
// shape: timeline
// example: id=city-council-09ab

MATCH (e:Entity {id: $id})<-[r:LEADS|SPEAKS_FOR|WORKS_FOR|REPRESENTS|MEMBER_OF]-(o:Entity)
WHERE o.kind = 'Person'
RETURN o.id AS person, o.name AS name, type(r) AS relation, r.detail AS detail,
  r.first_precise AS first_precise, r.last_precise AS last_precise,
  r.first_imprecise AS first_imprecise, r.last_imprecise AS last_imprecise,
  r.independent_sources AS independent_sources, r.id AS edge
ORDER BY relation, first_imprecise, first_precise, edge
LIMIT $limit;
