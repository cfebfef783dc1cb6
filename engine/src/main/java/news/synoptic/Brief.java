package news.synoptic;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a story page, as data. Every line that is printed has its evidence.
 *
 * @param id the story
 * @param title the headline of one of its articles
 * @param from day of the earliest article; null if no article has a date
 * @param to day of the latest article; null if no article has a date
 * @param outlets names of the outlets (files where unknown), by number of articles, then by name
 * @param origins independent origins with their articles, those with most statements first
 * @param articles every member
 * @param facts agreed facts first, then updated and disputed ones, then those of one origin
 * @param quotes who said what
 * @param silences who was asked and did not answer
 * @param timeline what happened when
 * @param odds forecasts in the coverage
 * @param spin how each side tells it
 * @param notices corrections, terms, withdrawals
 * @param names entities with the ways their names are written
 * @param copies who reprinted whom
 * @param earlier earlier stories between the same actors
 * @param related other stories between the same actors
 * @param worded what a language model worded; empty unless the reader configured one
 */
public record Brief(
    StoryId id,
    String title,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> outlets,
    List<Alignment.Share> origins,
    List<Member> articles,
    List<Fact> facts,
    List<Saying> quotes,
    List<Silence> silences,
    List<Happening> timeline,
    List<Odds> odds,
    Spin spin,
    List<PageNotice> notices,
    List<Name> names,
    List<Copy> copies,
    List<Pointer> earlier,
    List<Pointer> related,
    List<Worded> worded) {

  /**
   * A member article.
   *
   * @param article the article, for its text and metadata
   * @param date its date; null if unknown
   * @param copyOf the article that it is a copy of; null if it is none
   * @param credits media and agencies that it credits anywhere, by name, none twice
   */
  public record Member(
      Article article, @Nullable Dated date, @Nullable ArticleId copyOf, List<String> credits) {
    /** Copies the list. */
    public Member {
      credits = List.copyOf(credits);
    }
  }

  /** How well a fact is established. */
  public enum Status {
    /** Two or more independent origins. */
    AGREED,
    /** One origin only. */
    SINGLE,
    /** Later reports give another value than earlier ones, without a contradiction. */
    UPDATED,
    /** The origins give different values. */
    DISPUTED;

    /** The status in lower case, as written to JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A fact line.
   *
   * @param text a sentence of an article, or a part of one, cut by deletion only
   * @param status how well it is established
   * @param origins its independent origins, by name
   * @param evidence the sentences; never empty
   * @param because for each evidence, in the same order, why it has its origin
   * @param versions for a disputed fact each value with who says so, for an updated one each value
   *     with its time, the latest first; else empty
   * @param speech set if all of the sentences pass on what one speaker said: the origins then are
   *     witnesses of one speech
   */
  public record Fact(
      String text,
      Status status,
      List<Origin> origins,
      List<Evidence> evidence,
      List<String> because,
      List<Version> versions,
      @Nullable Speech speech) {
    /** Copies the lists and asks for evidence. */
    public Fact {
      origins = List.copyOf(origins);
      evidence = some(evidence, text);
      because = List.copyOf(because);
      versions = List.copyOf(versions);
    }
  }

  /**
   * What one speaker said, and how many heard it.
   *
   * @param speaker fullest name in the story, or the words that name the speaker
   * @param outlets number of outlets that report it in words of their own
   */
  public record Speech(String speaker, int outlets) {}

  /**
   * One value of a disputed or an updated fact.
   *
   * @param value the words that differ
   * @param speakers who says so to the newsrooms, the most heard first; empty if none is named
   * @param origins where the sentences come from
   * @param evidence the sentences; never empty
   * @param reported when an updated fact was last reported so; null for a disputed one
   */
  public record Version(
      String value,
      List<String> speakers,
      List<Origin> origins,
      List<Evidence> evidence,
      @Nullable Dated reported) {
    /** A version that others contradict. */
    public Version(
        String value, List<String> speakers, List<Origin> origins, List<Evidence> evidence) {
      this(value, speakers, origins, evidence, null);
    }

    /** Copies the lists and asks for evidence. */
    public Version {
      speakers = List.copyOf(speakers);
      origins = List.copyOf(origins);
      evidence = some(evidence, value);
    }
  }

  /**
   * What one speaker said, once for all articles that print it.
   *
   * @param speaker fullest name in the story, or the words that name the speaker
   * @param role office or title; empty if unknown
   * @param party whom the speaker stands for; empty if unknown
   * @param text the words as first printed
   * @param direct whether all of it stood in quotation marks
   * @param evidence where it is printed, the first printer first; never empty
   * @param rewordings other articles' wording of the same words
   */
  public record Saying(
      String speaker,
      String role,
      String party,
      String text,
      boolean direct,
      List<Evidence> evidence,
      List<Evidence> rewordings) {
    /** Copies the lists and asks for evidence. */
    public Saying {
      evidence = some(evidence, text);
      rewordings = List.copyOf(rewordings);
    }
  }

  /**
   * Who was asked and did not answer.
   *
   * @param who fullest name in the story
   * @param text a sentence of an article, or a part of one
   * @param evidence the sentences; never empty
   */
  public record Silence(String who, String text, List<Evidence> evidence) {
    /** Copies the list and asks for evidence. */
    public Silence {
      evidence = some(evidence, text);
    }
  }

  /**
   * A line of the timeline.
   *
   * @param date TIMEX3 value of a date: {@code 2023-10-30}, {@code 2023-10}, {@code 2023-W43},
   *     {@code 2023}
   * @param precision {@code day}, {@code week}, {@code month}, {@code season}, {@code year} or
   *     {@code about}
   * @param text a sentence of an article, or a part of one
   * @param evidence the sentences; never empty
   */
  public record Happening(String date, String precision, String text, List<Evidence> evidence) {
    /** Copies the list and asks for evidence. */
    public Happening {
      evidence = some(evidence, text);
    }
  }

  /**
   * A forecast that the coverage cites.
   *
   * @param probability as stated
   * @param question what is forecast, in the article's words
   * @param by who forecasts; empty if nobody is named
   * @param source label of the article that cites it
   * @param evidence the sentences; never empty
   */
  public record Odds(
      Probability probability, String question, String by, String source, List<Evidence> evidence) {
    /** Copies the list and asks for evidence. */
    public Odds {
      evidence = some(evidence, question);
    }
  }

  /**
   * How each side tells it.
   *
   * @param parties what each party says in its own words
   * @param stances what writers and commentators say for and against each main actor
   * @param wording the same claim in different words
   * @param headlines every article's headline
   * @param omissions facts and the outlets that leave them out
   */
  public record Spin(
      List<Party> parties,
      List<Stance> stances,
      List<Wording> wording,
      List<Headline> headlines,
      List<Omission> omissions) {
    /** Copies the lists. */
    public Spin {
      parties = List.copyOf(parties);
      stances = List.copyOf(stances);
      wording = List.copyOf(wording);
      headlines = List.copyOf(headlines);
      omissions = List.copyOf(omissions);
    }
  }

  /**
   * What one party says.
   *
   * @param name the party
   * @param origins independent origins of its lines
   * @param lines its statements; never empty
   */
  public record Party(String name, List<Origin> origins, List<Voice> lines) {
    /** Copies the lists. */
    public Party {
      origins = List.copyOf(origins);
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line of a side.
   *
   * @param who speaker, or the outlet whose writer it is
   * @param text the words
   * @param marked evaluative words in {@code text}, as offsets into it
   * @param evidence where they stand
   */
  public record Voice(String who, String text, List<Span> marked, Evidence evidence) {
    /** Copies the list. */
    public Voice {
      marked = List.copyOf(marked);
    }
  }

  /**
   * What writers say for or against an actor.
   *
   * @param toward the actor
   * @param favourable for or against
   * @param lines the sentences; never empty
   */
  public record Stance(String toward, boolean favourable, List<Voice> lines) {
    /** Copies the list. */
    public Stance {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One claim as different outlets word it.
   *
   * @param claim the words of the fact it belongs to
   * @param tellings one an outlet, at least two, the words that differ marked
   */
  public record Wording(String claim, List<Voice> tellings) {
    /** Copies the list. */
    public Wording {
      tellings = List.copyOf(tellings);
    }
  }

  /**
   * An article's headline.
   *
   * @param article whose
   * @param outlet the outlet's label
   * @param title the words
   * @param marked words that no other headline of the story has, as offsets into {@code title}
   */
  public record Headline(ArticleId article, String outlet, String title, List<Span> marked) {
    /** Copies the list. */
    public Headline {
      marked = List.copyOf(marked);
    }
  }

  /**
   * A fact and who leaves it out.
   *
   * @param fact zero-based index into {@link Brief#facts()}
   * @param has labels of the outlets that tell it
   * @param lacks labels of the outlets that do not
   */
  public record Omission(int fact, List<String> has, List<String> lacks) {
    /** Copies the lists. */
    public Omission {
      has = List.copyOf(has);
      lacks = List.copyOf(lacks);
    }
  }

  /**
   * A notice on one of the pages.
   *
   * @param article whose page
   * @param outlet the outlet's label
   * @param notice what it says
   */
  public record PageNotice(ArticleId article, String outlet, Notice notice) {}

  /**
   * An entity of the story.
   *
   * @param entity fullest name
   * @param type what it is
   * @param variants the ways it is written, the most frequent first
   * @param role office or title; empty if unknown
   * @param articles number of articles that name it
   */
  public record Name(
      String entity, Entity.Type type, List<String> variants, String role, int articles) {
    /** Copies the list. */
    public Name {
      variants = List.copyOf(variants);
    }
  }

  /**
   * Another story.
   *
   * @param story which
   * @param title its headline
   * @param from its first day; null if unknown
   * @param because why it is listed
   */
  public record Pointer(StoryId story, String title, @Nullable LocalDate from, String because) {}

  /** What a machine-worded line is for. */
  public enum Place {
    /** A headline, beside that of an article. */
    TITLE,
    /** A sentence of a summary. */
    SUMMARY,
    /** What a party says. */
    SIDE;

    /** The place in lower case, as written to JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A line that a language model worded and that the sentences it names bear out, as far as names,
   * numbers and quotations go.
   *
   * @param place what it is for
   * @param party whose side it tells; empty elsewhere
   * @param text one sentence
   * @param evidence the sentences that it names; never empty
   */
  public record Worded(Place place, String party, String text, List<Evidence> evidence) {
    /** Copies the list and asks for evidence. */
    public Worded {
      evidence = some(evidence, text);
    }
  }

  /** Copies the lists. */
  public Brief {
    outlets = List.copyOf(outlets);
    origins = List.copyOf(origins);
    articles = List.copyOf(articles);
    facts = List.copyOf(facts);
    quotes = List.copyOf(quotes);
    silences = List.copyOf(silences);
    timeline = List.copyOf(timeline);
    odds = List.copyOf(odds);
    notices = List.copyOf(notices);
    names = List.copyOf(names);
    copies = List.copyOf(copies);
    earlier = List.copyOf(earlier);
    related = List.copyOf(related);
    worded = List.copyOf(worded);
  }

  /** The same brief with lines that a language model worded. */
  public Brief withWorded(List<Worded> lines) {
    return new Brief(
        id, title, from, to, outlets, origins, articles, facts, quotes, silences, timeline, odds,
        spin, notices, names, copies, earlier, related, lines);
  }

  private static List<Evidence> some(List<Evidence> evidence, String line) {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("no evidence for the line: " + line);
    }
    return List.copyOf(evidence);
  }
}
