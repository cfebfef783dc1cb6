/** Gold sets, metrics, floors and baselines: what each stage reaches, measured. */
@NullMarked
package news.synoptic.eval;

import org.jspecify.annotations.NullMarked;
