package dev.baton.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {
  private static final Pattern ROOM = Pattern.compile("dev\\.baton\\.(\\w+)(?:\\..*)?");
  private static final Set<String> FREE_ROOTS = Set.of("cli");

  /** Of this instance, not of the class: they weigh 200 MB, which the tests after these need. */
  private final JavaClasses all = new ClassFileImporter().importPackages("dev.baton");

  private final JavaClasses main = all.that(describe("are no tests", HouseRulesTest::isMain));

  @Test
  void aRoomsRootIsPlainJava() {
    noClasses()
        .that(describe("stand in the root of a room", HouseRulesTest::isRoot))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "tools.jackson..",
            "com.fasterxml..",
            "java.sql..",
            "javax.sql..",
            "jakarta..")
        .check(main);
  }

  @Test
  void nobodyUsesAnotherRoomsWeb() {
    noClasses()
        .should(
            new ArchCondition<>("use another room's web") {
              @Override
              public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                    .filter(d -> d.getTargetClass().getPackageName().contains(".web"))
                    .filter(d -> !room(d.getTargetClass()).equals("shared"))
                    .filter(d -> ROOM.matcher(d.getTargetClass().getPackageName()).matches())
                    .filter(d -> !room(d.getTargetClass()).equals(room(user)))
                    .forEach(
                        d -> events.add(SimpleConditionEvent.satisfied(user, d.getDescription())));
              }
            })
        .check(main);
  }

  @Test
  void nobodyMakesCallsOfTheirOwn() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.baton.shared.http..",
            "dev.baton.cli..", // the address its user typed, on the user's own machine
            "dev.baton.understanding.provider..") // the operator's language model
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..", "org.apache.hc..", "org.springframework.web.client..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.HttpURLConnection")
        .check(main);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.baton.shared..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe("asks the machine for the time", HouseRulesTest::isNow))
        .check(main);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : all) {
      JavaPackage home = type.getPackage();
      if (!home.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(home.getName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  @Test
  void nothingIsInjectedIntoFields() {
    for (String annotation :
        List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource")) {
      noFields().should().beAnnotatedWith(annotation).check(all);
    }
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .check(all);
  }

  @Test
  void collaboratorsAreFewOrGrouped() {
    constructors()
        .that(
            DescribedPredicate.describe(
                "build something other than a value",
                constructor -> !isValue(constructor.getOwner())))
        .should(
            new ArchCondition<JavaConstructor>("have five parameters at most") {
              @Override
              public void check(JavaConstructor constructor, ConditionEvents events) {
                if (constructor.getRawParameterTypes().size() > 5) {
                  events.add(
                      SimpleConditionEvent.violated(constructor, constructor.getDescription()));
                }
              }
            })
        .check(main);
  }

  @Test
  void testsNeverSleep() {
    noClasses()
        .that(
            describe(
                "are tests",
                type ->
                    type.getSource()
                        .map(s -> s.getUri().toString())
                        .orElse("")
                        .contains("test-classes")))
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", java.time.Duration.class)
        .check(all);
  }

  @Test
  void internalsStayInside() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .should()
        .resideInAPackage("..web..")
        .check(main);
  }

  private static DescribedPredicate<JavaClass> describe(
      String words, java.util.function.Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(words, predicate);
  }

  private static boolean isMain(JavaClass type) {
    return type.getSource()
        .filter(source -> !source.getUri().getPath().contains("/test-classes/"))
        .isPresent();
  }

  private static boolean isRoot(JavaClass type) {
    Matcher matcher = Pattern.compile("dev\\.baton\\.(\\w+)").matcher(type.getPackageName());
    return matcher.matches()
        && !FREE_ROOTS.contains(matcher.group(1))
        && !type.getSimpleName().equals("package-info");
  }

  private static boolean isValue(JavaClass type) {
    return type.isRecord() || type.isEnum() || type.isAssignableTo(Throwable.class);
  }

  private static String room(JavaClass type) {
    Matcher matcher = ROOM.matcher(type.getPackageName());
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static boolean isNow(JavaMethodCall call) {
    String owner = call.getTargetOwner().getFullName();
    boolean now =
        owner.startsWith("java.time.")
            && call.getName().equals("now")
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    boolean date = owner.equals("java.time.Clock") && call.getName().startsWith("system");
    boolean root = call.getOriginOwner().getFullName().equals("dev.baton.Baton");
    return (now || millis || date) && !root;
  }
}
