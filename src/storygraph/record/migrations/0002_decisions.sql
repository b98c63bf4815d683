-- What analysts decide: a ledger that only grows. What a decision takes back is itself an entry.

CREATE TABLE decision (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    uid     TEXT NOT NULL UNIQUE,          -- the same in every ledger that it is imported to
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    why     TEXT NOT NULL,
    verb    TEXT NOT NULL,
    payload TEXT NOT NULL,                 -- JSON of storygraph.model.Payload
    undoes  TEXT REFERENCES decision(uid)
) STRICT;
CREATE TRIGGER decision_not_changed BEFORE UPDATE ON decision BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed: undo them');
END;
CREATE TRIGGER decision_not_deleted BEFORE DELETE ON decision BEGIN
    SELECT RAISE(ABORT, 'decisions are never deleted: undo them');
END;
