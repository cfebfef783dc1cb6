package news.synoptic.web.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.synoptic.ArticleId;
import news.synoptic.StoryId;
import news.synoptic.store.ReaderId;
import org.jspecify.annotations.Nullable;

/**
 * A request, with who asks it. Everything that comes out of it is what a stranger wrote; ids are
 * checked for their form. For one thread.
 */
public final class Call {
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z_.:-]{1,160}");
  private static final int LONGEST_FIELD = 4096;

  private final Context context;
  private final Site site;
  private final @Nullable Identity identity;
  private final String csrf;
  private final String nonce;

  /**
   * A request.
   *
   * @param context as the framework has it
   * @param site what pages draw on
   * @param identity who asks; null if unknown
   * @param csrf what every form must bring back
   * @param nonce by which the page's own script is known
   */
  public Call(Context context, Site site, @Nullable Identity identity, String csrf, String nonce) {
    this.context = context;
    this.site = site;
    this.identity = identity;
    this.csrf = csrf;
    this.nonce = nonce;
  }

  /** What pages draw on. */
  public Site site() {
    return site;
  }

  /** Who asks; empty for a stranger. */
  public Optional<Identity> identity() {
    return Optional.ofNullable(identity);
  }

  /**
   * The reader who asks.
   *
   * @throws IllegalStateException on a route that is open to strangers
   */
  public ReaderId reader() {
    return identity().orElseThrow().reader();
  }

  /** What every form must bring back in its field {@code csrf}. */
  public String csrf() {
    return csrf;
  }

  /** By which the page's own script is known. */
  public String nonce() {
    return nonce;
  }

  /** The time. */
  public Instant now() {
    return site.clock().instant();
  }

  /** A story's id in the path; empty if it cannot be one. */
  public Optional<StoryId> story() {
    return id("story").map(StoryId::new);
  }

  /** An article's id in the path; empty if it cannot be one. */
  public Optional<ArticleId> article() {
    return id("article").map(ArticleId::new);
  }

  /** A number in the path; 0 if it is none. */
  public long number(String name) {
    return whole(context.pathParam(name));
  }

  /** A word in the path; empty if it has signs that no id has. */
  public Optional<String> id(String name) {
    return Optional.of(context.pathParam(name)).filter(word -> ID.matcher(word).matches());
  }

  /** A part of the path. */
  public String part(String name) {
    return context.pathParam(name);
  }

  /** The path alone. */
  public String path() {
    return context.path();
  }

  /** What stands behind the question mark under this name; empty if nothing does. */
  public String query(String name) {
    return cut(context.queryParam(name));
  }

  /** The same as a number of at least 1; {@code otherwise} if it is none. */
  public int query(String name, int otherwise, int most) {
    long value = whole(query(name));
    return value < 1 ? otherwise : (int) Math.min(value, most);
  }

  /** A field of the form; empty if it was left empty. */
  public String field(String name) {
    return cut(context.formParam(name));
  }

  /** A field of the form as it is, however long. */
  public String text(String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }

  /** All values of a field of the form. */
  public List<String> fields(String name) {
    return context.formParams(name).stream().map(Call::cut).toList();
  }

  /** A file of the form; empty if none was chosen. */
  public Optional<InputStream> file(String name) {
    UploadedFile file = context.isMultipartFormData() ? context.uploadedFile(name) : null;
    return file == null || file.size() == 0 ? Optional.empty() : Optional.of(file.content());
  }

  /** The body. */
  public byte[] body() {
    return context.bodyAsBytes();
  }

  /** A header; empty if there is none. */
  public String header(String name) {
    return cut(context.header(name));
  }

  /** An absolute address for a path on this server. */
  public String absolute(String path) {
    return site.base()
        .map(URI::toString)
        .orElseGet(() -> context.scheme() + "://" + header("Host"))
        .concat(path);
  }

  /** The request as the framework has it, for cookies. */
  public Context context() {
    return context;
  }

  private static String cut(@Nullable String value) {
    if (value == null) {
      return "";
    }
    return value.length() <= LONGEST_FIELD ? value : value.substring(0, LONGEST_FIELD);
  }

  private static long whole(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
