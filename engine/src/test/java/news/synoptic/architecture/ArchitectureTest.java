package news.synoptic.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The product keeps each rule of the house, and each rule trips on a fault that is planted for it.
 */
class ArchitectureTest {
  /** Where the tests lie, which keep no rule. */
  private static final String TESTS =
      ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().toString();

  /** Rule → the folder below {@code planted} whose classes break it. */
  private static final Map<String, Function<House, ArchRule>> RULES = new LinkedHashMap<>();

  static {
    RULES.put("cycle", House::noPackageCycles);
    RULES.put("family", House::noPackageCycles);
    RULES.put("stages", House::noStageImportsAnother);
    RULES.put("inside", House::subPackagesServeTheirStage);
    RULES.put("noun", House::rootNounsUseTheJdkOnly);
    RULES.put("library", House::oneLibraryInOnePlace);
    RULES.put("disk", House::theMiddleTouchesNothingOutside);
    RULES.put("network", House::theMiddleTouchesNothingOutside);
    RULES.put("egress", House::onlyOneWayLeadsOut);
    RULES.put("thread", House::theMiddleTouchesNothingOutside);
    RULES.put("clock", House::theMiddleIsRepeatable);
    RULES.put("environment", House::theMiddleIsRepeatable);
    RULES.put("randomness", House::theMiddleIsRepeatable);
  }

  @TestFactory
  Stream<DynamicTest> productKeepsTheRule() {
    JavaClasses product =
        new ClassFileImporter()
            .withImportOption(location -> !location.asURI().toString().startsWith(TESTS))
            .importPackages("news.synoptic");
    assertThat(product).isNotEmpty();
    House house = new House("news.synoptic");
    return RULES.entrySet().stream()
        .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().apply(house).check(product)));
  }

  @TestFactory
  Stream<DynamicTest> plantedFaultTripsTheRule() {
    return RULES.entrySet().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.getKey(),
                    () -> {
                      String root = "planted." + rule.getKey();
                      JavaClasses faulty = new ClassFileImporter().importPackages(root);
                      assertThat(faulty).isNotEmpty();
                      ArchRule held = rule.getValue().apply(new House(root));
                      assertThat(held.evaluate(faulty).hasViolation()).isTrue();
                    }));
  }
}
