// name: quotes_on_event
// title: What was said of an event
// description: Utterances about an event, with the speaker where there is one.
// param: id STRING required id of the event
// param: limit INT default=100 most rows
// column: quote STRING
// column: text STRING
// column: kind STRING
// column: act STRING
// column: said_earliest DATE
// column: said_latest DATE
// column: speaker_id STRING
// column: speaker STRING
// column: independent_sources INT
// shape: table
// example: id=v-4b1d77aa

MATCH (v:Event {id: $id})<-[:ABOUT]-(q:Quote)
OPTIONAL MATCH (q)<-[:SAID]-(who:Entity)
RETURN q.id AS quote, q.text AS text, q.kind AS kind, q.act AS act,
  q.said_earliest AS said_earliest, q.said_latest AS said_latest,
  who.id AS speaker_id, coalesce(who.name, q.speaker) AS speaker, q.independent_sources AS independent_sources
ORDER BY said_earliest, quote, speaker_id
LIMIT $limit;
