package news.synoptic.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.store.StoryQuery;

/** What stands behind the question mark, as pages, feeds and the interface have it in common. */
public final class Query {
  /** Names of what chooses stories. */
  public static final List<String> STORIES =
      List.of("order", "show", "folder", "source", "name", "since", "new", "after");

  private Query() {}

  /** Which stories are asked for; what cannot be understood is left out. */
  public static StoryQuery stories(Call call) {
    StoryQuery query = StoryQuery.of(call.reader());
    query =
        switch (call.query("order").toLowerCase(Locale.ROOT)) {
          case "origins" -> query.by(StoryQuery.Order.ORIGINS);
          case "growth" -> query.by(StoryQuery.Order.GROWTH);
          default -> query;
        };
    query =
        switch (call.query("show").toLowerCase(Locale.ROOT)) {
          case "unread" -> query.showing(StoryQuery.Show.UNREAD);
          case "saved" -> query.showing(StoryQuery.Show.SAVED);
          default -> query;
        };
    if (!call.query("folder").isEmpty()) {
      query = query.inFolder(call.query("folder"));
    }
    if (call.query("source", 0, Integer.MAX_VALUE) > 0) {
      query = query.from(call.query("source", 0, Integer.MAX_VALUE));
    }
    if (!call.query("name").isEmpty()) {
      query = query.naming(call.query("name"));
    }
    if (!call.query("since").isEmpty()) {
      query = since(query, call.query("since"));
    }
    return call.query("after").isEmpty() ? query : query.after(call.query("after"));
  }

  private static StoryQuery since(StoryQuery query, String time) {
    try {
      return query.since(Instant.parse(time));
    } catch (DateTimeParseException noTime) {
      return query;
    }
  }

  /** This page with another choice; what is empty is left out, and another choice begins anew. */
  public static String with(Call call, String name, String value) {
    String query =
        STORIES.stream()
            .filter(one -> !one.equals("after") || name.equals("after"))
            .flatMap(
                one -> {
                  String now = one.equals(name) ? value : call.query(one);
                  return now.isEmpty()
                      ? Stream.<String>empty()
                      : Stream.of(one + "=" + encode(now));
                })
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? call.path() : call.path() + "?" + query;
  }

  /** A value for behind the question mark. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
