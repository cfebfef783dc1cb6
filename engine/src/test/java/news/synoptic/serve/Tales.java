package news.synoptic.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.synoptic.Article;
import news.synoptic.Brief;
import news.synoptic.Changes;
import news.synoptic.Copy;
import news.synoptic.Dropped;
import news.synoptic.Entity;
import news.synoptic.Notice;
import news.synoptic.Origin;
import news.synoptic.Reason;

/**
 * Invented reports for tests: one that has every block, a hostile one, an empty one, a large one.
 */
final class Tales {
  private static final Origin WIRE = new Origin("Northwire", Origin.Kind.AGENCY);
  private static final Origin HERALD = new Origin("Harbour Herald", Origin.Kind.OWN_REPORTING);
  private static final Origin PORT = new Origin("Port Authority statement", Origin.Kind.DOCUMENT);
  private static final Origin UNION = new Origin("Dockers' Courier", Origin.Kind.MEDIUM);

  private Tales() {}

  /** The reports by the name of their folder of expected outputs. */
  static List<Case> all() {
    return List.of(
        new Case("strike", strike()),
        new Case("hostile", hostile()),
        new Case("bare", bare()),
        new Case("since", since()),
        new Case("empty", new Report(List.of(), List.of())));
  }

  /**
   * A report and the folder that its outputs are compared with.
   *
   * @param name of the folder
   * @param report what is shown
   */
  record Case(String name, Report report) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Every block, five outlets, a reprint without credit, numbers that disagree. */
  static Report strike() {
    Tale tale =
        new Tale(
            "5e1f0a77c2b4", "Crane falls at Velmar port, three dockers hurt and traffic halted");
    articles(tale);
    facts(tale);
    voices(tale);
    spin(tale);
    rest(tale);
    return new Report(
        List.of(tale.brief(), earlier()),
        List.of(
            new Dropped("pages/login.html", Reason.LOGIN_PAGE, ""),
            new Dropped(
                "https://example.org/missing", Reason.NOT_FOUND, "HTTP 404; maybe it has moved")));
  }

  /** A short story in which everything has changed that can. */
  static Report since() {
    Tale tale =
        new Tale("7b1c", "Lighthouse of Orm dark for a second night")
            .article(
                "n1",
                "Orm Gazette",
                "Lighthouse of Orm dark for a second night",
                "2026-02-11",
                "Nine boats waited outside Orm on Tuesday because the lighthouse was dark.",
                "A fuse had burnt through, the harbour master said.")
            .article(
                "n2",
                "Coastline Daily",
                "Dark again",
                "2026-02-11",
                "A fuse of the lighthouse had burnt through, the harbour master said.");
    tale.origin(HERALD, "n1")
        .fact(
            Brief.Status.SINGLE,
            List.of(HERALD),
            tale.words("n1", "Nine boats waited outside Orm on Tuesday"))
        .fact(
            Brief.Status.AGREED,
            List.of(HERALD, PORT),
            tale.words("n1", "A fuse had burnt through, the harbour master said."),
            tale.words("n2", "A fuse of the lighthouse had burnt through"))
        .notice("n2", Notice.Kind.CORRECTION, "An earlier headline named another lighthouse.");
    Brief now = tale.brief();
    Brief was =
        new Tale("7b1c", "Lighthouse of Orm dark")
            .article("o1", "Inland Mirror", "Boats wait", "2026-02-10", "Boats wait outside Orm.")
            .brief();
    Brief.Fact boats = now.facts().getFirst();
    Brief.Fact fuse = now.facts().getLast();
    Brief.Fact alone =
        new Brief.Fact(
            fuse.text(),
            Brief.Status.SINGLE,
            List.of(HERALD),
            fuse.evidence().subList(0, 1),
            List.of(),
            List.of(),
            null);
    Changes changes =
        new Changes(
            false,
            List.of(boats),
            List.of(new Changes.Turn(alone, fuse)),
            List.of(new Changes.ChangedNumber("six boats", "nine boats", boats, boats)),
            now.notices(),
            now.articles().subList(1, 2),
            List.of(new Changes.Revised(was.articles().getFirst(), now.articles().getFirst())),
            was.articles(),
            List.of(PORT));
    return new Report(List.of(now), List.of(), Map.of(now.id(), changes));
  }

