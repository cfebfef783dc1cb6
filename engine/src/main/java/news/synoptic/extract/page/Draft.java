package news.synoptic.extract.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Credit;
import news.synoptic.Dated;
import news.synoptic.Notice;
import news.synoptic.Outlet;
import news.synoptic.Page;
import org.jspecify.annotations.Nullable;

/** An article while it is read; every field starts as "unknown". */
public final class Draft {
  private static final int ID_DIGITS = 12;

  public final Page page;
  public @Nullable URI url;
  public @Nullable Outlet outlet;
  public @Nullable Outlet carrier;
  public String id = "";
  public String title = "";
  public List<String> byline = new ArrayList<>();
  public @Nullable Dated published;
  public @Nullable Dated modified;
  public String lang = "";
  public Article.Kind kind = Article.Kind.NEWS;
  public String section = "";
  public @Nullable URI image;
  public List<Block> blocks = new ArrayList<>();
  public List<Notice> notices = new ArrayList<>();
  List<Credit> credits = new ArrayList<>();

  public Draft(Page page) {
    this.page = page;
    this.url = page.url();
  }

  /** Adds a credit unless it is there already. */
  public void credit(String name, String where) {
    if (credits.stream().noneMatch(credit -> credit.name().equals(name))) {
      credits.add(new Credit(name, where));
    }
  }

  /** Adds a notice unless it is there already. */
  public void notice(Notice notice) {
    if (!notices.contains(notice)) {
      notices.add(notice);
    }
  }

  /** Adds a block; white space at its ends and empty blocks are left out. */
  public void block(Block.Kind kind, String text) {
    if (!text.isBlank()) {
      blocks.add(new Block(kind, text.strip()));
    }
  }

  /** The article as read so far. */
  public Article article() {
    String text = Article.textOf(blocks);
    return new Article(
        new ArticleId(id.isEmpty() ? hash(text) : id),
        page.input(),
        url,
        outlet,
        carrier,
        title,
        byline,
        published,
        modified,
        lang.isEmpty() ? "und" : lang,
        kind,
        section,
        image,
        blocks,
        notices,
        credits,
        text);
  }

  private String hash(String text) {
    String name = url != null ? url.toString() : lastSegment(page.input());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : List.of(name, title, text)) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256, which every JDK must have", e);
    }
  }

  private static String lastSegment(String input) {
    return input.substring(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1);
  }
}
