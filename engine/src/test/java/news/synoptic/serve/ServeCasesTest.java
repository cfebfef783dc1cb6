package news.synoptic.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import news.synoptic.Brief;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every output of the reports in {@link Tales} as files in {@code resources/serve/<case>/}; {@code
 * -Dcases.write=true} writes them anew, to be read in review. Of pages only the body is kept.
 */
class ServeCasesTest {
  private static final Path CASES = Path.of("src/test/resources/serve");

  @TestFactory
  Stream<DynamicTest> showsTheReportAsExpected() {
    return Tales.all().stream()
        .flatMap(
            one ->
                outputs(one.report()).entrySet().stream()
                    .map(
                        output ->
                            DynamicTest.dynamicTest(
                                one.name() + "/" + output.getKey(),
                                () ->
                                    check(
                                        CASES.resolve(one.name()).resolve(output.getKey()),
                                        output.getValue()))));
  }

  private static Map<String, String> outputs(Report report) {
    Map<String, String> outputs = new LinkedHashMap<>();
    outputs.put("terminal-40.txt", terminal(report, 40));
    outputs.put("terminal-80.txt", terminal(report, 80));
    outputs.put("report.md", new MarkdownRenderer().render(report));
    outputs.put("report.json", json(report));
    PageFrame frame = new PageFrame();
    outputs.put("index.html", body(IndexPage.write(report, frame)));
    for (Brief brief : report.briefs()) {
      String page = StoryPage.write(brief, report, frame);
      outputs.put(HtmlSite.fileName(brief.id()), body(page));
    }
    return outputs;
  }

  static String terminal(Report report, int width) {
    StringBuilder out = new StringBuilder();
    try {
      new TerminalRenderer().render(report, out, false, width);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toString();
  }

  static String json(Report report) {
    StringWriter out = new StringWriter();
    try {
      new BriefJson().write(report, out);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toString();
  }

  private static String body(String page) {
    return page.substring(page.indexOf("<body"));
  }

  private static void check(Path file, String shown) throws IOException {
    if (Boolean.getBoolean("cases.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(file));
  }
}
