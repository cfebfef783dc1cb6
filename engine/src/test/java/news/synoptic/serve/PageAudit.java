package news.synoptic.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is wrong with a page, as far as it can be told without a browser. */
final class PageAudit {
  private final Document page;
  private final List<String> faults = new ArrayList<>();

  private PageAudit(String html) {
    page = Jsoup.parse(html);
  }

  /** The faults; none for a good page. */
  static List<String> faults(String html) {
    PageAudit audit = new PageAudit(html);
    audit.ids();
    audit.links();
    audit.headings();
    audit.pictures();
    audit.tables();
    audit.policy();
    return audit.faults;
  }

  private void ids() {
    Set<String> seen = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!seen.add(element.id())) {
        faults.add("two elements with id " + element.id());
      }
    }
    for (Element element : page.select("[aria-labelledby]")) {
      if (!seen.contains(element.attr("aria-labelledby"))) {
        faults.add("label leads nowhere: " + element.attr("aria-labelledby"));
      }
    }
  }

  private void links() {
    for (Element link : page.select("[href]")) {
      String target = link.attr("href");
      if (target.startsWith("#") && page.getElementById(target.substring(1)) == null) {
        faults.add("link leads nowhere: " + target);
      }
      if (link.normalName().equals("a")
          && !target.matches("#[\\w-]+|[a-z0-9-]+\\.html(#[\\w-]+)?|https?://.*")) {
        faults.add("link to something else: " + target);
      }
      if (link.normalName().equals("a") && link.text().isBlank()) {
        faults.add("link without words: " + target);
      }
    }
    for (Element nested : page.select("summary a, summary button, a a")) {
      faults.add("one control within another: " + nested.outerHtml());
    }
  }

  private void headings() {
    int last = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0';
      if (level > last + 1) {
        faults.add("heading skips a level: " + heading.text());
      }
      last = level;
    }
    if (page.select("h1").size() != 1) {
      faults.add("h1 elements: " + page.select("h1").size());
    }
  }

  private void pictures() {
    for (Element picture : page.select("svg, img")) {
      if (picture.parents().is("svg")) {
        continue; // a part of a picture
      }
      boolean named = !picture.attr("aria-label").isBlank() && picture.attr("role").equals("img");
      if (!named && !picture.attr("aria-hidden").equals("true")) {
        faults.add("picture without words: " + picture.className());
      }
    }
  }

  private void tables() {
    for (Element table : page.select("table")) {
      int columns = table.select("thead th[scope=col]").size();
      for (Element row : table.select("tbody tr")) {
        if (row.select("> th, > td").size() != columns) {
          faults.add("row with another number of cells than columns: " + row.text());
        }
      }
    }
  }

  private void policy() {
    Element policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]");
    if (policy == null || !policy.attr("content").startsWith("default-src 'none'")) {
      faults.add("no policy");
    }
    for (Element script : page.select("script:not([type=application/ld+json])")) {
      faults.add("script: " + script.outerHtml());
    }
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith("on") || attribute.getKey().equals("style")) {
          faults.add("attribute " + attribute.getKey() + " in " + element.normalName());
        }
      }
    }
  }
}
