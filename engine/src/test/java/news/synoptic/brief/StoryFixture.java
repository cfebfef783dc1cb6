package news.synoptic.brief;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import news.synoptic.Alignment;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Attribution;
import news.synoptic.Block;
import news.synoptic.Claim;
import news.synoptic.Copy;
import news.synoptic.Dated;
import news.synoptic.Entity;
import news.synoptic.Evidence;
import news.synoptic.Forecast;
import news.synoptic.Mention;
import news.synoptic.Notice;
import news.synoptic.Origin;
import news.synoptic.Outlet;
import news.synoptic.Probability;
import news.synoptic.Quantity;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.Span;
import news.synoptic.Statement;
import news.synoptic.Story;
import news.synoptic.StoryId;
import news.synoptic.TimeExpression;

/**
 * A story written down with its annotations, for tests of this stage alone.
 *
 * <pre>
 * {@literal @} mara veld | person | Mara Veld | minister | Norland      an entity (of every article)
 * # a | Harbour Post | 2026-05-04 | NEWS | Headline                     an article
 * ! CORRECTION | words of a notice
 * == a heading
 * REPORT c1 ~AGENCY:Meridian Press | [Veld|mara veld] spoke on [Monday|=2026-05-04].
 * STATEMENT.3 c2=14 hurt ~OWN_REPORTING:Harbour Post | {words said|d:mara veld:said}
 * FORECAST - ~… | A sentence. %0.15;who;what is forecast
 * * c1 0.9                                                              weight of a claim
 * copy b a WIRE 0.9
 * </pre>
 *
 * <p>Blank lines part paragraphs. In the text: {@code [x|entity]}, {@code [x|=TIMEX]}, {@code
 * [x|#value:unit:counted]}, {@code [x|^KIND:Name]}, and quotes {@code {x|d:entity}} (d, m or i).
 */
final class StoryFixture {
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, List<Statement>> claims = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Statement>>> versions = new LinkedHashMap<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final List<Copy> copies = new ArrayList<>();

  /** An article while it is read. */
  private static final class Draft {
    final String[] head;
    final List<Block> blocks = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    final List<Sentence> sentences = new ArrayList<>();
    final List<Mention> mentions = new ArrayList<>();
    final List<Quote> quotes = new ArrayList<>();
    final List<Attribution> attributions = new ArrayList<>();
    final List<TimeExpression> times = new ArrayList<>();
    final List<Quantity> numbers = new ArrayList<>();
    final List<Forecast> forecasts = new ArrayList<>();
    int blockStart;

    Draft(String[] head) {
      this.head = head;
    }

    ArticleId id() {
      return new ArticleId(head[0]);
    }

    void endBlock(Block.Kind kind) {
      if (text.length() > blockStart) {
        blocks.add(new Block(kind, text.substring(blockStart)));
        text.append('\n');
        blockStart = text.length();
      }
    }
  }

  private final StoryId id;

  private StoryFixture(String id) {
    this.id = new StoryId(id);
  }

  static StoryFixture read(String id, String lines) {
    StoryFixture fixture = new StoryFixture(id);
    lines.lines().forEach(fixture::line);
    fixture.drafts.forEach(draft -> draft.endBlock(Block.Kind.PARAGRAPH));
    return fixture;
  }

  Story story() {
    return new Story(id, drafts.stream().map(this::annotated).toList(), copies);
  }

  Alignment alignment() {
    List<Claim> all = new ArrayList<>();
    Map<Origin, List<ArticleId>> shares = new TreeMap<>();
    claims.forEach(
        (name, statements) -> {
          List<Claim.Version> told =
              versions.getOrDefault(name, Map.of()).entrySet().stream()
                  .map(entry -> new Claim.Version(entry.getKey(), entry.getValue()))
                  .toList();
          double weight = weights.getOrDefault(name, (double) statements.size() / drafts.size());
          all.add(new Claim(statements, told, Math.min(1, weight)));
          for (Statement statement : statements) {
            List<ArticleId> articles =
                shares.computeIfAbsent(statement.origin(), origin -> new ArrayList<>());
            if (!articles.contains(statement.evidence().article())) {
              articles.add(statement.evidence().article());
            }
          }
        });
    all.sort((a, b) -> Double.compare(b.weight(), a.weight()));
    return new Alignment(
        all,
        shares.entrySet().stream()
            .map(
                entry ->
                    new Alignment.Share(entry.getKey(), entry.getValue(), entry.getValue().size()))
            .toList());
  }

