/** A language model that the reader configured, asked by the one way out. */
@NullMarked
package news.synoptic.fetch.chat;

import org.jspecify.annotations.NullMarked;
