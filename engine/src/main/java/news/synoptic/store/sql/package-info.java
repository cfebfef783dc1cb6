/**
 * The store in SQL: one set of statements for SQLite and PostgreSQL, whose tables stand in {@code
 * migration}. {@link news.synoptic.store.sql.SqlStore} opens it.
 */
@NullMarked
package news.synoptic.store.sql;

import org.jspecify.annotations.NullMarked;
