package news.synoptic.annotate.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.synoptic.Entity;
import news.synoptic.annotate.words.CreditWords;
import news.synoptic.annotate.words.Gazetteer;

/**
 * The spans that the tagger found in, the same with what the words of an article settle out: where
 * a name ends, and what a company is.
 *
 * <p>A newspaper's town belongs to its name, and "European" to that of the Commission; a possessive
 * ending and half a title do not; a company is told by its last word, and is the same where its
 * first word stands alone; two people joined by a hyphen are no person. Pure; linear in the spans.
 */
final class NameMender {
  private final NameWords words;
  private final List<NameSpan> spans;
  private final Gazetteer gazetteer = Gazetteer.known();

  private NameMender(NameWords words, List<NameSpan> spans) {
    this.words = words;
    this.spans = spans;
  }

  /** The mended spans, in text order. */
  static List<NameSpan> mend(List<NameSpan> spans, NameWords words) {
    List<NameSpan> joined = new NameMender(words, spans).joined();
    List<NameSpan> ended = new NameMender(words, joined).ended();
    List<NameSpan> firms = new NameMender(words, ended).firms();
    return new NameMender(words, firms).couples();
  }

  private String form(int i) {
    return words.forms().get(i);
  }

  private String last(NameSpan span) {
    return form(span.to() - 1);
  }

  private static int size(NameSpan span) {
    return span.to() - span.from();
  }

  private String text(int from, int to) {
    return String.join(" ", words.forms().subList(from, to));
  }

  private List<NameSpan> joined() {
    List<NameSpan> joined = new ArrayList<>();
    for (NameSpan span : spans) {
      boolean paper = size(span) == 1 && CreditWords.is("outlet", form(span.from()));
      if (paper && !joined.isEmpty() && joined.getLast().to() == span.from()) {
        NameSpan town = joined.removeLast();
        joined.add(new NameSpan(town.from(), span.to(), Entity.Type.ORGANISATION));
      } else if (isOfManyPeoples(span)) {
        joined.add(new NameSpan(span.from(), span.from() + 2, Entity.Type.ORGANISATION));
      } else if (joined.isEmpty() || span.from() >= joined.getLast().to()) {
        joined.add(span);
      }
    }
    return joined;
  }

  /** "European | Commission": a people that is none of one country, and the word of a body. */
  private boolean isOfManyPeoples(NameSpan span) {
    return size(span) == 1
        && span.to() < words.size()
        && gazetteer.is(form(span.from()), Gazetteer.GROUP)
        && gazetteer.party(form(span.from())).isEmpty()
        && RoleWords.UNION.contains(form(span.to()));
  }

  private List<NameSpan> ended() {
    Set<String> bare =
        spans.stream().map(span -> text(span.from(), span.to())).collect(Collectors.toSet());
    return spans.stream().map(span -> ended(span, bare)).toList();
  }

  private NameSpan ended(NameSpan span, Set<String> bare) {
    int to = span.to();
    int from = span.from();
    while (span.type() == Entity.Type.PERSON
        && from + 1 < to
        && RoleWords.CROWNED.contains(form(from))) {
      from++;
    }
    boolean body = span.type() == Entity.Type.ORGANISATION;
    boolean owner = size(span) > 1 && (last(span).equals("'s") || last(span).equals("’s"));
    if (owner && (!body || size(span) > 2 || bare.contains(text(span.from(), to - 1)))) {
      to--;
    }
    // "Central Bank Deputy | Governor", "Pentagon Press | Secretary": the title is cut in two
    boolean press = to - span.from() > 1 && form(to - 1).equals("Press");
    if (body
        && (press || (to - span.from() > 2 && gazetteer.is(form(to - 1), Gazetteer.TITLE)))
        && to < words.size()
        && gazetteer.is(form(to), Gazetteer.TITLE)) {
      to--;
    }
    return new NameSpan(from, to, span.type());
  }

  private List<NameSpan> firms() {
    Set<String> heads = new HashSet<>();
    List<NameSpan> firms = new ArrayList<>();
    for (NameSpan span : spans) {
      boolean firm =
          size(span) > 1
              && CreditWords.is("firm", last(span))
              && span.type() != Entity.Type.PLACE
              && !gazetteer.is(form(span.from()), Gazetteer.GIVEN);
      if (firm && gazetteer.flags(form(span.from())) == 0) {
        heads.add(form(span.from()));
      }
      firms.add(firm ? span.retyped(Entity.Type.ORGANISATION) : span);
    }
    firms.replaceAll(
        span ->
            size(span) == 1
                    && span.type() == Entity.Type.PERSON
                    && heads.contains(form(span.from()))
                ? span.retyped(Entity.Type.ORGANISATION)
                : span);
    return firms;
  }

  private List<NameSpan> couples() {
    Set<String> people =
        spans.stream()
            .filter(span -> span.type() == Entity.Type.PERSON && !form(span.to() - 1).equals("-"))
            .filter(span -> !isCouple(span))
            .map(this::last)
            .collect(Collectors.toSet());
    return spans.stream()
        .map(
            span ->
                isCouple(span) && people.contains(form(span.from())) && people.contains(last(span))
                    ? span.retyped(Entity.Type.OTHER)
                    : span)
        .toList();
  }

  private boolean isCouple(NameSpan span) {
    return span.type() == Entity.Type.PERSON
        && size(span) == 3
        && "-–".contains(form(span.from() + 1));
  }
}
