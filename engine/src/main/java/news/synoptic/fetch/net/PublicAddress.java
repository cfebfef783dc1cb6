package news.synoptic.fetch.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Tells public network addresses from those that lead into somebody's own network. Pure.
 *
 * <p>Follows the IANA registries of special-purpose addresses [1] [2]: of IPv6 only 2000::/3 can be
 * public. An IPv4 address inside an IPv6 one (mapped, compatible, 6to4, Teredo) is refused whatever
 * it is, since nothing public is reached only so; the exception is NAT64 (64:ff9b::/96), behind
 * which whole networks live: there the embedded address decides.
 *
 * <p>[1] https://www.iana.org/assignments/iana-ipv4-special-registry [2]
 * https://www.iana.org/assignments/iana-ipv6-special-registry
 */
public final class PublicAddress {
  private PublicAddress() {}

  /** Whether an address is one of the public Internet. */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    return switch (a) {
      case 0, 10, 127 -> false;
      case 100 -> b < 64 || b > 127; // carrier-grade NAT
      case 169 -> b != 254; // link-local, cloud metadata
      case 172 -> b < 16 || b > 31;
      case 192 ->
          b != 168 // private
              && !(b == 0 && (c == 0 || c == 2)) // protocol assignments, documentation
              && !(b == 88 && c == 99); // 6to4 relays
      case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100); // benchmarks, documentation
      case 203 -> !(b == 0 && c == 113); // documentation
      default -> a < 224; // above: multicast, reserved, broadcast
    };
  }

  private static boolean isPublic6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    if (first == 0x64 && second == 0xff9b && isZero(bytes, 4, 12)) {
      return isPublic4(new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]});
    }
    boolean global = first >= 0x2000 && first <= 0x3fff;
    boolean special =
        (first == 0x2001 && (second < 0x200 || second == 0xdb8)) // Teredo, documentation
            || first == 0x2002 // 6to4
            || (first == 0x3fff && second < 0x1000); // documentation
    return global && !special;
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Finds the addresses of a host; a test puts its own here. */
  @FunctionalInterface
  public interface Resolver {
    /** All addresses of a host name or literal. */
    InetAddress[] resolve(String host) throws UnknownHostException;
  }
}