  private static void articles(Tale tale) {
    tale.article(
            "a1f3",
            "Harbour Herald",
            "Crane falls at Velmar port, three dockers hurt and traffic halted",
            "2026-03-12T09:40:00+01:00",
            "A gantry crane fell onto the northern quay of Velmar port on Thursday morning. "
                + "Three dockers were taken to hospital, the Port Authority said.",
            "“We heard a long groan and then the whole frame came down,” said Ines Kaldor, a crane "
                + "operator. She had left the cabin ten minutes earlier.",
            "The harbour was closed to ships until the evening. The crane was last inspected in "
                + "November 2025.")
        .article(
            "b2c4",
            "The Velmar Post",
            "Velmar crane collapse injures five as unions warn of “years of neglect”",
            "2026-03-12T18:05:00+01:00",
            "Five dockers were injured when a crane collapsed at Velmar port on Thursday, "
                + "Northwire reported. The harbour was closed to ships until the evening.",
            "The dockers' union called it the result of years of neglect. “This was no accident, "
                + "this was an invoice,” union leader Tomas Brandt said.",
            "Forecasters at the Quay Exchange put the chance of a strike before April at 40%.")
        .credits("b2c4", "Northwire")
        .article(
            "c3d5",
            "Coastline Daily",
            "Five hurt as crane collapses at Velmar port",
            "2026-03-12",
            "Five dockers were injured when a crane collapsed at Velmar port on Thursday, "
                + "Northwire reported. The harbour was closed to ships until the evening.")
        .article(
            "d4e6",
            "Inland Mirror",
            "Opinion: Velmar's brave harbour deserves better than this shameful decay",
            "2026-03-13",
            "en",
            Article.Kind.OPINION,
            "It is a disgrace that nobody looked at the bolts. The Port Authority has been asleep "
                + "for a decade, and its smug director calls that efficiency.",
            "Three dockers were taken to hospital. The harbour was shut all day.")
        .article(
            "e5f7",
            "",
            "Port crane down",
            null,
            "und",
            Article.Kind.NEWS,
            "A crane came down in Velmar. According to a Port Authority statement, inspections "
                + "were up to date.",
            "In the week before, winds had damaged a second crane.");
    tale.copy("c3d5", "b2c4", Copy.Kind.REPRINT, 0.973)
        .origin(WIRE, "b2c4", "c3d5")
        .origin(HERALD, "a1f3")
        .origin(PORT, "a1f3", "d4e6", "e5f7")
        .origin(UNION, "b2c4");
  }

  private static void facts(Tale tale) {
    tale.fact(
            Brief.Status.AGREED,
            List.of(HERALD, WIRE),
            tale.words(
                "a1f3",
                "A gantry crane fell onto the northern quay of Velmar port on Thursday morning."),
            tale.words(
                "b2c4",
                "Five dockers were injured when a crane collapsed at Velmar port on Thursday, "
                    + "Northwire reported."),
            tale.words("e5f7", "A crane came down in Velmar."))
        .fact(
            Brief.Status.AGREED,
            List.of(HERALD, WIRE),
            tale.words("a1f3", "The harbour was closed to ships until the evening."),
            tale.words("b2c4", "The harbour was closed to ships until the evening."))
        .disputed(
            "Three dockers were taken to hospital, the Port Authority said.",
            new Brief.Version(
                "Three dockers",
                List.of("Port Authority"),
                List.of(PORT),
                List.of(
                    tale.words(
                        "a1f3", "Three dockers were taken to hospital, the Port Authority said."),
                    tale.words("d4e6", "Three dockers were taken to hospital."))),
            new Brief.Version(
                "Five dockers",
                List.of(),
                List.of(WIRE),
                List.of(
                    tale.words(
                        "b2c4",
                        "Five dockers were injured when a crane collapsed at Velmar port on "
                            + "Thursday, Northwire reported."))))
        .fact(
            Brief.Status.SINGLE,
            List.of(PORT),
            tale.words(
                "e5f7", "According to a Port Authority statement, inspections were up to date."));
  }

