/**
 * Tests of reading: cases in files, a server on this machine, and input from people who mean ill.
 */
@NullMarked
package news.synoptic.fetch.feed;

import org.jspecify.annotations.NullMarked;