  private Annotated annotated(Draft draft) {
    List<Entity> used =
        entities.values().stream()
            .filter(e -> draft.mentions.stream().anyMatch(m -> m.entity().equals(e.id())))
            .toList();
    Article article = article(draft);
    return new Annotated(
        article,
        article.published(),
        terms(article.title()),
        draft.sentences,
        draft.mentions,
        used,
        draft.quotes,
        draft.attributions,
        draft.times,
        draft.numbers,
        draft.forecasts);
  }

  private static Article article(Draft draft) {
    String outlet = draft.head[1];
    String day = draft.head[2];
    Dated date =
        day.equals("-")
            ? null
            : new Dated(
                LocalDate.parse(day).atStartOfDay().atOffset(ZoneOffset.UTC),
                Dated.Precision.DAY,
                "test");
    return new Article(
        draft.id(),
        draft.head[0] + ".txt",
        null,
        outlet.equals("-") ? null : new Outlet(outlet, ""),
        null,
        draft.head[4],
        List.of(),
        date,
        null,
        "en",
        Article.Kind.valueOf(draft.head[3]),
        "",
        null,
        draft.blocks,
        draft.notices,
        List.of(),
        Article.textOf(draft.blocks));
  }

  private void line(String line) {
    if (line.isBlank()) {
      if (!drafts.isEmpty()) {
        drafts.getLast().endBlock(Block.Kind.PARAGRAPH);
      }
    } else if (line.startsWith("@ ")) {
      String[] e = fields(line.substring(2), 5);
      Entity.Type type = Entity.Type.valueOf(e[1].toUpperCase(Locale.ROOT));
      entities.put(e[0], new Entity(e[0], type, e[2], List.of(e[2]), e[3], e[4]));
    } else if (line.startsWith("# ")) {
      drafts.add(new Draft(fields(line.substring(2), 5)));
    } else if (line.startsWith("! ")) {
      String[] n = fields(line.substring(2), 2);
      drafts.getLast().notices.add(new Notice(Notice.Kind.valueOf(n[0]), n[1]));
    } else if (line.startsWith("* ")) {
      String[] w = line.substring(2).split(" ", -1);
      weights.put(w[0], Double.parseDouble(w[1]));
    } else if (line.startsWith("copy ")) {
      String[] c = line.split(" ", -1);
      copies.add(
          new Copy(
              new ArticleId(c[1]),
              new ArticleId(c[2]),
              Copy.Kind.valueOf(c[3]),
              new Probability(Double.parseDouble(c[4]))));
    } else if (line.startsWith("== ")) {
      heading(line.substring(3));
    } else {
      sentence(line);
    }
  }

  private void heading(String words) {
    Draft draft = drafts.getLast();
    draft.endBlock(Block.Kind.PARAGRAPH);
    Span span = new Span(draft.text.length(), draft.text.length() + words.length());
    draft.text.append(words);
    add(draft, span, Sentence.Kind.NOTICE, 0, words);
    draft.endBlock(Block.Kind.HEADING);
  }

  private static Sentence add(
      Draft draft, Span span, Sentence.Kind kind, double opinion, String words) {
    Sentence sentence =
        new Sentence(
            draft.sentences.size(),
            span,
            draft.blocks.size(),
            kind,
            new Probability(opinion),
            terms(words));
    draft.sentences.add(sentence);
    return sentence;
  }

  private static List<String> terms(String words) {
    return Words.stems(words);
  }

