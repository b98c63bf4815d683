// name: position
// title: A speaker's position over time
// description: What one speaker said about one entity, in order, with act and polarity: where it turns shows.
// param: speaker STRING required id of the speaker
// param: about STRING required id of the entity
// param: limit INT default=100 most rows
// column: quote STRING
// column: said_earliest DATE
// column: said_latest DATE
// column: first_reported DATE
// column: act STRING
// column: polarity STRING
// column: text STRING
// column: independent_sources INT
// shape: timeline
// example: speaker=ann-lee-1f2e about=city-council-09ab

MATCH (e:Entity {id: $speaker})-[:SAID]->(q:Quote)-[:ABOUT]->(t:Entity {id: $about})
RETURN q.id AS quote, q.said_earliest AS said_earliest, q.said_latest AS said_latest, q.first_reported AS first_reported,
  q.act AS act, q.polarity AS polarity, q.text AS text, q.independent_sources AS independent_sources
ORDER BY said_earliest, first_reported, quote
LIMIT $limit;
