/**
 * The living service: sources that are due → pages → articles → stories → briefs, for as long as it
 * runs. {@link news.synoptic.live.Live} is the entry: what readers command goes through it, what
 * they ask for comes from the {@link news.synoptic.store.Store}.
 *
 * <p>Knows the stages, as {@code wire} does, and composes them for a stream without an end. Edge:
 * network, clock, threads.
 */
@NullMarked
package news.synoptic.live;

import org.jspecify.annotations.NullMarked;
