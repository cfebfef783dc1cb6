package news.synoptic.extract.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.synoptic.extract.words.Names;
import news.synoptic.extract.words.Titles;

/**
 * The lists of people who may have written the article, each with the places of the page that name
 * it, and that nobody is named. A {@link FieldModel} chooses among them: by who says so, how many
 * agree, how near to the headline, whether the names look like those of people, and whether the
 * list completes another one. {@link AuthorReader} and {@link ShownAuthors} gather them.
 */
// intentional: the order of both enums is the order of the features
@SuppressWarnings("EnumOrdinal")
public final class AuthorCandidates {
  /** Where a list of people stands. */
  enum Place {
    JSON_LD,
    JSON_LD_CREATOR,
    META_AUTHOR,
    META_OTHER,
    META_LABEL,
    MARKED,
    MARKED_FAR,
    MARKED_ELSEWHERE,
    SAID,
    SAID_FAR,
    LINKED,
    LINKED_FAR,
    CLASSED,
    CLASSED_FAR,
    BARE,
    BARE_BESIDE_DATE,
    BIOGRAPHY,
    OWNER
  }

  private enum Feature {
    DECLARED,
    SHOWN,
    DECLARED_AND_SHOWN,
    AGREE,
    NOBODY,
    NOBODY_DECLARED,
    SEVERAL,
    MANY,
    SHAPED,
    GIVEN,
    ONE_WORD,
    ACCOUNT,
    LIKE_OUTLET,
    HOLDS_DECLARED,
    PART_OF_DECLARED,
    HOLDS_ANOTHER,
    PART_OF_ANOTHER,
    BESIDE,
    CLOSE,
    ABOVE,
    FIRST_SHOWN,
    AGAINST_DECLARED,
    BARE_AND_GIVEN,
    BARE_AND_ONE_WORD,
    SHOWN_TWICE,
    SHAPED_AND_SHOWN,
    COMMON,
    NAME_AND_SHOWN,
    NAME_AND_BARE,
    NAME_AND_SAID,
    DECLARED_COMPLETES,
    SAID_COMPLETES,
    OWNER_ALONE
  }

  private static final Set<Place> DECLARING =
      Set.of(
          Place.JSON_LD,
          Place.JSON_LD_CREATOR,
          Place.META_AUTHOR,
          Place.META_OTHER,
          Place.META_LABEL);
  private static final int PLACES = Place.values().length;
  private static final int MOST = 40;
  private static final int MOST_AGREE = 5;
  private static final int MANY = 4;
  private static final int BESIDE = 2;
  private static final int CLOSE = 6;

  private static final class Candidate {
    final List<String> people;
    final Set<String> key;
    final double[] features = new double[PLACES + Feature.values().length];
    int nearest = Integer.MAX_VALUE;
    boolean above;
    int shown;

    Candidate(List<String> people, Set<String> key) {
      this.people = people;
      this.key = key;
    }

    boolean is(Place place) {
      return features[place.ordinal()] > 0;
    }

    boolean has(Feature feature) {
      return features[PLACES + feature.ordinal()] > 0;
    }

    void set(Feature feature, boolean value) {
      features[PLACES + feature.ordinal()] = value ? 1 : 0;
    }

    void put(Feature feature, double value) {
      features[PLACES + feature.ordinal()] = value;
    }

    boolean isBare() {
      return is(Place.BARE) || is(Place.BARE_BESIDE_DATE);
    }

    boolean isDeclared() {
      return DECLARING.stream().anyMatch(this::is);
    }
  }

  private final String outlet;
  private final CommonWords words;
  private final Map<Set<String>, Candidate> byKey = new LinkedHashMap<>();

  AuthorCandidates(String outlet, CommonWords words) {
    this.outlet = outlet;
    this.words = words;
  }

