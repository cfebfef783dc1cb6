/** Whether a page is no article, and what says so. */
@NullMarked
package news.synoptic.extract.refusal;

import org.jspecify.annotations.NullMarked;
