package news.synoptic.store.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.StoryId;
import news.synoptic.store.Articles;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Revision;
import news.synoptic.store.StoredArticle;

/** Articles and their revisions. */
final class SqlArticles implements Articles {
  private static final String SELECT =
      "SELECT a.*, r.body, EXISTS (SELECT 1 FROM read_mark m WHERE m.reader = :reader"
          + " AND m.article = a.id) AS was_read FROM article a"
          + " JOIN revision r ON r.article = a.id AND r.number = a.revision WHERE ";

  private final Db db;

  SqlArticles(Db db) {
    this.db = db;
  }

  @Override
  public Optional<StoredArticle> find(ReaderId reader, ArticleId id) {
    return find(reader, List.of(id)).stream().findFirst();
  }

  @Override
  public List<StoredArticle> find(ReaderId reader, Collection<ArticleId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + "a.id IN (<ids>) AND" + Visible.ARTICLE)
                .bindList("ids", ids.stream().map(ArticleId::value).distinct().toList())
                .bind("reader", reader.value())
                .map((row, context) -> article(row))
                .list());
  }

  @Override
  public List<StoredArticle> of(ReaderId reader, StoryId story) {
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + "a.story = :story AND" + Visible.ARTICLE + " ORDER BY a.seq")
                .bind("story", story.value())
                .bind("reader", reader.value())
                .map((row, context) -> article(row))
                .list());
  }

  private static StoredArticle article(ResultSet row) throws SQLException {
    String copyOf = row.getString("copy_of");
    return new StoredArticle(
        row.getLong("seq"),
        Codec.read(row.getBytes("body"), Article.class),
        new StoryId(row.getString("story")),
        row.getInt("revision"),
        Db.instant(row, "seen"),
        copyOf == null ? null : new ArticleId(copyOf),
        row.getInt("withdrawn") == 1,
        row.getBoolean("was_read"));
  }

  @Override
  public List<Revision> revisions(ReaderId reader, ArticleId id) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT r.* FROM revision r JOIN article a ON a.id = r.article"
                        + " WHERE a.id = :id AND"
                        + Visible.ARTICLE
                        + " ORDER BY r.number")
                .bind("id", id.value())
                .bind("reader", reader.value())
                .map(
                    (row, context) ->
                        new Revision(
                            row.getInt("number"),
                            Db.instant(row, "seen"),
                            Revision.Kind.valueOf(row.getString("kind")),
                            Codec.read(row.getBytes("body"), Article.class)))
                .list());
  }

  @Override
  public Optional<ArticleId> at(URI url) {
    return db.read(
        handle ->
            handle
                .createQuery("SELECT article FROM address WHERE url = :url")
                .bind("url", url.toString())
                .mapTo(String.class)
                .findOne()
                .map(ArticleId::new));
  }

  @Override
  public long count() {
    return db.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM article").mapTo(Long.class).one());
  }
}
