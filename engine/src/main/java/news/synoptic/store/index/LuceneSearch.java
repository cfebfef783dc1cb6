package news.synoptic.store.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.StoryId;
import news.synoptic.store.Journal;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Search;
import news.synoptic.store.Slice;
import news.synoptic.store.Source;
import news.synoptic.store.Store;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in Lucene: one document a story and one an article. It notes how far it has taken in
 * the store's changes, and goes on from there; an index that cannot be read is thrown away and made
 * anew.
 */
public final class LuceneSearch implements Search {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneSearch.class);
  private static final String UP_TO = "upTo";
  private static final int BATCH = 200;
  private static final int MOST_COUNTED = 1000;
  private static final int MOST_FOUND = 10_000;

  /**
   * Held, since a level is forgotten with its logger: that there is no Vector API is no warning.
   */
  private static final java.util.logging.Logger VECTORS =
      java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private static final double BUFFER_MEGABYTES = 16;

  private final Store store;
  private final Path folder;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private long upTo;

  private LuceneSearch(Store store, Path folder) throws IOException {
    this.store = store;
    this.folder = folder;
    this.directory = FSDirectory.open(folder);
    this.writer = open(directory);
    this.searchers = new SearcherManager(writer, null);
    this.upTo = reached(writer);
  }

  /** Opens the index in a folder, which is made if it is not there. */
  public static LuceneSearch open(Store store, Path folder) {
    try {
      return new LuceneSearch(store, folder);
    } catch (IOException cannot) {
      throw new UncheckedIOException("index " + folder, cannot);
    }
  }

  private static IndexWriter open(FSDirectory directory) throws IOException {
    try {
      return new IndexWriter(directory, config());
    } catch (CorruptIndexException | IndexNotFoundException | IllegalArgumentException broken) {
      LOG.warn("the index is made anew, since {}", broken.getMessage());
      return new IndexWriter(directory, config().setOpenMode(IndexWriterConfig.OpenMode.CREATE));
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(Words.ANALYZER)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCommitOnClose(true);
  }

  private static long reached(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(UP_TO)) {
          return Long.parseLong(entry.getValue());
        }
      }
    }
    return 0;
  }

  @Override
  public synchronized int update() {
    try {
      int taken = 0;
      Journal.Changed changed = store.journal().changed(upTo, BATCH);
      while (changed.upTo() > upTo) {
        for (ArticleId id : changed.articles()) {
          article(id);
        }
        for (StoryId id : changed.stories()) {
          story(id);
        }
        taken += changed.articles().size() + changed.stories().size();
        upTo = changed.upTo();
        writer.setLiveCommitData(Map.of(UP_TO, Long.toString(upTo)).entrySet());
        changed = store.journal().changed(upTo, BATCH);
      }
      if (taken > 0) {
        writer.commit();
        searchers.maybeRefresh();
      }
      return taken;
    } catch (IOException cannot) {
      throw new UncheckedIOException("index " + folder, cannot);
    }
  }

  @Override
  public synchronized void rebuild() {
    try {
      writer.deleteAll();
      upTo = 0;
      update();
      searchers.maybeRefreshBlocking();
    } catch (IOException cannot) {
      throw new UncheckedIOException("index " + folder, cannot);
    }
  }

  private static String key(Kind kind, String id) {
    return kind.name() + id;
  }

  private void article(ArticleId id) throws IOException {
    Term key = new Term("key", key(Kind.ARTICLE, id.value()));
    Optional<Journal.Indexed> found = store.journal().indexed(id);
    if (found.isEmpty()) {
      writer.deleteDocuments(key);
      return;
    }
    Journal.Indexed article = found.get();
    LocalDate day =
        article.article().published() == null ? null : article.article().published().day();
    Document document = document(Kind.ARTICLE, id.value(), day, article.sources());
    document.add(new TextField("title", article.article().title(), Field.Store.NO));
    String text = article.article().text();
    document.add(new TextField("text", text, Field.Store.NO));
    document.add(new TextField("who", text, Field.Store.NO));
    document.add(new TextField("source", article.article().label(), Field.Store.NO));
    article.titles().forEach(title -> document.add(new TextField("source", title, Field.Store.NO)));
    String authors = String.join(" · ", article.article().byline());
    document.add(new TextField("who", authors, Field.Store.NO));
    writer.updateDocument(key, document);
  }

  private void story(StoryId id) throws IOException {
    Term key = new Term("key", key(Kind.STORY, id.value()));
    Optional<Brief> found =
        store
            .stories()
            .current(id)
            .filter(id::equals)
            .flatMap(i -> store.journal().brief(i))
            .map(b -> b.brief());
    if (found.isEmpty()) {
      writer.deleteDocuments(key);
      return;
    }
    Brief brief = found.get();
    Document document = document(Kind.STORY, id.value(), brief.to(), store.journal().sourcesOf(id));
    document.add(new TextField("title", brief.title(), Field.Store.NO));
    document.add(new TextField("text", textOf(brief), Field.Store.NO));
    brief.outlets().forEach(o -> document.add(new TextField("source", o, Field.Store.NO)));
    brief.names().stream()
        .flatMap(name -> name.variants().stream())
        .forEach(name -> document.add(new TextField("who", name, Field.Store.NO)));
    store
        .journal()
        .names(id)
        .forEach(name -> document.add(new TextField("who", name, Field.Store.NO)));
    writer.updateDocument(key, document);
  }

  /** What is looked through, and shown, of a story: its facts. */
  private static String textOf(Brief brief) {
    return brief.facts().stream().map(Brief.Fact::text).collect(Collectors.joining("\n"));
  }

  private static Document document(
      Kind kind, String id, @Nullable LocalDate day, List<Long> sources) {
    Document document = new Document();
    document.add(new StringField("key", key(kind, id), Field.Store.NO));
    document.add(new StringField("kind", kind.name(), Field.Store.NO));
    document.add(new StoredField("id", id));
    if (day != null) {
      document.add(new LongPoint("day", day.toEpochDay()));
    }
    sources.forEach(source -> document.add(new LongField("from", source, Field.Store.NO)));
    return document;
  }

  @Override
  public Found find(ReaderId reader, String query, Kind kind, @Nullable String after, int most) {
    if (most < 1 || most > 200) {
      throw new IllegalArgumentException("most " + most + ": want 1 to 200");
    }
    Asked asked = Asked.of(query);
    long[] sources = store.sources().list(reader).stream().mapToLong(Source::id).toArray();
    if (sources.length == 0) {
      return new Found(new Slice<>(List.of(), null), 0);
    }
    BooleanQuery all =
        new BooleanQuery.Builder()
            .add(asked.query(), BooleanClause.Occur.MUST)
            .add(new TermQuery(new Term("kind", kind.name())), BooleanClause.Occur.FILTER)
            .add(LongField.newSetQuery("from", sources), BooleanClause.Occur.FILTER)
            .build();
    int from = after != null && after.matches("[0-9]{1,4}") ? Integer.parseInt(after) : 0;
    try {
      return find(reader, all, asked, kind, from, most);
    } catch (IOException cannot) {
      throw new UncheckedIOException("index " + folder, cannot);
    }
  }

  private Found find(ReaderId reader, BooleanQuery all, Asked asked, Kind kind, int from, int most)
      throws IOException {
    IndexSearcher searcher = searchers.acquire();
    List<String> ids = new ArrayList<>();
    int total;
    try {
      int want = Math.min(MOST_FOUND, from + most + 1);
      TopDocs found =
          searcher.search(all, new TopScoreDocCollectorManager(want, null, MOST_COUNTED));
      total = (int) Math.min(MOST_COUNTED, found.totalHits.value());
      ScoreDoc[] docs = found.scoreDocs;
      for (int i = from; i < docs.length; i++) {
        ids.add(searcher.storedFields().document(docs[i].doc).get("id"));
      }
    } finally {
      searchers.release(searcher);
    }
    boolean more = ids.size() > most;
    List<String> part = more ? ids.subList(0, most) : ids;
    List<Hit> hits =
        kind == Kind.ARTICLE ? articles(reader, part, asked) : stories(reader, part, asked);
    return new Found(new Slice<>(hits, more ? String.valueOf(from + most) : null), total);
  }

  private List<Hit> articles(ReaderId reader, List<String> ids, Asked asked) {
    Map<String, Hit> hits = new LinkedHashMap<>();
    store
        .articles()
        .find(reader, ids.stream().map(ArticleId::new).toList())
        .forEach(
            found -> {
              var article = found.article();
              Passage passage = Passage.of(article.text(), asked.terms());
              hits.put(
                  article.id().value(),
                  new Hit(
                      Kind.ARTICLE,
                      article.id().value(),
                      found.story(),
                      article.title(),
                      Passage.marks(article.title(), asked.terms()),
                      passage.text(),
                      passage.marked(),
                      article.label(),
                      article.published() == null ? null : article.published().day()));
            });
    return ids.stream().map(hits::get).filter(java.util.Objects::nonNull).toList();
  }

  private List<Hit> stories(ReaderId reader, List<String> ids, Asked asked) {
    List<Hit> hits = new ArrayList<>();
    for (String id : ids) {
      store
          .stories()
          .find(reader, new StoryId(id))
          .ifPresent(
              story -> {
                Passage passage = Passage.of(facts(story.id(), story.lead()), asked.terms());
                hits.add(
                    new Hit(
                        Kind.STORY,
                        id,
                        story.id(),
                        story.title(),
                        Passage.marks(story.title(), asked.terms()),
                        passage.text(),
                        passage.marked(),
                        story.outlets().isEmpty() ? "" : story.outlets().getFirst(),
                        story.to()));
              });
    }
    return hits;
  }

  private String facts(StoryId story, String lead) {
    List<String> facts = store.journal().facts(story);
    return facts.isEmpty() ? lead : String.join("\n", facts);
  }

  @Override
  public long bytes() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException cannot) {
      throw new UncheckedIOException("index " + folder, cannot);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException cannot) {
      throw new UncheckedIOException("index " + folder, cannot);
    }
  }
}
