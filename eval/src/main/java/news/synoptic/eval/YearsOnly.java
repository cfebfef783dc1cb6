package news.synoptic.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Span;
import news.synoptic.TimeExpression;

/** The naive finder of times: four digits are a year. */
final class YearsOnly {
  private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b");

  private YearsOnly() {}

  static List<TimeExpression> find(String text) {
    List<TimeExpression> years = new ArrayList<>();
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      Span span = new Span(year.start(), year.end());
      years.add(new TimeExpression(span, TimeExpression.Type.DATE, year.group()));
    }
    return years;
  }
}
