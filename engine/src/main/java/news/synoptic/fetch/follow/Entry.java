package news.synoptic.fetch.follow;

import news.synoptic.Page;
import news.synoptic.fetch.feed.Feed;

/**
 * Something that a source shows as new or changed.
 *
 * @param id the same for the same entry at every visit, within its source
 * @param item what the source says: link, title, dates, text
 * @param hints the same as a page's extraction wants it, with the source's name as the outlet
 * @param changed whether it was met before with other words: a reason to look for a revision
 */
public record Entry(String id, Feed.Item item, Page.Hints hints, boolean changed) {}
