/**
 * What single words, lines and addresses say, by tables: names, dates, furniture, kinds, domains.
 */
@NullMarked
package news.synoptic.extract.words;

import org.jspecify.annotations.NullMarked;
