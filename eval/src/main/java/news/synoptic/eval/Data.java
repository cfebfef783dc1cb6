package news.synoptic.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The labelled sets: a folder beside the project ({@code ../shared/data}) or the one that {@code
 * SYNOPTIC_DATA} names.
 *
 * @param folder the folder with {@code extraction}, {@code language}, {@code opinion} and {@code
 *     stories}
 */
public record Data(Path folder) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The labelled sets, or nothing where there are none. */
  public static Optional<Data> find() {
    String named = System.getenv("SYNOPTIC_DATA");
    Stream<Path> folders =
        named != null
            ? Stream.of(Path.of(named))
            : Stream.of(Path.of("../shared/data"), Path.of("../../shared/data"));
    return folders.filter(Files::isDirectory).findFirst().map(Data::new);
  }

  /**
   * The objects of a JSON Lines file, gzipped or not.
   *
   * @param name path below the folder, such as {@code stories/gva.jsonl.gz}
   */
  public List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(folder.resolve(name));
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        objects.add(JSON.readTree(line));
      }
    }
    return objects;
  }

  /** The bytes of a gzipped file. */
  public byte[] gunzip(String name) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
      return in.readAllBytes();
    }
  }
}
