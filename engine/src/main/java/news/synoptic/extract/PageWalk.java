package news.synoptic.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A parsed page → its passages and a flat list of its elements, in one walk.
 *
 * <p>Elements are numbered in document order, so a parent's index is below its children's and a sum
 * over subtrees is one loop from the end. The walk follows sibling and parent links instead of
 * calling itself: depth costs no stack. The tree is not changed. Linear in the page; not
 * thread-safe, one object a page.
 *
 * <p>Two line breaks in a row end a passage, one is a blank. Text of scripts, forms' controls and
 * the like is left out; hidden text is kept and marked, because some pages hide their body until a
 * script shows it.
 */
final class PageWalk {
  private static final int START = 1024;
  private static final long GOOD = Mark.BODY.bit | Mark.ARTICLE.bit | Mark.MAIN.bit | Mark.TEXT.bit;

  /** The passages in page order. */
  final List<Passage> passages = new ArrayList<>();

  /** What the page says about itself outside its text. */
  final Head head = new Head();

  /** Number of elements that are blocks, or marked. */
  int size;

  /** Index of the parent; -1 for the first. */
  int[] parent = new int[START];

  /** What an element itself is marked as. */
  long[] own = new long[START];

  /** What an element or anything around it is marked as. */
  long[] marks = new long[START];

  /** The class attribute's and the name's hash, equal for elements that look alike. */
  int[] signature = new int[START];

  /** The elements. */
  Element[] nodes = new Element[START];

  /** Characters of text in an element. */
  int[] chars = new int[START];

  /** Characters of text in links in an element. */
  int[] linkChars = new int[START];

  /** Index behind an element's last passage. */
  int[] lastPassage = new int[START];

  /** Index of an element's first passage. */
  int[] firstPassage = new int[START];

  private final MarkupWords words = new MarkupWords();
  private final StringBuilder buffer = new StringBuilder(4096);
  private int current = -1;
  private int links;
  private int bolds;
  private int italics;
  private int linked;
  private int bold;
  private int italic;
  private int breaks;
  private boolean blank;
  private long inlineMarks;

  /** Inline elements that carry marks and are open: where they began in the buffer. */
  private final ArrayList<int[]> openInline = new ArrayList<>();

  private final ArrayList<Long> openInlineMarks = new ArrayList<>();

  private PageWalk() {}

  /** Walks the tree under {@code root}. */
  static PageWalk of(Element root) {
    PageWalk walk = new PageWalk();
    walk.run(root);
    return walk;
  }

  private void run(Element root) {
    Node node = root;
    int depth = 0;
    while (true) {
      boolean down = enter(node);
      Node child = down ? node.firstChild() : null;
      if (child != null) {
        node = child;
        depth++;
        continue;
      }
      if (down) {
        leave((Element) node);
      }
      Node next = depth == 0 ? null : node.nextSibling();
      while (next == null && depth > 0) {
        Element up = node.parentElement();
        if (up == null) {
          break;
        }
        node = up;
        depth--;
        leave(up);
        next = depth == 0 ? null : node.nextSibling();
      }
      if (next == null) {
        break;
      }
      node = next;
    }
    flush();
    sum();
    inherit();
  }

  private void sum() {
    for (Passage passage : passages) {
      chars[passage.element()] += passage.text().length();
      linkChars[passage.element()] += passage.linked();
    }
    for (int e = size - 1; e > 0; e--) {
      int p = parent[e];
      lastPassage[p] = Math.max(lastPassage[p], lastPassage[e]);
      chars[p] += chars[e];
      linkChars[p] += linkChars[e];
    }
  }

  /**
   * Hands marks down. An element that holds most of the page's text is not what a class name says
   * of it ("no-sidebar", "hidden until loaded"): it hands down only what speaks for it.
   */
  private void inherit() {
    for (int e = 0; e < size; e++) {
      long mine = chars[e] * 2L > chars[0] ? own[e] & GOOD : own[e];
      marks[e] = parent[e] < 0 ? mine : marks[parent[e]] | mine;
    }
    passages.replaceAll(passage -> passage.under(marks[passage.element()]));
  }

