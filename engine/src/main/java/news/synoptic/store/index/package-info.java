/**
 * The full-text index: Lucene, in a folder beside the database, from which it can be made anew.
 * {@link news.synoptic.store.index.LuceneSearch} is the entry.
 */
@NullMarked
package news.synoptic.store.index;

import org.jspecify.annotations.NullMarked;
