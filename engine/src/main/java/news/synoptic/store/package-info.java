/**
 * What is remembered between runs: articles and their revisions, stories and their history, the
 * latest brief of each, sources, readers' marks, accounts, and the clusterer's snapshot.
 *
 * <p>{@link news.synoptic.store.Store} is the entry, an interface: {@code sql} keeps it in SQLite
 * or PostgreSQL, {@code index} holds the full-text index, which can be made anew from it at any
 * time. Every query on behalf of a reader takes the {@link news.synoptic.store.ReaderId} and gives
 * nothing that the reader does not follow. Edge: disk and database.
 */
@NullMarked
package news.synoptic.store;

import org.jspecify.annotations.NullMarked;
