package news.synoptic.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may come in. Keeps hashes that others make; knows no password and no token. */
public interface Accounts {
  /**
   * An account.
   *
   * @param id the reader
   * @param name as the reader logs in, unique whatever its case
   * @param hash of the password; empty if none is set
   * @param admin whether the reader may manage accounts
   * @param created when
   */
  record User(ReaderId id, String name, String hash, boolean admin, Instant created) {}

  /**
   * A reader who is logged in.
   *
   * @param hash of the session's token
   * @param user who
   * @param csrf what every form must bring back
   * @param created when
   * @param expires from when on it is none
   */
  record Session(String hash, ReaderId user, String csrf, Instant created, Instant expires) {}

  /**
   * A token for programs.
   *
   * @param id identity
   * @param hash of the token
   * @param user whose
   * @param label what the reader calls it
   * @param writes whether it may change anything
   * @param created when
   * @param used when it was used last; null if never
   */
  record Token(
      long id,
      String hash,
      ReaderId user,
      String label,
      boolean writes,
      Instant created,
      @Nullable Instant used) {}

  /** Makes an account; empty if the name is taken. The first account takes over what is there. */
  Optional<User> create(String name, String hash, boolean admin, Instant now);

  /** An account by its name. */
  Optional<User> named(String name);

  /** An account. */
  Optional<User> find(ReaderId id);

  /** All accounts, by name. */
  List<User> list();

  /** Sets another password, and ends all sessions of the account. */
  boolean setHash(ReaderId id, String hash);

  /** Removes an account with its sessions, tokens, sources and marks. */
  boolean delete(ReaderId id);

  /** Opens a session. */
  void open(Session session);

  /** A session that has not expired. */
  Optional<Session> session(String hash, Instant now);

  /** Ends a session. */
  void close(String hash);

  /** Forgets what has expired. */
  int expire(Instant now);

  /** Makes a token. */
  Token addToken(String hash, ReaderId user, String label, boolean writes, Instant now);

  /** A token by its hash; notes that it was used. */
  Optional<Token> token(String hash, Instant now);

  /** The reader's tokens, the newest first. */
  List<Token> tokens(ReaderId user);

  /** Removes one of the reader's tokens. */
  boolean removeToken(ReaderId user, long id);
}
