package news.synoptic.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.synoptic.eval.Figure.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Figures, machine and history in, the page {@code docs/figures.md} out. Pure: the same figures
 * give the same page.
 */
final class FiguresPage {
  private static final String HEAD =
      """
      # Figures

      Written by `eval/run`; do not edit. Every steady figure has a floor in `eval/floors.tsv`, below which no change may
      take it. The labelled sets are not part of the repository; what is measured on a part that a model was trained on is
      measured by folds. *Naive* is a method of a few lines on the same items; *others* are published or measured figures
      with their source below; *at most* is what an oracle or a person reaches. Speeds are medians of passes after a warm-up; on
      a machine with a load above its cores they are lower bounds.
      """;

  private final StringBuilder page = new StringBuilder();
  private final List<String> sources = new ArrayList<>();

  private FiguresPage() {}

  /** The page. */
  static String of(
      LocalDate day, Machine machine, List<Figure> figures, StreamCourse stream, History history) {
    FiguresPage page = new FiguresPage();
    page.page.append(HEAD).append("\nMeasured ").append(day).append(" with ");
    page.page.append(machine.words()).append(".\n");
    Set<String> stages = new LinkedHashSet<>();
    figures.forEach(figure -> stages.add(figure.stage()));
    for (String stage : stages) {
      page.stage(stage, figures.stream().filter(figure -> figure.stage().equals(stage)).toList());
    }
    page.page.append(stream.section());
    page.sources();
    page.history(history);
    return page.page.toString();
  }

  private void stage(String stage, List<Figure> figures) {
    page.append("\n## ").append(stage).append("\n\n");
    page.append("| Set | Metric | Items | Synoptic | Naive | Others | At most |\n");
    page.append("|---|---|--:|--:|---|---|---|\n");
    for (Figure figure : figures) {
      String others =
          figure.published().stream().map(this::cited).collect(Collectors.joining("<br>"));
      page.append(
          "| %s | %s | %d | **%s** | %s | %s | %s |\n"
              .formatted(
                  figure.set(),
                  figure.metric(),
                  figure.items(),
                  FigureTable.number(figure.value()),
                  cited(figure.baseline()),
                  others,
                  cited(figure.upper())));
    }
  }

  private String cited(@Nullable Reference reference) {
    if (reference == null) {
      return "";
    }
    if (reference.source().equals("measured here")) {
      return FigureTable.words(reference);
    }
    if (!sources.contains(reference.source())) {
      sources.add(reference.source());
    }
    return FigureTable.words(reference) + " [" + (sources.indexOf(reference.source()) + 1) + "]";
  }

  private void sources() {
    if (!sources.isEmpty()) {
      page.append("\n## Sources\n\n");
      for (int i = 0; i < sources.size(); i++) {
        page.append(i + 1).append(". ").append(sources.get(i)).append('\n');
      }
    }
  }

  private void history(History history) {
    TreeMap<String, List<String>> byKey = new TreeMap<>();
    for (History.Entry entry : history.entries()) {
      byKey
          .computeIfAbsent(entry.key(), key -> new ArrayList<>())
          .add(entry.day() + " " + FigureTable.number(entry.value()));
    }
    page.append("\n## History\n\nThe days on which a figure changed.\n\n");
    page.append("| Figure | Values |\n|---|---|\n");
    byKey.forEach(
        (key, values) ->
            page.append("| ")
                .append(key.replace(" | ", ", "))
                .append(" | ")
                .append(String.join(" → ", values))
                .append(" |\n"));
  }
}
