package news.synoptic.annotate.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Span;
import news.synoptic.annotate.words.CreditWords;
import news.synoptic.annotate.words.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * Names → what they refer to, within one article.
 *
 * <p>Mentions of one form are one entity. A shorter form joins the fuller one that it is a part of:
 * the surname or, failing that, the given name of a person; the first words of an organisation; an
 * acronym that stands in brackets behind a name or is made of its initials. Forms of one country
 * are one entity. Misspellings stay apart: one article is not enough to tell them from another
 * person.
 */
final class NameLinks {
  /** More different names than this are linked by form alone: lists, not articles. */
  private static final int MOST_FORMS = 600;

  private static final Pattern GAPS = Pattern.compile("[\\s-]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Set<String> DASHES = Set.of("—", "–", "-", "--");

  /** Mentions of one form. */
  static final class Form {
    final String text;
    final List<String> parts;

    /** The parts that tell people apart. */
    final List<String> plain;

    final List<Integer> spans = new ArrayList<>();
    final Map<Entity.Type, Integer> votes = new EnumMap<>(Entity.Type.class);
    @Nullable Chain chain;

    Form(String text) {
      this.text = text;
      this.parts = List.of(GAPS.split(text));
      this.plain = PersonNames.plain(parts);
    }

    Entity.Type type() {
      Entity.Type best = Entity.Type.OTHER;
      int most = 0;
      for (Map.Entry<Entity.Type, Integer> vote : votes.entrySet()) {
        if (vote.getValue() > most) {
          best = vote.getKey();
          most = vote.getValue();
        }
      }
      return best;
    }
  }

  /** Forms of one entity. */
  static final class Chain {
    final List<Form> forms = new ArrayList<>();
    Entity.Type type;
    private int firstSpan = Integer.MAX_VALUE;

    Chain(Form form, Entity.Type type) {
      this.type = type;
      add(form);
    }

    void add(Form form) {
      forms.add(form);
      firstSpan = Math.min(firstSpan, form.spans.getFirst());
      form.chain = this;
    }

    Form fullest() {
      return forms.getFirst();
    }

    int firstSpan() {
      return firstSpan;
    }
  }

  private final Gazetteer gazetteer = Gazetteer.known();
  private final NameWords words;
  private final List<NameSpan> spans;
  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final List<Chain> chains = new ArrayList<>();

  private NameLinks(NameWords words, List<NameSpan> spans) {
    this.words = words;
    this.spans = spans;
  }

  /** The names that some spans give. */
  static Names link(NameWords words, List<NameSpan> spans) {
    NameLinks links = new NameLinks(words, spans);
    links.gatherForms();
    links.chainFixed();
    links.chainPersons();
    links.chainOthers();
    return links.names();
  }

  private void gatherForms() {
    for (int i = 0; i < spans.size(); i++) {
      String form = text(spans.get(i));
      Form known = forms.computeIfAbsent(form, Form::new);
      known.spans.add(i);
      known.votes.merge(spans.get(i).type(), 1, Integer::sum);
    }
  }

  private String text(NameSpan span) {
    return words.written(span.from(), span.to());
  }

  private static Comparator<Form> fullestFirst() {
    return Comparator.<Form>comparingInt(form -> -form.parts.size())
        .thenComparingInt(form -> form.spans.getFirst());
  }

  private void chainFixed() {
    Map<String, Chain> byKey = new HashMap<>();
    for (Form form : forms.values()) {
      Gazetteer.Fixed fixed = gazetteer.named(form.text);
      if (fixed != null
          && (fixed.flag() == Gazetteer.COUNTRY || fixed.flag() == Gazetteer.PEOPLE)
          && form.type() != Entity.Type.PERSON) {
        String key = fixed.flag() + fixed.party();
        Chain chain = byKey.get(key);
        if (chain == null) {
          chain =
              new Chain(
                  form, fixed.flag() == Gazetteer.COUNTRY ? placeOr(form) : Entity.Type.GROUP);
          byKey.put(key, chain);
          chains.add(chain);
        } else {
          chain.add(form);
        }
      }
    }
  }

  private static Entity.Type placeOr(Form form) {
    return form.type() == Entity.Type.ORGANISATION ? Entity.Type.ORGANISATION : Entity.Type.PLACE;
  }

  private void chainPersons() {
    List<Form> persons =
        forms.values().stream()
            .filter(form -> form.chain == null && form.type() == Entity.Type.PERSON)
            .sorted(fullestFirst())
            .toList();
    for (Form form : persons) {
      Chain same = forms.size() > MOST_FORMS ? null : personOf(form);
      if (same == null) {
        chains.add(new Chain(form, Entity.Type.PERSON));
      } else {
        same.add(form);
      }
    }
  }

  /** The person that a form is another form of: the last one named before it, else any. */
  private @Nullable Chain personOf(Form form) {
    Chain best = null;
    int bestScore = 0;
    int at = form.spans.getFirst();
    for (Chain chain : chains) {
      if (chain.type == Entity.Type.PERSON) {
        int fit = PersonNames.fit(form.plain, chain.fullest().plain);
        int score = fit == 0 ? 0 : fit * 2 + (chain.firstSpan() < at ? 1 : 0);
        boolean later = best != null && score == bestScore && chain.firstSpan() > best.firstSpan();
        if (score > bestScore || (score > 0 && later && chain.firstSpan() < at)) {
          best = chain;
          bestScore = score;
        }
      }
    }
    return best;
  }

  private void chainOthers() {
    List<Form> others =
        forms.values().stream().filter(form -> form.chain == null).sorted(fullestFirst()).toList();
    for (Form form : others) {
      Chain same = forms.size() > MOST_FORMS ? null : bodyOf(form);
      if (same == null) {
        chains.add(new Chain(form, form.type()));
      } else {
        same.add(form);
      }
    }
  }

  private @Nullable Chain bodyOf(Form form) {
    boolean alone = form.parts.size() == 1;
    Chain bracketed = alone ? bracketed(form) : null;
    if (bracketed != null) {
      return bracketed;
    }
    boolean place = gazetteer.named(form.text) != null;
    for (Chain chain : chains) {
      if (sameBody(form, chain, place)) {
        return chain;
      }
    }
    return null;
  }

  private boolean sameBody(Form form, Chain chain, boolean place) {
    Form full = chain.fullest();
    if (bare(form.text).equals(bare(full.text))) {
      return form.type() == chain.type;
    }
    return switch (chain.type) {
      case PERSON ->
          !place
              && form.parts.size() == 1
              && full.parts.size() > 1
              && PersonNames.fit(form.plain, full.plain) >= 2;
      case ORGANISATION, EVENT -> isShort(form, full, place);
      case PLACE, GROUP, OTHER -> false;
    };
  }

  private static boolean isShort(Form form, Form full, boolean place) {
    if (form.parts.size() >= full.parts.size()) {
      return false;
    }
    boolean acronym =
        form.parts.size() == 1 && form.text.length() > 1 && form.text.equals(initials(full.parts));
    boolean start =
        !place
            && form.type() == Entity.Type.ORGANISATION
            && full.parts.subList(0, form.parts.size()).equals(form.parts);
    // "the Courier" for the "Harbour Courier"
    boolean paper =
        form.parts.size() == 1
            && form.type() == Entity.Type.ORGANISATION
            && CreditWords.is("outlet", form.text)
            && full.parts.getLast().equals(form.text);
    return acronym || start || paper;
  }

  /** The initials of the capitalised parts of a name. */
  static String initials(List<String> parts) {
    StringBuilder initials = new StringBuilder();
    for (String part : parts) {
      if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
        initials.append(part.charAt(0));
      }
    }
    return initials.toString();
  }

