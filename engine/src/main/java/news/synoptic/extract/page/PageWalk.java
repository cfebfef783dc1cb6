package news.synoptic.extract.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.synoptic.extract.words.Titles;
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
 * <p>Two line breaks in a row end a passage, one is a blank unless all before it is in bold type.
 * Text of scripts, forms' controls and the like is left out; hidden text is kept and marked,
 * because some pages hide their body until a script shows it.
 */
public final class PageWalk {
  private static final int START = 1024;
  private static final int LONGEST_HEADING = 150;
  private static final long GOOD = Mark.BODY.bit | Mark.ARTICLE.bit | Mark.MAIN.bit | Mark.TEXT.bit;

  /** The passages in page order. */
  public final List<Passage> passages = new ArrayList<>();

  /** What the page says about itself outside its text. */
  public final Head head;

  /** Number of elements that are blocks, or marked. */
  public int size;

  /** Index of the parent; -1 for the first. */
  public int[] parent = new int[START];

  /** What an element itself is marked as. */
  public long[] own = new long[START];

  /** What an element or anything around it is marked as. */
  public long[] marks = new long[START];

  /** The class attribute's and the name's hash, equal for elements that look alike. */
  public int[] signature = new int[START];

  /** The elements. */
  public Element[] nodes = new Element[START];

  /** Characters of text in an element. */
  public int[] chars = new int[START];

  /** Characters of text in links in an element. */
  public int[] linkChars = new int[START];

  /** Index behind an element's last passage. */
  public int[] lastPassage = new int[START];

  /** Index of an element's first passage. */
  public int[] firstPassage = new int[START];

  /** The links in page order. */
  public final List<Element> linkElements = new ArrayList<>();

  /** Number of links that begin before the end of each passage. */
  private int[] linksUpTo = new int[START];

  private Passage.Kind[] kinds = new Passage.Kind[START];
  private int[] quoteDepth = new int[START];
  private int[] listDepth = new int[START];
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

  /** What the open elements do to their text, by depth. */
  private TagTable.Role[] roles = new TagTable.Role[64];

  /** Inline elements that carry marks and are open: where they began in the buffer. */
  private int[] inlineBegan = new int[16];

  private long[] inlineMarked = new long[16];
  private int[] inlineDepth = new int[16];
  private int inlines;

  private PageWalk(Trimmed page) {
    head = new Head(page);
  }

  /** Walks the tree under {@code root}, into which {@code page} was parsed. */
  public static PageWalk of(Element root, Trimmed page) {
    PageWalk walk = new PageWalk(page);
    walk.run(root);
    return walk;
  }

