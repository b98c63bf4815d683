// name: coordinates
// title: Where places lie
// description: Names, countries and coordinates of places; those without coordinates too.
// param: ids STRINGS required ids of the places
// param: limit INT default=2000 most rows
// column: id STRING
// column: name STRING
// column: country STRING
// column: latitude FLOAT
// column: longitude FLOAT
// shape: table
// example: ids=northport-55aa

MATCH (l:Entity)
WHERE l.id IN $ids
RETURN l.id AS id, l.name AS name, l.country AS country, l.latitude AS latitude, l.longitude AS longitude
ORDER BY id
LIMIT $limit;
