package news.synoptic.web.api;

import java.util.List;
import java.util.regex.Pattern;
import news.synoptic.web.http.Route;
import org.jspecify.annotations.Nullable;

/**
 * A call of the interface, with what its description says.
 *
 * @param route its address, and what answers
 * @param name unique, for generated clients
 * @param summary one sentence
 * @param query what may stand behind the question mark
 * @param fields what the body's JSON object may hold
 * @param result what is sent; null for nothing
 */
record Operation(
    Route route,
    String name,
    String summary,
    List<String> query,
    List<String> fields,
    @Nullable Shape<?> result) {
  /** What all addresses begin with. */
  static final String BASE = "/api/v1";

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  static Operation of(String method, String path, String name, Route.Handler handler) {
    Route route = new Route(method, BASE + path, Route.Kind.API, Route.Access.READER, handler);
    return new Operation(route, name, "", List.of(), List.of(), null);
  }

  Operation saying(String words) {
    return new Operation(route, name, words, query, fields, result);
  }

  Operation asking(String... names) {
    return new Operation(route, name, summary, List.of(names), fields, result);
  }

  Operation taking(String... names) {
    return new Operation(route, name, summary, query, List.of(names), result);
  }

  Operation giving(Shape<?> shape) {
    return new Operation(route, name, summary, query, fields, shape);
  }

  /** The parameters in the path. */
  List<String> parameters() {
    return PARAMETER.matcher(route.path()).results().map(found -> found.group(1)).toList();
  }
}
