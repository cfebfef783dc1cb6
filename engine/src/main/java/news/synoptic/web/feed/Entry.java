package news.synoptic.web.feed;

import java.time.Instant;
import news.synoptic.serve.Phrases;
import news.synoptic.store.StorySummary;

/**
 * An item of a feed that goes out.
 *
 * @param id stays when the item changes; a {@code tag:} or {@code urn:} address
 * @param address of its page, absolute
 * @param title in plain text
 * @param summary in plain text
 * @param published when it came
 * @param updated when it changed last
 * @param story how large the story is; empty for an article
 */
record Entry(
    String id,
    String address,
    String title,
    String summary,
    Instant published,
    Instant updated,
    String story) {

  static Entry of(StorySummary story, String address) {
    String size =
        "%s · %s · %s"
            .formatted(
                Phrases.count(story.articles(), "article"),
                Phrases.count(story.outletCount(), "outlet"),
                Phrases.count(story.origins(), "independent origin"));
    return new Entry(
        "urn:synoptic:story:" + story.id().value(),
        address,
        story.title().isBlank() ? "Without a headline" : story.title(),
        story.lead(),
        story.born(),
        story.grown(),
        size);
  }

  /** What a reader of the feed sees: the lead, and the story's size. */
  String words() {
    return summary.isBlank() ? story : story.isEmpty() ? summary : summary + " (" + story + ")";
  }
}
