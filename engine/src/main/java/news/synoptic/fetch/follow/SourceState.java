package news.synoptic.fetch.follow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.synoptic.fetch.feed.Pace;
import news.synoptic.fetch.net.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a source between two visits, across restarts: a value that {@link
 * SourceVisitor} takes and gives anew. A store keeps {@link #toFields}, whole; what else it wants
 * (the address, the title, the health, {@code timing().due()}) it may keep in columns beside them.
 *
 * @param address where it is asked for
 * @param kind what it is
 * @param about what it says of itself
 * @param validators as the last good answer stated them, byte for byte
 * @param digest SHA-256 in hex of the last body that was read; empty if none was
 * @param seen marks of the entries met so far, newest visit first, to be read by nobody else
 * @param parts what is remembered of the sitemaps that it lists, if it is an index of them
 * @param timing when it was asked and when it is to be asked
 * @param health how it stands
 * @param trouble why the last visit failed, in words for the reader; empty if it did not
 * @param move a permanent redirect that is not yet trusted; null if there is none
 */
public record SourceState(
    URI address,
    Kind kind,
    About about,
    Validators validators,
    String digest,
    List<String> seen,
    Map<URI, PageState> parts,
    Timing timing,
    Health health,
    String trouble,
    @Nullable Move move) {

  /**
   * What a source says of itself.
   *
   * @param title its name; empty if it was never read or has none
   * @param lang its language tag; empty if it states none
   * @param site the page that it belongs to; null if unknown
   * @param hub where it says that it announces what is new; null if nowhere
   * @param pace how often it wants to be asked
   */
  public record About(String title, String lang, @Nullable URI site, @Nullable URI hub, Pace pace) {
    /** Nothing yet. */
    public static final About NOTHING = new About("", "", null, null, Pace.ANY);
  }

  /**
   * When a source was asked, and when it is to be asked.
   *
   * @param asked when it was last asked; null if never
   * @param read when it last answered well, changed or not; null if never
   * @param fresh when something new was last met; null if never
   * @param due when it may be asked next; null: never again
   * @param interval the time between two visits that suits how often something new comes
   * @param failures visits in a row that failed
   */
  public record Timing(
      @Nullable Instant asked,
      @Nullable Instant read,
      @Nullable Instant fresh,
      @Nullable Instant due,
      Duration interval,
      int failures) {}

  /**
   * A permanent redirect, believed only when it has held for days.
   *
   * @param to where it leads
   * @param since when it was first met
   * @param times how many visits in a row met it
   */
  public record Move(URI to, Instant since, int times) {}

  /** Copies the collections. */
  public SourceState {
    seen = List.copyOf(seen);
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** A source that was never asked, due at once. */
  public static SourceState first(URI address, Kind kind, Instant now) {
    Timing timing = new Timing(null, null, null, now, Duration.ZERO, 0);
    return new SourceState(
        address,
        kind,
        About.NOTHING,
        Validators.NONE,
        "",
        List.of(),
        Map.of(),
        timing,
        Health.NEW,
        "",
        null);
  }

  /** The same source, due at once: for a reader who asks for it, gone or not. */
  public SourceState dueAt(Instant now) {
    Timing t = timing;
    Timing other = new Timing(t.asked, t.read, t.fresh, now, t.interval, t.failures);
    return new SourceState(
        address, kind, about, validators, digest, seen, parts, other, health, trouble, move);
  }

  /** After a visit that read it, or learned that it is as it was. */
  SourceState read(Validators validators, String digest, Timing timing) {
    return new SourceState(
        address, kind, about, validators, digest, seen, parts, timing, Health.FINE, "", move);
  }

  /** With what it says of itself and the entries that it shows. */
  SourceState about(About about, List<String> seen) {
    return new SourceState(
        address, kind, about, validators, digest, seen, parts, timing, health, trouble, move);
  }

  /** With what is remembered of its parts. */
  SourceState parts(Map<URI, PageState> parts) {
    return new SourceState(
        address, kind, about, validators, digest, seen, parts, timing, health, trouble, move);
  }

  /** At an address, and perhaps on the way to another. */
  SourceState at(URI address, @Nullable Move move) {
    return new SourceState(
        address, kind, about, validators, digest, seen, parts, timing, health, trouble, move);
  }

  /** After a visit that read nothing. */
  SourceState failing(Health health, String trouble, Timing timing) {
    return new SourceState(
        address, kind, about, validators, digest, seen, parts, timing, health, trouble, move);
  }

  /** The state as plain texts by name; what is unknown is left out. */
  public Map<String, String> toFields() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("address", address);
    all.put("kind", kind);
    all.put("title", about.title);
    all.put("lang", about.lang);
    all.put("site", about.site);
    all.put("hub", about.hub);
    all.put("pace.least", about.pace.least());
    all.put("pace.skip-hours", join(about.pace.skipHours()));
    all.put("pace.skip-days", join(about.pace.skipDays()));
    all.put("validators.of", validators.of());
    all.put("etag", validators.etag());
    all.put("last-modified", validators.lastModified());
    all.put("digest", digest);
    all.put("seen", String.join(" ", seen));
    int number = 0;
    for (Map.Entry<URI, PageState> part : parts.entrySet()) {
      String prefix = "part." + number++ + ".";
      all.put(prefix + "url", part.getKey());
      part.getValue().toFields().forEach((name, value) -> all.put(prefix + name, value));
    }
    all.put("asked", timing.asked);
    all.put("read", timing.read);
    all.put("fresh", timing.fresh);
    all.put("due", timing.due);
    all.put("interval", timing.interval);
    all.put("failures", timing.failures);
    all.put("health", health);
    all.put("trouble", trouble);
    all.put("move.to", move == null ? null : move.to);
    all.put("move.since", move == null ? null : move.since);
    all.put("move.times", move == null ? null : move.times);
    Map<String, String> fields = new LinkedHashMap<>();
    all.forEach(
        (name, value) -> {
          if (value != null && !value.toString().isEmpty()) {
            fields.put(name, value.toString());
          }
        });
    return fields;
  }

  private static String join(Set<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  /**
   * The state that {@link #toFields} wrote; a field that is not there is as unknown as it was.
   *
   * @throws IllegalArgumentException if there is no address, or a field cannot be read
   */
  public static SourceState ofFields(Map<String, String> fields) {
    return new Fields(fields).state();
  }
}
