package news.synoptic.serve;

import java.util.function.Consumer;

/**
 * What a running service shows on a story's page beside the brief.
 *
 * @param glance writes what stands below the strength line
 * @param changed number of changes; 0 for none
 * @param changes writes the section with the id {@code changes}, if there is one
 * @param end writes what stands below everything else
 */
public record Additions(
    Consumer<Html> glance, int changed, Consumer<Html> changes, Consumer<Html> end) {
  /** Nothing. */
  static final Additions NONE = new Additions(html -> {}, 0, html -> {}, html -> {});
}
