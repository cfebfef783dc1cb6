package news.synoptic.store.sql;

/** How an event is named in its table. */
enum EventKind {
  JOINED,
  MERGED,
  SPLIT,
  MOVED
}
