package news.synoptic.eval;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Pages → broken pages, as lines, disks, editors and attackers break them: bytes changed, the end
 * cut off, a stretch doubled or taken from another page, tags in another order, elements with too
 * many or too long attributes, elements in elements, another encoding. The same seed and pages give
 * the same broken pages. Not thread-safe.
 */
final class PageMutator {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1251"),
          Charset.forName("Shift_JIS"),
          Charset.forName("GB18030"),
          Charset.forName("ISO-2022-JP"));
  private static final int MOST_CHANGES = 6;
  private static final int LONGEST = 200_000;

  private final List<byte[]> pages;
  private final Random random;

  PageMutator(List<byte[]> pages, long seed) {
    this.pages = List.copyOf(pages);
    this.random = new Random(seed);
  }

  /** The next broken page. */
  byte[] next() {
    byte[] page = any().clone();
    for (int changes = random.nextInt(MOST_CHANGES); changes >= 0 && page.length > 2; changes--) {
      page = changed(page);
    }
    return page.length > LONGEST ? joined(page, 0, LONGEST, page, 0, 0) : page;
  }

  private byte[] any() {
    return pages.get(random.nextInt(pages.size()));
  }

  private byte[] changed(byte[] page) {
    int from = random.nextInt(page.length);
    int to = from + random.nextInt(Math.min(400, page.length - from) + 1);
    byte[] other = any();
    return switch (random.nextInt(10)) {
      case 0 -> flipped(page);
      case 1 -> joined(page, 0, from, page, page.length, page.length);
      case 2 -> joined(page, 0, from, page, to, page.length);
      case 3 -> joined(page, 0, to, page, from, page.length);
      case 4 -> joined(page, 0, from, other, Math.min(from, other.length), other.length);
      case 5 -> shuffled(page);
      case 6 -> inserted(page, from, attributes());
      case 7 -> inserted(page, from, "<div>".repeat(random.nextInt(3000)));
      case 8 -> inserted(page, from, odd());
      default -> encoded(page);
    };
  }

  private byte[] flipped(byte[] page) {
    for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
      page[random.nextInt(page.length)] = (byte) random.nextInt(256);
    }
    return page;
  }

  /** The tags in another order, the text between them where it was. */
  private byte[] shuffled(byte[] page) {
    String[] parts = new String(page, StandardCharsets.ISO_8859_1).split("(?<=>)|(?=<)", -1);
    List<Integer> places = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].startsWith("<") && random.nextInt(4) == 0) {
        places.add(i);
        tags.add(parts[i]);
      }
    }
    Collections.shuffle(tags, random);
    for (int i = 0; i < tags.size(); i++) {
      parts[places.get(i)] = tags.get(i);
    }
    return String.join("", parts).getBytes(StandardCharsets.ISO_8859_1);
  }

  private String attributes() {
    StringBuilder tag = new StringBuilder("<p");
    for (int i = random.nextInt(500); i >= 0; i--) {
      tag.append(" a").append(random.nextInt(300)).append("=\"x\"");
    }
    String word = List.of("nav-", "author ", "\u0130", "&amp;", "<", "\0").get(random.nextInt(6));
    return tag.append(" class='").append(word.repeat(random.nextInt(2000))).append("'>").toString();
  }

  private String odd() {
    return List.of(
            "<script type=application/ld+json>" + "[".repeat(random.nextInt(5000)),
            "<script"
                + " type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[[{\"name\":[]}]],"
                + "\"datePublished\":99999999999999,\"headline\":{}}</script>",
            "<meta property=article:published_time content=\"-999999999-99-99T99:99:99+99:99\">",
            "<time datetime=\"2024-02-30T25:61\">31 February 99999</time>",
            "<base href=\"http://[::1]:99999999/%zz\"><link rel=canonical href=\"ht!tp://\">",
            "<!--",
            "<![CDATA[",
            "<title>",
            "<textarea>",
            "<plaintext>",
            "<table><tr><p><table>",
            "&#x110000;&#xD800;&#0;\ud800\u202e\u0000",
            "<a href=/author/" + "x".repeat(5000) + ">" + "By ".repeat(3000) + "</a>",
            "<svg><title><math><mi><p>",
            "<template>".repeat(100))
        .get(random.nextInt(15));
  }

  private byte[] encoded(byte[] page) {
    String text = new String(page, StandardCharsets.UTF_8);
    return text.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
  }

  private static byte[] inserted(byte[] page, int at, String text) {
    byte[] middle = text.getBytes(StandardCharsets.UTF_8);
    byte[] head = joined(page, 0, at, middle, 0, middle.length);
    return joined(head, 0, head.length, page, at, page.length);
  }

  private static byte[] joined(byte[] a, int a0, int a1, byte[] b, int b0, int b1) {
    byte[] all = new byte[a1 - a0 + b1 - b0];
    System.arraycopy(a, a0, all, 0, a1 - a0);
    System.arraycopy(b, b0, all, a1 - a0, b1 - b0);
    return all;
  }
}
