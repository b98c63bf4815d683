// name: relation_changes
// title: Relations that begin and end
// description: Stated relations of an entity with the times the texts give, and what that says of a day: over
// description: by then, under way, or open.
// param: id STRING required id of the entity
// param: day DATE default=9999 the day to look at
// param: limit INT default=100 most rows
// column: other STRING
// column: name STRING
// column: relation STRING
// column: source STRING
// column: target STRING
// column: detail STRING
// column: first_precise DATE
// column: last_precise DATE
// column: first_imprecise DATE
// column: last_imprecise DATE
// column: state STRING
// column: article STRING
// column: start INT
// column: stop INT
// column: edge STRING
// shape: timeline
// example: id=ann-lee-1f2e day=2026-03-01

MATCH (e:Entity {id: $id})-[r:SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]-(o:Entity)
RETURN o.id AS other, o.name AS name, type(r) AS relation,
  CASE WHEN r.id = type(r) + '(' + e.id + '>' + o.id + ')' THEN e.id ELSE o.id END AS source,
  CASE WHEN r.id = type(r) + '(' + e.id + '>' + o.id + ')' THEN o.id ELSE e.id END AS target,
  r.detail AS detail, r.first_precise AS first_precise, r.last_precise AS last_precise,
  r.first_imprecise AS first_imprecise, r.last_imprecise AS last_imprecise,
  CASE WHEN left(r.last_imprecise, size($day)) < $day THEN 'ended'
    WHEN r.last_imprecise IS NULL AND r.last_precise IS NULL THEN 'open'
    ELSE 'current' END AS state,
  r.article AS article, r.start AS start, r.stop AS stop, r.id AS edge
ORDER BY first_imprecise, first_precise, last_precise, last_imprecise, edge
LIMIT $limit;
