package news.synoptic.web.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import news.synoptic.live.Live;
import news.synoptic.store.Search;
import news.synoptic.store.Store;

/**
 * What all pages draw on.
 *
 * @param store what is remembered
 * @param search the full-text index
 * @param live what readers' commands go to
 * @param clock the time
 * @param zone in which times of day are shown
 * @param users whether readers have accounts
 * @param base where the service stands on the web, as readers see it, without a path; empty to go
 *     by the address that a reader asks for
 * @param examples folder of pages to try things with; empty if there is none
 */
public record Site(
    Store store,
    Search search,
    Live live,
    InstantSource clock,
    ZoneId zone,
    boolean users,
    Optional<URI> base,
    Optional<Path> examples) {}
