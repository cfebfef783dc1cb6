package news.synoptic.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.synoptic.store.Accounts;
import news.synoptic.store.ReaderId;

/**
 * Accounts: logging in and out, making them, changing passwords. The store is given hashes only.
 * Thread-safe.
 *
 * <p>A new session has a new token, so one that was planted before is worth nothing. An unknown
 * name takes as long as a wrong password. Ten tries for a name, and thirty from an address, in a
 * quarter of an hour.
 */
public final class Doors {
  /** The shortest password. */
  public static final int SHORTEST = 10;

  private static final int LONGEST = 1000;
  private static final int LONGEST_NAME = 64;
  private static final Duration STAY = Duration.ofDays(30);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final Accounts accounts;
  private final Passwords passwords;
  private final RateLimit byName = new RateLimit(10, QUARTER);
  private final RateLimit byAddress = new RateLimit(30, QUARTER);
  private final String setup = Secrets.random();

  /**
   * The doors.
   *
   * @param accounts what is kept
   * @param cost of bcrypt, in [4,31]
   */
  public Doors(Accounts accounts, int cost) {
    this.accounts = accounts;
    this.passwords = new Passwords(cost);
  }

  /** What came of it. */
  public sealed interface Entry {
    /**
     * In.
     *
     * @param token for the cookie
     */
    record In(String token) implements Entry {}

    /**
     * Not in.
     *
     * @param why for the reader
     */
    record Out(String why) implements Entry {}
  }

  /** Whether nobody has an account yet. */
  public boolean isUnclaimed() {
    return accounts.list().isEmpty();
  }

  /** What whoever started the server must hand in to make the first account. */
  public String setupToken() {
    return setup;
  }

  /** Makes the first account, which may manage others. */
  public Entry claim(String token, String name, String password, Instant now) {
    if (!isUnclaimed() || !Secrets.same(token, setup)) {
      return new Entry.Out("This address has been used, or was never right.");
    }
    Optional<String> wrong = add(name, password, true, now);
    return wrong.<Entry>map(Entry.Out::new).orElseGet(() -> open(named(name), now));
  }

  /** Makes an account; says what is wrong with it, or nothing. */
  public Optional<String> add(String name, String password, boolean admin, Instant now) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      return Optional.of("The name needs 1 to " + LONGEST_NAME + " signs.");
    }
    Optional<String> weak = weakness(password);
    if (weak.isPresent()) {
      return weak;
    }
    return accounts.create(clean, passwords.hash(password), admin, now).isPresent()
        ? Optional.empty()
        : Optional.of("That name is taken.");
  }

  /** Logs in. */
  public Entry enter(String name, String password, String address, Instant now) {
    String clean = name.strip();
    if (!byAddress.allows(address, now)
        || !byName.allows(clean.toLowerCase(java.util.Locale.ROOT), now)) {
      return new Entry.Out("Too many tries. Wait some minutes.");
    }
    Optional<Accounts.User> user = accounts.named(clean);
    boolean fits =
        password.length() <= LONGEST
            && passwords.fits(password, user.map(Accounts.User::hash).orElse(""));
    return fits ? open(user, now) : new Entry.Out("Name or password is wrong.");
  }

  /** Changes a password, which ends all sessions; says what is wrong, or nothing. */
  public Optional<String> change(ReaderId reader, String old, String fresh, Instant now) {
    if (!byName.allows("change " + reader.value(), now)) {
      return Optional.of("Too many tries. Wait some minutes.");
    }
    String hash = accounts.find(reader).map(Accounts.User::hash).orElse("");
    if (!passwords.fits(old, hash)) {
      return Optional.of("The old password is wrong.");
    }
    Optional<String> weak = weakness(fresh);
    if (weak.isEmpty()) {
      accounts.setHash(reader, passwords.hash(fresh));
    }
    return weak;
  }

  /** Logs out. */
  public void leave(String token) {
    accounts.close(Secrets.hash(token));
  }

  private Optional<Accounts.User> named(String name) {
    return accounts.named(name.strip());
  }

  private Entry open(Optional<Accounts.User> user, Instant now) {
    String token = Secrets.random();
    ReaderId reader = user.orElseThrow().id();
    accounts.expire(now);
    accounts.open(
        new Accounts.Session(Secrets.hash(token), reader, Secrets.random(), now, now.plus(STAY)));
    return new Entry.In(token);
  }

  private static Optional<String> weakness(String password) {
    return password.length() >= SHORTEST && password.length() <= LONGEST
        ? Optional.empty()
        : Optional.of("The password needs %d to %d signs.".formatted(SHORTEST, LONGEST));
  }
}
