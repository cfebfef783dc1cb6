package news.synoptic.align;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Alignment;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Attribution;
import news.synoptic.Claim;
import news.synoptic.Copy;
import news.synoptic.Probability;
import news.synoptic.Quantity;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.Statement;
import news.synoptic.Story;

/**
 * A story written down with the annotations that this stage reads, and an alignment as lines.
 *
 * <pre>
 * ; a comment
 * # Eldmoor Echo                          an article by its outlet
 * # - | page7.txt                         an article without one
 * # Marsh Herald | North Press @ byline   an article whose page credits somebody
 * A sentence. Lines are sentences, blank lines part paragraphs.
 * # Harrow Post | on 2026-11-15           an article of a day
 * OPINION &gt; A sentence of another kind than REPORT.
 * copy Marsh Herald = Eldmoor Echo WIRE
 * </pre>
 *
 * <p>In a sentence: {@code [the Tribune|^MEDIUM:Tribune]} is a credit, {@code
 * [14|#14:unit:counted:EXACT]} a number, <code>{words|DIRECT:Ilse Brandt}</code> a quote.
 */
final class TellingFile {
  private final List<Telling> tellings = new ArrayList<>();
  private final List<Copy> copies = new ArrayList<>();
  private boolean fresh = true;

  private TellingFile() {}

  static Story read(String lines) {
    TellingFile file = new TellingFile();
    lines.lines().forEach(file::line);
    Annotated[] articles = file.tellings.stream().map(Telling::done).toArray(Annotated[]::new);
    return Telling.story(file.copies, articles);
  }

  private void line(String line) {
    if (line.isBlank()) {
      fresh = true;
    } else if (line.startsWith("# ")) {
      tellings.add(article(line.substring(2)));
      fresh = true;
    } else if (line.startsWith("copy ")) {
      copies.add(copy(line.substring(5)));
    } else if (!line.startsWith(";")) {
      sentence(line);
      fresh = false;
    }
  }

  private static Telling article(String head) {
    String[] fields = head.split(" \\| ", -1);
    Telling telling =
        fields[0].equals("-") ? Telling.without(fields[1]) : Telling.by(fields[0].strip());
    if (fields.length > 1 && fields[1].startsWith("on ")) {
      telling.on(fields[1].substring(3));
    } else if (!fields[0].equals("-") && fields.length > 1) {
      String[] credit = fields[1].split(" @ ", -1);
      telling.from(credit[0], credit[1]);
    }
    return telling;
  }

  private static Copy copy(String line) {
    int equal = line.indexOf(" = ");
    int blank = line.lastIndexOf(' ');
    return new Copy(
        new ArticleId("id of " + line.substring(0, equal)),
        new ArticleId("id of " + line.substring(equal + 3, blank)),
        Copy.Kind.valueOf(line.substring(blank + 1)),
        Probability.ONE);
  }

  private void sentence(String line) {
    int arrow = line.indexOf(" > ");
    String marked = arrow < 0 ? line : line.substring(arrow + 3);
    Telling telling = tellings.getLast();
    String plain = marked.replaceAll("[\\[{]([^|\\]}]*)\\|[^\\]}]*[\\]}]", "$1");
    if (fresh) {
      telling.says(plain);
    } else {
      telling.adds(plain);
    }
    if (arrow > 0) {
      telling.as(Sentence.Kind.valueOf(line.substring(0, arrow)));
    }
    marks(telling, marked);
  }

  private static void marks(Telling telling, String marked) {
    for (int at = 0; at < marked.length(); at++) {
      char open = marked.charAt(at);
      if (open == '[' || open == '{') {
        int end = marked.indexOf(open == '[' ? ']' : '}', at);
        int bar = marked.indexOf('|', at);
        mark(telling, marked.substring(at + 1, bar), marked.substring(bar + 1, end));
        at = end;
      }
    }
  }

  private static void mark(Telling telling, String words, String what) {
    String[] fields = what.substring(1).split(":", -1);
    switch (what.charAt(0)) {
      case '^' -> telling.crediting(Attribution.Kind.valueOf(fields[0]), words, fields[1]);
      case '#' ->
          telling.counting(
              words,
              Double.parseDouble(fields[0]),
              fields[1],
              fields[2],
              Quantity.Hedge.valueOf(fields[3]));
      default -> {
        String[] quote = what.split(":", -1);
        telling.quoting(Quote.Kind.valueOf(quote[0]), words, quote[1]);
      }
    }
  }

  /** The alignment as lines: origins, then claims with what each statement rests on. */
  static String of(Story story, Alignment alignment) {
    StringBuilder out = new StringBuilder();
    for (Alignment.Share share : alignment.origins()) {
      List<String> labels = share.articles().stream().map(id -> label(story, id)).toList();
      out.append(
          "origin %s (%s): %s\n"
              .formatted(share.origin().name(), share.origin().kind(), String.join(", ", labels)));
    }
    for (Claim claim : alignment.claims()) {
      out.append("claim\n");
      claim.statements().forEach(statement -> out.append(line(story, statement)));
      for (Claim.Version version : claim.versions()) {
        List<String> labels =
            version.statements().stream().map(s -> label(story, s.evidence().article())).toList();
        String reported = version.reported() == null ? "" : " reported " + version.reported().iso();
        out.append(
            "  version “%s”%s: %s\n"
                .formatted(version.value(), reported, String.join(", ", labels)));
      }
    }
    return out.toString();
  }

  private static String line(Story story, Statement statement) {
    return "  %s: %s\n    from %s: %s\n"
        .formatted(
            label(story, statement.evidence().article()),
            statement.evidence().text(),
            String.join(" ← ", statement.chain()),
            statement.because());
  }

  private static String label(Story story, ArticleId id) {
    return story.articles().stream()
        .filter(article -> article.id().equals(id))
        .map(Annotated::article)
        .map(Article::label)
        .findFirst()
        .orElseThrow();
  }
}
