package news.synoptic.web.http;

import java.io.IOException;

/**
 * An address that is answered.
 *
 * @param method of HTTP
 * @param path with its parameters in braces
 * @param kind how failures are told, and whether cookies count
 * @param access who may ask
 * @param handler gives the answer
 */
public record Route(String method, String path, Kind kind, Access access, Handler handler) {
  /** What an address is for. */
  public enum Kind {
    /** Readers. */
    PAGE,
    /** Feed readers. */
    FEED,
    /** Programs. */
    API,
    /** Style sheets, scripts, events, checks. */
    PLAIN
  }

  /** Who may ask. */
  public enum Access {
    /** Everybody. */
    OPEN,
    /** Readers. */
    READER,
    /** Readers who manage accounts. */
    ADMIN
  }

  /** Gives the answer. */
  @FunctionalInterface
  public interface Handler {
    /** Request → answer. */
    Reply answer(Call call) throws IOException;
  }

  /** A page for readers. */
  public static Route page(String path, Handler handler) {
    return new Route("GET", path, Kind.PAGE, Access.READER, handler);
  }

  /** What a form of a page does. */
  public static Route form(String path, Handler handler) {
    return new Route("POST", path, Kind.PAGE, Access.READER, handler);
  }

  /** The same for others. */
  public Route open(Access other) {
    return new Route(method, path, kind, other, handler);
  }

  /** Whether it changes nothing. */
  public boolean isSafe() {
    return method.equals("GET");
  }
}
