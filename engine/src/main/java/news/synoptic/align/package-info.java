/**
 * Story → alignment: which sentences of different articles assert the same, where they differ, and
 * where each statement really comes from. Statements become claims by a small trained matcher and a
 * grouping that cannot snowball; each statement is traced through copies and credits to its origin.
 */
@NullMarked
package news.synoptic.align;

import org.jspecify.annotations.NullMarked;
