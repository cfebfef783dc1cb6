/**
 * Words → names, and what they refer to.
 *
 * <p>{@link news.synoptic.annotate.names.NameFinder} is the entry: a trained tagger finds the
 * names, rules mend them, and links join the forms of one name in an article to an entity with its
 * roles.
 */
@NullMarked
package news.synoptic.annotate.names;

import org.jspecify.annotations.NullMarked;
