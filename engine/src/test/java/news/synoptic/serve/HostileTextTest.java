package news.synoptic.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Each text of {@code resources/serve/hostile.txt} stands in every field of a report; the outputs
 * must have the same structure as with a plain word, and hold the text as text.
 */
class HostileTextTest {
  private static final Path TEXTS = Path.of("src/test/resources/serve/hostile.txt");
  private static final String PLAIN = "word";

  @TestFactory
  Stream<DynamicTest> changesNoStructureOfAPage() throws IOException {
    PageFrame frame = new PageFrame();
    List<String> expected = structure(page(Poisoned.with(PLAIN), frame));
    return each(
        text -> {
          String page = page(Poisoned.with(text), frame);
          assertThat(structure(page)).isEqualTo(expected);
          assertThat(PageAudit.faults(page)).isEmpty();
          assertThat(structure(IndexPage.write(Poisoned.with(text), frame)))
              .isEqualTo(structure(IndexPage.write(Poisoned.with(PLAIN), frame)));
          assertThat(Jsoup.parse(page).expectFirst("h1").wholeText())
              .isEqualTo(Untrusted.line(text));
        });
  }

  @TestFactory
  Stream<DynamicTest> changesNoStructureOfMarkdown() throws IOException {
    String expected = markdown(Poisoned.with(PLAIN));
    return each(text -> assertThat(markdown(Poisoned.with(text))).isEqualTo(expected));
  }

  @TestFactory
  Stream<DynamicTest> steersNoTerminal() throws IOException {
    return each(
        text ->
            assertThat(ServeCasesTest.terminal(Poisoned.with(text), 80).codePoints())
                .noneMatch(point -> point != '\n' && Character.isISOControl(point)));
  }

  @TestFactory
  Stream<DynamicTest> standsInJsonAsItIs() throws IOException {
    return each(
        text -> {
          JsonNode story =
              new ObjectMapper()
                  .readTree(ServeCasesTest.json(Poisoned.with(text)))
                  .at("/stories/0");
          assertThat(story.at("/title").asString()).isEqualTo(text);
          assertThat(story.at("/quotes/0/text").asString()).isEqualTo(text);
          assertThat(story.at("/facts/1/versions/0/evidence/0/text").asString()).isEqualTo(text);
        });
  }

  /** What is done with one hostile text. */
  private interface Check {
    void with(String text);
  }

  private static Stream<DynamicTest> each(Check check) throws IOException {
    List<String> texts =
        Files.readAllLines(TEXTS).stream()
            .filter(line -> !line.startsWith("//"))
            .map(HostileTextTest::unescaped)
            .toList();
    assertThat(texts).isNotEmpty();
    return texts.stream()
        .map(
            text ->
                DynamicTest.dynamicTest("“" + Untrusted.line(text) + "”", () -> check.with(text)));
  }

  private static String unescaped(String line) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(line)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
        .translateEscapes();
  }

  private static String page(Report report, PageFrame frame) {
    return StoryPage.write(report.briefs().getFirst(), report, frame);
  }

  /** Names of all elements and of their attributes, in order. */
  private static List<String> structure(String page) {
    List<String> structure = new ArrayList<>();
    for (Element element : Jsoup.parse(page).getAllElements()) {
      if (element.normalName().equals("mark") || element.attr("class").equals("unseen")) {
        continue; // a mark of no length is left out
      }
      List<String> attributes =
          element.attributes().asList().stream()
              .map(Attribute::getKey)
              .filter(name -> !name.equals("lang"))
              .toList();
      structure.add(element.normalName() + attributes);
    }
    return structure;
  }

  /** Kinds of all nodes in order; neighbouring texts count once. */
  private static String markdown(Report report) {
    List<String> kinds = new ArrayList<>();
    Node document = Parser.builder().build().parse(new MarkdownRenderer().render(report));
    document.accept(
        new AbstractVisitor() {
          @Override
          protected void visitChildren(Node parent) {
            kinds.add("(" + parent.getClass().getSimpleName());
            super.visitChildren(parent);
            kinds.add(")");
          }

          @Override
          public void visit(Text text) {
            if (!kinds.getLast().equals("Text")) {
              kinds.add("Text");
            }
          }

          @Override
          public void visit(org.commonmark.node.HtmlInline html) {
            kinds.add("Html " + html.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.HtmlBlock html) {
            kinds.add("Html " + html.getLiteral());
          }
        });
    return String.join(" ", kinds);
  }
}