  private static void voices(Tale tale) {
    tale.said(
            "Ines Kaldor",
            "crane operator",
            "",
            true,
            tale.words("a1f3", "We heard a long groan and then the whole frame came down"))
        .reworded(
            "Tomas Brandt",
            "union leader",
            tale.words("b2c4", "This was no accident, this was an invoice"),
            tale.words("b2c4", "The dockers' union called it the result of years of neglect."))
        .silent(
            "Port Authority",
            tale.words("a1f3", "The harbour was closed to ships until the evening."))
        .happened(
            "2025-11",
            "month",
            tale.words("a1f3", "The crane was last inspected in November 2025."))
        .happened(
            "2026-W10",
            "week",
            tale.words("e5f7", "In the week before, winds had damaged a second crane."))
        .happened(
            "2026-03-12",
            "day",
            tale.words(
                "a1f3",
                "A gantry crane fell onto the northern quay of Velmar port on Thursday morning."))
        .odds(
            0.4,
            "a strike before April",
            "Quay Exchange",
            tale.words(
                "b2c4",
                "Forecasters at the Quay Exchange put the chance of a strike before April at"
                    + " 40%."));
  }

  private static void spin(Tale tale) {
    tale.party(
            "Dockers' union",
            List.of(UNION),
            tale.voice(
                "Tomas Brandt", tale.words("b2c4", "This was no accident, this was an invoice")))
        .party(
            "Port Authority",
            List.of(PORT),
            tale.voice(
                "Port Authority",
                tale.words(
                    "e5f7",
                    "According to a Port Authority statement, inspections were up to date.")))
        .stance(
            "Port Authority",
            false,
            tale.voice(
                "Inland Mirror",
                tale.words(
                    "d4e6",
                    "The Port Authority has been asleep for a decade, and its smug director calls "
                        + "that efficiency."),
                "asleep",
                "smug"))
        .wording(
            "The harbour was closed to ships until the evening.",
            tale.voice(
                "Harbour Herald",
                tale.words("a1f3", "The harbour was closed to ships until the evening."),
                "closed to ships"),
            tale.voice(
                "Inland Mirror",
                tale.words("d4e6", "The harbour was shut all day."),
                "shut",
                "all day"))
        .headline("a1f3", "falls", "traffic halted")
        .headline("b2c4", "unions warn", "neglect")
        .headline("c3d5")
        .headline("d4e6", "brave", "shameful decay")
        .omission(
            1,
            List.of("Harbour Herald", "The Velmar Post", "Coastline Daily"),
            List.of("Inland Mirror", "e5f7.txt"))
        .omission(
            3,
            List.of("e5f7.txt"),
            List.of("Harbour Herald", "The Velmar Post", "Coastline Daily", "Inland Mirror"));
  }

  private static void rest(Tale tale) {
    tale.notice(
            "b2c4",
            Notice.Kind.CORRECTION,
            "Correction: an earlier version gave the name of the union leader as Thomas Brand.")
        .notice(
            "c3d5",
            Notice.Kind.LICENCE,
            "This text may be printed free of charge by any paper that names its author and links "
                + "to the first edition. It may be shortened, but no sentence may be altered, and "
                + "pictures are excepted. Papers that want the pictures should write to the desk "
                + "at least one day ahead.")
        .name(
            "Tomas Brandt",
            Entity.Type.PERSON,
            "union leader",
            1,
            "Tomas Brandt",
            "Thomas Brand",
            "Brandt")
        .name("Velmar", Entity.Type.PLACE, "", 5, "Velmar")
        .name("Port Authority", Entity.Type.ORGANISATION, "", 3, "Port Authority")
        .earlier(
            "77aa01bc9d3e",
            "Velmar port reopens its northern quay after storm",
            "2026-02-02",
            "same actors: Velmar, Port Authority")
        .related(
            "0000ffff0000",
            "Inland canal crane passes inspection",
            null,
            "same actors: Tomas Brandt");
  }

