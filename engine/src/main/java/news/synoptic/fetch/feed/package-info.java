/**
 * What feeds, sitemaps and outlines say: from bytes to {@link news.synoptic.fetch.feed.Feed} and
 * {@link news.synoptic.fetch.feed.Outline}. Pure; the XML and JSON of strangers is read here, under
 * caps.
 */
@NullMarked
package news.synoptic.fetch.feed;

import org.jspecify.annotations.NullMarked;
