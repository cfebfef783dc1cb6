package news.synoptic.fetch.net;

import java.net.IDN;
import java.util.Locale;

/**
 * Brings the host of an address into the one form in which it is resolved and compared. Pure.
 *
 * <p>As browsers do [1], a host whose last label is a number is an IPv4 address, however its parts
 * are written: {@code 0x7f.1}, {@code 0177.0.0.1} and {@code 2130706433} are all 127.0.0.1. So none
 * of them means one thing here and another to whoever checks or resolves it.
 *
 * <p>[1] WHATWG, URL, https://url.spec.whatwg.org, section 3.5
 */
final class HostName {
  private static final int PARTS = 4;

  private HostName() {}

  /**
   * The host in lower case, in ASCII, without a dot at its end.
   *
   * @throws IllegalArgumentException if it is no host
   */
  static String normal(String written) {
    if (written.startsWith("[")) {
      return written.toLowerCase(Locale.ROOT);
    }
    String ascii = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    String host = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    String last = host.substring(host.lastIndexOf('.') + 1);
    return last.matches("[0-9]+|0x[0-9a-f]*") ? address(host) : host;
  }

  private static String address(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length > PARTS) {
      throw new IllegalArgumentException("host '" + host + "': want four numbers at most");
    }
    long value = 0;
    for (int i = 0; i < parts.length; i++) {
      long part = number(parts[i]);
      int room = i + 1 < parts.length ? 1 : PARTS - i;
      if (part >= 1L << (8 * room)) {
        throw new IllegalArgumentException("host '" + host + "': number too large");
      }
      value = (value << (8 * room)) | part;
    }
    return (value >> 24)
        + "."
        + (value >> 16 & 0xff)
        + "."
        + (value >> 8 & 0xff)
        + "."
        + (value & 0xff);
  }

  private static long number(String part) {
    if (part.isEmpty() || part.length() > 14) {
      throw new IllegalArgumentException("'" + part + "' in a host: want a number");
    }
    if (part.startsWith("0x")) {
      return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
    }
    return Long.parseLong(part, part.startsWith("0") ? 8 : 10);
  }
}
