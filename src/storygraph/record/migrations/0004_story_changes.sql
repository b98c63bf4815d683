-- Which stories became one, and which fell apart, when a graph was made: a story that an analyst knew must not vanish silently.

CREATE TABLE story_change (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('merged', 'split')),
    before  TEXT NOT NULL,                 -- JSON object: story id to its label
    after   TEXT NOT NULL
) STRICT;
