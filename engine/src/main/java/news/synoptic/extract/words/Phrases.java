package news.synoptic.extract.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of page furniture in many languages, and which of them a line has. Pure, thread-safe; a
 * line over 400 characters is looked at from its first 400 only.
 */
public final class Phrases {
  private static final int LONGEST = 400;
  private static final int LONGEST_OPENING = 90;

  /** What a piece of page furniture is for. */
  public enum Furniture {
    /** Points at another article. */
    RELATED,
    /** Wants a subscription, an address, a follower. */
    SIGNUP,
    /** Share, print, listen. */
    SHARE,
    /** Advertisement. */
    AD,
    /** Readers' comments. */
    COMMENT,
    /** Topics. */
    TAGS,
    /** About the author, or how to reach somebody. */
    BIO,
    /** Copyright, terms. */
    LEGAL,
    /** Who made a picture. */
    CREDIT,
    /** When it was published. */
    DATE,
    /** Who wrote it. */
    BYLINE,
    /** Menus and controls. */
    NAV;

    /** This purpose as a set of one. */
    // intentional: the place of the bit is stored nowhere but in the weights trained with it
    @SuppressWarnings("EnumOrdinal")
    public final long bit = 1L << ordinal();
  }

  private record Phrase(Furniture furniture, boolean whole, String words) {}

  private static final Map<String, List<Phrase>> BY_HEAD = new HashMap<>();

  /** By the last bits of the hash of a first word: whether a phrase may begin with it. */
  private static final boolean[] HEADS = new boolean[1 << 14];

  private static final Cues ANYWHERE;

  static {
    Map<String, Long> anywhere = new LinkedHashMap<>();
    for (String line : Table.lines("furniture.txt")) {
      String[] part = line.split(" ", 3);
      Furniture furniture = Furniture.valueOf(part[0]);
      if (part[1].equals("has")) {
        anywhere.merge(part[2], furniture.bit, (a, b) -> a | b);
      } else {
        BY_HEAD
            .computeIfAbsent(head(part[2]), key -> new ArrayList<>())
            .add(new Phrase(furniture, part[1].equals("is"), part[2]));
      }
    }
    ANYWHERE = Cues.of(anywhere);
    BY_HEAD.keySet().forEach(head -> HEADS[head.hashCode() & (HEADS.length - 1)] = true);
  }

  private Phrases() {}

  /**
   * What {@code line} is the furniture for, by its first words, or by all of them; may be empty.
   */
  public static Set<Furniture> opening(String line) {
    return set(openingBits(line));
  }

  /** The same as a set of bits. */
  public static long openingBits(String line) {
    if (!mayOpen(line)) {
      return 0;
    }
    boolean whole = line.length() <= LONGEST_OPENING;
    String folded = fold(whole ? line : line.substring(0, LONGEST_OPENING));
    List<Phrase> phrases = BY_HEAD.get(head(folded));
    if (phrases == null) {
      return 0;
    }
    long found = 0;
    for (Phrase phrase : phrases) {
      boolean has =
          phrase.whole ? whole && isWhole(folded, phrase.words) : startsWith(folded, phrase.words);
      found |= has ? phrase.furniture.bit : 0;
    }
    return found;
  }

  /**
   * Whether some phrase may begin with the first word of {@code line}: what {@link #fold} and
   * {@link #head} make of it is looked up by its hash, without making it.
   */
  private static boolean mayOpen(String line) {
    int most = Math.min(line.length(), LONGEST_OPENING);
    int start = 0;
    while (start < most && isEdge(line.charAt(start))) {
      start++;
    }
    int hash = 0;
    int head = 0;
    for (int i = start; i < most; i++) {
      char c = line.charAt(i);
      if (c == ' ' || c == '\u00a0') {
        break;
      }
      if (c == '\u0130' || c == '\u03a3') {
        return true; // their small letters depend on what stands around them
      }
      hash = hash * 31 + (c == '’' ? '\'' : Character.toLowerCase(c));
      head = i == start || Character.isLetterOrDigit(c) ? hash : head;
    }
    return HEADS[head & (HEADS.length - 1)];
  }

  /** What the words inside {@code line} speak of; may be empty. */
  public static Set<Furniture> within(String line) {
    return set(withinBits(line));
  }

  /** The same as a set of bits. */
  public static long withinBits(String line) {
    return ANYWHERE.find(line.indexOf('’') < 0 ? line : line.replace('’', '\''), LONGEST);
  }

  private static Set<Furniture> set(long bits) {
    if (bits == 0) {
      return Set.of();
    }
    Set<Furniture> found = EnumSet.noneOf(Furniture.class);
    for (Furniture furniture : Furniture.values()) {
      if ((bits & furniture.bit) != 0) {
        found.add(furniture);
      }
    }
    return found;
  }

  /** Whether {@code line} is furniture of the kind {@code furniture} and nothing else. */
  static boolean is(String line, Furniture furniture) {
    String folded = fold(line);
    for (Phrase phrase : BY_HEAD.getOrDefault(head(folded), List.of())) {
      if (phrase.furniture == furniture && isWhole(folded, phrase.words)) {
        return true;
      }
    }
    return false;
  }

  private static String fold(String line) {
    String cut = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    String lower = cut.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' ');
    int start = 0;
    while (start < lower.length() && isEdge(lower.charAt(start))) {
      start++;
    }
    return lower.substring(start);
  }

  private static boolean isEdge(char c) {
    return !Character.isLetterOrDigit(c) && c != '©' && c != '(';
  }

  private static String head(String folded) {
    int end = 0;
    while (end < folded.length() && folded.charAt(end) != ' ') {
      end++;
    }
    while (end > 0 && !Character.isLetterOrDigit(folded.charAt(end - 1)) && end > 1) {
      end--;
    }
    return folded.substring(0, end);
  }

  private static boolean startsWith(String folded, String words) {
    return folded.startsWith(words)
        && (folded.length() == words.length()
            || !Character.isLetterOrDigit(words.charAt(words.length() - 1))
            || !Character.isLetterOrDigit(folded.charAt(words.length())));
  }

  private static boolean isWhole(String folded, String words) {
    if (!folded.startsWith(words)) {
      return false;
    }
    for (int i = words.length(); i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
