/**
 * Shows what was found: a {@link news.synoptic.Brief} becomes a screenful on the terminal, a folder
 * of HTML pages, Markdown or JSON; what the stages before it give becomes JSON lines.
 *
 * <p>The formats are a contract and are described in {@code docs/formats.md}. Text from articles is
 * never trusted: it is escaped for the format that it goes into, and what could steer a terminal or
 * turn the direction of a line is taken out. Nothing here decides what is true or important; the
 * order of a brief is kept.
 */
@NullMarked
package news.synoptic.serve;

import org.jspecify.annotations.NullMarked;