  private static Brief earlier() {
    Tale tale = new Tale("77aa01bc9d3e", "Velmar port reopens its northern quay after storm");
    tale.article(
            "0a0a",
            "Harbour Herald",
            "Velmar port reopens its northern quay after storm",
            "2026-02-02",
            "The northern quay is open again after the storm, the Port Authority said on Monday.")
        .origin(HERALD, "0a0a")
        .fact(
            Brief.Status.SINGLE,
            List.of(HERALD),
            tale.words(
                "0a0a",
                "The northern quay is open again after the storm, the Port Authority said on"
                    + " Monday."));
    return tale.brief();
  }

  /** Text that tries to break out of every format, and scripts of every direction and width. */
  static Report hostile() {
    Origin evil = new Origin("</span><script>alert(1)</script>", Origin.Kind.MEDIUM);
    Origin paper = new Origin("東海新聞オンライン版特別編集部門", Origin.Kind.OWN_REPORTING);
    Tale tale =
        new Tale(
            "../../etc/passwd",
            "<script>alert('x')</script> & \u001B[31mred\u001B[0m \u202Eesrever");
    tale.article(
            "h1",
            "Evil \"Outlet\" <b>",
            "*bold* [link](javascript:alert(1)) `code` # not a heading",
            "2026-01-01",
            "First \u001B]0;title\u0007 line with \u0000 and \u009B31m. "
                + "</blockquote><img src=x onerror=alert(1)> stays text.")
        .article(
            "h2",
            "東海新聞",
            "東京湾で大型クレーンが倒れ、作業員三人が病院に運ばれたと港湾局が発表した",
            "2026-01-02",
            "ja",
            Article.Kind.NEWS,
            "東京湾で十二日朝、大型クレーンが倒れ、作業員三人が病院に運ばれた。港は夕方まで閉鎖された。「大きな音がした」と作業員は話した。")
        .article(
            "h3",
            "صحيفة الميناء",
            "سقوط رافعة في الميناء وإصابة ثلاثة عمال",
            "2026-01-02",
            "ar",
            Article.Kind.NEWS,
            "سقطت رافعة في ميناء فلمار صباح الخميس. نقل ثلاثة عمال إلى المستشفى (3) كما قالت"
                + " الهيئة.")
        .article(
            "h4",
            "Familie 👨‍👩‍👧‍👦 Bote",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzender",
            "2026-01-03",
            "de",
            Article.Kind.LIVE,
            "See https://example.org/a/very/long/address/that/goes/on/and/on/and/never/ends/because/somebody/thought/it/wise?x=1&y=2"
                + " for more.");
    tale.origin(evil, "h1", "h4").origin(paper, "h2", "h3");
    tale.fact(
            Brief.Status.AGREED,
            List.of(evil, paper),
            tale.words("h1", "</blockquote><img src=x onerror=alert(1)> stays text."),
            tale.words("h2", "港は夕方まで閉鎖された。"))
        .fact(
            Brief.Status.SINGLE,
            List.of(paper),
            tale.words("h2", "東京湾で十二日朝、大型クレーンが倒れ、作業員三人が病院に運ばれた。"))
        .fact(
            Brief.Status.SINGLE,
            List.of(paper),
            tale.words("h3", "نقل ثلاثة عمال إلى المستشفى (3) كما قالت الهيئة."))
        .fact(
            Brief.Status.SINGLE,
            List.of(evil),
            tale.words(
                "h4",
                "See https://example.org/a/very/long/address/that/goes/on/and/on/and/never/ends/because/somebody/thought/it/wise?x=1&y=2"
                    + " for more."))
        .said("作業員", "", "", true, tale.words("h2", "大きな音がした"))
        .headline("h1", "*bold*")
        .headline("h2", "大型クレーン")
        .headline("h3", "رافعة")
        .headline("h4")
        .notice("h1", Notice.Kind.WITHDRAWAL, "KILL <!-- --> this & that \u2066item\u2069");
    return new Report(
        List.of(tale.brief()),
        List.of(new Dropped("\u001B[2Jpages/<x>.html", Reason.BROKEN_JSON, "line 1: \"}\u202E")));
  }

