/**
 * Where everything meets: the order of the stages ({@link news.synoptic.wire.Pipeline}), the run of
 * it on the threads of one machine ({@link news.synoptic.wire.Embedded}), what can be set ({@link
 * news.synoptic.wire.Settings}) and the command line ({@link news.synoptic.wire.Main}).
 *
 * <p>The only package that knows all stages, and the only one that sets an item aside when a stage
 * has a fault.
 */
@NullMarked
package news.synoptic.wire;

import org.jspecify.annotations.NullMarked;
