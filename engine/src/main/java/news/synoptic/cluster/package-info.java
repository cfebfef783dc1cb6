/**
 * Annotated articles → stories: articles about the same event, one at a time, in the order in which
 * they arrive. Copies are folded first; candidates come out of an index of rare terms; a learned
 * judgement of two articles decides; stories that turn out to be one are merged.
 *
 * <p>{@link news.synoptic.cluster.StoryClusterer} is the entry. What articles are compared by is
 * read in {@code gist}; {@link news.synoptic.cluster.saga.StoryLinker} ties stories to storylines,
 * {@link news.synoptic.cluster.copies.CopyDetector} tells whether two texts are one. Pure: time
 * arrives with the articles, and whoever runs the fold owns its state.
 */
@NullMarked
package news.synoptic.cluster;

import org.jspecify.annotations.NullMarked;
