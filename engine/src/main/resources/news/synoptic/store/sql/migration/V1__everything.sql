-- What the service remembers. Times are milliseconds since 1970 in UTC; truth is 1. The same statements
-- run on SQLite and PostgreSQL; ${blob} is the type of a row of bytes.

CREATE TABLE counter (
  name  TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES
  ('seq', 0), ('touched', 0), ('event', 0), ('source', 0), ('pending', 0), ('account', 0), ('token', 0);

-- ── articles ──────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE article (
  id         TEXT PRIMARY KEY,
  seq        BIGINT NOT NULL UNIQUE,
  story      TEXT NOT NULL,
  seen       BIGINT NOT NULL,
  url        TEXT,
  outlet     TEXT NOT NULL,
  title      TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  copy_of    TEXT,
  withdrawn  INTEGER NOT NULL,
  touched    BIGINT NOT NULL,
  checks     INTEGER NOT NULL,
  check_due  BIGINT,
  page_state TEXT NOT NULL
);
CREATE INDEX article_story ON article (story, seq);
CREATE INDEX article_touched ON article (touched);
CREATE INDEX article_check ON article (check_due);
CREATE INDEX article_copy ON article (copy_of);

CREATE TABLE revision (
  article TEXT NOT NULL,
  number  INTEGER NOT NULL,
  seen    BIGINT NOT NULL,
  kind    TEXT NOT NULL,
  body    ${blob} NOT NULL,
  PRIMARY KEY (article, number)
);

CREATE TABLE address (
  url     TEXT PRIMARY KEY,
  article TEXT NOT NULL
);
CREATE INDEX address_article ON address (article);

CREATE TABLE carried (
  article TEXT NOT NULL,
  source  BIGINT NOT NULL,
  PRIMARY KEY (article, source)
);
CREATE INDEX carried_source ON carried (source, article);

-- ── stories ───────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE story (
  id           TEXT PRIMARY KEY,
  merged_into  TEXT,
  alive        INTEGER NOT NULL,
  born         BIGINT NOT NULL,
  grown        BIGINT NOT NULL,
  last_seq     BIGINT NOT NULL,
  articles     INTEGER NOT NULL,
  recent       INTEGER NOT NULL,
  title        TEXT NOT NULL,
  lead         TEXT NOT NULL,
  first_day    TEXT,
  last_day     TEXT,
  outlets      TEXT NOT NULL,
  outlet_count INTEGER NOT NULL,
  origins      INTEGER NOT NULL,
  disputed     INTEGER NOT NULL,
  corrected    INTEGER NOT NULL,
  touched      BIGINT NOT NULL,
  waiting      BIGINT,
  version      BIGINT NOT NULL
);
CREATE INDEX story_grown ON story (alive, grown, id);
CREATE INDEX story_touched ON story (touched);
CREATE INDEX story_waiting ON story (waiting);

CREATE TABLE brief (
  story   TEXT NOT NULL,
  version BIGINT NOT NULL,
  written BIGINT NOT NULL,
  body    ${blob} NOT NULL,
  PRIMARY KEY (story, version)
);

CREATE TABLE story_event (
  id          BIGINT PRIMARY KEY,
  at          BIGINT NOT NULL,
  kind        TEXT NOT NULL,
  story       TEXT NOT NULL,
  other       TEXT,
  article     TEXT,
  probability DOUBLE PRECISION NOT NULL
);
CREATE INDEX story_event_story ON story_event (story, id);
CREATE INDEX story_event_other ON story_event (other, id);

CREATE TABLE name (
  story    TEXT NOT NULL,
  key      TEXT NOT NULL,
  name     TEXT NOT NULL,
  type     TEXT NOT NULL,
  role     TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (story, key)
);
CREATE INDEX name_key ON name (key, story);

CREATE TABLE fact (
  story   TEXT NOT NULL,
  place   INTEGER NOT NULL,
  status  TEXT NOT NULL,
  origins INTEGER NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (story, place)
);

CREATE TABLE origin (
  story      TEXT NOT NULL,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  articles   INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (story, name, kind)
);
CREATE INDEX origin_name ON origin (name);

-- ── what the clusterer was told, and where it stands ──────────────────────────────────────────────────

CREATE TABLE said (
  seq      BIGINT PRIMARY KEY,
  reader   BIGINT NOT NULL,
  a        TEXT NOT NULL,
  b        TEXT NOT NULL,
  together INTEGER NOT NULL,
  at       BIGINT NOT NULL
);

CREATE TABLE snapshot (
  part INTEGER PRIMARY KEY,
  seq  BIGINT NOT NULL,
  body ${blob} NOT NULL
);

-- ── sources ───────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE source (
  id       BIGINT PRIMARY KEY,
  url      TEXT NOT NULL UNIQUE,
  kind     TEXT NOT NULL,
  title    TEXT NOT NULL,
  site     TEXT,
  added    BIGINT NOT NULL,
  state    TEXT NOT NULL,
  visited  BIGINT,
  answered BIGINT,
  due      BIGINT,
  failures INTEGER NOT NULL,
  problem  TEXT NOT NULL,
  articles BIGINT NOT NULL
);
CREATE INDEX source_due ON source (due);

CREATE TABLE subscription (
  reader BIGINT NOT NULL,
  source BIGINT NOT NULL,
  folder TEXT NOT NULL,
  title  TEXT NOT NULL,
  PRIMARY KEY (reader, source)
);
CREATE INDEX subscription_source ON subscription (source);

CREATE TABLE pending (
  id     BIGINT PRIMARY KEY,
  source BIGINT NOT NULL,
  host   TEXT NOT NULL,
  body   TEXT NOT NULL,
  due    BIGINT NOT NULL,
  tries  INTEGER NOT NULL
);
CREATE INDEX pending_host ON pending (host, id);

CREATE TABLE refusal (
  source BIGINT NOT NULL,
  input  TEXT NOT NULL,
  reason TEXT NOT NULL,
  at     BIGINT NOT NULL,
  PRIMARY KEY (source, input)
);

-- ── readers ───────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE read_mark (
  reader  BIGINT NOT NULL,
  article TEXT NOT NULL,
  at      BIGINT NOT NULL,
  PRIMARY KEY (reader, article)
);
CREATE INDEX read_mark_article ON read_mark (article);

CREATE TABLE kept (
  reader BIGINT NOT NULL,
  story  TEXT NOT NULL,
  at     BIGINT NOT NULL,
  PRIMARY KEY (reader, story)
);
CREATE INDEX kept_story ON kept (story);

CREATE TABLE saw (
  reader  BIGINT NOT NULL,
  story   TEXT NOT NULL,
  version BIGINT NOT NULL,
  at      BIGINT NOT NULL,
  PRIMARY KEY (reader, story)
);
CREATE INDEX saw_story ON saw (story, version);

CREATE TABLE look (
  reader BIGINT PRIMARY KEY,
  at     BIGINT NOT NULL
);

CREATE TABLE account (
  id      BIGINT PRIMARY KEY,
  name    TEXT NOT NULL,
  folded  TEXT NOT NULL UNIQUE,
  hash    TEXT NOT NULL,
  admin   INTEGER NOT NULL,
  created BIGINT NOT NULL
);

CREATE TABLE session (
  hash    TEXT PRIMARY KEY,
  account BIGINT NOT NULL,
  csrf    TEXT NOT NULL,
  created BIGINT NOT NULL,
  expires BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account);

CREATE TABLE token (
  id      BIGINT PRIMARY KEY,
  hash    TEXT NOT NULL UNIQUE,
  account BIGINT NOT NULL,
  label   TEXT NOT NULL,
  writes  INTEGER NOT NULL,
  created BIGINT NOT NULL,
  used    BIGINT
);
CREATE INDEX token_account ON token (account);
