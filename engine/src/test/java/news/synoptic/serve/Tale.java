package news.synoptic.serve;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.Alignment;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Dated;
import news.synoptic.Entity;
import news.synoptic.Evidence;
import news.synoptic.Notice;
import news.synoptic.Origin;
import news.synoptic.Outlet;
import news.synoptic.Probability;
import news.synoptic.Span;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/** Builds an invented brief for tests, line by line; evidence is found by its words. */
final class Tale {
  private final String id;
  private final String title;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, String> copyOf = new HashMap<>();
  private final Map<String, List<String>> credits = new HashMap<>();
  private final Map<Origin, List<ArticleId>> origins = new LinkedHashMap<>();
  private final List<Brief.Fact> facts = new ArrayList<>();
  private final List<Brief.Silence> silences = new ArrayList<>();
  private final List<Brief.Saying> quotes = new ArrayList<>();
  private final List<Brief.Happening> timeline = new ArrayList<>();
  private final List<Brief.Odds> odds = new ArrayList<>();
  private final List<Brief.Party> parties = new ArrayList<>();
  private final List<Brief.Stance> stances = new ArrayList<>();
  private final List<Brief.Wording> wording = new ArrayList<>();
  private final List<Brief.Headline> headlines = new ArrayList<>();
  private final List<Brief.Omission> omissions = new ArrayList<>();
  private final List<Brief.PageNotice> notices = new ArrayList<>();
  private final List<Brief.Name> names = new ArrayList<>();
  private final List<Copy> copies = new ArrayList<>();
  private final List<Brief.Pointer> earlier = new ArrayList<>();
  private final List<Brief.Pointer> related = new ArrayList<>();

