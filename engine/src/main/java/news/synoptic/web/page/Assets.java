package news.synoptic.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import news.synoptic.serve.PageFrame;
import news.synoptic.web.guard.Secrets;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;
import news.synoptic.web.http.Route;

/**
 * A file of our own that pages load.
 *
 * @param path where it is, with its digest, so that it may be kept for ever
 * @param mediaType with its charset
 * @param body its content
 */
public record Assets(String path, String mediaType, String body) {
  private static final int DIGEST = 16;

  /** The style sheet: that of the written pages, and what only living ones have. */
  static final Assets STYLE =
      of("css", "text/css; charset=utf-8", PageFrame.stylesheet() + read("living.css"));

  /** The script. */
  static final Assets SCRIPT = of("js", "text/javascript; charset=utf-8", read("living.js"));

  /** The address of the one or the other. */
  public static Route route() {
    return new Route("GET", "/assets/{name}", Route.Kind.PLAIN, Route.Access.OPEN, Assets::answer);
  }

  private static Reply answer(Call call) {
    for (Assets asset : new Assets[] {STYLE, SCRIPT}) {
      if (call.path().equals(asset.path())) {
        return new Reply.Asset(asset.mediaType(), asset.body());
      }
    }
    return Reply.missing("file");
  }

  private static Assets of(String ending, String mediaType, String body) {
    String digest = Secrets.hash(body).substring(0, DIGEST);
    return new Assets("/assets/" + digest + "." + ending, mediaType, body);
  }

  private static String read(String name) {
    try (InputStream resource = Assets.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + name + " from the program", failed);
    }
  }
}
