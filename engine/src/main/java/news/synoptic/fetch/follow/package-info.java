/**
 * Sources that are followed: what is remembered of one ({@link
 * news.synoptic.fetch.follow.SourceState}), what a visit brings ({@link
 * news.synoptic.fetch.follow.Visit}), and when the next is due ({@link
 * news.synoptic.fetch.follow.Schedule}). Who visits whom at what time, and where the state is kept,
 * is for the caller; time is given by the caller.
 */
@NullMarked
package news.synoptic.fetch.follow;

import org.jspecify.annotations.NullMarked;
