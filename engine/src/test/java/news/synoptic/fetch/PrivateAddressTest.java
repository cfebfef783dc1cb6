package news.synoptic.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.fetch.net.PublicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is led into a network of his own, by address, by name, by redirect or by a resolver. */
@Timeout(15)
class PrivateAddressTest {
  private static final FetchSettings STRICT = Reading.SETTINGS.withAllowedHosts(Set.of());

  // Address literals resolve without a name server; a name would fail here.
  private static Reading read(String address) {
    PublicAddress.Resolver literals =
        host -> {
          boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
          if (!literal && !host.equals("localhost")) {
            throw new UnknownHostException(host);
          }
          return InetAddress.getAllByName(host);
        };
    return Reading.of(STRICT, literals, InputStream.nullInputStream(), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.0.0.1:8080/x",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://127.0.0.1./",
        "http://１２７.0.0.1/",
        "http://127。0。0。1/",
        "http://0/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://192.0.0.8/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://100.127.255.255/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::127.0.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[64:ff9b:1::8.8.8.8]/",
        "http://[2002:7f00:1::]/",
        "http://[2002:808:808::]/",
        "http://[2001:0:7f00:1::]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[fc00::1]/",
        "http://[fd12:3456::1]/",
        "http://[ff02::1]/",
        "http://[2001:db8::1]/",
        "http://[3fff:0:1::1]/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://news.example@127.0.0.1/",
        "http://news.example:80@127.0.0.1/",
        "http://a@b@127.0.0.1/",
        "feed://127.0.0.1/rss",
      })
  void isRefusedAndNamesTheSetting(String address) {
    assertThat(read(address).dropped())
        .singleElement()
        .satisfies(
            dropped -> {
              assertThat(dropped.input()).isEqualTo(address);
              assertThat(dropped.message())
                  .startsWith("private address: ")
                  .contains("--allow-host ");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://%31%32%37.0.0.1/",
        "http://127.0.0.1%00.example/",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://08.1.1.1/",
        "http://[::1/",
        "http://exa mple/",
        "http:///x",
        "http://news.example:99999/",
        "http://a_b.example/",
        "http://[fe80::1%25eth0]/",
      })
  void noHostIsNoAddress(String address) {
    assertThat(read(address).dropped())
        .singleElement()
        .satisfies(dropped -> assertThat(dropped.message()).isEqualTo("not found: no web address"));
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, true",
    "100.63.255.255, true",
    "100.128.0.1, true",
    "172.32.0.1, true",
    "169.253.0.1, true",
    "223.255.255.255, true",
    "2606:4700::1, true",
    "64:ff9b::808:808, true",
    "2001:200::1, true",
    "2001:1ff::1, false",
    "4000::1, false",
  })
  void isToldFromAPublicOneAtTheBorders(String literal, boolean expected) throws IOException {
    assertThat(PublicAddress.isPublic(InetAddress.getByName(literal))).isEqualTo(expected);
  }

  @Test
  void isRefusedBehindAName() {
    Reading reading =
        Reading.of(
            STRICT,
            host -> new InetAddress[] {address("93.184.216.34"), address("10.0.0.7")},
            InputStream.nullInputStream(),
            "https://rebound.example/a");
    assertThat(reading.lines())
        .containsExactly(
            "DROPPED https://rebound.example/a | private address:"
                + " https://rebound.example:443/robots.txt: rebound.example is 10.0.0.7;"
                + " --allow-host rebound.example would allow it");
  }

  @Test
  void isRefusedBehindNamesOfTheHomeAndOfOtherScripts() {
    for (String host : new String[] {"printer.local", "printer.local.", "b\u00fccher.example"}) {
      Reading reading =
          Reading.of(
              STRICT,
              name -> new InetAddress[] {address("192.168.7.7")},
              InputStream.nullInputStream(),
              "http://" + host + "/feed");
      assertThat(reading.lines())
          .singleElement()
          .satisfies(line -> assertThat(line).contains("private address: ", "--allow-host "))
          .satisfies(line -> assertThat(line).doesNotContain("local. would"));
    }
  }

  @Test
  void isNotReachedThroughAProxyOfThisMachine() throws IOException {
    Map<String, String> proxies =
        Map.of("http.proxyHost", "127.0.0.1", "socksProxyHost", "127.0.0.1", "socksProxyPort", "9");
    try (TestSite site = new TestSite()) {
      proxies.forEach(System::setProperty);
      site.page("/a", "<p>a");
      assertThat(Reading.of(site.at("/a")).pages()).hasSize(1);
      Reading strict =
          Reading.of(
              STRICT,
              host -> new InetAddress[] {address("10.0.0.7")},
              InputStream.nullInputStream(),
              "http://inside.example/feed");
      assertThat(strict.dropped())
          .singleElement()
          .satisfies(d -> assertThat(d.message()).startsWith("private address: inside.example"));
      assertThat(site.requests()).hasSize(2);
    } finally {
      proxies.keySet().forEach(System::clearProperty);
    }
  }

  @Test
  void isRefusedBehindARedirect() throws IOException {
    try (TestSite site = new TestSite()) {
      site.redirect("/a", site.at("hidden.example", "/secret")).page("/secret", "<p>secret");
      Reading reading =
          Reading.of(
              Reading.SETTINGS,
              host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
              InputStream.nullInputStream(),
              site.at("/a"));
      assertThat(reading.lines())
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line)
                      .contains(
                          "private address: ", "hidden.example is 127.0.0.1", "redirected to"));
      assertThat(site.requests()).noneMatch(request -> request.contains("hidden"));
    }
  }

  @Test
  void isNotReachedByASecondLookUp() throws IOException {
    try (TestSite site = new TestSite()) {
      site.page("/a", "<p>a");
      AtomicInteger asked = new AtomicInteger();
      // The first answer passes the check; a client that resolved again would connect elsewhere.
      PublicAddress.Resolver rebinding =
          host ->
              new InetAddress[] {
                asked.incrementAndGet() % 2 == 1
                    ? InetAddress.getLoopbackAddress()
                    : address("127.9.9.9")
              };
      FetchSettings settings = STRICT.withAllowedHosts(Set.of("site.example"));
      Egress egress =
          new Egress(
              settings,
              rebinding,
              (javax.net.ssl.SSLSocketFactory) javax.net.ssl.SSLSocketFactory.getDefault(),
              java.time.InstantSource.system());
      URI url = URI.create(site.at("site.example", "/a"));
      assertThat(egress.get("in", url, Egress.Wanted.FEED))
          .isInstanceOf(news.synoptic.Outcome.Kept.class);
      assertThat(asked).hasValue(1);
      assertThat(site.requests().getFirst()).contains("Host: site.example:" + site.port());
    }
  }

  @Test
  void portsOfOtherServicesAreRefused() {
    List<String> lines =
        Reading.of(
                STRICT,
                host -> new InetAddress[] {address("93.184.216.34")},
                InputStream.nullInputStream(),
                "http://news.example:22/feed")
            .lines();
    assertThat(lines)
        .containsExactly(
            "DROPPED http://news.example:22/feed | not allowed: port 22;"
                + " --allow-host news.example would allow it");
  }

  private static InetAddress address(String literal) throws UnknownHostException {
    return InetAddress.getByName(literal);
  }
}
