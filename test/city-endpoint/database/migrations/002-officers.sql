-- A person of the city who may look and decide. The password is stretched (scrypt); the secret of the codes is what it is.
CREATE TABLE officer (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  salt text NOT NULL,
  password text NOT NULL,
  totp text NOT NULL,
  -- The newest code's number: each is good once.
  last_step bigint NOT NULL DEFAULT 0,
  made_at timestamptz NOT NULL
);

-- Who is logged in, by the SHA-256 of a random cookie: a row that is gone is a session that has ended.
CREATE TABLE session (
  sha256 text PRIMARY KEY,
  officer_id integer NOT NULL REFERENCES officer,
  form_key text NOT NULL,
  begun_at timestamptz NOT NULL,
  used_at timestamptz NOT NULL
);

-- Tries to log in, of an officer and from an address, until one was right. `until`: none is looked at before.
CREATE TABLE guess (
  key text PRIMARY KEY,
  tries integer NOT NULL,
  until timestamptz NOT NULL,
  at timestamptz NOT NULL
);
