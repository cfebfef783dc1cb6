/**
 * The web side of the running service: pages for readers, feeds for feed readers, a REST interface
 * for programs. {@link news.synoptic.web.WebServer} is the entry; {@code Routes} lists every
 * address that is answered. Shows what the store holds, tells {@code live} what readers want, and
 * decides nothing about the news. The only package that knows the web framework.
 */
@NullMarked
package news.synoptic.web;

import org.jspecify.annotations.NullMarked;
