package news.synoptic.web.guard;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;

/**
 * Passwords by bcrypt [1]; those longer than its 72 bytes are digested first. Thread-safe; works on
 * two at a time, since each costs a quarter of a second of a processor.
 *
 * <p>[1] N. Provos, D. Mazières, A Future-Adaptable Password Scheme, USENIX 1999
 */
final class Passwords {
  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

  private final int cost;
  private final Semaphore working = new Semaphore(2);
  private final String nobody;

  /**
   * A way to hash.
   *
   * @param cost logarithm of the number of rounds, in [4,31]
   */
  Passwords(int cost) {
    this.cost = cost;
    this.nobody = hash(Secrets.random());
  }

  String hash(String password) {
    working.acquireUninterruptibly();
    try {
      return BCrypt.with(VERSION, new SecureRandom(), LongPasswordStrategies.hashSha512(VERSION))
          .hashToString(cost, password.toCharArray());
    } finally {
      working.release();
    }
  }

  /** Whether it is the password. An empty hash fits none, and takes as long. */
  boolean fits(String password, String hash) {
    working.acquireUninterruptibly();
    try {
      String against = hash.isEmpty() ? nobody : hash;
      boolean fits =
          BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
              .verify(password.toCharArray(), against)
              .verified;
      return fits && !hash.isEmpty();
    } finally {
      working.release();
    }
  }
}