  /** One article that nothing is known of, and no facts. */
  static Report bare() {
    Tale tale = new Tale("b0b0", "note.txt");
    tale.article("z9", "", "", null, "und", Article.Kind.NEWS, "Only this.")
        .origin(new Origin("z9.txt", Origin.Kind.UNKNOWN), "z9");
    return new Report(List.of(tale.brief()), List.of());
  }

  /** Sixty articles of thirty outlets, forty facts with five sentences each. */
  static Report large() {
    Tale tale = new Tale("60606060", "Sixty accounts of one long day at the harbour of Velmar");
    List<Origin> origins = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      origins.add(new Origin("Agency number " + (i + 1) + " of the Coast", Origin.Kind.AGENCY));
    }
    for (int i = 0; i < 60; i++) {
      List<String> paragraphs = new ArrayList<>();
      for (int j = 0; j < 40; j++) {
        paragraphs.add(
            sentence(i, j) + " It was not the first time, as people along the quay remember well.");
      }
      tale.article(
          "n" + i,
          "Gazette of Town " + (i % 30),
          "Account " + i + " of the day on which the great crane fell over at last",
          "2026-03-%02d".formatted(10 + i % 9),
          paragraphs.toArray(String[]::new));
      tale.headline("n" + i, "Account " + i);
    }
    for (int i = 0; i < 12; i++) {
      List<String> keys = new ArrayList<>();
      for (int j = i; j < 60; j += i + 2) {
        keys.add("n" + j);
      }
      tale.origin(origins.get(i), keys.toArray(String[]::new));
    }
    largeBlocks(tale, origins);
    return new Report(List.of(tale.brief()), List.of());
  }

  private static void largeBlocks(Tale tale, List<Origin> origins) {
    for (int j = 0; j < 40; j++) {
      tale.fact(
          j < 20 ? Brief.Status.AGREED : Brief.Status.SINGLE,
          j < 20 ? origins.subList(0, 2 + j % 8) : List.of(origins.get(j % 12)),
          tale.words("n" + j, sentence(j, j)),
          tale.words("n" + (j + 1), sentence(j + 1, j)),
          tale.words("n" + (j + 2), sentence(j + 2, j)),
          tale.words("n" + (j + 3), sentence(j + 3, j)),
          tale.words("n" + (j + 4), sentence(j + 4, j)));
    }
    for (int j = 0; j < 20; j++) {
      tale.said(
          "Speaker " + j % 6, "harbour master", "", true, tale.words("n" + j, sentence(j, j)));
      tale.happened("2026-03-%02d".formatted(j + 1), "day", tale.words("n" + j, sentence(j, j)));
    }
    for (int j = 0; j < 12; j++) {
      List<String> has = new ArrayList<>();
      List<String> lacks = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        ((i * 7 + j * 3) % 4 == 0 ? has : lacks).add("Gazette of Town " + i);
      }
      tale.omission(j, has, lacks);
    }
  }

  private static String sentence(int article, int line) {
    return "In account %d the harbour master counts %d ships that waited outside the mole until the evening."
        .formatted(article, line + 2);
  }
}
