package news.synoptic.fetch.follow;

import java.net.URI;

/**
 * Something that can be followed.
 *
 * @param address its address
 * @param kind what it is
 * @param title as it, or the page that names it, calls it; empty if neither does
 */
public record Candidate(URI address, Kind kind, String title) {}
