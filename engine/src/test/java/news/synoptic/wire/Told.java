package news.synoptic.wire;

import java.util.List;

/** Short reports on invented events, as pages. */
final class Told {
  private static final List<String> TOWNS =
      List.of("Ostvik", "Brennhaven", "Culmora", "Tessary", "Wexmoor", "Lindgrave", "Parrow");

  private Told() {}

  /** A headline; every number gives another one. */
  static String title(int number) {
    return "Tram bridge of " + town(number) + " closes for repairs";
  }

  /** A body of four paragraphs. */
  static String text(int number) {
    return """
    The tram bridge over the %1$s canal will close on Monday for %2$d weeks, the town said.
    Engineers found rust in %3$d of the nine piers, according to a report that %1$s paid for.
    “We would rather close it in time than too late,” said the mayor, Ingeborg Thalvik.
    Buses will run every ten minutes instead, from the harbour of %1$s to the upper town.\
    """
        .formatted(town(number), number + 8, number % 8 + 1);
  }

  /** The report as HTML. */
  static String html(int number) {
    return "<html lang=en><head><title>%1$s</title></head><body><article><h1>%1$s</h1><p>%2$s</p></article></body></html>"
        .formatted(title(number), text(number).replace("\n", "</p>\n<p>"));
  }

  /** The report as one JSON object. */
  static String json(int number) {
    return "{\"id\":\"t%d\",\"title\":\"%s\",\"text\":\"%s\"}"
        .formatted(number, title(number), text(number).replace("\n", "\\n"));
  }

  private static String town(int number) {
    return TOWNS.get(number % TOWNS.size()) + (number < TOWNS.size() ? "" : " " + number);
  }
}
