/**
 * Tests that stand where a user of the library stands: they see what is public and nothing else.
 */
@NullMarked
package news.synoptic.apitests;

import org.jspecify.annotations.NullMarked;
