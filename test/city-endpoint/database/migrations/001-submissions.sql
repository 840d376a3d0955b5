-- An office that may hand in. last_change numbers what happens to its submissions: the row's lock is held until the
-- transaction ends, so a change can be seen only when all with smaller numbers can.
CREATE TABLE office (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  networks text[] NOT NULL,
  last_change integer NOT NULL DEFAULT 0
);

-- Tokens are kept as their SHA-256 only. They are random, so no salt is needed.
CREATE TABLE token (
  sha256 text PRIMARY KEY,
  office_id integer NOT NULL REFERENCES office,
  made_at timestamptz NOT NULL
);

-- Whoever writes the key first has it: an arrival, or a withdrawal of what never arrived. This makes it exactly once.
CREATE TABLE claim (
  office_id integer NOT NULL REFERENCES office,
  submission_id text NOT NULL,
  by_arrival boolean NOT NULL,
  PRIMARY KEY (office_id, submission_id)
);

-- Numbers people read out on the telephone. Numbers of attempts that were undone are left out.
CREATE SEQUENCE receipt_number;

CREATE TABLE submission (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  office_id integer NOT NULL,
  submission_id text NOT NULL,
  receipt_number text NOT NULL UNIQUE,
  received_at timestamptz NOT NULL,
  payload_digest text NOT NULL,
  -- Canonical JSON (RFC 8785); the files are in it by their digests and lie in the folder under these.
  metadata text NOT NULL,
  corrects integer REFERENCES submission,
  -- The newest change, repeated here.
  status text NOT NULL CHECK (status IN ('received', 'returned', 'accepted', 'withdrawn')),
  revision integer NOT NULL,
  UNIQUE (office_id, submission_id),
  FOREIGN KEY (office_id, submission_id) REFERENCES claim
);
CREATE INDEX submission_by_status ON submission (status, id);
CREATE INDEX submission_by_corrected ON submission (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE change (
  office_id integer NOT NULL REFERENCES office,
  number integer NOT NULL,
  submission integer NOT NULL REFERENCES submission,
  revision integer NOT NULL,
  status text NOT NULL,
  at timestamptz NOT NULL,
  comment text NOT NULL,
  field text NOT NULL,
  PRIMARY KEY (office_id, number),
  UNIQUE (submission, revision)
);

-- Who did what. Only ever added to.
CREATE TABLE audit (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  who text NOT NULL,
  what text NOT NULL,
  submission integer REFERENCES submission,
  note text NOT NULL
);
CREATE INDEX audit_by_submission ON audit (submission) WHERE submission IS NOT NULL;