  private void sentence(String line) {
    Draft draft = drafts.getLast();
    int bar = line.indexOf(" | ");
    String[] head = line.substring(0, bar).split(" ", 2);
    String body = line.substring(bar + 3);
    int percent = body.lastIndexOf(" %");
    if (draft.text.length() > draft.blockStart) {
      draft.text.append(' ');
    }
    int start = draft.text.length();
    new Markup(draft, percent < 0 ? body : body.substring(0, percent)).read();
    Span span = new Span(start, draft.text.length());
    String[] kind = head[0].split("\\.", -1);
    Sentence sentence =
        add(
            draft,
            span,
            Sentence.Kind.valueOf(kind[0]),
            kind.length > 1 ? Double.parseDouble("0." + kind[1]) : 0.1,
            draft.text.substring(start));
    if (percent >= 0) {
      String[] f = body.substring(percent + 2).split(";", -1);
      Probability probability = new Probability(Double.parseDouble(f[0]));
      draft.forecasts.add(new Forecast(sentence.index(), probability, f[2], f[1], ""));
    }
    claim(draft, sentence, head[1]);
  }

  private void claim(Draft draft, Sentence sentence, String head) {
    int tilde = head.indexOf('~');
    if (tilde < 0) {
      return;
    }
    String[] origin = head.substring(tilde + 1).strip().split(":", 2);
    Statement statement =
        new Statement(
            new Evidence(
                draft.id(),
                sentence.span(),
                draft.text.substring(sentence.span().start(), sentence.span().end())),
            sentence.index(),
            List.of(),
            new Origin(origin[1], Origin.Kind.valueOf(origin[0])),
            draft.head[1] + " rests on " + origin[1]);
    String[] claim = head.substring(0, tilde).strip().split("=", 2);
    claims.computeIfAbsent(claim[0], name -> new ArrayList<>()).add(statement);
    if (claim.length > 1) {
      versions
          .computeIfAbsent(claim[0], name -> new LinkedHashMap<>())
          .computeIfAbsent(claim[1], value -> new ArrayList<>())
          .add(statement);
    }
  }

  private static String[] fields(String line, int count) {
    String[] fields =
        Arrays.stream(line.split("\\|", count)).map(String::strip).toArray(String[]::new);
    if (fields.length != count) {
      throw new IllegalArgumentException(line + ": want " + count + " fields");
    }
    return fields;
  }

  /** The marks inside a sentence. */
  private static final class Markup {
    private final Draft draft;
    private final String body;
    private int at;

    Markup(Draft draft, String body) {
      this.draft = draft;
      this.body = body;
    }

    void read() {
      while (at < body.length()) {
        char c = body.charAt(at);
        if (c == '[' || c == '{') {
          at++;
          mark(c == '[' ? ']' : '}');
        } else {
          draft.text.append(c);
          at++;
        }
      }
    }

    private void mark(char close) {
      int start = draft.text.length();
      while (body.charAt(at) != '|') {
        if (body.charAt(at) == '[') {
          at++;
          mark(']');
        } else {
          draft.text.append(body.charAt(at++));
        }
      }
      int end = body.indexOf(close, at);
      note(close, new Span(start, draft.text.length()), body.substring(at + 1, end));
      at = end + 1;
    }

    private void note(char close, Span span, String what) {
      if (close == '}') {
        String[] q = what.split(":", -1);
        Quote.Kind kind =
            switch (q[0]) {
              case "d" -> Quote.Kind.DIRECT;
              case "m" -> Quote.Kind.MIXED;
              default -> Quote.Kind.INDIRECT;
            };
        draft.quotes.add(new Quote(kind, span, null, q[1], null, new Probability(0.9)));
      } else if (what.startsWith("=")) {
        draft.times.add(new TimeExpression(span, TimeExpression.Type.DATE, what.substring(1)));
      } else if (what.startsWith("#")) {
        String[] n = what.substring(1).split(":", 3);
        draft.numbers.add(
            new Quantity(span, Double.parseDouble(n[0]), n[1], n[2], Quantity.Hedge.EXACT));
      } else if (what.startsWith("^")) {
        String[] a = what.substring(1).split(":", 2);
        draft.attributions.add(
            new Attribution(draft.sentences.size(), span, Attribution.Kind.valueOf(a[0]), a[1]));
      } else {
        draft.mentions.add(new Mention(span, type(what), what));
      }
    }

    private static Entity.Type type(String entity) {
      return entity.contains(" ") ? Entity.Type.PERSON : Entity.Type.PLACE;
    }
  }
}
