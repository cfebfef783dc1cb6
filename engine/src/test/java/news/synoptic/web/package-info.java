/** The web side, asked over HTTP as a browser or a program asks it. */
@NullMarked
package news.synoptic.web;

import org.jspecify.annotations.NullMarked;
