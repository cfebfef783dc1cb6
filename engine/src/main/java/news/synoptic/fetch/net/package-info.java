/**
 * The one way out to the network: {@link news.synoptic.fetch.net.Egress} and what it keeps (caps,
 * robots.txt, one request at a time for each host), with the forms of addresses and headers that it
 * reads. Nothing else of the product opens a connection.
 */
@NullMarked
package news.synoptic.fetch.net;

import org.jspecify.annotations.NullMarked;
