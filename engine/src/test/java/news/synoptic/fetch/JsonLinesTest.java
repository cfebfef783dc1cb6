package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static String shown(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Kept<?> kept -> "kept";
      case Outcome.Refused<?>(var dropped) -> dropped.input() + ": " + dropped.message();
    };
  }

  @Test
  void givesPagesWithTheIdsOfTheirLines() {
    List<String> lines = new ArrayList<>();
    JsonLines.pages(
        in("{\"id\":\"a\",\"html\":\"<p>x\"}\n\n{\"id\":7,\"text\":\"y\"}\n{\"id\":\"c\"}\nno"),
        "in",
        line -> lines.add(line.id() + " " + shown(line.page())));
    assertThat(lines).hasSize(4);
    assertThat(lines.subList(0, 3))
        .containsExactly(
            "a kept",
            "7 kept",
            "c in#4: broken JSON: want an object with 'text' or 'html', found fields id");
    assertThat(lines.getLast()).startsWith(" in#5: broken JSON: line 1");
  }

  @Test
  void givesPairsWithTheLineAsItWas() {
    List<Outcome<JsonLines.PairLine>> lines = new ArrayList<>();
    JsonLines.pairs(
        in(" {\"a\": \"one\", \"b\": \"two\", \"x\": 1}\r\n{\"a\":1,\"b\":\"\"}"),
        "in",
        "a",
        "b",
        lines::add);
    assertThat(lines.getFirst())
        .isEqualTo(
            Outcome.kept(
                new JsonLines.PairLine(
                    "{\"a\": \"one\", \"b\": \"two\", \"x\": 1}", "one", "two")));
    assertThat(lines.getLast())
        .isEqualTo(Outcome.refused("in#2", Reason.BROKEN_JSON, "want texts in 'a' and 'b'"));
  }

  @Test
  void saysWhenTheStreamBreaks() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the pipe broke");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    List<String> lines = new ArrayList<>();
    JsonLines.pages(broken, "in", line -> lines.add(shown(line.page())));
    assertThat(lines).containsExactly("in: truncated: reading failed: the pipe broke");
  }
}