  /**
   * The entity behind which a form stands in brackets where it first occurs: "Commission (CMC)".
   */
  private @Nullable Chain bracketed(Form form) {
    int index = form.spans.getFirst();
    NameSpan span = spans.get(index);
    boolean upper = form.text.equals(form.text.toUpperCase(Locale.ROOT)) && form.text.length() > 1;
    if (!upper
        || index == 0
        || span.from() < 2
        || !words.forms().get(span.from() - 1).equals("(")) {
      return null;
    }
    NameSpan before = spans.get(index - 1);
    boolean closes = span.to() < words.size() && words.forms().get(span.to()).equals(")");
    Form full = forms.get(text(before));
    boolean adjacent = before.to() == span.from() - 1;
    if (!closes || !adjacent || full == null || full.parts.size() < 2) {
      return null;
    }
    boolean place = full.chain != null && full.chain.type == Entity.Type.PLACE;
    boolean cried = full.text.equals(full.text.toUpperCase(Locale.ROOT));
    boolean town = place || (cried && isDateline(span.to() + 1));
    return town && !form.text.equals(initials(full.parts)) ? null : full.chain;
  }

  /** "SAINT-RAOUL (XYZ) —": the agency behind the town. */
  private boolean isDateline(int behind) {
    return behind < words.size() && DASHES.contains(words.forms().get(behind));
  }

  private static String bare(String name) {
    return name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name;
  }

  private Names names() {
    chains.sort(Comparator.comparingInt(Chain::firstSpan));
    Roles roles = new Roles(words, spans);
    List<Entity> entities = new ArrayList<>();
    Map<Chain, Entity> byChain = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Chain chain : chains) {
      Entity entity = entity(chain, roles, ids);
      entities.add(entity);
      byChain.put(chain, entity);
    }
    List<Mention> mentions = new ArrayList<>();
    for (NameSpan span : spans) {
      Form form = forms.get(text(span));
      Entity entity = form == null || form.chain == null ? null : byChain.get(form.chain);
      if (entity != null) {
        Span place = new Span(words.start(span.from()), words.end(span.to() - 1));
        mentions.add(new Mention(place, entity.type(), entity.id()));
      }
    }
    return new Names(mentions, entities);
  }

  private Entity entity(Chain chain, Roles roles, Set<String> ids) {
    List<String> variants = new ArrayList<>();
    chain.forms.stream()
        .sorted(fullestFirst().thenComparing(Comparator.comparingInt(f -> -f.text.length())))
        .forEach(form -> variants.add(form.text));
    String name = bare(variants.getFirst());
    Roles.Role role = Roles.Role.NONE;
    for (Form form : chain.forms) {
      for (int span : form.spans) {
        role = role.or(roles.of(span, chain.type));
      }
    }
    String base = fold(name);
    String id = base;
    for (int n = 2; !ids.add(id); n++) {
      id = base + " " + n;
    }
    return new Entity(id, chain.type, name, variants, role.words(), role.party());
  }

  /** A name in lower case, without accents. */
  static String fold(String name) {
    boolean ascii = name.chars().allMatch(c -> c < 0x80);
    String plain =
        ascii
            ? name
            : ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return plain.replace('’', '\'').toLowerCase(Locale.ROOT);
  }
}
