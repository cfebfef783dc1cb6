package news.synoptic.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import news.synoptic.store.Accounts;
import news.synoptic.store.ReaderId;
import news.synoptic.web.http.Identity;
import news.synoptic.web.http.Reply;
import news.synoptic.web.http.Route;
import news.synoptic.web.http.Site;
import org.jspecify.annotations.Nullable;

/**
 * Request → who asks, or why the request is refused. What is checked, in this order: the name that
 * the request is for, its size, where it comes from, who asks, whether that reader may, how often,
 * and the token of the form. Thread-safe.
 *
 * <p>Cookies count for pages; a program shows its token in a header ({@code Authorization: Bearer},
 * or as the password of {@code Basic} for feed readers), and then needs no form's token.
 */
public final class Gate {
  /** The cookie of a session. */
  public static final String SESSION = "synoptic";

  /** The cookie that forms of strangers, and of the only reader, are bound to. */
  private static final String GUEST = "synoptic-guest";

  private static final int MOST_BYTES = 5_000_000;

  private final Site site;
  private final Hosts hosts;
  private final String key = Secrets.random();
  private final RateLimit requests = new RateLimit(600, Duration.ofSeconds(10));
  private final RateLimit changes = new RateLimit(120, Duration.ofMinutes(1));

  /**
   * A gate.
   *
   * @param site whose accounts count
   * @param host what the server listens on
   */
  public Gate(Site site, String host) {
    this.site = site;
    this.hosts = new Hosts(host, site.base());
  }

  /** What the gate says of a request. */
  public sealed interface Verdict {
    /**
     * Come in.
     *
     * @param identity who asks; null for a stranger
     * @param csrf what forms must bring back
     */
    record Admitted(@Nullable Identity identity, String csrf) implements Verdict {}

    /**
     * Stay out.
     *
     * @param reply what to say
     */
    record Stopped(Reply reply) implements Verdict {}
  }

  /** Looks at a request. */
  public Verdict look(Context context, Route route) {
    if (!hosts.knows(context.header("Host"))) {
      return stop(421, "This server does not answer under that name.");
    }
    if (context.req().getContentLengthLong() > MOST_BYTES) {
      return stop(413, "That is too large: at most 5 MB.");
    }
    if (!route.isSafe() && !isOurs(context)) {
      return stop(403, "The request comes from another site.");
    }
    Instant now = site.clock().instant();
    String presented = presented(context);
    String cookie = Objects.requireNonNullElse(context.cookie(SESSION), "");
    Optional<Identity> identity = identify(presented, cookie, now);
    if (identity.isEmpty() && route.access() != Route.Access.OPEN) {
      return stranger(context, route);
    }
    Optional<Verdict> refused = identity.flatMap(who -> limit(who, route, now));
    if (refused.isPresent()) {
      return refused.get();
    }
    String csrf = csrf(context, cookie, now);
    boolean byToken = identity.map(who -> who.by() == Identity.By.TOKEN).orElse(false);
    if (!route.isSafe() && !byToken && !Secrets.same(csrf, sent(context))) {
      return stop(403, "The form is too old. Go back, reload the page and try again.");
    }
    return new Verdict.Admitted(identity.orElse(null), csrf);
  }

  private boolean isOurs(Context context) {
    return Hosts.isOurs(
        context.header("Origin"),
        context.header("Sec-Fetch-Site"),
        Objects.requireNonNullElse(context.header("Host"), ""),
        site.base());
  }

  private Optional<Identity> identify(String presented, String cookie, Instant now) {
    Accounts accounts = site.store().accounts();
    if (!presented.isEmpty()) {
      return accounts
          .token(Secrets.hash(presented), now)
          .flatMap(token -> known(token.user(), Identity.By.TOKEN, token.writes()));
    }
    if (!site.users()) {
      return Optional.of(new Identity(ReaderId.FIRST, "", true, Identity.By.ONLY_READER, true));
    }
    return cookie.isEmpty()
        ? Optional.empty()
        : accounts
            .session(Secrets.hash(cookie), now)
            .flatMap(session -> known(session.user(), Identity.By.SESSION, true));
  }

  private Optional<Identity> known(ReaderId reader, Identity.By by, boolean writes) {
    if (!site.users()) {
      return Optional.of(new Identity(reader, "", true, by, writes));
    }
    return site.store()
        .accounts()
        .find(reader)
        .map(user -> new Identity(user.id(), user.name(), user.admin(), by, writes));
  }

  private Optional<Verdict> limit(Identity who, Route route, Instant now) {
    if (route.access() == Route.Access.ADMIN && (!site.users() || !who.admin())) {
      return Optional.of(stop(404, "There is no such page."));
    }
    if (!route.isSafe() && !who.writes()) {
      return Optional.of(stop(403, "This token may read only."));
    }
    String reader = String.valueOf(who.reader().value());
    boolean often =
        (site.users() && !requests.allows(reader, now))
            || (!route.isSafe() && !changes.allows(reader, now));
    return often ? Optional.of(stop(429, "That was too often. Wait a moment.")) : Optional.empty();
  }

  private static Verdict stranger(Context context, Route route) {
    if (route.kind() == Route.Kind.PAGE && route.isSafe()) {
      return new Verdict.Stopped(new Reply.See("/login"));
    }
    context.header("WWW-Authenticate", "Basic realm=\"Synoptic\", charset=\"UTF-8\"");
    return stop(401, "Log in, or send a token.");
  }

  private static Verdict stop(int status, String why) {
    return new Verdict.Stopped(new Reply.Refused(status, why));
  }

  /** The token in the header; empty if there is none. */
  private static String presented(Context context) {
    String header = Objects.requireNonNullElse(context.header("Authorization"), "");
    if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return header.substring(7).strip();
    }
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return "";
    }
    try {
      byte[] pair = Base64.getDecoder().decode(header.substring(6).strip());
      String both = new String(pair, StandardCharsets.UTF_8);
      return both.substring(both.indexOf(':') + 1);
    } catch (IllegalArgumentException notBase64) {
      return "none";
    }
  }

  /** What forms must bring back: the session's token, or one bound to the stranger's cookie. */
  private String csrf(Context context, String cookie, Instant now) {
    if (site.users() && !cookie.isEmpty()) {
      Optional<Accounts.Session> session =
          site.store().accounts().session(Secrets.hash(cookie), now);
      if (session.isPresent()) {
        return session.get().csrf();
      }
    }
    String guest = context.cookie(GUEST);
    if (guest == null || guest.length() > 64) {
      guest = Secrets.random();
      context.cookie(cookie(GUEST, guest, -1));
    }
    return Secrets.sign(key, guest);
  }

  private static String sent(Context context) {
    String header = context.header("X-CSRF-Token");
    return header != null ? header : Objects.requireNonNullElse(context.formParam("csrf"), "");
  }

  /** The cookie of a session; an empty token ends it. */
  public void remember(Context context, String token) {
    context.cookie(
        cookie(SESSION, token, token.isEmpty() ? 0 : (int) Duration.ofDays(30).toSeconds()));
  }

  private Cookie cookie(String name, String value, int seconds) {
    boolean secure = site.base().map(URI::getScheme).filter("https"::equals).isPresent();
    return new Cookie(name, value, "/", seconds, secure, true, null, SameSite.LAX);
  }
}
