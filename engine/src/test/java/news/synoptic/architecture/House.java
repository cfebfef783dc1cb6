package news.synoptic.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the house, for a tree of packages below {@code root}, so that the same rules can be
 * held against the product and against planted faults.
 */
record House(String root) {
  private static final List<String> STAGES =
      List.of(
          "fetch", "extract", "annotate", "cluster", "align", "brief", "word", "serve", "store");
  private static final List<String> PURE =
      List.of("extract", "annotate", "cluster", "align", "brief", "word");

  /** Packages of a library, and the packages of ours that may import it. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.jsoup..", List.of("fetch", "extract")),
          Map.entry("org.netpreserve..", List.of("fetch")),
          Map.entry("tools.jackson..", List.of("fetch", "extract", "serve", "store", "web")),
          Map.entry("org.apache.lucene..", List.of("annotate", "store")),
          Map.entry("com.ibm.icu..", List.of("extract", "annotate")),
          Map.entry("org.jdbi..", List.of("store")),
          Map.entry("com.zaxxer..", List.of("store")),
          Map.entry("org.flywaydb..", List.of("store")),
          Map.entry("org.sqlite..", List.of("store")),
          Map.entry("io.javalin..", List.of("web")),
          Map.entry("org.eclipse.jetty..", List.of("web")),
          Map.entry("at.favre..", List.of("web")),
          Map.entry("picocli..", List.of("wire")));

  private static final Map<String, Set<String>> UNREPEATABLE =
      Map.of(
          "java.lang.System",
              Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getProperties"),
          "java.lang.Math", Set.of("random"),
          "java.util.Collections", Set.of("shuffle"),
          "java.util.UUID", Set.of("randomUUID"));

  private static final Set<String> OUTSIDE =
      Set.of(
          "java.lang.Thread",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.io.File",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.time.Clock",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.CompletableFuture",
          "java.security.SecureRandom");

  private static final Set<String> CONNECTING =
      Set.of(
          "java.net.Socket",
          "java.net.DatagramSocket",
          "java.net.URLConnection",
          "java.net.HttpURLConnection",
          "java.net.JarURLConnection",
          "java.nio.channels.DatagramChannel",
          "org.jsoup.Connection");

  private static final Set<String> NET_WITHOUT_NETWORK =
      Set.of(
          "java.net.URI",
          "java.net.URISyntaxException",
          "java.net.URLDecoder",
          "java.net.URLEncoder",
          "java.net.IDN");

  ArchRule noPackageCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  ArchRule noStageImportsAnother() {
    List<ArchRule> rules = new ArrayList<>();
    for (String stage : STAGES) {
      String[] others =
          STAGES.stream()
              .filter(other -> !other.equals(stage))
              .map(other -> root + "." + other + "..")
              .toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(root + "." + stage + "..")
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(others)
                      .or(
                          resideInAnyPackage(
                              root + ".wire..", root + ".live..", root + ".web.."))));
    }
    rules.add(apart("live", "serve", "web", "wire"));
    rules.add(apart("web", "fetch", "extract", "annotate", "cluster", "align", "brief", "wire"));
    return CompositeArchRule.of(rules).allowEmptyShould(true);
  }

  private ArchRule apart(String one, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(root + "." + one + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                Stream.of(others).map(other -> root + "." + other + "..").toArray(String[]::new)));
  }

  /**
   * What others use of a stage is its own package; the families below it are its inside, which only
   * {@code wire} and {@code live}, the runners, put together.
   */
  ArchRule subPackagesServeTheirStage() {
    List<ArchRule> rules = new ArrayList<>();
    for (String stage : STAGES) {
      rules.add(
          noClasses()
              .that(
                  resideInAPackage(root + "..")
                      .and(not(resideInAPackage(root + "." + stage + "..")))
                      .and(not(resideInAnyPackage(root + ".wire..", root + ".live.."))))
              .should()
              .dependOnClassesThat(resideInAPackage(root + "." + stage + ".(*)..")));
    }
    return CompositeArchRule.of(rules).allowEmptyShould(true);
  }

  ArchRule rootNounsUseTheJdkOnly() {
    return classes()
        .that()
        .resideInAPackage(root)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify.annotations..").or(resideInAPackage(root)))
        .allowEmptyShould(true);
  }

  ArchRule oneLibraryInOnePlace() {
    List<ArchRule> rules = new ArrayList<>();
    LIBRARIES.forEach(
        (library, users) -> {
          String[] allowed =
              users.stream().map(user -> root + "." + user + "..").toArray(String[]::new);
          rules.add(
              noClasses()
                  .that(not(resideInAnyPackage(allowed)).and(resideInAPackage(root + "..")))
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage(library));
        });
    return CompositeArchRule.of(rules).allowEmptyShould(true);
  }

  ArchRule theMiddleTouchesNothingOutside() {
    return noClasses()
        .that()
        .resideInAnyPackage(pure())
        .should()
        .dependOnClassesThat(describe("reach the disk, the network or a thread", House::outside))
        .allowEmptyShould(true);
  }

  /** Every request of ours goes through {@code Egress}, which alone knows how to connect. */
  ArchRule onlyOneWayLeadsOut() {
    return noClasses()
        .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".fetch.net.."))))
        .should()
        .dependOnClassesThat(describe("open a connection", House::connects))
        .orShould()
        .accessTargetWhere(describe("open a connection", House::isOpening))
        .allowEmptyShould(true);
  }

  private static boolean connects(JavaClass target) {
    String name = target.getName();
    return CONNECTING.contains(name)
        || name.startsWith("java.net.http.")
        || name.startsWith("javax.net.")
        || name.startsWith("org.eclipse.jetty.client.")
        || (name.startsWith("java.nio.channels.") && name.endsWith("SocketChannel"));
  }

  private static boolean isOpening(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return (owner.equals("java.net.URL") && name.matches("open.*|getContent"))
        || (owner.equals("java.net.InetAddress") && name.equals("isReachable"))
        || (owner.equals("org.jsoup.Jsoup") && name.matches("connect|newSession"));
  }

  ArchRule theMiddleIsRepeatable() {
    return noClasses()
        .that()
        .resideInAnyPackage(pure())
        .should()
        .accessTargetWhere(unrepeatable())
        .allowEmptyShould(true);
  }

  private String[] pure() {
    return PURE.stream().map(stage -> root + "." + stage + "..").toArray(String[]::new);
  }

  private static boolean outside(JavaClass target) {
    String name = target.getName();
    boolean network = name.startsWith("java.net.") && !NET_WITHOUT_NETWORK.contains(name);
    return OUTSIDE.contains(name)
        || network
        || name.startsWith("java.nio.file.")
        || name.startsWith("java.nio.channels.")
        || name.startsWith("java.sql.");
  }

  private static DescribedPredicate<JavaAccess<?>> unrepeatable() {
    return describe(
        "give another value at another call",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          boolean now = owner.startsWith("java.time.") && name.equals("now");
          boolean unseeded =
              (owner.equals("java.util.Random") || owner.equals("java.util.SplittableRandom"))
                  && access.getTarget().getFullName().endsWith("<init>()");
          return now || unseeded || UNREPEATABLE.getOrDefault(owner, Set.of()).contains(name);
        });
  }
}