  Tale(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Adds an article; {@code outlet} empty and {@code day} null mean unknown. */
  Tale article(
      String key,
      String outlet,
      String headline,
      @Nullable String day,
      String lang,
      Article.Kind kind,
      String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, paragraph));
    }
    String domain = outlet.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
    URI url = outlet.isEmpty() ? null : URI.create("https://" + domain + ".example/" + key);
    Dated date =
        day == null
            ? null
            : new Dated(
                OffsetDateTime.parse(day.length() > 10 ? day : day + "T00:00:00Z"),
                day.length() > 10 ? Dated.Precision.TIME : Dated.Precision.DAY,
                "json-ld datePublished");
    articles.put(
        key,
        new Article(
            new ArticleId(key),
            "pages/" + key + (outlet.isEmpty() ? ".txt" : ".html"),
            url,
            outlet.isEmpty() ? null : new Outlet(outlet, domain + ".example"),
            null,
            headline,
            List.of(),
            date,
            null,
            lang,
            kind,
            "",
            null,
            blocks,
            List.of(),
            List.of(),
            Article.textOf(blocks)));
    return this;
  }

  /** Adds English news. */
  Tale article(String key, String outlet, String headline, String day, String... paragraphs) {
    return article(key, outlet, headline, day, "en", Article.Kind.NEWS, paragraphs);
  }

  /** Says that an article credits media. */
  Tale credits(String key, String... media) {
    credits.put(key, List.of(media));
    return this;
  }

  /** Says that one article is a copy of another. */
  Tale copy(String key, String original, Copy.Kind kind, double share) {
    copyOf.put(key, original);
    copies.add(new Copy(new ArticleId(key), new ArticleId(original), kind, new Probability(share)));
    return this;
  }

  /** Adds an origin and the articles that rest on it. */
  Tale origin(Origin origin, String... keys) {
    origins.put(origin, List.of(keys).stream().map(ArticleId::new).toList());
    return this;
  }

  /** The words' place in an article. */
  Evidence words(String key, String words) {
    Article article = articles.get(key);
    if (article == null || !article.text().contains(words)) {
      throw new IllegalArgumentException("article " + key + " does not say: " + words);
    }
    int start = article.text().indexOf(words);
    return new Evidence(article.id(), new Span(start, start + words.length()), words);
  }

  /** Adds a fact. */
  Tale fact(Brief.Status status, List<Origin> from, Evidence... evidence) {
    List<String> because = new ArrayList<>();
    for (Evidence one : evidence) {
      because.add("the sentence credits " + from.getFirst().name() + " in " + one.article());
    }
    facts.add(
        new Brief.Fact(
            evidence[0].text(), status, from, List.of(evidence), because, List.of(), null));
    return this;
  }

  /** Adds a disputed fact. */
  Tale disputed(String text, Brief.Version... versions) {
    List<Origin> from = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Brief.Version version : versions) {
      from.addAll(version.origins());
      evidence.addAll(version.evidence());
    }
    List<String> because = evidence.stream().map(one -> "own words of " + one.article()).toList();
    facts.add(
        new Brief.Fact(
            text,
            Brief.Status.DISPUTED,
            from.stream().distinct().sorted().toList(),
            evidence,
            because,
            List.of(versions),
            null));
    return this;
  }

  /** Adds a quote. */
  Tale said(String speaker, String role, String party, boolean direct, Evidence... evidence) {
    quotes.add(
        new Brief.Saying(
            speaker, role, party, evidence[0].text(), direct, List.of(evidence), List.of()));
    return this;
  }

  /** Adds a quote that another article words differently. */
  Tale reworded(String speaker, String role, Evidence first, Evidence other) {
    quotes.add(
        new Brief.Saying(speaker, role, "", first.text(), true, List.of(first), List.of(other)));
    return this;
  }

  /** Adds somebody who did not answer. */
  Tale silent(String who, Evidence evidence) {
    silences.add(new Brief.Silence(who, evidence.text(), List.of(evidence)));
    return this;
  }

  /** Adds a line of the timeline. */
  Tale happened(String date, String precision, Evidence... evidence) {
    timeline.add(new Brief.Happening(date, precision, evidence[0].text(), List.of(evidence)));
    return this;
  }

  /** Adds a forecast. */
  Tale odds(double probability, String question, String by, Evidence evidence) {
    Article article = articles.get(evidence.article().value());
    String source = article == null ? "" : article.label();
    odds.add(new Brief.Odds(new Probability(probability), question, by, source, List.of(evidence)));
    return this;
  }

  /** A line of a side, with some of its words marked. */
  Brief.Voice voice(String who, Evidence evidence, String... marked) {
    return new Brief.Voice(who, evidence.text(), spans(evidence.text(), marked), evidence);
  }

  private static List<Span> spans(String text, String... marked) {
    List<Span> spans = new ArrayList<>();
    for (String words : marked) {
      int start = text.indexOf(words);
      spans.add(new Span(start, start + words.length()));
    }
    return spans.stream().sorted().toList();
  }

  /** Adds a party. */
  Tale party(String name, List<Origin> from, Brief.Voice... lines) {
    parties.add(new Brief.Party(name, from, List.of(lines)));
    return this;
  }

  /** Adds a stance. */
  Tale stance(String toward, boolean favourable, Brief.Voice... lines) {
    stances.add(new Brief.Stance(toward, favourable, List.of(lines)));
    return this;
  }

  /** Adds a claim in several wordings. */
  Tale wording(String claim, Brief.Voice... tellings) {
    wording.add(new Brief.Wording(claim, List.of(tellings)));
    return this;
  }

  /** Marks words of an article's headline; every article should have its turn. */
  Tale headline(String key, String... marked) {
    Article article = articles.get(key);
    if (article != null) {
      headlines.add(
          new Brief.Headline(
              article.id(), article.label(), article.title(), spans(article.title(), marked)));
    }
    return this;
  }

  /** Adds a fact that outlets leave out. */
  Tale omission(int fact, List<String> has, List<String> lacks) {
    omissions.add(new Brief.Omission(fact, has, lacks));
    return this;
  }

  /** Adds a notice. */
  Tale notice(String key, Notice.Kind kind, String text) {
    Article article = articles.get(key);
    String outlet = article == null ? "" : article.label();
    notices.add(new Brief.PageNotice(new ArticleId(key), outlet, new Notice(kind, text)));
    return this;
  }

  /** Adds a name. */
  Tale name(String entity, Entity.Type type, String role, int count, String... variants) {
    names.add(new Brief.Name(entity, type, List.of(variants), role, count));
    return this;
  }

  /** Adds an earlier story. */
  Tale earlier(String story, String headline, @Nullable String day, String because) {
    earlier.add(pointer(story, headline, day, because));
    return this;
  }

  /** Adds a related story. */
  Tale related(String story, String headline, @Nullable String day, String because) {
    related.add(pointer(story, headline, day, because));
    return this;
  }

  private static Brief.Pointer pointer(
      String story, String headline, @Nullable String day, String because) {
    LocalDate from = day == null ? null : LocalDate.parse(day);
    return new Brief.Pointer(new StoryId(story), headline, from, because);
  }

  /** The brief. */
  Brief brief() {
    List<LocalDate> days =
        articles.values().stream()
            .map(Article::published)
            .filter(date -> date != null)
            .map(Dated::day)
            .sorted()
            .toList();
    return new Brief(
        new StoryId(id),
        title,
        days.isEmpty() ? null : days.getFirst(),
        days.isEmpty() ? null : days.getLast(),
        articles.values().stream().map(Article::label).distinct().toList(),
        origins.entrySet().stream()
            .map(
                entry ->
                    new Alignment.Share(entry.getKey(), entry.getValue(), entry.getValue().size()))
            .toList(),
        articles.entrySet().stream()
            .map(entry -> member(entry.getKey(), entry.getValue()))
            .toList(),
        facts,
        quotes,
        silences,
        timeline,
        odds,
        new Brief.Spin(parties, stances, wording, headlines, omissions),
        notices,
        names,
        copies,
        earlier,
        related,
        List.of());
  }

  private Brief.Member member(String key, Article article) {
    String original = copyOf.get(key);
    return new Brief.Member(
        article,
        article.published(),
        original == null ? null : new ArticleId(original),
        credits.getOrDefault(key, List.of()));
  }
}
