/** Who may come in: hosts, origins, sessions, passwords, tokens, and how often. */
@NullMarked
package news.synoptic.web.guard;

import org.jspecify.annotations.NullMarked;
