/**
 * Annotated article → gist: the few hashed and weighted terms by which it is compared with others.
 * {@link news.synoptic.cluster.gist.GistReader} is the entry. Pure.
 */
@NullMarked
package news.synoptic.cluster.gist;

import org.jspecify.annotations.NullMarked;
