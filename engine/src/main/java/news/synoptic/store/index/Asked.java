package news.synoptic.store.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed, understood.
 *
 * @param query as the index is asked
 * @param terms words to be shown where they were found
 */
record Asked(Query query, Set<String> terms) {
  private static final int LONGEST = 500;
  private static final int MOST_PARTS = 40;
  private static final float TITLE = 3;

  // One part after the other; none of the alternatives can match an empty text, so it is linear.
  private static final Pattern PART =
      Pattern.compile("(-?)(?:([a-z]{2,8}):)?(?:\"([^\"]*)\"?|([^\\s\"]+))");

  static Asked of(String words) {
    String text = words.substring(0, Math.min(words.length(), LONGEST));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Set<String> terms = new HashSet<>();
    Matcher part = PART.matcher(text);
    int wanted = 0;
    int parts = 0;
    while (part.find() && parts++ < MOST_PARTS) {
      boolean not = !part.group(1).isEmpty();
      Query query = part(part, not ? new HashSet<>() : terms);
      if (query != null) {
        all.add(query, not ? BooleanClause.Occur.MUST_NOT : BooleanClause.Occur.MUST);
        wanted += not ? 0 : 1;
      }
    }
    if (wanted == 0) {
      all.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.MUST);
    }
    return new Asked(all.build(), terms);
  }

  private static @Nullable Query part(Matcher part, Set<String> terms) {
    String value = part.group(3) != null ? part.group(3) : part.group(4);
    String field = part.group(2) == null ? "" : part.group(2).toLowerCase(Locale.ROOT);
    return switch (field) {
      case "source" -> phrase("source", value, new HashSet<>());
      case "who" -> phrase("who", value, new HashSet<>());
      case "in" -> phrase("title", value, terms);
      case "before" -> days(value, true);
      case "after" -> days(value, false);
      case "" -> anywhere(value, terms);
      default -> anywhere(part.group(2) + " " + value, terms);
    };
  }

  private static @Nullable Query anywhere(String value, Set<String> terms) {
    Query title = phrase("title", value, terms);
    Query text = phrase("text", value, terms);
    if (title == null || text == null) {
      return null;
    }
    return new BooleanQuery.Builder()
        .add(new BoostQuery(title, TITLE), BooleanClause.Occur.SHOULD)
        .add(text, BooleanClause.Occur.SHOULD)
        .build();
  }

  private static @Nullable Query phrase(String field, String value, Set<String> terms) {
    List<String> words = new ArrayList<>();
    Words.of(value).forEach(word -> words.add(word.term()));
    terms.addAll(words);
    if (words.isEmpty()) {
      return null;
    }
    return words.size() == 1
        ? new TermQuery(new Term(field, words.getFirst()))
        : new PhraseQuery(field, words.toArray(new String[0]));
  }

  /** Days before a day, month or year, or after it; null if it is none. */
  private static @Nullable Query days(String value, boolean before) {
    try {
      LocalDate first;
      LocalDate next;
      switch (value.length()) {
        case 4 -> {
          first = LocalDate.of(Integer.parseInt(value), 1, 1);
          next = first.plusYears(1);
        }
        case 7 -> {
          first = YearMonth.parse(value).atDay(1);
          next = first.plusMonths(1);
        }
        default -> {
          first = LocalDate.parse(value);
          next = first.plusDays(1);
        }
      }
      return before
          ? LongPoint.newRangeQuery("day", Long.MIN_VALUE, first.toEpochDay() - 1)
          : LongPoint.newRangeQuery("day", next.toEpochDay(), Long.MAX_VALUE);
    } catch (DateTimeException | NumberFormatException noDay) {
      // intentional: what is no day is taken for words
      return anywhere(value, new HashSet<>());
    }
  }
}
