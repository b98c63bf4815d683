-- Named sets of what an analyst keeps for a report: entities, events and quotations, in an order, with notes.
-- An item remembers the place in the article that it rested on when it was kept, so that it can be cited for ever.

CREATE TABLE investigation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    TEXT NOT NULL UNIQUE,
    note    TEXT NOT NULL DEFAULT '',
    by      TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;

CREATE TABLE investigation_item (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    investigation INTEGER NOT NULL REFERENCES investigation(id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    owner         TEXT NOT NULL,           -- id of a node or edge when it was kept
    kind          TEXT NOT NULL,
    name          TEXT NOT NULL,
    note          TEXT NOT NULL DEFAULT '',
    article       TEXT NOT NULL,           -- its best evidence when it was kept
    start         INTEGER NOT NULL,
    stop          INTEGER NOT NULL,
    by            TEXT NOT NULL,
    at            TEXT NOT NULL,
    UNIQUE (investigation, owner)
) STRICT;
