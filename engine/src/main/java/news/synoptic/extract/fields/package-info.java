/** Title, authors, dates, outlet and credits of an article, each in an order of trust. */
@NullMarked
package news.synoptic.extract.fields;

import org.jspecify.annotations.NullMarked;