  private boolean enter(Node node) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    TagTable.Entry entry = entry(element);
    if (entry.role() == TagTable.Role.BLOCK) {
      flush();
    }
    head.take(element, passages.size());
    switch (entry.role()) {
      case SKIP -> {
        return element.nameIs("head");
      }
      case BREAK -> {
        breaks++;
        blank = true;
        if (breaks >= 2) {
          flush();
        }
        return false;
      }
      case LINK -> {
        links++;
        head.takeLinkTo(element, passages.size());
      }
      case BOLD -> bolds++;
      case ITALIC -> italics++;
      case INLINE -> {}
      case BLOCK -> {
        open(element, entry.marks());
        return true;
      }
    }
    long marked = marksOf(element);
    if (marked != 0) {
      openInline.add(new int[] {buffer.length()});
      openInlineMarks.add(marked);
    }
    return true;
  }

  private static TagTable.Entry entry(Element element) {
    return TagTable.of(element.normalName(), !element.tag().isBlock());
  }

  private void open(Element element, long marked) {
    if (size == parent.length) {
      grow();
    }
    long mine = marked | marksOf(element);
    int p = current;
    parent[size] = p;
    own[size] = mine;
    nodes[size] = element;
    signature[size] = 31 * element.normalName().hashCode() + element.className().hashCode();
    firstPassage[size] = passages.size();
    lastPassage[size] = passages.size();
    current = size++;
  }

  private void grow() {
    int n = parent.length * 2;
    parent = Arrays.copyOf(parent, n);
    own = Arrays.copyOf(own, n);
    marks = Arrays.copyOf(marks, n);
    signature = Arrays.copyOf(signature, n);
    chars = Arrays.copyOf(chars, n);
    linkChars = Arrays.copyOf(linkChars, n);
    nodes = Arrays.copyOf(nodes, n);
    firstPassage = Arrays.copyOf(firstPassage, n);
    lastPassage = Arrays.copyOf(lastPassage, n);
  }

  private void leave(Element element) {
    TagTable.Entry entry = entry(element);
    switch (entry.role()) {
      case SKIP, BREAK -> {
        return;
      }
      case BLOCK -> {
        flush();
        current = parent[current];
        return;
      }
      case LINK -> links--;
      case BOLD -> bolds--;
      case ITALIC -> italics--;
      case INLINE -> {}
    }
    long marked = marksOf(element);
    if (marked != 0 && !openInline.isEmpty()) {
      int[] began = openInline.removeLast();
      openInlineMarks.removeLast();
      int covered = buffer.length() - began[0];
      if (covered > 0 && covered * 10 >= buffer.length() * 6) {
        inlineMarks |= marked;
      }
    }
  }

  private long marksOf(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    String classes = element.attr("class");
    long found = words.marks(classes);
    found |= words.marks(element.attr("id"));
    String role = element.attr("role");
    if (!role.isEmpty()) {
      found |= TagTable.marksOf(role);
    }
    String property = element.attr("itemprop");
    if (!property.isEmpty()) {
      for (String one : property.split(" ", -1)) {
        found |= TagTable.marksOf(one);
      }
    }
    if (element.attr("rel").contains("author")) {
      found |= Mark.BYLINE.bit;
    }
    return found | hidden(element, found);
  }

  private static long hidden(Element element, long found) {
    String style = element.attr("style");
    boolean gone =
        element.hasAttr("hidden")
            || (!style.isEmpty()
                && (style.contains("display:none")
                    || style.contains("display: none")
                    || style.contains("visibility:hidden")
                    || style.contains("visibility: hidden")));
    long marks = gone ? Mark.HIDDEN.bit : 0;
    if (element.attr("aria-hidden").equals("true")) {
      marks |= Mark.ARIA.bit;
    }
    return found | marks;
  }

  private void append(String text) {
    int length = text.length();
    int before = buffer.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || isBlank(c)) {
        blank = true;
        continue;
      }
      if (isInvisible(c)) {
        continue;
      }
      if (blank) {
        if (!buffer.isEmpty()) {
          buffer.append(' ');
        }
        blank = false;
      }
      buffer.append(c);
      breaks = 0;
    }
    int added = buffer.length() - before;
    linked += links > 0 ? added : 0;
    bold += bolds > 0 ? added : 0;
    italic += italics > 0 ? added : 0;
  }

  static boolean isBlank(char c) {
    return c == ' '
        || c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u202f'
        || c == '\u3000'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u1680'
        || c == '\u0085';
  }

  static boolean isInvisible(char c) {
    return c == '\u00ad'
        || c == '\u200b'
        || c == '\u2060'
        || c == '\ufeff'
        || c == '\u200e'
        || (c >= '\u007f' && c < '\u00a0');
  }

  private void flush() {
    blank = false;
    breaks = 0;
    if (!buffer.isEmpty() && current >= 0) {
      add(buffer.toString());
    }
    buffer.setLength(0);
    linked = 0;
    bold = 0;
    italic = 0;
    inlineMarks = 0;
    for (int[] began : openInline) {
      began[0] = 0;
    }
  }

  private void add(String text) {
    long open = inlineMarks;
    for (int i = 0; i < openInline.size(); i++) {
      int covered = text.length() - openInline.get(i)[0];
      if (covered * 10 >= text.length() * 6) {
        open |= openInlineMarks.get(i);
      }
    }
    Passage.Kind kind = Passage.Kind.OTHER;
    int quotes = 0;
    int lists = 0;
    for (int e = current, steps = 0; e >= 0 && steps < 60; e = parent[e], steps++) {
      if (kind == Passage.Kind.OTHER) {
        kind = entry(nodes[e]).kind();
      }
      quotes += nodes[e].nameIs("blockquote") || Mark.POST.in(own[e]) ? 1 : 0;
      lists += Mark.LIST.in(own[e]) ? 1 : 0;
    }
    passages.add(
        new Passage(
            text, current, kind, open, own[current] | open, linked, bold, italic, quotes, lists));
    lastPassage[current] = passages.size();
  }

  /**
   * Index of the passage that is the headline: a heading like {@code title}, any other line that is
   * it, or else the first h1 that is in no menu; 0 if there is none.
   */
  int titleAt(String title) {
    int same = -1;
    int first = 0;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean heading =
          passage.kind() == Passage.Kind.TITLE || passage.kind() == Passage.Kind.HEADING;
      if (heading && Titles.likeness(passage.text(), title) > 0.8) {
        return i;
      }
      if (same < 0 && passage.text().equalsIgnoreCase(title)) {
        same = i;
      }
      if (first == 0 && passage.kind() == Passage.Kind.TITLE && !passage.in(Mark.NAV)) {
        first = i;
      }
    }
    return same >= 0 ? same : first;
  }
}
