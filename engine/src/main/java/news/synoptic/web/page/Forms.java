package news.synoptic.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import news.synoptic.StoryId;
import news.synoptic.serve.Html;
import news.synoptic.serve.Phrases;
import news.synoptic.web.http.Call;
import org.jspecify.annotations.Nullable;

/** Small things of many pages: a form that is one button, a time as readers say it, an address. */
final class Forms {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int HOURS = 24;

  private Forms() {}

  /** Opens a form that changes something, with its token. */
  static Html open(Call call, String action, Html html) {
    html.open("form", "method", "post", "action", action);
    return html.single("input", "type", "hidden", "name", "csrf", "value", call.csrf());
  }

  /** A form that is one button. */
  static void button(Call call, String action, String words, @Nullable String kind, Html html) {
    open(call, action, html);
    html.leaf("button", words, "class", kind).close();
  }

  /** A field that is not shown. */
  static Html hidden(String name, String value, Html html) {
    return html.single("input", "type", "hidden", "name", name, "value", value);
  }

  /** The address of a story's page. */
  static String story(StoryId id) {
    return "/story/" + id.value();
  }

  /** A time: {@code 5 min ago}, {@code 14:05}, {@code 22 Nov 2026, 14:05}. */
  static void time(Call call, Instant time, Html html) {
    html.leaf("time", words(call, time), "datetime", time.toString());
  }

  /** The same as words alone. */
  static String words(Call call, Instant time) {
    Duration age = Duration.between(time, call.now());
    ZoneId zone = call.site().zone();
    if (!age.isNegative() && age.toMinutes() < 60) {
      return age.toMinutes() == 0 ? "just now" : age.toMinutes() + " min ago";
    }
    if (!age.isNegative() && age.toHours() < HOURS) {
      return age.toHours() + " h ago";
    }
    var local = time.atZone(zone);
    return Phrases.day(local.toLocalDate()) + ", " + CLOCK.format(local);
  }
}
