/**
 * Stories → the links between those of one storyline. {@link
 * news.synoptic.cluster.saga.StoryLinker} is the entry. Pure.
 */
@NullMarked
package news.synoptic.cluster.saga;

import org.jspecify.annotations.NullMarked;