  private void run(Element root) {
    Node node = root;
    int depth = 0;
    while (true) {
      boolean down = enter(node, depth);
      Node child = down ? node.firstChild() : null;
      if (child != null) {
        node = child;
        depth++;
        continue;
      }
      if (down) {
        leave(depth);
      }
      Node next = depth == 0 ? null : node.nextSibling();
      while (next == null && depth > 0) {
        Element up = node.parentElement();
        if (up == null) {
          break;
        }
        node = up;
        depth--;
        leave(depth);
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

  private boolean enter(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    TagTable.Entry entry = TagTable.of(element.normalName(), !element.tag().isBlock());
    if (entry.role() == TagTable.Role.BLOCK) {
      flush();
    }
    if (entry.told()) {
      head.take(element, passages.size());
    }
    MarkupWords.Said classes = MarkupWords.Said.NOTHING;
    long marked = 0;
    if (element.attributesSize() > 0) {
      Named named = Named.of(element.attributes());
      classes = words.of(named.look);
      MarkupWords.Said id = words.of(named.id);
      head.takeMarked(element, passages.size(), named, classes.byline() || id.byline());
      if (classes.publisher()) {
        head.takePublisher(element);
      }
      marked = classes.marks() | id.marks() | marksOf(named);
    }
    if (depth == roles.length) {
      roles = Arrays.copyOf(roles, depth * 2);
    }
    roles[depth] = entry.role();
    switch (entry.role()) {
      case SKIP -> {
        return element.nameIs("head");
      }
      case BREAK -> {
        breaks++;
        blank = true;
        if (breaks >= 2 || isBoldLine()) {
          flush();
        }
        return false;
      }
      case LINK -> {
        links++;
        linkElements.add(element);
        head.takeLinkTo(element, passages.size());
      }
      case BOLD -> bolds++;
      case ITALIC -> italics++;
      case INLINE -> {}
      case BLOCK -> {
        open(element, entry, entry.marks() | marked, classes.hash());
        return true;
      }
    }
    if (marked != 0) {
      openInline(marked, depth);
    }
    return true;
  }

  /**
   * Whether all since the last passage is in bold: a line break ends it as if it were a heading.
   */
  private boolean isBoldLine() {
    return bold > 0 && bold == buffer.length() && bold < LONGEST_HEADING && inlines == 0;
  }

  private void openInline(long marked, int depth) {
    if (inlines == inlineBegan.length) {
      inlineBegan = Arrays.copyOf(inlineBegan, inlines * 2);
      inlineMarked = Arrays.copyOf(inlineMarked, inlines * 2);
      inlineDepth = Arrays.copyOf(inlineDepth, inlines * 2);
    }
    inlineBegan[inlines] = buffer.length();
    inlineMarked[inlines] = marked;
    inlineDepth[inlines++] = depth;
  }

  private void open(Element element, TagTable.Entry entry, long mine, int look) {
    if (size == parent.length) {
      grow();
    }
    int p = current;
    parent[size] = p;
    own[size] = mine;
    nodes[size] = element;
    signature[size] = 31 * element.normalName().hashCode() + look;
    firstPassage[size] = passages.size();
    lastPassage[size] = passages.size();
    boolean plain = entry.kind() == Passage.Kind.OTHER;
    kinds[size] = plain && p >= 0 ? kinds[p] : entry.kind();
    boolean quotes = element.nameIs("blockquote") || Mark.POST.in(mine);
    quoteDepth[size] = (p < 0 ? 0 : quoteDepth[p]) + (quotes ? 1 : 0);
    listDepth[size] = (p < 0 ? 0 : listDepth[p]) + (Mark.LIST.in(mine) ? 1 : 0);
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
    kinds = Arrays.copyOf(kinds, n);
    quoteDepth = Arrays.copyOf(quoteDepth, n);
    listDepth = Arrays.copyOf(listDepth, n);
  }

  private void leave(int depth) {
    switch (roles[depth]) {
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
    if (inlines > 0 && inlineDepth[inlines - 1] == depth) {
      inlines--;
      int covered = buffer.length() - inlineBegan[inlines];
      if (covered > 0 && covered * 10 >= buffer.length() * 6) {
        inlineMarks |= inlineMarked[inlines];
      }
    }
  }

  private static long marksOf(Named named) {
    long found = 0;
    if (!named.role.isEmpty()) {
      found |= TagTable.marksOf(named.role);
    }
    if (!named.itemprop.isEmpty()) {
      for (String one : named.itemprop.split(" ", -1)) {
        found |= TagTable.marksOf(one);
      }
    }
    found |= named.rel.contains("author") ? Mark.BYLINE.bit : 0;
    found |= named.hidden || isHidden(named.style) ? Mark.HIDDEN.bit : 0;
    return named.ariaHidden ? found | Mark.ARIA.bit : found;
  }

  private static boolean isHidden(String style) {
    return !style.isEmpty()
        && (style.contains("display:none")
            || style.contains("display: none")
            || style.contains("visibility:hidden")
            || style.contains("visibility: hidden"));
  }

  /** Appends a text with its white space folded, in stretches that need no folding. */
  private void append(String text) {
    int length = text.length();
    int before = buffer.length();
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c <= ' ' || isBlank(c)) {
        blank = true;
        i++;
      } else if (isInvisible(c)) {
        i++;
      } else {
        if (blank && !buffer.isEmpty()) {
          buffer.append(' ');
        }
        blank = false;
        breaks = 0;
        int end = plainUntil(text, i + 1);
        buffer.append(text, i, end);
        i = end;
      }
    }
    int added = buffer.length() - before;
    linked += links > 0 ? added : 0;
    bold += bolds > 0 ? added : 0;
    italic += italics > 0 ? added : 0;
  }

  /** End of the stretch of letters and single blanks between them that begins before {@code i}. */
  private static int plainUntil(String text, int start) {
    int length = text.length();
    int i = start;
    while (i < length) {
      char c = text.charAt(i);
      if (c == ' ' && i + 1 < length && isPlain(text.charAt(i + 1))) {
        i += 2;
      } else if (isPlain(c)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isPlain(char c) {
    return c > ' ' && (c < '\u007f' || !(isBlank(c) || isInvisible(c)));
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
    Arrays.fill(inlineBegan, 0, inlines, 0);
  }

  private void add(String text) {
    long open = inlineMarks;
    for (int i = 0; i < inlines; i++) {
      int covered = text.length() - inlineBegan[i];
      if (covered * 10 >= text.length() * 6) {
        open |= inlineMarked[i];
      }
    }
    passages.add(
        new Passage(
            text,
            current,
            kinds[current],
            open,
            own[current] | open,
            linked,
            bold,
            italic,
            quoteDepth[current],
            listDepth[current]));
    int n = passages.size();
    linksUpTo = n > linksUpTo.length ? Arrays.copyOf(linksUpTo, 2 * n) : linksUpTo;
    linksUpTo[n - 1] = linkElements.size();
    lastPassage[current] = n;
  }

  /** Number of {@link #linkElements} that begin before the end of passage {@code i}. */
  public int linksUpTo(int i) {
    return linksUpTo[i];
  }

  /**
   * Index of the passage that is the headline: a heading like {@code title}, any other line that is
   * it, or else the first h1 that is in no menu; 0 if there is none.
   */
  public int titleAt(String title) {
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
