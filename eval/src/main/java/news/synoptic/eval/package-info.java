/**
 * What each stage reaches, measured: gold sets, metrics, naive baselines, published figures, upper
 * bounds and floors.
 *
 * <p>{@link news.synoptic.eval.Eval} runs the {@link news.synoptic.eval.Evaluation}s, holds their
 * {@link news.synoptic.eval.Figure}s against the {@link news.synoptic.eval.Floors} and writes
 * {@code docs/figures.md}. The data is read from {@link news.synoptic.eval.Data} and never copied.
 */
@NullMarked
package news.synoptic.eval;

import org.jspecify.annotations.NullMarked;