  /** The names of the features. */
  public static List<String> features() {
    List<String> names = new ArrayList<>();
    Arrays.stream(Place.values()).forEach(place -> names.add(place.name()));
    Arrays.stream(Feature.values()).forEach(feature -> names.add(feature.name()));
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** Adds what the page's metadata say. */
  void declare(List<String> people, Place place) {
    add(people, place);
  }

  /**
   * Adds what the page shows.
   *
   * @param distance passages behind the headline, below zero before it
   */
  void show(List<String> people, Place place, int distance) {
    Candidate one = add(people, place);
    if (one == null) {
      return;
    }
    one.shown++;
    if (Math.abs(distance) < one.nearest) {
      one.nearest = Math.abs(distance);
      one.above = distance < 0;
    }
  }

  private @org.jspecify.annotations.Nullable Candidate add(List<String> people, Place place) {
    Set<String> key = new TreeSet<>();
    people.forEach(name -> key.add(String.join(" ", Titles.words(name))));
    key.remove("");
    if (key.isEmpty() || (byKey.size() >= MOST && !byKey.containsKey(key))) {
      return null;
    }
    Candidate one = byKey.computeIfAbsent(key, same -> new Candidate(people, key));
    one.features[place.ordinal()] = 1;
    return one;
  }

  /** Whether the page shows whom the metadata name beside its headline. */
  boolean isConfirmed() {
    return byKey.values().stream()
        .anyMatch(one -> one.isDeclared() && one.shown > 0 && one.nearest <= CLOSE);
  }

  /** Whether the metadata name somebody who is no account. */
  boolean isDeclared() {
    return byKey.values().stream()
        .anyMatch(one -> one.isDeclared() && !one.people.stream().allMatch(Names::isAccount));
  }

  /** The likeliest list of people; empty if it is likelier that none is right. */
  List<String> best(FieldModel model) {
    List<String> best = List.of();
    double most = Double.NEGATIVE_INFINITY;
    for (Candidate one : judged()) {
      double score = model.score(one.features);
      if (score > most) {
        most = score;
        best = one.people;
      }
    }
    return best;
  }

  /** The lists, nobody last. */
  public List<List<String>> lists() {
    return judged().stream().map(one -> one.people).toList();
  }

  /** Their features, in the order of {@link #features()}. */
  public List<double[]> rows() {
    return judged().stream().map(one -> one.features.clone()).toList();
  }

  private List<Candidate> judged() {
    List<Candidate> all = new ArrayList<>(byKey.values());
    boolean declared = isDeclared();
    int first = all.stream().mapToInt(one -> one.nearest).min().orElse(0);
    for (Candidate one : all) {
      judge(one, all, declared, first);
    }
    Candidate nobody = new Candidate(List.of(), Set.of());
    nobody.set(Feature.NOBODY, true);
    nobody.set(Feature.NOBODY_DECLARED, !declared);
    all.add(nobody);
    return all;
  }

  private void judge(Candidate one, List<Candidate> all, boolean declared, int first) {
    double agree = 0;
    for (int place = 0; place < PLACES; place++) {
      agree += one.features[place];
    }
    boolean says = one.isDeclared();
    boolean shown = one.shown > 0;
    one.put(Feature.AGREE, Math.min(MOST_AGREE, agree));
    one.set(Feature.DECLARED, says);
    one.set(Feature.SHOWN, shown);
    one.set(Feature.DECLARED_AND_SHOWN, says && shown);
    names(one);
    one.set(Feature.BESIDE, one.nearest <= BESIDE);
    one.set(Feature.CLOSE, one.nearest <= CLOSE);
    one.set(Feature.ABOVE, shown && one.above);
    one.set(Feature.FIRST_SHOWN, shown && one.nearest == first);
    one.set(Feature.AGAINST_DECLARED, declared && !says);
    one.set(Feature.BARE_AND_GIVEN, one.isBare() && one.has(Feature.GIVEN));
    one.set(Feature.BARE_AND_ONE_WORD, one.isBare() && one.has(Feature.ONE_WORD));
    one.set(Feature.SHOWN_TWICE, one.shown > 1);
    one.set(Feature.SHAPED_AND_SHOWN, shown && one.has(Feature.SHAPED));
    boolean common = shown && !says && one.people.stream().anyMatch(words::anyIn);
    boolean name = shown && one.has(Feature.SHAPED) && !common;
    one.set(Feature.COMMON, common);
    one.set(Feature.NAME_AND_SHOWN, name);
    one.set(Feature.NAME_AND_BARE, name && one.isBare());
    one.set(Feature.NAME_AND_SAID, name && (one.is(Place.SAID) || one.is(Place.SAID_FAR)));
    one.set(Feature.OWNER_ALONE, one.is(Place.OWNER) && agree == 1);
    for (Candidate other : all) {
      boolean more = one.key.size() > other.key.size() && one.key.containsAll(other.key);
      boolean less = one.key.size() < other.key.size() && other.key.containsAll(one.key);
      one.set(Feature.HOLDS_ANOTHER, one.has(Feature.HOLDS_ANOTHER) || more);
      one.set(Feature.PART_OF_ANOTHER, one.has(Feature.PART_OF_ANOTHER) || less);
      boolean them = other.isDeclared();
      one.set(Feature.HOLDS_DECLARED, one.has(Feature.HOLDS_DECLARED) || (more && them));
      one.set(Feature.PART_OF_DECLARED, one.has(Feature.PART_OF_DECLARED) || (less && them));
    }
    one.set(Feature.DECLARED_COMPLETES, says && one.has(Feature.HOLDS_DECLARED));
    one.set(Feature.SAID_COMPLETES, one.is(Place.SAID) && one.has(Feature.HOLDS_DECLARED));
  }

  private void names(Candidate one) {
    int count = one.people.size();
    one.set(Feature.SEVERAL, count > 1);
    one.set(Feature.MANY, count >= MANY);
    one.set(Feature.SHAPED, one.people.stream().allMatch(Names::isShaped));
    one.set(Feature.GIVEN, one.people.stream().allMatch(Names::isGiven));
    one.set(
        Feature.ONE_WORD,
        one.people.stream().anyMatch(name -> name.indexOf(' ') < 0 && Names.isLatin(name)));
    one.set(Feature.ACCOUNT, one.people.stream().allMatch(Names::isAccount));
    one.set(Feature.LIKE_OUTLET, one.people.stream().anyMatch(this::isLikeOutlet));
  }

  private boolean isLikeOutlet(String name) {
    String folded = String.join("", Titles.words(name));
    String other = String.join("", Titles.words(outlet));
    return other.length() > 3
        && folded.length() > 3
        && (folded.contains(other) || other.contains(folded));
  }
}
